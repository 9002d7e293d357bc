//! Reading a partner file: one pass, every problem with its place.

use crate::catalog;
use crate::desks::{Ways, read_day, read_mail, read_page, read_ways};
use crate::id::{BenchmarkId, PartnerId, QuestionnaireId};
use crate::json::{
    Fault, Fields, Node, PLAIN_TEXT_MAX, Place, Problems, integer, list, literal, plain_text, text,
};
use crate::questionnaire::read_version;
use crate::result::word;
use crate::sources::{read_address, read_both, read_both_up_to};

use super::theme::TOKENS;
use super::{
    Both, Desk, FirstScreen, MAX_LEGAL_NAME, OWN_SITE, Offer, Own, Partner, Results, is_own,
    read_origin,
};

/// Most characters of a name: it stands in the head of every page.
const MAX_NAME: usize = 60;

/// Most characters of a title.
const MAX_TITLE: usize = 120;

/// Most desks of a partner.
const MAX_DESKS: usize = 20;

/// Most questionnaires of a partner.
const MAX_QUESTIONNAIRES: usize = 10;

/// Most benchmarks of a partner.
const MAX_BENCHMARKS: usize = 10;

/// Most origins that may receive results.
const MAX_ORIGINS: usize = 20;

/// Most characters of the name of a picture.
const MAX_LOGO: usize = 64;

/// Most custom properties and most characters of a value, before its kind is looked at.
const MAX_VALUE: usize = 200;

pub(super) fn file(node: &Node, problems: &mut Problems) -> Option<Partner> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-partner", p));
    it.required("format_version", problems, |n, at, p| integer::<u16>(n, &at, (1, 1), p));
    let name_of_file = it.required("id", problems, |n, at, p| {
        word(n, &at, "an id that begins with a letter, such as insurer", partner_id, p)
    });
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let name = it.required("name", problems, |n, at, p| read_both_up_to(MAX_NAME, n, at, p));
    let legal_name =
        it.required("legal_name", problems, |n, at, p| read_both_up_to(MAX_LEGAL_NAME, n, at, p));
    let home = it.optional("home", problems, read_page);
    let logo = it.optional("logo", problems, |n, at, p| {
        word(n, &at, "a file name such as insurer.svg, .png or .webp", logo, p)
    });
    let theme = it.optional("theme", problems, theme);
    let questionnaires = it.optional("questionnaires", problems, |n, at, p| {
        let all = list(n, at.clone(), MAX_QUESTIONNAIRES, p, own)?;
        note_doubles(all.iter().map(|it| it.id.as_str()).collect(), &at, p);
        Some(all)
    });
    // Where the list itself could not be read, the first screen is not blamed for it.
    let has_none = node.get("questionnaires").is_none_or(|it| *it == Node::Null);
    let questionnaires = questionnaires.or(has_none.then(Vec::new));
    let first_screen = it.optional("first_screen", problems, |n, at, p| {
        first_screen(n, &at, questionnaires.as_deref(), p)
    });
    let intro = it.optional("intro", problems, words);
    let offer = it.optional("offer", problems, offer);
    let desks = it.optional("desks", problems, |n, at, p| list(n, at, MAX_DESKS, p, desk));
    let benchmarks = it.optional("benchmarks", problems, |n, at, p| {
        let all = list(n, at.clone(), MAX_BENCHMARKS, p, |n, at, p| {
            word(n, &at, "an id that begins with x-, such as x-members-2026", own_benchmark, p)
        })?;
        note_doubles(all.iter().map(BenchmarkId::as_str).collect(), &at, p);
        Some(all)
    });
    let results = it.optional("results", problems, results);
    it.finish(problems);
    Some(Partner {
        id: name_of_file?,
        version: version?,
        checked_on: checked_on?,
        name: name?,
        legal_name: legal_name?,
        home,
        logo,
        theme: theme.unwrap_or_default(),
        first_screen: first_screen.unwrap_or(FirstScreen::Start),
        intro,
        offer,
        desks: desks.unwrap_or_default(),
        questionnaires: questionnaires.unwrap_or_default(),
        benchmarks: benchmarks.unwrap_or_default(),
        results,
    })
}

fn title(node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    read_both_up_to(MAX_TITLE, node, at, problems)
}

fn words(node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    read_both_up_to(PLAIN_TEXT_MAX, node, at, problems)
}

/// Narrower than other ids, because the tag on a page and the address of the frame take no others.
fn partner_id(text: &str) -> Option<PartnerId> {
    let is_named = text.starts_with(|it: char| it.is_ascii_lowercase());
    is_named.then(|| PartnerId::try_from(text).ok()).flatten()
}

/// The name of a picture in the same folder: no path, so that it can come from nowhere else.
fn logo(text: &str) -> Option<Box<str>> {
    let (name, kind) = text.split_once('.')?;
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    let is_name = !name.is_empty() && name.bytes().all(plain) && text.len() <= MAX_LOGO;
    (is_name && matches!(kind, "svg" | "png" | "webp")).then(|| text.into())
}

