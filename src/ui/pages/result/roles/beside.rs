//! The roles beside those of the survey's firms of the same size.

use leptos::prelude::*;
use shirube_core::i18n::coverage::held_short;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::i18n::{Lang, bracketed};
use shirube_core::roles::{Comparison, Kind, RoleBeside, Survey, compare};

use super::{Sheet, Shown, labelled_text};
use crate::ui::charts::share_bar;
use crate::ui::element::{El, el};
use crate::ui::parts::profile_form;

/// The section.
pub fn beside(shown: &Shown) -> El {
    let shown = shown.clone();
    let lang = shown.sheet.lang;
    let comparison = comparison(&shown);
    let is_known = Memo::new(move |_| comparison.read().is_some());
    let form = (!shown.viewing).then(profile_form);
    let hint = move || (!is_known.get()).then(|| el("p").text(Text::CompareNone.in_lang(lang)));
    el("section")
        .class("compare roles-beside")
        .child(el("h2").text(Text::CompareTitle.in_lang(lang)))
        .live(hint)
        .child(form)
        .live(move || match &*comparison.read() {
            Some(it) => figures(it, &shown),
            None => Vec::new(),
        })
}

/// The firm beside those of its size, as far as it told its own.
pub fn comparison(shown: &Shown) -> Memo<Option<Comparison>> {
    let (about, told) = (shown.sheet.about.clone(), shown.told);
    Memo::new(move |_| {
        let told = told.read();
        compare(&about.survey, &told.holders, told.staff, told.coverage.staff_ratio)
    })
}

fn figures(it: &Comparison, shown: &Shown) -> Vec<El> {
    let lang = shown.sheet.lang;
    let survey = &shown.sheet.about.survey;
    let none = [Kind::Managing, Kind::Doing]
        .map(|kind| said::none_of(kind, survey.none_of(kind, it.band), lang));
    let mut pieces = vec![
        el("p").text(said::whose(survey, it.band, lang)),
        el("p").class("quiet").text(Text::CompareTarget.in_lang(lang)),
        table(it, &shown.sheet),
        labelled_text(Text::PerFirmTitle, said::per_firm(&it.per_firm, lang), lang),
    ];
    pieces.extend(
        said::contradiction(&it.per_firm, survey, lang).map(|it| el("p").class("quiet").text(it)),
    );
    pieces.push(labelled_text(Text::RatioTitle, said::ratio(&it.staff_ratio, lang), lang));
    pieces.push(el("p").class("quiet").text(survey.ratio_note.get(lang)));
    pieces.push(labelled_text(Text::NoneTitle, none.join(lang.pick("、", "; ")), lang));
    if let Some(finding) = survey.finding(it.band) {
        pieces.push(labelled_text(Text::FindingTitle, finding.text.get(lang), lang));
    }
    pieces.push(reading(survey, lang));
    pieces
}

/// What must be known to read the numbers right.
fn reading(survey: &Survey, lang: Lang) -> El {
    let lines: Vec<El> = survey.caveats.iter().map(|it| el("li").text(it.get(lang))).collect();
    let source = bracketed(survey.title.get(lang), survey.publisher.get(lang), lang);
    el("details")
        .class("reading")
        .child(el("summary").text(Text::Read.in_lang(lang)))
        .child(el("ul").child(lines))
        .child(el("p").class("quiet").text(source))
}

/// Every role with the share of firms that have it and the own state.
pub fn table(it: &Comparison, sheet: &Sheet) -> El {
    let lang = sheet.lang;
    let row = |it: &RoleBeside| {
        let own = it.own.map_or_else(|| "–".to_owned(), |it| held_short(it, lang).to_owned());
        let mut share = said::of_firms(it.share, it.count, lang);
        if it.is_share_deduced {
            share = format!("{share}{}{}", lang.pick("、", ", "), Text::Deduced.in_lang(lang));
        }
        el("tr")
            .child(el("th").attr("scope", "row").text(sheet.name(it.role)))
            .child(el("td").class("number-cell").text(share).child(share_bar(it.share.into(), 100)))
            .child(el("td").text(own))
    };
    let heads = [Text::Role, Text::Share, Text::Own]
        .map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    let group = |kind: Kind| {
        let rows = it.roles.iter().filter(|it| it.role.kind() == kind).map(row);
        let head =
            el("th").attr("scope", "rowgroup").attr("colspan", "3").text(said::kind(kind, lang));
        el("tbody").child(el("tr").class("group").child(head)).child(rows.collect::<Vec<El>>())
    };
    el("table")
        .class("numbers roles-table")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(group(Kind::Managing))
        .child(group(Kind::Doing))
}
