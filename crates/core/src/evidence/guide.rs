//! What may serve as evidence for a criterion, and who can help with a requirement: `evidence.json`
//! beside a questionnaire.

use crate::day::Day;
use crate::desks::read_day;
use crate::i18n::Lang;
use crate::id::{HelperId, QuestionId, SectionId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse,
};
use crate::questionnaire::{Evidence as Mark, MAX_QUESTIONS, Questionnaire, read_version};
use crate::sources::{read_both_up_to, read_key};

/// Most sources of one thing.
const MAX_SOURCES: usize = 40;

/// Most helpers.
const MAX_HELPERS: usize = 40;

/// Most examples of one criterion.
const MAX_EXAMPLES: usize = 10;

/// Most characters of an example, or of the name of a helper.
const MAX_EXAMPLE: usize = 100;

/// Most characters of what a helper does.
const MAX_DOES: usize = 600;

/// The marks as files write them.
const MARKS: [(&str, Mark); 3] = [("V", Mark::Verified), ("S", Mark::Secondary), ("P", Mark::Own)];

/// A text in Japanese and in English.
type Both = [Box<str>; 2];

/// Evidence and helpers of one checklist. The only way to get them is [`EvidenceGuide::read`].
///
/// Invariants: ids are unique; every helper that a requirement names exists; every criterion has at
/// least one example, and a name that drafts can be kept under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceGuide {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// Keys of the sources that the requirements are known from.
    pub source: Vec<Box<str>>,
    /// How the requirements are known.
    pub mark: Mark,
    /// In file order.
    helpers: Vec<Helper>,
    /// In file order.
    requirements: Vec<Requirement>,
}

/// Somebody who can help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    /// Its name in files.
    pub id: HelperId,
    name: Both,
    does: Both,
    /// Keys of the sources.
    pub source: Vec<Box<str>>,
    /// How that is known.
    pub mark: Mark,
}

/// A requirement: a section of the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Requirement {
    id: SectionId,
    helpers: Vec<HelperId>,
    criteria: Vec<Criterion>,
}

/// A criterion: a question of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Criterion {
    id: QuestionId,
    examples: Vec<Both>,
}

impl Helper {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        let [ja, en] = &self.name;
        lang.pick(ja, en)
    }

    /// What it does for a firm.
    pub fn does(&self, lang: Lang) -> &str {
        let [ja, en] = &self.does;
        lang.pick(ja, en)
    }
}

