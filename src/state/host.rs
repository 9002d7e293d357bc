//! The page around: what it asks for, and what it is told.

use leptos::prelude::*;
use shirube_core::host::progress_message;
#[cfg(feature = "whole")]
use shirube_core::host::{Host, completed_message};
use shirube_core::session::{Event, Progress};

use super::SessionHandle;
use crate::browser;

impl SessionHandle {
    /// Takes over what the page around has said so far.
    pub(super) fn hear_host(self) {
        let Some(host) = browser::host() else { return };
        if let Some(language) = host.language {
            self.apply(Event::LanguageAsked(language));
        }
        #[cfg(feature = "whole")]
        {
            let before = self.host.get_untracked();
            // A draft is made once: what the user has cleared since stays cleared.
            if before.as_ref().is_none_or(|it| it.hints != host.hints) {
                self.apply(Event::ProfileHinted(host.hints));
            }
            // Colours say nothing about a host. Its page would be drawn anew, and somebody who has
            // just handed a result over would be asked again.
            if before.as_ref() != Some(&host) {
                self.host.set(Some(host));
            }
        }
    }

    /// The page around, once it has made itself known.
    #[cfg(feature = "whole")]
    pub fn host(self) -> Option<Host> {
        self.host.get()
    }

    /// Tells the page around how many questions have been answered.
    pub(super) fn tell_progress(self) {
        let session = self.session.read_untracked();
        let Some(asked) = session.asked() else { return };
        let progress = Progress::sum(&Progress::by_section(asked, session.sheet(asked)));
        browser::tell(&progress_message(asked, progress));
    }

    /// Tells the page around that the visitor sees a result with every question answered.
    #[cfg(feature = "whole")]
    pub fn tell_completed(self) {
        let session = self.session.read_untracked();
        let Some(asked) = session.asked() else { return };
        let progress = Progress::sum(&Progress::by_section(asked, session.sheet(asked)));
        if progress.is_done() {
            browser::tell(&completed_message(asked));
        }
    }
}
