//! Levels and scores, and the only place that divides.

use std::cmp::Ordering;

/// Most levels a scale may have.
pub const MAX_LEVELS: u8 = 20;

/// One step of a scale: 1 is the lowest.
///
/// Steps are ordered. Invariant: 1 to [`MAX_LEVELS`]. Whether a level exists on the scale of a given
/// questionnaire is checked where answers and questionnaire meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The lowest step of every scale.
    pub const LOWEST: Level = Level(1);

    /// The step with this number, if any scale can have it.
    pub fn new(number: u8) -> Option<Level> {
        (1..=MAX_LEVELS).contains(&number).then_some(Level(number))
    }

    /// The number of the step, counted from 1.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The step above, on a scale whose highest step is `top`.
    #[must_use]
    pub fn next(self, top: Level) -> Level {
        Level(self.0 + 1).min(top)
    }

    /// All steps of a scale whose highest step is `self`, the lowest first.
    pub fn scale(self) -> impl DoubleEndedIterator<Item = Level> {
        (1..=self.0).map(Level)
    }
}

/// An exact mean of levels: a fraction of whole numbers.
///
/// Compared as a fraction and rounded once, when it is shown or written
/// ([`Score::hundredths`]). Invariant: in lowest terms, the denominator at least 1.
///
/// Why `u128` is enough: a questionnaire has at most 500 questions, so the denominators of the item
/// scores add up to at most 500, and the least common multiple of such numbers is below 10^24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    numerator: u128,
    denominator: u128,
}

impl Score {
    /// No level at all: the gain of what changes nothing.
    pub const ZERO: Score = Score { numerator: 0, denominator: 1 };

    /// `sum / count`, or nothing where there is nothing to divide by.
    pub fn from_ratio(sum: u128, count: u128) -> Option<Score> {
        let common = gcd(sum, count);
        Some(Score {
            numerator: sum.checked_div(common)?,
            denominator: count.checked_div(common).filter(|it| *it != 0)?,
        })
    }

    /// The unweighted mean of exact scores; nothing where there are none.
    ///
    /// Source: `docs/methods/maturity.md`: averages are taken over exact values, never over rounded
    /// ones. Nothing, too, where the sum leaves `u128`, which no questionnaire within the limits
    /// can reach.
    pub fn mean(scores: impl IntoIterator<Item = Score>) -> Option<Score> {
        let mut sum = Score::ZERO;
        let mut count: u128 = 0;
        for score in scores {
            sum = sum.plus(score)?;
            count += 1;
        }
        Score::from_ratio(sum.numerator, sum.denominator.checked_mul(count)?)
    }

    fn plus(self, other: Score) -> Option<Score> {
        let common = gcd(self.denominator, other.denominator);
        let scale_self = other.denominator.checked_div(common)?;
        let scale_other = self.denominator.checked_div(common)?;
        let numerator = (self.numerator.checked_mul(scale_self)?)
            .checked_add(other.numerator.checked_mul(scale_other)?)?;
        Score::from_ratio(numerator, self.denominator.checked_mul(scale_self)?)
    }

    /// How far `self` lies above `other`; zero where it does not, and where the exact difference
    /// leaves `u128`.
    #[must_use]
    pub fn above(self, other: Score) -> Score {
        let difference = || {
            let common = gcd(self.denominator, other.denominator);
            let scale_self = other.denominator.checked_div(common)?;
            let scale_other = self.denominator.checked_div(common)?;
            let numerator = (self.numerator.checked_mul(scale_self)?)
                .checked_sub(other.numerator.checked_mul(scale_other)?)?;
            Score::from_ratio(numerator, self.denominator.checked_mul(scale_self)?)
        };
        difference().unwrap_or(Score::ZERO)
    }

    /// This score divided by a whole number, for "gain per effort".
    #[must_use]
    pub fn per(self, parts: u8) -> Score {
        let denominator = self.denominator.checked_mul(u128::from(parts.max(1)));
        denominator.and_then(|it| Score::from_ratio(self.numerator, it)).unwrap_or(self)
    }

    /// Unit: hundredths of a level, 350 is 3.50. Rounding: half up, once.
    pub fn hundredths(self) -> u32 {
        // 200·n cannot leave u128: a numerator is at most 20 levels times the bound above.
        let doubled = self.numerator.saturating_mul(200).saturating_add(self.denominator);
        let rounded = doubled.checked_div(self.denominator.saturating_mul(2)).unwrap_or_default();
        u32::try_from(rounded).unwrap_or(u32::MAX)
    }

