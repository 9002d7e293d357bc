//! Result files in any number, read and verified one after the other: files with one result, files
//! with one a line, folders of them, each also compressed.
//!
//! One thread reads, every core verifies, and what is found is handed over in the order of the
//! files, so that a call says the same every time. However much there is to read, only a few batches
//! are held.

mod files;
mod lines;
pub mod targets;
mod wanted;

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};
use std::num::NonZero;
use std::ops::{ControlFlow, Range};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{Verified, verify_whole};

use crate::released::Released;
use crate::report::one_line;

pub use wanted::Wanted;

use wanted::Unwanted;

/// Where a result stands.
#[derive(Debug, Clone)]
pub struct Origin {
    path: Arc<Path>,
    /// Counted from 1; nothing where the file is one result.
    line: Option<u64>,
}

/// One result, or what stands in its place.
pub type Judged<T> = (Origin, Result<T, String>);

/// Which results a call reads.
#[derive(Debug, clap::Args)]
pub struct Inputs {
    /// Result files, files with one result a line, and folders of both; each may be compressed with
    /// gzip. Standard input is not read.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The questionnaire to take, where the files are of several.
    #[arg(long, value_name = "ID", value_parser = questionnaire)]
    pub questionnaire: Option<QuestionnaireId>,
    /// More questionnaires than the program contains: a folder with one folder a questionnaire.
    #[arg(long, value_name = "DIR")]
    pub questionnaires: Option<PathBuf>,
}

fn questionnaire(text: &str) -> Result<QuestionnaireId, String> {
    QuestionnaireId::try_from(text).map_err(|it| format!("found {it}"))
}

/// Bytes after which a batch is full. It may hold one result more.
const BATCH: usize = 256 * 1024;

/// Batches a thread that are read and not yet handed over.
const AHEAD: usize = 4;

/// Texts that are read and not yet verified.
#[derive(Debug, Default)]
struct Batch {
    text: Vec<u8>,
    pieces: Vec<(Origin, Result<Range<usize>, String>)>,
}

/// Reads and verifies everything under these paths, and hands it over in their order; `take` keeps of
/// a valid result what is wanted, on whichever thread. Ends early where `on` breaks off.
///
/// # Errors
///
/// Those of `on`.
pub fn each<'q, T: Send>(
    paths: &[PathBuf],
    released: &'q Released,
    take: impl Fn(Verified<'q>) -> T + Sync,
    mut on: impl FnMut(Judged<T>) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let ahead = workers * AHEAD;
    let (to_workers, work) = sync_channel::<(u64, Batch)>(ahead);
    let work = Mutex::new(work);
    let (done, results) = sync_channel::<(u64, Vec<Judged<T>>)>(ahead);
    // Who reads waits for an empty batch, so that nobody gets further ahead than there are batches.
    let (give_back, empty) = channel();
    for _ in 0..ahead {
        let _ = give_back.send(Batch::default());
    }
    let empty = Mutex::new(empty);

    thread::scope(|scope| {
        scope.spawn(|| Reader { empty: &empty, to_workers, number: 0, batch: None }.run(paths));
        for _ in 0..workers {
            let (done, give_back) = (done.clone(), give_back.clone());
            let (work, take) = (&work, &take);
            scope.spawn(move || verify_batches(work, released, take, &done, &give_back));
        }
        // Only the workers may keep these open, or nobody would learn of the end.
        drop((done, give_back));
        let ended = hand_over(&results, &mut on);
        // Whoever still works learns now that nobody listens.
        drop(results);
        ended
    })
}

