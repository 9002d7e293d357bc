//! The documents that questionnaires and practices were written from.

use crate::day::{Day, Month};
use crate::i18n::Lang;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, integer, list, literal, one_of,
    parse, plain_text, text,
};
use crate::questionnaire::Evidence;
use crate::result::word;
use crate::sorted::SortedMap;

/// Most sources in one file.
const MAX_SOURCES: usize = 500;

/// Most characters of a key.
const MAX_KEY: usize = 16;

/// Most characters of a title or a publisher's name.
const MAX_NAME: usize = 300;

/// Most characters of an address.
const MAX_ADDRESS: usize = 500;

/// All sources, by their keys. The only way to get them is [`Sources::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sources {
    /// When the entries were last compared with the documents.
    pub checked_on: Day,
    by_key: SortedMap<Box<str>, Source>,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its key, for example `GL3`.
    ///
    /// Not an id: it is never stored with answers, so it may change with the files that name it.
    pub id: Box<str>,
    /// Its title, in Japanese and in English.
    title: [Box<str>; 2],
    /// Who published it, in Japanese and in English.
    publisher: [Box<str>; 2],
    /// When it was published, as exactly as known: `2023`, `2023-03` or `2023-03-24`.
    pub date: Option<Box<str>>,
    /// Where it can be read. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
    /// How sure we are of the entry.
    pub mark: Evidence,
}

impl Sources {
    /// Reads the list of sources.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Sources, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let sources = read_file(&node, &mut problems);
        problems.conclude(sources)
    }

    /// The source with this key.
    pub fn get(&self, key: &str) -> Option<&Source> {
        self.by_key.get(&Box::from(key))
    }

    /// All sources, in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.by_key.values()
    }
}

impl Source {
    /// Its title.
    pub fn title(&self, lang: Lang) -> &str {
        let [ja, en] = &self.title;
        lang.pick(ja, en)
    }

    /// Who published it.
    pub fn publisher(&self, lang: Lang) -> &str {
        let [ja, en] = &self.publisher;
        lang.pick(ja, en)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Sources> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-sources", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let checked_on = it.required("checked_on", problems, |n, at, p| {
        word(n, &at, "a day such as 2026-11-22", Day::parse, p)
    });
    let mut by_key = SortedMap::default();
    let all = it.required("sources", problems, |n, at, p| {
        list(n, at, MAX_SOURCES, p, |n, at, p| {
            let source = read_source(n, at.clone(), p)?;
            let id = source.id.clone();
            match by_key.insert(id.clone(), source) {
                None => Some(()),
                Some(_) => p.note(&at.field("id"), Fault::DuplicateId { id: id.into() }),
            }
        })
    });
    it.finish(problems);
    all.and(Some(Sources { checked_on: checked_on?, by_key }))
}

fn read_source(node: &Node, at: Place, problems: &mut Problems) -> Option<Source> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, read_key);
    let title = it.required("title", problems, read_both);
    let publisher = it.required("publisher", problems, read_both);
    let date = it.optional("date", problems, |n, at, p| {
        word(n, &at, "a day, a month or a year, such as 2023-03-24", read_date, p)
    });
    let url = it.optional("url", problems, |n, at, p| {
        word(n, &at, "an https address of at most 500 characters", read_address, p)
    });
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.finish(problems);
    Some(Source { id: id?, title: title?, publisher: publisher?, date, url, mark: mark? })
}

/// The key of a source.
pub(crate) fn read_key(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    let found = text(node, &at, problems)?;
    let is_plain = found.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit());
    if is_plain && (1..=MAX_KEY).contains(&found.len()) {
        return Some(found.into());
    }
    let found = found.chars().take(64).collect();
    let expected = "1 to 16 characters out of A–Z and 0–9".to_owned();
    problems.note(&at, Fault::NotAllowed { found, expected })
}

/// A name in both languages.
pub(crate) fn read_both(node: &Node, at: Place, problems: &mut Problems) -> Option<[Box<str>; 2]> {
    read_both_up_to(MAX_NAME, node, at, problems)
}

