//! The one-pager: where the firm stands, whither it goes, what weighs most, what the board is asked.
//!
//! Everything here is derived from answers, the history and the drafts; what is not known is said to
//! be missing and never filled in.

use crate::answers::Answers;
use crate::day::Day;
use crate::id::SectionId;
use crate::json::cleaned;
use crate::level::Score;
use crate::questionnaire::{Questionnaire, Section, Texts};
use crate::scoring::{Maturity, Standing, target};
use crate::sorted::sort_short;
use crate::storage::Snapshot;

use super::risks::Risks;
use super::{ASKED, DECIDED, MAX_FIELD, MAX_LINES};

/// How many risks, and how many questions, stand on the page.
const THREE: usize = 3;

/// How many earlier days the trend shows.
const EARLIER: usize = 3;

/// All that the page is made from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The management self-check.
    pub asked: &'a Questionnaire,
    /// Its words.
    pub texts: &'a Texts,
    /// The answers to it.
    pub answers: &'a Answers,
    /// Earlier results, the oldest first; also those of other questionnaires.
    pub history: &'a [Snapshot],
    /// The board's own evaluation.
    pub board: Option<(&'a Questionnaire, &'a Texts, &'a Answers)>,
    /// What weak items mean.
    pub risks: &'a Risks,
    /// The day of the page; nothing where the clock shows none.
    pub today: Option<Day>,
}

/// The page as a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Where the firm stands as a whole.
    pub overall: Standing,
    /// Every item, in the order of the questionnaire.
    pub items: Vec<Item>,
    /// How it was, the oldest first, and how it is, last. Empty without a score.
    pub trend: Vec<Point>,
    /// What weighs most; at most three, see [`by_weakness`].
    pub risks: Vec<Risk>,
    /// What was decided since the last time, in the board's own words; empty: a line to write on.
    pub decided: Box<str>,
    /// What the board is asked.
    pub asks: Asks,
    /// Three questions for the next meeting.
    pub questions: Vec<Box<str>>,
    /// The board's own evaluation; nothing where nobody has begun it.
    pub board: Option<BoardOwn>,
    /// What the page cannot say, in the order of the page.
    pub missing: Vec<Missing>,
}

/// One item of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The item.
    pub id: SectionId,
    /// Its title.
    pub title: Box<str>,
    /// Its name for charts and lists.
    pub short: Box<str>,
    /// Where it stands.
    pub standing: Standing,
    /// What it aims at.
    pub target: Option<Score>,
    /// Its score at the last earlier day of the trend.
    pub before: Option<Score>,
}

/// One day of the trend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The day; nothing for now where the clock shows none.
    pub on: Option<Day>,
    /// The overall score.
    pub score: Score,
    /// Questions without a level on that day.
    pub open: u32,
    /// Whether the same version of the questionnaire was answered.
    pub same_version: bool,
}

/// A risk: a weak item in the words of a business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// The item.
    pub item: SectionId,
    /// Its title.
    pub title: Box<str>,
    /// Its score.
    pub score: Score,
    /// What it means.
    pub words: Box<str>,
}

/// What the board is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// What follows from the risks, one sentence each; none where there are no risks.
    Proposed(Vec<Box<str>>),
    /// In the firm's own words.
    Own(Box<str>),
}

/// The board's own evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardOwn {
    /// As a whole.
    pub overall: Standing,
    /// By item; they have no earlier score here.
    pub items: Vec<Item>,
    /// The highest level.
    pub top: u8,
}

/// Something that the page cannot say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No question of the management self-check has a level.
    State,
    /// Questions of the management self-check without a level. Unit: questions.
    Open(u32),
    /// Items without a score, by their short names.
    Items(Vec<Box<str>>),
    /// There is no earlier result.
    Earlier,
    /// Earlier results are of another version of the questionnaire.
    OtherVersion,
    /// Nobody has begun the board's own evaluation.
    Board,
    /// Questions of that evaluation without a level. Unit: questions.
    BoardOpen(u32),
}

