//! Reading `loss.json`.

use super::{FromAnswer, Input, LevelRange, Loss, MAX_FACTORS, MAX_NUMBER, Part, Reference, Unit};
use crate::desks::read_day;
use crate::id::LossId;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    literal_true, one_of, parse,
};
use crate::level::{Level, MAX_LEVELS};
use crate::questionnaire::{Evidence, Questionnaire, read_sources, read_version};
use crate::sorted::SortedSet;

/// Most inputs, parts or references.
const MAX_LIST: usize = 20;

impl Loss {
    /// Reads and checks the structure.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Loss, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let loss = read_file(&node, &mut problems);
        problems.conclude(loss)
    }

    /// Holds what answers say against the questionnaire that they answer.
    ///
    /// # Errors
    ///
    /// Every question that it does not have, and every level that is not on its scale.
    pub fn against(&self, asked: &Questionnaire) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let inputs = Place::root().field("inputs");
        for (n, input) in self.inputs.iter().enumerate() {
            let Some(from) = &input.from_answer else { continue };
            let at = inputs.element(n).field("from_answer");
            if asked.question(&from.question).is_none() {
                let expected = "a question of the questionnaire beside this file";
                let fault = Fault::Dangling { id: from.question.to_string(), expected };
                problems.note::<()>(&at.field("question"), fault);
            }
            for (k, range) in from.ranges.iter().enumerate() {
                if asked.top < range.level {
                    let (found, most) = (range.level.number().into(), asked.top.number().into());
                    let at = at.field("ranges").element(k).field("level");
                    problems.note::<()>(&at, Fault::OutOfRange { found, least: 1, most });
                }
            }
        }
        problems.conclude(Some(()))
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Loss> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-loss", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let mut seen = SortedSet::default();
    let inputs = it.required("inputs", problems, |n, at, p| {
        list(n, at, MAX_LIST, p, |n, at, p| read_input(n, at, &mut seen, p))
    });
    let parts = it.required("parts", problems, |n, at, p| {
        let parts = list(n, at.clone(), MAX_LIST, p, |n, at, p| {
            read_part(n, at, inputs.as_deref(), &mut seen, p)
        })?;
        if parts.is_empty() {
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 20 });
        }
        Some(parts)
    });
    let references = it.required("references", problems, |n, at, p| {
        list(n, at, MAX_LIST, p, |n, at, p| read_reference(n, at, &mut seen, p))
    });
    it.finish(problems);
    Some(Loss {
        version: version?,
        checked_on: checked_on?,
        inputs: inputs?,
        parts: parts?,
        references: references?,
    })
}

/// An id that the file does not have yet.
fn new_id(
    node: &Node,
    at: &Place,
    seen: &mut SortedSet<LossId>,
    problems: &mut Problems,
) -> Option<LossId> {
    let found: LossId = id(node, at, problems)?;
    if seen.add(found.clone()) {
        return Some(found);
    }
    problems.note(at, Fault::DuplicateId { id: found.to_string() })
}

fn number(node: &Node, at: &Place, problems: &mut Problems) -> Option<u64> {
    let most = i64::try_from(MAX_NUMBER).unwrap_or(i64::MAX);
    integer(node, at, (0, most), problems)
}

