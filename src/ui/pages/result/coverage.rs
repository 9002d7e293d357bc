//! The result of a questionnaire about roles: who holds which, which nobody holds, how many people.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::answers::{Answer, Answers};
use shirube_core::i18n::coverage::{self, Text};
use shirube_core::i18n::{Lang, bench, date, labelled, report, result, short};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::{Question, Questionnaire, Section};
use shirube_core::scoring::{Coverage, Held};

use super::asking::{asking, change};
use super::how::sources;
use super::roles::{legend, roles, roles_paper};
use super::{keep, nothing};
use crate::state::{SessionHandle, Words};
use crate::ui::charts::held_strip;
use crate::ui::element::{El, el};
use crate::ui::parts::{answers_table, onward, ungraded_report};

/// The body of the result page.
pub fn body(viewing: bool) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let words = Words::get();
    let asked = words.asked.clone();
    let answers = session.shown_answers();
    let way_on = {
        let asked = asked.clone();
        Memo::new(move |_| WayOn::from(&asked, &answers.read()))
    };
    let is_empty = Memo::new(move |_| answers.read().is_empty());
    move || {
        if is_empty.get() {
            return nothing(asking(&asked, way_on, viewing));
        }
        let mut pieces = vec![lead(&words, answers, viewing)];
        match roles(&asked, answers, viewing) {
            Some(it) => pieces.extend([
                groups(&words, answers),
                it.next,
                open_roles(&words, answers, viewing),
                numbers(&words, answers),
                it.more,
            ]),
            None => pieces.extend([
                groups(&words, answers),
                open_roles(&words, answers, viewing),
                numbers(&words, answers),
            ]),
        }
        pieces.extend([asking(&asked, way_on, viewing), all_roles(&words, answers, viewing)]);
        if !viewing {
            pieces.push(onward(&asked, way_on));
        }
        pieces.extend([how(&asked), keep(viewing), paper(&words, answers, viewing)]);
        pieces
    }
}

/// The sentences on top: in place, covered and open, and what is not answered yet.
fn sentences(it: &Coverage, unknown: u32, lang: Lang) -> Vec<String> {
    let open = u32::try_from(it.open.len()).unwrap_or(u32::MAX);
    let mut lines = vec![coverage::covered_of(it, lang)];
    lines.extend((open != 0).then(|| coverage::open(open, lang)));
    let unanswered = it.roles - it.answered;
    lines.extend((unknown != 0).then(|| coverage::unknown(unknown, lang)));
    lines.extend((unanswered != 0).then(|| coverage::unanswered(unanswered, lang)));
    lines
}

/// How many roles are answered "don't know".
fn unknown(asked: &Questionnaire, answers: &Answers) -> u32 {
    let is_unknown = |id| answers.get(id) == Some(&Answer::Unknown);
    let unknown = asked.questions().filter(|it| it.number().is_none() && is_unknown(&it.id));
    u32::try_from(unknown.count()).unwrap_or(u32::MAX)
}

fn lead(words: &Words, answers: Memo<Answers>, viewing: bool) -> El {
    let session = SessionHandle::get();
    let words = words.clone();
    // Not tracked: looking at the result is what writes the memory of today.
    let before = untrack(|| session.before()).filter(|_| !viewing);
    let before = before.map(|(day, answers)| {
        let covered = Coverage::of(&words.asked, &answers).covered;
        coverage::before(&date(day, words.lang), covered, words.lang)
    });
    el("div").live(move || {
        let answers = answers.read();
        let it = Coverage::of(&words.asked, &answers);
        let mut lines = sentences(&it, unknown(&words.asked, &answers), words.lang);
        lines.extend(before.clone());
        let class = |n| if n == 0 { "sentence-large" } else { "" };
        let line = |(n, it): (usize, String)| el("p").class(class(n)).text(it);
        lines.into_iter().enumerate().map(line).collect::<Vec<El>>()
    })
}

/// Each group with how many of its roles are covered.
fn groups(words: &Words, answers: Memo<Answers>) -> El {
    let words = words.clone();
    let lang = words.lang;
    el("section").child(el("h2").text(Text::GroupsTitle.in_lang(lang))).live(move || {
        let answers = answers.read();
        let row = |section: &Section| {
            let it = Coverage::of_some(section.questions.iter(), &answers);
            let title = words.texts.section(&section.id)?.title.to_string();
            (it.roles != 0).then(|| {
                el("li")
                    .class("part")
                    .child(el("span").class("row-name plain").text(title))
                    .child(el("span").class("row-score").text(coverage::of_roles(&it, lang)))
                    .child(held_strip(&held(section, &answers)))
            })
        };
        let rows: Vec<El> = words.asked.sections.iter().filter_map(row).collect();
        let all = words.asked.sections.iter().flat_map(|it| held(it, &answers));
        let all: Vec<Option<Held>> = all.collect();
        vec![el("ul").class("parts").child(rows), legend(&all, lang)]
    })
}

/// How the roles of a section are held, one after the other.
fn held(section: &Section, answers: &Answers) -> Vec<Option<Held>> {
    let roles = section.questions.iter().filter(|it| it.number().is_none());
    roles.map(|it| Held::by(answers.get(&it.id))).collect()
}

