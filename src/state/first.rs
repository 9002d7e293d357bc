//! What the first program does where only the whole one can go on: it hands over.

use leptos::prelude::*;
use shirube_core::session::Page;
use wasm_bindgen::JsValue;

use super::SessionHandle;
use crate::browser;
use crate::hand::{Hand, Task};

impl SessionHandle {
    /// Opens a file that the user chose.
    pub fn open(self, text: &str) {
        self.hand_over(Task::Open(text.to_owned()), true);
    }

    /// Saves the own answers as a result file. The whole program does it; the user is told there.
    pub fn save_file(self, _anonymous: bool) -> bool {
        self.hand_over(Task::Save, true);
        false
    }

    /// Lets the whole program take over where this one has no page to show, and loads it ahead while
    /// questions are answered, so that the result needs no network.
    pub(super) fn ask_for_the_whole(self, pressed: bool) {
        match self.session.read_untracked().page() {
            Page::Start => {}
            Page::Item(_) => browser::call_boot("prepare", &JsValue::UNDEFINED),
            Page::Result | Page::Opened | Page::Viewing => self.hand_over(Task::Show, pressed),
        }
    }

    /// Hands everything to the whole program. This one does nothing more.
    fn hand_over(self, task: Task, pressed: bool) {
        if self.retired.get_value() {
            return;
        }
        self.retired.set_value(true);
        let session = self.session.read_untracked();
        let hand = Hand {
            state: session.state().clone(),
            before_wipe: session.before_wipe().cloned(),
            page: session.page(),
            language: session.language(),
            keeps_nothing: session.keeps_nothing(),
            pressed,
            task,
        };
        browser::call_boot("whole", &JsValue::from_str(&hand.to_text()));
    }
}
