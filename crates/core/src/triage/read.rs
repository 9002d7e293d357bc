//! Reading the questions, and what they lead to, as a whole: names become the things they name.

mod tree;

use std::sync::Arc;

use self::tree::{Resolving, Written, read_question, resolve_after};
use super::{Circumstance, Deadline, Fact, FactKind, Kind, MAX_ASKED, Outside, Triage, When, Who};
use crate::desks::{Desks, read_day};
use crate::id::TriageId;
use crate::json::{Fault, Fields, Node, Place, Problems, id, integer, list, literal, one_of, text};
use crate::questionnaire::{Evidence, read_version};
use crate::sorted::SortedSet;
use crate::sources::read_key;

/// Most questions, kinds, desks of a kind, and so on.
const MAX_ENTRIES: usize = 100;

/// Most days that a deadline may be away.
const MAX_DAYS: i64 = 366;

const WHEN: [(&str, When); 6] = [
    ("always", When::Always),
    ("personal", When::If(Circumstance::Personal)),
    ("stopped", When::If(Circumstance::Stopped)),
    ("money", When::If(Circumstance::Money)),
    ("insured", When::Insured),
    ("contract", When::Contract),
];

const FACT_KINDS: [(&str, FactKind); 4] = [
    ("text", FactKind::Text),
    ("time", FactKind::Time),
    ("list", FactKind::List),
    ("yesno", FactKind::YesNo),
];

/// What names may name.
struct Known<'a> {
    desks: &'a Desks,
    own: Vec<TriageId>,
}

pub(super) fn file(node: &Node, desks: &Desks, problems: &mut Problems) -> Option<Triage> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-triage", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let own = it.required("own", problems, |n, at, p| each_once(n, at, p, read_own, |it| it));
    let known = Known { desks, own: own.unwrap_or_default() };
    let facts = it
        .required("facts", problems, |n, at, p| each_once(n, at, p, read_fact, |it: &Fact| &it.id));
    let deadlines = it.required("deadlines", problems, |n, at, p| {
        let read = |n: &Node, at, p: &mut _| read_deadline(n, at, &known, p);
        each_once(n, at, p, read, |it: &Arc<Deadline>| &it.id)
    });
    let (facts, deadlines) = (facts.as_deref(), deadlines.as_deref());
    let kinds = it.required("kinds", problems, |n, at, p| {
        let read = |n: &Node, at, p: &mut _| read_kind(n, at, &known, facts, deadlines, p);
        each_once(n, at, p, read, |it: &Arc<Kind>| &it.id)
    });
    let outside = it.required("outside", problems, |n, at, p| {
        let read = |n: &Node, at, p: &mut _| read_outside(n, at, &known, p);
        each_once(n, at, p, read, |it: &Arc<Outside>| &it.id)
    });
    let written = it.required("questions", problems, |n, at, p| {
        each_once(n, at, p, read_question, |it: &Written| &it.id)
    });
    let (start_at, after_at) = (it.place().field("start"), it.place().field("after"));
    let start = it.required("start", problems, |n, at, p| id::<TriageId>(n, &at, p));
    let after = it.required("after", problems, |n, at, p| {
        list(n, at, MAX_ASKED, p, |n, at, p| id::<TriageId>(n, &at, p))
    });
    it.finish(problems);

    let (kinds, outside, written) = (kinds?, outside?, written?);
    let after = resolve_after(&written, &after?, &after_at, problems);
    let after = after?;
    let mut resolving = Resolving {
        written: &written,
        kinds: &kinds,
        outside: &outside,
        most: MAX_ASKED.saturating_sub(after.len()),
        reached: SortedSet::default(),
    };
    let start = resolving.question(&start?, &start_at, 1, problems);
    let all = Place::root().field("questions");
    for (n, it) in written.iter().enumerate() {
        let is_after = after.iter().any(|known| known.id == it.id);
        if start.is_some() && !is_after && !resolving.reached.contains(&it.id) {
            let found = format!("{}, to which no option leads", it.id);
            let expected = "a question that somebody can come to".to_owned();
            problems.note::<()>(&all.element(n), Fault::NotAllowed { found, expected });
        }
    }
    Some(Triage {
        version: version?,
        checked_on: checked_on?,
        start: start?,
        after,
        kinds,
        outside,
        own: known.own,
        desks: desks.clone(),
    })
}

fn dangling(name: &TriageId, expected: &'static str) -> Fault {
    Fault::Dangling { id: name.to_string(), expected }
}

/// A list in which no name stands twice.
fn each_once<'n, T>(
    node: &'n Node,
    at: Place,
    problems: &mut Problems,
    read: impl FnMut(&'n Node, Place, &mut Problems) -> Option<T>,
    name: impl Fn(&T) -> &TriageId,
) -> Option<Vec<T>> {
    let all = list(node, at.clone(), MAX_ENTRIES, problems, read)?;
    for (n, it) in all.iter().enumerate() {
        if all.iter().take(n).any(|earlier| name(earlier) == name(it)) {
            let fault = Fault::DuplicateId { id: name(it).to_string() };
            problems.note::<()>(&at.element(n), fault);
        }
    }
    Some(all)
}

/// Names in order, each once.
fn names(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<TriageId>> {
    each_once(node, at, problems, |n, at, p| id(n, &at, p), |it| it)
}

fn at_least<T>(
    most: usize,
    least: usize,
    all: Vec<T>,
    at: &Place,
    p: &mut Problems,
) -> Option<Vec<T>> {
    if (least..=most).contains(&all.len()) {
        return Some(all);
    }
    let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
    let fault =
        Fault::OutOfRange { found: whole(all.len()), least: whole(least), most: whole(most) };
    p.note(at, fault)
}

fn read_own(node: &Node, at: Place, problems: &mut Problems) -> Option<TriageId> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    it.finish(problems);
    id
}

