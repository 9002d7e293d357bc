//! The questions of a questionnaire as one page without a program: for paper, and for browsers that
//! run neither WASM nor scripts.

mod counting;
mod ending;
mod question;
mod solutions;

use crate::desks::Desks;
use crate::help;
use crate::html::{Frame, Html};
use crate::i18n::Lang;
use crate::i18n::form::Text;
use crate::id::QuestionnaireId;
use crate::questionnaire::{Method, Questionnaire, Section, Texts};

/// The questionnaire whose page needs no name of its own, because links to it are older than all
/// other questionnaires.
const UNNAMED: &str = "management";

/// The name of the page in a language, as links and the build know it: `questions.ja.html` for the
/// management self-check, `questions-sme.ja.html` for others.
pub fn file_name(id: &QuestionnaireId, lang: Lang) -> String {
    let tag = lang.tag();
    match id.as_str() {
        UNNAMED => format!("questions.{tag}.html"),
        other => format!("questions-{other}.{tag}.html"),
    }
}

/// The whole page, in the language of the texts. It names the first of the desks.
pub fn page(asked: &Questionnaire, texts: &Texts, desks: &Desks) -> String {
    let lang = texts.language;
    let frame = Frame {
        lang,
        title: &texts.title,
        description: &texts.intro,
        back: Text::Back.in_lang(lang),
        other: file_name(&asked.id, lang.pick(Lang::En, Lang::Ja)),
        class: class(asked.method),
    };
    let form = Form { asked, texts, lang };
    Html::page(&frame, |out| {
        out.element("h1", &texts.title);
        out.element("p", &texts.intro);
        // A quiz asks nobody's name.
        if asked.method != Method::Quiz {
            out.element("p class=\"written\"", Text::FilledIn.in_lang(lang));
        }
        form.how_to_count(out);
        // Every question keeps its number whatever section it is in: people say "number 12".
        let mut number = 0_u16;
        for section in &asked.sections {
            form.section(out, section, &mut number);
        }
        form.totals(out);
        form.code(out);
        form.notes(out);
        form.desk(out, desks.first());
        form.edition(out);
        form.solutions(out);
    })
}

/// Forty questions with five sentences each need other columns than twenty-five with four short
/// answers.
fn class(method: Method) -> &'static str {
    match method {
        Method::Maturity => "sheet",
        Method::Points | Method::Checklist | Method::Coverage | Method::Quiz | Method::Exposure => {
            "sheet dense"
        }
    }
}

/// What is written, and in which words.
struct Form<'a> {
    asked: &'a Questionnaire,
    texts: &'a Texts,
    lang: Lang,
}

impl Form<'_> {
    fn word(&self, text: Text) -> &'static str {
        text.in_lang(self.lang)
    }

    fn section(&self, out: &mut Html, section: &Section, number: &mut u16) {
        out.around(&format!("section id=\"{}\"", section.id), |out| {
            if let Some(it) = self.texts.section(&section.id) {
                out.element("h2", &it.title);
                out.element("p", &it.about);
            }
            for question in &section.questions {
                *number += 1;
                self.question(out, question, *number);
            }
            let line = self.line_for_section(section);
            if !line.is_empty() {
                out.element("p class=\"written\"", &line);
            }
        });
    }

    /// A link to the page for when something has happened.
    fn help(&self, out: &mut Html) {
        out.raw("<p>");
        out.link(help::file_name(self.lang), self.word(Text::HelpPage));
        out.raw("</p>\n");
    }
}

#[cfg(test)]
mod tests;
