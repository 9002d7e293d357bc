//! `shirube aggregate FILES… --by industry,size`: a benchmark from many results.
//!
//! What may be counted and what may be told is the core's; here is what becomes of files that are
//! refused, of results that come twice, and of the file that is written.

mod meeting;
mod source;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

use shirube_core::aggregate::{By, Contribution, DEFAULT_K, LEAST_K, Tally};
use shirube_core::benchmark::Benchmark;
use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{ResultId, Verified};

use crate::released::Released;
use crate::report::{Report, one_line};
use crate::results::{self, Origin, Unwanted, Wanted};
use crate::{End, whole};
use meeting::{Meetings, Met};
use source::About;
use told::Told;

/// What was asked on the command line.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// Result files, files with one result a line, and folders of both; each may be compressed with
    /// gzip. Standard input is not read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What to group by: industry, size, region, or two of them with a comma between.
    #[arg(long, value_name = "DIMENSIONS", value_parser = by)]
    by: By,
    /// The fewest results that a group or a value may rest on; never under 5.
    #[arg(short, long, value_name = "NUMBER", default_value_t = DEFAULT_K, value_parser = clap::value_parser!(u32).range(i64::from(LEAST_K)..=1_000_000))]
    k: u32,
    /// The questionnaire to count, where the files are of several.
    #[arg(long, value_name = "ID", value_parser = results::questionnaire)]
    questionnaire: Option<QuestionnaireId>,
    /// Where the benchmark goes; standard output where nothing is said.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Where the report of what was counted and left out goes; standard error where nothing is said.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    #[command(flatten)]
    about: About,
    /// More questionnaires than the program contains: a folder with one folder a questionnaire.
    #[arg(long, value_name = "DIR")]
    questionnaires: Option<PathBuf>,
}

fn by(text: &str) -> Result<By, &'static str> {
    By::parse(text).ok_or("expected industry, size, region, or two of them with a comma between")
}

/// Counts, writes the benchmark, and says what is not in it. Refuses where a file was refused or no
/// benchmark could be made.
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
    if let Err(problems) = asked.about.check() {
        for it in problems {
            writeln!(err, "{}", one_line(&it))?;
        }
        return Ok(End::WrongCall);
    }
    let wanted = match Wanted::new(&released, asked.questionnaire.as_ref()) {
        Ok(wanted) => wanted,
        Err(why) => {
            writeln!(err, "{why}")?;
            return Ok(End::WrongCall);
        }
    };
    if let Err(why) = results::targets::check(asked.out.iter().chain(&asked.report), &asked.files) {
        writeln!(err, "{}", one_line(&why))?;
        return Ok(End::WrongCall);
    }
    let mut count = Count::new(asked, &released, wanted);
    let ended = count.read(err)?;
    if ended != End::Fine {
        return Ok(ended);
    }
    let (tally, told) = match count.settle()? {
        Ok(it) => it,
        Err(why) => {
            writeln!(err, "{why}")?;
            return Ok(End::Refused);
        }
    };
    conclude(asked, &tally, told, out, err)
}

/// Makes the benchmark of what was counted, and writes it.
fn conclude(
    asked: &Asked,
    tally: &Tally<'_>,
    mut told: Told,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<End> {
    let Some(made) = asked.about.made(tally.asked(), crate::today::today()) else {
        writeln!(err, "found no day that can be, expected a clock that is set")?;
        return Ok(End::WrongCall);
    };
    let (benchmark, suppressed) = match tally.finish(made) {
        Ok(it) => it,
        Err(why) => {
            told.print(asked.report.as_deref(), err)?;
            told.not_made(why, err)?;
            return Ok(End::Refused);
        }
    };
    let text = benchmark.to_json();
    // What is written is read by strangers: it must be what they read, whatever was asked for here.
    if let Err(problems) = Benchmark::read(&text) {
        for it in problems {
            writeln!(err, "{}", one_line(&it.to_string()))?;
        }
        return Ok(End::Refused);
    }
    match &asked.out {
        Some(path) => whole::write(path, &text)?,
        None => out.write_all(text.as_bytes())?,
    }
    told.suppressed(&benchmark, &suppressed);
    told.print(asked.report.as_deref(), err)?;
    Ok(if told.refused == 0 { End::Fine } else { End::Refused })
}

/// What is counted while files are read.
struct Count<'q> {
    asked: &'q Asked,
    released: &'q Released,
    wanted: Wanted<'q>,
    tally: Option<Tally<'q>>,
    meetings: Meetings,
    /// Names that came again with another content, as [`Meetings`] knows them.
    disputed: BTreeSet<u64>,
    told: Told,
}

