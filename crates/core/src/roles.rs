//! Security roles: the nineteen that the survey of 2018 asked about, what may be said of other firms,
//! which role to fill next, and whom to look for.
//!
//! Thirteen roles are those of 産業横断サイバーセキュリティ人材育成検討会, six (audit, education, legal) were
//! added by the survey. Rules: `docs/methods/roles.md`.

mod advice;
mod compare;
mod draft;
mod guide;
mod learning;
mod plan;
mod survey;
#[cfg(test)]
pub(crate) mod testing;

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::json::{Fault, Node, Place, Problems, text};
use crate::profile::{Profile, Size};
use crate::scoring::Held;
use crate::sorted::SortedMap;

pub use advice::{Advice, Inside, Next, Situation, Why, advise, weak_items};
pub use compare::{Bars, Comparison, PerFirm, RatioBeside, RoleBeside, compare};
pub use draft::{Firm, job, request};
pub use guide::{
    Guide, GuideTexts, Outside, Qualification, QualificationGroup, QualificationTexts, RoleGuide,
    RoleTexts, Schooling,
};
pub use learning::{Audience, Learning, LearningTexts, Offer, OfferKind, OfferTexts};
pub use plan::{Basis, Hat, Holder, MOST_HATS, Person, Plan, Uncovered};
pub use survey::{Band, Cell, Finding, Maturity, PerBand, RoleFigures, Schools, Survey};

/// One of the nineteen roles, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Decides and answers for security: CISO, CRO, CIO.
    Ciso,
    /// Plans and coordinates: サイバーセキュリティ統括室.
    Office,
    /// Responsible for the IT department.
    ItHead,
    /// Responsible for systems.
    SystemAdmin,
    /// Responsible for networks.
    NetworkAdmin,
    /// Leads the response to incidents.
    CsirtLead,
    /// Responsible for audit.
    AuditManager,
    /// Responsible for education.
    EducationManager,
    /// Responsible for law and contracts.
    LegalManager,
    /// Handles incidents where they happen.
    Incident,
    /// Designs security.
    Design,
    /// Builds it.
    Build,
    /// Runs it.
    Operations,
    /// Responds to incidents.
    Csirt,
    /// Watches.
    Soc,
    /// Keeps the management system.
    Isms,
    /// Audits.
    Audit,
    /// Teaches.
    Education,
    /// Looks after law and contracts.
    Legal,
}

/// The two groups that the survey asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 管理者: nine roles.
    Managing,
    /// 担当者: ten roles.
    Doing,
}

impl Role {
    /// All of them with the names of their questions, in the order of the questionnaire.
    pub const ALL: [(&'static str, Role); 19] = [
        ("r-ciso", Role::Ciso),
        ("r-office", Role::Office),
        ("r-it-head", Role::ItHead),
        ("r-system-admin", Role::SystemAdmin),
        ("r-network-admin", Role::NetworkAdmin),
        ("r-csirt-lead", Role::CsirtLead),
        ("r-audit-manager", Role::AuditManager),
        ("r-education-manager", Role::EducationManager),
        ("r-legal-manager", Role::LegalManager),
        ("r-incident", Role::Incident),
        ("r-design", Role::Design),
        ("r-build", Role::Build),
        ("r-operations", Role::Operations),
        ("r-csirt", Role::Csirt),
        ("r-soc", Role::Soc),
        ("r-isms", Role::Isms),
        ("r-audit", Role::Audit),
        ("r-education", Role::Education),
        ("r-legal", Role::Legal),
    ];

    /// All of them, in the order of the questionnaire.
    pub fn all() -> impl DoubleEndedIterator<Item = Role> {
        Role::ALL.into_iter().map(|(_, it)| it)
    }

    /// The name of the question that asks about it.
    pub fn id(self) -> &'static str {
        Role::ALL.iter().find(|(_, it)| *it == self).map(|(id, _)| *id).unwrap_or_default()
    }

    /// The role that a question asks about.
    pub fn of_id(id: &str) -> Option<Role> {
        Role::ALL.iter().find(|(it, _)| *it == id).map(|(_, it)| *it)
    }

    /// The role that a question asks about.
    pub fn of_question(id: &QuestionId) -> Option<Role> {
        Role::of_id(id.as_str())
    }

    /// Its group.
    pub fn kind(self) -> Kind {
        if self < Role::Incident { Kind::Managing } else { Kind::Doing }
    }

