//! A file that the user opens: what it is, whether it can be used, how far it can be trusted.

use std::sync::Arc;

use crate::answers::Answers;
use crate::benchmark::{Benchmark, MAX_BYTES as MAX_BENCHMARK_BYTES};
use crate::id::{QuestionId, QuestionnaireId};
use crate::json::{Fault, MAX_FILE_BYTES, Node, Problem, parse};
use crate::profile::Profile;
use crate::questionnaire::Questionnaire;
use crate::result::{AnsweredOn, Identity, Refusal, ResultFile, Unchecked, verify};
use crate::sorted::SortedMap;
use crate::storage::{State, Unreadable};

/// What a file that can be used holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Answers.
    Answers(Box<OpenedFile>),
    /// A benchmark, to compare with during this visit. One that was made from invented results says
    /// so itself: [`Benchmark::is_synthetic`].
    Benchmark(Box<Benchmark>),
}

/// A file whose answers can be looked at, merged, or taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedFile {
    /// The questionnaire it answers.
    pub questionnaire: QuestionnaireId,
    /// Its answers to that questionnaire.
    pub answers: Answers,
    /// Its notes.
    pub notes: SortedMap<QuestionId, Box<str>>,
    /// Its profile.
    pub profile: Profile,
    /// When they were given, if the file says so.
    pub answered_on: Option<AnsweredOn>,
    /// Whose they are, if the file says so.
    pub organisation: Option<Box<str>>,
    /// How far it can be trusted.
    pub trust: Trust,
    /// What else a saved state holds: it fills gaps when the file is taken.
    pub rest: Option<Box<State>>,
}

impl OpenedFile {
    /// The answers of a short code, as if they were a file: looked at first, then merged or taken.
    pub fn of_code(questionnaire: QuestionnaireId, answers: Answers) -> OpenedFile {
        OpenedFile {
            questionnaire,
            answers,
            notes: SortedMap::default(),
            profile: Profile::default(),
            answered_on: None,
            organisation: None,
            trust: Trust::Code,
            rest: None,
        }
    }
}

/// What verifying the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// Not edited since it was written, and scored by these rules.
    Valid,
    /// Changed after it was written: the score or the digest does not fit. The answers are shown
    /// all the same, scored anew.
    Edited,
    /// Written for another version of the questionnaire, which is not at hand to verify it with.
    OtherVersion {
        /// That version.
        version: Box<str>,
        /// Answers that the version at hand has no place for.
        lost: usize,
    },
    /// A saved state or backup, which carries no digest.
    Unsigned,
    /// A short code that somebody typed.
    Code,
}

/// Why a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Larger than any file of ours.
    #[error("the file is too large")]
    TooLarge,
    /// No file of Shirube.
    #[error("the file is not one of Shirube's")]
    NotOurs,
    /// It answers a questionnaire that is not at hand.
    #[error("the file answers the questionnaire {0}")]
    OtherQuestionnaire(QuestionnaireId),
    /// A newer program wrote it.
    #[error("a newer version of Shirube wrote the file")]
    Newer,
    /// One of ours, and damaged.
    #[error("the file is damaged")]
    Damaged(Vec<Problem>),
}

/// Reads a file that the user opens. `library` has the questionnaires at hand, the one that is open
/// first: a saved state holds answers to several.
///
/// # Errors
///
/// Why it cannot be used.
pub fn open_file(text: &str, library: &[Arc<Questionnaire>]) -> Result<Opened, Unusable> {
    // Benchmarks may be larger. Another file that only names the format is refused by its own reader.
    let is_benchmark = text.contains("\"shirube-benchmark\"");
    let most = if is_benchmark { MAX_BENCHMARK_BYTES } else { MAX_FILE_BYTES };
    let node = parse(text, most).map_err(|problems| {
        match problems.iter().any(|it| matches!(it.fault, Fault::TooLarge { .. })) {
            true => Unusable::TooLarge,
            // Half a file of ours is damaged; anything else that is no JSON is not ours.
            false if text.contains("\"shirube-") => Unusable::Damaged(problems),
            false => Unusable::NotOurs,
        }
    })?;
    let newer =
        |newest| matches!(node.get("format_version"), Some(Node::Integer(it)) if newest < *it);
    match node.get("format") {
        Some(Node::Text(format)) if format == "shirube-result" => {
            if newer(1) {
                Err(Unusable::Newer)
            } else {
                open_result(text, library).map(answers)
            }
        }
        Some(Node::Text(format)) if format == "shirube-benchmark" => {
            if newer(1) {
                Err(Unusable::Newer)
            } else {
                open_benchmark(text, library)
            }
        }
        Some(Node::Text(format)) if format == "shirube-state" => match State::read(text) {
            Ok(state) => open_state(state, library).map(answers),
            Err(Unreadable::Newer(_)) => Err(Unusable::Newer),
            Err(Unreadable::Damaged(problems)) => Err(Unusable::Damaged(problems)),
        },
        _ => Err(Unusable::NotOurs),
    }
}

