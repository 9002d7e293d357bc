//! Reading how results are distributed.

use super::group::{read_by, read_group};
use super::{not_allowed, not_empty};
use crate::benchmark::{
    Axis, Cell, Dimension, Distribution, Group, GroupValues, Histogram, MAX_BINS, MAX_GROUPS,
    MAX_N, Named, QuestionValue, Scatter, Shares, Value, WHOLE,
};
use crate::digest::Digest;
use crate::id::{IdError, QuestionId, SectionId};
use crate::json::{Fault, Fields, Node, Place, Problems, id, integer, list};
use crate::level::MAX_LEVELS;
use crate::questionnaire::{MAX_QUESTIONS, read_version};
use crate::result::word;

/// Most hundredths that a value can have, on either side of zero: 500 questions at level 20.
const MAX_VALUE: i64 = 1_000_000;

/// Most cells of a scatter.
const MAX_CELLS: usize = MAX_BINS * MAX_BINS;

/// How many results there are, and how many there must be.
#[derive(Clone, Copy)]
struct Counts {
    /// Results in the group.
    n: u64,
    /// Results that a value must rest on.
    least: u32,
}

/// Reads a distribution. No value of it may rest on fewer than `least` results: it should have been
/// left out, so a file that holds one was not made by these rules.
pub(super) fn read_distribution(
    node: &Node,
    at: Place,
    least: u32,
    problems: &mut Problems,
) -> Option<Distribution> {
    let mut it = Fields::of(node, at, problems)?;
    let questionnaire = it.required("questionnaire", problems, read_named);
    let by = it.required("by", problems, read_by);
    let said: &[Dimension] = by.as_deref().unwrap_or_default();
    let groups = it.required("groups", problems, |n, at, p| {
        let groups = list(n, at.clone(), MAX_GROUPS, p, |n, at, p| read_values(n, at, least, p))?;
        for (n, it) in groups.iter().enumerate() {
            let at = at.element(n).field("group");
            if groups.iter().take(n).any(|before| before.group == it.group) {
                p.note::<()>(&at, not_allowed("a group again", "each group once"));
            }
            check_group(&it.group, said, &at, p);
        }
        not_empty(groups, MAX_GROUPS, &at, p)
    });
    it.finish(problems);
    Some(Distribution { questionnaire: questionnaire?, by: by?, groups: groups? })
}

/// A group says something about the dimensions it was made by, and about no other.
fn check_group(group: &Group, by: &[Dimension], at: &Place, problems: &mut Problems) {
    if group.is_all() || group.is_other {
        return;
    }
    for (dimension, code) in Dimension::WORDS.map(|(code, it)| (it, code)) {
        let is_said = match dimension {
            Dimension::Industry => !group.industries.is_empty(),
            Dimension::Size => !group.sizes.is_empty(),
            Dimension::Region => group.region.is_some(),
        };
        if is_said && !by.contains(&dimension) {
            problems.note::<()>(at, not_allowed(code, "only what \"by\" names"));
        }
    }
}

fn read_named(node: &Node, at: Place, problems: &mut Problems) -> Option<Named> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let version = it.required("version", problems, read_version);
    let digest = it.required("digest", problems, |n, at, p| {
        word(n, &at, "sha256- and 44 characters of base64", Digest::parse, p)
    });
    it.finish(problems);
    Some(Named { id: id?, version: version?, digest: digest? })
}

fn read_values(node: &Node, at: Place, least: u32, problems: &mut Problems) -> Option<GroupValues> {
    let mut it = Fields::of(node, at, problems)?;
    let group = it.required("group", problems, read_group);
    let n = it.required("n", problems, |n, at, p| read_enough(n, &at, least, p));
    // What rests on it is held against it; a wrong one has been told already.
    let counts = Counts { n: n.unwrap_or(u64::MAX), least };
    let overall = it.optional("overall", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let value = read_value(&mut it, counts, p);
        let histogram = it.optional("histogram", p, |n, at, p| read_histogram(n, at, counts.n, p));
        it.finish(p);
        Some(Value { histogram, ..value })
    });
    let items = it.optional("items", problems, |n, at, p| {
        read_by_id(n, at, p, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let value = read_value(&mut it, counts, p);
            it.finish(p);
            Some(value)
        })
    });
    let questions = it.optional("questions", problems, |n, at, p| {
        read_by_id(n, at, p, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let value = read_value(&mut it, counts, p);
            let shares = it.optional("shares", p, |n, at, p| read_shares(n, at, counts, p));
            it.finish(p);
            Some(QuestionValue { value, shares })
        })
    });
    let scatter = it.optional("scatter", problems, |n, at, p| read_scatter(n, at, counts.n, p));
    it.finish(problems);
    let (items, questions): (Vec<(SectionId, _)>, Vec<(QuestionId, _)>) =
        (items.unwrap_or_default(), questions.unwrap_or_default());
    Some(GroupValues { group: group?, n: n?, overall, items, questions, scatter })
}

