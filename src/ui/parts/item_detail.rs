//! One row of the result: its bar, and behind it the questions, levels and rule.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::result::{Text, spoken};
use shirube_core::i18n::{Lang, bracketed, coverage, item, score};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::{Evidence, Question, QuestionTexts, Standard};
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words, lang};
use crate::ui::charts::bar;
use crate::ui::element::{El, button, el, unseen};
use crate::ui::pages::{Row, Shown, spoken_mean};
use crate::ui::parts::level_mark;

/// A row that opens. `by_item`: the row is an item, which has a page to go to.
pub fn item_detail(row: &Row, shown: &Shown, by_item: bool) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let (lit, place) = (shown.lit, row.place);
    let number = |it: Option<_>| it.map(score);
    let now = number(row.standing.score);
    let (low, high) = (number(row.standing.low), number(row.standing.high));
    let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
    let mut said = spoken(&row.title, now.as_deref(), &low, &high, lang);
    said.push_str(&spoken_mean(row, lang));
    let seen =
        |class: &str, text: String| el("span").class(class).attr("aria-hidden", "true").text(text);
    let summary = el("summary")
        .child(unseen(said))
        .child(seen("row-name", row.title.clone()))
        .child(seen("row-score", now.unwrap_or_else(|| "–".to_owned())))
        .child(bar(row.standing, row.target, row.among.as_ref(), shown.asked.top.number()));
    let questions: Vec<El> = row.questions.iter().filter_map(|id| behind(id, shown)).collect();
    let go = move || session.apply(Event::MovedTo(Page::Item(place)));
    let edit = (by_item && !shown.viewing)
        .then(|| button("button secondary", Text::EditItem.in_lang(lang), go));
    el("details")
        .class_when("row", "lit", move || lit.get() == Some(place))
        .on("pointerenter", move |_| lit.set(Some(place)))
        .on("pointerleave", move |_| lit.set(None))
        .on("focusin", move |_| lit.set(Some(place)))
        .on("focusout", move |_| lit.set(None))
        .child(summary)
        .child(el("p").class("quiet").text(Text::Rule.in_lang(lang)))
        .child(el("ul").class("behind").child(questions))
        .child(edit)
}

/// One question behind a score, with the sentence that was chosen.
fn behind(id: &QuestionId, shown: &Shown) -> Option<El> {
    let words = Words::get();
    let lang = words.lang;
    let texts = words.texts.question(id)?;
    let question = shown.asked.question(id)?;
    let top = shown.asked.top.number();
    let findings = shown.findings.read_untracked();
    let answer = findings.answers.get(id);
    let mark = match answer {
        Some(Answer::Level(level)) => Some(level_mark(level.number(), top)),
        _ => None,
    };
    let answer = answer_sentence(answer, texts, lang);
    let target = question.target().map(|it| {
        el("p").class("quiet").text(format!("{} {}", Text::Target.in_lang(lang), it.number()))
    });
    let references = el("details")
        .class("references")
        .child(el("summary").text(Text::Refs.in_lang(lang)))
        .child(el("ul").child(references(question, lang)));
    Some(
        el("li")
            .child(el("p").class("asked").text(&texts.ask))
            .child(el("p").class("answered").child(mark).child(el("span").text(answer)))
            .child(target)
            .child(references),
    )
}

/// What was answered, in words.
pub fn answer_sentence(answer: Option<&Answer>, texts: &QuestionTexts, lang: Lang) -> String {
    match answer {
        Some(Answer::Level(level)) => {
            let sentence = texts.levels.get(usize::from(level.number()) - 1);
            format!("{}{}", item::level(level.number(), lang), sentence.map_or("", |it| it))
        }
        Some(Answer::Number(number)) => coverage::people(*number, lang),
        Some(Answer::Unknown) => item::Text::Unknown.in_lang(lang).to_owned(),
        Some(Answer::NotApplicable(reason)) => {
            bracketed(item::Text::NotApplicable.in_lang(lang), reason.as_str(), lang)
        }
        Some(Answer::NotApplicableDraft) | None => Text::NotAnswered.in_lang(lang).to_owned(),
    }
}

/// Where a question stands elsewhere, and whose opinion that is.
fn references(question: &Question, lang: Lang) -> Vec<El> {
    let guideline = lang.pick("経営ガイドライン Ver 3.0 項目", "Guideline Ver 3.0, item");
    let documents = [
        (Standard::Guideline, guideline),
        (Standard::GuidelinePrinciple, lang.pick("同 原則", "The same, principle")),
        (Standard::Csf1, "NIST CSF 1.0"),
        (Standard::Csf2, "NIST CSF 2.0"),
        (Standard::Iso27001, "ISO/IEC 27001:2022"),
    ];
    let row = |(to, name): (Standard, &str)| {
        let here: Vec<_> = question.maps.iter().filter(|it| it.to == to).collect();
        let whose = match (here.first()?.mark, to) {
            (Evidence::Own, _) => Some(Text::OwnMapping),
            (_, Standard::Csf1) => Some(Text::MinistryMapping),
            _ => None,
        };
        let places: Vec<&str> = here.iter().map(|it| &*it.place).collect();
        let text = format!("{name} {}", places.join(", "));
        Some(el("li").text(match whose {
            Some(it) => bracketed(&text, it.in_lang(lang), lang),
            None => text,
        }))
    };
    documents.into_iter().filter_map(row).collect()
}