    /// Reads the name of a role.
    fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Role> {
        let found = text(node, &at, problems)?;
        let fault = || {
            let found = found.chars().take(64).collect();
            Fault::NotAllowed { found, expected: "the id of a role, such as r-ciso".into() }
        };
        problems.check(&at, Role::of_id(found).ok_or_else(fault))
    }
}

/// Who holds each role, as far as it has been told. What is unanswered or not known is absent: nothing
/// is concluded from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holders(SortedMap<Role, Held>);

impl Holders {
    /// Who holds what by these answers.
    pub fn of(answers: &Answers) -> Holders {
        let told = answers
            .iter()
            .filter_map(|(id, it)| Some((Role::of_question(id)?, Held::by(Some(it))?)));
        told.collect()
    }

    /// How a role is held; nothing where nobody has told.
    pub fn get(&self, role: Role) -> Option<Held> {
        self.0.get(&role).copied()
    }

    /// The same with one role held in another way.
    #[must_use]
    pub fn with(mut self, role: Role, held: Held) -> Holders {
        self.0.insert(role, held);
        self
    }

    /// The roles that somebody in the firm holds.
    pub fn in_place(&self) -> impl Iterator<Item = Role> {
        self.having(Held::is_in_place)
    }

    /// The roles that nobody holds.
    pub fn open(&self) -> impl Iterator<Item = Role> {
        self.having(|it| it == Held::Nobody)
    }

    /// How many roles have been told of.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing has been told.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a role has been marked as not needed.
    pub fn is_not_needed(&self, role: Role) -> bool {
        self.get(role) == Some(Held::NotNeeded)
    }

    fn having(&self, holds: impl Fn(Held) -> bool) -> impl Iterator<Item = Role> {
        self.0.iter().filter(move |(_, it)| holds(**it)).map(|(role, _)| *role)
    }
}

impl FromIterator<(Role, Held)> for Holders {
    fn from_iter<I: IntoIterator<Item = (Role, Held)>>(all: I) -> Holders {
        Holders(all.into_iter().collect())
    }
}

/// How many people a firm has: the number where it was given, otherwise its size band.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Staff {
    /// All staff. Unit: people.
    pub number: Option<u64>,
    /// The size band of the profile.
    pub size: Option<Size>,
}

/// The question that asks how many people there are.
const STAFF: &str = "r-staff";

impl Staff {
    /// What these answers and the profile tell.
    pub fn of(answers: &Answers, profile: Profile) -> Staff {
        let number = answers.iter().find(|(id, _)| id.as_str() == STAFF);
        let number = number.and_then(|(_, it)| match it {
            Answer::Number(number) => Some(*number),
            _ => None,
        });
        Staff { number, size: profile.size }
    }

    /// The fewest people that it can be; nothing where nothing is known. Somebody answers, so it is
    /// never fewer than one.
    pub fn least(self) -> Option<u64> {
        let of_band = || {
            let code = self.size?.code();
            let first: String = code.chars().take_while(char::is_ascii_digit).collect();
            first.parse().ok()
        };
        self.number.or_else(of_band).map(|it| it.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Level;

    #[test]
    fn nine_roles_manage_and_ten_do_the_work() {
        let managing = Role::all().filter(|it| it.kind() == Kind::Managing).count();
        assert_eq!((managing, Role::all().count() - managing), (9, 10));
        for role in Role::all() {
            assert_eq!(Role::of_id(role.id()), Some(role));
        }
    }

    #[test]
    fn answers_tell_who_holds_what_and_how_many_there_are() {
        let mut answers = Answers::default();
        let mut record = |id: &str, it| answers.record(QuestionId::try_from(id).unwrap(), it);
        record("r-ciso", Answer::Level(Level::new(4).unwrap()));
        record("r-soc", Answer::Unknown);
        record("r-staff", Answer::Number(30));
        record("r-security-staff", Answer::Number(1));
        let holders = Holders::of(&answers);
        assert_eq!((holders.len(), holders.get(Role::Ciso)), (1, Some(Held::Shared)));
        assert_eq!(Staff::of(&answers, Profile::default()).number, Some(30));
    }

    #[test]
    fn a_number_says_more_than_a_band_and_a_band_its_lower_edge() {
        let size = Size::of_code("21-50");
        assert_eq!(Staff { number: Some(34), size }.least(), Some(34));
        assert_eq!(Staff { number: None, size }.least(), Some(21));
        assert_eq!(Staff { number: None, size: Size::of_code("5001+") }.least(), Some(5001));
        assert_eq!(Staff { number: Some(0), size: None }.least(), Some(1));
        assert_eq!(Staff::default().least(), None);
    }
}
