//! The short codes of participants.

use super::{Full, Tally};
use crate::code::{self, Refused};
use crate::id::QuestionnaireId;
use crate::questionnaire::Questionnaire;
use crate::sorted::SortedSet;

/// The codes that have been added, to notice one that is typed in twice. They are never written
/// anywhere: a code is somebody's answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes(SortedSet<(QuestionnaireId, String)>);

impl Codes {
    /// Forgets the codes of a questionnaire.
    pub fn forget(&mut self, questionnaire: &QuestionnaireId) {
        let others = self.0.keys().filter(|(it, _)| it != questionnaire).cloned();
        self.0 = others.collect();
    }
}

/// Why a code was not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAdded {
    /// Nothing has been typed in.
    Nothing,
    /// It is no code of this questionnaire.
    Refused(Refused),
    /// It is one, of somebody who has answered nothing.
    NoAnswers,
    /// It has been added before. Two people with the same answers have the same code, so whoever reads
    /// it out decides.
    Twice,
    /// A count has reached its end, or there is no room left to keep it in.
    Full,
}

/// Adds the answers of one participant. `again` adds them also where the same code has been added
/// before.
///
/// # Errors
///
/// Why nothing was added; nothing has changed then.
pub fn add_code(
    asked: &Questionnaire,
    tally: &mut Tally,
    codes: &mut Codes,
    typed: &str,
    again: bool,
) -> Result<(), NotAdded> {
    if typed.trim().is_empty() {
        return Err(NotAdded::Nothing);
    }
    let answers = code::read(asked, typed).map_err(NotAdded::Refused)?;
    // One spelling for all the ways in which a code can be typed.
    let code = code::write(asked, &answers).ok_or(NotAdded::Refused(Refused::TooManyAnswers))?;
    if answers.is_empty() {
        return Err(NotAdded::NoAnswers);
    }
    let key = (asked.id.clone(), code);
    if codes.0.contains(&key) && !again {
        return Err(NotAdded::Twice);
    }
    tally.add(asked, &answers).map_err(|Full| NotAdded::Full)?;
    codes.0.add(key);
    Ok(())
}
