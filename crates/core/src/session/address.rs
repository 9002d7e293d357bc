//! The part of the address behind `#`: which page is shown. Links can name a page, and the phone's
//! back button goes to the page before.

use super::Page;
use crate::catalog::offer;
use crate::id::QuestionnaireId;
use crate::partner::is_own;

/// The pages that belong to no questionnaire.
const PAGES: [(&str, Page); 10] = [
    ("security-action", Page::Guide),
    ("policy", Page::Policy),
    ("wording", Page::Wording),
    ("vendor", Page::Vendor),
    ("bench", Page::Bench),
    ("board/paper", Page::BoardPaper),
    ("board/disclosure", Page::Disclosure),
    ("insurance", Page::Insurance),
    ("seminar", Page::Seminar),
    ("help", Page::Help),
];

/// A page, and the questionnaire it belongs to, as an address names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The questionnaire; nothing for a page that belongs to none.
    pub questionnaire: Option<QuestionnaireId>,
    /// The page.
    pub page: Page,
}

impl Address {
    /// Reads what stands behind `#`. Whatever is no address of ours names the start page.
    ///
    /// `#/sme`, `#/sme/3` (its third question), `#/management/item/2`, `#/sme/all`, `#/sme/result`,
    /// `#/sme/code`, `#/security-action` and so on. `#/item/2` and `#/result` are those of the
    /// management self-check: links from before there were other questionnaires. `#/x-shop/2` is of
    /// a partner's own questionnaire; whether there is one of that name is for others to say.
    pub fn read(hash: &str) -> Address {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let start = Address { questionnaire: None, page: Page::Start };
        if let Some((_, page)) = PAGES.iter().find(|(it, _)| *it == path) {
            return Address { questionnaire: None, page: *page };
        }
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let is_named = offer(first).is_some() || is_own(first);
        let (id, rest) = if is_named { (first, rest) } else { ("management", path) };
        let page = if is_named && rest.is_empty() { Some(Page::Intro) } else { page_within(rest) };
        match (QuestionnaireId::try_from(id), page) {
            (Ok(id), Some(page)) => Address { questionnaire: Some(id), page },
            _ => start,
        }
    }

    /// The address of a page, as far as it has one. What an opened file shows is gone after a
    /// reload, so it has none.
    pub fn write(&self) -> Option<String> {
        if let Some((path, _)) = PAGES.iter().find(|(_, page)| *page == self.page) {
            return Some(format!("#/{path}"));
        }
        if self.page == Page::Start {
            return Some("#/".to_owned());
        }
        let id = self.questionnaire.as_ref()?.as_str();
        Some(match self.page {
            Page::Intro => format!("#/{id}"),
            Page::Question(n) => format!("#/{id}/{}", n + 1),
            Page::Item(n) => format!("#/{id}/item/{}", n + 1),
            Page::Overview => format!("#/{id}/all"),
            Page::Result => format!("#/{id}/result"),
            Page::Code => format!("#/{id}/code"),
            Page::AnswerPack => format!("#/{id}/answer"),
            _ => return None,
        })
    }
}

fn page_within(path: &str) -> Option<Page> {
    let place = |it: &str| it.parse::<usize>().ok()?.checked_sub(1);
    match path {
        "all" => Some(Page::Overview),
        "result" => Some(Page::Result),
        "code" => Some(Page::Code),
        "answer" => Some(Page::AnswerPack),
        _ => match path.strip_prefix("item/") {
            Some(number) => place(number).map(Page::Item),
            None => place(path).map(Page::Question),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(questionnaire: &str, page: Page) -> Address {
        Address { questionnaire: QuestionnaireId::try_from(questionnaire).ok(), page }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for page in [
            Page::Intro,
            Page::Question(0),
            Page::Item(2),
            Page::Overview,
            Page::Result,
            Page::Code,
            Page::AnswerPack,
        ] {
            let offered = crate::catalog::OFFERS.iter().map(|it| it.id);
            for id in offered.chain(["x-shop", "x-result", "x-1"]) {
                let it = address(id, page);
                assert_eq!(Address::read(&it.write().unwrap()), it);
            }
        }
        let alone = [
            Page::Start,
            Page::Guide,
            Page::Policy,
            Page::Wording,
            Page::Vendor,
            Page::Bench,
            Page::BoardPaper,
            Page::Disclosure,
            Page::Insurance,
            Page::Seminar,
            Page::Help,
        ];
        for page in alone {
            let it = address("", page);
            assert_eq!(Address::read(&it.write().unwrap()), it);
        }
        assert_eq!(address("sme", Page::Opened).write(), None);
    }

    #[test]
    fn links_from_before_there_were_other_questionnaires_still_lead_there() {
        assert_eq!(Address::read("#/item/3"), address("management", Page::Item(2)));
        assert_eq!(Address::read("#/result"), address("management", Page::Result));
    }

    #[test]
    fn what_is_no_address_names_the_start_page() {
        let long = &format!("#/x-{}", "a".repeat(63));
        for hash in [
            "",
            "#",
            "#/",
            "#/nothing",
            "#/sme/x",
            "#/sme/item/0",
            "#/item/",
            "#/a/b/c",
            "#/x-",
            "#/x-/1",
            "#/x",
            "#/x-A",
            "#/x-a_b",
            "#/x-a/b",
            "#/x-あ",
            "#/X-a",
            long,
        ] {
            assert_eq!(Address::read(hash), address("", Page::Start), "{hash}");
        }
    }
}
