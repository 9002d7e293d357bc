//! The conditions of each star, with ticks for those that only the firm knows.

use leptos::prelude::*;
use shirube_core::i18n::guide::{self, Text};
use shirube_core::i18n::policy;
use shirube_core::id::QuestionnaireId;
use shirube_core::security_action::{Condition, Facts, Standing, Star};
use shirube_core::session::{Event, Page};

use super::{ARTICLES, SELF_CHECK, choose};
use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::{day_field, tick};

/// A card for each star.
pub fn stars(facts: Memo<Facts>, standing: Memo<Standing>) -> El {
    let lang = lang();
    el("section")
        .child(el("h2").text(Text::StarsTitle.in_lang(lang)))
        .child(el("div").class("stars").child(one(facts, standing)).child(two(facts, standing)))
}

/// ★: a commitment.
fn one(facts: Memo<Facts>, standing: Memo<Standing>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let commit = tick(
        Text::CommitTick.in_lang(lang),
        move || standing.read().commitment.is_met(),
        move |ticked| session.settle(|it| it.committed = ticked),
    );
    let checked = QuestionnaireId::try_from(ARTICLES).ok().map(|it| session.answered(it));
    let in_place = move || {
        if checked.is_none_or(|it| it.get() == 0) {
            return Text::NotChecked.in_lang(lang).to_owned();
        }
        let articles = facts.read().articles;
        guide::articles(articles.done, articles.all, lang)
    };
    let go = move || choose(&session, ARTICLES, Page::Intro);
    let commitment = condition(move || standing.read().commitment)
        .child(commit)
        .child(quiet(Text::CommitHelp))
        .child(el("p").live_text(in_place))
        .child(button("link", Text::ToArticles.in_lang(lang), go));
    card(Star::One, facts, standing).child(el("ul").class("conditions").child(commitment))
}

/// ★★: the self-check, the policy, and the policy shown outside.
fn two(facts: Memo<Facts>, standing: Memo<Standing>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let answered = move || {
        let count = facts.read().self_check;
        guide::answered(count.done, count.all, lang)
    };
    let self_check = condition(move || standing.read().self_check)
        .child(title(Text::SelfCheckTitle))
        .child(el("p").live_text(answered))
        .child(quiet(Text::SelfCheckHelp))
        .child(button("link", Text::ToSelfCheck.in_lang(lang), move || {
            choose(&session, SELF_CHECK, Page::Intro);
        }));

    let written = session.policy();
    let gaps = move || {
        let written = written.read();
        let begun = !written.is_empty();
        begun.then(|| policy::gaps(&written.gaps(), lang)).flatten().unwrap_or_default()
    };
    let go = move || session.apply(Event::MovedTo(Page::Policy));
    let policy = condition(move || standing.read().policy)
        .child(title(Text::PolicyTitle))
        .child(quiet(Text::PolicyHelp))
        .child(el("p").live_text(gaps))
        .child(button("link", Text::ToPolicy.in_lang(lang), go));

    let is_published = Memo::new(move |_| standing.read().published.is_met());
    let publish = tick(
        Text::PublishedTick.in_lang(lang),
        move || is_published.get(),
        move |ticked| {
            let today = browser::today().filter(|_| ticked);
            session.settle(|it| it.published_on = today);
        },
    );
    let since = move || {
        is_published.get().then(|| {
            let change = move |day: Option<_>| {
                if day.is_some() {
                    session.settle(|it| it.published_on = day);
                }
            };
            let day = Memo::new(move |_| facts.read().declaration.published_on);
            day_field(Text::PublishedOn.in_lang(lang), day, change)
        })
    };
    let published = condition(move || standing.read().published)
        .child(publish)
        .child(quiet(Text::PublishedHelp))
        .live(since);

    let conditions = el("ul").class("conditions").child(self_check).child(policy).child(published);
    card(Star::Two, facts, standing).child(conditions)
}

/// The frame of a star: its name, and whether it may be declared.
fn card(star: Star, facts: Memo<Facts>, standing: Memo<Standing>) -> El {
    let lang = lang();
    let name = match star {
        Star::One => Text::OneTitle,
        Star::Two => Text::TwoTitle,
    };
    let state = Memo::new(move |_| {
        let declared = facts.read().declaration.declared;
        if declared.is_some_and(|(it, _)| star <= it) {
            ("state met", Text::Declared)
        } else if standing.read().may_declare(star) {
            ("state met", Text::MayDeclare)
        } else {
            ("state", Text::NotYet)
        }
    });
    let state = el("span")
        .live_attr("class", move || Some(state.get().0.to_owned()))
        .live_text(move || state.get().1.in_lang(lang).to_owned());
    el("section")
        .class("star")
        .child(el("div").class("star-head").child(el("h3").text(name.in_lang(lang))).child(state))
}

/// One condition with its mark, in words and not by colour alone.
fn condition(state: impl Fn() -> Condition + Copy + Send + 'static) -> El {
    let lang = lang();
    let word = move || if state().is_met() { Text::Met } else { Text::Open };
    let mark = el("span")
        .live_attr("class", move || {
            Some(if state().is_met() { "state met" } else { "state" }.to_owned())
        })
        .live_text(move || word().in_lang(lang).to_owned());
    el("li").child(mark)
}

fn title(text: Text) -> El {
    el("p").child(el("strong").text(text.in_lang(lang())))
}

fn quiet(text: Text) -> El {
    el("p").class("quiet").text(text.in_lang(lang()))
}
