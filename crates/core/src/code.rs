//! The short code of answers: written on paper by one hand, typed in elsewhere by another.
//!
//! Rule and worked example: `docs/methods/code.md`.

mod field;

use std::fmt;

use crate::answers::{Answer, Answers};
use crate::level::Level;
use crate::questionnaire::{Question, Questionnaire};

use field::{BITS, SIZE, Symbol, plus};

/// The symbols in the order of their values: digits and capitals without I, L, O and U, which a
/// hand writes like 1, 1, 0 and V.
///
/// Source: Crockford's Base32.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Symbols in a group, as a code is written.
const GROUP: usize = 5;

/// Symbols that only check. Three of them tell any two codes apart by at least four symbols: one
/// mistake is found and placed, two are found.
const CHECKS: usize = 3;

/// Hyphens, dashes, minus, lines of boxes, the long vowel mark and their small forms: whatever a
/// keyboard or a word processor may make of a hyphen. Full-width ones are narrowed first.
const HYPHENS: &str = "-_~\u{ad}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2043}\u{2212}\
    \u{2500}\u{2501}\u{301c}\u{30fc}\u{fe58}\u{fe63}\u{ff70}";

/// Dots of all heights, and commas.
const DOTS: &str = ".,\u{b7}\u{2022}\u{2027}\u{2219}\u{22c5}\u{30fb}\u{ff65}\u{3001}\u{3002}";

/// Characters without a width, which come along when text is copied.
const WIDTHLESS: &str = "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}";

/// Beyond 31 symbols two places would share an element of the field. A `u128` needs 29.
const _: () = assert!(u128::BITS.div_ceil(BITS) as usize + CHECKS < SIZE);

/// Why a text is not taken as the code of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The questionnaire has more answers than a code can hold.
    #[error("found a questionnaire with too many answers for a code")]
    TooManyAnswers,
    /// A character that no code has, and that does not look like one either.
    #[error("found {found:?} at {at}, expected a letter or a digit of a code")]
    NoSymbol {
        /// Where.
        at: Place,
        /// The character.
        found: char,
    },
    /// Too short or too long. Both numbers count neither hyphens nor spaces.
    #[error("found {found} characters, expected {expected}")]
    Length {
        /// How many characters the code of this questionnaire has.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Exactly one other symbol, at this place, would make a code of it. Nothing is repaired all the
    /// same: three mistakes can look like one, and only the paper knows.
    #[error("found a mistake at {0}, expected another character there")]
    MistypedAt(Place),
    /// Two mistakes or more, or the code of another questionnaire or version: which cannot be told.
    #[error("found mistakes, or the code of another questionnaire, expected a code of this one")]
    Mistyped,
}

/// A place in a code, as its reader counts: hyphens and spaces are no characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The character, from 1.
    pub nth: usize,
    /// The group it stands in, from 1.
    pub group: usize,
    /// The character within its group. Range: 1 to 5.
    pub in_group: usize,
}

impl Place {
    /// The place of the symbol with this index, counted from 0.
    fn of(index: usize) -> Place {
        Place { nth: index + 1, group: index / GROUP + 1, in_group: index % GROUP + 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { nth, group, in_group } = self;
        write!(f, "character {nth} (group {group}, number {in_group})")
    }
}

/// Most parts of a code: nobody writes more than some sixty characters without a mistake.
const MAX_PARTS: usize = 2;

/// A run of questions whose answers are one number, with symbols of its own.
struct Part {
    /// Its first question, counted from 0.
    from: usize,
    /// How many questions it has.
    count: usize,
    /// How many symbols the largest of its numbers takes.
    data: usize,
}

impl Part {
    /// The questions `from` up to `to`, which can be answered in `all` ways.
    fn of(from: usize, to: usize, all: u128) -> Part {
        let bits = u128::BITS - all.saturating_sub(1).leading_zeros();
        let data = usize::try_from(bits.div_ceil(BITS)).unwrap_or_default().max(1);
        Part { from, count: to - from, data }
    }

    fn questions<'a>(&self, asked: &'a Questionnaire) -> impl Iterator<Item = &'a Question> {
        asked.questions().skip(self.from).take(self.count)
    }
}

