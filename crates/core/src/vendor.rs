//! Every "don't know" as a question to the firm's IT vendor.

use crate::answers::{Answer, Answers};
use crate::i18n::Lang;
use crate::i18n::vendor::Text;
use crate::id::{QuestionId, QuestionnaireId};
use crate::questionnaire::{Questionnaire, Texts};

/// One question of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// The questionnaire that it comes from.
    pub questionnaire: QuestionnaireId,
    /// The question answered "don't know".
    pub question: QuestionId,
    /// The question as one would put it to the vendor.
    pub ask: Box<str>,
}

/// The questions of one questionnaire answered "don't know", in its order.
///
/// A question without words for the vendor, which a partner's questionnaire may have, is put as it
/// stands.
pub fn inquiries(asked: &Questionnaire, texts: &Texts, answers: &Answers) -> Vec<Inquiry> {
    // Who holds a role, and how exposed it is, is for the firm to say, and a quiz for whoever answers
    // it: none of these has a target.
    let unknown = asked.questions().filter(|it| {
        it.target().is_some()
            && answers.shows(asked, it)
            && answers.get(&it.id) == Some(&Answer::Unknown)
    });
    let inquiry = |id: &QuestionId| {
        let words = texts.question(id)?;
        let ask = words.vendor.as_ref().unwrap_or(&words.ask).clone();
        Some(Inquiry { questionnaire: asked.id.clone(), question: id.clone(), ask })
    };
    unknown.filter_map(|it| inquiry(&it.id)).collect()
}

/// The sheet as plain text, to paste into a mail. Numbered from 1, with room for the reply.
pub fn to_text(inquiries: &[Inquiry], lang: Lang) -> String {
    let mut lines = vec![Text::Greeting.in_lang(lang).to_owned()];
    for (n, it) in (1..).zip(inquiries) {
        lines.push(format!("{n}. {}\n{}", it.ask, Text::PaperReply.in_lang(lang)));
    }
    lines.push(Text::Closing.in_lang(lang).to_owned());
    lines.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answers, coverage_questionnaire, questionnaire, words};

    #[test]
    fn every_dont_know_becomes_a_question_and_nothing_else_does() {
        let asked = questionnaire(&[3, 1]);
        let mut json = words(&asked);
        json = json.replace(r#""ask":"m1-2は。""#, r#""ask":"m1-2は。","vendor":"御社では？""#);
        let texts = Texts::read(&json, &asked).unwrap();
        let found = inquiries(&asked, &texts, &answers("m1-1=3 m1-2=? m1-3=- m2-1=?"));
        let asks: Vec<&str> = found.iter().map(|it| &*it.ask).collect();
        assert_eq!(asks, ["御社では？", "m2-1は。"]);
        let text = to_text(&found, Lang::Ja);
        assert!(text.contains("1. 御社では？\n") && text.contains("2. m2-1は。\n"), "{text}");
        assert!(inquiries(&asked, &texts, &answers("m1-1=1")).is_empty());
    }

    #[test]
    fn no_vendor_is_asked_who_holds_a_role() {
        let asked = coverage_questionnaire();
        let texts = Texts::read(&words(&asked), &asked).unwrap();
        assert_eq!(inquiries(&asked, &texts, &answers("r-1=?")), []);
    }
}
