//! How often each value occurs: all that means, deviations and quartiles need, exactly.
//!
//! Values are whole hundredths, so a few hundred counters hold any number of results, and parts can
//! be put together without losing anything.

use crate::sorted::SortedMap;

/// How often each value occurs. Invariant: no value with a count of 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Counts(SortedMap<i32, u64>);

/// What is told of the values of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Summary {
    /// How many values there are. At least 1.
    pub n: u64,
    /// Their mean, half up.
    pub mean: i32,
    /// Their standard deviation, that of a population, half up.
    pub sd: u32,
    /// The values at the nearest ranks of a quarter, a half and three quarters.
    pub quartiles: [i32; 3],
}

impl Counts {
    /// One value more.
    pub fn add(&mut self, value: i32) {
        *self.0.get_or_default(value) += 1;
    }

    /// One value less; nothing happens where there is none.
    pub fn remove(&mut self, value: i32) {
        match self.0.get_mut(&value) {
            Some(count) if 1 < *count => *count -= 1,
            Some(_) => {
                self.0.remove(&value);
            }
            None => {}
        }
    }

    /// All values of another part.
    pub fn merge(&mut self, other: &Counts) {
        for (value, count) in other.0.iter() {
            *self.0.get_or_default(*value) += count;
        }
    }

    /// How many values there are.
    pub fn n(&self) -> u64 {
        self.0.values().sum()
    }

    /// The values with their counts, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = (i32, u64)> {
        self.0.iter().map(|(value, count)| (*value, *count))
    }

    /// What can be told of them; nothing of no values.
    ///
    /// Source: `docs/methods/aggregation.md`. Why 128 bits are enough: values lie within ±10,000, so
    /// `4 · n · Σx²` is below 10^29 even for everybody on earth.
    pub fn summary(&self) -> Option<Summary> {
        let n = self.n();
        let (mut sum, mut squares) = (0_i128, 0_u128);
        for (value, count) in self.iter() {
            sum += i128::from(value) * i128::from(count);
            squares += u128::from(value.unsigned_abs()).pow(2) * u128::from(count);
        }
        let count = i128::from(n);
        // `div_euclid` rounds towards −∞, because the divisor is positive.
        let mean = (2 * sum + count).checked_div_euclid(2 * count)?;
        let wide = u128::from(n);
        let spread = wide.saturating_mul(squares).saturating_sub(sum.unsigned_abs().pow(2));
        let sd = (spread.saturating_mul(4).isqrt() + wide).checked_div(2 * wide)?;
        let quartiles = [self.at_rank(n.div_ceil(4)), self.at_rank(n.div_ceil(2))];
        let last = self.at_rank(u64::try_from((3 * wide).div_ceil(4)).ok()?);
        let [low, middle] = quartiles;
        Some(Summary {
            n,
            mean: i32::try_from(mean).ok()?,
            sd: u32::try_from(sd).ok()?,
            quartiles: [low?, middle?, last?],
        })
    }

    /// The value of this rank, counted from 1.
    fn at_rank(&self, rank: u64) -> Option<i32> {
        let mut seen = 0;
        let reached = |(_, count): &(i32, u64)| {
            seen += count;
            rank <= seen
        };
        self.iter().find(reached).map(|(value, _)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[i32], mean: i32, sd: u32, quartiles: [i32; 3]) {
        let mut counts = Counts::default();
        for it in values {
            counts.add(*it);
        }
        let n = u64::try_from(values.len()).unwrap();
        assert_eq!(counts.summary(), Some(Summary { n, mean, sd, quartiles }), "{values:?}");
    }

    #[test]
    fn the_worked_examples_of_the_page_hold() {
        let page = include_str!("../../../../docs/methods/aggregation.md").replace('−', "-");
        let rows: Vec<&str> = (page.lines())
            .skip_while(|it| !it.starts_with("| values | mean |"))
            .skip(2)
            .take_while(|it| it.starts_with('|'))
            .collect();
        assert_eq!(rows.len(), 6);
        let numbers = |cell: &str| {
            cell.split(", ").map(|it| it.trim().parse().unwrap()).collect::<Vec<i32>>()
        };
        for row in rows {
            let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
            let sd = cells[2].trim().parse().unwrap();
            let quartiles = numbers(cells[3]).try_into().unwrap();
            check(&numbers(cells[0]), numbers(cells[1])[0], sd, quartiles);
        }
    }

    #[test]
    fn of_nothing_nothing_is_told() {
        let mut counts = Counts::default();
        assert_eq!(counts.summary(), None);
        counts.add(5);
        counts.remove(7);
        counts.remove(5);
        assert_eq!(counts, Counts::default());
    }

    #[test]
    fn everybody_on_earth_fits() {
        let counts =
            Counts([(-2500, 5_000_000_000), (10_000, 5_000_000_000)].into_iter().collect());
        let summary = counts.summary().unwrap();
        assert_eq!((summary.mean, summary.sd), (3750, 6250));
    }
}
