//! The crosswalk: one answer, several questionnaires.
//!
//! Where questions of two questionnaires ask about the same thing, an answer to one says something
//! about the other. It arrives there as a proposal, which counts only when somebody confirms it.
//! Rules and a worked example: `docs/methods/crosswalk.md`.

use std::fmt;

use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::i18n::Lang;
use crate::id::{QuestionId, QuestionnaireId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, integer, list, literal, one_of,
    parse, plain_text,
};
use crate::level::{Level, MAX_LEVELS};
use crate::questionnaire::{Evidence, Question, Questionnaire, Wants};
use crate::result::word;
use crate::scoring::Held;
use crate::sorted::{SortedMap, sort_short};

/// Most edges in one file.
const MAX_EDGES: usize = 500;

/// Most characters of a reason.
const MAX_REASON: usize = 400;

/// All edges between the questionnaires. The only way to get them is [`Crosswalk::read`].
///
/// Invariants: those of [`Edge`]; no two edges have the same ends; a level that goes along one edge
/// and comes back along its opposite is no higher than it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crosswalk {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When the edges were last compared with the questionnaires.
    pub checked_on: Day,
    edges: Vec<Edge>,
}

/// "This level there proves that level here." One way only.
///
/// Invariants: the ends lie in different questionnaires; there is at least one pair of levels; from
/// one pair to the next the first level rises and the second never falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The question that has been answered.
    pub from: Joint,
    /// The question that the answer says something about.
    pub to: Joint,
    /// Pairs of an answered level and the level it proves. Levels without a pair prove nothing.
    pub levels: Vec<(Level, Level)>,
    /// How sure we are.
    pub mark: Evidence,
    reason: Reason,
}

/// Why an edge holds, in Japanese and in English. 1 to 400 characters each.
type Reason = [Box<str>; 2];

/// One question of one questionnaire, written `sme/s1-update`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Joint {
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// The question in it.
    pub question: QuestionId,
}

/// A level that an answer elsewhere proves. Not an answer: it is never stored or scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The question that was answered.
    pub from: Joint,
    /// The level it was answered with.
    pub answered: Level,
    /// The level proposed.
    pub level: Level,
    /// How sure we are of the edge.
    pub mark: Evidence,
    reason: Reason,
}

impl Crosswalk {
    /// Reads the crosswalk.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether the ends exist is told by [`Crosswalk::check_against`].
    pub fn read(json: &str) -> Result<Crosswalk, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let crosswalk = read_file(&node, &mut problems);
        if let Some(it) = &crosswalk {
            check_ends(&it.edges, &mut problems);
            check_return(&it.edges, &mut problems);
        }
        problems.conclude(crosswalk)
    }

    /// All edges, in file order.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Every end with its place in the file, edge by edge.
    pub fn ends(&self) -> impl Iterator<Item = (Place, &Joint)> {
        self.edges.iter().enumerate().flat_map(|(n, edge)| {
            let at = place_of(n);
            [(at.field("from"), &edge.from), (at.field("to"), &edge.to)]
        })
    }

    /// Compares the edges with the questionnaires at hand. Ends in others are left alone.
    ///
    /// # Errors
    ///
    /// Every end whose question does not exist or has no levels that mean anything elsewhere (a
    /// number of people, an option of a quiz), every level that is not on the scale of its
    /// questionnaire, and every edge that proves a role to be not needed.
    pub fn check_against(&self, at_hand: &[Questionnaire]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for (n, edge) in self.edges.iter().enumerate() {
            let at = place_of(n);
            let from: Vec<Level> = edge.levels.iter().map(|(from, _)| *from).collect();
            let to: Vec<Level> = edge.levels.iter().map(|(_, to)| *to).collect();
            for (side, key, end, levels) in [(0, "from", &edge.from, from), (1, "to", &edge.to, to)]
            {
                let Some(asked) = at_hand.iter().find(|it| it.id == end.questionnaire) else {
                    continue;
                };
                let question = asked.question(&end.question);
                let least =
                    if side == 1 { question.map_or(Level::LOWEST, least) } else { Level::LOWEST };
                if question.is_none() {
                    let expected = "a question of that questionnaire";
                    let fault = Fault::Dangling { id: end.to_string(), expected };
                    problems.note::<()>(&at.field(key), fault);
                }
                if question.is_some_and(|it| !means_the_same(it)) {
                    let found = end.to_string();
                    let expected = "a question whose levels mean the same in every file".to_owned();
                    problems.note::<()>(&at.field(key), Fault::NotAllowed { found, expected });
                }
                let is_off = |it: &Level| *it < least || asked.top < *it;
                for (k, level) in levels.into_iter().enumerate().filter(|(_, it)| is_off(it)) {
                    let fault = Fault::OutOfRange {
                        found: level.number().into(),
                        least: least.number().into(),
                        most: asked.top.number().into(),
                    };
                    let at = at.field("levels").element(k).element(side);
                    problems.note::<()>(&at, fault);
                }
            }
        }
        problems.conclude(Some(()))
    }

    /// What answers to other questionnaires prove about the open questions of `to`.
    ///
    /// Only questions that are asked and have no answer get proposals; a "not applicable" without
    /// its reason is a draft and no answer, while "don't know" is one. Only levels propose, and only
    /// along one edge: a proposal is no answer and so leads no further. A level that cannot be the
    /// answer, because it is outside the scale of `to` or a number is asked for, is left out.
    ///
    /// Of several proposals for one question all are kept, the lowest first, equal ones in file
    /// order.
    ///
    /// `answers_of` gives the confirmed answers to a questionnaire, as far as there are any. An
    /// answer that wants confirming, because its question has changed since, should not be among
    /// them; the edges are about the question as it is now.
    pub fn proposals<'a>(
        &self,
        to: &Questionnaire,
        answers_of: impl Fn(&QuestionnaireId) -> Option<&'a Answers>,
    ) -> SortedMap<QuestionId, Vec<Proposal>> {
        let nothing = Answers::default();
        let own = answers_of(&to.id).unwrap_or(&nothing);
        let mut proposals: SortedMap<QuestionId, Vec<Proposal>> = SortedMap::default();
        for edge in self.edges.iter().filter(|it| it.to.questionnaire == to.id) {
            let Some(question) = to.question(&edge.to.question) else { continue };
            let is_open = own.get(&question.id).is_none_or(Answer::is_draft);
            if !is_open || !own.shows(to, question) {
                continue;
            }
            let answers = answers_of(&edge.from.questionnaire);
            let Some(Answer::Level(answered)) = answers.and_then(|it| it.get(&edge.from.question))
            else {
                continue;
            };
            let fits = |it: &Level| Answer::Level(*it).fits(question, to).is_ok();
            if let Some(level) = edge.level(*answered).filter(fits) {
                proposals.get_or_default(question.id.clone()).push(Proposal {
                    from: edge.from.clone(),
                    answered: *answered,
                    level,
                    mark: edge.mark,
                    reason: edge.reason.clone(),
                });
            }
        }
        for all in proposals.values_mut() {
            sort_short(all, |a, b| a.level.cmp(&b.level));
        }
        proposals
    }
}

