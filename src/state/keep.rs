//! Where answers are kept, and what another tab keeps there.

use leptos::prelude::*;
use shirube_core::session::Event;
use shirube_core::storage::{KEY, State};

use super::SessionHandle;
use crate::crash;

/// Where answers are going at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Into the browser's storage.
    Kept,
    /// Nowhere: the browser refuses.
    Refused,
    /// Nowhere: the page is a file, whose storage other files can read.
    #[cfg(feature = "whole")]
    File,
    /// Nowhere: the last write did not fit.
    Full,
    /// Nowhere: an unreadable earlier state stands in the way and must not be overwritten.
    Protected,
    /// Nowhere: the user said that others use this computer.
    Nothing,
}

/// Texts that could not be read, for the user to save.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aside {
    /// The texts.
    pub texts: Vec<String>,
    /// Whether one was written by a newer program.
    pub newer: bool,
}

impl SessionHandle {
    /// Writes the state to where answers are kept.
    pub(super) fn save(self) {
        let text = self.session.read_untracked().state().to_json();
        crash::keep(&text);
        match self.keeping.get_untracked() {
            Keeping::Kept | Keeping::Full => {
                let kept = self.store.try_update_value(|it| it.put(KEY, &text)).unwrap_or(false);
                let keeping = if kept { Keeping::Kept } else { Keeping::Full };
                if kept {
                    self.seen.set_value(Some(text));
                }
                if self.keeping.get_untracked() != keeping {
                    self.keeping.set(keeping);
                }
            }
            Keeping::Refused | Keeping::Protected | Keeping::Nothing => {}
            #[cfg(feature = "whole")]
            Keeping::File => {}
        }
    }

    /// Takes over what another tab has saved since we last looked; `true` if there was something.
    pub(super) fn take_over(self) -> bool {
        if self.keeping.get_untracked() != Keeping::Kept || self.retired.get_untracked() {
            return false;
        }
        let now = self.store.with_value(|it| it.get(KEY));
        if self.seen.with_value(|it| *it == now) {
            return false;
        }
        // Text that cannot be read is left alone: a newer program in another tab may have
        // written it, and the next visit will put it aside.
        let state = match &now {
            None => State::default(),
            Some(text) => {
                if let Ok(state) = State::read(text) {
                    state
                } else {
                    self.keeping.set(Keeping::Protected);
                    return false;
                }
            }
        };
        self.seen.set_value(now);
        self.session.update(|it| {
            it.apply(Event::TakenOver(Box::new(state)));
        });
        true
    }
}