/// The parts of a code: as many questions as fit into a `u128`, then as many of the rest. Nothing where
/// they would be too many, and where there is a number of people, which would take a part of its own.
fn parts(asked: &Questionnaire) -> Option<Vec<Part>> {
    if asked.questions().any(|it| it.number().is_some()) {
        return None;
    }
    let (mut parts, mut from, mut all, mut count) = (Vec::new(), 0, 1_u128, 0);
    for (n, question) in asked.questions().enumerate() {
        let states = states(asked, question);
        all = all.checked_mul(states).unwrap_or_else(|| {
            parts.push(Part::of(from, n, all));
            from = n;
            states
        });
        count = n + 1;
    }
    parts.push(Part::of(from, count, all));
    (parts.len() <= MAX_PARTS).then_some(parts)
}

/// How many characters the code of a questionnaire has, hyphens not counted; nothing where the
/// answers are too many for one.
///
/// The limit: the numbers of all possible answers must fit two `u128`. 84 questions of five levels
/// with "not applicable" do.
pub fn length(asked: &Questionnaire) -> Option<usize> {
    Some(parts(asked)?.iter().map(|it| it.data + CHECKS).sum())
}

/// The code of these answers, in groups of five; nothing where they are too many for a code.
///
/// A reason why a question does not apply, a note, a profile do not fit on paper and are left out.
/// Answers that the questionnaire does not know, or that do not fit their question, count as none.
pub fn write(asked: &Questionnaire, answers: &Answers) -> Option<String> {
    let symbols = parts(asked)?.into_iter().flat_map(|part| symbols_of(asked, answers, &part));
    let mut code = String::new();
    for (n, symbol) in symbols.enumerate() {
        if n != 0 && n % GROUP == 0 {
            code.push('-');
        }
        code.extend(ALPHABET.chars().nth(symbol.into()));
    }
    Some(code)
}

/// The symbols of one part, with those that check it.
fn symbols_of(asked: &Questionnaire, answers: &Answers, part: &Part) -> Vec<Symbol> {
    let mut number = part.questions(asked).fold(0, |number, question| {
        number * states(asked, question) + state(asked, question, answers)
    });
    let mut symbols = vec![0; part.data];
    for symbol in symbols.iter_mut().rev() {
        *symbol = digit(number);
        number >>= BITS;
    }
    let checks = field::checks(&symbols);
    symbols.extend(checks.iter().zip(seal(asked)).map(|(a, b)| plus(*a, b)));
    symbols
}

/// Reads a code that somebody typed.
///
/// "Not applicable" comes back as a draft: its reason does not fit on paper. Small and full-width
/// letters, look-alikes (I, L, `|` and `!` for 1, O for 0, U for V), hyphens, spaces and dots between
/// the characters are all understood.
///
/// # Errors
///
/// Why the text is refused. Nothing is ever repaired in silence. Three mistakes or more pass for
/// another code once in some 32,000 times (2^15), which is what three check symbols can promise.
pub fn read(asked: &Questionnaire, text: &str) -> Result<Answers, Refused> {
    let parts = parts(asked).ok_or(Refused::TooManyAnswers)?;
    let expected = parts.iter().map(|it| it.data + CHECKS).sum();
    let mut symbols = Vec::with_capacity(expected);
    for it in text.chars().filter(|it| !is_between(*it)) {
        let at = Place::of(symbols.len());
        symbols.push(symbol(it).ok_or(Refused::NoSymbol { at, found: it })?);
    }
    let found = symbols.len();
    if found != expected {
        return Err(Refused::Length { expected, found });
    }
    let mut answers = Answers::default();
    let mut before = 0;
    for part in &parts {
        let length = part.data + CHECKS;
        let own = symbols.iter().skip(before).take(length).copied().collect();
        read_part(asked, part, own, before, &mut answers)?;
        before += length;
    }
    Ok(answers)
}

/// Reads the symbols of one part, which `before` others stand in front of.
fn read_part(
    asked: &Questionnaire,
    part: &Part,
    mut symbols: Vec<Symbol>,
    before: usize,
    found: &mut Answers,
) -> Result<(), Refused> {
    for (check, seal) in symbols.iter_mut().skip(part.data).zip(seal(asked)) {
        *check = plus(*check, seal);
    }
    let syndromes = field::syndromes(&symbols);
    if syndromes == field::NO_MISTAKE {
        return answers(asked, part, &symbols, found).ok_or(Refused::Mistyped);
    }
    let (index, mistake) = field::locate(syndromes, symbols.len()).ok_or(Refused::Mistyped)?;
    if let Some(symbol) = symbols.get_mut(index) {
        *symbol = plus(*symbol, mistake);
    }
    // A repair that leads to answers that do not exist is none.
    match answers(asked, part, &symbols, &mut Answers::default()) {
        Some(()) => Err(Refused::MistypedAt(Place::of(before + index))),
        None => Err(Refused::Mistyped),
    }
}