fn answers(file: OpenedFile) -> Opened {
    Opened::Answers(Box::new(file))
}

fn open_benchmark(text: &str, library: &[Arc<Questionnaire>]) -> Result<Opened, Unusable> {
    let benchmark = Benchmark::read(text).map_err(Unusable::Damaged)?;
    for asked in library {
        benchmark.fits(asked).map_err(Unusable::Damaged)?;
    }
    Ok(Opened::Benchmark(Box::new(benchmark)))
}

fn open_result(text: &str, library: &[Arc<Questionnaire>]) -> Result<OpenedFile, Unusable> {
    let unchecked = Unchecked::read(text).map_err(Unusable::Damaged)?;
    let Some(asked) = library.iter().find(|it| it.id == unchecked.questionnaire) else {
        return Err(Unusable::OtherQuestionnaire(unchecked.questionnaire));
    };
    let verdict = verify(text, |_, digest| (*digest == asked.digest).then_some(&**asked));
    match verdict {
        Ok(file) => Ok(opened(asked, file, Trust::Valid)),
        Err(Refusal::Questionnaire { version, .. }) => {
            let (file, lost) = unchecked.fitted_to(asked);
            Ok(opened(asked, file, Trust::OtherVersion { version, lost }))
        }
        Err(Refusal::Score { .. } | Refusal::Digest { .. }) => {
            let file = unchecked.against(asked).map_err(Unusable::Damaged)?;
            Ok(opened(asked, file, Trust::Edited))
        }
        Err(Refusal::Format(problems) | Refusal::Answers(problems)) => {
            Err(Unusable::Damaged(problems))
        }
    }
}

fn opened(asked: &Questionnaire, file: ResultFile, trust: Trust) -> OpenedFile {
    let (organisation, notes) = match file.identity() {
        Identity::Named { organisation, notes } => (organisation.clone(), notes.clone()),
        Identity::Anonymous | Identity::Shared(_) => (None, SortedMap::default()),
    };
    OpenedFile {
        questionnaire: asked.id.clone(),
        answers: file.answers().clone(),
        notes,
        profile: file.profile(),
        answered_on: Some(file.answered_on()),
        organisation,
        trust,
        rest: None,
    }
}

