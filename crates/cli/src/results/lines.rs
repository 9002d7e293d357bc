//! What one file holds: one result, or one a line; compressed or not.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use flate2::bufread::MultiGzDecoder;
use shirube_core::json::MAX_FILE_BYTES;

use super::files::is_called;
use super::{Deaf, Origin, Reader};
use crate::input::Unread;

/// Bytes read at once.
const BUFFER: usize = 128 * 1024;

/// Bytes of one line that are skipped before the rest of its file is given up: what a few kilobytes
/// of a hostile compressed file can become.
const MAX_SKIPPED: u64 = 1 << 30;

/// The first bytes of everything that gzip has packed.
///
/// Source: RFC 1952, section 2.3.1.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// How reading a file ended early.
enum Stop {
    Deaf,
    /// It could not be read on.
    Damaged(io::Error),
}

impl From<Deaf> for Stop {
    fn from(_: Deaf) -> Stop {
        Stop::Deaf
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Damaged(error)
    }
}

/// Reads the results of a file into batches.
pub(super) fn read(path: &Arc<Path>, to: &mut Reader<'_>) -> Result<(), Deaf> {
    let mut line = None;
    match read_file(path, &mut line, to) {
        Ok(()) => Ok(()),
        Err(Stop::Deaf) => Err(Deaf),
        Err(Stop::Damaged(error)) => {
            // What was read of the damaged piece is nothing; the next one begins behind it.
            let origin = Origin { path: path.clone(), line };
            to.refuse(origin, Unread::Refused(error).to_string())
        }
    }
}

fn read_file(path: &Arc<Path>, line: &mut Option<u64>, to: &mut Reader<'_>) -> Result<(), Stop> {
    let mut file = BufReader::with_capacity(BUFFER, File::open(path)?);
    if file.fill_buf()?.starts_with(&GZIP) {
        let mut file = BufReader::with_capacity(BUFFER, MultiGzDecoder::new(file));
        read_text(path, &mut file, line, to)
    } else {
        read_text(path, &mut file, line, to)
    }
}

fn read_text(
    path: &Arc<Path>,
    file: &mut impl BufRead,
    line: &mut Option<u64>,
    to: &mut Reader<'_>,
) -> Result<(), Stop> {
    let mut is_lines = is_lines(path);
    let mut number = 0;
    loop {
        number += 1;
        *line = is_lines.then_some(number);
        let text = &mut to.batch()?.text;
        let from = text.len();
        let mut piece = read_line(file, text)?;
        if number == 1 && !is_lines {
            // Of two kinds: a file of lines, whose first one is an object from end to end, or one
            // result, whatever its lines are.
            is_lines =
                is_object(text.get(from..).unwrap_or_default()) && !file.fill_buf()?.is_empty();
            *line = is_lines.then_some(number);
            if !is_lines {
                piece = read_rest(file, text, from, piece)?;
            }
        }
        let is_blank = text.get(from..).is_none_or(|it| it.trim_ascii().is_empty());
        let origin = Origin { path: path.clone(), line: *line };
        match piece {
            Piece::End if is_lines => return Ok(()),
            Piece::Whole if is_lines && is_blank => {}
            Piece::Whole | Piece::End => to.found(origin, from)?,
            Piece::TooLong => {
                text.truncate(from);
                to.refuse(origin.clone(), Unread::TooLarge(MAX_FILE_BYTES).to_string())?;
                if is_lines && !skip_line(file)? {
                    let why = "$: found no end of this line, expected one within 1 GiB: what is behind it was not read";
                    to.refuse(origin, why.into())?;
                    return Ok(());
                }
            }
        }
        if !is_lines {
            return Ok(());
        }
    }
}

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// A line, or a file, without what ends it.
    Whole,
    /// More than any result may have. The rest of it is still to come.
    TooLong,
    /// Nothing; the file is at its end.
    End,
}

/// The most that is read of one result: a byte more than it may have tells "too long".
fn most(already: usize) -> u64 {
    u64::try_from(MAX_FILE_BYTES.saturating_sub(already)).unwrap_or(u64::MAX).saturating_add(1)
}

/// Reads one line behind what is there.
fn read_line(file: &mut impl BufRead, text: &mut Vec<u8>) -> io::Result<Piece> {
    let read = file.take(most(0)).read_until(b'\n', text)?;
    if read == 0 {
        return Ok(Piece::End);
    }
    if text.last() == Some(&b'\n') {
        text.pop();
        return Ok(Piece::Whole);
    }
    Ok(if MAX_FILE_BYTES < read { Piece::TooLong } else { Piece::Whole })
}

/// Reads all that is behind the first line, which stands in `text` from `from` on.
fn read_rest(
    file: &mut impl BufRead,
    text: &mut Vec<u8>,
    from: usize,
    first: Piece,
) -> io::Result<Piece> {
    if first != Piece::Whole || file.fill_buf()?.is_empty() {
        return Ok(first);
    }
    text.push(b'\n');
    file.take(most(text.len() - from)).read_to_end(text)?;
    Ok(if MAX_FILE_BYTES < text.len() - from { Piece::TooLong } else { Piece::Whole })
}

/// Skips the rest of a line without holding it; whether it came to an end.
fn skip_line(file: &mut impl BufRead) -> io::Result<bool> {
    let skipped = file.take(MAX_SKIPPED).skip_until(b'\n')?;
    Ok(u64::try_from(skipped).unwrap_or(u64::MAX) < MAX_SKIPPED)
}

/// Whether the name says that there is one result a line.
fn is_lines(path: &Path) -> bool {
    is_called(path, &[".ndjson", ".jsonl"])
}

/// Whether a line looks like a whole JSON object.
fn is_object(line: &[u8]) -> bool {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line).trim_ascii();
    line.starts_with(b"{") && line.ends_with(b"}")
}

#[cfg(test)]
mod tests;
