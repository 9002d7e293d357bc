//! Desks: whom a firm can call or write to when something has happened.

use crate::day::Day;
use crate::i18n::Lang;
use crate::id::{DeskId, TriageId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse,
};
use crate::profile::Prefecture;
use crate::questionnaire::Evidence;
use crate::result::word;
use crate::sources::{read_address, read_both, read_key};

/// Most desks in one file.
const MAX_DESKS: usize = 100;

/// Most prefectures of one desk.
const MAX_PREFECTURES: usize = 47;

/// Most kinds of trouble that one desk names.
const MAX_KINDS: usize = 20;

/// Fewest and most digits of a telephone number: `#9110`, and E.164's 15.
const DIGITS: (usize, usize) = (3, 15);

/// Most characters of a telephone number with its hyphens.
const MAX_PHONE: usize = 20;

/// Most characters of a mail address.
///
/// Source: RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them brackets.
const MAX_MAIL: usize = 254;

/// The numbers at which somebody always answers: police, coast guard, fire and ambulance.
const EMERGENCY: [&str; 3] = ["110", "118", "119"];

/// All desks, in the order in which a firm should think of them. The only way to get them is
/// [`Desks::read`].
///
/// Invariant: there is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desks {
    /// When the list as a whole was last looked through.
    pub checked_on: Day,
    first: Desk,
    others: Vec<Desk>,
}

/// One desk.
///
/// Invariant: it can be reached: it has a telephone number, a mail address or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Its name, for ever: a host may put its own desk in place of one.
    pub id: DeskId,
    /// What it is called, in Japanese and in English.
    name: [Box<str>; 2],
    /// For whom and for what it is there.
    purpose: [Box<str>; 2],
    /// When somebody answers; nothing where that is not known, or where it is a page.
    hours: Option<[Box<str>; 2]>,
    /// Its telephone number.
    pub phone: Option<Phone>,
    /// Its mail address. Invariant: ASCII, nothing that a `mailto:` link would read otherwise.
    pub mail: Option<Box<str>>,
    /// Its page. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
    /// The prefectures it is there for; none for a desk of the whole country.
    pub prefectures: Vec<Prefecture>,
    /// The kinds of trouble it is there for, beside those that name it. Whether they exist is told by
    /// [`Desks::check_kinds`].
    pub kinds: Vec<TriageId>,
    /// When these facts were last compared with their source.
    pub checked_on: Day,
    /// How sure we are. Invariant: the desk's own page, or a secondary source; a desk is never our
    /// own view.
    pub mark: Evidence,
    /// Key of the source.
    pub source: Box<str>,
}

/// A telephone number as people in Japan write it: `03-5978-7509`, or `#9110` for short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(Box<str>);

impl Phone {
    /// Reads a number: digits in groups with one hyphen between, or `#` and digits.
    fn parse(text: &str) -> Option<Phone> {
        let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        let is_number = match text.strip_prefix('#') {
            Some(short) => is_digits(short),
            None => text.split('-').all(is_digits),
        };
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_long_enough = (DIGITS.0..=DIGITS.1).contains(&digits) && text.len() <= MAX_PHONE;
        (is_number && is_long_enough).then(|| Phone(text.into()))
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a link that calls it: `tel:0359787509`, `tel:%239110`.
    pub fn link(&self) -> String {
        format!("tel:{}", self.0.replace('-', "").replace('#', "%23"))
    }
}

/// Whether somebody can be called and nobody has written when they answer. Not for the numbers at
/// which somebody always does, nor where there is only a page or a mail address.
pub fn lacks_hours(phone: Option<&Phone>, hours: Option<&str>) -> bool {
    hours.is_none() && phone.is_some_and(|it| !EMERGENCY.contains(&it.as_str()))
}

impl Desks {
    /// Reads the list of desks.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Desks, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let desks = read_file(&node, &mut problems);
        problems.conclude(desks)
    }

    /// The desk to ask when one does not know whom to ask.
    pub fn first(&self) -> &Desk {
        &self.first
    }

    /// Compares the kinds of trouble that desks name with those there are.
    ///
    /// # Errors
    ///
    /// Every one that there is not.
    pub fn check_kinds(&self, known: impl Fn(&TriageId) -> bool) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let desks = Place::root().field("desks");
        for (n, desk) in self.iter().enumerate() {
            for (k, kind) in desk.kinds.iter().enumerate().filter(|(_, it)| !known(it)) {
                let at = desks.element(n).field("kinds").element(k);
                let (id, expected) = (kind.to_string(), "a kind of triage.json");
                problems.note::<()>(&at, Fault::Dangling { id, expected });
            }
        }
        problems.conclude(Some(()))
    }

    /// All desks, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Desk> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

