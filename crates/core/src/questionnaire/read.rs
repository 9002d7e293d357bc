//! Reading a questionnaire file: every rule of the format, every problem with its place.

use std::collections::BTreeSet;

use crate::answers::MAX_NUMBER;
use crate::day::Day;
use crate::digest::Digest;
use crate::id::{ActionId, QuestionId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, boolean, id, integer, list,
    literal, one_of, parse, plain_text, text,
};
use crate::level::{Level, MAX_LEVELS};
use crate::scoring::{Axis, POINTS_QUESTIONS};
use crate::sorted::{SortedMap, SortedSet};

use super::{
    Action, BasedOn, Condition, Cost, Evidence, Group, MAX_QUESTIONS, Method, NumberRange,
    Question, Questionnaire, Reference, Section, Standard, View, Wants,
};

/// Most actions, prerequisites, practices, references or sources of one thing.
const MAX_LIST: usize = 40;

/// Most characters of a source's key.
const MAX_SOURCE: usize = 16;

/// The costs as files write them.
const COSTS: [(&str, Cost); 4] = [
    ("0", Cost::Free),
    ("to-100k", Cost::To100k),
    ("to-1m", Cost::To1m),
    ("over-1m", Cost::Over1m),
];

impl Questionnaire {
    /// Reads and checks a structure file.
    ///
    /// # Errors
    ///
    /// Every problem in the file, so that an author fixes them in one go.
    pub fn read(json: &str) -> Result<Questionnaire, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let questionnaire = read_file(&node, &mut problems);
        if let Some(it) = &questionnaire {
            check_whole(it, &mut problems);
        }
        problems.conclude(questionnaire)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Questionnaire> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-questionnaire", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let version = it.required("version", problems, read_version);
    let based_on = it.required("based_on", problems, read_based_on);
    let checked_on = it.required("checked_on", problems, read_day);
    let minutes = it.required("minutes", problems, |n, at, p| integer(n, &at, (1, 600), p));
    let method = it.required("method", problems, |n, at, p| one_of(n, &at, &Method::WORDS, p));
    let fixed = method.and_then(Method::levels);
    let top = it.required("levels", problems, |n, at, p| {
        let range = (fixed.unwrap_or(2).into(), fixed.unwrap_or(MAX_LEVELS).into());
        integer(n, &at, range, p).and_then(Level::new)
    });
    // Without a scale the levels below are checked against the widest one.
    let top_or_widest = top.or_else(|| Level::new(MAX_LEVELS))?;
    let mut reader = Reader { method, top: top_or_widest, seen: BTreeSet::new() };
    let sections = it.required("sections", problems, |n, at, p| {
        list(n, at, MAX_QUESTIONS, p, |n, at, p| reader.section(n, at, p))
    });
    let views = it.required("views", problems, |n, at, p| {
        list(n, at, MAX_LIST, p, |n, at, p| reader.view(n, at, p))
    });
    it.finish(problems);

    let whole = Questionnaire {
        id: id?,
        version: version?,
        based_on: based_on?,
        checked_on: checked_on?,
        minutes: minutes?,
        method: method?,
        top: top?,
        sections: sections?,
        views: views?,
        digest: Digest::of(node),
        index: SortedMap::default(),
    };
    Some(whole.assemble())
}

/// `2026.1`: year, a dot, a number.
pub(crate) fn read_version(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    let found = text(node, &at, problems)?;
    let is_number =
        |it: &str| (1..=4).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_digit());
    match found.split_once('.') {
        Some((year, number)) if year.len() == 4 && is_number(year) && is_number(number) => {
            Some(found.into())
        }
        _ => {
            let expected = "a year, a dot and a number, such as 2026.1".to_owned();
            let found = found.chars().take(64).collect();
            problems.note(&at, Fault::NotAllowed { found, expected })
        }
    }
}

pub(super) fn read_day(node: &Node, at: Place, problems: &mut Problems) -> Option<Day> {
    let found = text(node, &at, problems)?;
    let fault = || Fault::NotAllowed {
        found: found.chars().take(64).collect(),
        expected: "a day such as 2026-11-22".to_owned(),
    };
    problems.check(&at, Day::parse(found).ok_or_else(fault))
}

