//! A plan for one, two or three people: which hats each of them wears, instead of nineteen boxes.
//!
//! Our own view (mark P). Nobody wears more than [`MOST_HATS`], whoever checks does not do what is
//! checked, and what does not fit is bought outside.

use super::{Holders, Role, Staff};
use crate::scoring::Held;

/// Most hats of one person.
pub const MOST_HATS: usize = 3;

/// Most people of a plan.
const MOST_PEOPLE: u64 = 3;

/// How many people a plan is for where nobody has told how many there are.
const ASSUMED: u64 = 2;

/// Several roles that a small firm gives to one person together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hat {
    /// Decides, plans, and answers for it.
    Decide,
    /// Deals with what has happened.
    Respond,
    /// Keeps the systems running and patched.
    Keep,
    /// Teaches the others.
    Teach,
    /// Looks whether it is done.
    Check,
    /// Looks after contracts and law.
    Contracts,
}

/// A person of the plan, by what they do anyway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// The president, or a director.
    Leader,
    /// Whoever knows computers best.
    Systems,
    /// Whoever does general affairs.
    Affairs,
}

/// One person with their hats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub holder: Holder,
    /// What they wear. Invariant: at most [`MOST_HATS`].
    pub hats: Vec<Hat>,
}

/// A hat that nobody in the firm wears by this plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uncovered {
    /// Which.
    pub hat: Hat,
    /// A provider holds a role of it already.
    pub is_bought: bool,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Who wears what. Invariant: no more people than the firm has.
    pub people: Vec<Person>,
    /// What is to be bought, or has been.
    pub outside: Vec<Uncovered>,
    /// What the number of people rests on.
    pub basis: Basis,
}

/// What the number of people of a plan rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Enough is known: a number, or a size that leaves no doubt.
    Known,
    /// Only a size is known that fewer people have than the plan could use, so the least was taken.
    Least,
    /// Nobody told anything, so two were assumed.
    Assumed,
}

impl Basis {
    fn of(staff: Staff) -> Basis {
        match (staff.number, staff.least()) {
            (None, None) => Basis::Assumed,
            (None, Some(least)) if least < MOST_PEOPLE => Basis::Least,
            _ => Basis::Known,
        }
    }
}

impl Hat {
    /// All of them, the first first: somebody has to decide before anything else, and what has
    /// happened does not wait.
    pub const ALL: [Hat; 6] =
        [Hat::Decide, Hat::Respond, Hat::Keep, Hat::Teach, Hat::Check, Hat::Contracts];

    /// The hat that a role belongs to.
    pub fn of(role: Role) -> Hat {
        match role {
            Role::Ciso | Role::Office | Role::Isms => Hat::Decide,
            Role::CsirtLead | Role::Incident | Role::Csirt | Role::Soc => Hat::Respond,
            Role::ItHead
            | Role::SystemAdmin
            | Role::NetworkAdmin
            | Role::Design
            | Role::Build
            | Role::Operations => Hat::Keep,
            Role::EducationManager | Role::Education => Hat::Teach,
            Role::AuditManager | Role::Audit => Hat::Check,
            Role::LegalManager | Role::Legal => Hat::Contracts,
        }
    }

    /// Its roles, without those that the firm does not need.
    pub fn roles(self, holders: &Holders) -> Vec<Role> {
        Role::all().filter(|it| Hat::of(*it) == self && !holders.is_not_needed(*it)).collect()
    }

    /// Whether the firm needs any of its roles.
    pub fn is_needed(self, holders: &Holders) -> bool {
        !self.roles(holders).is_empty()
    }

    /// The roles that tell whether somebody wears it. Watching is no response, designing keeps no
    /// system, and records decide nothing; where only such roles are needed, they tell.
    fn telling(self, holders: &Holders) -> Vec<Role> {
        let mut roles = self.roles(holders);
        let tells = |it: &Role| !matches!(it, Role::Soc | Role::Design | Role::Build | Role::Isms);
        if roles.iter().any(tells) {
            roles.retain(tells);
        }
        roles
    }

    /// Whether somebody in the firm or outside of it wears it, as far as it has been told.
    pub fn is_covered(self, holders: &Holders) -> bool {
        self.telling(holders).iter().any(|it| holders.get(*it).is_some_and(Held::is_covered))
    }

    /// Whether nobody wears it: it is known of every role that tells that nobody holds it.
    pub fn is_open(self, holders: &Holders) -> bool {
        let roles = self.telling(holders);
        !roles.is_empty() && roles.iter().all(|it| holders.get(*it) == Some(Held::Nobody))
    }

