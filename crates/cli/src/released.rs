//! The released structures that result files are verified against.

use std::io::{self, Write};
use std::path::Path;

use shirube_core::digest::Digest;
use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;

use crate::report::{Report, one_line};
use crate::{End, input};

/// Every structure ever released, by its path below `questionnaires/`. Written by `build.rs`.
const CONTAINED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/released.rs"));

/// Structures by id and digest.
#[derive(Debug)]
pub struct Released(Vec<Questionnaire>);

impl Released {
    /// The structures that this program contains.
    pub fn contained(report: &mut Report) -> Released {
        let read =
            |(path, text): &(&str, &str)| report.take(Path::new(path), Questionnaire::read(text));
        Released(CONTAINED.iter().filter_map(read).collect())
    }

    /// The structures of a call: those that this program contains, and those of a folder that was
    /// named; or how the call ends where they are unsound, which is told.
    pub fn of_call(
        folder: Option<&Path>,
        err: &mut dyn Write,
    ) -> io::Result<Result<Released, End>> {
        let mut report = Report::default();
        let mut released = Released::contained(&mut report);
        if let Some(folder) = folder
            && let Err(error) = released.add(folder, &mut report)
        {
            writeln!(err, "{}", one_line(&format!("{}: {error}", folder.display())))?;
            return Ok(Err(End::WrongCall));
        }
        Ok(match report.print(err)? {
            End::Fine => Ok(released),
            refused => Err(refused),
        })
    }

    /// Adds those of a folder with one folder a questionnaire: what was released, and what is being
    /// written, so that a partner can try a questionnaire before it is released.
    fn add(&mut self, folder: &Path, report: &mut Report) -> io::Result<()> {
        for questionnaire in input::entries(folder)?.into_iter().filter(|it| it.is_dir()) {
            let released = questionnaire.join("released");
            let released = if released.is_dir() { input::entries(&released)? } else { Vec::new() };
            let current = Some(questionnaire.join("questionnaire.json")).filter(|it| it.is_file());
            for file in released.into_iter().filter(|it| input::is_json(it)).chain(current) {
                self.0.extend(report.read(&file, Questionnaire::read));
            }
        }
        Ok(())
    }

    /// The structures of this id.
    pub fn versions(&self, id: &QuestionnaireId) -> impl Iterator<Item = &Questionnaire> {
        self.0.iter().filter(move |it| it.id == *id)
    }

    /// The newest version of a questionnaire.
    pub fn newest(&self, id: &QuestionnaireId) -> Option<&Questionnaire> {
        self.versions(id).max_by_key(|it| {
            // A year, a dot and a number: the reader has seen to that.
            let (year, number) = it.version.split_once('.').unwrap_or_default();
            (year.parse::<u32>().unwrap_or_default(), number.parse::<u32>().unwrap_or_default())
        })
    }

    /// The structure of this id and digest. There are few, so looking through them is quick.
    pub fn find(&self, id: &QuestionnaireId, digest: &Digest) -> Option<&Questionnaire> {
        self.0.iter().find(|it| it.id == *id && it.digest == *digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_contains_exactly_what_was_released() {
        let questionnaires = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires");
        let mut released = Vec::new();
        for folder in input::entries(&questionnaires).unwrap() {
            for file in input::entries(&folder.join("released")).unwrap_or_default() {
                let path = format!("{}/released/{}", input::name(&folder), input::name(&file));
                released.push((path, input::text(&file).unwrap()));
            }
        }
        let contained = CONTAINED.iter().map(|(path, text)| (path.to_string(), text.to_string()));
        assert_eq!(contained.collect::<Vec<_>>(), released);
    }

    #[test]
    fn what_the_program_contains_is_sound() {
        let mut report = Report::default();
        let released = Released::contained(&mut report);
        assert!(report.is_empty(), "{report:?}");
        assert_eq!(released.0.len(), CONTAINED.len());
    }
}
