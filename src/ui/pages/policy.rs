//! The policy writer: a form, the draft that follows from it, and ways to take it out.

mod form;
mod parts;
mod take;

use leptos::prelude::*;
use shirube_core::i18n::policy_page::{Text, state};
use shirube_core::policy::draft;
use shirube_core::session::{Event, Page};

use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::tick;

/// The page on which the policy is written.
pub fn policy_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let policy = session.policy();
    let document = Memo::new(move |_| draft(&policy.read(), lang));
    let gaps = Memo::new(move |_| policy.read().gaps());
    let state_now = el("p")
        .class_when("notice", "whole", move || gaps.read().is_empty())
        .attr("role", "status")
        .live_text(move || state(&gaps.read(), lang));
    let writer =
        el("div").class("writer").child(form::form(policy)).child(parts::parts(policy, document));
    el("div")
        .class("page policy")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::Intro.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::NoForm.in_lang(lang)))
        .child(state_now)
        .child(writer)
        .child(take::take(document, gaps))
        .child(publish())
        .child(take::paper(document))
        .into_view()
}

/// The last condition of two stars, and the way to it.
fn publish() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let declaration = session.declaration();
    let is_published = Memo::new(move |_| declaration.read().published_on.is_some());
    let published = tick(
        Text::PublishTick.in_lang(lang),
        move || is_published.get(),
        move |ticked| {
            let today = browser::today().filter(|_| ticked);
            session.settle(|it| it.published_on = today);
        },
    );
    let noted = move || {
        let noted = is_published.get().then(|| Text::PublishNoted.in_lang(lang).to_owned());
        noted.unwrap_or_default()
    };
    let go = move || session.apply(Event::MovedTo(Page::Guide));
    el("section")
        .class("publish")
        .child(el("h2").text(Text::PublishTitle.in_lang(lang)))
        .child(el("p").text(Text::PublishHelp.in_lang(lang)))
        .child(published)
        .child(el("p").class("said").attr("role", "status").live_text(noted))
        .child(el("div").class("buttons").child(
            button("", Text::ToGuide.in_lang(lang), go).class_when(
                "button",
                "secondary",
                move || !is_published.get(),
            ),
        ))
}
