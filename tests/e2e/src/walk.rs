//! Going through a questionnaire that asks one question a page.

use shirube_core::i18n::Lang;
use shirube_core::i18n::item::{Text, choice};
use shirube_core::level::Level;

use crate::content::Content;
use crate::site::Site;

/// An answer that is one press: a level, or "don't know".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// The level, from 1.
    Level(u8),
    /// "Don't know".
    Unknown,
}

impl Press {
    /// What the button says, or how that begins.
    pub fn words(self, content: &Content, lang: Lang) -> &'static str {
        match self {
            Press::Level(it) => choice(content.asked.method, Level::new(it).unwrap(), lang),
            Press::Unknown => Text::Unknown.in_lang(lang),
        }
    }
}

impl Site {
    /// Answers every question from the first to the last, one press each, and says how many presses
    /// that took. `pick` says how, by the number from 1.
    ///
    /// The focus must be on each new question: a press that leaves it on a button that has gone
    /// leaves whoever uses a keyboard or a screen reader behind.
    pub async fn answer_one_by_one(
        &self,
        content: &Content,
        lang: Lang,
        pick: impl Fn(usize) -> Press,
    ) -> usize {
        let count = content.count();
        for number in 1..=count {
            self.sees_focus_on(content.ask(number, lang)).await;
            self.sees(&format!("{} / {count}", number - 1)).await;
            self.press(pick(number).words(content, lang)).await;
        }
        count
    }

    /// The parts of a result with what they have, as somebody hears them: piece by piece.
    pub async fn parts(&self) -> Vec<String> {
        let find = "return person.shown('li.part').map((it) =>
            [...it.children].map((it) => person.plain(it.innerText)).filter(Boolean).join(' '))";
        self.ask(find, &[]).await
    }

    /// The answers to the question shown that say they are chosen, by their first words.
    pub async fn chosen(&self) -> Vec<String> {
        let find = "return person.shown('main [role=group] button[aria-pressed=true]')
            .map((it) => person.plain((it.querySelector('strong') ?? it).innerText))";
        self.ask(find, &[]).await
    }
}
