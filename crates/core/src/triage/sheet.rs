//! What is printed and taken along: the same words on paper and as text.

use super::{Call, Ending, Fact, FactKind, Log, Moment, Outcome, Triage, TriageTexts, fact_key};
use crate::desks::Phone;
use crate::i18n::Lang;
use crate::i18n::triage::{Text, counted_from, due_days, written, yes_or_no};
use crate::i18n::{bracketed, date, labelled};

/// A sheet with all of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The kind of trouble.
    pub title: Box<str>,
    /// What stands on it, in order.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub heading: &'static str,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A sentence.
    Said(String),
    /// Something with its name. Empty where nobody has written it yet: on paper there is room.
    Named(String, String),
}

impl Sheet {
    /// The sheet of a case. `draft` gives what somebody has written under a name.
    pub fn of<'d>(
        outcome: &Outcome,
        triage: &Triage,
        texts: &TriageTexts,
        log: &Log,
        draft: impl Fn(&str) -> Option<&'d str>,
    ) -> Sheet {
        let lang = texts.language;
        let mut parts = Vec::new();
        let title = match &outcome.ending {
            Ending::Kind(kind) => {
                let words = texts.kind(&kind.id);
                let now = kind.now.iter().filter_map(|it| Some(words?.now(it)));
                let never = kind.never.iter().filter_map(|it| Some(words?.never(it)));
                parts.push(said(Text::NowTitle, now, lang));
                parts.push(said(Text::NeverTitle, never, lang));
                words.map(|it| it.title.clone()).unwrap_or_default()
            }
            Ending::Outside(it) => {
                let (title, text) = texts.outside(&it.id);
                parts.push(said(Text::OutsideTitle, [text].into_iter(), lang));
                title.into()
            }
        };
        let calls = outcome.calls.iter().map(|it| call(it, texts, lang)).collect();
        parts.push(Part { heading: Text::CallsTitle.in_lang(lang), lines: calls });
        parts.push(Part {
            heading: Text::DueTitle.in_lang(lang),
            lines: deadlines(outcome, texts, lang),
        });
        let fact = |it: &Fact| {
            let kept = draft(&fact_key(&it.id)).unwrap_or_default();
            Line::Named(texts.fact(&it.id).0.to_owned(), value(it.kind, kept, lang))
        };
        let facts = outcome.facts().iter().map(fact).collect();
        parts.push(Part { heading: Text::FactsTitle.in_lang(lang), lines: facts });
        let others = outcome.others(triage, |key| draft(key).is_some());
        let others = others.into_iter().map(fact).collect();
        parts.push(Part { heading: Text::OthersTitle.in_lang(lang), lines: others });
        let lines = log.by_time().into_iter().map(|it| {
            let none = || Text::NoTime.in_lang(lang).to_owned();
            let at = it.at.map_or_else(none, |it| it.for_people(lang));
            Line::Named(at, it.words.to_string())
        });
        parts.push(Part { heading: Text::LogTitle.in_lang(lang), lines: lines.collect() });
        parts.retain(|it| !it.lines.is_empty());
        Sheet { title, parts }
    }

    /// The sheet as text, to be sent or kept.
    pub fn to_text(&self, lang: Lang) -> String {
        let mut lines = vec![self.title.to_string()];
        for part in &self.parts {
            lines.push(String::new());
            lines.push(lang.pick(format!("■ {}", part.heading), part.heading.to_uppercase()));
            for it in &part.lines {
                lines.push(match it {
                    Line::Said(text) => format!("- {text}"),
                    Line::Named(name, text) => {
                        let text = text.replace('\n', lang.pick("、", ", "));
                        labelled(&format!("- {name}"), &text, lang)
                    }
                });
            }
        }
        lines.push(String::new());
        lines.push(Text::MadeWith.in_lang(lang).to_owned());
        lines.join("\n")
    }
}

fn said<'a>(heading: Text, lines: impl Iterator<Item = &'a str>, lang: Lang) -> Part {
    let lines = lines.map(|it| Line::Said(it.to_owned())).collect();
    Part { heading: heading.in_lang(lang), lines }
}

/// What is to be reported: the days and, as which of them holds depends on the case, the words.
fn deadlines(outcome: &Outcome, texts: &TriageTexts, lang: Lang) -> Vec<Line> {
    let assumed = outcome.assumed.map(|it| Line::Said(counted_from(it, lang)));
    let due = outcome.due.iter().map(|it| {
        let days = it.days.zip(it.deadline.days).map(|(it, count)| due_days(it, count, lang));
        let (title, text) = texts.deadline(&it.deadline.id);
        let text = match days {
            Some(days) => format!("{days}{}{text}", lang.pick("。", ". ")),
            None => text.to_owned(),
        };
        Line::Named(title.to_owned(), text)
    });
    assumed.into_iter().chain(due).collect()
}

/// Somebody to call in one line, with every way to reach them and how far it can be relied on.
fn call(it: &Call, texts: &TriageTexts, lang: Lang) -> Line {
    let card = it.contact.card(texts, lang);
    let ways = [card.phone.map(Phone::as_str), card.mail, card.url, card.hours];
    let mut ways: Vec<&str> = ways.into_iter().flatten().collect();
    if ways.is_empty() {
        ways.push(card.purpose);
    }
    let checked = card.checked_on.map(|it| written(&date(it, lang), lang));
    let ways = ways.join(lang.pick("、", ", "));
    let unknown = card.lacks_hours().then_some(Text::HoursUnknown);
    let stale = it.is_stale.then_some(Text::Stale);
    let doubts = [unknown, stale].into_iter().flatten().map(|it| it.in_lang(lang));
    let doubts: Vec<&str> = doubts.collect();
    let mut text = match checked {
        Some(it) => bracketed(&ways, &it, lang),
        None => ways,
    };
    if !doubts.is_empty() {
        text += lang.pick("。", ". ");
        text += &doubts.join(lang.pick("", " "));
    }
    Line::Named(card.name.to_owned(), text)
}

/// What has been written about a fact, for people.
fn value(kind: FactKind, kept: &str, lang: Lang) -> String {
    match kind {
        FactKind::Time => {
            Moment::parse(kept).map_or_else(|| kept.to_owned(), |it| it.for_people(lang))
        }
        FactKind::YesNo => yes_or_no(kept, lang).to_owned(),
        FactKind::Text | FactKind::List => kept.to_owned(),
    }
}
