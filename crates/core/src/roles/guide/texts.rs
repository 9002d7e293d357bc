//! The words of the guide in one language.

use super::read::GROUPS;
use super::{Guide, QualificationGroup};
use crate::i18n::Lang;
use crate::id::{ExperienceId, QualificationId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, PLAIN_TEXT_MAX, Place, Problem, Problems, integer, list,
    literal, one_of, parse, plain_text,
};
use crate::roles::Role;
use crate::sorted::SortedMap;

/// The fewest and the most lines of what a holder knows, and sentences of a request.
const KNOWS: (usize, usize) = (3, 5);
const ASKS: (usize, usize) = (2, 3);

/// The words of the guide. Invariant: they are there for everything in the guide they were read for,
/// and for nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideTexts {
    /// The language.
    pub language: Lang,
    groups: SortedMap<QualificationGroup, Named>,
    qualifications: SortedMap<QualificationId, Named>,
    experience: SortedMap<ExperienceId, Box<str>>,
    roles: SortedMap<Role, RoleTexts>,
}

type Named = QualificationTexts;

/// A name, and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualificationTexts {
    /// What it is called.
    pub name: Box<str>,
    /// What it is.
    pub about: Box<str>,
}

/// Words of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleTexts {
    /// What it is called.
    pub name: Box<str>,
    /// What its holder does.
    pub does: Box<str>,
    /// What its holder knows, a line each.
    pub knows: Vec<Box<str>>,
    /// What to ask an outside provider for, a sentence each.
    pub asks: Vec<Box<str>>,
    /// Whether one person can hold it beside other work.
    pub alone: Box<str>,
    /// When to buy it outside.
    pub outside: Box<str>,
}

impl GuideTexts {
    /// Reads the words that belong to a guide.
    ///
    /// # Errors
    ///
    /// Every problem in the file, missing and superfluous words among them.
    pub fn read(json: &str, guide: &Guide) -> Result<GuideTexts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let texts = read_file(&node, guide, &mut problems);
        problems.conclude(texts)
    }

    /// Words of a group of qualifications.
    pub fn group(&self, group: QualificationGroup) -> Option<&QualificationTexts> {
        self.groups.get(&group)
    }

    /// Words of a qualification.
    pub fn qualification(&self, id: &QualificationId) -> Option<&QualificationTexts> {
        self.qualifications.get(id)
    }

    /// A kind of experience.
    pub fn experience(&self, id: &ExperienceId) -> Option<&str> {
        self.experience.get(id).map(|it| &**it)
    }

    /// Words of a role.
    pub fn role(&self, role: Role) -> Option<&RoleTexts> {
        self.roles.get(&role)
    }
}

fn read_file(node: &Node, guide: &Guide, problems: &mut Problems) -> Option<GuideTexts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-role-guide-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let groups =
        it.required("groups", problems, |n, at, p| keyed(n, at, GROUPS.into_iter(), p, read_named));
    let qualifications = it.required("qualifications", problems, |n, at, p| {
        let ids = guide.qualifications.iter().map(|it| (it.id.as_str(), it.id.clone()));
        keyed(n, at, ids, p, read_named)
    });
    let named = guide.experience();
    let experience = it.required("experience", problems, |n, at, p| {
        keyed(n, at, named.keys().map(|it| (it.as_str(), it.clone())), p, sentence)
    });
    let roles = it
        .required("roles", problems, |n, at, p| keyed(n, at, Role::ALL.into_iter(), p, read_role));
    it.finish(problems);
    Some(GuideTexts {
        language: language?,
        groups: groups?,
        qualifications: qualifications?,
        experience: experience?,
        roles: roles?,
    })
}

/// An object with exactly these keys.
fn keyed<'k, K: Ord, T>(
    node: &Node,
    at: Place,
    keys: impl Iterator<Item = (&'k str, K)>,
    problems: &mut Problems,
    mut read: impl FnMut(&Node, Place, &mut Problems) -> Option<T>,
) -> Option<SortedMap<K, T>> {
    let mut it = Fields::of(node, at, problems)?;
    // Every one is read, also behind a wrong one, so that all problems are told.
    let found: Vec<Option<(K, T)>> = keys
        .map(|(word, key)| Some((key, it.required(word, problems, |n, at, p| read(n, at, p))?)))
        .collect();
    it.finish(problems);
    found.into_iter().collect()
}

fn read_named(node: &Node, at: Place, problems: &mut Problems) -> Option<QualificationTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("name", problems, |n, at, p| plain_text(n, &at, (1, 120), p));
    let about = it.required("about", problems, sentence);
    it.finish(problems);
    Some(QualificationTexts { name: name?, about: about? })
}

fn read_role(node: &Node, at: Place, problems: &mut Problems) -> Option<RoleTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("name", problems, |n, at, p| plain_text(n, &at, (1, 120), p));
    let does = it.required("does", problems, sentence);
    let knows = it.required("knows", problems, |n, at, p| lines(n, at, KNOWS, p));
    let asks = it.required("asks", problems, |n, at, p| lines(n, at, ASKS, p));
    let alone = it.required("alone", problems, sentence);
    let outside = it.required("outside", problems, sentence);
    it.finish(problems);
    Some(RoleTexts {
        name: name?,
        does: does?,
        knows: knows?,
        asks: asks?,
        alone: alone?,
        outside: outside?,
    })
}

fn lines(
    node: &Node,
    at: Place,
    (least, most): (usize, usize),
    problems: &mut Problems,
) -> Option<Vec<Box<str>>> {
    let found = list(node, at.clone(), most, problems, sentence)?;
    if found.len() < least {
        let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
        let (found, least, most) = (whole(found.len()), whole(least), whole(most));
        return problems.note(&at, Fault::OutOfRange { found, least, most });
    }
    Some(found)
}

fn sentence(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, PLAIN_TEXT_MAX), problems)
}
