//! What has been answered.

use crate::id::QuestionId;
use crate::json::{
    Fault, Fields, Node, Place, Problems, cleaned, integer, literal_true, plain_text,
};
use crate::level::Level;
use crate::questionnaire::{NumberRange, Question, Questionnaire};
use crate::sorted::SortedMap;

/// Most characters of a reason.
pub const MAX_REASON: usize = 500;

/// The largest number that can be an answer: heads, days or yen.
pub const MAX_NUMBER: u64 = 1_000_000_000_000;

/// Why a question does not apply.
///
/// Invariant: 1 to [`MAX_REASON`] characters, something other than space, nothing deceptive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(Box<str>);

impl Reason {
    /// The reason, if it says anything. Longer texts are cut: this is what a person types.
    pub fn new(text: &str) -> Option<Reason> {
        let text = cleaned(text.trim(), MAX_REASON);
        let text = text.trim();
        (!text.is_empty()).then(|| Reason(text.into()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One answer. A question without an entry in [`Answers`] has not been answered; there is no
/// variant for that, so it cannot be stored in two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The level that is true.
    Level(Level),
    /// How many there are. Only to questions that ask for a number. Range: 0 to [`MAX_NUMBER`].
    Number(u64),
    /// わからない. Answered, but with nothing to score.
    Unknown,
    /// The question does not apply to this firm.
    NotApplicable(Reason),
    /// "Not applicable" whose reason is still to come: kept, scored as unanswered, and left out
    /// of result files.
    NotApplicableDraft,
}

/// All answers to one questionnaire, in the order of ids so that files compare byte for byte.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(SortedMap<QuestionId, Answer>);

impl Answers {
    /// The answer to a question.
    pub fn get(&self, id: &QuestionId) -> Option<&Answer> {
        self.0.get(id)
    }

    /// Records an answer, over an earlier one.
    pub fn record(&mut self, id: QuestionId, answer: Answer) {
        self.0.insert(id, answer);
    }

    /// Takes an answer back.
    pub fn clear(&mut self, id: &QuestionId) {
        self.0.remove(id);
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many questions have an answer of any kind.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All answers, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Answer)> {
        self.0.iter()
    }

    /// Whether a question is asked, given the answers so far.
    ///
    /// Conditions only look back and are followed through: a question whose condition rests on a
    /// hidden question is hidden as well.
    pub fn shows(&self, asked: &Questionnaire, question: &Question) -> bool {
        let mut question = question;
        // At most one step a question: conditions look back only.
        while let Some(condition) = &question.visible_if {
            let holds = matches!(
                self.get(&condition.question), Some(Answer::Level(it)) if condition.at_least <= *it
            );
            match asked.question(&condition.question) {
                Some(before) if holds => question = before,
                _ => return false,
            }
        }
        true
    }

    /// Reads the `answers` object of a file, each against its question.
    ///
    /// Nothing is skipped in silence: an unknown id, a level outside the scale, a missing reason is
    /// a problem that names the question.
    pub fn read(
        node: &Node,
        at: Place,
        asked: &Questionnaire,
        problems: &mut Problems,
    ) -> Option<Answers> {
        let mut it = Fields::of(node, at, problems)?;
        let mut answers = SortedMap::default();
        for (key, node) in it.rest() {
            let at = it.place().field(key);
            let question = QuestionId::try_from(key).ok().and_then(|id| asked.question(&id));
            let Some(question) = question else {
                let id = key.chars().take(64).collect();
                problems.note::<()>(&at, Fault::Dangling { id, expected: "a question's id" });
                continue;
            };
            if let Some(answer) = Answer::read(node, at.clone(), problems)
                && problems.check(&at, answer.fits(question, asked)).is_some()
            {
                answers.insert(question.id.clone(), answer);
            }
        }
        Some(Answers(answers))
    }

    /// The answers as files hold them. Drafts stand only in the saved state.
    pub fn to_node(&self, with_drafts: bool) -> Node {
        let written = self.0.iter().filter(|(_, it)| with_drafts || !it.is_draft());
        Node::object(written.map(|(id, it)| (id.as_str(), it.to_node())))
    }
}

/// What somebody typed where a number of people is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: the question is left out.
    Nothing,
    /// A number that can be an answer.
    Number(u64),
    /// More than can be an answer.
    TooLarge,
    /// No whole number.
    Wrong,
}

impl Typed {
    /// Reads it. Digits of either width are understood, commas and spaces between them, and the unit
    /// behind them.
    pub fn of(text: &str, range: NumberRange) -> Typed {
        let text = text.trim().trim_end_matches(['人', '名']).trim();
        let mut number = None;
        for it in text.chars().filter(|it| !matches!(it, ',' | '，') && !it.is_whitespace()) {
            let digit = match it {
                '０'..='９' => u64::from(u32::from(it) - u32::from('０')),
                _ => match it.to_digit(10) {
                    Some(digit) => digit.into(),
                    None => return Typed::Wrong,
                },
            };
            // Longer numbers than any range are too large whatever follows.
            number = Some(u64::saturating_add(u64::saturating_mul(number.unwrap_or(0), 10), digit));
        }
        match number {
            None if text.is_empty() => Typed::Nothing,
            None => Typed::Wrong,
            Some(number) if range.max < number => Typed::TooLarge,
            Some(number) => Typed::Number(number),
        }
    }
}

impl FromIterator<(QuestionId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Answer)>>(answers: I) -> Answers {
        Answers(answers.into_iter().collect())
    }
}

impl Answer {
    /// Whether something is still to come.
    pub fn is_draft(&self) -> bool {
        matches!(self, Answer::NotApplicableDraft)
    }