fn read_based_on(node: &Node, at: Place, problems: &mut Problems) -> Option<BasedOn> {
    let mut it = Fields::of(node, at, problems)?;
    let title = it.required("title", problems, |n, at, p| plain_text(n, &at, (1, 200), p));
    let version = it.required("version", problems, |n, at, p| plain_text(n, &at, (1, 40), p));
    it.finish(problems);
    Some(BasedOn { title: title?, version: version? })
}

/// What has to be remembered while the file is read.
struct Reader {
    method: Option<Method>,
    top: Level,
    /// Ids of sections, questions, actions, views and groups share one space a questionnaire.
    seen: BTreeSet<String>,
}

impl Reader {
    fn section(&mut self, node: &Node, at: Place, problems: &mut Problems) -> Option<Section> {
        let mut it = Fields::of(node, at, problems)?;
        let id = it.required("id", problems, |n, at, p| self.new_id(n, &at, p));
        let questions = it.required("questions", problems, |n, at, p| {
            let questions =
                list(n, at.clone(), MAX_QUESTIONS, p, |n, at, p| self.question(n, at, p))?;
            if questions.is_empty() {
                // A section without questions would have no score.
                return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 500 });
            }
            Some(questions)
        });
        it.finish(problems);
        Some(Section { id: id?, questions: questions? })
    }

    fn question(&mut self, node: &Node, at: Place, problems: &mut Problems) -> Option<Question> {
        let mut it = Fields::of(node, at, problems)?;
        let id = it.required("id", problems, |n, at, p| self.new_id(n, &at, p));
        let na_allowed = it.required("na_allowed", problems, |n, at, p| {
            let allowed = boolean(n, &at, p)?;
            if let (true, Some(method)) = (allowed, self.counts_all()) {
                let expected = format!("false: `{method}` counts every question");
                return p.note(&at, Fault::NotAllowed { found: "true".to_owned(), expected });
            }
            Some(allowed)
        });
        let wants = self.wants(&mut it, problems);
        let revision =
            it.required("revision", problems, |n, at, p| integer(n, &at, (1, 1_000_000), p));
        let weight = self.weight(&mut it, problems);
        let visible_if = it.optional("visible_if", problems, |n, at, p| {
            if let Some(method) = self.counts_all() {
                let expected = format!("null: `{method}` counts every question");
                return p.note(&at, Fault::NotAllowed { found: n.kind().to_string(), expected });
            }
            self.condition(n, at, p)
        });
        let actions = it.required("actions", problems, |n, at, p| {
            // Where levels are no grades, nothing leads to a higher one.
            let is_graded = |it: &Wants| matches!(it, Wants::Grade { .. });
            let most = if wants.as_ref().is_none_or(is_graded) { MAX_LIST } else { 0 };
            list(n, at, most, p, |n, at, p| self.action(n, at, p))
        });
        let practices = it.required("practices", problems, |n, at, p| {
            list(n, at, MAX_LIST, p, |n, at, p| id_of(n, &at, p))
        });
        let maps = it.required("maps", problems, |n, at, p| list(n, at, MAX_LIST, p, read_map));
        let source = it.required("source", problems, read_sources);
        it.finish(problems);
        Some(Question {
            id: id?,
            na_allowed: na_allowed?,
            wants: wants?,
            weight: weight?,
            revision: revision?,
            visible_if,
            actions: actions?,
            practices: practices?,
            maps: maps?,
            source: source?,
        })
    }

    /// What the question counts on its axis. Methods without weights may say that it is 1.
    fn weight(&self, it: &mut Fields<'_>, problems: &mut Problems) -> Option<u8> {
        if self.method == Some(Method::Exposure) {
            return it.required("weight", problems, |n, at, p| integer(n, &at, (1, 3), p));
        }
        it.optional("weight", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
        Some(1)
    }

    /// The word of the method, where it counts every question, whatever else was answered.
    fn counts_all(&self) -> Option<&'static str> {
        let method =
            self.method.filter(|it| !matches!(it, Method::Maturity | Method::Checklist))?;
        Method::WORDS.iter().find(|(_, it)| *it == method).map(|(word, _)| *word)
    }

    /// Axis, target, right options and number: each only where the method has it. Without a method, which
    /// has been noted, nothing can be said of them.
    fn wants(&self, it: &mut Fields<'_>, problems: &mut Problems) -> Option<Wants> {
        let refuse_all = |keys: &[&str], it: &mut Fields<'_>, problems: &mut Problems| {
            for key in keys {
                refuse(key, it, problems);
            }
        };
        if !matches!(self.method, Some(Method::Exposure) | None) {
            refuse("axis", it, problems);
        }
        match self.method {
            Some(Method::Maturity | Method::Points | Method::Checklist) => {
                let target = it.required("target", problems, |n, at, p| self.level(n, &at, 1, p));
                refuse_all(&["right", "number"], it, problems);
                Some(Wants::Grade { target: target? })
            }
            Some(Method::Coverage) => {
                refuse_all(&["target", "right"], it, problems);
                let mut is_number = false;
                let number = it.optional("number", problems, |n, at, p| {
                    is_number = true;
                    read_number(n, at, p)
                });
                if is_number { number.map(Wants::Number) } else { Some(Wants::Holder) }
            }
            Some(Method::Quiz) => {
                refuse_all(&["target", "number"], it, problems);
                let right = it.required("right", problems, |n, at, p| self.right(n, at, p));
                Some(Wants::Right(right?))
            }
            Some(Method::Exposure) => {
                refuse_all(&["right", "number"], it, problems);
                let axis =
                    it.required("axis", problems, |n, at, p| one_of(n, &at, &Axis::WORDS, p));
                match axis {
                    None => {
                        it.take("target");
                        None
                    }
                    Some(Axis::Exposure) => {
                        refuse("target", it, problems);
                        Some(Wants::Exposure)
                    }
                    Some(Axis::Preparedness) => {
                        let target =
                            it.required("target", problems, |n, at, p| self.level(n, &at, 1, p));
                        Some(Wants::Grade { target: target? })
                    }
                }
            }
            None => {
                for key in ["axis", "target", "right", "number"] {
                    it.take(key);
                }
                None
            }
        }
    }

    /// The right options: at least one and not all, the lowest first.
    fn right(&self, node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Level>> {
        let most = usize::from(self.top.number()) - 1;
        let mut before = None;
        let right = list(node, at.clone(), most, problems, |n, at, p| {
            let least = before.map_or(1, |it: Level| it.number() + 1);
            let level = self.level(n, &at, least, p)?;
            before = Some(level);
            Some(level)
        })?;
        if right.is_empty() {
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            return problems.note(&at, Fault::OutOfRange { found: 0, least: 1, most });
        }
        Some(right)
    }

    fn condition(&self, node: &Node, at: Place, problems: &mut Problems) -> Option<Condition> {
        let mut it = Fields::of(node, at, problems)?;
        let question = it.required("question", problems, |n, at, p| id(n, &at, p));
        let at_least = it.required("at_least", problems, |n, at, p| self.level(n, &at, 1, p));
        it.finish(problems);
        Some(Condition { question: question?, at_least: at_least? })
    }

    fn action(&mut self, node: &Node, at: Place, problems: &mut Problems) -> Option<Action> {
        let mut it = Fields::of(node, at, problems)?;
        let id = it.required("id", problems, |n, at, p| self.new_id(n, &at, p));
        let effort = it.required("effort", problems, |n, at, p| integer(n, &at, (1, 3), p));
        let cost = it.required("cost", problems, |n, at, p| one_of(n, &at, &COSTS, p));
        let hours = it.required("hours", problems, |n, at, p| integer(n, &at, (1, 2000), p));
        let raises_to = it.optional("raises_to", problems, |n, at, p| self.level(n, &at, 2, p));
        let needs = it.optional("needs", problems, |n, at, p| {
            list(n, at, MAX_LIST, p, |n, at, p| id_of(n, &at, p))
        });
        it.finish(problems);
        Some(Action {
            id: id?,
            effort: effort?,
            cost: cost?,
            hours: hours?,
            raises_to,
            needs: needs.unwrap_or_default(),
        })
    }

    fn view(&mut self, node: &Node, at: Place, problems: &mut Problems) -> Option<View> {
        let mut it = Fields::of(node, at, problems)?;
        let id = it.required("id", problems, |n, at, p| self.new_id(n, &at, p));
        let mut seen = SortedSet::default();
        let groups = it.required("groups", problems, |n, at, p| {
            list(n, at, MAX_LIST, p, |n, at, p| {
                let group = read_group(n, at.clone(), p)?;
                if !seen.add(group.id.clone()) {
                    return p.note(&at, Fault::DuplicateId { id: group.id.to_string() });
                }
                Some(group)
            })
        });
        it.finish(problems);
        Some(View { id: id?, groups: groups? })
    }

    fn level(&self, node: &Node, at: &Place, least: u8, problems: &mut Problems) -> Option<Level> {
        let range = (least.into(), self.top.number().into());
        integer(node, at, range, problems).and_then(Level::new)
    }

    /// An id that this questionnaire does not have yet.
    fn new_id<'n, T>(&mut self, node: &'n Node, at: &Place, problems: &mut Problems) -> Option<T>
    where
        T: TryFrom<&'n str, Error = crate::id::IdError> + ToString,
    {
        let found: T = id(node, at, problems)?;
        if self.seen.insert(found.to_string()) {
            return Some(found);
        }
        problems.note(at, Fault::DuplicateId { id: found.to_string() })
    }
}

