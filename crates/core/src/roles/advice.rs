//! Which role to fill next, why, by whom, and which can wait.
//!
//! Rules (`docs/methods/roles.md`), our own view (mark P). A role is open only where the firm said
//! that nobody holds it. Of the open roles the next is the one
//!
//! 1. without which nobody decides; then one without which a whole hat is worn by nobody;
//! 2. that serves more of the weak items of the management self-check;
//! 3. that the survey names for firms of this size;
//! 4. that more firms of this size have; then the first in the order of the questionnaire.
//!
//! The roles after it are found in the same way, as if those before had been filled.

use std::cmp::Reverse;

use super::{Band, Guide, Hat, Holder, Holders, Outside, Plan, Role, Staff, Survey};
use crate::id::SectionId;
use crate::level::Score;
use crate::scoring::{Held, Maturity};

/// Up to this many people a firm gets a plan instead of boxes. Source: the size bands of the profile;
/// small firms of the survey have 2.2 roles on average.
const SMALL: u64 = 50;

/// Most roles named after the next one.
const THEN: usize = 2;

/// Most weak items, and most roles whose holder might take another.
const MOST_WEAK: usize = 3;
const MOST_WITH: usize = 3;

/// All that advice is worked out from.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// Who holds what.
    pub holders: &'a Holders,
    /// How many people there are.
    pub staff: Staff,
    /// The weak items of the management self-check, see [`weak_items`]; none where it was not taken.
    pub weak: &'a [SectionId],
}

/// The advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// For a small firm, or one that told no size.
    pub plan: Option<Plan>,
    /// The role to fill next; nothing where none is open.
    pub next: Option<Next>,
    /// The roles after that.
    pub then: Vec<Next>,
    /// Open roles that can wait: what they do is in somebody's hands already, and nothing speaks for
    /// them now.
    pub leave: Vec<Role>,
}

/// A role to fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Which.
    pub role: Role,
    /// Why, the strongest reason first; at least one.
    pub why: Vec<Why>,
    /// Who in the firm can hold it.
    pub inside: Inside,
    /// Whether it can be bought.
    pub outside: Outside,
    /// Roles in place whose holder must not take it.
    pub apart: Vec<Role>,
}

/// A reason to fill a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nobody decides.
    NobodyDecides,
    /// Nobody wears its hat.
    EmptyHat(Hat),
    /// It serves a weak item of the management self-check.
    WeakItem(SectionId),
    /// The survey names it for firms of this size.
    Finding(Band),
    /// So many of the firms of this size have it. Unit: per cent, and firms.
    Share {
        /// The size.
        band: Band,
        /// Share of its firms.
        share: u8,
        /// The firms of that size.
        of: u16,
    },
    /// Nobody holds it.
    Open,
}

/// Who in the firm can hold a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// A person of the plan.
    Person(Holder),
    /// Whoever holds one of these already.
    With(Vec<Role>),
    /// Somebody who holds none of the roles that go with it.
    Somebody,
    /// Nobody: by the plan it is bought.
    Nobody,
}

/// The items of a management self-check that are below stage 3, the weakest first, at most three.
pub fn weak_items(score: &Maturity) -> Vec<SectionId> {
    let three = Score::from_ratio(3, 1);
    let mut weak: Vec<(Score, &SectionId)> = score
        .items
        .iter()
        .filter_map(|it| Some((it.standing.score?, &it.id)))
        .filter(|(score, _)| three.is_some_and(|three| *score < three))
        .collect();
    // Stable: items that are equally weak stay in the order of the questionnaire.
    weak.sort_by_key(|(score, _)| *score);
    weak.into_iter().take(MOST_WEAK).map(|(_, id)| id.clone()).collect()
}

/// What to do about the roles.
pub fn advise(situation: &Situation<'_>, survey: &Survey, guide: &Guide) -> Advice {
    let is_small = situation.staff.least().is_none_or(|it| it <= SMALL);
    let plan = is_small.then(|| Plan::of(situation.holders, situation.staff));
    let now = Desk { situation, holders: situation.holders, survey, guide, plan: plan.as_ref() };
    let open: Vec<Role> = situation.holders.open().collect();
    let leave: Vec<Role> = open.iter().copied().filter(|it| now.can_wait(*it)).collect();
    let mut chosen: Vec<Next> = Vec::new();
    // Each is looked at as if those before it had been filled.
    let mut filled = situation.holders.clone();
    while chosen.len() <= THEN {
        let desk = Desk { holders: &filled, ..now };
        let is_same_hat = |it: &Role| chosen.iter().any(|done| Hat::of(done.role) == Hat::of(*it));
        let left = filled.open().filter(|it| !desk.can_wait(*it));
        // In a small firm one person takes the hat with all its roles.
        let left = left.filter(|it| !(is_small && is_same_hat(it)));
        // Something is always next while something is open.
        let any = || filled.open().filter(|_| chosen.is_empty()).min_by_key(|it| desk.rank(*it));
        let Some(role) = left.min_by_key(|it| desk.rank(*it)).or_else(any) else { break };
        chosen.push(desk.next(role));
        filled = filled.with(role, Held::Shared);
    }
    let is_chosen = |it: &Role| chosen.iter().any(|done| done.role == *it);
    let leave = leave.into_iter().filter(|it| !is_chosen(it)).collect();
    let mut chosen = chosen.into_iter();
    Advice { next: chosen.next(), then: chosen.collect(), leave, plan }
}

