//! The table of the embed's options, `embed/options.json`, read strictly.
//!
//! Attributes, properties, types, tables and lists of allowed hosts are all made from it by
//! [`crate::generate`]; nobody writes an option down a second time.

use shirube_core::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, boolean, integer, list, literal,
    one_of, parse, plain_text, text,
};

/// Most options, tokens, pairs or values; far more than anybody would want to know.
const MOST: usize = 64;

/// Everything that a host can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The options in the order in which they are explained.
    pub options: Vec<Choice>,
    /// The custom properties of the theme.
    pub tokens: Vec<Token>,
    /// Which colours must be told apart.
    pub contrast: Vec<Pair>,
}

/// One option of the element.
///
/// Invariant: a [`Kind::Choice`] has values, a default is one of them or empty, and the property is
/// the attribute in camel case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name in HTML.
    pub attribute: Box<str>,
    /// Its name in JavaScript.
    pub property: Box<str>,
    /// What values look like.
    pub kind: Kind,
    /// The words it takes; for a [`Kind::Id`] those that are known, others being possible.
    pub values: Vec<Box<str>>,
    /// What a text must match as a whole, a regular expression of JavaScript.
    pub pattern: Option<Box<str>>,
    /// What holds when nothing is set.
    pub default: Box<str>,
    /// Whether a change has effect while the frame stands.
    pub live: bool,
    /// What it is for.
    pub about: Both,
}

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// In Japanese.
    pub ja: Box<str>,
    /// In English.
    pub en: Box<str>,
}

/// What the values of an option look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An address, absolute or relative to the host page.
    Url,
    /// A name of a questionnaire or a partner file.
    Id,
    /// One of the values.
    Choice,
    /// A text.
    Text,
    /// `auto`, `fill` or a number of CSS pixels.
    Height,
    /// A number of CSS pixels.
    Number,
    /// There or not, as HTML writes it.
    Boolean,
    /// Host names with spaces between.
    Hosts,
}

/// One custom property of the theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its name, with `--shirube-`.
    pub name: Box<str>,
    /// What it holds.
    pub kind: TokenKind,
    /// What it is for.
    pub about: Both,
}

/// What a token holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A colour.
    Colour,
    /// A length.
    Length,
    /// A list of names of fonts.
    Font,
}

/// Two colours that must be told apart. Invariant: both are tokens that hold colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What is in front.
    pub text: Box<str>,
    /// What it stands on.
    pub on: Box<str>,
    /// The least contrast as it is written, `4.5` or `3`.
    ///
    /// Source: WCAG 2.2, 1.4.3 and 1.4.11.
    pub least: Box<str>,
}

const KINDS: &[(&str, Kind)] = &[
    ("url", Kind::Url),
    ("id", Kind::Id),
    ("choice", Kind::Choice),
    ("text", Kind::Text),
    ("height", Kind::Height),
    ("number", Kind::Number),
    ("boolean", Kind::Boolean),
    ("hosts", Kind::Hosts),
];

const TOKEN_KINDS: &[(&str, TokenKind)] =
    &[("colour", TokenKind::Colour), ("length", TokenKind::Length), ("font", TokenKind::Font)];

impl Kind {
    /// The word of the table.
    pub fn word(self) -> &'static str {
        word(KINDS, self)
    }
}

impl TokenKind {
    /// The word of the table.
    pub fn word(self) -> &'static str {
        word(TOKEN_KINDS, self)
    }
}

fn word<T: PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, it)| *it == value).map_or("", |(word, _)| word)
}

impl Table {
    /// Reads the table.
    ///
    /// # Errors
    ///
    /// Every problem in it.
    pub fn read(json: &str) -> Result<Table, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let table = read_table(&node, &mut problems);
        problems.conclude(table)
    }
}

