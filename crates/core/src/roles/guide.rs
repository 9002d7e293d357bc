//! The guide to roles: what fits whom, what one person can hold together, and what can be bought.
//!
//! `role-guide/guide.json` is the structure, one file a language has the words.

mod read;
mod texts;

use super::Role;
use crate::day::Day;
use crate::id::{ExperienceId, QualificationId, SectionId};
use crate::questionnaire::Evidence;
use crate::sorted::SortedMap;

pub(super) use read::read_keys;
pub use texts::{GuideTexts, QualificationTexts, RoleTexts};

/// The guide. The only way to get it is [`Guide::read`].
///
/// Invariants: every role is there; what a role names exists; no role is named as one that fits
/// together and as one that must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Its version, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// The catalogue, in file order. Invariant: each id once.
    pub qualifications: Vec<Qualification>,
    roles: SortedMap<Role, RoleGuide>,
}

/// A qualification that somebody may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qualification {
    /// Its name.
    pub id: QualificationId,
    /// What it is about.
    pub group: QualificationGroup,
    /// Where it is described. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
    /// Keys of its sources.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
}

/// The five groups of qualifications of the deck of 2018.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QualificationGroup {
    /// Management of security.
    Management,
    /// Audit.
    Audit,
    /// Investigation and diagnosis.
    Investigation,
    /// Attack, to test.
    Attack,
    /// Products and clouds.
    Vendor,
}

/// Whether schooling says anything about who fits a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schooling {
    /// It does not matter.
    None,
    /// It helps, and is no condition.
    Helpful,
}

/// Whether a role can be bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// No: somebody in the firm has to hold it.
    No,
    /// An adviser can help whoever holds it.
    Adviser,
    /// A provider can do it.
    Provider,
}

/// What is known of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGuide {
    /// Qualifications that fit. Invariant: each stands in the catalogue.
    pub qualifications: Vec<QualificationId>,
    /// Kinds of experience that fit.
    pub experience: Vec<ExperienceId>,
    /// Whether schooling matters.
    pub schooling: Schooling,
    /// Roles that the same person can hold.
    pub combines_with: Vec<Role>,
    /// Roles that the same person must not hold.
    pub not_with: Vec<Role>,
    /// Whether it can be bought.
    pub outside: Outside,
    /// Items of the management self-check that it serves.
    pub items: Vec<SectionId>,
    /// Keys of its sources.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
}

impl Guide {
    /// What is known of a role. Always there in a guide that has been read.
    pub fn role(&self, role: Role) -> Option<&RoleGuide> {
        self.roles.get(&role)
    }

    /// A qualification of the catalogue.
    pub fn qualification(&self, id: &QualificationId) -> Option<&Qualification> {
        self.qualifications.iter().find(|it| it.id == *id)
    }

    /// Whether one person must not hold both. It is enough that one of the two says so.
    pub fn keeps_apart(&self, a: Role, b: Role) -> bool {
        let says = |a, b| self.role(a).is_some_and(|it| it.not_with.contains(&b));
        says(a, b) || says(b, a)
    }

    /// Whether one person can hold both, and neither role says otherwise.
    pub fn combines(&self, a: Role, b: Role) -> bool {
        let says = |a, b| self.role(a).is_some_and(|it| it.combines_with.contains(&b));
        a != b && !self.keeps_apart(a, b) && (says(a, b) || says(b, a))
    }

    /// The kinds of experience that some role names, in the order of the alphabet.
    pub(super) fn experience(&self) -> crate::sorted::SortedSet<ExperienceId> {
        self.roles.values().flat_map(|it| it.experience.iter().cloned()).collect()
    }
}
