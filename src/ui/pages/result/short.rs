//! The result of a questionnaire that counts points or criteria.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::{WayOn, what_if};
use shirube_core::answers::{Answer, Answers};
use shirube_core::benchmark::Value;
use shirube_core::i18n::short::{self, Text};
use shirube_core::i18n::{coverage, date, exposure, item, result};
use shirube_core::questionnaire::{Method, Questionnaire};
use shirube_core::scoring::{Checklist, Outcome, Points, score};
use shirube_core::session::{Event, Page};

use super::asking::asking;
use super::compare::{Others, compare};
use super::how::sources;
use super::next::{best_and_more, first};
use super::{keep, nothing};
use crate::state::{SessionHandle, Words};
use crate::ui::charts::share_bar_among;
use crate::ui::element::{El, button, el};
use crate::ui::pages::{to_insurance, to_seminar};
use crate::ui::parts::{action_card, onward, short_report};

/// Everything that the page derives from the answers shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// The answers.
    pub answers: Answers,
    /// What they come to.
    pub outcome: Outcome,
    /// What to do next.
    pub way_on: WayOn,
}

/// The body of the result page.
pub fn body(viewing: bool) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let words = Words::get();
    let asked = words.asked.clone();
    let answers = session.shown_answers();
    let counted = {
        let asked = asked.clone();
        Memo::new(move |_| {
            let answers = answers.get();
            Counted {
                outcome: score(&asked, &answers),
                way_on: WayOn::from(&asked, &answers),
                answers,
            }
        })
    };
    let way_on = Memo::new(move |_| counted.read().way_on.clone());
    let others = Others::new(&asked);
    let is_empty = Memo::new(move |_| counted.read().answers.is_empty());
    move || {
        if is_empty.get() {
            return nothing(asking(&asked, way_on, viewing));
        }
        let mut pieces = vec![
            lead(counted, viewing),
            sections(&words, counted, others),
            el("div").live(first(way_on)),
            gaps(&asked, counted, way_on, viewing),
            asking(&asked, way_on, viewing),
        ];
        if !viewing {
            pieces.push(onward(&asked, way_on));
            pieces.extend(to_insurance(&asked.id));
            pieces.extend(to_seminar(&asked.id));
        }
        pieces.extend([
            compare(&asked, answers, others, viewing),
            done(&words, counted),
            how(&asked),
            keep(viewing),
            short_report(&words, counted, others),
        ]);
        pieces
    }
}

/// The sentences on top.
pub fn sentences(outcome: &Outcome, lang: shirube_core::i18n::Lang) -> Vec<String> {
    match outcome {
        Outcome::Points(it) => {
            let next = match it.band() {
                Some(band) => short::band(band, lang).to_owned(),
                None => short::possible(&it.possible_bands().collect::<Vec<_>>(), lang),
            };
            vec![short::total(&it.whole, it.band(), lang), next]
        }
        Outcome::Checklist(it) => vec![
            short::in_place(it.in_place(), it.requirements.len(), lang),
            Text::NoStar.in_lang(lang).to_owned(),
        ],
        Outcome::Exposure(it) => vec![exposure::sentence(it, lang)],
        Outcome::Maturity(_) | Outcome::Coverage(_) | Outcome::Quiz(_) => Vec::new(),
    }
}

fn lead(counted: Memo<Counted>, viewing: bool) -> El {
    let session = SessionHandle::get();
    let Words { lang, asked, .. } = Words::get();
    // Not tracked: looking at the result is what writes the memory of today.
    let before = untrack(|| session.before()).filter(|_| !viewing);
    let before = before.and_then(|(day, answers)| match score(&asked, &answers) {
        Outcome::Points(it) => Some(short::before(&date(day, lang), it.whole.total, lang)),
        Outcome::Checklist(_)
        | Outcome::Maturity(_)
        | Outcome::Coverage(_)
        | Outcome::Quiz(_)
        | Outcome::Exposure(_) => None,
    });
    el("div").live(move || {
        let mut lines = sentences(&counted.read().outcome, lang);
        lines.extend(before.clone());
        let class = |n| if n == 0 { "sentence-large" } else { "" };
        let line = |(n, it): (usize, String)| el("p").class(class(n)).text(it);
        lines.into_iter().enumerate().map(line).collect::<Vec<El>>()
    })
}

/// Other firms beside a part, and where the scale ends.
type Among = Option<(Value, i32)>;

/// Each part with what it has of what it could have.
fn sections(words: &Words, counted: Memo<Counted>, others: Others) -> El {
    let words = words.clone();
    let lang = words.lang;
    let row = move |title: String, said: String, part: u32, whole: u32, among: Among| {
        let value = among.as_ref().map(|(it, high)| (it, *high));
        el("li")
            .class("part")
            .child(el("span").class("row-name plain").text(title))
            .child(el("span").class("row-score").text(said))
            .child(share_bar_among(part, whole, value))
    };
    let list = move || {
        let against = others.against.read();
        let others = against.as_ref().map(|it| it.items(&words.asked)).unwrap_or_default();
        let among = |n: usize, high: u32| {
            Some((others.get(n)?.clone()?, i32::try_from(high).ok()?.checked_mul(100)?))
        };
        let title = |id| words.texts.section(id).map(|it| it.title.to_string()).unwrap_or_default();
        let (heading, rows): (_, Vec<El>) = match &counted.read().outcome {
            Outcome::Points(Points { parts, .. }) => {
                let rows = parts.iter().enumerate().map(|(n, it)| {
                    let tally = &it.tally;
                    let part = u32::try_from(tally.total).unwrap_or(0);
                    let among = among(n, tally.most());
                    row(title(&it.id), short::of_points(tally, lang), part, tally.most(), among)
                });
                (Text::Parts, rows.collect())
            }
            Outcome::Checklist(Checklist { requirements, .. }) => {
                let rows = requirements.iter().enumerate().map(|(n, it)| {
                    let state = if it.is_reached() { Text::InPlace } else { Text::NotInPlace };
                    let count = short::of_criteria(it.met, it.applicable, lang);
                    let said = format!("{} {count}", state.in_lang(lang));
                    row(title(&it.id), said, it.met, it.applicable, among(n, 100))
                });
                (Text::Articles, rows.collect())
            }
            Outcome::Maturity(_)
            | Outcome::Coverage(_)
            | Outcome::Quiz(_)
            | Outcome::Exposure(_) => return Vec::new(),
        };
        vec![el("h2").text(heading.in_lang(lang)), el("ul").class("parts").child(rows)]
    };
    el("section").live(list)
}

