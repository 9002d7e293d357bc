//! The widget: starts in the visitor's browser, shows the self-check, or says what is wrong and how
//! to go on.

mod browser;
mod crash;
mod data;
mod state;
mod ui;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::state::SessionHandle;

fn main() {
    crash::install();
    // The static start page stays until there is something to put in its place.
    spawn_local(async {
        let language = browser::language();
        let loaded = data::load(language).await;
        let Some(place) = browser::mount_point() else { return };
        let app = mount_to(place, move || match loaded {
            Ok(content) => {
                SessionHandle::provide(content, language);
                ui::app()
            }
            Err(problem) => ui::broken(&problem, language),
        });
        app.forget();
        browser::mark_started();
    });
}
