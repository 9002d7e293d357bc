//! `shirube score QUESTIONNAIRE ANSWERS.json`: the `score` object of some answers.

use std::io::{self, Write};
use std::path::Path;

use shirube_core::answers::{Answers, MAX_REASON};
use shirube_core::json::{Fault, MAX_FILE_BYTES, Place, Problem, Problems, parse, pretty};
use shirube_core::questionnaire::Questionnaire;

use crate::report::Report;
use crate::{End, input};

/// Prints the score, or all that is wrong with questionnaire or answers.
pub fn run(
    folder: &Path,
    answers: &Path,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<End> {
    let mut report = Report::default();
    let structure = folder.join("questionnaire.json");
    if !structure.is_file() {
        writeln!(err, "{}: found no such file, expected a questionnaire", structure.display())?;
        return Ok(End::WrongCall);
    }
    let asked = report.read(&structure, Questionnaire::read);
    let given = match input::text_or_stdin(answers) {
        Ok(text) => asked.as_ref().and_then(|asked| report.take(answers, read(&text, asked))),
        Err(unread) => {
            report.note(answers, &unread);
            if unread.is_absent() {
                report.print(err)?;
                return Ok(End::WrongCall);
            }
            None
        }
    };
    if let Some((asked, given)) = asked.zip(given) {
        let score = shirube_core::scoring::score(&asked, &given);
        out.write_all(pretty(&score.to_node()).as_bytes())?;
    }
    report.print(err)
}

/// The answers of a file that is complete: a draft, whose reason is still to come, has its place in
/// the saved state only.
fn read(text: &str, asked: &Questionnaire) -> Result<Answers, Vec<Problem>> {
    let node = parse(text, MAX_FILE_BYTES)?;
    let mut problems = Problems::default();
    let answers = Answers::read(&node, Place::root(), asked, &mut problems);
    for (id, _) in answers.iter().flat_map(Answers::iter).filter(|(_, it)| it.is_draft()) {
        let at = Place::root().field(id.as_str()).field("not_applicable");
        let fault = Fault::TextLength { found: 0, least: 1, most: MAX_REASON };
        problems.note::<()>(&at, fault);
    }
    problems.conclude(answers)
}
