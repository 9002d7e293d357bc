//! Whom to look for: what fits a role, and the two texts to begin with.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::roles::{Kind, Role, RoleGuide, RoleTexts, Schooling, Schools};

use super::{Shown, draft, labelled_list, labelled_text};
use crate::browser::field_value;
use crate::ui::element::{El, el};
use crate::ui::parts::outside;

/// The id of the heading.
pub const HEADING: &str = "whom";

/// The section.
pub fn whom(shown: &Shown) -> El {
    let lang = shown.sheet.lang;
    let role = role(shown);
    let body = {
        let shown = shown.clone();
        move || profile(role.get(), &shown)
    };
    let chosen = shown.chosen;
    // Whoever is in here has found the role: what arrives late, and speaks for another one, must not
    // take the fields away.
    let stay = move |_| {
        if chosen.read_untracked().is_none() {
            chosen.set(Some(role.get_untracked()));
        }
    };
    el("section")
        .class("whom")
        .on("focusin", stay)
        .child(
            el("h2").attr("id", HEADING).attr("tabindex", "-1").text(Text::WhomTitle.in_lang(lang)),
        )
        .child(choice(shown, role))
        .live(body)
}

/// The role that is looked at: the chosen one, otherwise the next one, otherwise the first.
pub fn role(shown: &Shown) -> Memo<Role> {
    let (chosen, advice) = (shown.chosen, shown.advice);
    Memo::new(move |_| {
        let next = || Some(advice.read().as_ref()?.next.as_ref()?.role);
        chosen.get().or_else(next).unwrap_or(Role::Ciso)
    })
}

/// A native list of all roles, in their groups.
fn choice(shown: &Shown, role: Memo<Role>) -> El {
    let (lang, chosen) = (shown.sheet.lang, shown.chosen);
    let option = |it: Role| {
        el("option")
            .attr("value", it.id())
            .text(shown.sheet.name(it))
            .live_flag("selected", move || role.get() == it)
    };
    let group = |kind: Kind| {
        let roles = Role::all().filter(|it| it.kind() == kind).map(option);
        el("optgroup").attr("label", said::kind(kind, lang)).child(roles.collect::<Vec<El>>())
    };
    let list = el("select")
        .child(group(Kind::Managing))
        .child(group(Kind::Doing))
        .on("change", move |event| chosen.set(Role::of_id(&field_value(&event))));
    el("label").class("field").child(el("span").text(Text::WhomWhich.in_lang(lang))).child(list)
}

fn profile(role: Role, shown: &Shown) -> Vec<El> {
    let about = &shown.sheet.about;
    let (Some(known), Some(words)) = (about.guide.role(role), about.texts.role(role)) else {
        return Vec::new();
    };
    let mut pieces = vec![what_fits(role, known, words, shown)];
    pieces.extend(draft::drafts(role, shown));
    pieces
}

/// Knowledge, experience, qualifications and schooling.
fn what_fits(role: Role, known: &RoleGuide, words: &RoleTexts, shown: &Shown) -> El {
    let lang = shown.sheet.lang;
    let texts = &shown.sheet.about.texts;
    let owned = |all: &[Box<str>]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
    let experience: Vec<String> = (known.experience.iter())
        .filter_map(|id| texts.experience(id).map(str::to_owned))
        .collect();
    let apart: Vec<Role> = Role::all()
        .filter(|it| *it != role && shown.sheet.about.guide.keeps_apart(role, *it))
        .collect();
    let facts = [
        Some(labelled_text(Text::Does, &words.does, lang)),
        labelled_list(Text::Knows, &owned(&words.knows), lang),
        labelled_list(Text::Experience, &experience, lang),
        qualifications(known, shown),
        Some(schooling(role, known.schooling, shown)),
        names(Text::Combines, &known.combines_with, shown),
        names(Text::NotWith, &apart, shown),
    ];
    el("div").class("role-profile").child(facts.into_iter().flatten().collect::<Vec<El>>())
}

/// Several roles in a line; nothing where there are none.
fn names(label: Text, roles: &[Role], shown: &Shown) -> Option<El> {
    let lang = shown.sheet.lang;
    let names = shown.sheet.names(roles).join(lang.pick("、", ", "));
    (!roles.is_empty()).then(|| labelled_text(label, names, lang))
}

/// The qualifications, each with what it is and the group it belongs to.
fn qualifications(known: &RoleGuide, shown: &Shown) -> Option<El> {
    let lang = shown.sheet.lang;
    let about = &shown.sheet.about;
    let row = |id| {
        let (it, words) = (about.guide.qualification(id)?, about.texts.qualification(id)?);
        let group = about.texts.group(it.group).map(|it| it.name.to_string());
        let name = match &it.url {
            Some(url) => outside("", url, &words.name),
            None => el("strong").text(&words.name),
        };
        Some(
            el("li")
                .child(name)
                .child(el("p").class("quiet").text(group.unwrap_or_default()))
                .child(el("p").text(&words.about)),
        )
    };
    let rows: Vec<El> = known.qualifications.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        el("div")
            .class("labelled")
            .child(el("p").class("label").text(Text::Qualifications.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::QualificationsNote.in_lang(lang)))
            .child(el("ul").child(rows))
    })
}

/// Whether schooling matters, and what firms of the survey weighed.
fn schooling(role: Role, matters: Schooling, shown: &Shown) -> El {
    let lang = shown.sheet.lang;
    let survey = &shown.sheet.about.survey;
    let said = match matters {
        Schooling::None => said::Draft::SchoolingNone,
        Schooling::Helpful => said::Draft::SchoolingHelpful,
    };
    let figures = survey.role(role).map(|it| {
        el("details")
            .class("reading")
            .child(el("summary").text(Text::SchoolSurvey.in_lang(lang)))
            .child(schools(it.schooling, lang))
            .child(el("p").class("quiet").text(survey.schooling_note.get(lang)))
    });
    labelled_text(Text::Schooling, said.in_lang(lang), lang).child(figures)
}

fn schools(it: Schools, lang: Lang) -> El {
    let names = [
        Text::SchoolNone,
        Text::SchoolAssociate,
        Text::SchoolBachelor,
        Text::SchoolMaster,
        Text::SchoolOther,
    ];
    let row = |(name, share): (Text, u8)| {
        el("tr")
            .child(el("th").attr("scope", "row").text(name.in_lang(lang)))
            .child(el("td").class("number-cell").text(format!("{share}%")))
    };
    let rows: Vec<El> = names.into_iter().zip(it.shares).map(row).collect();
    el("table").class("numbers roles-table").child(el("tbody").child(rows))
}
