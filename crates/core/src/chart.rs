//! Geometry of the charts: numbers in, points and paths out. Drawing is the widget's.

use std::f64::consts::TAU;
use std::fmt::Write as _;

use crate::level::Score;

/// Radius of the rim of a radar chart. All charts are drawn in these units and scaled as a whole.
pub const RADIUS: f64 = 100.0;

/// A point, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// Sine and cosine of a share of a full turn, to within a millionth.
///
/// Twelve terms of the series on an eighth of the angle, doubled back three times. The general
/// functions of the standard library are eight kilobytes of code in the browser; a chart is drawn to a
/// tenth of a unit.
fn sin_cos(turn: f64) -> (f64, f64) {
    let x = TAU * turn / 8.0;
    let (mut sin, mut cos, mut term) = (0.0, 1.0, 1.0);
    for n in 1..=12 {
        term *= x / f64::from(n);
        match n % 4 {
            1 => sin += term,
            2 => cos -= term,
            3 => sin -= term,
            _ => cos += term,
        }
    }
    for _ in 0..3 {
        (sin, cos) = (2.0 * sin * cos, cos * cos - sin * sin);
    }
    (sin, cos)
}

/// On which side of its point a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The label begins at the point.
    Start,
    /// The label is centred on the point.
    Middle,
    /// The label ends at the point.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn svg(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// A radar chart around the origin: the first axis points up and the rest follow clockwise.
///
/// The centre is no level at all and the rim is the top level, so that level 1 is a small shape and
/// not a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Radar {
    /// How many axes.
    pub axes: u16,
    /// The top level of the scale.
    pub top: u8,
}

impl Radar {
    /// The point at a distance from the centre on an axis counted from 0.
    pub fn point(self, axis: u16, radius: f64) -> Point {
        let (sin, cos) = sin_cos(f64::from(axis) / f64::from(self.axes.max(1)));
        Point { x: radius * sin, y: -radius * cos }
    }

    /// Where a score lies. Unit of the score: hundredths of a level.
    pub fn corner(self, axis: u16, hundredths: u32) -> Point {
        let share = f64::from(hundredths) / (100.0 * f64::from(self.top.max(1)));
        self.point(axis, RADIUS * share.min(1.0))
    }

    /// Corners of a series. An axis without a score has none, which leaves a gap instead of a false
    /// zero.
    pub fn corners(self, scores: &[Option<Score>]) -> Vec<Option<Point>> {
        (0..).zip(scores).map(|(n, it)| it.map(|it| self.corner(n, it.hundredths()))).collect()
    }

    /// The ring of one level.
    pub fn ring(self, level: u8) -> String {
        let corner = |n| Some(self.corner(n, u32::from(level) * 100));
        path(&(0..self.axes).map(corner).collect::<Vec<_>>())
    }

    /// The area between two series: the outer shape and the inner one, to be filled by the even-odd
    /// rule. Empty where a corner is missing.
    pub fn band(self, low: &[Option<Score>], high: &[Option<Score>]) -> String {
        let (low, high) = (self.corners(low), self.corners(high));
        if low.iter().chain(&high).any(Option::is_none) || low.is_empty() {
            return String::new();
        }
        format!("{} {}", path(&high), path(&low))
    }

    /// Where the label of an axis stands, `gap` outside the rim, and on which side.
    pub fn label(self, axis: u16, gap: f64) -> (Point, Anchor) {
        let at = self.point(axis, RADIUS + gap);
        let anchor = match at.x {
            x if x < -RADIUS * 0.2 => Anchor::End,
            x if RADIUS * 0.2 < x => Anchor::Start,
            _ => Anchor::Middle,
        };
        (at, anchor)
    }
}

/// A path through the corners: closed when none is missing, broken where one is. A corner with a
/// gap on both sides is a line of no length, which round line caps show as a dot.
pub fn path(corners: &[Option<Point>]) -> String {
    let mut out = String::new();
    let whole = corners.iter().all(Option::is_some);
    let Some(first_gap) = corners.iter().position(Option::is_none) else {
        for (n, at) in corners.iter().flatten().enumerate() {
            step(&mut out, if n == 0 { 'M' } else { 'L' }, *at);
        }
        if whole && !out.is_empty() {
            out.push('Z');
        }
        return out;
    };
    // Start behind a gap, so that a run over the top of the circle stays in one piece.
    let mut drawing = false;
    for at in corners.iter().cycle().skip(first_gap).take(corners.len()) {
        match at {
            Some(at) => {
                step(&mut out, if drawing { 'L' } else { 'M' }, *at);
                if !drawing {
                    step(&mut out, 'L', *at);
                }
                drawing = true;
            }
            None => drawing = false,
        }
    }
    out
}