/// How many states a question has on paper: unanswered, each level, "don't know" and, where it is
/// allowed, "not applicable".
fn states(asked: &Questionnaire, question: &Question) -> u128 {
    not_applicable(asked) + u128::from(question.na_allowed)
}

/// The state "don't know": the one behind the levels, which stand for themselves.
fn unknown(asked: &Questionnaire) -> u128 {
    u128::from(asked.top.number()) + 1
}

/// The state "not applicable", if a question has it.
fn not_applicable(asked: &Questionnaire) -> u128 {
    unknown(asked) + 1
}

/// The state that a question is in; 0 is unanswered.
fn state(asked: &Questionnaire, question: &Question, answers: &Answers) -> u128 {
    let fitting = answers.get(&question.id).filter(|it| it.fits(question, asked).is_ok());
    match fitting {
        // A questionnaire that asks for numbers has no code.
        None | Some(Answer::Number(_)) => 0,
        Some(Answer::Level(level)) => level.number().into(),
        Some(Answer::Unknown) => unknown(asked),
        Some(Answer::NotApplicable(_) | Answer::NotApplicableDraft) => not_applicable(asked),
    }
}

/// Adds the answers behind the data symbols of a part; nothing if the number is larger than any that
/// is written.
fn answers(
    asked: &Questionnaire,
    part: &Part,
    symbols: &[Symbol],
    found: &mut Answers,
) -> Option<()> {
    let mut number = symbols.iter().take(part.data).try_fold(0_u128, |number, symbol| {
        // Multiplied, not shifted: a shift loses what it pushes out.
        number.checked_mul(1 << BITS).map(|it| it + u128::from(*symbol))
    })?;
    // The last question was multiplied in last.
    let questions: Vec<&Question> = part.questions(asked).collect();
    for question in questions.into_iter().rev() {
        let states = states(asked, question);
        let state = number % states;
        number /= states;
        let level = || u8::try_from(state).ok().and_then(Level::new);
        let answer = match state {
            0 => None,
            it if it == unknown(asked) => Some(Answer::Unknown),
            it if it == not_applicable(asked) => Some(Answer::NotApplicableDraft),
            _ => level().map(Answer::Level),
        };
        if let Some(answer) = answer {
            found.record(question.id.clone(), answer);
        }
    }
    (number == 0).then_some(())
}

/// What is added to the check symbols, so that the code of another questionnaire is refused: the
/// first 15 bits of the digest of its structure. A code of version 2026.1 is therefore none of
/// 2026.2, even where only an action has changed; that is meant, for a paper cannot say which
/// questions it answers.
fn seal(asked: &Questionnaire) -> [Symbol; CHECKS] {
    let start = u128::from(asked.digest.start());
    [digit(start >> 11), digit(start >> 6), digit(start >> 1)]
}

/// The lowest symbol of a number.
fn digit(number: u128) -> Symbol {
    (number % (1 << BITS)).try_into().unwrap_or_default()
}

/// The value of a character, whichever way it is written.
fn symbol(it: char) -> Option<Symbol> {
    let it = match half_width(it).to_ascii_uppercase() {
        'I' | 'L' | '|' | '!' => '1',
        // The last two are what a Japanese keyboard offers for nought: ideographic zero, circle.
        'O' | '\u{3007}' | '\u{25cb}' => '0',
        'U' => 'V',
        it => it,
    };
    ALPHABET.chars().position(|other| other == it).and_then(|it| it.try_into().ok())
}

/// The ASCII character that a full-width one is the wide form of.
fn half_width(it: char) -> char {
    const WIDER: u32 = '！' as u32 - '!' as u32;
    match it {
        '！'..='～' => char::from_u32(u32::from(it) - WIDER).unwrap_or(it),
        it => it,
    }
}

/// Whether a character only stands between those of a code.
fn is_between(it: char) -> bool {
    let narrow = half_width(it);
    narrow.is_whitespace() || [HYPHENS, DOTS, WIDTHLESS].iter().any(|all| all.contains(narrow))
}

#[cfg(test)]
mod tests;
