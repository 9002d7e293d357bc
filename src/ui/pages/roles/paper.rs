//! The roles on the printed report: who takes what, the next role, and the tables of the comparison.

use shirube_core::answers::Answers;
use shirube_core::i18n::roles::{self as said, Text};

use leptos::prelude::*;

use super::{Shown, advice, beside, maturity, next, picture, told};
use crate::state::{Roles, SessionHandle, Words};
use crate::ui::element::{El, el};

/// What the report says of the roles, as far as it has been loaded.
pub fn roles_paper(answers: Memo<Answers>, viewing: bool) -> El {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let told = told(answers, viewing);
    let known = session.roles(lang);
    el("div").class("roles-paper").live(move || {
        let Roles::Here(about) = &*known.read() else { return Vec::new() };
        let about = about.clone();
        let advice = {
            let about = about.clone();
            Memo::new(move |_| advice(&told.read(), &about))
        };
        let (chosen, printing) = (RwSignal::new(None), RwSignal::new(None));
        let shown = Shown { lang, about, told, advice, chosen, printing, viewing };
        let mut pieces = vec![el("h2").text(Text::PictureTitle.in_lang(lang))];
        pieces.extend(picture::groups(&told.read(), lang));
        let advice = advice.read();
        if let Some(it) = &advice.next {
            pieces.push(el("h2").text(Text::NextTitle.in_lang(lang)));
            pieces.push(el("p").child(el("strong").text(shown.name(it.role))));
            let why = next::reasons(it, &shown);
            pieces.push(el("ul").child(why.iter().map(|it| el("li").text(it)).collect::<Vec<El>>()));
        }
        pieces.extend(advice.plan.as_ref().map(|it| next::plan(it, &shown)));
        if let Some(it) = beside::comparison(&shown).get() {
            let survey = &shown.about.survey;
            pieces.push(el("h2").class("new-page").text(Text::CompareTitle.in_lang(lang)));
            pieces.push(el("p").text(said::whose(survey, it.band, lang)));
            pieces.push(beside::table(&it, &shown));
            pieces.push(el("p").text(said::per_firm(&it.per_firm, lang)));
            let said = said::contradiction(&it.per_firm, survey, lang);
            pieces.extend(said.map(|it| el("p").class("quiet").text(it)));
            pieces.push(el("h2").class("new-page").text(Text::MaturityTitle.in_lang(lang)));
            pieces.push(el("p").text(said::whose(survey, it.band, lang)));
            pieces.push(el("p").text(Text::MaturityIntro.in_lang(lang)));
            pieces.push(maturity::table(&it, &shown));
        }
        pieces
    })
}
