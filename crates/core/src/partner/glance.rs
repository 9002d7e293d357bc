//! What the start page shows of a partner, without checking the file.
//!
//! The operator has checked it (`shirube check`), and the strict reader looks at it before anything
//! that matters, such as who may receive a result. A text here is only ever shown as text; a link
//! that is not one of the kinds allowed is left out.

use super::MAX_BYTES;
use crate::i18n::Lang;
use crate::json::{Node, canonical, parse};
use crate::session::Address;

/// A partner file, or one entry of a list in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance(Node);

impl Glance {
    /// Looks at a partner file; nothing where it is none.
    pub fn read(text: &str) -> Option<Glance> {
        let it = Glance(parse(text, MAX_BYTES).ok()?);
        (it.plain("format") == Some("shirube-partner")).then_some(it)
    }

    /// A text that is in both languages.
    pub fn words(&self, key: &str, lang: Lang) -> Option<&str> {
        text(self.0.get(key)?.get(lang.tag()))
    }

    /// A text that is in no language.
    pub fn plain(&self, key: &str) -> Option<&str> {
        text(self.0.get(key))
    }

    /// A whole number; 0 where there is none.
    pub fn number(&self, key: &str) -> i64 {
        match self.0.get(key) {
            Some(Node::Integer(it)) => *it,
            _ => 0,
        }
    }

    /// Part of the file, for example the offer.
    pub fn part(&self, key: &str) -> Option<Glance> {
        self.0.get(key).cloned().map(Glance)
    }

    /// The entries of a list, for example the desks.
    pub fn list(&self, key: &str) -> Vec<Glance> {
        match self.0.get(key) {
            Some(Node::List(it)) => it.iter().cloned().map(Glance).collect(),
            _ => Vec::new(),
        }
    }

    /// The address of a page.
    pub fn link(&self, key: &str) -> Option<&str> {
        self.plain(key).filter(|it| it.starts_with("https://"))
    }

    /// The address that calls or writes to a desk.
    pub fn reach(&self, key: &str) -> Option<String> {
        let it = self.plain(key)?;
        Some(match key {
            "phone" => format!("tel:{}", it.replace('-', "").replace('#', "%23")),
            _ => format!("mailto:{it}"),
        })
    }

    /// The picture beside the partner's file.
    pub fn logo(&self) -> Option<String> {
        let is_name =
            |it: &&str| it.bytes().all(|it| it.is_ascii_alphanumeric() || b"-.".contains(&it));
        self.plain("logo").filter(is_name).map(|it| format!("partners/{it}"))
    }

    /// The theme, as JSON.
    pub fn theme(&self) -> String {
        self.0.get("theme").map(canonical).unwrap_or_default()
    }

    /// The page to begin with, where the address names none.
    pub fn first_screen(&self) -> Address {
        Address::read(self.plain("first_screen").unwrap_or_default())
    }
}

fn text(node: Option<&Node>) -> Option<&str> {
    match node {
        Some(Node::Text(it)) => Some(it),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Page;

    const FILE: &str = r##"{"format":"shirube-partner","name":{"ja":"見本","en":"Sample"},
        "logo":"a.svg","first_screen":"sme","desks":[{"phone":"#03-1","mail":"a@b.example",
        "url":"javascript:alert(1)"}],"offer":{"url":"https://a.example/"}}"##;

    #[test]
    fn what_the_start_page_needs_is_there() {
        let it = Glance::read(FILE).unwrap();
        assert_eq!(it.words("name", Lang::En), Some("Sample"));
        assert_eq!(it.logo().as_deref(), Some("partners/a.svg"));
        assert_eq!(it.first_screen().page, Page::Intro);
        assert_eq!(it.part("offer").unwrap().link("url"), Some("https://a.example/"));
        let desk = it.list("desks").remove(0);
        assert_eq!(desk.reach("phone").as_deref(), Some("tel:%23031"));
        assert_eq!(desk.reach("mail").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(desk.link("url"), None, "no link but https");
    }

    #[test]
    fn what_is_no_partner_file_shows_nothing() {
        assert_eq!(Glance::read("{}"), None);
        assert_eq!(Glance::read("["), None);
        let elsewhere = FILE.replace("a.svg", "../a.svg");
        assert_eq!(Glance::read(&elsewhere).unwrap().logo(), None);
        let nowhere = FILE.replace("sme", "nowhere");
        assert_eq!(Glance::read(&nowhere).unwrap().first_screen().page, Page::Start);
    }
}
