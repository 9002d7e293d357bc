//! The widget: starts in the visitor's browser, shows the self-check, or says what is wrong and how
//! to go on.

mod browser;
mod crash;
mod data;
mod hand;
mod state;
mod ui;

use leptos::prelude::*;
use shirube_core::host::error_message;
use shirube_core::partner::Glance;
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
        let partner = partner().await;
        let mut address = hand.as_ref().map_or_else(browser::read_address, |it| it.address.clone());
        if let Some((_, partner)) =
            partner.as_ref().filter(|_| hand.is_none() && address.is_start())
        {
            address = partner.first_screen();
        }
        let loaded = match &address.questionnaire {
            Some(id) => data::load(id, language).await.map(Some),
            None => Ok(None),
        };
        let Some(place) = browser::mount_point() else { return };
        let app = mount_to(place, move || match loaded {
            Ok(content) => {
                SessionHandle::provide(content, address, language, hand, partner);
                ui::app()
            }
            Err(problem) => ui::broken(&problem, language),
        });
        app.forget();
        browser::mark_started();
    });
}

/// The file of the partner that this visit belongs to, with a first look at it. The check stands
/// without one; the page around is told.
async fn partner() -> Option<(String, Glance)> {
    let id = browser::partner()?;
    let text = data::load_partner(&id).await;
    let partner = text.and_then(|it| Glance::read(&it).map(|glance| (it, glance)));
    match &partner {
        Some((_, partner)) => browser::set_theme(&partner.theme()),
        None => browser::tell(&error_message("partner")),
    }
    partner
}