/// Reads all results of one questionnaire. Every refusal is told as it comes; what is left of the
/// others goes to `on`. Gives how many were refused; nothing where nobody has said which
/// questionnaire is meant, which is told too.
///
/// # Errors
///
/// Those of `on`, and no writing to `err`.
pub fn each_wanted<'q, T: Send>(
    files: &[PathBuf],
    wanted: &mut Wanted<'q>,
    take: impl Fn(Verified<'q>) -> T + Sync,
    err: &mut dyn Write,
    mut on: impl FnMut(&Origin, &'q Questionnaire, T) -> io::Result<()>,
) -> io::Result<Option<u64>> {
    let mut refused = Some(0);
    each(
        files,
        wanted.released(),
        |it| (it.asked, take(it)),
        |(origin, found)| {
            let checked = found.map_err(Unwanted::Other);
            let checked = checked.and_then(|(asked, it)| Ok((wanted.check(asked)?, it)));
            let (why, is_unclear) = match checked {
                Ok((asked, it)) => {
                    on(&origin, asked, it)?;
                    return Ok(ControlFlow::Continue(()));
                }
                Err(Unwanted::Other(why)) => (why, false),
                Err(Unwanted::Unclear(why)) => (why, true),
            };
            writeln!(err, "{}", one_line(&format!("{origin}: {why}")))?;
            refused = if is_unclear { None } else { refused.map(|it| it + 1) };
            Ok(if is_unclear { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        },
    )?;
    Ok(refused)
}

/// Hands over what the workers found, batch after batch.
fn hand_over<T>(
    results: &Receiver<(u64, Vec<Judged<T>>)>,
    on: &mut impl FnMut(Judged<T>) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (number, batch) in results {
        early.insert(number, batch);
        while let Some(batch) = early.remove(&next) {
            for it in batch {
                if on(it)?.is_break() {
                    return Ok(());
                }
            }
            next += 1;
        }
    }
    Ok(())
}

/// Verifies batches until there are no more.
fn verify_batches<'q, T>(
    work: &Mutex<Receiver<(u64, Batch)>>,
    released: &'q Released,
    take: &impl Fn(Verified<'q>) -> T,
    done: &SyncSender<(u64, Vec<Judged<T>>)>,
    give_back: &Sender<Batch>,
) {
    loop {
        let next = work.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, mut batch)) = next else { return };
        let text = &batch.text;
        let judged = batch.pieces.drain(..).map(|(origin, piece)| {
            let found = piece
                .and_then(|range| judge(text.get(range).unwrap_or_default(), released).map(take));
            (origin, found)
        });
        let judged = judged.collect();
        batch.text.clear();
        if done.send((number, judged)).is_err() {
            return;
        }
        // Nobody reads any more where this fails.
        let _ = give_back.send(batch);
    }
}

fn judge<'q>(text: &[u8], released: &'q Released) -> Result<Verified<'q>, String> {
    let text = std::str::from_utf8(text)
        .map_err(|it| crate::input::Unread::NotUtf8(it.valid_up_to()).to_string())?;
    verify_whole(text, |id, digest| released.find(id, digest)).map_err(|it| it.to_string())
}

/// Fills batches and hands them to the workers.
struct Reader<'c> {
    empty: &'c Mutex<Receiver<Batch>>,
    to_workers: SyncSender<(u64, Batch)>,
    number: u64,
    batch: Option<Batch>,
}

/// Nobody listens any more.
struct Deaf;

impl Reader<'_> {
    fn run(mut self, paths: &[PathBuf]) {
        // Where nobody listens there is nobody to tell.
        let _ = files::each(paths, &mut |path, found| match found {
            Ok(()) => lines::read(&path, &mut self),
            Err(why) => self.refuse(Origin { path, line: None }, why),
        });
        let _ = self.send();
    }

    /// The batch that is being filled.
    fn batch(&mut self) -> Result<&mut Batch, Deaf> {
        let batch = if let Some(it) = self.batch.take() {
            it
        } else {
            let empty = self.empty.lock().unwrap_or_else(PoisonError::into_inner);
            empty.recv().map_err(|_| Deaf)?
        };
        Ok(self.batch.insert(batch))
    }

    fn refuse(&mut self, origin: Origin, why: String) -> Result<(), Deaf> {
        self.batch()?.pieces.push((origin, Err(why)));
        self.send_if_full()
    }

    /// The text from here to the end of the batch is a result.
    fn found(&mut self, origin: Origin, from: usize) -> Result<(), Deaf> {
        let batch = self.batch()?;
        let range = from..batch.text.len();
        batch.pieces.push((origin, Ok(range)));
        self.send_if_full()
    }

    fn send_if_full(&mut self) -> Result<(), Deaf> {
        let is_full = |it: &Batch| BATCH <= it.text.len() || BATCH / 64 <= it.pieces.len();
        if self.batch.as_ref().is_some_and(is_full) { self.send() } else { Ok(()) }
    }

    fn send(&mut self) -> Result<(), Deaf> {
        let Some(batch) = self.batch.take() else { return Ok(()) };
        let number = self.number;
        self.number += 1;
        self.to_workers.send((number, batch)).map_err(|_| Deaf)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.path.display()),
            None => write!(f, "{}", self.path.display()),
        }
    }
}
