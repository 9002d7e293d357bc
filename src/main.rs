//! The widget: starts in the visitor's browser, shows the self-check, or says what is wrong and how
//! to go on.

mod browser;
mod crash;
mod data;
mod hand;
mod state;
mod ui;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::state::SessionHandle;

fn main() {
    crash::install();
    // The static start page stays until there is something to put in its place.
    spawn_local(async {
        #[cfg(feature = "whole")]
        let hand = browser::handed().and_then(|it| hand::Hand::read(&it));
        #[cfg(not(feature = "whole"))]
        let hand = None::<hand::Hand>;
        let language = hand.as_ref().map_or_else(browser::language, |it| it.language);
        let address = hand.as_ref().map_or_else(browser::read_address, |it| it.address.clone());
        let loaded = match &address.questionnaire {
            // The whole program takes over at once and loads it.
            #[cfg(not(feature = "whole"))]
            Some(id) if shirube_core::catalog::is_of_whole(id) => Ok(None),
            Some(id) => data::load(id, language).await.map(Some),
            None => Ok(None),
        };
        let Some(place) = browser::mount_point() else { return };
        let app = mount_to(place, move || match loaded {
            Ok(content) => {
                SessionHandle::provide(content, address, language, hand);
                ui::app()
            }
            Err(problem) => ui::broken(&problem, language),
        });
        app.forget();
        browser::mark_started();
    });
}