impl Desk {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        let [ja, en] = &self.name;
        lang.pick(ja, en)
    }

    /// For whom and for what it is there.
    pub fn purpose(&self, lang: Lang) -> &str {
        let [ja, en] = &self.purpose;
        lang.pick(ja, en)
    }

    /// When somebody answers, where that is known.
    pub fn hours(&self, lang: Lang) -> Option<&str> {
        let [ja, en] = self.hours.as_ref()?;
        Some(lang.pick(ja, en))
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Desks> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-desks", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let checked_on = it.required("checked_on", problems, read_day);
    let desks = it.required("desks", problems, |n, at, p| {
        let desks = list(n, at.clone(), MAX_DESKS, p, read_desk)?;
        for (n, desk) in desks.iter().enumerate() {
            if desks.iter().take(n).any(|it| it.id == desk.id) {
                let fault = Fault::DuplicateId { id: desk.id.to_string() };
                p.note::<()>(&at.element(n).field("id"), fault);
            }
        }
        let mut desks = desks.into_iter();
        let Some(first) = desks.next() else {
            let most = i64::try_from(MAX_DESKS).unwrap_or(i64::MAX);
            return p.note(&at, Fault::OutOfRange { found: 0, least: 1, most });
        };
        Some((first, desks.collect()))
    });
    it.finish(problems);
    let (first, others) = desks?;
    Some(Desks { checked_on: checked_on?, first, others })
}

fn read_desk(node: &Node, at: Place, problems: &mut Problems) -> Option<Desk> {
    let mut it = Fields::of(node, at, problems)?;
    let name_of_desk = it.required("id", problems, |n, at, p| id(n, &at, p));
    let name = it.required("name", problems, read_both);
    let purpose = it.required("for", problems, read_both);
    let hours = it.optional("hours", problems, read_both);
    let ways = read_ways(&mut it, problems);
    let prefectures = it.optional("prefectures", problems, |n, at, p| {
        list(n, at, MAX_PREFECTURES, p, |n, at, p| {
            word(n, &at, "a prefecture, 01 to 47", Prefecture::of_code, p)
        })
    });
    let kinds = it.optional("kinds", problems, |n, at, p| {
        list(n, at, MAX_KINDS, p, |n, at, p| id(n, &at, p))
    });
    let checked_on = it.required("checked_on", problems, read_day);
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &MARKS, p));
    let source = it.required("source", problems, read_key);
    it.finish(problems);
    let Ways { phone, mail, url } = ways?;
    Some(Desk {
        id: name_of_desk?,
        name: name?,
        purpose: purpose?,
        hours,
        phone,
        mail,
        url,
        prefectures: prefectures.unwrap_or_default(),
        kinds: kinds.unwrap_or_default(),
        checked_on: checked_on?,
        mark: mark?,
        source: source?,
    })
}

/// How a desk can be reached. Invariant: in one way at least.
pub(crate) struct Ways {
    pub(crate) phone: Option<Phone>,
    pub(crate) mail: Option<Box<str>>,
    pub(crate) url: Option<Box<str>>,
}

