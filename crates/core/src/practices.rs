//! Practices プラクティス: what other firms do about an item, and the first step for a small one.

use crate::day::Day;
use crate::i18n::Lang;
use crate::id::{PracticeId, QuestionnaireId, SectionId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, PLAIN_TEXT_MAX, Place, Problem, Problems, id, integer,
    list, literal, one_of, parse, plain_text,
};
use crate::questionnaire::{Evidence, Questionnaire};
use crate::result::word;
use crate::sorted::{SortedMap, SortedSet};

/// Most practices of one questionnaire.
const MAX_PRACTICES: usize = 500;

/// Most sources of one practice.
const MAX_SOURCES: usize = 40;

/// Most characters of a source's key.
const MAX_SOURCE: usize = 16;

/// Items of the guideline, and so of IPA's practice collection.
const IPA_ITEMS: (i64, i64) = (1, 10);

/// All practices of a questionnaire with their words in one language.
///
/// Invariants: ids are unique; every section named exists; every practice that a question names is
/// here and has its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practices {
    /// The language of the words.
    pub language: Lang,
    practices: Vec<Practice>,
}

/// One practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// Its name, for example `p1-1`.
    pub id: PracticeId,
    /// The item it belongs to.
    pub section: SectionId,
    /// Where IPA's practice collection treats the subject. Range: item 1 to 10.
    pub ipa_item: u8,
    /// Keys of the sources it was written from.
    pub source: Vec<Box<str>>,
    /// How sure we are of it.
    pub mark: Evidence,
    /// What it is called.
    pub title: Box<str>,
    /// What firms do.
    pub what: Box<str>,
    /// The first step of a small firm.
    pub first_step: Box<str>,
}

/// The structure file alone: every practice without its words.
///
/// Apart from [`Practices`] so that a problem can be told of the file it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeList {
    /// The questionnaire they belong to.
    pub questionnaire: QuestionnaireId,
    /// When they were last compared with their sources.
    pub checked_on: Day,
    /// Each with empty words. Private: nobody else may meet a practice without words.
    wordless: Vec<Practice>,
}

impl Practices {
    /// Reads the practices of `asked`: their structure and their words in one language.
    ///
    /// # Errors
    ///
    /// Every problem of the structure, or, where that is sound, every problem of the words.
    pub fn read(
        structure: &str,
        texts: &str,
        asked: &Questionnaire,
    ) -> Result<Practices, Vec<Problem>> {
        PracticeList::read(structure, asked)?.with_words(texts)
    }

    /// The practice of this name.
    pub fn get(&self, id: &PracticeId) -> Option<&Practice> {
        self.practices.iter().find(|it| it.id == *id)
    }

    /// The practices of a section, in file order.
    pub fn of_section(&self, section: &SectionId) -> impl Iterator<Item = &Practice> {
        self.practices.iter().filter(move |it| it.section == *section)
    }
}

impl PracticeList {
    /// Reads the structure file of the practices of `asked`.
    ///
    /// # Errors
    ///
    /// Every problem in the file, practices that questions name and that are missing included.
    pub fn read(json: &str, asked: &Questionnaire) -> Result<PracticeList, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let practices = read_structure(&node, asked, &mut problems);
        problems.conclude(practices)
    }

    /// The name of every practice, in file order.
    pub fn ids(&self) -> impl Iterator<Item = &PracticeId> {
        self.wordless.iter().map(|it| &it.id)
    }

    /// The keys of the sources of each practice, in file order.
    pub fn sources(&self) -> impl Iterator<Item = &[Box<str>]> {
        self.wordless.iter().map(|it| it.source.as_slice())
    }

    /// Reads the words of these practices in one language.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing practice, and one too many, is named.
    pub fn with_words(self, json: &str) -> Result<Practices, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let practices = read_words(&node, self.wordless, &mut problems);
        problems.conclude(practices)
    }
}

fn read_structure(
    node: &Node,
    asked: &Questionnaire,
    problems: &mut Problems,
) -> Option<PracticeList> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-practices", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let questionnaire =
        it.required("id", problems, |n, at, p| one_of(n, &at, &[(asked.id.as_str(), ())], p));
    it.required("version", problems, |n, at, p| plain_text(n, &at, (1, 40), p));
    let checked_on = it.required("checked_on", problems, |n, at, p| {
        word(n, &at, "a day such as 2026-11-22", Day::parse, p)
    });
    let mut seen = SortedSet::default();
    let practices = it.required("practices", problems, |n, at, p| {
        list(n, at, MAX_PRACTICES, p, |n, at, p| {
            let practice = read_practice(n, at.clone(), asked, p)?;
            if !seen.add(practice.id.clone()) {
                let id = practice.id.to_string();
                return p.note(&at.field("id"), Fault::DuplicateId { id });
            }
            Some(practice)
        })
    });
    let at = it.place().field("practices");
    it.finish(problems);

    let wordless: Vec<Practice> = practices?;
    let named: SortedSet<&PracticeId> = asked.questions().flat_map(|it| &it.practices).collect();
    for id in named.keys().filter(|id| !seen.contains(*id)) {
        let expected = "every practice that a question names".to_owned();
        problems.note::<()>(&at, Fault::NotAllowed { found: format!("no {id}"), expected });
    }
    questionnaire?;
    Some(PracticeList { questionnaire: asked.id.clone(), checked_on: checked_on?, wordless })
}

