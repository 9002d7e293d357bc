//! The guide: how one declares, which schemes ask for it, and where to read more.
//!
//! All of it is data with a day, because addresses and conditions change more often than programs.

use crate::day::Day;
use crate::i18n::Lang;
use crate::id::GuideId;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, PLAIN_TEXT_MAX, Place, Problem, Problems, id, integer,
    list, literal, one_of, parse,
};
use crate::questionnaire::{Evidence, read_version};
use crate::result::word;
use crate::sorted::SortedSet;
use crate::sources::{read_address, read_both_up_to, read_key};

use super::Star;

/// Most links, steps or schemes in a guide, and most links of a step.
const MAX_ENTRIES: usize = 100;

/// Most characters of a title or a name.
const MAX_TITLE: usize = 120;

/// The guide. The only way to get it is [`Guide::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Its version, for example `2026.1`.
    pub version: Box<str>,
    /// When the whole was last compared with its sources.
    pub checked_on: Day,
    /// Where to read more. Invariant: each id once.
    pub links: Vec<Link>,
    /// How one declares, in order. Invariant: each id once.
    pub steps: Vec<Step>,
    /// Who asks for a star. Invariant: each id once.
    pub schemes: Vec<Scheme>,
}

/// How an entry is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// When the entry was last compared with its source.
    pub checked_on: Day,
    /// How sure we are.
    pub mark: Evidence,
    /// Key of the source in `sources.json`.
    pub source: Box<str>,
}

/// A page of somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its name.
    pub id: GuideId,
    /// Where it is. Invariant: `https`, ASCII, no space.
    pub url: Box<str>,
    title: Both,
    /// How it is known.
    pub known: Known,
}

/// One step of declaring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub id: GuideId,
    title: Both,
    body: Both,
    /// The links that help. Invariant: each stands in [`Guide::links`].
    pub links: Vec<GuideId>,
    /// How it is known.
    pub known: Known,
}

/// A subsidy, or another scheme, that asks for a star.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its name.
    pub id: GuideId,
    /// The least star it asks for.
    pub star: Star,
    name: Both,
    note: Both,
    /// How it is known.
    pub known: Known,
}

/// A text in Japanese and in English.
type Both = [Box<str>; 2];

fn pick([ja, en]: &Both, lang: Lang) -> &str {
    lang.pick(ja, en)
}

impl Guide {
    /// Reads the guide.
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

    /// The link of this name.
    pub fn link(&self, id: &GuideId) -> Option<&Link> {
        self.links.iter().find(|it| it.id == *id)
    }

    /// The keys of all sources, each with the place where it stands in the file.
    pub fn sources(&self) -> impl Iterator<Item = (Place, Box<str>)> {
        let places = |list: &str, all: Vec<&Known>| {
            let at = Place::root().field(list);
            let keys = all.into_iter().enumerate();
            keys.map(|(n, it)| (at.element(n).field("source"), it.source.clone()))
                .collect::<Vec<_>>()
        };
        let links = places("links", self.links.iter().map(|it| &it.known).collect());
        let steps = places("steps", self.steps.iter().map(|it| &it.known).collect());
        let schemes = places("schemes", self.schemes.iter().map(|it| &it.known).collect());
        links.into_iter().chain(steps).chain(schemes)
    }
}

impl Link {
    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        pick(&self.title, lang)
    }
}

impl Step {
    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        pick(&self.title, lang)
    }

    /// What to do.
    pub fn body(&self, lang: Lang) -> &str {
        pick(&self.body, lang)
    }
}

impl Scheme {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        pick(&self.name, lang)
    }

    /// What it asks for, and of when that is.
    pub fn note(&self, lang: Lang) -> &str {
        pick(&self.note, lang)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Guide> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-security-action", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let links = it.required("links", problems, |n, at, p| {
        entries(n, at, p, |n, at, p| read_link(n, at, p).map(|it| (it.id.clone(), it)))
    });
    let steps = it.required("steps", problems, |n, at, p| {
        entries(n, at, p, |n, at, p| {
            read_step(n, at, links.as_deref(), p).map(|it| (it.id.clone(), it))
        })
    });
    let schemes = it.required("schemes", problems, |n, at, p| {
        entries(n, at, p, |n, at, p| read_scheme(n, at, p).map(|it| (it.id.clone(), it)))
    });
    it.finish(problems);
    Some(Guide {
        version: version?,
        checked_on: checked_on?,
        links: links?,
        steps: steps?,
        schemes: schemes?,
    })
}

/// A list of things with names, each name once.
fn entries<T>(
    node: &Node,
    at: Place,
    problems: &mut Problems,
    mut read: impl FnMut(&Node, Place, &mut Problems) -> Option<(GuideId, T)>,
) -> Option<Vec<T>> {
    let mut seen = SortedSet::default();
    list(node, at, MAX_ENTRIES, problems, |n, at, p| {
        let (id, entry) = read(n, at.clone(), p)?;
        if seen.add(id.clone()) {
            return Some(entry);
        }
        p.note(&at.field("id"), Fault::DuplicateId { id: id.to_string() })
    })
}

fn read_link(node: &Node, at: Place, problems: &mut Problems) -> Option<Link> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let url = it.required("url", problems, |n, at, p| {
        word(n, &at, "an https address of at most 500 characters", read_address, p)
    });
    let title = it.required("title", problems, |n, at, p| read_both_up_to(MAX_TITLE, n, at, p));
    let known = read_known(&mut it, problems);
    it.finish(problems);
    Some(Link { id: id?, url: url?, title: title?, known: known? })
}

/// `links` is nothing where the list itself could not be read: then no step is blamed for it.
fn read_step(
    node: &Node,
    at: Place,
    links: Option<&[Link]>,
    problems: &mut Problems,
) -> Option<Step> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| id(n, &at, p));
    let title = it.required("title", problems, |n, at, p| read_both_up_to(MAX_TITLE, n, at, p));
    let body = it.required("body", problems, |n, at, p| read_both_up_to(PLAIN_TEXT_MAX, n, at, p));
    let named = it.required("links", problems, |n, at, p| {
        list(n, at, MAX_ENTRIES, p, |n, at, p| {
            let named: GuideId = id(n, &at, p)?;
            if links.is_some_and(|all| all.iter().all(|it| it.id != named)) {
                let expected = "a link of this guide";
                return p.note(&at, Fault::Dangling { id: named.to_string(), expected });
            }
            Some(named)
        })
    });
    let known = read_known(&mut it, problems);
    it.finish(problems);
    Some(Step { id: name?, title: title?, body: body?, links: named?, known: known? })
}

fn read_scheme(node: &Node, at: Place, problems: &mut Problems) -> Option<Scheme> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let star = it.required("stars", problems, Star::read);
    let name = it.required("name", problems, |n, at, p| read_both_up_to(MAX_TITLE, n, at, p));
    let body = it.required("note", problems, |n, at, p| read_both_up_to(PLAIN_TEXT_MAX, n, at, p));
    let known = read_known(&mut it, problems);
    it.finish(problems);
    Some(Scheme { id: id?, star: star?, name: name?, note: body?, known: known? })
}

fn read_known(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Known> {
    let checked_on = it.required("checked_on", problems, read_day);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    let source = it.required("source", problems, read_key);
    Some(Known { checked_on: checked_on?, mark: mark?, source: source? })
}

fn read_day(node: &Node, at: Place, problems: &mut Problems) -> Option<Day> {
    word(node, &at, "a day such as 2026-11-22", Day::parse, problems)
}
