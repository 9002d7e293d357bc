//! Where to learn it: courses, exercises and material, by role and level.
//!
//! `learning/learning.json` is the structure, one file a language has the words.

use super::Role;
use super::guide::read_keys;
use crate::day::Day;
use crate::desks::read_day;
use crate::i18n::Lang;
use crate::id::OfferId;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, PLAIN_TEXT_MAX, Place, Problem, Problems, boolean, id,
    integer, list, literal, one_of, parse, plain_text,
};
use crate::questionnaire::{Evidence, read_version};
use crate::result::word;
use crate::sorted::{SortedMap, SortedSet};
use crate::sources::read_address;

/// Most offers, and most entries of a list of one.
const MAX_OFFERS: usize = 200;
const MAX_LIST: usize = 20;

/// The catalogue. The only way to get it is [`Learning::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learning {
    /// Its version, for example `2026.1`.
    pub version: Box<str>,
    /// When the whole was last compared with its sources.
    pub checked_on: Day,
    /// In file order. Invariant: each id once.
    pub offers: Vec<Offer>,
}

/// Something to learn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its name.
    pub id: OfferId,
    /// What it is.
    pub kind: OfferKind,
    /// Whom it is for, at least one.
    pub audience: Vec<Audience>,
    /// The roles that it serves; none where it serves everybody.
    pub roles: Vec<Role>,
    /// Where it begins. Range: 1, nothing need be known before, to 3, for those who do it.
    pub level: u8,
    /// Whether it costs nothing; nothing where that depends or is not known.
    pub is_free: Option<bool>,
    /// Where it is described. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
    /// Keys of its sources.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
    /// When the entry was last compared with its source.
    pub checked_on: Day,
}

/// What one learns from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfferKind {
    /// A course.
    Course,
    /// An exercise.
    Exercise,
    /// Something to read, to watch or to hand out.
    Material,
}

/// Whom an offer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Directors.
    Directors,
    /// Those who plan and lead.
    Managers,
    /// Those who do the technical work.
    Engineers,
    /// All staff.
    Everybody,
}

const KINDS: [(&str, OfferKind); 3] = [
    ("course", OfferKind::Course),
    ("exercise", OfferKind::Exercise),
    ("material", OfferKind::Material),
];

impl Audience {
    /// All of them as files write them.
    pub const ALL: [(&'static str, Audience); 4] = [
        ("directors", Audience::Directors),
        ("managers", Audience::Managers),
        ("engineers", Audience::Engineers),
        ("everybody", Audience::Everybody),
    ];
}

impl Learning {
    /// Reads the structure of the catalogue.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Learning, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let learning = read_file(&node, &mut problems);
        problems.conclude(learning)
    }

    /// The offers that serve a role, the easiest first, then in file order.
    pub fn of_role(&self, role: Role) -> Vec<&Offer> {
        let mut found: Vec<&Offer> =
            self.offers.iter().filter(|it| it.roles.contains(&role)).collect();
        found.sort_by_key(|it| it.level);
        found
    }

    /// The offers for some people, the easiest first, then in file order.
    pub fn of_audience(&self, audience: Audience) -> Vec<&Offer> {
        let mut found: Vec<&Offer> =
            self.offers.iter().filter(|it| it.audience.contains(&audience)).collect();
        found.sort_by_key(|it| it.level);
        found
    }

    /// The keys of all sources, each with the place where it stands in the file.
    pub fn sources(&self) -> Vec<(Place, Box<str>)> {
        let offers = Place::root().field("offers");
        let of_offer = |(n, it): (usize, &Offer)| {
            let at = offers.element(n).field("source");
            let keys = it.source.iter().enumerate();
            keys.map(|(n, key)| (at.element(n), key.clone())).collect::<Vec<_>>()
        };
        self.offers.iter().enumerate().flat_map(of_offer).collect()
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Learning> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-learning", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let mut seen = SortedSet::default();
    let offers = it.required("offers", problems, |n, at, p| {
        list(n, at, MAX_OFFERS, p, |n, at, p| {
            let offer = read_offer(n, at.clone(), p)?;
            if seen.add(offer.id.clone()) {
                return Some(offer);
            }
            p.note(&at.field("id"), Fault::DuplicateId { id: offer.id.to_string() })
        })
    });
    it.finish(problems);
    Some(Learning { version: version?, checked_on: checked_on?, offers: offers? })
}

fn read_offer(node: &Node, at: Place, problems: &mut Problems) -> Option<Offer> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let kind = it.required("kind", problems, |n, at, p| one_of(n, &at, &KINDS, p));
    let audience = it.required("for", problems, |n, at, p| {
        let found = list(n, at.clone(), 4, p, |n, at, p| one_of(n, &at, &Audience::ALL, p))?;
        if found.is_empty() {
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most: 4 });
        }
        Some(found)
    });
    let roles = it.required("roles", problems, |n, at, p| list(n, at, MAX_LIST, p, Role::read));
    let level = it.required("level", problems, |n, at, p| integer(n, &at, (1, 3), p));
    let is_free = it.optional("free", problems, |n, at, p| boolean(n, &at, p));
    let url = it.optional("url", problems, |n, at, p| {
        word(n, &at, "an https address of at most 500 characters", read_address, p)
    });
    let source = it.required("source", problems, read_keys);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    let checked_on = it.required("checked_on", problems, read_day);
    it.finish(problems);
    Some(Offer {
        id: name?,
        kind: kind?,
        audience: audience?,
        roles: roles?,
        level: level?,
        is_free,
        url,
        source: source?,
        mark: mark?,
        checked_on: checked_on?,
    })
}

/// The words of the catalogue in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearningTexts {
    /// The language.
    pub language: Lang,
    offers: SortedMap<OfferId, OfferTexts>,
}

/// Words of an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferTexts {
    /// What it is called.
    pub name: Box<str>,
    /// Who offers it.
    pub by: Box<str>,
    /// What it is.
    pub about: Box<str>,
}

impl LearningTexts {
    /// Reads the words that belong to a catalogue.
    ///
    /// # Errors
    ///
    /// Every problem in the file, missing and superfluous words among them.
    pub fn read(json: &str, learning: &Learning) -> Result<LearningTexts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let texts = read_texts(&node, learning, &mut problems);
        problems.conclude(texts)
    }

    /// Words of an offer.
    pub fn get(&self, id: &OfferId) -> Option<&OfferTexts> {
        self.offers.get(id)
    }
}

fn read_texts(node: &Node, learning: &Learning, problems: &mut Problems) -> Option<LearningTexts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-learning-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let offers = it.required("offers", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let found: Vec<Option<(OfferId, OfferTexts)>> = learning
            .offers
            .iter()
            .map(|offer| Some((offer.id.clone(), it.required(offer.id.as_str(), p, words)?)))
            .collect();
        it.finish(p);
        found.into_iter().collect::<Option<_>>()
    });
    it.finish(problems);
    Some(LearningTexts { language: language?, offers: offers? })
}

fn words(node: &Node, at: Place, problems: &mut Problems) -> Option<OfferTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let mut one =
        |key, most, p: &mut _| it.required(key, p, |n, at, p| plain_text(n, &at, (1, most), p));
    let name = one("name", 120, problems);
    let by = one("by", 120, problems);
    let about = one("about", PLAIN_TEXT_MAX, problems);
    it.finish(problems);
    Some(OfferTexts { name: name?, by: by?, about: about? })
}