/// What is still open, each with its action and a tick for "what if".
fn gaps(
    asked: &Arc<Questionnaire>,
    counted: Memo<Counted>,
    way_on: Memo<WayOn>,
    viewing: bool,
) -> El {
    let lang = crate::state::lang();
    let asked = asked.clone();
    let list = move || {
        let found = way_on.read();
        let cards: Vec<El> =
            found.best().filter_map(|it| action_card(it, &asked, viewing)).collect();
        if cards.is_empty() {
            let nothing_left = found.ask.is_empty() && found.open.is_empty();
            let all = match counted.read_untracked().outcome {
                Outcome::Points(_) => Text::Best,
                _ => Text::AllInPlace,
            };
            return Vec::from_iter(nothing_left.then(|| el("p").text(all.in_lang(lang))));
        }
        let counts_points = matches!(counted.read_untracked().outcome, Outcome::Points(_));
        let intro = if counts_points { Text::GapsIntro } else { Text::ListIntro };
        let mut list = vec![el("h2").text(Text::GapsTitle.in_lang(lang))];
        list.extend(best_and_more(intro.in_lang(lang), cards, effect(&asked, counted)));
        list
    };
    el("section").class("actions").live(list)
}

/// What the ticked actions would bring together. Always there, so that a screen reader hears it
/// change.
fn effect(asked: &Arc<Questionnaire>, counted: Memo<Counted>) -> El {
    let session = SessionHandle::get();
    let lang = crate::state::lang();
    let plan = session.plan();
    let asked = asked.clone();
    let text = move || {
        let plan = plan.read();
        let counted = counted.read();
        let Outcome::Points(now) = &counted.outcome else { return None };
        let then = Points::of(&asked, &what_if(&asked, &counted.answers, &plan));
        let (now, then) = (now.whole.total, then.whole.total);
        (!plan.is_empty()).then(|| short::planned(plan.len(), now, then, lang))
    };
    el("p").class("effect").attr("role", "status").live_text(move || text().unwrap_or_default())
}

/// What the firm does already.
fn done(words: &Words, counted: Memo<Counted>) -> El {
    let session = SessionHandle::get();
    let words = words.clone();
    let lang = words.lang;
    let list = move || {
        let counted = counted.read();
        let is_done = |answer: Option<&Answer>| answer == Some(&Answer::Level(words.asked.top));
        let rows = words.asked.questions().enumerate().filter_map(|(n, question)| {
            let texts = words.texts.question(&question.id)?;
            if !is_done(counted.answers.get(&question.id)) {
                return None;
            }
            let change = move || session.apply(Event::MovedTo(Page::Question(n)));
            let name = format!("{} {}", n + 1, texts.name());
            let change = button("link", Text::Change.in_lang(lang), change)
                .child(crate::ui::element::unseen(format!(" {name}")));
            Some(el("li").class("choice").child(el("span").text(name)).child(change))
        });
        let rows: Vec<El> = rows.collect();
        if rows.is_empty() {
            return vec![el("p").text(Text::NothingDone.in_lang(lang))];
        }
        vec![el("ul").class("question-list plain").child(rows)]
    };
    el("details").class("done").child(el("summary").text(Text::DoneTitle.in_lang(lang))).live(list)
}

/// The rule and the sources.
fn how(asked: &Arc<Questionnaire>) -> El {
    let lang = crate::state::lang();
    let rule = match asked.method {
        Method::Points => Text::RulePoints,
        _ => Text::RuleList,
    };
    el("details")
        .class("how")
        .child(el("summary").text(result::Text::HowTitle.in_lang(lang)))
        .child(el("p").text(rule.in_lang(lang)))
        .child(el("p").text(Text::HowTrue.in_lang(lang)))
        .child(sources(asked))
}

/// What was answered, in words.
pub fn answer_name(
    asked: &Questionnaire,
    answer: Option<&Answer>,
    lang: shirube_core::i18n::Lang,
) -> String {
    match answer {
        Some(Answer::Level(level)) if asked.method == Method::Exposure => {
            item::level(level.number(), lang).trim_end_matches(['：', ':', ' ']).to_owned()
        }
        Some(Answer::Level(level)) => item::choice(asked.method, *level, lang).to_owned(),
        Some(Answer::Number(number)) => coverage::people(*number, lang),
        Some(Answer::Unknown) => item::Text::Unknown.in_lang(lang).to_owned(),
        Some(Answer::NotApplicable(reason)) => shirube_core::i18n::bracketed(
            item::Text::NotApplicable.in_lang(lang),
            reason.as_str(),
            lang,
        ),
        Some(Answer::NotApplicableDraft) | None => {
            result::Text::NotAnswered.in_lang(lang).to_owned()
        }
    }
}
