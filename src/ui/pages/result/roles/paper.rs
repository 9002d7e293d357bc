//! The roles on the printed report: who takes what, the next role, and the tables of the comparison.

use shirube_core::answers::Answers;
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::roles::{Advice, Comparison, Survey, compare};

use super::{QUESTIONNAIRE, Sheet, Told, advice, beside, maturity, next, picture};
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el};

/// What the report says of the roles, as far as it has been loaded. Drawn anew with the report.
pub fn roles_paper(asked: &Questionnaire, answers: &Answers, viewing: bool) -> Vec<El> {
    let lang = Words::get().lang;
    if asked.id.as_str() != QUESTIONNAIRE {
        return Vec::new();
    }
    let session = SessionHandle::get();
    let Some(about) = session.roles_here(lang) else { return Vec::new() };
    let told = Told::of(&session, asked, answers, viewing);
    let advice = advice(&told, &about);
    let sheet = Sheet { lang, about: about.clone() };
    let mut pieces = vec![heading("", Text::PictureTitle, lang)];
    pieces.extend(picture::groups(&told, lang));
    pieces.extend(next_role(&advice, &sheet));
    pieces.extend(advice.plan.as_ref().map(|it| next::plan(it, &told, &sheet)));
    let survey = &about.survey;
    let comparison = compare(survey, &told.holders, told.staff, told.coverage.staff_ratio);
    pieces.extend(comparison.map(|it| figures(&it, survey, &sheet)).unwrap_or_default());
    pieces
}

fn heading(class: &str, text: Text, lang: Lang) -> El {
    el("h2").class(class).text(text.in_lang(lang))
}

fn next_role(advice: &Advice, sheet: &Sheet) -> Vec<El> {
    let Some(it) = &advice.next else { return Vec::new() };
    let why = next::reasons(it, sheet.lang);
    vec![
        heading("", Text::NextTitle, sheet.lang),
        el("p").child(el("strong").text(sheet.name(it.role))),
        el("ul").child(why.iter().map(|it| el("li").text(it)).collect::<Vec<El>>()),
    ]
}

/// Both tables, each with whose figures they are.
fn figures(it: &Comparison, survey: &Survey, sheet: &Sheet) -> Vec<El> {
    let lang = sheet.lang;
    let whose = || el("p").text(said::whose(survey, it.band, lang));
    let mut pieces = vec![
        heading("new-page", Text::CompareTitle, lang),
        whose(),
        beside::table(it, sheet),
        el("p").text(said::per_firm(&it.per_firm, lang)),
    ];
    let contradiction = said::contradiction(&it.per_firm, survey, lang);
    pieces.extend(contradiction.map(|it| el("p").class("quiet").text(it)));
    pieces.extend([
        heading("new-page", Text::MaturityTitle, lang),
        whose(),
        el("p").text(Text::MaturityIntro.in_lang(lang)),
        maturity::table(it, sheet),
        el("p").text(Text::CompareTarget.in_lang(lang)),
    ]);
    // On paper nothing can be unfolded, and "worked out" in the tables would go unexplained.
    pieces.extend(survey.caveats.iter().map(|it| el("p").class("quiet").text(it.get(lang))));
    pieces
}