    /// The stage 段階: the whole number at or below the score. A stage is reached, not approached:
    /// 3.97 is stage 3, and so is 3.999, which is shown as 4.00.
    pub fn stage(self) -> u8 {
        let whole = self.numerator.checked_div(self.denominator).unwrap_or_default();
        u8::try_from(whole).unwrap_or(u8::MAX)
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Score) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Score {
    /// Compares two fractions by their continued fractions, which, unlike multiplying crosswise,
    /// never leaves `u128`.
    fn cmp(&self, other: &Score) -> Ordering {
        let (mut a, mut b) = (self.numerator, self.denominator);
        let (mut c, mut d) = (other.numerator, other.denominator);
        loop {
            match (b, d) {
                // A denominator of zero arises only below, as the rest of an exact division, and
                // then stands for infinity.
                (0, 0) => return Ordering::Equal,
                (0, _) => return Ordering::Greater,
                (_, 0) => return Ordering::Less,
                _ => {}
            }
            match (a / b).cmp(&(c / d)) {
                Ordering::Equal => {}
                unequal => return unequal,
            }
            // a/b < c/d with equal whole parts exactly when b/(a mod b) > d/(c mod d): flip.
            (a, b, c, d) = (d, c % d, b, a % b);
        }
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn score(sum: u128, count: u128) -> Score {
        Score::from_ratio(sum, count).unwrap()
    }

    #[test]
    fn nothing_divided_by_nothing_is_no_score() {
        assert_eq!(Score::from_ratio(0, 0), None);
        assert_eq!(Score::mean([]), None);
    }

    #[test]
    fn rounding_is_half_up_and_happens_once() {
        assert_eq!(score(8, 3).hundredths(), 267);
        assert_eq!(score(1, 8).hundredths(), 13);
        assert_eq!(score(7, 2).hundredths(), 350);
    }

    #[test]
    fn a_stage_is_reached_not_approached() {
        assert_eq!(score(3999, 1000).stage(), 3);
        assert_eq!(score(3999, 1000).hundredths(), 400);
        assert_eq!(score(4, 1).stage(), 4);
    }

    #[test]
    fn a_mean_of_rounded_items_would_be_another_number() {
        // 4/3, 4/3 and 1: exactly 11/9 = 1.222…; the rounded items 1.33, 1.33, 1.00 agree by luck.
        // 5/3, 5/3, 5/3, 1, 1 …: the cases that differ are what this test keeps.
        let items = [score(5, 3), score(5, 3), score(1, 1), score(1, 1)];
        let exact = Score::mean(items).unwrap().hundredths();
        let rounded = Score::mean(items.map(|it| score(it.hundredths().into(), 100))).unwrap();
        assert_eq!(exact, 133);
        assert_eq!(rounded.hundredths(), 134);
    }

    #[test]
    fn the_worst_questionnaire_fits() {
        // The denominators of Landau's function for about 500: all primes up to 59.
        let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59];
        let worst = Score::mean(primes.map(|it| score(20 * it - 1, it)));
        assert!(worst.is_some_and(|it| it.hundredths() <= 2000));
    }

    proptest! {
        #[test]
        fn order_agrees_with_cross_multiplication(
            a in 0..10_000u128, b in 1..10_000u128, c in 0..10_000u128, d in 1..10_000u128,
        ) {
            prop_assert_eq!(score(a, b).cmp(&score(c, d)), (a * d).cmp(&(c * b)));
        }

        #[test]
        fn above_undoes_plus(a in 0..1000u128, b in 1..1000u128, c in 0..1000u128, d in 1..1000u128) {
            let (low, rise) = (score(a, b), score(c, d));
            prop_assert_eq!(low.plus(rise).unwrap().above(low), rise);
        }

        #[test]
        fn a_mean_lies_between_its_ends(scores in prop::collection::vec((1..=20u128, 1..40u128), 1..20)) {
            let scores: Vec<Score> = scores.into_iter().map(|(n, d)| score(n, d)).collect();
            let mean = Score::mean(scores.iter().copied()).unwrap();
            prop_assert!(scores.iter().min().unwrap() <= &mean);
            prop_assert!(&mean <= scores.iter().max().unwrap());
        }
    }
}