fn read_input(
    node: &Node,
    at: Place,
    seen: &mut SortedSet<LossId>,
    problems: &mut Problems,
) -> Option<Input> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let id = it.required("id", problems, |n, at, p| new_id(n, &at, seen, p));
    let unit = it.required("unit", problems, |n, at, p| one_of(n, &at, &Unit::WORDS, p));
    let low = it.optional("low", problems, |n, at, p| number(n, &at, p));
    let likely = it.optional("likely", problems, |n, at, p| number(n, &at, p));
    let high = it.optional("high", problems, |n, at, p| number(n, &at, p));
    let from_answer = it.optional("from_answer", problems, read_from_answer);
    let source = it.required("source", problems, read_sources);
    let mark = it.optional("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.required("editable", problems, |n, at, p| literal_true(n, &at, p));
    it.finish(problems);
    let numbers: Vec<u64> = [low, likely, high].into_iter().flatten().collect();
    if !numbers.is_sorted() {
        let fault = Fault::NotAllowed {
            found: format!("{numbers:?}"),
            expected: "low, likely and high in this order".to_owned(),
        };
        return problems.note(&at, fault);
    }
    let source = source?;
    if !numbers.is_empty() && (source.is_empty() || mark.is_none()) {
        let fault = Fault::NotAllowed {
            found: "a number without a source".to_owned(),
            expected: "source and mark, or null in place of the number".to_owned(),
        };
        return problems.note(&at, fault);
    }
    Some(Input { id: id?, unit: unit?, low, likely, high, from_answer, source, mark })
}

fn read_from_answer(node: &Node, at: Place, problems: &mut Problems) -> Option<FromAnswer> {
    let mut it = Fields::of(node, at, problems)?;
    let question = it.required("question", problems, |n, at, p| id(n, &at, p));
    let mut seen = SortedSet::default();
    let ranges = it.required("ranges", problems, |n, at, p| {
        list(n, at, MAX_LEVELS.into(), p, |n, at, p| {
            let range = read_range(n, at.clone(), p)?;
            if seen.add(range.level) {
                return Some(range);
            }
            let id = range.level.number().to_string();
            p.note(&at.field("level"), Fault::DuplicateId { id })
        })
    });
    it.finish(problems);
    Some(FromAnswer { question: question?, ranges: ranges? })
}

fn read_range(node: &Node, at: Place, problems: &mut Problems) -> Option<LevelRange> {
    let mut it = Fields::of(node, at, problems)?;
    let level = it.required("level", problems, |n, at, p| {
        integer(n, &at, (1, MAX_LEVELS.into()), p).and_then(Level::new)
    });
    let low = it.required("low", problems, |n, at, p| number(n, &at, p));
    let high = it.optional("high", problems, |n, at, p| {
        let least = low.and_then(|it| i64::try_from(it).ok()).unwrap_or(0);
        let most = i64::try_from(MAX_NUMBER).unwrap_or(i64::MAX);
        integer(n, &at, (least, most), p)
    });
    it.finish(problems);
    Some(LevelRange { level: level?, low: low?, high })
}

fn read_part(
    node: &Node,
    at: Place,
    inputs: Option<&[Input]>,
    seen: &mut SortedSet<LossId>,
    problems: &mut Problems,
) -> Option<Part> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| new_id(n, &at, seen, p));
    let factors = it.required("factors", problems, |n, at, p| {
        let factors = list(n, at.clone(), MAX_FACTORS, p, |n, at, p| {
            let factor: LossId = id(n, &at, p)?;
            // Where the inputs are wrong, which is told, nothing can be said of them.
            if inputs.is_none_or(|it| it.iter().any(|it| it.id == factor)) {
                return Some(factor);
            }
            let expected = "an input of this file";
            p.note(&at, Fault::Dangling { id: factor.to_string(), expected })
        })?;
        if factors.is_empty() {
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 3 });
        }
        Some(factors)
    });
    it.finish(problems);
    Some(Part { id: name?, factors: factors? })
}

fn read_reference(
    node: &Node,
    at: Place,
    seen: &mut SortedSet<LossId>,
    problems: &mut Problems,
) -> Option<Reference> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| new_id(n, &at, seen, p));
    let unit = it.required("unit", problems, |n, at, p| one_of(n, &at, &Unit::WORDS, p));
    let value = it.required("value", problems, |n, at, p| number(n, &at, p));
    let source = it.required("source", problems, |n, at, p| {
        let keys = read_sources(n, at.clone(), p)?;
        if keys.is_empty() {
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 40 });
        }
        Some(keys)
    });
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.finish(problems);
    Some(Reference { id: id?, unit: unit?, value: value?, source: source?, mark: mark? })
}
