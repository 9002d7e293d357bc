//! The arithmetic: whole numbers, each with a least and a most.

use super::{End, Input, Loss, MAX_YEN, Typed, key, typed};
use crate::answers::{Answer, Answers};
use crate::id::LossId;

/// From this to that. Invariant: `low` ≤ `high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The least.
    pub low: u64,
    /// The most; nothing where nobody knows an upper end.
    pub high: Option<u64>,
}

/// Where a number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It was published: the sources of the input.
    Published,
    /// An answer to the check says so.
    Answer,
    /// The user typed it.
    Own,
    /// There is none yet.
    Missing,
}

/// The number that is computed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effective {
    /// From where to where; nothing where there is no number.
    pub band: Option<Band>,
    /// Where it comes from.
    pub origin: Origin,
}

/// One part of the sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartSum {
    /// The part.
    pub id: LossId,
    /// What it comes to. Unit: yen. Nothing while a number is missing.
    pub band: Option<Band>,
}

/// What one incident could cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The number of each input, in order.
    pub inputs: Vec<Effective>,
    /// The parts, in order.
    pub parts: Vec<PartSum>,
    /// The sum of the parts that are known; nothing where none is. Unit: yen.
    pub total: Option<Band>,
    /// The inputs that are missing, in order.
    pub missing: Vec<LossId>,
}

impl Picture {
    /// The picture of these answers and of what the user typed, which `draft` tells by its key.
    ///
    /// Never fails: what leaves the bounds has no upper end, and its lower one is the bound.
    pub fn of<'d>(
        loss: &Loss,
        answers: &Answers,
        draft: impl Fn(&str) -> Option<&'d str>,
    ) -> Picture {
        let effective = |it: &Input| Effective::of(it, answers, &draft);
        let inputs: Vec<Effective> = loss.inputs.iter().map(effective).collect();
        let band = |id: &LossId| {
            let place = loss.inputs.iter().position(|it| it.id == *id)?;
            inputs.get(place)?.band
        };
        let mut total: Option<Wide> = None;
        let mut parts = Vec::with_capacity(loss.parts.len());
        for part in &loss.parts {
            let factors: Option<Vec<Band>> = part.factors.iter().map(band).collect();
            let product = factors.map(|it| Wide::product(&it));
            total = match (total, product) {
                (Some(total), Some(product)) => Some(total.plus(product)),
                (one, other) => one.or(other),
            };
            parts.push(PartSum { id: part.id.clone(), band: product.map(Wide::bounded) });
        }
        let missing = loss.inputs.iter().zip(&inputs).filter(|(_, it)| it.band.is_none());
        let missing = missing.map(|(it, _)| it.id.clone()).collect();
        Picture { missing, total: total.map(Wide::bounded), inputs, parts }
    }
}

impl Effective {
    /// The number of an input: what the user typed, else what an answer says, else what was published.
    ///
    /// Whoever types one end only keeps the other one, if it still is an end; else the number is exact. An
    /// upper end that nobody knows stays unknown until it is typed.
    fn of<'d>(
        input: &Input,
        answers: &Answers,
        draft: &impl Fn(&str) -> Option<&'d str>,
    ) -> Effective {
        let own =
            End::BOTH.map(|end| match draft(&key(input, end)).map(|it| typed(it, input.unit)) {
                Some(Typed::Number(number)) => Some(number),
                Some(Typed::Nothing | Typed::TooLarge | Typed::Wrong) | None => None,
            });
        let begin = Effective::begin(input, answers);
        let band = match own {
            [None, None] => return begin,
            [Some(low), Some(high)] => Band { low: low.min(high), high: Some(low.max(high)) },
            [Some(low), None] => {
                let high = match begin.band {
                    // Nobody knows an upper end, and a lower one tells nothing of it.
                    Some(Band { high: None, .. }) => None,
                    begin => begin.and_then(|it| it.high).filter(|it| low <= *it).or(Some(low)),
                };
                Band { low, high }
            }
            [None, Some(high)] => {
                let low = begin.band.map(|it| it.low).filter(|low| *low <= high);
                Band { low: low.unwrap_or(high), high: Some(high) }
            }
        };
        Effective { band: Some(band), origin: Origin::Own }
    }

    /// The number before the user types one.
    pub fn begin(input: &Input, answers: &Answers) -> Effective {
        let told = input.from_answer.as_ref().and_then(|from| {
            let Some(Answer::Level(level)) = answers.get(&from.question) else { return None };
            let range = from.ranges.iter().find(|it| it.level == *level)?;
            Some(Band { low: range.low, high: range.high })
        });
        if let Some(band) = told {
            return Effective { band: Some(band), origin: Origin::Answer };
        }
        let low = input.low.or(input.likely).or(input.high);
        let high = input.high.or(input.likely).or(input.low);
        let band = low.map(|low| Band { low, high });
        let origin = if band.is_some() { Origin::Published } else { Origin::Missing };
        Effective { band, origin }
    }
}

/// A band before it is bounded. Three numbers of at most 10^12 multiplied are below 2^128.
#[derive(Clone, Copy)]
struct Wide {
    low: u128,
    high: Option<u128>,
}

impl Wide {
    fn product(factors: &[Band]) -> Wide {
        let one = Wide { low: 1, high: Some(1) };
        factors.iter().fold(one, |product, it| Wide {
            low: product.low.saturating_mul(it.low.into()),
            high: product.high.zip(it.high).map(|(a, b)| a.saturating_mul(b.into())),
        })
    }

    fn plus(self, other: Wide) -> Wide {
        let high = self.high.zip(other.high).map(|(a, b)| a.saturating_add(b));
        Wide { low: self.low.saturating_add(other.low), high }
    }

    fn bounded(self) -> Band {
        let within = |it: u128| u64::try_from(it).ok().filter(|it| *it <= MAX_YEN);
        Band { low: within(self.low).unwrap_or(MAX_YEN), high: self.high.and_then(within) }
    }
}