    /// Whether this can be an answer to that question.
    ///
    /// # Errors
    ///
    /// What does not fit.
    pub fn fits(&self, question: &Question, asked: &Questionnaire) -> Result<(), Fault> {
        match self {
            Answer::Level(_) if question.number().is_some() => {
                Err(Fault::NotAllowed { found: "level".into(), expected: "a number".into() })
            }
            Answer::Number(number) => match question.number() {
                None => {
                    Err(Fault::NotAllowed { found: "number".into(), expected: "a level".into() })
                }
                Some(range) if range.max < *number => Err(Fault::OutOfRange {
                    found: i64::try_from(*number).unwrap_or(i64::MAX),
                    least: 0,
                    most: i64::try_from(range.max).unwrap_or(i64::MAX),
                }),
                Some(_) => Ok(()),
            },
            Answer::Level(level) if asked.top < *level => Err(Fault::OutOfRange {
                found: level.number().into(),
                least: 1,
                most: asked.top.number().into(),
            }),
            Answer::NotApplicable(_) | Answer::NotApplicableDraft if !question.na_allowed => {
                Err(Fault::NotAllowed {
                    found: "not_applicable".into(),
                    expected: "an answer: this question applies to everybody".into(),
                })
            }
            _ => Ok(()),
        }
    }

    /// Reads one answer, without looking at its question.
    pub(crate) fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Answer> {
        let mut it = Fields::of(node, at.clone(), problems)?;
        let level = it.optional("level", problems, |n, at, p| {
            integer(n, &at, (1, crate::level::MAX_LEVELS.into()), p).and_then(Level::new)
        });
        let number = it.optional("number", problems, |n, at, p| {
            integer(n, &at, (0, i64::try_from(MAX_NUMBER).unwrap_or(i64::MAX)), p)
        });
        let unknown = it.optional("unknown", problems, |n, at, p| literal_true(n, &at, p));
        let reason = it.optional("not_applicable", problems, |n, at, p| {
            let text = plain_text(n, &at, (0, MAX_REASON), p)?;
            Some(Reason::new(&text).map_or(Answer::NotApplicableDraft, Answer::NotApplicable))
        });
        it.finish(problems);
        let given = [
            level.map(Answer::Level),
            number.map(Answer::Number),
            unknown.map(|()| Answer::Unknown),
            reason,
        ];
        let mut given = given.into_iter().flatten();
        match (given.next(), given.next()) {
            (Some(answer), None) => Some(answer),
            (first, _) => {
                let fault = Fault::NotAllowed {
                    found: if first.is_some() { "several answers" } else { "no answer" }.into(),
                    expected: "one of level, number, unknown, not_applicable".into(),
                };
                problems.note(&at, fault)
            }
        }
    }