fn read_practice(
    node: &Node,
    at: Place,
    asked: &Questionnaire,
    problems: &mut Problems,
) -> Option<Practice> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let section = it.required("section", problems, |n, at, p| {
        let section: SectionId = crate::json::id(n, &at, p)?;
        if asked.sections.iter().all(|it| it.id != section) {
            let expected = "a section of the questionnaire";
            return p.note(&at, Fault::Dangling { id: section.to_string(), expected });
        }
        Some(section)
    });
    let ipa_item = it.required("ipa_item", problems, |n, at, p| integer(n, &at, IPA_ITEMS, p));
    let source = it.required("source", problems, |n, at, p| {
        list(n, at, MAX_SOURCES, p, |n, at, p| plain_text(n, &at, (1, MAX_SOURCE), p))
    });
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.finish(problems);
    Some(Practice {
        id: id?,
        section: section?,
        ipa_item: ipa_item?,
        source: source?,
        mark: mark?,
        title: Box::default(),
        what: Box::default(),
        first_step: Box::default(),
    })
}

fn read_words(node: &Node, wordless: Vec<Practice>, problems: &mut Problems) -> Option<Practices> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-practices-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let practices = it.required("practices", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let words: SortedMap<PracticeId, _> = (wordless.iter())
            .filter_map(|practice| {
                let words = it.required(practice.id.as_str(), p, read_practice_words)?;
                Some((practice.id.clone(), words))
            })
            .collect();
        it.finish(p);
        Some(words)
    });
    it.finish(problems);

    let mut words = practices?;
    let with_words = |mut practice: Practice| {
        [practice.title, practice.what, practice.first_step] = words.remove(&practice.id)?;
        Some(practice)
    };
    let practices: Option<Vec<Practice>> = wordless.into_iter().map(with_words).collect();
    Some(Practices { language: language?, practices: practices? })
}

/// Title, what firms do, first step.
fn read_practice_words(node: &Node, at: Place, problems: &mut Problems) -> Option<[Box<str>; 3]> {
    let mut it = Fields::of(node, at, problems)?;
    let mut word = |key, p: &mut Problems| {
        it.required(key, p, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p))
    };
    let title = word("title", problems);
    let what = word("what", problems);
    let first_step = word("first_step", problems);
    it.finish(problems);
    Some([title?, what?, first_step?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{from_json, json};

    const WORDS: &str = r#"{"title":"t","what":"w","first_step":"f"}"#;

    /// Two items; the first question names the practice `p1-1`.
    fn asked() -> Questionnaire {
        from_json(&json(&[2, 2]).replacen(r#""practices":[]"#, r#""practices":["p1-1"]"#, 1))
    }

    fn structure(practices: &str) -> String {
        format!(
            r#"{{"format":"shirube-practices","format_version":1,"id":"test","version":"2026.1","checked_on":"2026-11-22","practices":[{practices}]}}"#
        )
    }

    fn practice(id: &str, section: &str) -> String {
        format!(
            r#"{{"id":"{id}","section":"{section}","ipa_item":1,"source":["PRAC4"],"mark":"P"}}"#
        )
    }

    fn texts(practices: &str) -> String {
        format!(
            r#"{{"format":"shirube-practices-texts","format_version":1,"language":"ja","practices":{{{practices}}}}}"#
        )
    }

    #[track_caller]
    fn check(practices: &str, words: &str, expected: &[&str]) {
        let found = Practices::read(&structure(practices), &texts(words), &asked());
        let problems: Vec<String> = match found {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(problems, expected);
    }

    #[test]
    fn practices_are_found_by_name_and_by_section() {
        let structure = structure(&[practice("p2-1", "m2"), practice("p1-1", "m1")].join(","));
        let texts = texts(&format!(r#""p1-1":{WORDS},"p2-1":{WORDS}"#));
        let practices = Practices::read(&structure, &texts, &asked()).unwrap();
        let id = PracticeId::try_from("p1-1").unwrap();
        assert_eq!(practices.get(&id).map(|it| &*it.title), Some("t"));
        let section = SectionId::try_from("m2").unwrap();
        let of_section: Vec<_> = practices.of_section(&section).map(|it| it.id.as_str()).collect();
        assert_eq!(of_section, ["p2-1"]);
    }

    #[test]
    fn what_a_question_names_must_be_there_and_what_is_there_must_belong() {
        check(
            &practice("p2-1", "m3"),
            "",
            &["$.practices[0].section: found \"m3\", expected a section of the questionnaire"],
        );
        check(
            &practice("p2-1", "m2"),
            "",
            &["$.practices: found \"no p1-1\", expected every practice that a question names"],
        );
        check(
            &[practice("p1-1", "m1"), practice("p1-1", "m1")].join(","),
            "",
            &["$.practices[1].id: found the id \"p1-1\" again, expected each id once"],
        );
    }

    #[test]
    fn every_practice_has_its_words_and_no_other_has() {
        check(
            &practice("p1-1", "m1"),
            &format!(r#""p1-2":{WORDS}"#),
            &[
                "$.practices: found no field \"p1-1\", expected it",
                "$.practices: found the field \"p1-2\", expected only known fields",
            ],
        );
    }

    #[test]
    fn practices_of_another_questionnaire_are_refused() {
        let structure = structure(&practice("p1-1", "m1")).replace("\"test\"", "\"other\"");
        let problems = PracticeList::read(&structure, &asked()).unwrap_err();
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, ["$.id: found \"other\", expected \"test\""]);
    }
}
