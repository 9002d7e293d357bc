//! `cargo xtask sample-results N --seed S`: results that nobody gave, for tests and demonstrations.
//!
//! Every one is valid and says inside of its digest that it is synthetic. What makes it valid (ids,
//! levels, score, digest) is the core's; here is only what the answers of a made-up firm might be.
//! They hang together: a firm has a maturity, which rises with its size and differs by industry, and
//! each question is harder or easier for all. Whole numbers only, so that a seed gives the same
//! bytes on every machine.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use shirube_core::answers::{Answer, Answers, Reason};
use shirube_core::day::Day;
use shirube_core::i18n::Lang;
use shirube_core::json::Problem;
use shirube_core::level::Level;
use shirube_core::profile::{Industry, Location, Prefecture, Profile, Size};
use shirube_core::questionnaire::{Question, Questionnaire};
use shirube_core::result::{ResultFile, ResultId};
use shirube_core::sorted::SortedMap;

use crate::workspace;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// There is no such questionnaire, or no writing there.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// The questionnaire is unsound; `shirube check` says more.
    #[error("{0}: {first}", first = .1.first().map(ToString::to_string).unwrap_or_default())]
    Questionnaire(PathBuf, Vec<Problem>),
}

/// What is asked of the generator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// How many results.
    pub count: u64,
    /// The same seed gives the same results.
    pub seed: u64,
    /// Which questionnaire they answer.
    pub questionnaire: String,
    /// Where they go; standard output where nothing is said.
    pub out: Option<PathBuf>,
}

/// Writes as many results as asked, one a line, each as soon as it is made.
///
/// # Errors
///
/// An unknown questionnaire, or no writing there.
pub fn command(asked: &Asked) -> Result<(), SampleError> {
    let questionnaire = questionnaire(&asked.questionnaire)?;
    let (path, out): (PathBuf, Box<dyn Write>) = match &asked.out {
        Some(path) => {
            let file = File::create(path).map_err(|it| SampleError::File(path.clone(), it))?;
            (path.clone(), Box::new(file))
        }
        None => ("standard output".into(), Box::new(io::stdout().lock())),
    };
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let written = write(&questionnaire, asked.count, asked.seed, &mut out);
    match written.and_then(|()| out.flush()) {
        // Whoever read the output has seen enough.
        Err(it) if it.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(it) => Err(SampleError::File(path, it)),
        Ok(()) => Ok(()),
    }
}

/// The questionnaire of this repository with this name.
///
/// # Errors
///
/// There is none, or it is unsound.
pub fn questionnaire(id: &str) -> Result<Questionnaire, SampleError> {
    let path = workspace::root().join("questionnaires").join(id).join("questionnaire.json");
    let text = std::fs::read_to_string(&path);
    let text = text.map_err(|it| SampleError::File(path.clone(), it))?;
    Questionnaire::read(&text).map_err(|it| SampleError::Questionnaire(path, it))
}