fn step(out: &mut String, letter: char, at: Point) {
    // Writing to a String cannot fail.
    let _ = write!(out, "{letter}{} {}", tenths(at.x), tenths(at.y));
}

/// A length with one digit behind the point: sharp enough for paper, short enough for a path.
pub fn tenths(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "lengths are below a few hundred")]
    let tenths = (length * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    // Whole numbers on the way out: printing fractions is a large piece of code.
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// A label in one or two lines: broken behind a dot or at a space, else where the script changes
/// nearest to the middle (方針｜づくり), so that no word is cut where it need not be.
pub fn label_lines(label: &str) -> (String, Option<String>) {
    let chars: Vec<char> = label.chars().collect();
    let two = |at: usize| {
        let line = |part: Option<&[char]>| part.unwrap_or_default().iter().collect::<String>();
        (line(chars.get(..at)), Some(line(chars.get(at..)).trim_start().to_owned()))
    };
    if let Some(at) = chars.iter().position(|it| matches!(it, '・' | '、')) {
        return two(at + 1);
    }
    if let Some(at) = chars.iter().rposition(|it| *it == ' ') {
        return two(at);
    }
    if label.is_ascii() || chars.len() <= 4 {
        return (label.to_owned(), None);
    }
    let is_kana = |it: &char| matches!(it, 'ぁ'..='ゖ');
    let changes = (1..chars.len()).filter(|at| match chars.get(at - 1..=*at) {
        // Behind kana a new word begins; before kana its ending does, unless nothing better is near.
        Some([before, after]) => {
            is_kana(before) != is_kana(after) || is_katakana(*before) != is_katakana(*after)
        }
        _ => false,
    });
    let middle = chars.len();
    let best = changes.max_by_key(|at| (std::cmp::Reverse((2 * at).abs_diff(middle)), *at));
    two(best.unwrap_or(chars.len().div_ceil(2)))
}

fn is_katakana(it: char) -> bool {
    matches!(it, 'ァ'..='ヶ' | 'ー')
}

/// The share of the scale a score fills. Unit: per cent. Range: 0 to 100.
pub fn share(score: Score, top: u8) -> f64 {
    (f64::from(score.hundredths()) / f64::from(top.max(1))).min(100.0)
}

/// A stretch of whole numbers that an axis shows, in the unit of what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Where the axis begins.
    pub low: i32,
    /// Where it ends. Nothing can be drawn unless it lies above `low`.
    pub high: i32,
}

impl Span {
    /// How far along the axis a number lies; numbers beyond an end stand at that end. Unit: per
    /// cent. Range: 0 to 100.
    pub fn share(self, number: i32) -> f64 {
        let length = f64::from(self.high) - f64::from(self.low);
        if length <= 0.0 {
            return 0.0;
        }
        ((f64::from(number) - f64::from(self.low)) / length * 100.0).clamp(0.0, 100.0)
    }