    /// Whether only a provider wears it.
    fn is_bought(self, holders: &Holders) -> bool {
        let held = |wanted: fn(Held) -> bool| {
            self.telling(holders).iter().any(|it| holders.get(*it).is_some_and(wanted))
        };
        held(|it| it == Held::Outside) && !held(Held::is_in_place)
    }

    /// Whether its wearer does what the checker looks at, so that the two are different people. The
    /// guide to roles keeps the same roles apart.
    pub fn is_checked(self) -> bool {
        matches!(self, Hat::Decide | Hat::Respond | Hat::Keep)
    }
}

impl Plan {
    /// A plan for a small firm.
    pub fn of(holders: &Holders, staff: Staff) -> Plan {
        let people = staff.least().unwrap_or(ASSUMED).min(MOST_PEOPLE);
        let mut plan = Plan {
            people: seats(people).iter().map(|it| Person { holder: *it, hats: vec![] }).collect(),
            outside: Vec::new(),
            basis: Basis::of(staff),
        };
        let mut hats: Vec<Hat> = Hat::ALL.into_iter().filter(|it| it.is_needed(holders)).collect();
        // Where one person does all, what they do already comes before what they might.
        let is_done = |it: &Hat| it.roles(holders).into_iter().any(|it| in_place(holders, it));
        if people == 1 {
            hats.sort_by_key(|it| (*it != Hat::Decide, !is_done(it), alone_last(*it)));
        }
        for hat in hats {
            // Who answers for it sits in the firm, whoever advises.
            let is_bought = hat != Hat::Decide && hat.is_bought(holders);
            let seat = if is_bought { None } else { plan.seat(hat, people) };
            match seat {
                Some(person) => person.hats.push(hat),
                None => plan.outside.push(Uncovered { hat, is_bought }),
            }
        }
        plan.people.retain(|it| !it.hats.is_empty());
        plan
    }

    /// Who wears a hat by this plan.
    pub fn wearer(&self, hat: Hat) -> Option<Holder> {
        self.people.iter().find(|it| it.hats.contains(&hat)).map(|it| it.holder)
    }

    /// The person that a hat fits, unless they wear enough already.
    fn seat(&mut self, hat: Hat, people: u64) -> Option<&mut Person> {
        let holder = holder(hat, people)?;
        let person = self.people.iter_mut().find(|it| it.holder == holder)?;
        (person.hats.len() < MOST_HATS).then_some(person)
    }
}

fn in_place(holders: &Holders, role: Role) -> bool {
    holders.get(role).is_some_and(Held::is_in_place)
}

fn seats(people: u64) -> &'static [Holder] {
    match people {
        0 | 1 => &[Holder::Leader],
        2 => &[Holder::Leader, Holder::Systems],
        _ => &[Holder::Leader, Holder::Systems, Holder::Affairs],
    }
}

/// Where one person does all: the sooner the hat can be bought, the later it is theirs.
fn alone_last(hat: Hat) -> u8 {
    match hat {
        Hat::Decide => 0,
        Hat::Respond => 1,
        Hat::Contracts => 2,
        Hat::Keep => 3,
        Hat::Teach => 4,
        Hat::Check => 5,
    }
}