/// The answers of a saved state to the questionnaire that is open, else to the first it has any for.
fn open_state(mut state: State, library: &[Arc<Questionnaire>]) -> Result<OpenedFile, Unusable> {
    let found = library.iter().find_map(|it| Some((it, state.sheets.remove(&it.id)?)));
    let Some((asked, mut sheet)) = found else { return Err(Unusable::NotOurs) };
    sheet.fit(asked);
    Ok(OpenedFile {
        questionnaire: asked.id.clone(),
        answers: sheet.answers,
        notes: sheet.notes,
        profile: state.profile,
        answered_on: None,
        organisation: None,
        trust: Trust::Unsigned,
        rest: Some(Box::new(state)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::i18n::Lang;
    use crate::result::ResultId;
    use crate::storage::Sheet;
    use crate::testing::{answers, questionnaire};

    fn result_text() -> String {
        let day = Day::new(2026, 11, 22).unwrap();
        let given = answers("m1-1=3");
        let profile = Profile::default();
        ResultFile::new(ResultId([1; 16]), Lang::Ja, profile, day, &given, SortedMap::default())
            .to_json(&questionnaire(&[2]))
    }

    #[track_caller]
    fn as_answers(opened: Opened) -> OpenedFile {
        match opened {
            Opened::Answers(it) => *it,
            Opened::Benchmark(it) => panic!("the benchmark {}", it.id),
        }
    }

    #[track_caller]
    fn check(text: &str, expected: Result<Trust, &str>) {
        let found = open_file(text, &[Arc::new(questionnaire(&[2]))]);
        let found = found.map(|it| as_answers(it).trust).map_err(|it| it.to_string());
        assert_eq!(found, expected.map_err(str::to_owned));
    }

    #[test]
    fn every_file_gets_an_answer_the_user_can_act_on() {
        let text = result_text();
        check(&text, Ok(Trust::Valid));
        check(&text.replacen(": 3", ": 4", 1), Ok(Trust::Edited));
        check(&text.replacen("\"level\": 3", "\"level\": 9", 1), Err("the file is damaged"));
        check(&text[..text.len() / 2], Err("the file is damaged"));
        check("hello", Err("the file is not one of Shirube's"));
        check("{\"a\": 1}", Err("the file is not one of Shirube's"));
        check(&"x".repeat(MAX_FILE_BYTES + 1), Err("the file is too large"));
        let newer = text.replace("\"format_version\": 1", "\"format_version\": 2");
        check(&newer, Err("a newer version of Shirube wrote the file"));
        let other = text.replace("\"id\": \"test\"", "\"id\": \"sme\"");
        check(&other, Err("the file answers the questionnaire sme"));
    }

    #[test]
    fn a_file_of_another_version_is_used_as_far_as_it_goes() {
        let opened = open_file(&result_text(), &[Arc::new(questionnaire(&[1, 1]))]).unwrap();
        let opened = as_answers(opened);
        assert_eq!(opened.answers, answers("m1-1=3"));
        assert_eq!(opened.trust, Trust::OtherVersion { version: "2026.1".into(), lost: 0 });
    }

    #[test]
    fn a_saved_state_can_be_opened_too() {
        let mut state = State::default();
        let sheet = Sheet { answers: answers("m1-1=4 m1-2=draft"), ..Sheet::default() };
        state.sheets.insert(questionnaire(&[2]).id, sheet);
        check(&state.to_json(), Ok(Trust::Unsigned));
        let newer = state.to_json().replace("\"format_version\":3", "\"format_version\":7");
        check(&newer, Err("a newer version of Shirube wrote the file"));
    }

    const BENCHMARK: &str = include_str!("../../../tests/it/benchmarks/everything.json");

    #[track_caller]
    fn check_benchmark(text: &str, expected: Result<&str, &str>) {
        let found = match open_file(text, &[Arc::new(questionnaire(&[2]))]) {
            Ok(Opened::Benchmark(it)) => Ok(it.id.to_string()),
            Ok(Opened::Answers(it)) => panic!("answers to {}", it.questionnaire),
            Err(why) => Err(why.to_string()),
        };
        assert_eq!(found, expected.map(str::to_owned).map_err(str::to_owned));
    }

    #[test]
    fn a_benchmark_is_recognised_also_a_synthetic_one() {
        check_benchmark(BENCHMARK, Ok("everything"));
        check_benchmark(&BENCHMARK.replace(",\n  \"synthetic\": true", ""), Ok("everything"));
        check_benchmark(&BENCHMARK[..BENCHMARK.len() / 2], Err("the file is damaged"));
        let newer = BENCHMARK.replace("\"format_version\": 1", "\"format_version\": 2");
        check_benchmark(&newer, Err("a newer version of Shirube wrote the file"));
        // Larger than a result may be, and no larger than a benchmark may.
        let large = format!("{BENCHMARK}{}", " ".repeat(MAX_FILE_BYTES));
        check_benchmark(&large, Ok("everything"));
        let too_large = format!("{BENCHMARK}{}", " ".repeat(MAX_BENCHMARK_BYTES));
        check_benchmark(&too_large, Err("the file is too large"));
    }

    #[test]
    fn a_benchmark_that_no_answers_could_have_made_is_damaged() {
        let asked = questionnaire(&[2]);
        let digest = "sha256-AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX+GI=";
        let ours = BENCHMARK.replace(digest, &asked.digest.to_string());
        check_benchmark(&ours, Ok("everything"));
        check_benchmark(
            &ours.replace("\"mean\": 287", "\"mean\": 501"),
            Err("the file is damaged"),
        );
        check_benchmark(&ours.replace("\"m1-1\": {", "\"m7-1\": {"), Err("the file is damaged"));
        // Of another structure it may be right; it is not compared with this one.
        check_benchmark(&BENCHMARK.replace("\"mean\": 287", "\"mean\": 501"), Ok("everything"));
    }
}
