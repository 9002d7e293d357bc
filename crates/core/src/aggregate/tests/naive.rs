//! The same aggregation as somebody would write it who has few results and much time: lists instead
//! of counts, sorting instead of ranks in counts, squares of differences instead of sums. Only whole
//! numbers here too, so that a difference is a difference.

use super::*;
use crate::benchmark::Group;
use crate::scoring::{Outcome, score};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A line a group and value, as text.
pub fn rows_of(benchmark: &Benchmark) -> Vec<String> {
    let mut rows = Vec::new();
    for group in groups(benchmark) {
        let name = name(&group.group);
        rows.push(format!("{name} n={}", group.n));
        let mut line = |kind: &str, value: &Value, rest: String| {
            let (n, mean, sd) = (value.n.unwrap(), value.mean.unwrap(), value.sd.unwrap());
            let quartiles = value.quartiles.unwrap();
            rows.push(format!("{name} {kind} n={n} mean={mean} sd={sd} q={quartiles:?}{rest}"));
        };
        if let Some(it) = &group.overall {
            line("overall", it, format!(" bars={:?}", it.histogram.as_ref().unwrap().counts));
        }
        for (id, it) in &group.items {
            line(id.as_str(), it, String::new());
        }
        for (id, it) in &group.questions {
            let shares = it.shares.as_ref().unwrap();
            let rest = [shares.unknown, shares.not_applicable, shares.unanswered];
            let rest = format!(" of={} {:?} {rest:?}", shares.of, shares.levels);
            line(id.as_str(), &it.value, rest);
        }
    }
    rows
}

/// The name of a group: its codes, in the order in which the profile has them.
pub fn name(group: &Group) -> String {
    if group.is_other {
        return "other".into();
    }
    let codes: Vec<&str> = (group.industries.iter().map(|it| it.code()))
        .chain(group.sizes.iter().map(|it| it.code()))
        .collect();
    if codes.is_empty() { "all".into() } else { codes.join("+") }
}

/// What one firm says: its values by name, and its code by question.
struct Row {
    values: BTreeMap<String, i64>,
    codes: Vec<u8>,
}