fn read_table(node: &Node, problems: &mut Problems) -> Option<Table> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-embed-options", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let options = it.required("options", problems, |n, at, p| {
        let all = list(n, at.clone(), MOST, p, read_option)?;
        once(all.iter().map(|it| &*it.attribute), &at, p);
        Some(all)
    });
    let tokens = it.required("tokens", problems, |n, at, p| {
        let all = list(n, at.clone(), MOST, p, read_token)?;
        once(all.iter().map(|it| &*it.name), &at, p);
        Some(all)
    });
    let contrast = it.required("contrast", problems, |n, at, p| {
        let tokens = tokens.as_deref().unwrap_or_default();
        list(n, at, MOST, p, |n, at, p| read_pair(n, at, tokens, p))
    });
    it.finish(problems);
    Some(Table { options: options?, tokens: tokens?, contrast: contrast? })
}

fn read_option(node: &Node, at: Place, problems: &mut Problems) -> Option<Choice> {
    let mut it = Fields::of(node, at, problems)?;
    let attribute = it.required("attribute", problems, |n, at, p| {
        let is_name =
            |it: &str| it.bytes().all(|it| it.is_ascii_lowercase() || it == b'-') && !it.is_empty();
        shaped(n, &at, "small letters and hyphens", is_name, p)
    });
    let property = it.required("property", problems, |n, at, p| {
        let expected = camel(attribute.as_deref()?);
        literal(n, &at, &expected, p)?;
        Some(expected.into_boxed_str())
    });
    let kind = it.required("kind", problems, |n, at, p| one_of(n, &at, KINDS, p));
    let values = it.optional("values", problems, |n, at, p| {
        list(n, at, MOST, p, |n, at, p| plain_text(n, &at, (1, 64), p))
    });
    let values = values.unwrap_or_default();
    let pattern = it.optional("pattern", problems, |n, at, p| plain_text(n, &at, (1, 200), p));
    let default = it.required("default", problems, |n, at, p| {
        let found = text(n, &at, p)?;
        let is_value = kind != Some(Kind::Choice) || values.iter().any(|it| &**it == found);
        if found.is_empty() || is_value {
            return Some(Box::from(found));
        }
        wrong(found, "one of the values, or nothing", &at, p)
    });
    let live = it.required("live", problems, |n, at, p| boolean(n, &at, p));
    let about = read_both(&mut it, problems);
    if matches!((kind, values.is_empty()), (Some(Kind::Choice), true)) {
        problems.note::<()>(it.place(), Fault::Missing { key: "values".into() });
    }
    if pattern.is_some() && kind != Some(Kind::Text) {
        wrong::<()>("a pattern", "a pattern for a text only", it.place(), problems);
    }
    it.finish(problems);
    Some(Choice {
        attribute: attribute?,
        property: property?,
        kind: kind?,
        values,
        pattern,
        default: default?,
        live: live?,
        about: about?,
    })
}

fn read_token(node: &Node, at: Place, problems: &mut Problems) -> Option<Token> {
    let mut it = Fields::of(node, at, problems)?;
    let name = it.required("name", problems, |n, at, p| {
        let is_name = |it: &str| {
            it.strip_prefix("--shirube-").is_some_and(|it| {
                !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
            })
        };
        shaped(n, &at, "--shirube- and small letters", is_name, p)
    });
    let kind = it.required("kind", problems, |n, at, p| one_of(n, &at, TOKEN_KINDS, p));
    let about = read_both(&mut it, problems);
    it.finish(problems);
    Some(Token { name: name?, kind: kind?, about: about? })
}

fn read_pair(node: &Node, at: Place, tokens: &[Token], problems: &mut Problems) -> Option<Pair> {
    let is_colour =
        |name: &str| tokens.iter().any(|it| &*it.name == name && it.kind == TokenKind::Colour);
    let mut it = Fields::of(node, at, problems)?;
    let mut colour = |key: &str, problems: &mut Problems| {
        it.required(key, problems, |n, at, p| {
            shaped(n, &at, "the name of a token that is a colour", is_colour, p)
        })
    };
    let (text, on) = (colour("text", problems), colour("on", problems));
    let least = it.required("least", problems, |n, at, p| {
        shaped(n, &at, "\"4.5\" or \"3\"", |it| matches!(it, "4.5" | "3"), p)
    });
    it.finish(problems);
    Some(Pair { text: text?, on: on?, least: least? })
}

