//! The draft: each part in a field, with what speaks against it.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::catalog::{OFFERS, Offer};
use shirube_core::i18n::policy::{Text, doubt};
use shirube_core::i18n::{Lang, labelled, policy_page, wording};
use shirube_core::id::QuestionnaireId;
use shirube_core::policy::{Contradiction, Document, MAX_PART, Part, Policy, contradictions};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::session::{Event, Pace, Page};
use shirube_core::sorted::SortedMap;
use shirube_core::wording::{Misuse, look_over};

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// How many columns of a field a line of text fills, on a phone. Unit: half-width characters.
const COLUMNS: usize = 34;

/// The whole draft.
pub fn parts(policy: Memo<Policy>, document: Memo<Document>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let against = Memo::new(move |_| {
        let ids = OFFERS.iter().filter_map(Offer::questionnaire);
        let answers: SortedMap<QuestionnaireId, Answers> =
            ids.map(|id| (id.clone(), session.answers_of(&id))).collect();
        contradictions(&policy.read(), lang, |id| answers.get(id))
    });
    let rows: Vec<El> = Part::ALL.into_iter().map(|it| part(it, policy, against)).collect();
    let closing = move || {
        let closing = document.read().closing.clone();
        let lines = [closing.day, closing.company, closing.representative];
        lines.into_iter().map(|it| el("span").text(it)).collect::<Vec<El>>()
    };
    el("section")
        .class("draft")
        .child(el("h2").text(policy_page::Text::DraftTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(policy_page::Text::DraftHelp.in_lang(lang)))
        .child(
            el("div")
                .class("sheet")
                .child(el("p").class("policy-title").text(document.read_untracked().title))
                .child(rows)
                .child(el("p").class("closing").live(closing)),
        )
}

/// One part: heading, field, and what to think about.
fn part(part: Part, policy: Memo<Policy>, against: Memo<Vec<Contradiction>>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let id = format!("part-{part:?}");
    let text = Memo::new(move |_| policy.read().part(part, lang).into_owned());
    let is_edited = Memo::new(move |_| policy.read().edited(part).is_some());
    // Counts the fields that were emptied: the draft is back, and the field must show it again.
    let emptied = RwSignal::new(0_u32);
    let field = {
        let id = id.clone();
        move || {
            emptied.track();
            el("textarea")
                .attr("id", id.clone())
                .attr("maxlength", MAX_PART.to_string())
                .attr("aria-label", policy_page::field(part, lang))
                .live_attr("rows", move || Some(rows(&text.read()).to_string()))
                .live_value(move || text.get())
                .on("change", move |event| {
                    let typed = field_value(&event);
                    session.rewrite(|it| it.edit(part, &typed));
                    if typed.trim().is_empty() {
                        // Not within the field's own event: it is drawn anew.
                        set_timeout(move || emptied.update(|it| *it += 1), Duration::ZERO);
                    }
                })
        }
    };
    let own_words =
        move || {
            is_edited.get().then(|| {
                let id = id.clone();
                let take_back = move || {
                    session.rewrite(|it| it.edit(part, ""));
                    // The button is gone; the keyboard goes on in the field.
                    browser::show_element(&id);
                };
                el("div")
                    .child(el("p").class("quiet").text(Text::Edited.in_lang(lang)))
                    .child(button("link", Text::TakeBack.in_lang(lang), take_back))
            })
        };
    let heading = el("h3").text(part.label().in_lang(lang));
    let doubts = move || {
        let against = against.read();
        // What speaks against one sentence stands together.
        let sentences = against.chunk_by(|a, b| (a.part, &a.sentence) == (b.part, &b.sentence));
        let of_part = sentences.filter(|it| it.first().is_some_and(|it| it.part == part));
        of_part.filter_map(|it| in_doubt(it, lang)).collect::<Vec<El>>()
    };
    let words =
        move || look_over(&text.read()).iter().map(|it| misuse(it, lang)).collect::<Vec<_>>();
    el("div")
        .class("policy-part")
        .child(heading)
        .live(field)
        .live(own_words)
        .child(el("div").attr("role", "status").live(doubts).live(words))
}

/// A sentence, and every answer that it does not go with.
fn in_doubt(all: &[Contradiction], lang: Lang) -> Option<El> {
    let sentence = &all.first()?.sentence;
    let quoted = lang.pick(format!("「{sentence}」"), format!("“{sentence}”"));
    let rows: Vec<El> = all.iter().filter_map(|it| contradiction(it, lang)).collect();
    (!rows.is_empty()).then(|| {
        el("div").class("notice care").child(el("p").class("quiet").text(quoted)).child(rows)
    })
}

/// An answer that a sentence does not go with, and the way to the question. Nothing while the words
/// of the questionnaire are not here.
fn contradiction(it: &Contradiction, lang: Lang) -> Option<El> {
    let session = SessionHandle::get();
    let words = session.content_of(&it.questionnaire)?;
    let topic = words.texts.question(&it.question)?.name().to_owned();
    let page = page_of(&words.asked, it)?;
    let id = it.questionnaire.clone();
    let go = move || session.apply(Event::Chose(id.clone(), page));
    let name = labelled(policy_page::Text::SeeQuestion.in_lang(lang), &topic, lang);
    Some(
        el("div")
            .class("doubt")
            .child(el("p").text(doubt(it.doubt, &topic, lang)))
            .child(button("link", name, go)),
    )
}

/// Where the question is asked.
fn page_of(asked: &Questionnaire, it: &Contradiction) -> Option<Page> {
    match Pace::of(asked) {
        Pace::OneByOne => asked.questions().position(|of| of.id == it.question).map(Page::Question),
        Pace::BySection => {
            let has = |section: &shirube_core::questionnaire::Section| {
                section.questions.iter().any(|of| of.id == it.question)
            };
            asked.sections.iter().position(has).map(Page::Item)
        }
    }
}

/// A word that should not be published, and what to write instead.
fn misuse(it: &Misuse, lang: Lang) -> El {
    let instead = policy_page::Text::WriteInstead.in_lang(lang);
    el("div")
        .class("notice care")
        .child(el("p").child(el("mark").text(&it.word)).text(wording::why(it.kind, lang)))
        .child(el("p").text(labelled(instead, it.offer, lang)))
}

/// How many lines a field needs where the browser does not fit fields to their text.
fn rows(text: &str) -> usize {
    let wide = |it: char| if it.is_ascii() { 1 } else { 2 };
    let lines = text.split('\n').map(|line| {
        let columns: usize = line.chars().map(wide).sum();
        columns.div_ceil(COLUMNS).max(1)
    });
    lines.sum::<usize>().max(2)
}
