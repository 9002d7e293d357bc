//! One questionnaire as far as it has been filled in.

use crate::answers::{Answer, Answers};
use crate::id::{ActionId, QuestionId, SectionId};
use crate::json::{Fields, Node, Place, Problems, id, integer, list, plain_text};
use crate::questionnaire::{Question, Questionnaire};
use crate::result::read_notes;
use crate::sorted::{SortedMap, SortedSet};

/// Most actions in a plan.
const MAX_PLAN: usize = 500;

/// What has been entered for one questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Version of the questionnaire at the last change, empty before the first.
    pub version: Box<str>,
    /// The answers.
    pub answers: Answers,
    /// Revision of the question when it was answered, where that was not the first.
    pub revisions: SortedMap<QuestionId, u32>,
    /// Private notes to questions.
    pub notes: SortedMap<QuestionId, Box<str>>,
    /// Actions the firm has ticked as "what if".
    pub plan: SortedSet<ActionId>,
    /// Where the user stopped.
    pub section: Option<SectionId>,
}

impl Sheet {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.notes.is_empty()
    }

    /// Whether a question has changed since it was answered, so that the answer wants confirming.
    pub fn wants_confirming(&self, question: &Question) -> bool {
        let answered = self.revisions.get(&question.id).copied().unwrap_or(1);
        self.answers.get(&question.id).is_some() && answered < question.revision
    }

    /// Notes that a question has been answered as it stands today.
    pub fn confirm(&mut self, question: &Question) {
        if 1 < question.revision {
            self.revisions.insert(question.id.clone(), question.revision);
        } else {
            self.revisions.remove(&question.id);
        }
    }

    /// Leaves only answers that the questionnaire can have. Others can stand in a state that was
    /// edited by hand, or after a questionnaire lost a level.
    pub fn fit(&mut self, asked: &Questionnaire) {
        let fits = |id: &QuestionId, answer: &Answer| match asked.question(id) {
            Some(question) => answer.fits(question, asked).is_ok(),
            // A question of another version: it is kept, and not asked.
            None => true,
        };
        self.answers = (self.answers.iter())
            .filter(|(id, answer)| fits(id, answer))
            .map(|(id, answer)| (id.clone(), answer.clone()))
            .collect();
    }

    pub(super) fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Sheet> {
        let mut it = Fields::of(node, at, problems)?;
        let version = it.required("version", problems, |n, at, p| plain_text(n, &at, (0, 40), p));
        let answers = it.required("answers", problems, read_answers);
        let revisions = it.required("revisions", problems, |n, at, p| {
            by_question(n, at, p, |n, at, p| integer(n, &at, (1, 1_000_000), p))
        });
        let notes = it.required("notes", problems, read_notes);
        let plan: Option<Vec<ActionId>> = it.required("plan", problems, |n, at, p| {
            list(n, at, MAX_PLAN, p, |n, at, p| id(n, &at, p))
        });
        let section = it.optional("section", problems, |n, at, p| id(n, &at, p));
        it.finish(problems);
        Some(Sheet {
            version: version?,
            answers: answers?,
            revisions: revisions?,
            notes: notes?,
            plan: plan?.into_iter().collect(),
            section,
        })
    }

    pub(super) fn to_node(&self) -> Node {
        let revisions = self.revisions.iter().map(|(id, it)| (id.as_str(), Node::from(*it)));
        let notes = self.notes.iter().map(|(id, it)| (id.as_str(), Node::text(&**it)));
        let plan = self.plan.keys().map(|it| Node::text(it.as_str()));
        let mut members = vec![
            ("version", Node::text(&*self.version)),
            ("answers", self.answers.to_node(true)),
            ("revisions", Node::object(revisions)),
            ("notes", Node::object(notes)),
            ("plan", Node::List(plan.collect())),
        ];
        if let Some(section) = &self.section {
            members.push(("section", Node::text(section.as_str())));
        }
        Node::object(members)
    }
}

/// Answers without their questionnaire: the state holds those of every questionnaire, also of ones
/// that are not loaded.
pub(super) fn read_answers(node: &Node, at: Place, problems: &mut Problems) -> Option<Answers> {
    let answers = by_question(node, at, problems, Answer::read)?;
    Some(answers.into_iter().collect())
}

fn by_question<T>(
    node: &Node,
    at: Place,
    problems: &mut Problems,
    mut read: impl FnMut(&Node, Place, &mut Problems) -> Option<T>,
) -> Option<SortedMap<QuestionId, T>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for (key, node) in it.rest() {
        let at = it.place().field(key);
        let id = problems.check(&at, QuestionId::try_from(key));
        if let Some((id, value)) = id.zip(read(node, at, problems)) {
            all.insert(id, value);
        }
    }
    Some(all)
}