/// Who wears a hat where so many people share them. Nobody where that would be somebody who checks
/// their own work.
fn holder(hat: Hat, people: u64) -> Option<Holder> {
    match (hat, people) {
        (Hat::Check, 0..=2) => None,
        (_, 0 | 1) | (Hat::Decide | Hat::Contracts, _) | (Hat::Teach, 2) => Some(Holder::Leader),
        (Hat::Respond | Hat::Keep, _) => Some(Holder::Systems),
        (Hat::Teach | Hat::Check, _) => Some(Holder::Affairs),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::profile::Size;
    use crate::roles::testing::{any_holders, any_staff};

    fn staff(number: u64) -> Staff {
        Staff { number: Some(number), size: None }
    }

    fn said(plan: &Plan) -> Vec<(Holder, Vec<Hat>)> {
        plan.people.iter().map(|it| (it.holder, it.hats.clone())).collect()
    }

    #[test]
    fn three_people_share_the_six_hats_and_who_checks_does_not_do_it() {
        let plan = Plan::of(&Holders::default(), staff(30));
        assert_eq!(
            said(&plan),
            [
                (Holder::Leader, vec![Hat::Decide, Hat::Contracts]),
                (Holder::Systems, vec![Hat::Respond, Hat::Keep]),
                (Holder::Affairs, vec![Hat::Teach, Hat::Check]),
            ]
        );
        assert_eq!(plan.outside, []);
    }

    #[test]
    fn two_people_have_somebody_else_check() {
        let plan = Plan::of(&Holders::default(), staff(2));
        assert_eq!(
            said(&plan),
            [
                (Holder::Leader, vec![Hat::Decide, Hat::Teach, Hat::Contracts]),
                (Holder::Systems, vec![Hat::Respond, Hat::Keep]),
            ]
        );
        assert_eq!(plan.outside, [Uncovered { hat: Hat::Check, is_bought: false }]);
    }

    #[test]
    fn one_person_buys_what_is_too_much_and_is_checked_by_somebody_else() {
        let plan = Plan::of(&Holders::default(), staff(1));
        assert_eq!(
            said(&plan),
            [(Holder::Leader, vec![Hat::Decide, Hat::Respond, Hat::Contracts])]
        );
        let outside: Vec<Hat> = plan.outside.iter().map(|it| it.hat).collect();
        assert_eq!(outside, [Hat::Keep, Hat::Teach, Hat::Check]);
        // What they do already stays with them.
        let holders = [(Role::SystemAdmin, Held::Shared)].into_iter().collect();
        let plan = Plan::of(&holders, staff(1));
        assert_eq!(said(&plan), [(Holder::Leader, vec![Hat::Decide, Hat::Keep, Hat::Respond])]);
    }

    #[test]
    fn what_a_provider_does_stays_with_the_provider_but_not_the_responsibility() {
        let holders = [(Role::SystemAdmin, Held::Outside), (Role::Ciso, Held::Outside)];
        let plan = Plan::of(&holders.into_iter().collect(), staff(30));
        assert_eq!(plan.outside, [Uncovered { hat: Hat::Keep, is_bought: true }]);
        assert_eq!(plan.wearer(Hat::Decide), Some(Holder::Leader));
    }

    #[test]
    fn a_provider_who_watches_does_not_respond() {
        let holders = [(Role::Soc, Held::Outside), (Role::Incident, Held::Nobody)];
        let plan = Plan::of(&holders.into_iter().collect(), staff(30));
        assert_eq!(plan.wearer(Hat::Respond), Some(Holder::Systems));
        // Where nothing but watching is needed, it is bought.
        let holders = Role::all()
            .map(|it| (it, if it == Role::Soc { Held::Outside } else { Held::NotNeeded }));
        let plan = Plan::of(&holders.collect(), staff(30));
        assert_eq!(plan.outside, [Uncovered { hat: Hat::Respond, is_bought: true }]);
    }

    #[test]
    fn without_a_number_two_people_are_assumed_and_that_is_said() {
        let plan = Plan::of(&Holders::default(), Staff::default());
        assert_eq!(plan.basis, Basis::Assumed);
        assert_eq!(plan.people.len(), 2);
    }

    #[test]
    fn of_a_size_alone_the_least_is_taken_and_that_is_said() {
        let of_size = |code| {
            let size = Size::of_code(code);
            assert!(size.is_some());
            Plan::of(&Holders::default(), Staff { number: None, size })
        };
        assert_eq!(of_size("1-5").basis, Basis::Least);
        assert_eq!(of_size("1-5").people.len(), 1);
        assert_eq!(of_size("6-20").basis, Basis::Known);
        assert_eq!(Plan::of(&Holders::default(), staff(1)).basis, Basis::Known);
    }

    #[test]
    fn no_plan_gives_one_person_what_the_shipped_guide_keeps_apart() {
        let guide = include_str!("../../../../questionnaires/role-guide/guide.json");
        let guide = crate::roles::Guide::read(guide).unwrap();
        for people in [1, 2, 3, 50] {
            for person in Plan::of(&Holders::default(), staff(people)).people {
                let roles = person.hats.iter().flat_map(|it| it.roles(&Holders::default()));
                let roles: Vec<Role> = roles.collect();
                for (a, b) in roles.iter().flat_map(|a| roles.iter().map(move |b| (*a, *b))) {
                    assert!(!guide.keeps_apart(a, b), "{a:?} and {b:?} for one of {people}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn a_plan_never_asks_for_more_than_the_people_can_hold(
            holders in any_holders(),
            staff in any_staff(),
        ) {
            let plan = Plan::of(&holders, staff);
            if let Some(least) = staff.least() {
                prop_assert!(plan.people.len() as u64 <= least);
            }
            for person in &plan.people {
                prop_assert!((1..=MOST_HATS).contains(&person.hats.len()));
                let checks = person.hats.contains(&Hat::Check);
                prop_assert!(!checks || !person.hats.iter().any(|it| it.is_checked()));
            }
            // Every hat that is needed has its place, once, and no other has one.
            for hat in Hat::ALL {
                let worn = plan.people.iter().flat_map(|it| &it.hats).filter(|it| **it == hat);
                let bought = plan.outside.iter().filter(|it| it.hat == hat);
                let places = worn.count() + bought.count();
                prop_assert_eq!(places, usize::from(hat.is_needed(&holders)));
            }
        }
    }
}
