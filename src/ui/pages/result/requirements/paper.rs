//! The printed page: the sentence, every requirement, every criterion with its evidence.

use leptos::prelude::*;
use shirube_core::code::write;
use shirube_core::evidence::{Proof, draft_key};
use shirube_core::i18n::requirements::{Text, met, of_criteria, state};
use shirube_core::i18n::{self, answer_pack, report as texts, short};

use super::{Found, Shown};
use crate::state::SessionHandle;
use crate::ui::element::{El, el};
use crate::ui::pages::answer_name;
use crate::ui::parts::report_head;

/// A4, in the language shown.
pub fn paper(shown: &Shown) -> El {
    let shown = shown.clone();
    el("section").class("report").live(move || {
        let found = shown.found.read();
        let lang = shown.words.lang;
        let mut pieces = report_head(&shown.words.asked, Text::ReportTitle.in_lang(lang), lang);
        let score = &found.score;
        let sentence = met(score.in_place(), score.requirements.len(), score.open.len(), lang);
        pieces.push(el("p").class("sentence-large").text(sentence));
        pieces.push(el("p").text(Text::NoPromise.in_lang(lang)));
        if !shown.is_verified.get() {
            pieces.push(el("p").text(Text::MarkS.in_lang(lang)));
        }
        pieces.push(el("h2").text(Text::Requirements.in_lang(lang)));
        pieces.push(requirements(&shown, &found));
        pieces.push(el("h2").class("new-page").text(texts::Text::Answers.in_lang(lang)));
        pieces.push(criteria(&shown, &found));
        if let Some(code) = write(&shown.words.asked, &found.answers) {
            let code = i18n::labelled(short::Text::CodeTitle.in_lang(lang), &code, lang);
            pieces.push(el("p").class("code-line").text(code));
        }
        pieces.push(el("p").text(texts::Text::Note.in_lang(lang)));
        pieces
    })
}

fn requirements(shown: &Shown, found: &Found) -> El {
    let lang = shown.words.lang;
    let rows = shown.words.asked.sections.iter().zip(&found.standings).filter_map(|(it, at)| {
        let title = &shown.words.texts.section(&it.id)?.title;
        Some(
            el("tr")
                .child(el("th").attr("scope", "row").text(title))
                .child(el("td").text(state(at.state, lang)))
                .child(el("td").text(of_criteria(at.met, at.applicable, lang))),
        )
    });
    el("table").class("numbers wide-head").child(el("tbody").child(rows.collect::<Vec<El>>()))
}

fn criteria(shown: &Shown, found: &Found) -> El {
    let session = SessionHandle::get();
    let words = &shown.words;
    let lang = words.lang;
    let mut heads =
        vec!["#", texts::Text::Question.in_lang(lang), texts::Text::Answer.in_lang(lang)];
    // Somebody else's file has no evidence: it is no part of a result.
    heads.extend((!shown.viewing).then(|| Text::EvidenceTitle.in_lang(lang)));
    let heads = heads.into_iter().map(|it| el("th").attr("scope", "col").text(it));
    let rows = words.asked.questions().zip(1_usize..).filter_map(|(question, number)| {
        let ask = &words.texts.question(&question.id)?.ask;
        let answer = answer_name(&words.asked, found.answers.get(&question.id), lang);
        let proof = (!shown.viewing).then(|| {
            let draft = session.draft_now(&draft_key(&question.id));
            let proof = draft.as_deref().map(Proof::read).unwrap_or_default();
            el("td").text(answer_pack::proof(&proof, lang))
        });
        Some(
            el("tr")
                .child(el("td").text(number.to_string()))
                .child(el("td").text(ask))
                .child(el("td").text(answer))
                .child(proof),
        )
    });
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(heads.collect::<Vec<El>>())))
        .child(el("tbody").child(rows.collect::<Vec<El>>()))
}
