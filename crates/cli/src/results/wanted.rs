//! Which of the questionnaires that results are about a call is about.

use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;

use crate::released::Released;

/// The questionnaire of a call: the newest version of the one that was asked for, or of the one that
/// the first valid result is about.
#[derive(Debug)]
pub struct Wanted<'q> {
    released: &'q Released,
    was_named: bool,
    questionnaire: Option<&'q Questionnaire>,
}

/// Why a valid result does not count.
#[derive(Debug)]
pub enum Unwanted {
    /// It is of another questionnaire or version.
    Other(String),
    /// It is of another questionnaire, and nobody has said which one is wanted.
    Unclear(String),
}

impl<'q> Wanted<'q> {
    /// The one of this name, or none yet.
    ///
    /// # Errors
    ///
    /// The sentence to show: there is none of this name.
    pub fn new(
        released: &'q Released,
        named: Option<&QuestionnaireId>,
    ) -> Result<Wanted<'q>, String> {
        let questionnaire = named.map(|id| {
            let missing = || format!("found no questionnaire {id}, expected a released one");
            released.newest(id).ok_or_else(missing)
        });
        let questionnaire: Option<&Questionnaire> = questionnaire.transpose()?;
        if let Some(it) = questionnaire.filter(|it| !it.method.has_grades()) {
            return Err(ungraded(it));
        }
        Ok(Wanted { released, was_named: named.is_some(), questionnaire })
    }

    /// Those that it is one of.
    pub fn released(&self) -> &'q Released {
        self.released
    }

    /// Which one it is; nothing before the first valid result where none was named.
    pub fn questionnaire(&self) -> Option<&'q Questionnaire> {
        self.questionnaire
    }

    /// The questionnaire, where a valid result is about it.
    pub fn check(&mut self, asked: &'q Questionnaire) -> Result<&'q Questionnaire, Unwanted> {
        if !asked.method.has_grades() {
            return Err(Unwanted::Other(ungraded(asked)));
        }
        // The newest of the first one's questionnaire, which is perhaps not the first one's.
        let newest = || self.released.newest(&asked.id).unwrap_or(asked);
        let wanted = self.questionnaire.unwrap_or_else(newest);
        self.questionnaire = Some(wanted);
        if asked.digest == wanted.digest {
            return Ok(wanted);
        }
        let is_named_alike = asked.id == wanted.id && asked.version == wanted.version;
        // A questionnaire that is being written may have changed and not yet its version.
        let name = |it: &Questionnaire| {
            let name = format!("{} {}", it.id, it.version);
            if is_named_alike { format!("{name} with the digest {}", it.digest) } else { name }
        };
        let why = format!("questionnaire: found {}, expected {}", name(asked), name(wanted));
        Err(if asked.id != wanted.id && !self.was_named {
            Unwanted::Unclear(format!("{why}: say which one to count with --questionnaire"))
        } else {
            Unwanted::Other(why)
        })
    }
}

/// Why results of a questionnaire are not counted: `docs/methods/aggregation.md`.
fn ungraded(asked: &Questionnaire) -> String {
    format!(
        "questionnaire: found {}, whose levels are no grades, expected one that has a mean",
        asked.id
    )
}