pub fn rows(asked: &Questionnaire, firms: &[Firm], by: &By, k: usize) -> Option<Vec<String>> {
    let mut groups: BTreeMap<Vec<String>, Vec<Row>> = BTreeMap::new();
    let mut other = Vec::new();
    let mut finished = 0;
    for firm in firms {
        let row = row(asked, firm);
        if !row.values.contains_key("overall") {
            continue;
        }
        finished += 1;
        let told = profile(firm.0, firm.1);
        let code = |it: &crate::benchmark::Dimension| match it.code() {
            "industry" => told.industry.map(|it| it.code().to_owned()),
            _ => told.size.map(|it| it.code().to_owned()),
        };
        match by.dimensions().iter().map(code).collect::<Option<Vec<String>>>() {
            Some(key) => groups.entry(key).or_default().push(row),
            None => other.push(row),
        }
    }
    if finished < k {
        return None;
    }
    let small: Vec<Vec<String>> =
        groups.iter().filter(|(_, it)| it.len() < k).map(|(key, _)| key.clone()).collect();
    for key in small {
        other.extend(groups.remove(&key).unwrap());
    }
    while !other.is_empty() && other.len() < k {
        let smallest = groups.iter().map(|(key, it)| (it.len(), key.clone())).min().unwrap().1;
        other.extend(groups.remove(&smallest).unwrap());
    }
    let pair = by.dimensions().len() == 2;
    // The names stand in the order of the profile, the groups in the order of the dimensions.
    assert!(!pair || by.dimensions()[0].code() == "industry");
    let mut named: Vec<(String, Vec<Row>)> =
        groups.into_iter().map(|(key, it)| (key.join("+"), it)).collect();
    if !other.is_empty() {
        named.push(("other".into(), other));
    }

    let ids: Vec<String> = std::iter::once("overall".to_owned())
        .chain(asked.sections.iter().map(|it| it.id.to_string()))
        .chain(asked.questions().map(|it| it.id.to_string()))
        .collect();
    let first_question = 1 + asked.sections.len();
    // How many of some rows have no value of a name: nobody, or enough, or too few to be told.
    let lacking =
        |rows: &[&Row], id: &str| rows.iter().filter(|it| !it.values.contains_key(id)).count();
    let tells = |rows: &[&Row], id: &str| {
        let lacking = lacking(rows, id);
        k <= rows.len() - lacking && (lacking == 0 || k <= lacking)
    };
    let tells_questions = |rows: &[&Row], section: usize| {
        let ids = asked.sections[section].questions.iter().map(|it| it.id.to_string());
        let lacking: Vec<usize> = ids.map(|it| lacking(rows, &it)).collect();
        lacking.iter().all(|it| k <= rows.len() - it)
            && (lacking.iter().all(|it| *it == 0) || lacking.iter().any(|it| k <= *it))
    };
    let section_of = |question: usize| {
        let id = &asked.questions().nth(question).unwrap().id;
        asked.sections.iter().position(|it| it.questions.iter().any(|it| it.id == *id)).unwrap()
    };
    let mut lines = Vec::new();
    let mut total: Vec<Vec<&Row>> = vec![Vec::new(); ids.len()];
    for (name, rows) in &named {
        lines.push(format!("{name} n={}", rows.len()));
        let rows: Vec<&Row> = rows.iter().collect();
        for (n, id) in ids.iter().enumerate() {
            let is_told = match n.checked_sub(first_question) {
                None => tells(&rows, id),
                Some(question) => {
                    let section = section_of(question);
                    let item = asked.sections[section].id.as_str();
                    tells(&rows, item) && tells_questions(&rows, section)
                }
            };
            if is_told {
                lines.push(line(asked, name, id, &rows, n.checked_sub(first_question)));
                total[n].extend(rows.iter());
            }
        }
    }
    let everybody: Vec<&Row> = named.iter().flat_map(|(_, it)| it).collect();
    for (question, n) in (first_question..ids.len()).enumerate() {
        if total[n].is_empty() && tells_questions(&everybody, section_of(question)) {
            total[n].extend(everybody.iter());
        }
    }
    let mut first = vec![format!("all n={finished}")];
    for (n, id) in ids.iter().enumerate().filter(|(n, _)| !total[*n].is_empty()) {
        first.push(line(asked, "all", id, &total[n], n.checked_sub(first_question)));
    }
    first.extend(lines);
    Some(first)
}

fn row(asked: &Questionnaire, firm: &Firm) -> Row {
    let file = result(asked, 0, firm);
    let codes: Vec<u8> = asked
        .questions()
        .map(|it| match file.answers().get(&it.id) {
            None | Some(Answer::NotApplicableDraft) => 0,
            Some(Answer::Level(level)) => level.number(),
            Some(Answer::Unknown) => 250,
            Some(Answer::NotApplicable(_) | Answer::Number(_)) => 251,
        })
        .collect();
    let mut values = BTreeMap::new();
    let mut keep = |id: &str, value: Option<i64>| {
        values.extend(value.map(|it| (id.to_owned(), it)));
    };
    let of = |ids: &[u8]| -> Option<()> {
        (!ids.contains(&0) && ids.iter().any(|it| *it != 251)).then_some(())
    };
    let outcome = score(asked, file.answers());
    let mut from = 0;
    for (n, section) in asked.sections.iter().enumerate() {
        let own = &codes[from..from + section.questions.len()];
        from += section.questions.len();
        let value = match &outcome {
            Outcome::Maturity(it) => it.items[n].standing.score.map(|it| it.hundredths().into()),
            Outcome::Points(it) => Some(i64::from(it.parts[n].tally.total) * 100),
            Outcome::Checklist(it) => {
                percent(it.requirements[n].met, it.requirements[n].applicable)
            }
            Outcome::Coverage(_) | Outcome::Quiz(_) | Outcome::Exposure(_) => None,
        };
        keep(section.id.as_str(), of(own).and(value));
    }
    let value = match &outcome {
        Outcome::Maturity(it) => it.overall.score.map(|it| it.hundredths().into()),
        Outcome::Points(it) => Some(i64::from(it.whole.total) * 100),
        Outcome::Checklist(it) => percent(it.met(), it.applicable()),
        Outcome::Coverage(_) | Outcome::Quiz(_) | Outcome::Exposure(_) => None,
    };
    keep("overall", of(&codes).and(value));
    for (question, code) in asked.questions().zip(&codes) {
        let value = match (&outcome, code) {
            (Outcome::Points(_), 250) => Some(-100),
            (Outcome::Points(_), 1..=20) => Some([0, 200, 400][usize::from(code - 1)]),
            (Outcome::Checklist(_), 1) => Some(0),
            (Outcome::Checklist(_), 2) => Some(10_000),
            (Outcome::Maturity(_), 1..=20) => Some(i64::from(*code) * 100),
            _ => None,
        };
        keep(question.id.as_str(), value);
    }
    Row { values, codes }
}