/// The roles that nobody holds, each with what it does.
fn open_roles(words: &Words, answers: Memo<Answers>, viewing: bool) -> El {
    let words = words.clone();
    let lang = words.lang;
    el("section").live(move || {
        let it = Coverage::of(&words.asked, &answers.read());
        if it.open.is_empty() {
            let all = it.answered == it.roles;
            return Vec::from_iter(all.then(|| el("p").text(Text::NothingOpen.in_lang(lang))));
        }
        let row = |id: &QuestionId| {
            let texts = words.texts.question(id)?;
            let name = el("strong").text(texts.name());
            let what = el("span").class("quiet").text(&texts.why);
            let change = (!viewing).then(|| change(&words, id, short::Text::Change.in_lang(lang)));
            Some(el("li").class("choice").child(el("p").child(name)).child(what).child(change))
        };
        let rows: Vec<El> = it.open.iter().filter_map(row).collect();
        vec![
            el("h2").text(Text::OpenTitle.in_lang(lang)),
            el("ul").class("question-list plain").child(rows),
        ]
    })
}

/// The numbers of people, and their ratio where both are given.
fn numbers(words: &Words, answers: Memo<Answers>) -> El {
    let words = words.clone();
    el("section").live(move || number_lines(&words, &answers.read()))
}

fn number_lines(words: &Words, answers: &Answers) -> Vec<El> {
    let lang = words.lang;
    let number = |question: &Question| {
        let texts = words.texts.question(&question.id)?;
        let Answer::Number(number) = answers.get(&question.id)? else {
            return None;
        };
        Some(vec![el("dt").text(texts.name()), el("dd").text(coverage::people(*number, lang))])
    };
    let asked = words.asked.questions().filter(|it| it.number().is_some());
    let mut rows: Vec<Vec<El>> = asked.filter_map(number).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let ratio = Coverage::of(&words.asked, answers).staff_ratio;
    rows.extend(ratio.map(|it| {
        vec![el("dt").text(Text::Ratio.in_lang(lang)), el("dd").text(coverage::per_cent(it))]
    }));
    let is_contradiction =
        Coverage::staff(&words.asked, answers).is_some_and(|(staff, security)| staff < security);
    let warning = is_contradiction
        .then(|| el("p").class("notice care").text(Text::Contradiction.in_lang(lang)));
    vec![
        el("h2").text(Text::Numbers.in_lang(lang)),
        el("dl").class("about-file").child(rows),
        el("div").child(warning),
    ]
}

/// Every role with how it is held, group by group.
fn all_roles(words: &Words, answers: Memo<Answers>, viewing: bool) -> El {
    let words = words.clone();
    let lang = words.lang;
    let list = move || {
        let answers = answers.read();
        let group = |section: &Section| {
            let title = words.texts.section(&section.id)?.title.to_string();
            let rows = section.questions.iter().filter(|it| it.number().is_none());
            let rows = rows.filter_map(|question| {
                let texts = words.texts.question(&question.id)?;
                let said = labelled(texts.name(), &said(&words, &answers, &question.id), lang);
                let change = (!viewing)
                    .then(|| change(&words, &question.id, short::Text::Change.in_lang(lang)));
                Some(el("li").class("choice").child(el("span").text(said)).child(change))
            });
            let rows: Vec<El> = rows.collect();
            (!rows.is_empty()).then(|| {
                vec![el("h3").text(title), el("ul").class("question-list plain").child(rows)]
            })
        };
        words.asked.sections.iter().filter_map(group).flatten().collect::<Vec<El>>()
    };
    el("details").class("done").child(el("summary").text(Text::RolesTitle.in_lang(lang))).live(list)
}

/// What was answered, in words.
fn said(words: &Words, answers: &Answers, id: &QuestionId) -> String {
    let answer = answers.get(id).zip(words.texts.question(id));
    match answer {
        Some((answer, texts)) => bench::answer(answer, texts, words.lang),
        None => result::Text::NotAnswered.in_lang(words.lang).to_owned(),
    }
}

/// The rule and the sources.
fn how(asked: &Arc<Questionnaire>) -> El {
    let lang = crate::state::lang();
    el("details")
        .class("how")
        .child(el("summary").text(result::Text::HowTitle.in_lang(lang)))
        .child(el("p").text(Text::RuleRoles.in_lang(lang)))
        .child(el("p").text(Text::HowTrue.in_lang(lang)))
        .child(sources(asked))
}

/// The printed page.
fn paper(words: &Words, answers: Memo<Answers>, viewing: bool) -> El {
    let shown = words.clone();
    ungraded_report(words, Text::ReportTitle.in_lang(words.lang), move || {
        let answers = answers.read();
        let lang = shown.lang;
        let it = Coverage::of(&shown.asked, &answers);
        let lines = sentences(&it, unknown(&shown.asked, &answers), lang);
        let mut pieces: Vec<El> = lines
            .iter()
            .enumerate()
            .map(|(n, it)| el("p").class(if n == 0 { "sentence-large" } else { "" }).text(it))
            .collect();
        pieces.extend(number_lines(&shown, &answers));
        pieces.extend(roles_paper(&shown.asked, &answers, viewing));
        pieces.push(el("h2").text(report::Text::Answers.in_lang(lang)));
        let questions: Vec<QuestionId> = shown.asked.questions().map(|it| it.id.clone()).collect();
        pieces.push(answers_table(&shown, |n| {
            questions.get(n).map(|id| said(&shown, &answers, id)).unwrap_or_default()
        }));
        pieces
    })
}
