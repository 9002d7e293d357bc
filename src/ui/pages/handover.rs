//! Everything that somebody sees before a result leaves the frame: to whom, what for, and all of it.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::answers::{Answer, Answers};
use shirube_core::i18n::handover::{Text, done};
use shirube_core::i18n::{Lang, date, industry, item, labelled, prefecture, score, size};
use shirube_core::profile::{Location, Profile};
use shirube_core::scoring::{Outcome, score as score_of};
use shirube_core::session::{Event, Page};

use crate::browser::{self, SavedFile};
use crate::state::{Offered, SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::pages::{answer_name, sentences};
use crate::ui::parts::{outside, tick};

/// How long the button waits, so that a press meant for the page before agrees to nothing.
const PAUSE: Duration = Duration::from_secs(1);

/// The page; it says so where there is nobody to hand anything to.
pub fn handover_page() -> View {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let heading = el("h1").attr("id", "heading").attr("tabindex", "-1");
    let page = el("div").class("page handover");
    let back = move || session.apply(Event::MovedTo(Page::Result));
    let Some(offered) = session.offered(lang) else {
        let back = button("button", Text::Back.in_lang(lang), back);
        let heading = heading.text(Text::Title.in_lang(lang));
        let gone = el("p").text(Text::Gone.in_lang(lang));
        return page.child(heading).child(gone).child(back).into_view();
    };
    let with_profile = RwSignal::new(false);
    let handed: RwSignal<Option<SavedFile>> = RwSignal::new(None);
    let title = move || {
        let is_handed = handed.read().is_some();
        (if is_handed { Text::DoneTitle } else { Text::Title }).in_lang(lang).to_owned()
    };
    let file = {
        let offered = offered.clone();
        Memo::new(move |_| session.shared_file(&offered, with_profile.get(), lang))
    };
    // A memo: what else changes must not draw the decision anew, with its pause, under somebody's hands.
    let answers = Memo::new(move |_| session.own_answers());
    let body = move || match handed.get() {
        Some(copy) => after(&offered, copy),
        None => before(&offered, &answers.read(), with_profile, file, handed),
    };
    page.child(heading.live_text(title)).live(body).into_view()
}

/// The decision.
fn before(
    offered: &Offered,
    answers: &Answers,
    with_profile: RwSignal<bool>,
    file: Memo<Option<SavedFile>>,
    handed: RwSignal<Option<SavedFile>>,
) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let is_ready = RwSignal::new(false);
    set_timeout(
        move || {
            // The page may have been left meanwhile.
            let _ = is_ready.try_set(true);
        },
        PAUSE,
    );
    let to = offered.clone();
    let agree = move || {
        let Some(file) = file.get_untracked().filter(|_| is_ready.get_untracked()) else { return };
        // Where nobody listens any more the page says so instead.
        if session.hand_over(&to, &file) {
            handed.set(Some(file));
        }
        set_timeout(browser::show_heading, Duration::ZERO);
    };
    let decline = move || session.apply(Event::MovedTo(Page::Result));
    let agree = button("button", Text::Agree.in_lang(lang), agree)
        .live_flag("disabled", move || !is_ready.get());
    let text = move || file.read().as_ref().map(|it| it.text.clone()).unwrap_or_default();
    vec![
        el("p").text(Text::Intro.in_lang(lang)),
        recipient(offered),
        el("h2").text(Text::WhatTitle.in_lang(lang)),
        what(offered, answers, with_profile),
        el("h2").text(Text::NotTitle.in_lang(lang)),
        el("p").text(Text::Not.in_lang(lang)),
        el("details")
            .child(el("summary").text(Text::File.in_lang(lang)))
            .child(el("pre").class("file-text").attr("lang", "en").live_text(text)),
        el("p").text(Text::After.in_lang(lang)),
        el("div").class("buttons").child(agree).child(button(
            "button secondary",
            Text::Decline.in_lang(lang),
            decline,
        )),
    ]
}