/// Whether a level says something about the firm: a number has none, and an option of a quiz is only
/// a place.
fn means_the_same(question: &Question) -> bool {
    matches!(question.wants, Wants::Grade { .. } | Wants::Exposure | Wants::Holder)
}

/// The lowest level that another answer can prove. Whether a role is needed is for the firm to say.
fn least(question: &Question) -> Level {
    match question.wants {
        Wants::Holder => Held::Nobody.level().unwrap_or(Level::LOWEST),
        Wants::Grade { .. } | Wants::Exposure | Wants::Number(_) | Wants::Right(_) => Level::LOWEST,
    }
}

/// The proposal that is selected before anybody chooses: the lowest, so that taking it without a
/// thought claims no more than every answer proves.
pub fn preselected(proposals: &[Proposal]) -> Option<&Proposal> {
    proposals.iter().min_by_key(|it| it.level)
}

impl Edge {
    /// Why it holds.
    pub fn reason(&self, lang: Lang) -> &str {
        pick(&self.reason, lang)
    }

    /// The level that an answered level proves; nothing where it proves nothing.
    pub fn level(&self, answered: Level) -> Option<Level> {
        self.levels.iter().find(|(from, _)| *from == answered).map(|(_, to)| *to)
    }

    fn is_opposite(&self, other: &Edge) -> bool {
        self.from == other.to && self.to == other.from
    }
}

impl Proposal {
    /// Why the answer proves that level.
    pub fn reason(&self, lang: Lang) -> &str {
        pick(&self.reason, lang)
    }
}

impl Joint {
    /// Reads `sme/s1-update`.
    pub fn parse(text: &str) -> Option<Joint> {
        let (questionnaire, question) = text.split_once('/')?;
        Some(Joint {
            questionnaire: questionnaire.try_into().ok()?,
            question: question.try_into().ok()?,
        })
    }
}

impl fmt::Display for Joint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.questionnaire, self.question)
    }
}

fn pick(reason: &Reason, lang: Lang) -> &str {
    let [ja, en] = reason;
    lang.pick(ja, en)
}