    /// The bin in which a number lies, of `count` equal ones. A bin holds its lower edge; the last
    /// one holds the end of the axis too. Nothing for numbers beyond the ends.
    pub fn bin(self, number: i32, count: usize) -> Option<usize> {
        if !(self.low..=self.high).contains(&number) || count == 0 {
            return None;
        }
        let (length, at) =
            (i64::from(self.high) - i64::from(self.low), i64::from(number) - i64::from(self.low));
        let bin = usize::try_from(at * i64::try_from(count).ok()?)
            .ok()?
            .checked_div(usize::try_from(length).ok()?)?;
        Some(bin.min(count - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Radar = Radar { axes: 4, top: 5 };

    fn scores(levels: [Option<u128>; 4]) -> Vec<Option<Score>> {
        levels.map(|it| it.and_then(|it| Score::from_ratio(it, 1))).to_vec()
    }

    #[track_caller]
    fn check(levels: [Option<u128>; 4], expected: &str) {
        assert_eq!(path(&SQUARE.corners(&scores(levels))), expected);
    }

    #[test]
    fn the_first_axis_points_up_and_the_rest_follow_clockwise() {
        check([Some(5), Some(5), Some(5), Some(5)], "M0.0 -100.0L100.0 0.0L0.0 100.0L-100.0 0.0Z");
        assert_eq!(SQUARE.ring(1), "M0.0 -20.0L20.0 0.0L0.0 20.0L-20.0 0.0Z");
    }

    #[test]
    fn a_missing_score_leaves_a_gap_and_a_run_over_the_top_stays_whole() {
        check([Some(5), None, Some(5), None], "M0.0 100.0L0.0 100.0M0.0 -100.0L0.0 -100.0");
        check([Some(5), Some(5), None, Some(5)], "M-100.0 0.0L-100.0 0.0L0.0 -100.0L100.0 0.0");
        check([None; 4], "");
        assert_eq!(path(&[]), "");
    }

    #[test]
    fn a_band_needs_both_of_its_edges() {
        let (low, high) = (scores([Some(1); 4]), scores([Some(5); 4]));
        assert!(SQUARE.band(&low, &high).contains("Z M"));
        assert_eq!(SQUARE.band(&low, &scores([None; 4])), "");
        assert_eq!(SQUARE.band(&[], &[]), "");
    }

    #[test]
    fn labels_stand_outside_and_lean_away_from_the_centre() {
        let anchor = |axis| SQUARE.label(axis, 10.0).1;
        assert_eq!(
            [0, 1, 2, 3].map(anchor),
            [Anchor::Middle, Anchor::Start, Anchor::Middle, Anchor::End]
        );
        assert_eq!(tenths(SQUARE.label(0, 10.0).0.y), "-110.0");
    }

    #[test]
    fn the_own_sine_is_that_of_the_standard_library() {
        for n in 0..=64 {
            let turn = f64::from(n) / 64.0;
            let ((sin, cos), (s, c)) = (sin_cos(turn), (TAU * turn).sin_cos());
            assert!((sin - s).abs() < 1e-6 && (cos - c).abs() < 1e-6, "{turn}");
        }
    }

    #[test]
    fn labels_break_between_words() {
        for (label, first, second) in [
            ("方針づくり", "方針", Some("づくり")),
            ("責任と役割", "責任と", Some("役割")),
            ("予算・人材", "予算・", Some("人材")),
            ("リスク把握", "リスク", Some("把握")),
            ("情報共有", "情報共有", None),
            ("First response", "First", Some("response")),
            ("Improvement", "Improvement", None),
            ("経営判断基準", "経営判", Some("断基準")),
        ] {
            let lines = label_lines(label);
            assert_eq!((lines.0.as_str(), lines.1.as_deref()), (first, second));
        }
    }

    #[test]
    fn a_number_lies_in_one_bin_and_the_end_of_the_axis_in_the_last() {
        let span = Span { low: 100, high: 500 };
        for (number, expected) in [
            (99, None),
            (100, Some(0)),
            (124, Some(0)),
            (125, Some(1)),
            (499, Some(15)),
            (500, Some(15)),
            (501, None),
        ] {
            assert_eq!(span.bin(number, 16), expected, "{number}");
        }
        assert_eq!(Span { low: 3, high: 3 }.bin(3, 4), None);
        assert_eq!(span.bin(100, 0), None);
    }

    #[test]
    fn numbers_beyond_an_axis_stand_at_its_end() {
        let span = Span { low: -2500, high: 10_000 };
        for (number, expected) in
            [(-9999, 0.0), (-2500, 0.0), (3750, 50.0), (10_000, 100.0), (10_001, 100.0)]
        {
            assert!((span.share(number) - expected).abs() < 1e-9, "{number}");
        }
        assert!(Span { low: 1, high: 1 }.share(1).abs() < 1e-9);
    }

    #[test]
    fn a_bar_never_leaves_its_scale() {
        for (level, expected) in [(1, 20.0), (5, 100.0), (9, 100.0)] {
            let share = share(Score::from_ratio(level, 1).unwrap(), 5);
            assert!((share - expected).abs() < 1e-9);
        }
    }
}