    /// The answer as files hold it.
    pub(crate) fn to_node(&self) -> Node {
        match self {
            Answer::Level(level) => Node::object([("level", level.number().into())]),
            // At most MAX_NUMBER, which JSON can hold.
            Answer::Number(number) => {
                Node::object([("number", Node::Integer((*number).try_into().unwrap_or(i64::MAX)))])
            }
            Answer::Unknown => Node::object([("unknown", Node::Bool(true))]),
            Answer::NotApplicable(reason) => {
                Node::object([("not_applicable", Node::text(reason.as_str()))])
            }
            Answer::NotApplicableDraft => Node::object([("not_applicable", Node::text(""))]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{canonical, parse};
    use crate::testing::{answers, coverage_questionnaire, questionnaire};

    /// The answers as they are read, or the problems.
    fn read(asked: &Questionnaire, json: &str) -> Result<Answers, Vec<String>> {
        let node = parse(json, 10_000).unwrap();
        let mut problems = Problems::default();
        let read = Answers::read(&node, Place::root(), asked, &mut problems);
        problems.conclude(read).map_err(|all| all.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_number_is_written_and_read_as_it_is() {
        let asked = coverage_questionnaire();
        let given = answers("r-staff=#120 r-security=#0 r-1=5");
        let json = canonical(&given.to_node(false));
        assert_eq!(
            json,
            r#"{"r-1":{"level":5},"r-security":{"number":0},"r-staff":{"number":120}}"#
        );
        assert_eq!(read(&asked, &json), Ok(given));
    }

    #[test]
    fn what_is_typed_is_understood_as_people_type_it() {
        let range = NumberRange { max: 1000 };
        for (text, expected) in [
            ("", Typed::Nothing),
            ("  ", Typed::Nothing),
            ("0", Typed::Number(0)),
            ("120", Typed::Number(120)),
            ("１２０人", Typed::Number(120)),
            (" 1,000 名", Typed::Number(1000)),
            ("1001", Typed::TooLarge),
            ("99999999999999999999999999", Typed::TooLarge),
            ("-3", Typed::Wrong),
            ("3.5", Typed::Wrong),
            ("約30", Typed::Wrong),
            (",", Typed::Wrong),
            ("人", Typed::Nothing),
        ] {
            assert_eq!(Typed::of(text, range), expected, "{text:?}");
        }
    }

    #[test]
    fn a_number_answers_only_what_asks_for_one_and_keeps_its_bounds() {
        let asked = coverage_questionnaire();
        for (json, expected) in [
            (
                r#"{"r-staff":{"number":1000001}}"#,
                "$.r-staff: found 1000001, expected 0 to 1000000",
            ),
            (
                r#"{"r-staff":{"number":-1}}"#,
                "$.r-staff.number: found -1, expected 0 to 1000000000000",
            ),
            (r#"{"r-staff":{"level":3}}"#, r#"$.r-staff: found "level", expected a number"#),
            (r#"{"r-1":{"number":3}}"#, r#"$.r-1: found "number", expected a level"#),
        ] {
            assert_eq!(
                read(&asked, json).err().unwrap_or_default().first().map(String::as_str),
                Some(expected)
            );
        }
        let graded = questionnaire(&[1]);
        assert!(read(&graded, r#"{"m1-1":{"number":3}}"#).is_err());
        assert!(read(&asked, r#"{"r-staff":{"number":3,"unknown":true}}"#).is_err());
    }
}
