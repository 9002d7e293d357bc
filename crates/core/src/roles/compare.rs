//! The firm beside those of the survey, role by role.
//!
//! Rules (`docs/methods/roles.md`): own roles are compared by *in place* (dedicated or shared); of the
//! two readings of "roles per firm" only the one that follows from the counts is shown; a bar of
//! maturity stands only on `LEAST_FIRMS` firms, and says so below `FEW_FIRMS`.

use super::{Band, Holders, Maturity, Role, Staff, Survey};
use crate::level::Score;
use crate::scoring::Held;

/// Fewer firms than this, and nothing is drawn.
pub const LEAST_FIRMS: u16 = 5;

/// Fewer firms than this, and the bar says "few firms".
pub const FEW_FIRMS: u16 = 10;

/// The firm beside those of its band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The band that it is held against.
    pub band: Band,
    /// Firms of the band.
    pub firms: u16,
    /// All roles, in the order of the questionnaire.
    pub roles: Vec<RoleBeside>,
    /// How many roles there are in a firm.
    pub per_firm: PerFirm,
    /// Security staff among all staff.
    pub staff_ratio: RatioBeside,
}

/// One role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleBeside {
    /// Which.
    pub role: Role,
    /// How the firm holds it; nothing where it has not been told.
    pub own: Option<Held>,
    /// Share of the band's firms that have it. Unit: per cent.
    pub share: u8,
    /// The share was worked out.
    pub is_share_deduced: bool,
    /// The firms that have it.
    pub count: u16,
    /// How mature those firms called themselves.
    pub bars: Bars,
}

/// How mature firms with a role called themselves, as far as it may be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bars {
    /// Enough firms.
    Drawn {
        /// What they said.
        maturity: Maturity,
        /// Fewer than `FEW_FIRMS`.
        is_few: bool,
    },
    /// Fewer than `LEAST_FIRMS`: told, not drawn.
    TooFew {
        /// How many.
        n: u16,
    },
}

/// Roles per firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerFirm {
    /// Roles in place here; nothing while a role is unanswered or not known, because the number would
    /// be too small.
    pub own: Option<usize>,
    /// The mean of the band, from the counts of the roles.
    pub others: Score,
    /// What the survey prints instead agrees with that, to the tenth that it prints.
    pub is_agreed: bool,
    /// What it prints. Unit: hundredths. Said, not compared with.
    pub printed: u16,
}

/// Security staff among all staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatioBeside {
    /// Of the firm. Unit: per cent.
    pub own: Option<Score>,
    /// The mean of the band. Unit: hundredths of a per cent.
    pub others: u16,
}

impl Bars {
    fn of(maturity: Maturity) -> Bars {
        if maturity.n < LEAST_FIRMS {
            Bars::TooFew { n: maturity.n }
        } else {
            Bars::Drawn { maturity, is_few: maturity.n < FEW_FIRMS }
        }
    }
}

/// The firm beside those of its band; nothing where it told neither number nor size. `staff_ratio` is
/// the firm's own, in per cent.
pub fn compare(
    survey: &Survey,
    holders: &Holders,
    staff: Staff,
    staff_ratio: Option<Score>,
) -> Option<Comparison> {
    let band = Band::of(staff)?;
    let beside = |role| {
        let cell = survey.cell(role, band)?;
        Some(RoleBeside {
            role,
            own: holders.get(role),
            share: cell.share,
            is_share_deduced: cell.is_share_deduced,
            count: cell.count,
            bars: Bars::of(cell.maturity),
        })
    };
    let others = survey.roles_per_firm(band)?;
    let printed = *survey.roles_printed.1.get(band);
    let is_complete = holders.len() == Role::ALL.len();
    Some(Comparison {
        band,
        firms: *survey.firms.get(band),
        roles: Role::all().filter_map(beside).collect(),
        per_firm: PerFirm {
            own: is_complete.then(|| holders.in_place().count()),
            others,
            is_agreed: tenths(others.hundredths()) == tenths(printed.into()),
            printed,
        },
        staff_ratio: RatioBeside { own: staff_ratio, others: *survey.staff_ratio.1.get(band) },
    })
}