/// Writes `count` results, one a line.
///
/// # Errors
///
/// Those of `out`.
pub fn write(asked: &Questionnaire, count: u64, seed: u64, out: &mut dyn Write) -> io::Result<()> {
    for it in results(asked, seed).take(usize::try_from(count).unwrap_or(usize::MAX)) {
        out.write_all(it.to_line(asked).as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Results without end.
pub fn results(asked: &Questionnaire, seed: u64) -> impl Iterator<Item = ResultFile> {
    let mut dice = Dice(seed);
    std::iter::from_fn(move || result(asked, &mut dice))
}

/// How common an industry is among the made-up firms, and how far its maturity lies from the mean,
/// in thousandths of the scale. Made up, like everything here.
const INDUSTRIES: [(&str, u32, i32); 14] = [
    ("D", 12, -60),
    ("E", 18, -10),
    ("F", 1, 60),
    ("G", 10, 130),
    ("H", 6, -40),
    ("I", 18, -30),
    ("J", 3, 140),
    ("K", 4, -20),
    ("L", 8, 40),
    ("M", 5, -90),
    ("O", 3, 0),
    ("P", 6, 10),
    ("Q", 1, 20),
    ("R", 8, -20),
];

/// The same of the sizes.
const SIZES: [(&str, u32, i32); 8] = [
    ("1-5", 25, -150),
    ("6-20", 26, -110),
    ("21-50", 20, -60),
    ("51-100", 12, -20),
    ("101-299", 9, 30),
    ("300-499", 4, 80),
    ("500-5000", 3, 150),
    ("5001+", 1, 220),
];

/// Why something does not apply, as a firm might say.
const REASONS: [&str; 4] = [
    "この業務は当社にありません。",
    "設備を持たず、すべて外部のサービスを使っています。",
    "社外とつながる機器がありません。",
    "We have no such equipment.",
];

/// One result; always one, since every month has a 28th.
fn result(asked: &Questionnaire, dice: &mut Dice) -> Option<ResultFile> {
    let id = dice.id();
    let (industry, by_industry) = dice.pick(&INDUSTRIES);
    let (size, by_size) = dice.pick(&SIZES);
    let prefecture = u8::try_from(dice.below(47) + 1).ok().map(|it| format!("{it:02}"));
    let prefecture = prefecture.and_then(|it| Prefecture::of_code(&it));
    let profile = Profile {
        // Some do not tell.
        industry: Industry::of_code(industry).filter(|_| !dice.happens(40)),
        size: Size::of_code(size).filter(|_| !dice.happens(40)),
        place: prefecture.filter(|_| !dice.happens(60)).map(Location::Prefecture),
    };
    let maturity = 450 + by_industry + by_size + dice.around_zero(150);
    let answers = answers(asked, maturity, dice);
    let language = if dice.happens(30) { Lang::En } else { Lang::Ja };
    let month = u8::try_from(dice.below(11) + 1).ok()?;
    let answered_on = Day::new(2026, month, u8::try_from(dice.below(28) + 1).ok()?)?;
    let file = ResultFile::new(id, language, profile, answered_on, &answers, SortedMap::default());
    let file = file.synthetic();
    Some(if dice.happens(200) { file.anonymous(id) } else { file })
}

/// The answers of a firm of this maturity, in thousandths of the scale.
fn answers(asked: &Questionnaire, maturity: i32, dice: &mut Dice) -> Answers {
    let mut answers = Answers::default();
    let count = asked.questions().count();
    // A few stop somewhere.
    let until = if dice.happens(70) { dice.below(count) } else { count };
    // Who has done little knows little.
    let unknown = u32::try_from((700 - maturity).clamp(50, 700) / 10).unwrap_or_default();
    for question in asked.questions().take(until) {
        // Told in any case, so that one answer does not move all that follow.
        let (ease, is_unknown) = (ease(question) + dice.around_zero(120), dice.happens(unknown));
        let (is_away, reason) = (dice.happens(150), dice.below(REASONS.len()));
        if !answers.shows(asked, question) {
            continue;
        }
        let reason = REASONS.get(reason).and_then(|it| Reason::new(it));
        let answer = match reason {
            Some(reason) if question.na_allowed && is_away => Answer::NotApplicable(reason),
            _ if is_unknown => Answer::Unknown,
            _ => Answer::Level(level(asked.top, maturity + ease)),
        };
        answers.record(question.id.clone(), answer);
    }
    answers
}

/// How much easier than others a question is for everybody, in thousandths of the scale: anything
/// that stays the same for ever.
fn ease(question: &Question) -> i32 {
    let name = question.id.as_str().bytes();
    let sum = name.fold(7_u32, |sum, it| sum.wrapping_mul(31).wrapping_add(it.into()));
    i32::try_from(sum / 64 % 300).unwrap_or_default() - 150
}

fn level(top: Level, place: i32) -> Level {
    let step = place.clamp(0, 999) * i32::from(top.number()) / 1000;
    u8::try_from(step + 1).ok().and_then(Level::new).unwrap_or(top).min(top)
}

/// Numbers that only look like chance: `SplitMix64`, by Sebastiano Vigna, public domain.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// A number from 0 on, below `end`; 0 where that is 0.
    fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.next()) * u128::try_from(end).unwrap_or_default();
        usize::try_from(wide >> 64).unwrap_or_default()
    }

    /// Whether something of this probability happens, in thousandths.
    fn happens(&mut self, thousandths: u32) -> bool {
        self.below(1000) < usize::try_from(thousandths).unwrap_or_default()
    }

    /// A number near zero: the sum of four, which is bell-shaped, with this standard deviation.
    fn around_zero(&mut self, deviation: i32) -> i32 {
        // Each is uniform on ±1000, of variance 1000²/3, so the sum has a deviation of 1155.
        let sum: i32 = (0..4).map(|_| i32::try_from(self.below(2001)).unwrap_or(1000) - 1000).sum();
        sum * deviation / 1155
    }

    fn pick(&mut self, from: &[(&'static str, u32, i32)]) -> (&'static str, i32) {
        let all: u32 = from.iter().map(|(_, weight, _)| weight).sum();
        let mut left = self.below(usize::try_from(all).unwrap_or_default());
        for (code, weight, shift) in from {
            let weight = usize::try_from(*weight).unwrap_or_default();
            if left < weight {
                return (code, *shift);
            }
            left -= weight;
        }
        ("", 0)
    }

    fn id(&mut self) -> ResultId {
        ResultId((u128::from(self.next()) << 64 | u128::from(self.next())).to_be_bytes())
    }
}

#[cfg(test)]
mod tests;