/// [`id`] with the place by value, for lists.
fn id_of<'n, T: TryFrom<&'n str, Error = crate::id::IdError>>(
    node: &'n Node,
    at: &Place,
    problems: &mut Problems,
) -> Option<T> {
    id(node, at, problems)
}

/// A field that the method does not have; files may say so with null.
fn refuse(key: &str, it: &mut Fields<'_>, problems: &mut Problems) {
    it.optional(key, problems, |n, at, p| {
        let expected = "null: this method has no such field".to_owned();
        p.note::<()>(&at, Fault::NotAllowed { found: n.kind().to_string(), expected })
    });
}

fn read_number(node: &Node, at: Place, problems: &mut Problems) -> Option<NumberRange> {
    let mut it = Fields::of(node, at, problems)?;
    let range = (1, i64::try_from(MAX_NUMBER).unwrap_or(i64::MAX));
    let max = it.required("max", problems, |n, at, p| integer(n, &at, range, p));
    it.finish(problems);
    Some(NumberRange { max: max? })
}

fn read_group(node: &Node, at: Place, problems: &mut Problems) -> Option<Group> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| crate::json::id(n, &at, p));
    let questions: Option<Vec<QuestionId>> = it.required("questions", problems, |n, at, p| {
        let questions = list(n, at.clone(), MAX_QUESTIONS, p, |n, at, p| id_of(n, &at, p))?;
        if questions.is_empty() {
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 500 });
        }
        Some(questions)
    });
    it.finish(problems);
    Some(Group { id: id?, questions: questions? })
}

