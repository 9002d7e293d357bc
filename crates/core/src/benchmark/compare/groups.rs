//! Which groups are the user's own, and which are merely there to be chosen.

use std::cmp::Reverse;

use crate::benchmark::{Distribution, Group};
use crate::profile::Profile;
use crate::sorted::sort_short;

/// How a group fits a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Everything that the group says is in the profile: it is the user's.
    Own(Said),
    /// All firms that were asked, the user's among them as far as anybody knows.
    All,
    /// Never picked for the user, but can be chosen.
    Offered(Why),
}

/// What a group says of its firms. Of [`Fit::Own`]: at least one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// Their industry.
    pub industry: bool,
    /// Their size.
    pub size: bool,
    /// Their region.
    pub region: bool,
}

/// Why a group is not picked for the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The source draws it in a way of its own, such as by the number of beds; whether the user's firm
    /// belongs to it only the user knows.
    Named,
    /// Whoever no other group holds.
    Other,
    /// The source asked another population.
    Elsewhere,
    /// The profile does not tell what the group is about.
    Untold,
    /// The profile tells that the firm is not in it.
    Different,
}

/// The groups of a distribution, the best for this profile first, each with its place in the file and
/// why it stands there.
///
/// First the user's own, the one that says most before the others; then all; then those that are only
/// offered, with those that the firm is not in at the end.
pub fn groups_for(distribution: &Distribution, profile: &Profile) -> Vec<(usize, Fit)> {
    ordered(distribution.groups.iter().map(|it| &it.group), false, *profile)
}

/// The groups in this order. `elsewhere`: the source asked another population, so that no group of it
/// is the user's.
pub(super) fn ordered<'g>(
    groups: impl Iterator<Item = &'g Group>,
    elsewhere: bool,
    profile: Profile,
) -> Vec<(usize, Fit)> {
    let mut all: Vec<_> = groups
        .enumerate()
        .map(|(n, group)| (n, fit(group, elsewhere, profile), breadth(group), said(group)))
        .collect();
    sort_short(&mut all, |a, b| {
        let key = |(_, fit, breadth, said): &(usize, Fit, usize, Said)| {
            (place(*fit), Reverse(said.count()), !said.industry, !said.size, *breadth)
        };
        key(a).cmp(&key(b))
    });
    all.into_iter().map(|(n, fit, ..)| (n, fit)).collect()
}

fn fit(group: &Group, elsewhere: bool, profile: Profile) -> Fit {
    let holds = |is_said: bool, told: Option<bool>| is_said.then_some(told);
    let said = said(group);
    let facts = [
        holds(said.industry, profile.industry.map(|it| group.industries.contains(&it))),
        holds(said.size, profile.size.map(|it| group.sizes.contains(&it))),
        holds(said.region, profile.region().map(|it| group.region == Some(it))),
    ];
    let facts = || facts.iter().flatten();
    if facts().any(|it| *it == Some(false)) {
        Fit::Offered(Why::Different)
    } else if facts().any(Option::is_none) {
        Fit::Offered(Why::Untold)
    } else if elsewhere {
        Fit::Offered(Why::Elsewhere)
    } else if group.is_other {
        Fit::Offered(Why::Other)
    } else if group.label.is_some() {
        Fit::Offered(Why::Named)
    } else if said.count() == 0 {
        Fit::All
    } else {
        Fit::Own(said)
    }
}

fn said(group: &Group) -> Said {
    Said {
        industry: !group.industries.is_empty(),
        size: !group.sizes.is_empty(),
        region: group.region.is_some(),
    }
}

/// The fewer codes a group names, the closer it is to the user.
fn breadth(group: &Group) -> usize {
    group.industries.len() + group.sizes.len()
}

fn place(fit: Fit) -> (u8, Option<Why>) {
    match fit {
        Fit::Own(_) => (0, None),
        Fit::All => (1, None),
        Fit::Offered(why) => (2, Some(why)),
    }
}

impl Said {
    fn count(self) -> u8 {
        u8::from(self.industry) + u8::from(self.size) + u8::from(self.region)
    }
}
