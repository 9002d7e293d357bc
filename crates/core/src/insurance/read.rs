//! Reads `insurance.json`.

use super::{Asked, Discount, Insurance, Insured, Point};
use crate::crosswalk::Joint;
use crate::day::Day;
use crate::id::TermId;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse,
};
use crate::questionnaire::{Evidence, read_version};
use crate::result::word;
use crate::sorted::SortedSet;
use crate::sources::{read_date, read_key};

/// Most facts in a part, and most groups.
const MAX_POINTS: usize = 60;

/// Most sources of one fact.
const MAX_SOURCES: usize = 20;

/// Most questions of ours at one that is asked.
const MAX_QUESTIONS: usize = 20;

/// Most people or firms that a survey may have asked.
const MAX_N: i64 = 10_000_000;

/// All of a share. Unit: hundredths of a per cent.
const WHOLE: i64 = 10_000;

impl Insurance {
    /// Reads the structure file.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether the questions exist is told by
    /// [`Insurance::check_against`].
    pub fn read(json: &str) -> Result<Insurance, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let insurance = read_file(&node, &mut problems);
        problems.conclude(insurance)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Insurance> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-insurance", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, |n, at, p| {
        word(n, &at, "a day such as 2026-11-22", Day::parse, p)
    });
    let covers = it.required("covers", problems, |n, at, p| points(n, at, p, nothing));
    let excludes = it.required("excludes", problems, |n, at, p| points(n, at, p, nothing));
    let groups = it.required("groups", problems, read_groups);
    let known = groups.clone().unwrap_or_default();
    let asked = it.required("asked", problems, |n, at, p| {
        points(n, at, p, |it, p| read_asked(it, &known, p))
    });
    let discounts = it.required("discounts", problems, |n, at, p| points(n, at, p, read_discount));
    let insured = it.required("insured_share", problems, |n, at, p| points(n, at, p, read_insured));
    it.finish(problems);
    let plain = |all: Vec<(Point, ())>| all.into_iter().map(|(point, ())| point).collect();
    let asked = asked?.into_iter();
    let asked = asked.map(|(point, (group, questions))| Asked { point, group, questions });
    let discounts = discounts?.into_iter().map(|(point, on)| Discount { point, on });
    let insured = insured?.into_iter();
    let insured = insured.map(|(point, (n, year, share))| Insured { point, n, year, share });
    Some(Insurance {
        version: version?,
        checked_on: checked_on?,
        covers: plain(covers?),
        excludes: plain(excludes?),
        groups: groups?,
        asked: asked.collect(),
        discounts: discounts.collect(),
        insured: insured.collect(),
    })
}

fn read_groups(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<TermId>> {
    let mut seen = SortedSet::default();
    list(node, at, MAX_POINTS, problems, |n, at, p| {
        let group: TermId = id(n, &at, p)?;
        if seen.add(group.clone()) {
            return Some(group);
        }
        p.note(&at, Fault::DuplicateId { id: group.to_string() })
    })
}

/// A part: facts, each id once, each with what `read` makes of the fields that not every fact has.
fn points<M>(
    node: &Node,
    at: Place,
    problems: &mut Problems,
    read: impl Fn(&mut Fields<'_>, &mut Problems) -> Option<M>,
) -> Option<Vec<(Point, M)>> {
    let mut seen = SortedSet::default();
    list(node, at, MAX_POINTS, problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let id = it.required("id", p, |n, at, p| {
            let id: TermId = id(n, &at, p)?;
            if seen.add(id.clone()) {
                return Some(id);
            }
            p.note(&at, Fault::DuplicateId { id: id.to_string() })
        });
        let source = it.required("source", p, read_sources);
        let mark = it.required("mark", p, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
        let more = read(&mut it, p);
        it.finish(p);
        Some((Point { id: id?, source: source?, mark: mark? }, more?))
    })
}

/// At least one source: nothing is said here that stands nowhere.
fn read_sources(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Box<str>>> {
    let keys = list(node, at.clone(), MAX_SOURCES, problems, read_key)?;
    if keys.is_empty() {
        let most = i64::try_from(MAX_SOURCES).unwrap_or(i64::MAX);
        return problems.note(&at, Fault::OutOfRange { found: 0, least: 1, most });
    }
    Some(keys)
}

#[expect(clippy::unnecessary_wraps, reason = "one of several readers")]
fn nothing(_: &mut Fields<'_>, _: &mut Problems) -> Option<()> {
    Some(())
}

/// The group, and the questions of ours.
fn read_asked(
    it: &mut Fields<'_>,
    groups: &[TermId],
    problems: &mut Problems,
) -> Option<(TermId, Vec<Joint>)> {
    let group = it.required("group", problems, |n, at, p| {
        let group: TermId = id(n, &at, p)?;
        if groups.contains(&group) {
            return Some(group);
        }
        let expected = "a group of this file";
        p.note(&at, Fault::Dangling { id: group.to_string(), expected })
    });
    let mut seen = SortedSet::default();
    let questions = it.required("questions", problems, |n, at, p| {
        list(n, at, MAX_QUESTIONS, p, |n, at, p| {
            let expected = "a questionnaire and a question, such as sme/s1-update";
            let joint: Joint = word(n, &at, expected, Joint::parse, p)?;
            if seen.add(joint.clone()) {
                return Some(joint);
            }
            p.note(&at, Fault::DuplicateId { id: joint.to_string() })
        })
    });
    Some((group?, questions?))
}

/// When it was said.
fn read_discount(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Box<str>> {
    it.required("on", problems, |n, at, p| {
        word(n, &at, "a day, a month or a year, such as 2023-03-24", read_date, p)
    })
}

/// How many answered, in which year, and the share.
fn read_insured(it: &mut Fields<'_>, problems: &mut Problems) -> Option<(u32, u16, u16)> {
    let n = it.required("n", problems, |n, at, p| integer(n, &at, (1, MAX_N), p));
    let year = it.required("year", problems, |n, at, p| integer(n, &at, (1990, 9999), p));
    let share = it.required("share", problems, |n, at, p| integer(n, &at, (0, WHOLE), p));
    Some((n?, year?, share?))
}
