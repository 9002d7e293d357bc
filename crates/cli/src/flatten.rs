//! `shirube flatten FILES…`: one row a result, for `sql/aggregate.sql` in the engine that a large
//! programme already runs.
//!
//! What is refused is what `shirube aggregate` refuses. Results that come twice stay: which of them
//! counts is settled where all rows are, and so nothing has to be remembered here.

use std::io::{self, Write};
use std::path::PathBuf;

use shirube_core::flat;
use shirube_core::result::Verified;

use crate::released::Released;
use crate::report::one_line;
use crate::results::{self, Inputs, Wanted};
use crate::{End, whole};

/// What was asked on the command line.
#[derive(Debug, clap::Args)]
pub struct Asked {
    #[command(flatten)]
    inputs: Inputs,
    /// Where the rows go, one JSON object a line; standard output where nothing is said.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Where it goes what stands where in a row.
    #[arg(long, value_name = "FILE")]
    columns: Option<PathBuf>,
}

/// Writes a row for every valid result, and refuses where a file was refused or none was valid.
pub fn run(asked: &Asked, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let released = match Released::of_call(asked.inputs.questionnaires.as_deref(), err)? {
        Ok(released) => released,
        Err(end) => return Ok(end),
    };
    let wanted = match Wanted::new(&released, asked.inputs.questionnaire.as_ref()) {
        Ok(wanted) => wanted,
        Err(why) => {
            writeln!(err, "{why}")?;
            return Ok(End::WrongCall);
        }
    };
    if let Err(why) =
        results::targets::check(asked.out.iter().chain(&asked.columns), &asked.inputs.files)
    {
        writeln!(err, "{}", one_line(&why))?;
        return Ok(End::WrongCall);
    }
    let mut rows = Rows { asked, wanted, written: 0 };
    let refused = match &asked.out {
        Some(path) => {
            let mut draft = whole::Draft::new(path)?;
            let refused = rows.write(&mut draft, err)?;
            // Without a row there is no file; the draft is taken away.
            if refused.is_some() && 0 < rows.written {
                draft.finish()?;
            }
            refused
        }
        None => rows.write(out, err)?,
    };
    rows.conclude(refused, err)
}

/// Rows as they are written.
struct Rows<'q> {
    asked: &'q Asked,
    wanted: Wanted<'q>,
    written: u64,
}

impl Rows<'_> {
    /// Writes a row for every result that is wanted; how many were refused, or nothing where it is
    /// not clear which are wanted.
    fn write(&mut self, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Option<u64>> {
        let (files, written) = (&self.asked.inputs.files, &mut self.written);
        results::each_wanted(files, &mut self.wanted, row, err, |_, _, row| {
            *written += 1;
            out.write_all(row.as_bytes())
        })
    }

    fn conclude(&self, refused: Option<u64>, err: &mut dyn Write) -> io::Result<End> {
        let Some(refused) = refused else { return Ok(End::WrongCall) };
        let wanted = self.wanted.questionnaire().filter(|_| 0 < self.written);
        let Some(wanted) = wanted else {
            writeln!(err, "found no valid result, expected at least 1")?;
            return Ok(End::Refused);
        };
        if let Some(path) = &self.asked.columns {
            whole::write(path, &flat::columns(wanted))?;
        }
        writeln!(err, "rows: {}\nrefused: {refused}", self.written)?;
        Ok(if refused == 0 { End::Fine } else { End::Refused })
    }
}

/// What is kept of a valid result.
fn row(it: Verified<'_>) -> String {
    let mut row = flat::row(it.asked, &it.contribution());
    row.push('\n');
    row
}
