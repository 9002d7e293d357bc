//! What the first program does where only the whole one can go on: it hands over.

use leptos::prelude::*;
use shirube_core::catalog::is_of_whole;
use shirube_core::session::{Address, Page};
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

    /// Shows the form of the profile, which only the whole program has.
    pub fn ask_for_profile(self) {
        self.hand_over(Task::Profile, false);
    }

    /// Lets the whole program take over where this one cannot go on, and loads it ahead while
    /// questions are answered, so that the result needs no network.
    ///
    /// This program knows one questionnaire at a time: where answers to another one may have
    /// something to say, the whole one takes over.
    pub(super) fn ask_for_the_whole(self, pressed: bool) {
        let session = self.session.read_untracked();
        let wanted = session.awaited().map(|(id, _)| id);
        let id = wanted.or(session.asked().map(|it| &it.id));
        let others = session.state().sheets.iter();
        let answered_others = id.is_some()
            && others.into_iter().any(|(it, sheet)| Some(it) != id && !sheet.is_empty());
        match session.page() {
            _ if answered_others || wanted.is_some_and(is_of_whole) => {
                self.hand_over(Task::Show, pressed);
            }
            Page::Start | Page::Intro => {}
            Page::Question(_) | Page::Item(_) => {
                browser::call_boot("prepare", &JsValue::UNDEFINED);
            }
            _ => self.hand_over(Task::Show, pressed),
        }
    }

    /// Hands everything to the whole program. This one does nothing more.
    fn hand_over(self, task: Task, pressed: bool) {
        if self.retired.get_untracked() {
            return;
        }
        self.retired.set(true);
        let session = self.session.read_untracked();
        let address = match session.awaited() {
            Some((id, page)) => Address { questionnaire: Some(id.clone()), page: *page },
            None => session.address(),
        };
        let hand = Hand {
            state: session.state().clone(),
            before_wipe: session.before_wipe().cloned(),
            address,
            language: session.language(),
            keeps_nothing: session.keeps_nothing(),
            pressed,
            task,
        };
        browser::call_boot("whole", &JsValue::from_str(&hand.to_text()));
    }
}