fn read_map(node: &Node, at: Place, problems: &mut Problems) -> Option<Reference> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let to = it.required("to", problems, |n, at, p| one_of(n, &at, &Standard::WORDS, p));
    let place = it.required("ref", problems, |n, at, p| text(n, &at, p));
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.finish(problems);
    let (to, place, mark) = (to?, place?, mark?);
    if !to.has(place) {
        let found = place.chars().take(64).collect();
        let expected = to.places().to_owned();
        return problems.note(&at.field("ref"), Fault::NotAllowed { found, expected });
    }
    Some(Reference { to, place: place.into(), mark })
}

pub(crate) fn read_sources(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<Vec<Box<str>>> {
    list(node, at, MAX_LIST, problems, |n, at, p| plain_text(n, &at, (1, MAX_SOURCE), p))
}

/// What can only be checked when everything has been read.
fn check_whole(it: &Questionnaire, problems: &mut Problems) {
    let count = it.questions().count();
    let root = Place::root();
    if MAX_QUESTIONS < count || count == 0 {
        let found = i64::try_from(count).unwrap_or(i64::MAX);
        let fault = Fault::OutOfRange { found, least: 1, most: 500 };
        problems.note::<()>(&root.field("sections"), fault);
    }
    if it.method == Method::Points && count != POINTS_QUESTIONS {
        let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
        let (found, all) = (whole(count), whole(POINTS_QUESTIONS));
        // The bands of the total are those of 25 topics.
        problems.note::<()>(
            &root.field("sections"),
            Fault::OutOfRange { found, least: all, most: all },
        );
    }
    if it.method == Method::Coverage {
        check_numbers(it, problems);
    }
    if it.method == Method::Exposure {
        check_axes(it, problems);
    }
    let actions: SortedSet<&ActionId> =
        it.questions().flat_map(|it| &it.actions).map(|it| &it.id).collect();
    for (s, section) in it.sections.iter().enumerate() {
        for (q, question) in section.questions.iter().enumerate() {
            let at = root.field("sections").element(s).field("questions").element(q);
            if let Some(condition) = &question.visible_if {
                check_condition(it, question, condition, &at, problems);
            }
            for (a, action) in question.actions.iter().enumerate() {
                for (n, needed) in action.needs.iter().enumerate() {
                    if !actions.contains(&needed) {
                        let at = at.field("actions").element(a).field("needs").element(n);
                        let expected = "an action of this questionnaire";
                        problems
                            .note::<()>(&at, Fault::Dangling { id: needed.to_string(), expected });
                    }
                }
            }
        }
    }
    for (v, view) in it.views.iter().enumerate() {
        for (g, group) in view.groups.iter().enumerate() {
            let at = root.field("views").element(v).field("groups").element(g).field("questions");
            for (n, id) in group.questions.iter().enumerate() {
                if it.question(id).is_none() {
                    let fault = Fault::Dangling {
                        id: id.to_string(),
                        expected: "a question of this questionnaire",
                    };
                    problems.note::<()>(&at.element(n), fault);
                } else if group.questions.iter().take(n).any(|before| before == id) {
                    problems.note::<()>(&at.element(n), Fault::DuplicateId { id: id.to_string() });
                }
            }
        }
    }
    check_needs(it, problems);
}

/// Roles, and of numbers either none or the two that the ratio of security staff is made of: all
/// staff first, then the security staff among them.
fn check_numbers(it: &Questionnaire, problems: &mut Problems) {
    let at = Place::root().field("sections");
    let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
    let numbers = it.questions().filter(|it| it.number().is_some()).count();
    if numbers != 0 && numbers != 2 {
        problems.note::<()>(&at, Fault::OutOfRange { found: whole(numbers), least: 2, most: 2 });
    }
    if it.questions().count() == numbers {
        problems.note::<()>(&at, Fault::OutOfRange { found: 0, least: 1, most: 500 });
    }
}

/// A plane has two axes, and each needs a question.
fn check_axes(it: &Questionnaire, problems: &mut Problems) {
    for (_, axis) in Axis::WORDS {
        if it.questions().all(|it| Axis::of(it) != Some(axis)) {
            let fault = Fault::OutOfRange { found: 0, least: 1, most: 500 };
            problems.note::<()>(&Place::root().field("sections"), fault);
        }
    }
}

/// A condition may only look back: then what is asked can be decided in one pass, and no two
/// questions wait for each other.
fn check_condition(
    it: &Questionnaire,
    question: &Question,
    condition: &Condition,
    at: &Place,
    problems: &mut Problems,
) {
    let before = it.questions().take_while(|other| other.id != question.id);
    if before.into_iter().all(|other| other.id != condition.question) {
        let at = at.field("visible_if").field("question");
        let id = condition.question.to_string();
        problems.note::<()>(&at, Fault::Dangling { id, expected: "an earlier question" });
    }
}

/// No action may, over others, need itself: every action can be done once those it needs are done
/// (Kahn's algorithm, so that even a file full of actions takes no longer than reading it).
fn check_needs(it: &Questionnaire, problems: &mut Problems) {
    let actions: Vec<&Action> = it.questions().flat_map(|it| &it.actions).collect();
    let places: SortedMap<&ActionId, usize> =
        actions.iter().enumerate().map(|(n, it)| (&it.id, n)).collect();
    let mut waiting: Vec<usize> = Vec::with_capacity(actions.len());
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); actions.len()];
    for (n, action) in actions.iter().enumerate() {
        // What is needed and does not exist has been reported already.
        let needed: Vec<usize> =
            action.needs.iter().filter_map(|it| places.get(&it).copied()).collect();
        waiting.push(needed.len());
        for before in needed {
            if let Some(it) = followers.get_mut(before) {
                it.push(n);
            }
        }
    }
    let mut free: Vec<usize> = (0..actions.len()).filter(|n| waiting.get(*n) == Some(&0)).collect();
    while let Some(done) = free.pop() {
        for n in followers.get(done).into_iter().flatten() {
            if let Some(left) = waiting.get_mut(*n) {
                *left -= 1;
                if *left == 0 {
                    free.push(*n);
                }
            }
        }
    }
    let stuck = actions.iter().zip(waiting).find(|(_, left)| 0 < *left);
    if let Some((action, _)) = stuck {
        problems.note::<()>(&Place::root(), Fault::Circle { id: action.id.to_string() });
    }
}

#[cfg(test)]
mod tests;
