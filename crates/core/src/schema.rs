//! JSON Schemas (2020-12) of the file formats, so that an editor completes a file while it is
//! written.
//!
//! The types below this module only mirror the files; nothing is ever read into them. The readers
//! are stricter: a schema cannot say that an id must exist, that a text holds no markup, or that
//! prerequisites form no circle. Tests keep both in step: what a schema refuses, the reader refuses.

mod answers;
mod benchmark;
mod board;
mod cpsf;
mod crosswalk;
mod desks;
mod evidence;
mod insurance;
mod leaf;
mod loss;
mod messages;
mod partner;
mod practices;
mod questionnaire;
mod result;
mod roles;
mod security_action;
mod sources;
mod texts;
mod triage;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::json::{Node, pretty};

/// The formats that have a schema, by the names the command line knows.
pub const NAMES: [&str; 31] = [
    "questionnaire",
    "texts",
    "practices",
    "practices-texts",
    "sources",
    "desks",
    "evidence",
    "security-action",
    "crosswalk",
    "benchmark",
    "roles-survey",
    "role-guide",
    "role-guide-texts",
    "learning",
    "learning-texts",
    "board-paper",
    "board-paper-texts",
    "disclosure",
    "disclosure-texts",
    "loss",
    "loss-texts",
    "insurance",
    "insurance-texts",
    "cpsf",
    "cpsf-texts",
    "triage",
    "triage-texts",
    "partner",
    "result",
    "answers",
    "messages",
];

/// The schema of a format as a file: pretty, members in the order of the alphabet, the same bytes
/// every time. Nothing where no format has this name.
pub fn schema(name: &str) -> Option<String> {
    let schema = match name {
        "questionnaire" => of::<questionnaire::Questionnaire>(),
        "texts" => of::<texts::Texts>(),
        "practices" => of::<practices::PracticesFile>(),
        "practices-texts" => of::<practices::PracticesTextsFile>(),
        "sources" => of::<sources::SourcesFile>(),
        "desks" => of::<desks::DesksFile>(),
        "evidence" => of::<evidence::EvidenceFile>(),
        "security-action" => of::<security_action::GuideFile>(),
        "crosswalk" => of::<crosswalk::CrosswalkFile>(),
        "benchmark" => of::<benchmark::BenchmarkFile>(),
        "roles-survey" => of::<roles::SurveyFile>(),
        "role-guide" => of::<roles::GuideFile>(),
        "role-guide-texts" => of::<roles::GuideTextsFile>(),
        "learning" => of::<roles::LearningFile>(),
        "learning-texts" => of::<roles::LearningTextsFile>(),
        "board-paper" => of::<board::PaperFile>(),
        "board-paper-texts" => of::<board::PaperTextsFile>(),
        "disclosure" => of::<board::DisclosureFile>(),
        "disclosure-texts" => of::<board::DisclosureTextsFile>(),
        "loss" => of::<loss::LossFile>(),
        "loss-texts" => of::<loss::LossTextsFile>(),
        "insurance" => of::<insurance::InsuranceFile>(),
        "insurance-texts" => of::<insurance::InsuranceTextsFile>(),
        "cpsf" => of::<cpsf::CpsfFile>(),
        "cpsf-texts" => of::<cpsf::CpsfTextsFile>(),
        "triage" => of::<triage::TriageFile>(),
        "triage-texts" => of::<triage::TriageTextsFile>(),
        "partner" => of::<partner::PartnerFile>(),
        "result" => of::<result::ResultFile>(),
        "answers" => of::<answers::Answers>(),
        "messages" => of::<messages::Message>(),
        _ => return None,
    };
    Some(pretty(&node(schema.to_value())))
}

fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}

/// The value with its members sorted: `serde_json` keeps another order as soon as any crate of the
/// build asks it to.
fn node(value: Value) -> Node {
    match value {
        Value::Null => Node::Null,
        Value::Bool(it) => Node::Bool(it),
        // Limits are whole numbers; should a fraction ever come up it is shown as a text, which
        // the test of the generated files makes visible.
        Value::Number(it) => it.as_i64().map_or_else(|| Node::text(it.to_string()), Node::Integer),
        Value::String(it) => Node::Text(it),
        Value::Array(items) => Node::List(items.into_iter().map(node).collect()),
        Value::Object(members) => {
            let mut members: Vec<(String, Node)> =
                members.into_iter().map(|(key, it)| (key, node(it))).collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            Node::Object(members)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_schema_and_no_other_word_has() {
        for name in NAMES {
            assert!(schema(name).is_some_and(|it| it.contains("2020-12/schema")), "{name}");
        }
        assert_eq!(schema("Questionnaire"), None);
    }
}
