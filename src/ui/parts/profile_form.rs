//! What a firm may tell about itself: three lists, every one skippable.

use leptos::prelude::*;
use shirube_core::i18n::{self, start::Text};
use shirube_core::profile::{Industry, Location, Prefecture, Profile, Size};
use shirube_core::session::Event;

use crate::browser::field_value;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el};

/// The optional profile.
pub fn profile_form() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let profile = session.profile();
    let industries =
        Industry::all().map(|it| (it.code().to_owned(), i18n::industry(it, lang).to_owned()));
    let sizes = Size::all().map(|it| (it.code().to_owned(), i18n::size(it, lang)));
    let prefectures =
        Prefecture::all().map(|it| (it.code(), i18n::prefecture(it, lang).to_owned()));
    let mut details = el("details").class("profile");
    if session.profile_wanted() {
        details = details.attr("open", "");
    }
    details
        .child(el("summary").attr("id", "profile").text(Text::ProfileTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::ProfileWhy.in_lang(lang)))
        .child(choice(
            Text::Industry,
            industries.collect(),
            Memo::new(move |_| profile.get().industry.map(|it| it.code().to_owned())),
            |profile, code| profile.industry = Industry::of_code(code),
        ))
        .child(choice(
            Text::Size,
            sizes.collect(),
            Memo::new(move |_| profile.get().size.map(|it| it.code().to_owned())),
            |profile, code| profile.size = Size::of_code(code),
        ))
        .child(choice(
            Text::Prefecture,
            prefectures.collect(),
            Memo::new(move |_| profile.get().prefecture().map(Prefecture::code)),
            |profile, code| {
                profile.place = Prefecture::of_code(code).map(Location::Prefecture);
            },
        ))
}

/// A native list of codes and names with "not told" at its top.
fn choice(
    label: Text,
    options: Vec<(String, String)>,
    chosen: Memo<Option<String>>,
    change: fn(&mut Profile, &str),
) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let profile = session.profile();
    let options: Vec<El> = options
        .into_iter()
        .map(|(code, name)| {
            let option = el("option").attr("value", code.clone()).text(name);
            option.live_flag("selected", move || chosen.get().as_ref() == Some(&code))
        })
        .collect();
    let not_told = el("option").attr("value", "").text(Text::NotTold.in_lang(lang));
    let list = el("select")
        .child(not_told.live_flag("selected", move || chosen.get().is_none()))
        .child(options)
        .on("change", move |event| {
            let mut profile = profile.get_untracked();
            change(&mut profile, &field_value(&event));
            session.apply(Event::ProfileGiven(profile));
        });
    el("label").class("field").child(el("span").text(label.in_lang(lang))).child(list)
}