/// The members of an object whose keys are ids, in the order of the file; no more than a
/// questionnaire has questions.
fn read_by_id<'n, K: TryFrom<&'n str, Error = IdError>, T>(
    node: &'n Node,
    at: Place,
    problems: &mut Problems,
    read: impl Fn(&Node, Place, &mut Problems) -> Option<T>,
) -> Option<Vec<(K, T)>> {
    let mut all = Vec::new();
    let mut it = Fields::of(node, at, problems)?;
    let members = it.rest();
    if MAX_QUESTIONS < members.len() {
        let whole = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
        let (found, most) = (whole(members.len()), whole(MAX_QUESTIONS));
        return problems.note(it.place(), Fault::OutOfRange { found, least: 0, most });
    }
    for (key, node) in members {
        let at = it.place().field(&key.chars().take(64).collect::<String>());
        let id = problems.check(&at, K::try_from(key));
        let value = read(node, at, problems);
        all.extend(id.zip(value));
    }
    Some(all)
}

/// How many results, at least `least`.
fn read_enough(node: &Node, at: &Place, least: u32, problems: &mut Problems) -> Option<u64> {
    integer(node, at, (least.into(), MAX_N), problems)
}

/// Takes what a value consists of out of its object.
fn read_value(it: &mut Fields<'_>, counts: Counts, problems: &mut Problems) -> Value {
    let whole = (-MAX_VALUE, MAX_VALUE);
    let n = it.optional("n", problems, |n, at, p| read_part(n, &at, counts, p));
    let mean = it.optional("mean", problems, |n, at, p| integer(n, &at, whole, p));
    let sd = it.optional("sd", problems, |n, at, p| integer(n, &at, (0, MAX_VALUE), p));
    let quartiles = it.optional("quartiles", problems, |n, at, p| {
        let found = list(n, at.clone(), 3, p, |n, at, p| integer::<i32>(n, &at, whole, p))?;
        let Ok(found) = <[i32; 3]>::try_from(found.as_slice()) else {
            let found = i64::try_from(found.len()).unwrap_or(i64::MAX);
            return p.note(&at, Fault::OutOfRange { found, least: 3, most: 3 });
        };
        if !found.is_sorted() {
            let expected = "the lower quartile, the median and the upper quartile, none falling";
            return p.note(&at, not_allowed(&found.map(|it| it.to_string()).join(", "), expected));
        }
        Some(found)
    });
    Value { n, mean, sd, quartiles, histogram: None }
}

/// How many results of a group: enough of them, and no more than it has.
fn read_part(node: &Node, at: &Place, counts: Counts, problems: &mut Problems) -> Option<u64> {
    let n = read_enough(node, at, counts.least, problems)?;
    if counts.n < n {
        let expected = format!("at most the {} of the group", counts.n);
        return problems.note(at, not_allowed(&n.to_string(), &expected));
    }
    Some(n)
}

/// Notes where bins or cells hold more results than their group has.
fn check_sum(counts: impl Iterator<Item = u64>, n: u64, at: &Place, problems: &mut Problems) {
    // Each is at most MAX_N and there are at most 10,000: far below what a u64 holds.
    let sum: u64 = counts.sum();
    if n < sum {
        let expected = format!("at most the {n} of the group");
        problems.note::<()>(at, not_allowed(&format!("{sum} in all"), &expected));
    }
}

fn read_histogram(node: &Node, at: Place, n: u64, problems: &mut Problems) -> Option<Histogram> {
    let mut it = Fields::of(node, at, problems)?;
    let axis = read_axis(&mut it, problems);
    let counts = it.required("counts", problems, |node, at, p| {
        let counts =
            list(node, at.clone(), MAX_BINS, p, |n, at, p| integer(n, &at, (0, MAX_N), p))?;
        let counts = not_empty(counts, MAX_BINS, &at, p)?;
        check_sum(counts.iter().copied(), n, &at, p);
        Some(counts)
    });
    it.finish(problems);
    let Axis { from, width } = axis?;
    Some(Histogram { from, width, counts: counts? })
}