impl Paper {
    /// The page.
    ///
    /// `draft` gives the text under a key, see [`DECIDED`] and [`ASKED`].
    pub fn of<'a>(facts: &Facts<'a>, draft: impl Fn(&str) -> Option<&'a str>) -> Paper {
        let Facts { asked, texts, answers, history, board, risks, today } = *facts;
        let score = Maturity::of(asked, answers);
        let earlier = earlier(asked, history, today);
        let mut items = items(asked, texts, answers, &score);
        if let Some(last) = earlier.last() {
            let before = Maturity::of(asked, &last.answers);
            for (item, then) in items.iter_mut().zip(before.items) {
                item.before = then.standing.score;
            }
        }
        let trend = trend(asked, &earlier, score.overall, today);
        let order = by_weakness(&items);
        let weak: Vec<&Item> = order.iter().copied().filter(|it| it.is_weak()).collect();
        let largest: Vec<Risk> = weak
            .iter()
            .filter_map(|it| {
                let words = risks.of(&it.id)?.risk.clone();
                let (item, title) = (it.id.clone(), it.title.clone());
                Some(Risk { item, title, score: it.standing.score?, words })
            })
            .take(THREE)
            .collect();
        let own = |key| fitted(draft(key).unwrap_or_default());
        let asks = match own(ASKED) {
            none if none.is_empty() => Asks::Proposed(
                largest.iter().filter_map(|it| Some(risks.of(&it.item)?.ask.clone())).collect(),
            ),
            text => Asks::Own(text.into()),
        };
        let board = board.and_then(|(asked, texts, answers)| BoardOwn::of(asked, texts, answers));
        let missing = missing(&items, &score.overall, &trend, board.as_ref());
        Paper {
            questions: questions(&items, &weak, &order, risks),
            overall: score.overall,
            trend,
            risks: largest,
            decided: own(DECIDED).into(),
            asks,
            board,
            missing,
            items,
        }
    }

    /// How far the score has moved since the last earlier day: up, or down. Nothing without an
    /// earlier day. Unit: hundredths, of the scores as they are shown.
    pub fn moved(&self) -> Option<i64> {
        let mut latest = self.trend.iter().rev().map(|it| i64::from(it.score.hundredths()));
        let (now, before) = (latest.next()?, latest.next()?);
        Some(now - before)
    }
}

impl Item {
    /// Whether it has a score below what it aims at.
    fn is_weak(&self) -> bool {
        self.standing.score.zip(self.target).is_some_and(|(score, target)| score < target)
    }
}

impl BoardOwn {
    fn of(asked: &Questionnaire, texts: &Texts, answers: &Answers) -> Option<BoardOwn> {
        let score = Maturity::of(asked, answers);
        let items = items(asked, texts, answers, &score);
        (!answers.is_empty()).then(|| BoardOwn {
            overall: score.overall,
            items,
            top: asked.top.number(),
        })
    }
}

/// The items from the weakest on: the lowest exact score first, equal ones in the order of the
/// questionnaire, those without a score never. The three largest risks are the first three of these
/// that lie below their target.
pub fn by_weakness(items: &[Item]) -> Vec<&Item> {
    let mut scored: Vec<&Item> = items.iter().filter(|it| it.standing.score.is_some()).collect();
    sort_short(&mut scored, |a, b| a.standing.score.cmp(&b.standing.score));
    scored
}

/// What a person typed into a field of the page, as far as the page has room for it.
pub fn fitted(typed: &str) -> String {
    let lines: Vec<&str> = typed.trim().lines().take(MAX_LINES).collect();
    cleaned(&lines.join("\n"), MAX_FIELD).trim().to_owned()
}

