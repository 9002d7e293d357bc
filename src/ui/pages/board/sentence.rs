//! One sentence of a disclosure: its field, what it rests on, and what becomes of it when somebody
//! writes it anew.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::board::{
    Disclosure, LEFT_OUT, MAX_OWN, Rest, Sentences, Told, draft_key, leave_out,
};
use shirube_core::i18n::Lang;
use shirube_core::i18n::board::{Text, answered, sentence_field};
use shirube_core::i18n::labelled;
use shirube_core::session::{Event, Pace};

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::tick;

/// Where a sentence stands.
pub struct Place<'a> {
    /// What its topic is called.
    pub topic: &'a str,
    /// Which one of the topic it is, counted from 1.
    pub n: usize,
}

/// A sentence that may be said.
pub fn sentence(
    told: &Told,
    place: &Place<'_>,
    sentences: &Sentences,
    disclosure: Memo<Disclosure>,
) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let id = told.id.clone();
    let (own, left_out) = (told.clone(), id.clone());
    // As the user has made it.
    let now = Memo::new(move |_| {
        let disclosure = disclosure.read();
        disclosure.told().find(|it| it.id == own.id).cloned().unwrap_or_else(|| own.clone())
    });
    let use_it = tick(
        Text::Use.in_lang(lang),
        move || !now.read().left_out,
        move |used| {
            let draft = session.draft_now(LEFT_OUT);
            session.write_draft(LEFT_OUT, leave_out(draft.as_deref(), &left_out, !used));
        },
    );
    let rests: Vec<El> = told.rests_on.iter().filter_map(|it| rest(it, lang)).collect();
    let key = draft_key(&id, lang);
    let modest = modest(told, sentences, &key, lang);
    el("div")
        .class("told")
        .child(field(now, &key, &sentence_field(place.topic, place.n, lang)))
        .child(use_it)
        .child(
            el("details")
                .class("rests-on")
                .child(el("summary").text(Text::RestsOn.in_lang(lang)))
                .child(el("ul").child(rests)),
        )
        .child(modest)
        // Last, so that it moves nothing of this sentence when it comes.
        .live(rewritten(now, key))
}

/// The field. Emptied, or with our own words in it, it takes the edit back.
fn field(now: Memo<Told>, key: &str, label: &str) -> El {
    let session = SessionHandle::get();
    let key = key.to_owned();
    let label = label.to_owned();
    // Drawn anew after each change: an emptied field must show our words again.
    let changed = RwSignal::new(0_u32);
    el("div").live(move || {
        changed.track();
        let key = key.clone();
        el("textarea")
            .attr("id", key.clone())
            .attr("rows", "3")
            .attr("maxlength", MAX_OWN.to_string())
            .attr("aria-label", &label)
            .live_value(move || now.read().words().to_owned())
            .on("change", move |event| {
                let typed = now.read_untracked().typed(&field_value(&event));
                session.write_draft(&key, typed);
                set_timeout(move || changed.update(|it| *it += 1), Duration::ZERO);
            })
    })
}

/// Below a sentence in the user's own words: what it was made from, and a warning.
fn rewritten(now: Memo<Told>, key: String) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = lang();
    let is_own = Memo::new(move |_| now.read().own.is_some());
    move || {
        is_own.get().then(|| {
            let key = key.clone();
            let back = move || {
                session.write_draft(&key, None);
                // The button is gone; the keyboard goes on in the field.
                browser::show_element(&key);
            };
            let original = now.read_untracked().original.to_string();
            el("div")
                .class("notice care")
                .attr("role", "status")
                .child(el("p").text(Text::EditedWarning.in_lang(lang)))
                .child(el("p").text(labelled(Text::Original.in_lang(lang), &original, lang)))
                .child(button("link", Text::TakeBack.in_lang(lang), back))
        })
    }
}

/// An answer that it rests on, and the way to the question.
fn rest(it: &Rest, lang: Lang) -> Option<El> {
    let session = SessionHandle::get();
    // Not tracked: they are here before the page is drawn, and what else arrives must not take away the
    // fields with what is being typed.
    let words = untrack(|| session.content_of(&it.question.questionnaire))?;
    let texts = words.texts.question(&it.question.question)?;
    let level = it.answered?;
    let said = texts.levels.get(usize::from(level.number()).checked_sub(1)?)?;
    let page = Pace::page_of(&words.asked, &it.question.question)?;
    let id = it.question.questionnaire.clone();
    let go = move || session.apply(Event::Chose(id.clone(), page));
    let name = labelled(Text::SeeQuestion.in_lang(lang), texts.name(), lang);
    Some(
        el("li")
            .child(el("p").child(el("strong").text(&texts.ask)))
            .child(el("p").text(answered(level, said, lang)))
            .child(button("link", name, go)),
    )
}

/// The weaker sentences that are true as well, to choose one instead.
fn modest(told: &Told, sentences: &Sentences, key: &str, lang: Lang) -> Option<El> {
    let session = SessionHandle::get();
    let rows = told.weaker.iter().map(|id| {
        let (key, words) = (key.to_owned(), sentences.words(id).to_owned());
        let said = words.clone();
        let choose = move || session.write_draft(&key, Some(words.clone()));
        el("li").child(button("link", said, choose))
    });
    let rows: Vec<El> = rows.collect();
    (!rows.is_empty()).then(|| {
        el("details")
            .class("modest")
            .child(el("summary").text(Text::Modest.in_lang(lang)))
            .child(el("ul").child(rows))
    })
}
