//! What the user types in place of a number.

use super::{Input, MAX_NUMBER, Unit};

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The least.
    Low,
    /// The most.
    High,
}

impl End {
    /// Both, the lower one first.
    pub const BOTH: [End; 2] = [End::Low, End::High];
}

/// The name under which the user's own number is kept among the drafts: `loss-days-down-low`.
pub fn key(input: &Input, end: End) -> String {
    let end = match end {
        End::Low => "low",
        End::High => "high",
    };
    format!("loss-{}-{end}", input.id)
}

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing.
    Nothing,
    /// A number.
    Number(u64),
    /// More than is computed with.
    TooLarge,
    /// No whole number.
    Wrong,
}

/// Reads what was typed. Digits of either width are understood, commas and spaces between them, 万 and
/// 億 behind them, and the unit.
pub fn typed(text: &str, unit: Unit) -> Typed {
    let ends: &[char] = match unit {
        Unit::Days => &['日'],
        Unit::Yen | Unit::YenPerRecord => &['円'],
        Unit::Records => &['人', '件', '名'],
    };
    let text = text.trim().trim_end_matches(ends).trim();
    let (text, times) = match text.strip_suffix('億') {
        Some(it) => (it.trim(), 100_000_000),
        None => text.strip_suffix('万').map_or((text, 1), |it| (it.trim(), 10_000)),
    };
    let mut number = None;
    for it in text.chars().filter(|it| !matches!(it, ',' | '，') && !it.is_whitespace()) {
        let digit = match it {
            '０'..='９' => u64::from(u32::from(it) - u32::from('０')),
            _ => match it.to_digit(10) {
                Some(digit) => digit.into(),
                None => return Typed::Wrong,
            },
        };
        // Longer numbers than any are too large whatever follows.
        number = Some(number.unwrap_or(0_u64).saturating_mul(10).saturating_add(digit));
    }
    match number.map(|it| it.saturating_mul(times)) {
        None if text.is_empty() && times == 1 => Typed::Nothing,
        None => Typed::Wrong,
        Some(number) if MAX_NUMBER < number => Typed::TooLarge,
        Some(number) => Typed::Number(number),
    }
}