fn read_axis(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Axis> {
    let from =
        it.required("from", problems, |n, at, p| integer(n, &at, (-MAX_VALUE, MAX_VALUE), p));
    let width = it.required("width", problems, |n, at, p| integer(n, &at, (1, MAX_VALUE), p));
    Some(Axis { from: from?, width: width? })
}

fn read_shares(node: &Node, at: Place, counts: Counts, problems: &mut Problems) -> Option<Shares> {
    let mut it = Fields::of(node, at, problems)?;
    let of = it.required("of", problems, |n, at, p| read_part(n, &at, counts, p));
    let share = |n: &Node, at: Place, p: &mut Problems| integer(n, &at, (0, WHOLE.into()), p);
    let levels = it.required("levels", problems, |n, at, p| {
        let levels = list(n, at.clone(), MAX_LEVELS.into(), p, share)?;
        not_empty(levels, MAX_LEVELS.into(), &at, p)
    });
    let unknown = it.required("unknown", problems, share);
    let not_applicable = it.required("not_applicable", problems, share);
    let unanswered = it.required("unanswered", problems, share);
    let at = it.place().clone();
    it.finish(problems);
    let shares = Shares {
        of: of?,
        levels: levels?,
        unknown: unknown?,
        not_applicable: not_applicable?,
        unanswered: unanswered?,
    };
    check_whole(&shares, &at, problems);
    Some(shares)
}

/// The shares of all answers make a whole, but for half a hundredth that each may be rounded by.
fn check_whole(shares: &Shares, at: &Place, problems: &mut Problems) {
    let Shares { levels, unknown, not_applicable, unanswered, .. } = shares;
    let all = levels.iter().chain([unknown, not_applicable, unanswered]);
    let sum: i64 = all.map(|it| i64::from(*it)).sum();
    let whole = i64::from(WHOLE);
    let slack = i64::try_from(levels.len() + 3).unwrap_or_default() / 2;
    if slack < (sum - whole).abs() {
        let fault = Fault::OutOfRange { found: sum, least: whole - slack, most: whole + slack };
        problems.note::<()>(at, fault);
    }
}

fn read_scatter(node: &Node, at: Place, n: u64, problems: &mut Problems) -> Option<Scatter> {
    let mut it = Fields::of(node, at, problems)?;
    let x = it.required("x", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let questionnaire = it.required("questionnaire", p, |n, at, p| id(n, &at, p));
        let axis = read_axis(&mut it, p);
        it.finish(p);
        questionnaire.zip(axis)
    });
    let y = it.required("y", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let axis = read_axis(&mut it, p);
        it.finish(p);
        axis
    });
    let cells = it.required("cells", problems, |node, at, p| {
        let cells = list(node, at.clone(), MAX_CELLS, p, read_cell)?;
        for (n, (before, cell)) in cells.iter().zip(cells.iter().skip(1)).enumerate() {
            if (cell.x, cell.y) <= (before.x, before.y) {
                let expected = "each cell once, by x and then by y";
                let found = format!("{}, {}", cell.x, cell.y);
                p.note::<()>(&at.element(n + 1), not_allowed(&found, expected));
            }
        }
        check_sum(cells.iter().map(|it| it.count), n, &at, p);
        Some(cells)
    });
    it.finish(problems);
    let (x_questionnaire, x) = x?;
    Some(Scatter { x, x_questionnaire, y: y?, cells: cells? })
}

fn read_cell(node: &Node, at: Place, problems: &mut Problems) -> Option<Cell> {
    let most = i64::try_from(MAX_BINS).unwrap_or(i64::MAX) - 1;
    let mut it = Fields::of(node, at, problems)?;
    let x = it.required("x", problems, |n, at, p| integer(n, &at, (0, most), p));
    let y = it.required("y", problems, |n, at, p| integer(n, &at, (0, most), p));
    let count = it.required("count", problems, |n, at, p| integer(n, &at, (1, MAX_N), p));
    it.finish(problems);
    Some(Cell { x: x?, y: y?, count: count? })
}
