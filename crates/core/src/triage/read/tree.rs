//! The questions: as they are written, options lead to names; as they are read, to what these name.

use std::sync::Arc;

use super::{at_least, dangling, each_once};
use crate::id::TriageId;
use crate::json::{Fault, Fields, Node, Place, Problems, id, one_of, text};
use crate::sorted::SortedSet;
use crate::triage::{
    After, Choice, Circumstance, Ending, Kind, Leads, MAX_ASKED, Outside, Question,
};

/// Most things that one question offers: more would not be read in a hurry.
const MAX_OPTIONS: usize = 8;

/// The fewest things that a question offers.
const MIN_OPTIONS: usize = 2;

const CIRCUMSTANCES: [(&str, Circumstance); 3] = [
    ("personal", Circumstance::Personal),
    ("stopped", Circumstance::Stopped),
    ("money", Circumstance::Money),
];

/// A question as it is written: options by name.
pub(super) struct Written {
    at: Place,
    pub(super) id: TriageId,
    options: Vec<WrittenOption>,
}

struct WrittenOption {
    at: Place,
    id: TriageId,
    to: Option<Target>,
    sets: Option<Circumstance>,
}

/// Where an option leads, by name.
enum Target {
    Question(TriageId),
    Kind(TriageId),
    Outside(TriageId),
}

/// Questions by name on their way to become the questions themselves.
pub(super) struct Resolving<'a> {
    pub(super) written: &'a [Written],
    pub(super) kinds: &'a [Arc<Kind>],
    pub(super) outside: &'a [Arc<Outside>],
    /// Most questions before those that are asked of everybody.
    pub(super) most: usize,
    pub(super) reached: SortedSet<TriageId>,
}

impl Resolving<'_> {
    /// The question of this name, the `n`th that somebody is asked. A circle never ends, so it is
    /// found as a way that is too long.
    pub(super) fn question(
        &mut self,
        name: &TriageId,
        at: &Place,
        n: usize,
        problems: &mut Problems,
    ) -> Option<Arc<Question>> {
        if self.most < n {
            let found = format!("a way to {name} that asks more than {MAX_ASKED} questions");
            let expected = format!("at most {MAX_ASKED}, those after the kind included");
            return problems.note(at, Fault::NotAllowed { found, expected });
        }
        let written = self.written;
        let Some(it) = written.iter().find(|it| it.id == *name) else {
            return problems.note(at, dangling(name, "a question of this file"));
        };
        self.reached.add(name.clone());
        let mut options = Vec::new();
        for option in &it.options {
            let leads = match &option.to {
                Some(Target::Question(to)) => {
                    self.question(to, &option.at, n + 1, problems).map(Leads::On)
                }
                Some(Target::Kind(to)) => match self.kinds.iter().find(|it| it.id == *to) {
                    Some(it) => Some(Leads::End(Ending::Kind(it.clone()))),
                    None => problems.note(&option.at, dangling(to, "a kind of this file")),
                },
                Some(Target::Outside(to)) => match self.outside.iter().find(|it| it.id == *to) {
                    Some(it) => Some(Leads::End(Ending::Outside(it.clone()))),
                    None => problems.note(&option.at, dangling(to, "an end outside of this file")),
                },
                None => problems.note(&option.at, Fault::Missing { key: "to".to_owned() }),
            };
            options.push(Choice { id: option.id.clone(), sets: option.sets, leads: leads? });
        }
        Some(Arc::new(Question { id: it.id.clone(), options }))
    }
}

/// The questions asked once the kind is known; none of their options leads anywhere.
pub(super) fn resolve_after(
    written: &[Written],
    names: &[TriageId],
    at: &Place,
    problems: &mut Problems,
) -> Option<Vec<After>> {
    let mut all: Vec<After> = Vec::new();
    for (n, name) in names.iter().enumerate() {
        let at = at.element(n);
        if all.iter().any(|it| it.id == *name) {
            return problems.note(&at, Fault::DuplicateId { id: name.to_string() });
        }
        let Some(it) = written.iter().find(|it| it.id == *name) else {
            return problems.note(&at, dangling(name, "a question of this file"));
        };
        if it.options.iter().any(|it| it.to.is_some()) {
            let found = format!("{name}, which leads on");
            let expected = "a question whose options lead nowhere".to_owned();
            return problems.note(&it.at, Fault::NotAllowed { found, expected });
        }
        let options = it.options.iter().map(|it| (it.id.clone(), it.sets)).collect();
        all.push(After { id: it.id.clone(), options });
    }
    Some(all)
}

pub(super) fn read_question(node: &Node, at: Place, problems: &mut Problems) -> Option<Written> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let options = it.required("options", problems, |n, at, p| {
        let all = each_once(n, at.clone(), p, read_option, |it: &WrittenOption| &it.id)?;
        at_least(MAX_OPTIONS, MIN_OPTIONS, all, &at, p)
    });
    it.finish(problems);
    Some(Written { at, id: name?, options: options? })
}

fn read_option(node: &Node, at: Place, problems: &mut Problems) -> Option<WrittenOption> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    // Nothing, and wrong, are two things.
    let to = match it.take("to").filter(|it| **it != Node::Null) {
        Some(node) => read_target(node, at.field("to"), problems).map(Some),
        None => Some(None),
    };
    let sets = it.optional("sets", problems, |n, at, p| one_of(n, &at, &CIRCUMSTANCES, p));
    it.finish(problems);
    Some(WrittenOption { at, id: name?, to: to?, sets })
}

fn read_target(node: &Node, at: Place, problems: &mut Problems) -> Option<Target> {
    let found = text(node, &at, problems)?;
    let (kind, name) = found.split_once(':').unwrap_or(("", found));
    let name = problems.check(&at, TriageId::try_from(name))?;
    match kind {
        "" => Some(Target::Question(name)),
        "kind" => Some(Target::Kind(name)),
        "outside" => Some(Target::Outside(name)),
        _ => {
            let found = found.chars().take(64).collect();
            let expected = "a question, kind:… or outside:…".to_owned();
            problems.note(&at, Fault::NotAllowed { found, expected })
        }
    }
}