/// What is kept of a valid result.
type Valid<'q> = (&'q Questionnaire, Contribution);

impl<'q> Count<'q> {
    fn new(asked: &'q Asked, released: &'q Released, wanted: Wanted<'q>) -> Count<'q> {
        Count {
            asked,
            released,
            wanted,
            tally: None,
            meetings: Meetings::default(),
            disputed: BTreeSet::new(),
            told: Told::default(),
        }
    }

    /// Reads all files; every refusal is told as it comes.
    fn read(&mut self, err: &mut dyn Write) -> io::Result<End> {
        let mut end = End::Fine;
        let (files, released) = (&self.asked.files, self.released);
        results::each(files, released, keep, |(origin, found)| {
            let refusal = match found {
                Ok((asked, it)) => match self.add(asked, &it, &origin) {
                    Ok(()) => return Ok(ControlFlow::Continue(())),
                    Err(Unwanted::Other(why)) => why,
                    Err(Unwanted::Unclear(why)) => {
                        writeln!(err, "{}", one_line(&format!("{origin}: {why}")))?;
                        end = End::WrongCall;
                        return Ok(ControlFlow::Break(()));
                    }
                },
                Err(why) => why,
            };
            self.told.refused += 1;
            writeln!(err, "{}", one_line(&format!("{origin}: {refusal}")))?;
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(end)
    }

    fn add(
        &mut self,
        asked: &'q Questionnaire,
        it: &Contribution,
        origin: &Origin,
    ) -> Result<(), Unwanted> {
        let wanted = self.wanted.check(asked)?;
        self.told.valid(origin, it.is_synthetic);
        match self.meetings.meet(it) {
            Met::First => {
                let new = || Tally::new(wanted, self.asked.by.clone(), self.asked.k);
                self.tally.get_or_insert_with(new).add(it);
            }
            Met::Again => {}
            Met::Disputed(name) => {
                self.disputed.insert(name);
            }
        }
        Ok(())
    }

    /// Settles which of several results of one name counts, by a second look at the files: the one
    /// with the smallest digest as it is written, whatever their order. Then all is counted.
    ///
    /// # Errors
    ///
    /// The sentence to show: there is nothing to count, or the files have changed meanwhile.
    fn settle(mut self) -> io::Result<Result<(Tally<'q>, Told), String>> {
        let k = self.asked.k;
        let Some(mut tally) = self.tally else {
            return Ok(Err(format!("found no valid result, expected at least {k}")));
        };
        if !self.disputed.is_empty() {
            let mut settled = Settled::default();
            let (files, meetings, disputed) = (&self.asked.files, &self.meetings, &self.disputed);
            results::each(files, self.released, keep, |(_, found)| {
                let wanted = found.ok().filter(|(asked, it)| {
                    asked.digest == tally.asked().digest && disputed.contains(&meetings.name(it))
                });
                if let Some((_, it)) = wanted {
                    settled.look(meetings, it);
                }
                Ok(ControlFlow::Continue(()))
            })?;
            if settled.counted.len() != self.disputed.len() {
                return Ok(Err(
                    "found other files than at the first look, expected the same".into()
                ));
            }
            settled.counted.values().for_each(|it| tally.remove(it));
            settled.smallest.values().for_each(|it| tally.add(it));
            self.told.disputed = u64::try_from(settled.smallest.len()).unwrap_or(u64::MAX);
        }
        self.told.counted = tally.n();
        Ok(Ok((tally, self.told)))
    }
}

/// What is kept of a valid result.
fn keep(it: Verified<'_>) -> Valid<'_> {
    (it.asked, it.contribution())
}

/// Results of which several have one name.
#[derive(Default)]
struct Settled {
    /// The one that has been counted, by its name as [`Meetings`] knows it.
    counted: BTreeMap<u64, Contribution>,
    /// The one that counts, by its real name.
    smallest: BTreeMap<ResultId, Contribution>,
}

impl Settled {
    fn look(&mut self, meetings: &Meetings, it: Contribution) {
        if meetings.is_first(&it) {
            self.counted.entry(meetings.name(&it)).or_insert_with(|| it.clone());
        }
        let written = |it: &Contribution| it.digest.to_string();
        match self.smallest.get(&it.id) {
            Some(before) if written(before) <= written(&it) => {}
            _ => {
                self.smallest.insert(it.id, it);
            }
        }
    }
}
