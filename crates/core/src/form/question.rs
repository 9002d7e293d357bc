//! One question with the boxes of its answers.

use crate::answers::Answer;
use crate::html::Html;
use crate::i18n::form::Text;
use crate::i18n::{coverage, item, labelled, quiz};
use crate::level::Level;
use crate::questionnaire::{Method, Question, QuestionTexts};
use crate::scoring::{Held, points};

use super::Form;

impl Form<'_> {
    /// The question, what helps to answer it, and its answers in their usual order.
    pub(super) fn question(&self, out: &mut Html, question: &Question, number: u16) {
        let Some(it) = self.texts.question(&question.id) else { return };
        out.around(&format!("article class=\"question\" id=\"{}\"", question.id), |out| {
            out.element("h3", &format!("{number}. {}", it.ask));
            out.around("div class=\"beside\"", |out| {
                match self.asked.method {
                    Method::Maturity => out.element("p", &it.why),
                    Method::Points | Method::Checklist | Method::Coverage | Method::Exposure => {
                        self.help_to_answer(out, it);
                    }
                    // Why it matters may give the answer away: it stands with the solutions.
                    Method::Quiz => {}
                }
                if question.number().is_some() {
                    out.element("p class=\"written\"", self.word(Text::PeopleHere));
                    return;
                }
                out.around("ul class=\"levels\"", |out| self.levels(out, question, it));
                out.around("ul class=\"levels apart\"", |out| self.others(out, question));
            });
            if self.asked.method == Method::Maturity {
                out.element("p class=\"quiet\"", &it.hint);
            }
        });
    }

    /// Reason, examples or hint, and what to answer if there is no such thing.
    fn help_to_answer(&self, out: &mut Html, it: &QuestionTexts) {
        out.around("div class=\"about\"", |out| {
            out.element("p", &it.why);
            if let Some(examples) = &it.examples {
                out.around("ul class=\"examples\"", |out| {
                    for (kind, text) in [
                        (item::Text::Shop, &examples.shop),
                        (item::Text::Office, &examples.office),
                        (item::Text::Factory, &examples.factory),
                    ] {
                        out.named("li", kind.in_lang(self.lang), text, self.lang);
                    }
                });
            } else {
                out.element("p", &it.hint);
            }
            if let Some(none) = &it.none {
                out.named("p", self.word(Text::None), none, self.lang);
            }
        });
    }

    /// The sentences of the scale. Where answers have names, the best comes first, as on screen.
    fn levels(&self, out: &mut Html, question: &Question, it: &QuestionTexts) {
        if self.asked.method == Method::Exposure {
            for (steps, it) in it.levels.iter().enumerate() {
                answer(out, &(steps * usize::from(question.weight)).to_string(), it);
            }
            return;
        }
        if self.asked.method == Method::Coverage {
            for it in Held::ALL {
                answer(out, "", coverage::held(it, self.lang));
            }
            return;
        }
        if self.asked.method == Method::Quiz {
            for (place, it) in it.levels.iter().enumerate() {
                answer(out, quiz::letter(place, self.lang), it);
            }
            return;
        }
        let levels = self.asked.top.scale().zip(&it.levels);
        let mut levels: Vec<(Level, &str)> = levels.map(|(level, it)| (level, &**it)).collect();
        if self.asked.method != Method::Maturity {
            levels.reverse();
        }
        for (level, sentence) in levels {
            match self.name(level) {
                // The number is what is added; the style sheet draws the box.
                None => answer(out, &level.number().to_string(), sentence),
                Some(name) => {
                    let points = self.points_of(&Answer::Level(level));
                    answer(out, &points, &labelled(self.word(name), sentence, self.lang));
                }
            }
        }
    }

    fn name(&self, level: Level) -> Option<Text> {
        match (self.asked.method, level.number()) {
            (Method::Maturity | Method::Coverage | Method::Quiz | Method::Exposure, _) => None,
            (Method::Points, 3) => Some(Text::Done),
            (Method::Points, 2) => Some(Text::Partly),
            (Method::Points, _) => Some(Text::NotDone),
            (Method::Checklist, 2) => Some(Text::InPlace),
            (Method::Checklist, _) => Some(Text::NotInPlace),
        }
    }

    /// The answers that are no level.
    fn others(&self, out: &mut Html, question: &Question) {
        answer(out, &self.points_of(&Answer::Unknown), item::Text::Unknown.in_lang(self.lang));
        if question.na_allowed {
            answer(out, "", self.word(Text::NotApplicable));
        }
    }

    /// What an answer counts; nothing where the method adds no points.
    fn points_of(&self, answer: &Answer) -> String {
        match self.asked.method {
            Method::Points => points(Some(answer)).map_or_else(String::new, signed),
            // Left out of the sum, and of what it is divided by.
            Method::Exposure => "–".to_owned(),
            Method::Maturity | Method::Checklist | Method::Coverage | Method::Quiz => String::new(),
        }
    }
}

/// One answer: what it counts, where it counts something, and its sentence.
fn answer(out: &mut Html, counts: &str, text: &str) {
    out.raw("<li>");
    if !counts.is_empty() {
        out.raw("<b>");
        out.text(counts);
        out.raw("</b> ");
    }
    out.text(text);
    out.raw("</li>\n");
}

/// A number with a minus sign as print has it.
fn signed(points: i32) -> String {
    points.to_string().replace('-', "−")
}