/// Exactly what stands in the consent record.
fn recipient(offered: &Offered) -> El {
    let lang = Words::get().lang;
    let contact = match offered.contact.strip_prefix("mailto:") {
        Some(mail) => el("a").attr("href", &offered.contact).text(mail),
        None => outside("", &offered.contact, &offered.contact),
    };
    let line =
        |name: Text, text: &str| vec![el("dt").text(name.in_lang(lang)), el("dd").text(text)];
    el("dl")
        .class("about-file")
        .child(line(Text::Recipient, &offered.recipient))
        .child(line(Text::Origin, &offered.origin))
        .child(line(Text::Purpose, &offered.purpose))
        .child(line(Text::Retention, &offered.retention))
        .child(el("dt").text(Text::Contact.in_lang(lang)))
        .child(el("dd").child(contact))
}

/// What goes over, as people read it.
fn what(offered: &Offered, answers: &Answers, with_profile: RwSignal<bool>) -> El {
    let session = SessionHandle::get();
    let Words { lang, asked, texts } = Words::get();
    let sentence = match score_of(&asked, answers) {
        Outcome::Maturity(it) => it.overall.score.map(score).unwrap_or_default(),
        other => sentences(&other, lang).into_iter().next().unwrap_or_default(),
    };
    let rows = asked.questions().zip(1..).filter_map(|(question, number)| {
        let answer = answers.get(&question.id)?;
        let ask = texts.question(&question.id)?.name().to_owned();
        let said = match answer {
            // The reason stays here.
            Answer::NotApplicable(_) => item::Text::NotApplicable.in_lang(lang).to_owned(),
            other => answer_name(&asked, Some(other), lang),
        };
        Some(el("li").text(labelled(&format!("{number} {ask}"), &said, lang)))
    });
    let rows: Vec<El> = rows.collect();
    let line =
        |name: Text, text: &str| vec![el("dt").text(name.in_lang(lang)), el("dd").text(text)];
    let profile = session.profile().get_untracked();
    let tick = (!profile.is_empty()).then(|| {
        let words = Text::WithProfile.in_lang(lang);
        let label = tick(words, move || with_profile.get(), move |it| with_profile.set(it));
        el("div").child(label).child(el("p").class("quiet").text(in_words(profile, lang)))
    });
    let title = format!("{} {}", texts.title, asked.version);
    let challenge = offered.challenge.as_deref().map(|it| line(Text::Challenge, it));
    el("div")
        .child(
            el("dl")
                .class("about-file")
                .child(line(Text::Check, &title))
                .child(line(Text::Day, &date(offered.on, lang)))
                .child(line(Text::Result, &sentence))
                .child(challenge),
        )
        .child(
            el("details")
                .attr("open", "")
                .child(el("summary").text(Text::Answers.in_lang(lang)))
                .child(el("ul").class("plain").child(rows)),
        )
        .child(tick)
}

/// The profile in words.
fn in_words(profile: Profile, lang: Lang) -> String {
    let place = match profile.place {
        Some(Location::Prefecture(it)) => Some(prefecture(it, lang).to_owned()),
        _ => None,
    };
    let parts = [
        profile.industry.map(|it| industry(it, lang).to_owned()),
        profile.size.map(|it| size(it, lang)),
        place,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(lang.pick("、", ", "))
}

/// It is done; a copy can be kept.
fn after(offered: &Offered, copy: SavedFile) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let save = move || {
        browser::save_file(&copy);
    };
    let back = move || session.apply(Event::MovedTo(Page::Result));
    vec![
        el("p").class("sentence-large").attr("role", "status").text(done(&offered.recipient, lang)),
        el("p").text(Text::After.in_lang(lang)),
        el("div")
            .class("buttons")
            .child(button("button", Text::SaveCopy.in_lang(lang), save))
            .child(button("button secondary", Text::Back.in_lang(lang), back)),
    ]
}