fn read_who(node: &Node, at: &Place, known: &Known<'_>, problems: &mut Problems) -> Option<Who> {
    let found = text(node, at, problems)?;
    let dangling = |expected| Fault::Dangling { id: found.chars().take(64).collect(), expected };
    if let Some(name) = found.strip_prefix("own:") {
        let it = known.own.iter().find(|it| it.as_str() == name);
        return problems.check(at, it.cloned().ok_or(dangling("one of own"))).map(Who::Own);
    }
    let desk = known.desks.iter().find(|it| it.id.as_str() == found);
    let desk = problems.check(at, desk.ok_or(dangling("a desk of desks.json, or own:…")))?;
    Some(Who::Desk(Arc::new(desk.clone())))
}

fn read_kind(
    node: &Node,
    at: Place,
    known: &Known<'_>,
    facts: Option<&[Fact]>,
    deadlines: Option<&[Arc<Deadline>]>,
    problems: &mut Problems,
) -> Option<Arc<Kind>> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let now = it.required("now", problems, |n, at, p| {
        let all = names(n, at.clone(), p)?;
        at_least(MAX_ENTRIES, 1, all, &at, p)
    });
    let never = it.required("never", problems, names);
    let desks = it.required("desks", problems, |n, at, p| {
        let all = list(n, at.clone(), MAX_ENTRIES, p, |n, at, p| read_call(n, at, known, p))?;
        if all.iter().any(|(_, when)| *when == When::Always) {
            return Some(all);
        }
        let found = "nobody who is called in every case".to_owned();
        let expected = "a desk with \"when\": \"always\"".to_owned();
        p.note(&at, Fault::NotAllowed { found, expected })
    });
    let report = it.required("report", problems, |n, at, p| {
        named(&names(n, at.clone(), p)?, deadlines, |it| &it.id, "a deadline of this file", &at, p)
    });
    let facts = it.required("facts", problems, |n, at, p| {
        named(&names(n, at.clone(), p)?, facts, |it| &it.id, "a fact of this file", &at, p)
    });
    let source = it.required("source", problems, read_sources);
    let mark = it.required("mark", problems, read_mark);
    it.finish(problems);
    Some(Arc::new(Kind {
        id: name?,
        now: now?,
        never: never?,
        desks: desks?,
        report: report?,
        facts: facts?,
        source: source?,
        mark: mark?,
    }))
}

/// The things that these names name. Where these have problems of their own, nothing is known of any.
fn named<T: Clone>(
    names: &[TriageId],
    all: Option<&[T]>,
    name: impl Fn(&T) -> &TriageId,
    expected: &'static str,
    at: &Place,
    problems: &mut Problems,
) -> Option<Vec<T>> {
    let Some(all) = all else { return Some(Vec::new()) };
    let mut found = Vec::new();
    for (n, it) in names.iter().enumerate() {
        match all.iter().find(|known| name(known) == it) {
            Some(known) => found.push(known.clone()),
            None => return problems.note(&at.element(n), dangling(it, expected)),
        }
    }
    Some(found)
}

fn read_call(
    node: &Node,
    at: Place,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<(Who, When)> {
    let mut it = Fields::of(node, at, problems)?;
    let who = it.required("desk", problems, |n, at, p| read_who(n, &at, known, p));
    let when = it.required("when", problems, |n, at, p| one_of(n, &at, &WHEN, p));
    it.finish(problems);
    Some((who?, when?))
}

fn read_outside(
    node: &Node,
    at: Place,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<Arc<Outside>> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let desks = it.required("desks", problems, |n, at, p| {
        let all = list(n, at.clone(), MAX_ENTRIES, p, |n, at, p| read_who(n, &at, known, p))?;
        at_least(MAX_ENTRIES, 1, all, &at, p)
    });
    it.finish(problems);
    Some(Arc::new(Outside { id: name?, desks: desks? }))
}

fn read_deadline(
    node: &Node,
    at: Place,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<Arc<Deadline>> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let who = it.required("desk", problems, |n, at, p| read_who(n, &at, known, p));
    let when = it.required("when", problems, |n, at, p| one_of(n, &at, &WHEN, p));
    let days = it.optional("days", problems, read_days);
    let source = it.required("source", problems, read_sources);
    let mark = it.required("mark", problems, read_mark);
    it.finish(problems);
    let (who, when, source, mark) = (who?, when?, source?, mark?);
    Some(Arc::new(Deadline { id: name?, who, when, days, source, mark }))
}

fn read_days(node: &Node, at: Place, problems: &mut Problems) -> Option<[u16; 2]> {
    let days = list(node, at.clone(), 2, problems, |n, at, p| integer(n, &at, (1, MAX_DAYS), p))?;
    match days.as_slice() {
        [from, to] if from <= to => Some([*from, *to]),
        _ => {
            let found = format!("{} numbers, or the larger one first", days.len());
            let expected = "two numbers of days, the smaller first".to_owned();
            problems.note(&at, Fault::NotAllowed { found, expected })
        }
    }
}

fn read_fact(node: &Node, at: Place, problems: &mut Problems) -> Option<Fact> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let kind = it.required("kind", problems, |n, at, p| one_of(n, &at, &FACT_KINDS, p));
    it.finish(problems);
    Some(Fact { id: name?, kind: kind? })
}

fn read_sources(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Box<str>>> {
    list(node, at, MAX_ENTRIES, problems, read_key)
}

fn read_mark(node: &Node, at: Place, problems: &mut Problems) -> Option<Evidence> {
    one_of(node, &at, &Evidence::WORDS, problems)
}