impl EvidenceGuide {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether the criteria exist is told by
    /// [`EvidenceGuide::check_against`].
    pub fn read(json: &str) -> Result<EvidenceGuide, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let guide = read_file(&node, &mut problems);
        if let Some(it) = &guide {
            it.check_names(&mut problems);
        }
        problems.conclude(guide)
    }

    /// Compares it with its questionnaire.
    ///
    /// # Errors
    ///
    /// Every requirement and criterion that is missing, and every one that is not asked, or asked in
    /// another section.
    pub fn check_against(&self, asked: &Questionnaire) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let all = Place::root().field("sections");
        for (n, it) in self.requirements.iter().enumerate() {
            let at = all.element(n);
            let section = asked.sections.iter().find(|section| section.id == it.id);
            let Some(section) = section else {
                let fault = Fault::Dangling { id: it.id.to_string(), expected: "a section" };
                problems.note::<()>(&at.field("id"), fault);
                continue;
            };
            for (k, criterion) in it.criteria.iter().enumerate() {
                if section.questions.iter().all(|it| it.id != criterion.id) {
                    let id = criterion.id.to_string();
                    let fault = Fault::Dangling { id, expected: "a question of that section" };
                    let at = at.field("criteria").element(k).field("id");
                    problems.note::<()>(&at, fault);
                }
            }
        }
        for question in asked.questions().filter(|it| self.criterion(&it.id).is_none()) {
            problems.note::<()>(&all, Fault::Missing { key: question.id.to_string() });
        }
        problems.conclude(Some(()))
    }

    /// What may serve as evidence for a criterion.
    pub fn examples(&self, id: &QuestionId, lang: Lang) -> impl Iterator<Item = &str> {
        let examples = self.criterion(id).map(|it| it.examples.as_slice()).unwrap_or_default();
        examples.iter().map(move |[ja, en]| &**lang.pick(ja, en))
    }

    /// Who can help with a requirement, in the order in which to think of them.
    pub fn helpers_of(&self, id: &SectionId) -> impl Iterator<Item = &Helper> {
        let of = self.requirements.iter().find(|it| it.id == *id);
        let ids = of.map(|it| it.helpers.as_slice()).unwrap_or_default();
        ids.iter().filter_map(|id| self.helpers.iter().find(|it| it.id == *id))
    }

    /// Everybody who can help, in file order.
    pub fn helpers(&self) -> &[Helper] {
        &self.helpers
    }

    /// Every key of a source with its place in the file.
    pub fn sources(&self) -> impl Iterator<Item = (Place, Box<str>)> {
        let of = |at: Place, keys: &[Box<str>]| {
            let keys = keys.iter().enumerate();
            keys.map(|(n, key)| (at.element(n), key.clone())).collect::<Vec<_>>()
        };
        let own = of(Place::root().field("source"), &self.source);
        let helpers = self.helpers.iter().enumerate().flat_map(move |(n, it)| {
            of(Place::root().field("helpers").element(n).field("source"), &it.source)
        });
        own.into_iter().chain(helpers)
    }

    fn criterion(&self, id: &QuestionId) -> Option<&Criterion> {
        self.requirements.iter().flat_map(|it| &it.criteria).find(|it| it.id == *id)
    }

    /// Notes ids that come twice, helpers that are nobody, and names that no draft can have.
    fn check_names(&self, problems: &mut Problems) {
        let (root, mut seen) = (Place::root(), Vec::new());
        let mut is_new = |id: &str| {
            let is_new = seen.iter().all(|it| it != id);
            seen.push(id.to_owned());
            is_new
        };
        for (n, it) in self.helpers.iter().enumerate() {
            if !is_new(it.id.as_str()) {
                let at = root.field("helpers").element(n).field("id");
                problems.note::<()>(&at, Fault::DuplicateId { id: it.id.to_string() });
            }
        }
        for (n, it) in self.requirements.iter().enumerate() {
            let at = root.field("sections").element(n);
            if !is_new(it.id.as_str()) {
                problems.note::<()>(&at.field("id"), Fault::DuplicateId { id: it.id.to_string() });
            }
            for (k, helper) in it.helpers.iter().enumerate() {
                if self.helpers.iter().all(|it| it.id != *helper) {
                    let expected = "one of the helpers of this file";
                    let fault = Fault::Dangling { id: helper.to_string(), expected };
                    problems.note::<()>(&at.field("helpers").element(k), fault);
                }
            }
            for (k, criterion) in it.criteria.iter().enumerate() {
                let at = at.field("criteria").element(k).field("id");
                if !is_new(criterion.id.as_str()) {
                    let id = criterion.id.to_string();
                    problems.note::<()>(&at, Fault::DuplicateId { id });
                }
            }
        }
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<EvidenceGuide> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-evidence", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let source = it.required("source", problems, read_sources);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &MARKS, p));
    let helpers =
        it.required("helpers", problems, |n, at, p| list(n, at, MAX_HELPERS, p, read_helper));
    let requirements = it
        .required("sections", problems, |n, at, p| list(n, at, MAX_QUESTIONS, p, read_requirement));
    it.finish(problems);
    Some(EvidenceGuide {
        version: version?,
        checked_on: checked_on?,
        source: source?,
        mark: mark?,
        helpers: helpers?,
        requirements: requirements?,
    })
}

fn read_sources(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Box<str>>> {
    list(node, at, MAX_SOURCES, problems, read_key)
}

fn read_helper(node: &Node, at: Place, problems: &mut Problems) -> Option<Helper> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let name = it.required("name", problems, |n, at, p| read_both_up_to(MAX_EXAMPLE, n, at, p));
    let does = it.required("does", problems, |n, at, p| read_both_up_to(MAX_DOES, n, at, p));
    let source = it.required("source", problems, read_sources);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &MARKS, p));
    it.finish(problems);
    Some(Helper { id: id?, name: name?, does: does?, source: source?, mark: mark? })
}

fn read_requirement(node: &Node, at: Place, problems: &mut Problems) -> Option<Requirement> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let helpers = it.required("helpers", problems, |n, at, p| {
        list(n, at, MAX_HELPERS, p, |n, at, p| crate::json::id(n, &at, p))
    });
    let criteria =
        it.required("criteria", problems, |n, at, p| list(n, at, MAX_QUESTIONS, p, read_criterion));
    it.finish(problems);
    Some(Requirement { id: id?, helpers: helpers?, criteria: criteria? })
}

fn read_criterion(node: &Node, at: Place, problems: &mut Problems) -> Option<Criterion> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let examples = it.required("examples", problems, |n, at, p| {
        let examples = list(n, at.clone(), MAX_EXAMPLES, p, |n, at, p| {
            read_both_up_to(MAX_EXAMPLE, n, at, p)
        })?;
        if examples.is_empty() {
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 10 });
        }
        Some(examples)
    });
    it.finish(problems);
    Some(Criterion { id: id?, examples: examples? })
}

#[cfg(test)]
mod tests;
