//! Every number of a benchmark, each under a name.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value};

/// The numbers of a benchmark. The name says of which group, of what, and which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells(BTreeMap<String, i64>);

/// Differences that are told; the rest is counted.
const TOLD: usize = 10;

impl Cells {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One number.
    pub fn get(&self, name: &str) -> Option<i64> {
        self.0.get(name).copied()
    }

    /// The groups with the number of their results.
    pub fn groups(&self) -> Vec<(&str, i64)> {
        let groups =
            self.0.iter().filter_map(|(name, n)| Some((name.strip_suffix(" group  n")?, *n)));
        groups.collect()
    }

    fn add(&mut self, name: String, value: i64) {
        let before = self.0.insert(name.clone(), value);
        assert_eq!(before, None, "twice: {name}");
    }

    /// What the SQL gave, one row a line.
    pub fn of_sql(text: &str) -> Cells {
        let mut cells = Cells::default();
        for line in text.lines() {
            let row: Vec<Value> = serde_json::from_str(line).unwrap();
            let [names @ .., value] = row.as_slice() else { panic!("{line}") };
            let names = names.iter().map(|it| it.as_str().unwrap_or("-"));
            cells.add(names.collect::<Vec<_>>().join(" "), value.as_i64().unwrap());
        }
        cells
    }

    /// What a benchmark says. A member that is not known here fails the test, so that nothing new in
    /// the format stays uncompared.
    pub fn of_benchmark(text: &str) -> Cells {
        let benchmark: Value = serde_json::from_str(text).unwrap();
        let mut cells = Cells::default();
        for group in benchmark["distribution"]["groups"].as_array().unwrap() {
            let group = group.as_object().unwrap();
            let name = group_name(group["group"].as_object().unwrap());
            for (member, value) in group {
                match member.as_str() {
                    "group" => {}
                    "n" => cells.add(format!("{name} group  n"), value.as_i64().unwrap()),
                    "overall" => cells.add_value(&format!("{name} overall "), value),
                    "items" => cells.add_values(&format!("{name} item"), value),
                    "questions" => cells.add_values(&format!("{name} question"), value),
                    other => panic!("not compared: {other}"),
                }
            }
        }
        cells
    }

    fn add_values(&mut self, of: &str, values: &Value) {
        for (id, value) in values.as_object().unwrap() {
            self.add_value(&format!("{of} {id}"), value);
        }
    }

    fn add_value(&mut self, of: &str, value: &Value) {
        for (member, it) in value.as_object().unwrap() {
            match member.as_str() {
                "n" | "mean" | "sd" => self.add(format!("{of} {member}"), it.as_i64().unwrap()),
                "quartiles" => self.add_list(of, "q", it),
                "histogram" => self.add_list(of, "bin ", &it["counts"]),
                "shares" => self.add_shares(of, it.as_object().unwrap()),
                other => panic!("not compared: {other}"),
            }
        }
    }

    fn add_shares(&mut self, of: &str, shares: &Map<String, Value>) {
        for (member, it) in shares {
            match member.as_str() {
                "levels" => self.add_list(of, "level ", it),
                other => {
                    let cell = other.replace('_', " ");
                    self.add(format!("{of} {cell}"), it.as_i64().unwrap());
                }
            }
        }
    }

    fn add_list(&mut self, of: &str, name: &str, list: &Value) {
        for (n, it) in list.as_array().unwrap().iter().enumerate() {
            self.add(format!("{of} {name}{}", n + 1), it.as_i64().unwrap());
        }
    }

    /// How another one differs from this: a text for people, empty where it does not.
    pub fn differences(&self, other: &Cells) -> String {
        let names: std::collections::BTreeSet<&String> =
            self.0.keys().chain(other.0.keys()).collect();
        let shown = |it: Option<&i64>| it.map_or("nothing".to_owned(), ToString::to_string);
        let differences: Vec<String> = (names.into_iter())
            .filter(|name| self.0.get(*name) != other.0.get(*name))
            .map(|name| {
                let (ours, theirs) = (shown(self.0.get(name)), shown(other.0.get(name)));
                format!("{name}: found {theirs}, expected {ours}\n")
            })
            .collect();
        let mut text: String = differences.iter().take(TOLD).map(String::as_str).collect();
        if TOLD < differences.len() {
            let _ = writeln!(text, "and {} more", differences.len() - TOLD);
        }
        text
    }
}

/// The first four words of a cell's name.
fn group_name(group: &Map<String, Value>) -> String {
    let only = |member: &str| match group.get(member) {
        Some(Value::Array(codes)) => match codes.as_slice() {
            [code] => code.as_str().unwrap(),
            other => panic!("expected one code: {other:?}"),
        },
        Some(code) => code.as_str().unwrap(),
        None => "-",
    };
    let part = match group.get("other") {
        Some(_) => "other",
        None if group.is_empty() => "all",
        None => "group",
    };
    [part, only("industries"), only("sizes"), only("region")].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BENCHMARK: &str = r#"{"distribution": {"groups": [
        {"group": {}, "n": 30, "overall": {"n": 12, "quartiles": [1, 2, 3],
            "histogram": {"from": 100, "width": 25, "counts": [12, 0]}}},
        {"group": {"industries": ["E"], "region": "kanto"}, "n": 30, "items": {"m1": {"mean": -5}},
            "questions": {"a": {"sd": 7, "shares": {"of": 30, "levels": [9], "not_applicable": 1}}}}
    ]}}"#;

    const SQL: &str = r#"["all", null, null, null, "group", "", "n", 30]
["all", null, null, null, "overall", "", "n", 12]
["all", null, null, null, "overall", "", "q1", 1]
["all", null, null, null, "overall", "", "q2", 2]
["all", null, null, null, "overall", "", "q3", 3]
["all", null, null, null, "overall", "", "bin 1", 12]
["all", null, null, null, "overall", "", "bin 2", 0]
["group", "E", null, "kanto", "group", "", "n", 30]
["group", "E", null, "kanto", "item", "m1", "mean", -5]
["group", "E", null, "kanto", "question", "a", "sd", 7]
["group", "E", null, "kanto", "question", "a", "of", 30]
["group", "E", null, "kanto", "question", "a", "level 1", 9]
["group", "E", null, "kanto", "question", "a", "not applicable", 1]
"#;

    #[test]
    fn both_forms_of_one_benchmark_are_equal() {
        let cells = Cells::of_benchmark(BENCHMARK);
        assert_eq!(cells.differences(&Cells::of_sql(SQL)), "");
        assert_eq!(cells.groups(), [("all - - -", 30), ("group E - kanto", 30)]);
    }

    #[test]
    fn one_wrong_number_is_told() {
        let wrong = Cells::of_sql(&SQL.replace("\"mean\", -5", "\"mean\", -4"));
        assert_eq!(
            Cells::of_benchmark(BENCHMARK).differences(&wrong),
            "group E - kanto item m1 mean: found -4, expected -5\n"
        );
    }

    #[test]
    fn a_number_too_few_or_too_many_is_told() {
        let fewer = Cells::of_sql(SQL.split_once('\n').unwrap().1);
        let all = Cells::of_benchmark(BENCHMARK);
        assert_eq!(all.differences(&fewer), "all - - - group  n: found nothing, expected 30\n");
        assert_eq!(fewer.differences(&all), "all - - - group  n: found 30, expected nothing\n");
    }
}
