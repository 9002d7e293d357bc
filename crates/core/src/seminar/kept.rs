//! Counts as the text that is kept on the device.
//!
//! ```text
//! 1 4
//! q-mail 1 12 3 0 1
//! ```
//!
//! The first line has the version of this form and the number of codes, the others a question, its
//! revision, and the counts in the order of [`Way::of`](super::Way::of). Questions that nobody has
//! answered have no line.

use super::{MAX_COUNT, Tally};
use crate::id::QuestionnaireId;
use crate::questionnaire::Questionnaire;

/// The form written here.
const VERSION: &str = "1";

/// The name under which the counts of a questionnaire are kept among the drafts.
pub fn draft_key(questionnaire: &QuestionnaireId) -> String {
    format!("seminar-{questionnaire}")
}

/// Counts that were kept, as far as they still mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The counts.
    pub tally: Tally,
    /// How many lines could not be taken over: of questions that are gone or have changed since.
    pub dropped: usize,
}

impl Kept {
    /// Reads what [`Tally::write`] has written, perhaps for another edition of the questionnaire.
    pub fn read(asked: &Questionnaire, text: &str) -> Kept {
        let mut kept = Kept { tally: Tally::new(asked), dropped: 0 };
        let mut lines = text.lines();
        match lines.next().and_then(read_head) {
            Some(codes) => kept.tally.codes = codes,
            None => return Kept { dropped: text.lines().count(), ..kept },
        }
        for line in lines {
            let is_taken = read_line(&mut kept.tally, line).is_some();
            kept.dropped += usize::from(!is_taken);
        }
        kept
    }
}

impl Tally {
    /// The counts as a text; nothing where nobody has answered anything.
    pub fn write(&self) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        let mut lines = vec![format!("{VERSION} {}", self.codes)];
        lines.extend(self.rows.iter().filter(|it| it.total() != 0).map(|it| {
            let counts: Vec<String> = it.ways().map(|(_, count)| count.to_string()).collect();
            format!("{} {} {}", it.question, it.revision, counts.join(" "))
        }));
        Some(lines.join("\n"))
    }
}

/// The number of codes.
fn read_head(line: &str) -> Option<u16> {
    let codes = line.strip_prefix(VERSION)?.strip_prefix(' ')?;
    read_count(codes)
}

fn read_line(tally: &mut Tally, line: &str) -> Option<()> {
    let mut words = line.split(' ');
    let (id, revision) = (words.next()?, words.next()?);
    let counts: Option<Vec<u16>> = words.map(read_count).collect();
    let counts = counts?;
    let row = tally.rows.iter_mut().find(|it| it.question.as_str() == id)?;
    let is_same = revision.parse() == Ok(row.revision) && counts.len() == row.ways.len();
    if !is_same || row.total() != 0 {
        return None;
    }
    for ((_, place), count) in row.ways.iter_mut().zip(counts) {
        *place = count;
    }
    Some(())
}

fn read_count(word: &str) -> Option<u16> {
    word.parse().ok().filter(|it| *it <= MAX_COUNT)
}