/// Half up, in hundredths of a per cent.
fn percent(part: u32, whole: u32) -> Option<i64> {
    rounded(10_000 * i64::from(part), whole.into())
}

fn line(
    asked: &Questionnaire,
    name: &str,
    id: &str,
    rows: &[&Row],
    question: Option<usize>,
) -> String {
    let mut values: Vec<i64> = rows.iter().filter_map(|it| it.values.get(id)).copied().collect();
    values.sort_unstable();
    let n = i64::try_from(values.len()).unwrap();
    let sum: i64 = values.iter().sum();
    let mean = rounded(sum, n).unwrap();
    // The variance times n³: squares of n·x − sum, so that nothing has to be divided.
    let spread: i128 = values.iter().map(|it| i128::from(n * it - sum).pow(2)).sum();
    // The largest sd whose lower edge, sd − 1/2, is not above the root of spread / n³; by halving.
    let mut sd = 0_i128;
    for step in (0..14).rev().map(|it| 1_i128 << it) {
        if (2 * (sd + step) - 1).pow(2) * i128::from(n).pow(3) <= 4 * spread {
            sd += step;
        }
    }
    let at = |quarter: usize| values[(quarter * values.len()).div_ceil(4) - 1];
    let quartiles = [at(1), at(2), at(3)];
    let mut line = format!("{name} {id} n={n} mean={mean} sd={sd} q={quartiles:?}");
    if id == "overall" {
        let (from, width, bins) = match asked.top.number() {
            5 => (100, 25, 16),
            3 => (-2500, 500, 25),
            _ => (0, 1000, 10),
        };
        let lies = |bin: i64, it: &i64| {
            let low = from + bin * width;
            low <= *it && (*it < low + width || bin == bins - 1)
        };
        let count = |bin| values.iter().filter(|it| lies(bin, it)).count();
        write!(line, " bars={:?}", (0..bins).map(count).collect::<Vec<_>>()).unwrap();
    }
    if let Some(question) = question {
        let of = i64::try_from(rows.len()).unwrap();
        let share = |code: u8| {
            let count = rows.iter().filter(|it| it.codes[question] == code).count();
            rounded(10_000 * i64::try_from(count).unwrap(), of).unwrap()
        };
        let levels: Vec<i64> = (1..=asked.top.number()).map(share).collect();
        write!(line, " of={of} {levels:?} {:?}", [share(250), share(251), share(0)]).unwrap();
    }
    line
}

/// The nearest whole number, half up; by looking for it.
fn rounded(part: i64, whole: i64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let near = part / whole;
    (near - 1..=near + 1).rev().find(|it| (2 * it - 1) * whole <= 2 * part)
}
