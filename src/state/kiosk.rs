//! A computer that many people use: nothing outlives the person who sits there.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::kiosk::{Presence, idle_of};
use shirube_core::session::{Event, Page};
use shirube_core::storage::State;

use super::SessionHandle;
use crate::browser;

impl SessionHandle {
    /// Whether somebody is there, as far as one can tell.
    pub fn presence(self) -> RwSignal<Presence> {
        self.presence
    }

    /// Somebody is there.
    pub fn stays(self) {
        self.quiet_for.set_value(0);
        if self.presence.get_untracked() != Presence::There {
            self.presence.set(Presence::There);
        }
    }

    /// Erases everything and begins anew, for the next person.
    pub fn finish(self) {
        self.apply(Event::Finished);
        // The page is loaded again, so that nothing is left in any field or memory either.
        browser::start_anew();
    }

    /// Watches over the computer from now on.
    pub(super) fn watch(self) {
        let idle = idle_of(browser::idle().as_deref());
        browser::on_activity(move || {
            // A warning is answered by its buttons: a nudge of the table is no answer.
            if self.presence.get_untracked() == Presence::There {
                self.stays();
            }
        });
        browser::on_leaving(move || {
            self.apply(Event::Finished);
        });
        set_interval(
            move || {
                if !self.is_in_use() {
                    return;
                }
                let quiet = self.quiet_for.get_value().saturating_add(1);
                self.quiet_for.set_value(quiet);
                let presence = Presence::after(quiet, idle);
                if presence == Presence::Gone {
                    self.finish();
                } else if self.presence.get_untracked() != presence {
                    self.presence.set(presence);
                }
            },
            Duration::from_secs(1),
        );
    }

    /// Whether there is anything to erase.
    fn is_in_use(self) -> bool {
        let session = self.session.read_untracked();
        session.page() != Page::Start || session.state() != &State::default()
    }
}
