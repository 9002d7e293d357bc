//! What a firm may tell about itself: three lists, every one skippable.

use leptos::prelude::*;
use shirube_core::i18n::{self, start::Text};
use shirube_core::profile::{Industry, Location, Prefecture, Profile, Size};
use shirube_core::session::Event;

use crate::state::{SessionHandle, Words};

/// The optional profile.
#[component]
pub fn ProfileForm() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let profile = session.profile();

    let industries =
        Industry::all().map(|it| (it.code().to_owned(), i18n::industry(it, lang).to_owned()));
    let sizes = Size::all().map(|it| (it.code().to_owned(), i18n::size(it, lang)));
    let prefectures =
        Prefecture::all().map(|it| (it.code(), i18n::prefecture(it, lang).to_owned()));

    let give = move |change: fn(&mut Profile, &str), code: String| {
        let mut profile = profile.get_untracked();
        change(&mut profile, &code);
        session.apply(Event::ProfileGiven(profile));
    };
    let industry = move || profile.get().industry.map(|it| it.code().to_owned());
    let size = move || profile.get().size.map(|it| it.code().to_owned());
    let prefecture = move || profile.get().prefecture().map(Prefecture::code);
    view! {
        <details class="profile">
            <summary>{Text::ProfileTitle.in_lang(lang)}</summary>
            <p class="quiet">{Text::ProfileWhy.in_lang(lang)}</p>
            <Choice
                label=Text::Industry.in_lang(lang)
                options=industries.collect()
                chosen=Signal::derive(industry)
                choose=Callback::new(move |code| {
                    give(|profile, code| profile.industry = Industry::of_code(code), code);
                })
            />
            <Choice
                label=Text::Size.in_lang(lang)
                options=sizes.collect()
                chosen=Signal::derive(size)
                choose=Callback::new(move |code| {
                    give(|profile, code| profile.size = Size::of_code(code), code);
                })
            />
            <Choice
                label=Text::Prefecture.in_lang(lang)
                options=prefectures.collect()
                chosen=Signal::derive(prefecture)
                choose=Callback::new(move |code| {
                    give(
                        |profile, code| {
                            let place = Prefecture::of_code(code);
                            profile.place = place.map(Location::Prefecture);
                        },
                        code,
                    );
                })
            />
        </details>
    }
}

/// A native list with "not told" at its top.
#[component]
fn Choice(
    /// What is chosen.
    label: &'static str,
    /// Codes and names.
    options: Vec<(String, String)>,
    /// The code chosen.
    chosen: Signal<Option<String>>,
    /// Called with the code, empty for "not told".
    choose: Callback<String>,
) -> impl IntoView {
    let lang = Words::get().lang;
    let options = options
        .into_iter()
        .map(|(code, name)| {
            let is_chosen = {
                let code = code.clone();
                move || chosen.get().as_deref() == Some(&*code)
            };
            view! { <option value=code prop:selected=is_chosen>{name}</option> }
        })
        .collect_view();
    view! {
        <label class="field">
            <span>{label}</span>
            <select on:change:target=move |event| choose.run(event.target().value())>
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {Text::NotTold.in_lang(lang)}
                </option>
                {options}
            </select>
        </label>
    }
}
