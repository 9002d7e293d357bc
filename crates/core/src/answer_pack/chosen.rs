//! What a customer is to be told about.

use crate::id::{QuestionId, QuestionnaireId};
use crate::questionnaire::Questionnaire;
use crate::sorted::SortedSet;
use crate::storage::MAX_DRAFT;

/// The draft that names what was chosen of a questionnaire, with a space between. Its first word is
/// no other draft's, so that a questionnaire may have any name.
pub fn chosen_key(questionnaire: &QuestionnaireId) -> String {
    format!("answered-{questionnaire}")
}

/// Chosen questions of one questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen(SortedSet<QuestionId>);

impl Chosen {
    /// Reads a draft. What the questionnaire does not ask is left out.
    pub fn read(draft: Option<&str>, asked: &Questionnaire) -> Chosen {
        let ids = draft.unwrap_or_default().split_whitespace();
        let ids = ids.filter_map(|it| QuestionId::try_from(it).ok());
        Chosen(ids.filter(|it| asked.question(it).is_some()).collect())
    }

    /// Whether a question was chosen.
    pub fn has(&self, id: &QuestionId) -> bool {
        self.0.contains(id)
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with these questions chosen, or not chosen any more.
    #[must_use]
    pub fn with<'q>(
        &self,
        ids: impl IntoIterator<Item = &'q QuestionId>,
        is_chosen: bool,
    ) -> Chosen {
        let mut all = self.0.clone();
        for id in ids {
            if is_chosen {
                all.add(id.clone());
            } else {
                all.remove(id);
            }
        }
        Chosen(all)
    }

    /// The text for the draft; nothing where nothing was chosen. What does not fit into a draft is left
    /// out from the end: half a name could be the name of another question.
    pub fn to_draft(&self) -> Option<String> {
        let mut text = String::new();
        for id in self.0.keys() {
            if MAX_DRAFT < text.len() + 1 + id.as_str().len() {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(id.as_str());
        }
        (!text.is_empty()).then_some(text)
    }
}
