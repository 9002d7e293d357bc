//! `shirube flatten FILES…`: one row a result, for `sql/aggregate.sql` in the engine that a large
//! programme already runs.
//!
//! What is refused is what `shirube aggregate` refuses. Results that come twice stay: which of them
//! counts is settled where all rows are, and so nothing has to be remembered here.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

use shirube_core::flat;
use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::Verified;

use crate::released::Released;
use crate::report::{Report, one_line};
use crate::results::{self, Unwanted, Wanted};
use crate::{End, whole};

/// What was asked on the command line.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// Result files, files with one result a line, and folders of both; each may be compressed with
    /// gzip. Standard input is not read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The questionnaire to write, where the files are of several.
    #[arg(long, value_name = "ID", value_parser = results::questionnaire)]
    questionnaire: Option<QuestionnaireId>,
    /// Where the rows go, one JSON object a line; standard output where nothing is said.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Where it goes what stands where in a row.
    #[arg(long, value_name = "FILE")]
    columns: Option<PathBuf>,
    /// More questionnaires than the program contains: a folder with one folder a questionnaire.
    #[arg(long, value_name = "DIR")]
    questionnaires: Option<PathBuf>,
}

/// Writes a row for every valid result, and refuses where a file was refused or none was valid.
pub fn run(asked: &Asked, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let mut report = Report::default();
    let mut released = Released::contained(&mut report);
    if let Some(folder) = &asked.questionnaires
        && let Err(error) = released.add(folder, &mut report)
    {
        writeln!(err, "{}: {error}", folder.display())?;
        return Ok(End::WrongCall);
    }
    if report.print(err)? == End::Refused {
        return Ok(End::Refused);
    }
    let wanted = match Wanted::new(&released, asked.questionnaire.as_ref()) {
        Ok(wanted) => wanted,
        Err(why) => {
            writeln!(err, "{why}")?;
            return Ok(End::WrongCall);
        }
    };
    if let Err(why) = results::targets::check(asked.out.iter().chain(&asked.columns), &asked.files)
    {
        writeln!(err, "{}", one_line(&why))?;
        return Ok(End::WrongCall);
    }
    let mut rows = Rows { asked, released: &released, wanted, written: 0, refused: 0 };
    let ended = match &asked.out {
        Some(path) => {
            let mut draft = whole::Draft::new(path)?;
            let ended = rows.write(&mut draft, err)?;
            // Without a row there is no file; the draft is taken away.
            if ended != End::WrongCall && 0 < rows.written {
                draft.finish()?;
            }
            ended
        }
        None => rows.write(out, err)?,
    };
    rows.conclude(ended, err)
}

/// Rows as they are written.
struct Rows<'q> {
    asked: &'q Asked,
    released: &'q Released,
    wanted: Wanted<'q>,
    written: u64,
    refused: u64,
}

impl Rows<'_> {
    fn write(&mut self, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
        let mut end = End::Fine;
        results::each(&self.asked.files, self.released, row, |(origin, found)| {
            let refusal = match found {
                Ok((asked, row)) => match self.wanted.check(asked) {
                    Ok(_) => {
                        self.written += 1;
                        out.write_all(row.as_bytes())?;
                        return Ok(ControlFlow::Continue(()));
                    }
                    Err(Unwanted::Other(why)) => why,
                    Err(Unwanted::Unclear(why)) => {
                        writeln!(err, "{}", one_line(&format!("{origin}: {why}")))?;
                        end = End::WrongCall;
                        return Ok(ControlFlow::Break(()));
                    }
                },
                Err(why) => why,
            };
            self.refused += 1;
            writeln!(err, "{}", one_line(&format!("{origin}: {refusal}")))?;
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(end)
    }

    fn conclude(&self, ended: End, err: &mut dyn Write) -> io::Result<End> {
        if ended != End::Fine {
            return Ok(ended);
        }
        let wanted = self.wanted.questionnaire().filter(|_| 0 < self.written);
        let Some(wanted) = wanted else {
            writeln!(err, "found no valid result, expected at least 1")?;
            return Ok(End::Refused);
        };
        if let Some(path) = &self.asked.columns {
            whole::write(path, &flat::columns(wanted))?;
        }
        writeln!(err, "rows: {}\nrefused: {}", self.written, self.refused)?;
        Ok(if self.refused == 0 { End::Fine } else { End::Refused })
    }
}

/// What is kept of a valid result.
fn row(it: Verified<'_>) -> (&Questionnaire, String) {
    let mut row = flat::row(it.asked, &it.contribution());
    row.push('\n');
    (it.asked, row)
}
