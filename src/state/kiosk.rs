//! A computer that many people use: nothing outlives the person who sits there.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::kiosk::{Presence, idle_of, quiet_for};
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
        self.active_at.set_value(browser::now());
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
            // Whoever wakes the computer may be the next person already.
            self.look_around(idle);
            // A warning is answered by its buttons: a nudge of the table is no answer.
            if !matches!(self.presence.get_untracked(), Presence::Warned(_)) {
                self.stays();
            }
        });
        browser::on_leaving(move || {
            self.apply(Event::Finished);
        });
        set_interval(move || self.look_around(idle), Duration::from_secs(1));
    }

    /// Looks at the clock. Seconds are not counted: a sleeping computer counts none, and a browser
    /// lets a page that nobody sees count one a minute.
    fn look_around(self, idle: u32) {
        if !self.is_in_use() {
            return;
        }
        let presence = Presence::after(quiet_for(self.active_at.get_value(), browser::now()), idle);
        if self.presence.get_untracked() != presence {
            self.presence.set(presence);
        }
        if presence == Presence::Gone {
            self.finish();
        }
    }

    /// Whether there is anything to erase. What the host said before anybody came is not.
    fn is_in_use(self) -> bool {
        let session = self.session.read_untracked();
        let is_touched = session.page() != Page::Start || session.state() != &State::default();
        is_touched && self.active_at.get_value() != 0
    }
}