fn place_of(edge: usize) -> Place {
    Place::root().field("edges").element(edge)
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Crosswalk> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-crosswalk", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, |n, at, p| plain_text(n, &at, (1, 40), p));
    let checked_on = it.required("checked_on", problems, |n, at, p| {
        word(n, &at, "a day such as 2026-11-22", Day::parse, p)
    });
    let edges = it.required("edges", problems, |n, at, p| list(n, at, MAX_EDGES, p, read_edge));
    it.finish(problems);
    Some(Crosswalk { version: version?, checked_on: checked_on?, edges: edges? })
}

fn read_edge(node: &Node, at: Place, problems: &mut Problems) -> Option<Edge> {
    let mut it = Fields::of(node, at, problems)?;
    let from = it.required("from", problems, read_joint);
    let to = it.required("to", problems, read_joint);
    let levels = it.required("levels", problems, read_levels);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    let reason = it.required("reason", problems, read_reason);
    it.finish(problems);
    Some(Edge { from: from?, to: to?, levels: levels?, mark: mark?, reason: reason? })
}

fn read_joint(node: &Node, at: Place, problems: &mut Problems) -> Option<Joint> {
    let expected = "a questionnaire and a question, such as sme/s1-update";
    word(node, &at, expected, Joint::parse, problems)
}

fn read_reason(node: &Node, at: Place, problems: &mut Problems) -> Option<Reason> {
    let mut it = Fields::of(node, at, problems)?;
    let mut words = |key, p: &mut Problems| {
        it.required(key, p, |n, at, p| plain_text(n, &at, (1, MAX_REASON), p))
    };
    let (ja, en) = (words("ja", problems), words("en", problems));
    it.finish(problems);
    Some([ja?, en?])
}

fn read_levels(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<(Level, Level)>> {
    let levels = list(node, at.clone(), MAX_LEVELS.into(), problems, read_pair)?;
    if levels.is_empty() {
        let fault = Fault::OutOfRange { found: 0, least: 1, most: MAX_LEVELS.into() };
        return problems.note(&at, fault);
    }
    for (n, (before, pair)) in levels.iter().zip(levels.iter().skip(1)).enumerate() {
        let at = at.element(n + 1);
        if pair.0 <= before.0 {
            let expected = format!("more than the {} before it", before.0.number());
            refuse(&at.element(0), pair.0, expected, problems);
        }
        if pair.1 < before.1 {
            let expected = format!("{} or more: a higher level proves no less", before.1.number());
            refuse(&at.element(1), pair.1, expected, problems);
        }
    }
    Some(levels)
}

fn read_pair(node: &Node, at: Place, problems: &mut Problems) -> Option<(Level, Level)> {
    let levels = list(node, at.clone(), 2, problems, |n, at, p| {
        integer(n, &at, (1, MAX_LEVELS.into()), p).and_then(Level::new)
    })?;
    if let [from, to] = *levels {
        return Some((from, to));
    }
    let found = i64::try_from(levels.len()).unwrap_or(i64::MAX);
    problems.note(&at, Fault::OutOfRange { found, least: 2, most: 2 })
}

fn refuse(at: &Place, found: Level, expected: String, problems: &mut Problems) {
    let found = found.number().to_string();
    problems.note::<()>(at, Fault::NotAllowed { found, expected });
}

/// Ends lie in different questionnaires, and no two edges have the same ends.
fn check_ends(edges: &[Edge], problems: &mut Problems) {
    for (n, edge) in edges.iter().enumerate() {
        let at = place_of(n).field("to");
        let mut refuse = |expected: String| {
            let found = edge.to.to_string();
            problems.note::<()>(&at, Fault::NotAllowed { found, expected });
        };
        if edge.from.questionnaire == edge.to.questionnaire {
            refuse("a question of another questionnaire than the edge comes from".to_owned());
        }
        let same = |it: &Edge| it.from == edge.from && it.to == edge.to;
        if let Some(before) = edges.iter().take(n).position(same) {
            refuse(format!("each pair of ends once: it stands at {} already", place_of(before)));
        }
    }
}

/// There and back never ends higher than it began. Otherwise an answer that was taken over, and
/// then taken over back into an empty questionnaire, would have grown.
fn check_return(edges: &[Edge], problems: &mut Problems) {
    for (there, edge) in edges.iter().enumerate() {
        let Some((n, back)) = edges.iter().enumerate().find(|(_, it)| it.is_opposite(edge)) else {
            continue;
        };
        for (begin, turn) in &edge.levels {
            let ends = back.levels.iter().enumerate().filter(|(_, (from, _))| from == turn);
            for (k, (_, end)) in ends.filter(|(_, (_, end))| begin < end) {
                let (begin, turn) = (begin.number(), turn.number());
                let there = place_of(there);
                let expected = format!("{begin} or less: {there} leads from {begin} to {turn}");
                let at = place_of(n).field("levels").element(k).element(1);
                refuse(&at, *end, expected, problems);
            }
        }
    }
}

#[cfg(test)]
mod tests;
