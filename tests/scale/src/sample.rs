//! Files of made-up results, the same for a seed.

use std::fs;
use std::path::PathBuf;

use shirube_core::day::Day;
use shirube_core::i18n::Lang;
use shirube_core::profile::{Location, Profile, Size};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::ResultFile;
use shirube_core::sorted::SortedMap;

use crate::{K, Sample, folder};

/// Results in [`Sample::Many`], each counted once.
pub const COUNT: usize = 10_000;

/// How many of them come a second time, the same.
pub const AGAIN: usize = 100;

/// How many of them share their name with another content, of which one counts.
pub const DISPUTED: usize = 100;

/// One seed for all, so that a failure can be looked at again.
const SEED: u64 = 2026;

/// Writes the file, and says where.
pub(crate) fn write(questionnaire: &str, sample: Sample) -> PathBuf {
    let asked = xtask::sample::questionnaire(questionnaire).unwrap();
    let lines = match sample {
        Sample::Many => many(&asked),
        Sample::Ties => ties(&asked),
        Sample::TooFew => {
            results(&asked, K as usize - 1).iter().map(|it| it.to_line(&asked)).collect()
        }
    };
    let path = folder().join(format!("{questionnaire}-{sample:?}.ndjson").to_lowercase());
    fs::write(&path, lines.join("\n") + "\n").unwrap();
    path
}

fn results(asked: &Questionnaire, count: usize) -> Vec<ResultFile> {
    xtask::sample::results(asked, SEED).take(count).collect()
}

fn many(asked: &Questionnaire) -> Vec<String> {
    let results = results(asked, COUNT + DISPUTED);
    let (counted, others) = results.split_at(COUNT);
    let again = counted.iter().rev().take(AGAIN);
    // Before and behind the file whose name they have: the order must not matter.
    let renamed: Vec<ResultFile> =
        counted.iter().zip(others).map(|(named, other)| renamed(other, named)).collect();
    let (before, behind) = renamed.split_at(DISPUTED / 2);
    let all = before.iter().chain(counted).chain(again).chain(behind);
    all.map(|it| it.to_line(asked)).collect()
}

/// The answers and the profile of one result under the name of another.
fn renamed(it: &ResultFile, name: &ResultFile) -> ResultFile {
    let day = Day::new(2026, 11, 23).unwrap();
    let notes = SortedMap::default();
    // Only an anonymous file may have a region without a prefecture.
    let place = it.profile().prefecture().map(Location::Prefecture);
    let profile = Profile { place, ..it.profile() };
    ResultFile::new(name.id(), Lang::Ja, profile, day, it.answers(), notes).synthetic()
}

/// So many of each size: 3 are too few, and of the two groups of 12 the one whose code comes first
/// joins them, which is not the one of the smaller firms.
fn ties(asked: &Questionnaire) -> Vec<String> {
    let mut left = [("1-5", 30), ("6-20", 12), ("101-299", 12), ("51-100", 3)];
    let mut lines = Vec::new();
    // Only finished results count.
    let is_finished = |it: &ResultFile| it.answers().len() == asked.questions().count();
    for it in results(asked, COUNT).into_iter().filter(is_finished) {
        let size = it.profile().size.map(Size::code);
        let place = left.iter_mut().find(|(code, left)| Some(*code) == size && 0 < *left);
        if let Some((_, left)) = place {
            *left -= 1;
            lines.push(it.to_line(asked));
        }
    }
    assert!(left.iter().all(|(_, left)| *left == 0), "too few of a size: {left:?}");
    lines
}