/// Hundredths as whole tenths, rounded half up.
fn tenths(hundredths: u32) -> u32 {
    (hundredths + 5) / 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Size;
    use crate::roles::testing::survey;

    fn beside(staff: u64, holders: &Holders) -> Comparison {
        let staff = Staff { number: Some(staff), size: None };
        compare(&survey(), holders, staff, None).unwrap()
    }

    fn one(it: &Comparison, role: Role) -> RoleBeside {
        *it.roles.iter().find(|it| it.role == role).unwrap()
    }

    #[test]
    fn a_firm_is_held_against_its_own_size_and_against_none_if_it_told_none() {
        let size = Size::of_code("21-50");
        let it = compare(&survey(), &Holders::default(), Staff { number: None, size }, None);
        assert_eq!(it.map(|it| (it.band, it.firms)), Some((Band::Small, 108)));
        assert_eq!(compare(&survey(), &Holders::default(), Staff::default(), None), None);
    }

    #[test]
    fn shares_and_own_state_stand_side_by_side() {
        let holders = [(Role::Ciso, Held::Shared), (Role::Soc, Held::Outside)];
        let it = beside(30, &holders.into_iter().collect());
        assert_eq!(
            (one(&it, Role::Ciso).share, one(&it, Role::Ciso).own),
            (23, Some(Held::Shared))
        );
        assert_eq!((one(&it, Role::Soc).share, one(&it, Role::Soc).own), (7, Some(Held::Outside)));
        assert_eq!(one(&it, Role::Legal).own, None);
        assert_eq!(it.roles.len(), 19);
        let deduced: Vec<Role> = beside(9000, &Holders::default())
            .roles
            .into_iter()
            .filter(|it| it.is_share_deduced)
            .map(|it| it.role)
            .collect();
        assert_eq!(deduced, [Role::Audit]);
    }

    #[test]
    fn a_bar_on_fewer_than_five_firms_is_not_drawn_and_one_on_fewer_than_ten_says_so() {
        let small = beside(30, &Holders::default());
        assert_eq!(one(&small, Role::Legal).bars, Bars::TooFew { n: 4 });
        let few = |it: &Comparison, role| match one(it, role).bars {
            Bars::Drawn { is_few, maturity } => Some((maturity.n, is_few)),
            Bars::TooFew { .. } => None,
        };
        assert_eq!(few(&small, Role::EducationManager), Some((5, true)));
        assert_eq!(few(&small, Role::Audit), Some((10, false)));
        assert_eq!(few(&beside(6000, &Holders::default()), Role::EducationManager), None);
    }

    #[test]
    fn one_reading_of_roles_per_firm_is_shown_and_the_contradiction_is_known() {
        let read = |staff| {
            let it = beside(staff, &Holders::default()).per_firm;
            (it.others.hundredths(), it.printed, it.is_agreed)
        };
        assert_eq!(read(30), (219, 220, true));
        assert_eq!(read(800), (273, 320, false));
        assert_eq!(read(8000), (309, 470, false));
    }

    #[test]
    fn own_roles_are_counted_only_when_all_of_them_have_been_told() {
        let all = |held| Role::all().map(|it| (it, held)).collect::<Holders>();
        assert_eq!(beside(30, &all(Held::Shared)).per_firm.own, Some(19));
        // A provider's role is covered, and not in place.
        assert_eq!(beside(30, &all(Held::Outside)).per_firm.own, Some(0));
        let some = [(Role::Ciso, Held::Dedicated)].into_iter().collect();
        assert_eq!(beside(30, &some).per_firm.own, None);
    }

    #[test]
    fn the_ratio_of_the_band_stands_beside_the_own_one() {
        let ratio = Score::from_ratio(100, 40);
        let staff = Staff { number: Some(40), size: None };
        let it = compare(&survey(), &Holders::default(), staff, ratio).unwrap();
        assert_eq!(it.staff_ratio, RatioBeside { own: ratio, others: 570 });
    }
}