fn read_both(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Both> {
    let mut read = |key: &str, problems: &mut Problems| {
        it.required(key, problems, |n, at, p| plain_text(n, &at, (1, 300), p))
    };
    let (ja, en) = (read("ja", problems), read("en", problems));
    Some(Both { ja: ja?, en: en? })
}

fn shaped(
    node: &Node,
    at: &Place,
    expected: &str,
    is_right: impl Fn(&str) -> bool,
    problems: &mut Problems,
) -> Option<Box<str>> {
    let found = text(node, at, problems)?;
    if is_right(found) {
        return Some(found.into());
    }
    wrong(found, expected, at, problems)
}

fn wrong<T>(found: &str, expected: &str, at: &Place, problems: &mut Problems) -> Option<T> {
    let (found, expected) = (found.to_owned(), expected.to_owned());
    problems.note(at, Fault::NotAllowed { found, expected })
}

fn once<'n>(names: impl Iterator<Item = &'n str> + Clone, at: &Place, problems: &mut Problems) {
    for (n, name) in names.clone().enumerate() {
        if names.clone().take(n).any(|it| it == name) {
            problems.note::<()>(&at.element(n), Fault::DuplicateId { id: name.into() });
        }
    }
}

/// `data-text` as `dataText`.
fn camel(attribute: &str) -> String {
    let mut parts = attribute.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut all, part| {
        let mut letters = part.chars();
        all.extend(letters.next().map(|it| it.to_ascii_uppercase()));
        all.push_str(letters.as_str());
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPTION: &str = r#"{"attribute": "theme", "property": "theme", "kind": "choice",
        "values": ["auto", "dark"], "default": "auto", "live": true, "ja": "色", "en": "Colours"}"#;
    const TOKENS: &str = r#"[{"name": "--shirube-a", "kind": "colour", "ja": "字", "en": "Text"},
        {"name": "--shirube-b", "kind": "length", "ja": "幅", "en": "Space"}]"#;

    fn table(option: &str, on: &str) -> String {
        format!(
            r#"{{"format": "shirube-embed-options", "format_version": 1, "options": [{option}],
            "tokens": {TOKENS}, "contrast": [{{"text": "--shirube-a", "on": "{on}", "least": "3"}}]}}"#
        )
    }

    #[track_caller]
    fn check(json: &str, expected: &[&str]) {
        let problems = Table::read(json).err().unwrap_or_default();
        let found: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sound_table_is_read() {
        check(&table(OPTION, "--shirube-a"), &[]);
    }

    #[test]
    fn a_pair_is_made_of_colours() {
        check(
            &table(OPTION, "--shirube-b"),
            &[
                "$.contrast[0].on: found \"--shirube-b\", expected the name of a token that is a colour",
            ],
        );
    }

    #[test]
    fn every_problem_of_an_option_is_told() {
        let option = OPTION
            .replace(r#""property": "theme""#, r#""property": "colours""#)
            .replace(r#""default": "auto""#, r#""default": "blue""#)
            .replace(r#""live": true"#, r#""live": true, "secret": 1"#);
        check(
            &table(&option, "--shirube-a"),
            &[
                "$.options[0].property: found \"colours\", expected \"theme\"",
                "$.options[0].default: found \"blue\", expected one of the values, or nothing",
                "$.options[0]: found the field \"secret\", expected only known fields",
            ],
        );
    }

    #[test]
    fn an_option_is_written_once() {
        let problem = "$.options[1]: found the id \"theme\" again, expected each id once";
        check(&table(&format!("{OPTION}, {OPTION}"), "--shirube-a"), &[problem]);
    }

    #[test]
    fn a_property_is_the_attribute_in_camel_case() {
        assert_eq!(camel("theme"), "theme");
        assert_eq!(camel("first-screen"), "firstScreen");
    }
}