/// All that a role is looked at with.
#[derive(Clone, Copy)]
struct Desk<'a> {
    situation: &'a Situation<'a>,
    /// Who holds what, with what has been advised so far.
    holders: &'a Holders,
    survey: &'a Survey,
    guide: &'a Guide,
    plan: Option<&'a Plan>,
}

/// What comes first is smaller.
type Rank = (bool, bool, Reverse<usize>, bool, Reverse<u8>, Role);

impl Desk<'_> {
    fn rank(&self, role: Role) -> Rank {
        let decides = self.nobody_decides(role);
        (
            !decides,
            !self.is_hat_open(role),
            Reverse(self.weak(role).count()),
            !self.is_found(role),
            Reverse(self.cell(role).map_or(0, |(_, share, _)| share)),
            role,
        )
    }

    /// Whether it would be the first to decide.
    fn nobody_decides(&self, role: Role) -> bool {
        Hat::of(role) == Hat::Decide && self.is_hat_open(role)
    }

    fn is_hat_open(&self, role: Role) -> bool {
        Hat::of(role).is_open(self.holders)
    }

    /// The weak items that it serves, the weakest first.
    fn weak(&self, role: Role) -> impl Iterator<Item = &SectionId> {
        let items = self.guide.role(role).map_or(&[][..], |it| &it.items);
        self.situation.weak.iter().filter(|it| items.contains(it))
    }

    fn band(&self) -> Option<Band> {
        Band::of(self.situation.staff)
    }

    /// Whether the survey names it for firms of this size.
    fn is_found(&self, role: Role) -> bool {
        let finding = self.band().and_then(|it| self.survey.finding(it));
        finding.is_some_and(|it| it.roles.contains(&role))
    }

    fn cell(&self, role: Role) -> Option<(Band, u8, u16)> {
        let band = self.band()?;
        let cell = self.survey.cell(role, band)?;
        Some((band, cell.share, *self.survey.firms.get(band)))
    }

    /// Whether what it does is in somebody's hands, and nothing speaks for it now.
    fn can_wait(&self, role: Role) -> bool {
        Hat::of(role).is_covered(self.holders)
            && self.weak(role).next().is_none()
            && !self.is_found(role)
    }

    fn next(&self, role: Role) -> Next {
        let known = self.guide.role(role);
        let keeps_apart = |it: &Role| self.guide.keeps_apart(role, *it);
        Next {
            role,
            why: self.why(role),
            inside: self.inside(role),
            outside: known.map_or(Outside::No, |it| it.outside),
            apart: self.situation.holders.in_place().filter(keeps_apart).collect(),
        }
    }

    fn why(&self, role: Role) -> Vec<Why> {
        let mut why = Vec::new();
        if self.nobody_decides(role) {
            why.push(Why::NobodyDecides);
        } else if self.is_hat_open(role) {
            why.push(Why::EmptyHat(Hat::of(role)));
        }
        why.extend(self.weak(role).cloned().map(Why::WeakItem));
        why.extend(self.band().filter(|_| self.is_found(role)).map(Why::Finding));
        why.extend(self.cell(role).map(|(band, share, of)| Why::Share { band, share, of }));
        if why.is_empty() {
            why.push(Why::Open);
        }
        why
    }

    fn inside(&self, role: Role) -> Inside {
        if let Some(plan) = self.plan {
            return plan.wearer(Hat::of(role)).map_or(Inside::Nobody, Inside::Person);
        }
        let with: Vec<Role> = (self.situation.holders.in_place())
            .filter(|it| self.guide.combines(role, *it))
            .take(MOST_WITH)
            .collect();
        if with.is_empty() { Inside::Somebody } else { Inside::With(with) }
    }
}

#[cfg(test)]
mod tests;
