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
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{ResultId, Verified};

use crate::released::Released;
use crate::report::one_line;
use crate::results::{self, Inputs, Origin, Wanted};
use crate::{End, whole};
use meeting::{Meetings, Met};
use source::About;
use told::Told;

/// What was asked on the command line.
#[derive(Debug, clap::Args)]
pub struct Asked {
    #[command(flatten)]
    inputs: Inputs,
    /// What to group by: industry, size, region, or two of them with a comma between.
    #[arg(long, value_name = "DIMENSIONS", value_parser = by)]
    by: By,
    /// The fewest results that a group or a value may rest on; never under 5.
    #[arg(short, long, value_name = "NUMBER", default_value_t = DEFAULT_K, value_parser = clap::value_parser!(u32).range(i64::from(LEAST_K)..=1_000_000))]
    k: u32,
    /// Where the benchmark goes; standard output where nothing is said.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Where the report of what was counted and left out goes; standard error where nothing is said.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    #[command(flatten)]
    about: About,
}

fn by(text: &str) -> Result<By, &'static str> {
    By::parse(text).ok_or("expected industry, size, region, or two of them with a comma between")
}

/// Counts, writes the benchmark, and says what is not in it. Refuses where a file was refused or no
/// benchmark could be made.
pub fn run(asked: &Asked, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let released = match Released::of_call(asked.inputs.questionnaires.as_deref(), err)? {
        Ok(released) => released,
        Err(end) => return Ok(end),
    };
    if let Err(problems) = asked.about.check() {
        for it in problems {
            writeln!(err, "{}", one_line(&it))?;
        }
        return Ok(End::WrongCall);
    }
    let wanted = match Wanted::new(&released, asked.inputs.questionnaire.as_ref()) {
        Ok(wanted) => wanted,
        Err(why) => {
            writeln!(err, "{why}")?;
            return Ok(End::WrongCall);
        }
    };
    if let Err(why) =
        results::targets::check(asked.out.iter().chain(&asked.report), &asked.inputs.files)
    {
        writeln!(err, "{}", one_line(&why))?;
        return Ok(End::WrongCall);
    }
    let mut count = Count::new(asked, &released);
    if !count.read(wanted, err)? {
        return Ok(End::WrongCall);
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
    tally: Option<Tally<'q>>,
    meetings: Meetings,
    /// Names that came again with another content, as [`Meetings`] knows them.
    disputed: BTreeSet<u64>,
    told: Told,
}

impl<'q> Count<'q> {
    fn new(asked: &'q Asked, released: &'q Released) -> Count<'q> {
        Count {
            asked,
            released,
            tally: None,
            meetings: Meetings::default(),
            disputed: BTreeSet::new(),
            told: Told::default(),
        }
    }

    /// Reads all files; whether it is clear which questionnaire is meant.
    fn read(&mut self, mut wanted: Wanted<'q>, err: &mut dyn Write) -> io::Result<bool> {
        let (files, take) = (&self.asked.inputs.files, |it: Verified<'q>| it.contribution());
        let refused = results::each_wanted(files, &mut wanted, take, err, |origin, asked, it| {
            self.add(asked, &it, origin);
            Ok(())
        })?;
        self.told.refused = refused.unwrap_or_default();
        Ok(refused.is_some())
    }

    fn add(&mut self, asked: &'q Questionnaire, it: &Contribution, origin: &Origin) {
        self.told.valid(origin, it.is_synthetic);
        match self.meetings.meet(it) {
            Met::First => {
                let new = || Tally::new(asked, self.asked.by.clone(), self.asked.k);
                self.tally.get_or_insert_with(new).add(it);
            }
            Met::Again => {}
            Met::Disputed(name) => {
                self.disputed.insert(name);
            }
        }
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
            let mut taken_back = BTreeSet::new();
            let mut smallest: BTreeMap<ResultId, Contribution> = BTreeMap::new();
            let (meetings, disputed) = (&self.meetings, &self.disputed);
            let take = |it: Verified<'q>| (it.asked, it.contribution());
            results::each(&self.asked.inputs.files, self.released, take, |(_, found)| {
                let wanted = found.ok().filter(|(asked, it)| {
                    asked.digest == tally.asked().digest && disputed.contains(&meetings.name(it))
                });
                let Some((_, it)) = wanted else { return Ok(ControlFlow::Continue(())) };
                if meetings.is_first(&it) && taken_back.insert(meetings.name(&it)) {
                    tally.remove(&it);
                }
                let written = |it: &Contribution| it.digest.to_string();
                if smallest.get(&it.id).is_none_or(|before| written(&it) < written(before)) {
                    smallest.insert(it.id, it);
                }
                Ok(ControlFlow::Continue(()))
            })?;
            if taken_back != self.disputed {
                return Ok(Err(
                    "found other files than at the first look, expected the same".into()
                ));
            }
            for it in smallest.values() {
                tally.add(it);
            }
            self.told.disputed = u64::try_from(smallest.len()).unwrap_or(u64::MAX);
        }
        self.told.counted = tally.n();
        self.told.unfinished = tally.unfinished();
        Ok(Ok((tally, self.told)))
    }
}
