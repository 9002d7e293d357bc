//! A benchmark for the tests, written down here without the program's own code.

use serde_json::{Value, json};

use crate::content::Content;

/// A benchmark of one questionnaire, with numbers that nobody measured.
#[derive(Debug, Clone)]
pub struct Others {
    file: Value,
}

impl Others {
    /// Firms of every kind and, apart, 54 manufacturers and 28 builders; whoever else there is, is
    /// "other". The manufacturers' values of the whole have a spread, the builders' none: of them too
    /// few have answered everything. `low` to `high` is where the scores lie, in hundredths.
    pub fn of(content: &Content, low: i32, high: i32) -> Self {
        let middle = i32::midpoint(low, high);
        let quarter = (high - low) / 4;
        let width = (high - low) / 8;
        let value = |n: u64, mean: i32| {
            json!({ "n": n, "mean": mean, "sd": quarter,
                    "quartiles": [mean - quarter, mean, mean + quarter] })
        };
        let items = |n: u64, mean: i32| {
            let items = content.asked.sections.iter().zip(0..);
            let items = items.map(|(it, k)| (it.id.to_string(), value(n, mean + k)));
            Value::Object(items.collect())
        };
        let overall = |n: u64, counts: [u64; 8]| {
            let mut value = value(n, middle);
            value["histogram"] = json!({ "from": low, "width": width, "counts": counts });
            value
        };
        let scatter = json!({
            "x": { "questionnaire": "quick-risk", "from": 0, "width": 1000 },
            "y": { "from": low, "width": width },
            "cells": [ { "x": 1, "y": 2, "count": 10 }, { "x": 6, "y": 4, "count": 25 } ],
        });
        let groups = json!([
            { "group": {}, "n": 112, "overall": overall(110, [2, 8, 20, 30, 25, 15, 8, 2]),
              "items": items(110, middle), "scatter": scatter },
            { "group": { "industries": ["D"] }, "n": 28, "items": items(20, middle) },
            { "group": { "industries": ["E"] }, "n": 54,
              "overall": overall(50, [1, 4, 9, 14, 11, 7, 3, 1]), "items": items(52, middle + 10) },
            { "group": { "other": true }, "n": 30, "overall": overall(29, [1, 2, 6, 8, 6, 4, 1, 1]) },
        ]);
        let asked = &content.asked;
        let file = json!({
            "format": "shirube-benchmark", "format_version": 1,
            "id": "x-test-members", "version": "2026.1", "checked_on": "2026-11-23",
            "source": {
                "publisher": { "ja": "試しの商工会議所", "en": "Trial Chamber" },
                "title": { "ja": "会員の自己診断の集計", "en": "Members' self-checks" },
                "url": "https://chamber.example/members",
                "year": 2026,
                "population": { "ja": "診断を受けた会員", "en": "members that took the check" },
                "n": 112, "trust": "A",
                "caveat": { "ja": "自分から結果を出した会員だけの値です。",
                            "en": "Only members that handed their results in." },
            },
            "least_n": 10,
            "distribution": {
                "questionnaire": { "id": asked.id.as_str(), "version": &*asked.version,
                                   "digest": asked.digest.to_string() },
                "by": ["industry"],
                "groups": groups,
            },
        });
        Self { file }
    }

    /// Marked as made from invented results.
    #[must_use]
    pub fn synthetic(mut self) -> Self {
        self.file["synthetic"] = json!(true);
        self
    }

    /// Of another version of the questions.
    #[must_use]
    pub fn of_another_version(mut self) -> Self {
        let digest = format!("sha256-{}=", "A".repeat(43));
        self.file["distribution"]["questionnaire"]["digest"] = json!(digest);
        self.file["distribution"]["questionnaire"]["version"] = json!("2025.1");
        self
    }

    /// With another number in it.
    #[must_use]
    pub fn with(mut self, pointer: &str, value: Value) -> Self {
        *self.file.pointer_mut(pointer).unwrap() = value;
        self
    }

    /// The file.
    pub fn text(&self) -> String {
        self.file.to_string()
    }
}
