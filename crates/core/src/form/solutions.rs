//! The solutions of a quiz, on a sheet of their own behind everything else: whoever holds a seminar
//! keeps it back.

use crate::html::Html;
use crate::i18n::quiz::{self, Text};
use crate::questionnaire::Method;

use super::Form;

impl Form<'_> {
    /// What is right, why, and why it matters, question by question. Only a quiz has solutions.
    pub(super) fn solutions(&self, out: &mut Html) {
        if self.asked.method != Method::Quiz {
            return;
        }
        out.around("section class=\"solutions\" id=\"solutions\"", |out| {
            out.element("h2", Text::Solutions.in_lang(self.lang));
            out.around("ol", |out| {
                for question in self.asked.questions() {
                    let Some(it) = self.texts.question(&question.id) else { continue };
                    let right = question.right().iter().filter_map(|level| {
                        let place = usize::from(level.number()) - 1;
                        let option = it.levels.get(place)?;
                        Some((quiz::letter(place, self.lang), option))
                    });
                    out.around("li", |out| {
                        out.element("p", &it.ask);
                        for (letter, option) in right {
                            out.named("p", letter, option, self.lang);
                        }
                        out.element("p", it.answer.as_deref().unwrap_or_default());
                        out.element("p class=\"quiet\"", &it.why);
                    });
                }
            });
        });
    }
}