fn items(asked: &Questionnaire, texts: &Texts, answers: &Answers, score: &Maturity) -> Vec<Item> {
    let item = |(section, at): (&Section, &Standing)| Item {
        id: section.id.clone(),
        title: texts.section(&section.id).map(|it| it.title.clone()).unwrap_or_default(),
        short: texts.section(&section.id).map(|it| it.short.clone()).unwrap_or_default(),
        standing: *at,
        target: target(asked, section.questions.iter(), answers),
        before: None,
    };
    asked.sections.iter().zip(score.items.iter().map(|it| &it.standing)).map(item).collect()
}

/// The earlier days that are shown: the last one of each month before this one, at most three; where
/// there is none, the last one of this month. Whoever answers over some days leaves half a result
/// each day, and those are no trend.
fn earlier<'a>(
    asked: &Questionnaire,
    history: &'a [Snapshot],
    today: Option<Day>,
) -> Vec<&'a Snapshot> {
    let Some(today) = today else { return Vec::new() };
    let scored = |it: &&Snapshot| Maturity::of(asked, &it.answers).overall.score.is_some();
    let before = history.iter().filter(|it| it.questionnaire == asked.id && it.on < today);
    let before: Vec<&Snapshot> = before.filter(scored).collect();
    let mut months: Vec<&Snapshot> = Vec::new();
    for it in before.iter().copied().filter(|it| it.on.month() != today.month()) {
        if months.last().is_some_and(|last| last.on.month() == it.on.month()) {
            months.pop();
        }
        months.push(it);
    }
    if months.is_empty() {
        months.extend(before.last());
    }
    let surplus = months.len().saturating_sub(EARLIER);
    months.split_off(surplus)
}

fn trend(
    asked: &Questionnaire,
    earlier: &[&Snapshot],
    now: Standing,
    today: Option<Day>,
) -> Vec<Point> {
    let Some(score) = now.score else { return Vec::new() };
    let then = earlier.iter().filter_map(|it| {
        let then = Maturity::of(asked, &it.answers).overall;
        let same_version = it.version == asked.version;
        Some(Point { on: Some(it.on), score: then.score?, open: then.open(), same_version })
    });
    let now = Point { on: today, score, open: now.open(), same_version: true };
    then.chain([now]).collect()
}

/// One question an item: of the largest risks first, then of items that nobody could score, then of
/// the rest from the weakest on.
fn questions(items: &[Item], weak: &[&Item], order: &[&Item], risks: &Risks) -> Vec<Box<str>> {
    let unknown = items.iter().filter(|it| it.standing.score.is_none());
    let rest = order.iter().copied().filter(|it| !it.is_weak());
    let all = weak.iter().copied().take(THREE).chain(unknown).chain(rest);
    all.filter_map(|it| Some(risks.of(&it.id)?.question.clone())).take(THREE).collect()
}

fn missing(
    items: &[Item],
    overall: &Standing,
    trend: &[Point],
    board: Option<&BoardOwn>,
) -> Vec<Missing> {
    let mut missing = Vec::new();
    if overall.score.is_none() {
        missing.push(Missing::State);
    } else {
        if 0 < overall.open() {
            missing.push(Missing::Open(overall.open()));
        }
        // An item of which nothing applies has no score, and nothing is missing.
        let unknown =
            items.iter().filter(|it| it.standing.score.is_none() && 0 < it.standing.applicable);
        let unknown: Vec<Box<str>> = unknown.map(|it| it.short.clone()).collect();
        if !unknown.is_empty() {
            missing.push(Missing::Items(unknown));
        }
        match trend {
            [_] | [] => missing.push(Missing::Earlier),
            all if all.iter().any(|it| !it.same_version) => missing.push(Missing::OtherVersion),
            _ => {}
        }
    }
    match board {
        None => missing.push(Missing::Board),
        Some(it) if 0 < it.overall.open() => {
            missing.push(Missing::BoardOpen(it.overall.open()));
        }
        Some(_) => {}
    }
    missing
}