fn theme(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<(&'static str, Box<str>)>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut theme = Vec::new();
    for (key, node) in it.rest() {
        let Some((token, kind)) = TOKENS.iter().find(|(it, _)| *it == key) else {
            let key = key.chars().take(64).collect();
            problems.note::<()>(it.place(), Fault::Unknown { key });
            continue;
        };
        let at = it.place().field(key);
        let Some(value) = plain_text(node, &at, (1, MAX_VALUE), problems) else { continue };
        if kind.allows(&value) {
            theme.push((*token, value));
        } else {
            problems.note::<()>(&at, not_allowed(&value, kind.expected()));
        }
    }
    Some(theme)
}

fn first_screen(
    node: &Node,
    at: &Place,
    own: Option<&[Own]>,
    problems: &mut Problems,
) -> Option<FirstScreen> {
    let found = text(node, at, problems)?;
    match found {
        "start" => return Some(FirstScreen::Start),
        "security-action" => return Some(FirstScreen::SecurityAction),
        _ => {}
    }
    let is_own = |own: &[Own]| own.iter().any(|it| it.id.as_str() == found);
    let is_there = catalog::offer(found).is_some() || own.is_none_or(is_own);
    match QuestionnaireId::try_from(found) {
        Ok(id) if is_there => Some(FirstScreen::Questionnaire(id)),
        _ => {
            let expected = "start, security-action or a questionnaire of ours or of this file";
            problems.note(at, not_allowed(found, expected))
        }
    }
}

fn offer(node: &Node, at: Place, problems: &mut Problems) -> Option<Offer> {
    let mut it = Fields::of(node, at, problems)?;
    let title = it.required("title", problems, title);
    let body = it.required("body", problems, words);
    let as_of = it.required("as_of", problems, read_day);
    let url = it.optional("url", problems, read_page);
    it.finish(problems);
    Some(Offer { title: title?, body: body?, as_of: as_of?, url })
}

fn desk(node: &Node, at: Place, problems: &mut Problems) -> Option<Desk> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("name", problems, read_both);
    let purpose = it.required("for", problems, read_both);
    let hours = it.optional("hours", problems, read_both);
    let ways = read_ways(&mut it, problems);
    let checked_on = it.required("checked_on", problems, read_day);
    it.finish(problems);
    let Ways { phone, mail, url } = ways?;
    let (name, purpose, checked_on) = (name?, purpose?, checked_on?);
    Some(Desk { name, purpose, hours, phone, mail, url, checked_on })
}

fn own(node: &Node, at: Place, problems: &mut Problems) -> Option<Own> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("id", problems, |n, at, p| {
        word(n, &at, "an id that begins with x-, such as x-factory", own_id, p)
    });
    let title = it.required("title", problems, title);
    let minutes = it.required("minutes", problems, |n, at, p| integer(n, &at, (1, 600), p));
    let questions = it.required("questions", problems, |n, at, p| integer(n, &at, (1, 500), p));
    it.finish(problems);
    Some(Own { id: name?, title: title?, minutes: minutes?, questions: questions? })
}

fn own_id(text: &str) -> Option<QuestionnaireId> {
    is_own(text).then(|| QuestionnaireId::try_from(text).ok()).flatten()
}

fn own_benchmark(text: &str) -> Option<BenchmarkId> {
    is_own(text).then(|| BenchmarkId::try_from(text).ok()).flatten()
}

fn results(node: &Node, at: Place, problems: &mut Problems) -> Option<Results> {
    let mut it = Fields::of(node, at, problems)?;
    let origins = it.required("origins", problems, |n, at, p| {
        let origins = list(n, at.clone(), MAX_ORIGINS, p, origin)?;
        if origins.is_empty() {
            let most = i64::try_from(MAX_ORIGINS).unwrap_or(i64::MAX);
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most });
        }
        note_doubles(origins.iter().map(|it| &**it).collect(), &at, p);
        Some(origins)
    });
    let purpose = it.required("purpose", problems, words);
    let retention = it.required("retention", problems, words);
    let contact = it.required("contact", problems, |n, at, p| {
        word(n, &at, "an https address, or mailto: and a mail address", contact, p)
    });
    it.finish(problems);
    Some(Results { origins: origins?, purpose: purpose?, retention: retention?, contact: contact? })
}

fn origin(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    let site = |it: &str| if it == OWN_SITE { Some(it.into()) } else { read_origin(it) };
    word(node, &at, "an origin such as https://www.insurer.example, or self", site, problems)
}

fn contact(text: &str) -> Option<Box<str>> {
    match text.strip_prefix("mailto:") {
        Some(mail) => read_mail(mail).map(|_| text.into()),
        None => read_address(text),
    }
}

/// Notes every name of a list that stood there before.
fn note_doubles(names: Vec<&str>, at: &Place, problems: &mut Problems) {
    for (n, name) in names.iter().enumerate() {
        if names.iter().take(n).any(|it| it == name) {
            let id = (*name).to_owned();
            problems.note::<()>(&at.element(n), Fault::DuplicateId { id });
        }
    }
}

fn not_allowed(found: &str, expected: &str) -> Fault {
    Fault::NotAllowed { found: found.chars().take(64).collect(), expected: expected.to_owned() }
}
