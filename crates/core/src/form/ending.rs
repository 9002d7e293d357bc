//! What stands below the questions: the code, notes, whom to ask, which edition this is.

use crate::desks::Desk;
use crate::help::contacts;
use crate::html::Html;
use crate::i18n::form::{Text, desk_checked, edition, own_edition};
use crate::questionnaire::Method;

use super::Form;

/// Boxes for the code of the answers: three groups of five.
const BOXES: &str = "□□□□□ □□□□□ □□□□□";

/// How many questions to ask somebody later have a line of their own.
const NOTES: usize = 3;

impl Form<'_> {
    /// Boxes to copy the code of the answers into. Only the answers of the method `points` have one.
    pub(super) fn code(&self, out: &mut Html) {
        if self.asked.method != Method::Points {
            return;
        }
        out.around("section class=\"code\"", |out| {
            out.element("h2", self.word(Text::CodeTitle));
            out.element("p", self.word(Text::CodeHow));
            // Nothing to read out: they are to be written into.
            out.element("p class=\"boxes\" aria-hidden=\"true\"", BOXES);
        });
    }

    /// Lines for the questions that somebody else has to answer.
    pub(super) fn notes(&self, out: &mut Html) {
        if matches!(self.asked.method, Method::Maturity | Method::Quiz) {
            return;
        }
        out.around("section class=\"notes\"", |out| {
            out.element("h2", self.word(Text::NotesTitle));
            out.around("div aria-hidden=\"true\"", |out| {
                for _ in 0..NOTES {
                    out.raw("<p class=\"line\"></p>\n");
                }
            });
        });
    }

    /// The desk to ask when one does not know whom to ask.
    pub(super) fn desk(&self, out: &mut Html, desk: &Desk) {
        out.around("section", |out| {
            out.element("h2", self.word(Text::DeskTitle));
            out.element("p", desk.name(self.lang));
            contacts(out, desk, self.lang);
            out.element("p", &desk_checked(desk.checked_on, self.lang));
            self.help(out);
        });
    }

    /// Which questions these are, and after what they were written.
    pub(super) fn edition(&self, out: &mut Html) {
        if self.asked.method == Method::Quiz {
            // It teaches what many guidelines say, and follows none of them.
            out.element("p class=\"quiet\"", &own_edition(self.asked, self.lang));
            return;
        }
        let [before, behind] = edition(self.asked, self.lang);
        out.raw("<p class=\"quiet\">");
        out.text(&before);
        out.raw("<span lang=\"ja\">");
        out.text(&self.asked.based_on.title);
        out.raw("</span>");
        out.text(&behind);
        out.raw("</p>\n");
    }
}
