//! Reading the guide: every problem with its place.

use super::{Guide, Outside, Qualification, QualificationGroup, RoleGuide, Schooling};
use crate::desks::read_day;
use crate::id::{ExperienceId, IdError, QualificationId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse,
};
use crate::questionnaire::{Evidence, read_version};
use crate::result::word;
use crate::roles::Role;
use crate::sorted::{SortedMap, SortedSet};
use crate::sources::{read_address, read_key};

/// Most qualifications, and most entries of a list of a role.
const MAX_QUALIFICATIONS: usize = 100;
const MAX_LIST: usize = 20;

/// The groups, as files write them.
pub(super) const GROUPS: [(&str, QualificationGroup); 5] = [
    ("management", QualificationGroup::Management),
    ("audit", QualificationGroup::Audit),
    ("investigation", QualificationGroup::Investigation),
    ("attack", QualificationGroup::Attack),
    ("vendor", QualificationGroup::Vendor),
];

const SCHOOLING: [(&str, Schooling); 2] =
    [("none", Schooling::None), ("helpful", Schooling::Helpful)];

const OUTSIDE: [(&str, Outside); 3] =
    [("no", Outside::No), ("adviser", Outside::Adviser), ("provider", Outside::Provider)];

impl Guide {
    /// Reads the structure of the guide.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Guide, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let guide = read_file(&node, &mut problems);
        problems.conclude(guide)
    }

    /// The keys of all sources, each with the place where it stands in the file.
    pub fn sources(&self) -> Vec<(Place, Box<str>)> {
        let keys = |at: Place, keys: &[Box<str>]| {
            let at = at.field("source");
            keys.iter().enumerate().map(|(n, it)| (at.element(n), it.clone())).collect::<Vec<_>>()
        };
        let root = Place::root();
        let (all, roles) = (root.field("qualifications"), root.field("roles"));
        let of_qualifications = self.qualifications.iter().enumerate();
        let of_qualifications =
            of_qualifications.flat_map(|(n, it)| keys(all.element(n), &it.source));
        // The roles stand in the file in their own order, see `read_roles`.
        let of_roles = self.roles.values().enumerate();
        let of_roles = of_roles.flat_map(|(n, it)| keys(roles.element(n), &it.source));
        of_qualifications.chain(of_roles).collect()
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Guide> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-role-guide", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let qualifications = it.required("qualifications", problems, read_qualifications);
    let roles =
        it.required("roles", problems, |n, at, p| read_roles(n, at, qualifications.as_deref(), p));
    it.finish(problems);
    Some(Guide {
        version: version?,
        checked_on: checked_on?,
        qualifications: qualifications?,
        roles: roles?,
    })
}

fn read_qualifications(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<Vec<Qualification>> {
    let mut seen = SortedSet::default();
    list(node, at, MAX_QUALIFICATIONS, problems, |n, at, p| {
        let mut it = Fields::of(n, at.clone(), p)?;
        let name: Option<QualificationId> = it.required("id", p, |n, at, p| id(n, &at, p));
        let group = it.required("group", p, |n, at, p| one_of(n, &at, &GROUPS, p));
        let url = it.optional("url", p, |n, at, p| {
            word(n, &at, "an https address of at most 500 characters", read_address, p)
        });
        let source = it.required("source", p, read_keys);
        let mark = it.required("mark", p, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
        it.finish(p);
        let name = name?;
        if !seen.add(name.clone()) {
            return p.note(&at.field("id"), Fault::DuplicateId { id: name.to_string() });
        }
        Some(Qualification { id: name, group: group?, url, source: source?, mark: mark? })
    })
}

/// The nineteen roles, in the order of the questionnaire.
fn read_roles(
    node: &Node,
    at: Place,
    known: Option<&[Qualification]>,
    problems: &mut Problems,
) -> Option<SortedMap<Role, RoleGuide>> {
    let mut expected = Role::ALL.into_iter();
    let most = Role::ALL.len();
    let found = list(node, at.clone(), most, problems, |n, at, p| {
        read_role(n, at, expected.next()?, known, p)
    })?;
    if found.len() < most {
        let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
        let fault = Fault::OutOfRange { found: whole(found.len()), least: 19, most: 19 };
        return problems.note(&at, fault);
    }
    Some(found.into_iter().collect())
}

/// `known` is nothing where the catalogue could not be read: then no role is blamed for it.
fn read_role(
    node: &Node,
    at: Place,
    expected: (&str, Role),
    known: Option<&[Qualification]>,
    problems: &mut Problems,
) -> Option<(Role, RoleGuide)> {
    let mut it = Fields::of(node, at, problems)?;
    let role = it.required("question", problems, |n, at, p| one_of(n, &at, &[expected], p));
    let qualifications = it.required("qualifications", problems, |n, at, p| {
        list(n, at, MAX_LIST, p, |n, at, p| {
            let named: QualificationId = id(n, &at, p)?;
            if known.is_some_and(|all| all.iter().all(|it| it.id != named)) {
                let expected = "a qualification of this guide";
                return p.note(&at, Fault::Dangling { id: named.to_string(), expected });
            }
            Some(named)
        })
    });
    let experience: Option<Vec<ExperienceId>> = it.required("experience", problems, ids);
    let schooling = it.required("schooling", problems, |n, at, p| one_of(n, &at, &SCHOOLING, p));
    let own = expected.1;
    let combines_with =
        it.required("combines_with", problems, |n, at, p| roles(n, at, own, &[], p));
    let apart = combines_with.as_deref().unwrap_or_default();
    let not_with = it.required("not_with", problems, |n, at, p| roles(n, at, own, apart, p));
    let outside = it.required("outside", problems, |n, at, p| one_of(n, &at, &OUTSIDE, p));
    let items = it.required("items", problems, ids);
    let source = it.required("source", problems, read_keys);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.finish(problems);
    let guide = RoleGuide {
        qualifications: qualifications?,
        experience: experience?,
        schooling: schooling?,
        combines_with: combines_with?,
        not_with: not_with?,
        outside: outside?,
        items: items?,
        source: source?,
        mark: mark?,
    };
    Some((role?, guide))
}

/// Other roles, none of them the role itself or one of `taken`.
fn roles(
    node: &Node,
    at: Place,
    own: Role,
    taken: &[Role],
    problems: &mut Problems,
) -> Option<Vec<Role>> {
    let mut seen = SortedSet::default();
    list(node, at, MAX_LIST, problems, |n, at, p| {
        let role = Role::read(n, at.clone(), p)?;
        if role == own || taken.contains(&role) || !seen.add(role) {
            return p.note(&at, Fault::DuplicateId { id: role.id().to_owned() });
        }
        Some(role)
    })
}

fn ids<'n, T: TryFrom<&'n str, Error = IdError>>(
    node: &'n Node,
    at: Place,
    problems: &mut Problems,
) -> Option<Vec<T>> {
    list(node, at, MAX_LIST, problems, |n, at, p| id(n, &at, p))
}

/// Keys of sources.
pub(in crate::roles) fn read_keys(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<Vec<Box<str>>> {
    list(node, at, MAX_LIST, problems, read_key)
}