/// Takes `phone`, `mail` and `url` out of a desk.
pub(crate) fn read_ways(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Ways> {
    let phone = it.optional("phone", problems, |n, at, p| {
        word(n, &at, "a telephone number such as 03-5978-7509 or #9110", Phone::parse, p)
    });
    let mail = it.optional("mail", problems, |n, at, p| {
        word(n, &at, "a mail address of ASCII letters, digits and . _ -", read_mail, p)
    });
    let url = it.optional("url", problems, read_page);
    if phone.is_none() && mail.is_none() && url.is_none() {
        // Also where one of them is there and wrong; then both are told.
        let (found, expected) =
            ("no way to reach it".to_owned(), "a phone, mail or url".to_owned());
        return problems.note(it.place(), Fault::NotAllowed { found, expected });
    }
    Some(Ways { phone, mail, url })
}

/// A page that a link may lead to.
pub(crate) fn read_page(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    word(node, &at, "an https address of at most 500 characters", read_address, problems)
}

/// How a desk may be known.
const MARKS: [(&str, Evidence); 2] = [("V", Evidence::Verified), ("S", Evidence::Secondary)];

pub(crate) fn read_day(node: &Node, at: Place, problems: &mut Problems) -> Option<Day> {
    word(node, &at, "a day such as 2026-11-22", Day::parse, problems)
}

/// A mail address that can stand in a link as it is. Narrower than the standard: a `?` or `&` would
/// fill in the rest of the mail, and no desk has one.
pub(crate) fn read_mail(text: &str) -> Option<Box<str>> {
    let (name, host) = text.split_once('@')?;
    let is_plain = |it: &str| {
        let plain = |it: u8| it.is_ascii_alphanumeric() || b"._-".contains(&it);
        !it.is_empty() && it.bytes().all(plain) && !it.starts_with('.') && !it.ends_with('.')
    };
    let is_mail = is_plain(name) && is_plain(host) && host.contains('.');
    (is_mail && text.len() <= MAX_MAIL).then(|| text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(desks: &str) -> String {
        format!(
            r#"{{"format":"shirube-desks","format_version":1,"checked_on":"2026-11-23","desks":[{desks}]}}"#
        )
    }

    fn desk(id: &str, ways: &str) -> String {
        let both = r#"{"ja":"窓口","en":"A desk"}"#;
        format!(
            r#"{{"id":"{id}","name":{both},"for":{both},{ways},"checked_on":"2026-11-23","mark":"V","source":"SOUDAN"}}"#
        )
    }

    #[track_caller]
    fn check(desks: &str, expected: &[&str]) {
        let problems: Vec<String> = match Desks::read(&file(desks)) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(problems, expected);
    }

    #[test]
    fn desks_keep_their_order_and_speak_both_languages() {
        let two =
            [desk("b", r#""phone":"\u00239110""#), desk("a", r#""mail":"a@b.jp","hours":null"#)];
        let desks = Desks::read(&file(&two.join(","))).unwrap();
        assert_eq!(desks.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
        let it = desks.first();
        assert_eq!((it.name(Lang::Ja), it.purpose(Lang::En)), ("窓口", "A desk"));
        assert_eq!(it.hours(Lang::Ja), None);
    }

    #[test]
    fn a_number_is_called_as_it_is_written() {
        for (written, link) in [
            ("03-5978-7509", Some("tel:0359787509")),
            ("0570-078374", Some("tel:0570078374")),
            ("188", Some("tel:188")),
            ("#9110", Some("tel:%239110")),
            ("#", None),
            ("91#10", None),
            ("03-5978-", None),
            ("03--5978", None),
            ("+81-3-5978-7509", None),
            ("03 5978 7509", None),
            ("０３-5978-7509", None),
            ("1234567890123456", None),
        ] {
            let found = Phone::parse(written).map(|it| it.link());
            assert_eq!(found.as_deref(), link, "{written}");
        }
    }

    #[test]
    fn hours_are_missed_only_where_somebody_may_call_in_vain() {
        let phone = |it| Phone::parse(it).unwrap();
        assert!(lacks_hours(Some(&phone("#9110")), None));
        assert!(!lacks_hours(Some(&phone("#9110")), Some("weekdays")));
        assert!(!lacks_hours(Some(&phone("110")), None));
        assert!(!lacks_hours(None, None));
    }

    #[test]
    fn a_mail_address_is_one_address_and_nothing_more() {
        check(&desk("a", r#""mail":"cs-support@ipa.go.jp""#), &[]);
        for mail in
            ["a@b", "a", "@b.jp", "a@b.jp?cc=c@d.jp", "a@b@c.jp", "a b@c.jp", "a@.jp", "あ@b.jp"]
        {
            assert_eq!(read_mail(mail), None, "{mail}");
        }
    }

    #[test]
    fn every_problem_is_reported_with_its_place() {
        check("", &["$.desks: found 0, expected 1 to 100"]);
        let twice = desk("a", r#""phone":"188""#);
        check(
            &format!("{twice},{twice}"),
            &["$.desks[1].id: found the id \"a\" again, expected each id once"],
        );
        check(
            &desk("a", r#""fax":"188""#).replace("\"V\"", "\"P\""),
            &[
                "$.desks[0]: found \"no way to reach it\", expected a phone, mail or url",
                "$.desks[0].mark: found \"P\", expected \"V\", \"S\"",
                "$.desks[0]: found the field \"fax\", expected only known fields",
            ],
        );
    }
}