/// A text of at most `most` characters in both languages.
pub(crate) fn read_both_up_to(
    most: usize,
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<[Box<str>; 2]> {
    let mut it = Fields::of(node, at, problems)?;
    let mut one = |key, p: &mut _| it.required(key, p, |n, at, p| plain_text(n, &at, (1, most), p));
    let (ja, en) = (one("ja", problems), one("en", problems));
    it.finish(problems);
    Some([ja?, en?])
}

/// A day, a month or a year, as exactly as known.
pub(crate) fn read_date(text: &str) -> Option<Box<str>> {
    let is_year = || text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
    let is_date = Day::parse(text).is_some() || Month::parse(text).is_some() || is_year();
    is_date.then(|| text.into())
}

/// An address that can be shown as a link: nothing but `https` may come out of a file.
pub(crate) fn read_address(text: &str) -> Option<Box<str>> {
    let rest = text.strip_prefix("https://")?;
    let is_plain = rest.bytes().all(|it| it.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&it));
    let host = rest.split(['/', '?', '#']).next()?;
    // No `user@host`: such an address looks like another than it is.
    let is_host = host.contains('.') && !host.contains('@');
    (is_plain && is_host && text.len() <= MAX_ADDRESS).then(|| text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(source: &str) -> String {
        format!(
            r#"{{"format":"shirube-sources","format_version":1,"checked_on":"2026-11-22","sources":[{source}]}}"#
        )
    }

    fn source(id: &str, date: &str, url: &str) -> String {
        let name = r#"{"ja":"手引き","en":"A guide"}"#;
        format!(
            r#"{{"id":"{id}","title":{name},"publisher":{name},"date":{date},"url":{url},"mark":"V"}}"#
        )
    }

    #[track_caller]
    fn check(sources: &str, expected: &[&str]) {
        let problems: Vec<String> = match Sources::read(&file(sources)) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(problems, expected);
    }

    #[test]
    fn a_source_speaks_both_languages() {
        let sources = Sources::read(&file(&source("GL3", "null", "null"))).unwrap();
        let it = sources.get("GL3").unwrap();
        assert_eq!((it.title(Lang::Ja), it.publisher(Lang::En)), ("手引き", "A guide"));
        assert_eq!((it.date.clone(), it.url.clone()), (None, None));
        assert_eq!(sources.get("gl3"), None);
    }

    #[test]
    fn dates_are_as_exact_as_known() {
        for date in ["\"2023\"", "\"2023-03\"", "\"2023-03-24\"", "null"] {
            check(&source("A", date, "null"), &[]);
        }
        check(
            &source("A", "\"2023-13\"", "null"),
            &[
                "$.sources[0].date: found \"2023-13\", expected a day, a month or a year, such as 2023-03-24",
            ],
        );
    }

    #[test]
    fn only_https_leads_out() {
        check(&source("A", "null", "\"https://www.ipa.go.jp/a?b=c#d\""), &[]);
        for url in [
            "http://www.ipa.go.jp/",
            "javascript:alert(1)",
            "https://",
            "https://ipa/",
            "https://ipa.go.jp@evil.example/",
            "https://ipa.go.jp/a b",
            "https://ipa.go.jp/あ",
        ] {
            let expected = format!(
                "$.sources[0].url: found {url:?}, expected an https address of at most 500 characters"
            );
            check(&source("A", "null", &format!("{url:?}")), &[&expected]);
        }
    }

    #[test]
    fn every_problem_is_reported_with_its_place() {
        let twice = format!("{0},{0}", source("A", "null", "null"));
        check(&twice, &["$.sources[1].id: found the id \"A\" again, expected each id once"]);
        check(
            r#"{"id":"a","title":{"ja":"<b>"},"publisher":1,"mark":"R","more":0}"#,
            &[
                "$.sources[0].id: found \"a\", expected 1 to 16 characters out of A–Z and 0–9",
                "$.sources[0].title.ja: found markup (\"<b>\"), expected plain text",
                "$.sources[0].title: found no field \"en\", expected it",
                "$.sources[0].publisher: found a whole number, expected an object",
                "$.sources[0].mark: found \"R\", expected \"V\", \"S\", \"P\"",
                "$.sources[0]: found the field \"more\", expected only known fields",
            ],
        );
    }
}
