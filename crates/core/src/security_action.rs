//! SECURITY ACTION: where a firm stands for one star and for two, and what the guide says about
//! declaring.
//!
//! Both stars are the firm's own declarations. Conditions as published (T331, SAFAQ; the sixth
//! article GH6K): one star, to commit to working on the six articles; two stars, to know one's own
//! state by the 25 topics, to have a basic policy, and to show it outside.

mod guide;
mod saved;

use crate::day::Day;
use crate::scoring::Band;

pub use guide::{Guide, Known, Link, Scheme, Step};

/// A star of SECURITY ACTION.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Star {
    /// ★ 一つ星.
    One,
    /// ★★ 二つ星.
    Two,
}

/// What a firm says about its own declaration; kept between visits. The id of a declaration is
/// not among it: it is only looked at, by [`IdKind::of`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Declaration {
    /// The firm commits to working on all six articles.
    pub committed: bool,
    /// Since when the policy can be seen outside the firm.
    pub published_on: Option<Day>,
    /// The star that was declared, and when.
    pub declared: Option<(Star, Day)>,
}

/// All that [`Standing`] is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// How many of the articles are in place. They need not be, for either star.
    pub articles: Count,
    /// The questions of the 25-topic self-check that have an answer. "Don't know" is one.
    pub self_check: Count,
    /// The band of the self-check, where it is complete. No condition looks at it.
    pub band: Option<Band>,
    /// How far the basic policy is.
    pub policy: PolicyState,
    /// What the firm says of its declaration.
    pub declaration: Declaration,
}

/// So many out of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that count.
    pub done: usize,
    /// All of them.
    pub all: usize,
}

/// How far the basic policy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyState {
    /// Nobody has begun.
    Nothing,
    /// Begun, with this many gaps such as the firm's name.
    Draft(usize),
    /// Without gaps.
    Complete,
}

/// Whether a condition is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// It is.
    Met,
    /// Something is left to do.
    Open,
}

/// Where a firm stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// ★: it commits to working on the six articles, however many of them are in place.
    pub commitment: Condition,
    /// ★★ (1): all 25 topics are answered. No score is asked for.
    pub self_check: Condition,
    /// ★★ (2): the basic policy has no gap.
    pub policy: Condition,
    /// ★★ (3): the policy can be seen outside.
    pub published: Condition,
    /// The one thing to do next.
    pub next: NextStep,
}

/// The one thing to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Say that one works on all six articles.
    Commit,
    /// Declare this star: its conditions are met.
    Declare(Star),
    /// Begin the 25 topics.
    BeginSelfCheck,
    /// Answer the rest of the 25 topics. Unit: questions left.
    FinishSelfCheck(usize),
    /// Begin the basic policy.
    WritePolicy,
    /// Fill the gaps of the policy. Unit: gaps left.
    FillPolicy(usize),
    /// Show the policy outside.
    Publish,
    /// Two stars are declared; put the remaining articles in place. Unit: articles left.
    WorkOnArticles(usize),
    /// Two stars are declared and the six articles are in place; now the topics of the self-check
    /// that are not done yet.
    ImproveSelfCheck,
    /// Two stars are declared, the six articles are in place and every topic is done: look again in
    /// a year.
    LookAgain,
}

impl Count {
    /// What is missing.
    pub fn left(self) -> usize {
        self.all.saturating_sub(self.done)
    }

    /// Whether there is something, and nothing of it is missing.
    pub fn is_whole(self) -> bool {
        0 < self.all && self.left() == 0
    }
}

impl Condition {
    fn of(met: bool) -> Condition {
        if met { Condition::Met } else { Condition::Open }
    }

    /// Whether it is met.
    pub fn is_met(self) -> bool {
        self == Condition::Met
    }
}

impl Standing {
    /// Where a firm with these facts stands.
    pub fn of(facts: &Facts) -> Standing {
        Standing {
            commitment: Condition::of(facts.declaration.committed),
            self_check: Condition::of(facts.self_check.is_whole()),
            policy: Condition::of(facts.policy == PolicyState::Complete),
            published: Condition::of(facts.declaration.published_on.is_some()),
            next: NextStep::of(facts),
        }
    }

    /// Whether the conditions of a star are met, so that it may be declared.
    pub fn may_declare(&self, star: Star) -> bool {
        match star {
            Star::One => self.commitment.is_met(),
            Star::Two => {
                [self.self_check, self.policy, self.published].iter().all(|it| it.is_met())
            }
        }
    }
}

impl NextStep {
    /// In the order in which most firms go: the commitment, which is one tick; ★ as soon as it may
    /// be declared, unless the firm is already on its way to ★★; then the conditions of ★★ in the
    /// order in which each rests on the one before.
    fn of(facts: &Facts) -> NextStep {
        let Facts { articles, self_check, band, policy, declaration } = facts;
        let to_two = match policy {
            _ if self_check.done == 0 => Some(NextStep::BeginSelfCheck),
            _ if !self_check.is_whole() => Some(NextStep::FinishSelfCheck(self_check.left())),
            PolicyState::Nothing => Some(NextStep::WritePolicy),
            PolicyState::Draft(gaps) => Some(NextStep::FillPolicy(*gaps)),
            PolicyState::Complete => {
                declaration.published_on.is_none().then_some(NextStep::Publish)
            }
        };
        let declared = declaration.declared.map(|(star, _)| star);
        let heads_for_two = declared.is_some()
            || 0 < self_check.done
            || *policy != PolicyState::Nothing
            || declaration.published_on.is_some();
        match to_two {
            _ if declared == Some(Star::Two) => match articles.left() {
                0 if *band == Some(Band::Full) => NextStep::LookAgain,
                0 => NextStep::ImproveSelfCheck,
                left => NextStep::WorkOnArticles(left),
            },
            None => NextStep::Declare(Star::Two),
            Some(_) if !declaration.committed && declared.is_none() => NextStep::Commit,
            Some(_) if !heads_for_two => NextStep::Declare(Star::One),
            Some(step) => step,
        }
    }
}

/// What the id of a declaration tells by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// Begins with 5: given since April 2026.
    New,
    /// Begins with 4: given before. It does not work for the subsidy of 2026 from its second round
    /// on (2026-05-12; GHID).
    Old,
    /// No id of a declaration: not 11 digits, or another first digit.
    None,
}

/// How many digits the id of a declaration has.
const ID_DIGITS: usize = 11;

impl IdKind {
    /// Looks at what a person typed. Full-width digits count as digits, white space does not count.
    /// It is only a look at the form: whether such a declaration exists, nobody here can tell.
    pub fn of(typed: &str) -> IdKind {
        let digit = |it: char| match it {
            '０'..='９' => char::from_digit(u32::from(it) - u32::from('０'), 10),
            _ => Some(it).filter(char::is_ascii_digit),
        };
        let digits: Option<String> =
            typed.chars().filter(|it| !it.is_whitespace()).map(digit).collect();
        match digits.filter(|it| it.len() == ID_DIGITS).as_deref().and_then(|it| it.chars().next())
        {
            Some('5') => IdKind::New,
            Some('4') => IdKind::Old,
            _ => IdKind::None,
        }
    }
}

#[cfg(test)]
mod tests;
