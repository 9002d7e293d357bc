//! The policy as a document, and as text.

use crate::i18n::{Lang, date};

use super::sentences::{SENTENCES, Sentence};
use super::{Field, Part, Policy, Responsible, Tell};

/// A policy ready to be shown, printed or made a file of. All texts are plain; a line break inside
/// one begins a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of what is not the firm's own words.
    pub lang: Lang,
    /// What it is called.
    pub title: &'static str,
    /// What stands before the first heading. Whether it was edited: [`Policy::edited`].
    pub preamble: String,
    /// Everything else but the [`Closing`].
    pub sections: Vec<Section>,
    /// What stands below.
    pub closing: Closing,
}

/// A heading with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which part it is.
    pub part: Part,
    /// Its heading, number included.
    pub heading: &'static str,
    /// Its words.
    pub body: String,
    /// Whether these are the firm's own, which no choice changes any more.
    pub edited: bool,
}

/// Who stands for the policy, since when. What is missing stands as a gap, such as （会社名）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The day it was made.
    pub day: String,
    /// The firm.
    pub company: String,
    /// Position and name of its representative.
    pub representative: String,
}

/// The policy in one language. Whatever is missing, there is always a draft.
pub fn draft(policy: &Policy, lang: Lang) -> Document {
    let with_heading = Part::ALL.into_iter().filter_map(|part| Some((part, heading(part, lang)?)));
    let sections = with_heading.map(|(part, heading)| Section {
        part,
        heading,
        body: policy.part(part, lang).into_owned(),
        edited: policy.edited(part).is_some(),
    });
    let (role, name) = (filled(policy, Field::Role, lang), filled(policy, Field::Name, lang));
    let no_day = || lang.pick("（日付）", "(date)").to_owned();
    Document {
        lang,
        title: lang.pick("情報セキュリティ基本方針", "Information security policy"),
        preamble: policy.part(Part::Preamble, lang).into_owned(),
        sections: sections.collect(),
        closing: Closing {
            day: policy.day.map_or_else(no_day, |it| date(it, lang)),
            company: filled(policy, Field::Company, lang).to_owned(),
            // A full-width space, as position and name are set apart on Japanese documents.
            representative: lang.pick(format!("{role}\u{3000}{name}"), format!("{name}, {role}")),
        },
    }
}

/// The document as plain text, for copying and for a text file. Ends with a line break.
pub fn to_text(document: &Document) -> String {
    let Closing { day, company, representative } = &document.closing;
    let mut blocks = vec![document.title.to_owned(), document.preamble.clone()];
    blocks.extend(document.sections.iter().map(|it| format!("{}\n{}", it.heading, it.body)));
    blocks.push(format!("{day}\n{company}\n{representative}\n"));
    blocks.join("\n\n")
}

/// The words that the draft has for a part.
pub(super) fn generated(policy: &Policy, part: Part, lang: Lang) -> String {
    let mut text = String::new();
    let of_part = SENTENCES.iter().filter(|it| it.part == part);
    for sentence in of_part.filter(|it| it.when.holds(&policy.choices)) {
        if !text.is_empty() {
            text.push_str(if sentence.begins { "\n" } else { lang.pick("", " ") });
        }
        text.push_str(&spoken(sentence, policy, lang));
    }
    text
}

/// A sentence with what the firm typed and chose.
pub(super) fn spoken(sentence: &Sentence, policy: &Policy, lang: Lang) -> String {
    let department = filled(policy, Field::Department, lang);
    let has_department = policy.choices.responsible == Responsible::Department;
    let responsible =
        if has_department { department } else { lang.pick("責任者", "The person responsible") };
    let told = match policy.choices.tell {
        Tell::Representative => lang.pick("代表者", "our representative"),
        Tell::Responsible if has_department => department,
        Tell::Responsible => lang.pick("責任者", "the person responsible"),
    };
    let words = [
        ("{company}", filled(policy, Field::Company, lang)),
        ("{department}", department),
        ("{responsible}", responsible),
        ("{told}", told),
    ];
    fill_in(lang.pick(sentence.ja, sentence.en), &words)
}

/// Puts words in their places, from left to right and once: what a firm typed may itself look like
/// such a place.
fn fill_in(mut pattern: &str, words: &[(&str, &str)]) -> String {
    let mut text = String::new();
    while let Some(at) = pattern.find('{') {
        let (before, rest) = pattern.split_at(at);
        text.push_str(before);
        let word = words.iter().find_map(|(place, word)| Some((rest.strip_prefix(place)?, word)));
        match word {
            Some((behind, word)) => {
                text.push_str(word);
                pattern = behind;
            }
            // No place of ours: the table is tested to have none.
            None => break,
        }
    }
    text + pattern
}

/// What the firm typed, or the gap that it leaves.
fn filled(policy: &Policy, field: Field, lang: Lang) -> &str {
    let gap = match field {
        Field::Company => lang.pick("（会社名）", "(company name)"),
        Field::Role => lang.pick("（役職）", "(position)"),
        Field::Name => lang.pick("（代表者名）", "(name of the representative)"),
        Field::Department => lang.pick("（部署名）", "(department)"),
    };
    Some(policy.field(field).trim()).filter(|it| !it.is_empty()).unwrap_or(gap)
}

/// The heading of a part; the preamble has none.
fn heading(part: Part, lang: Lang) -> Option<&'static str> {
    Some(match part {
        Part::Preamble => return None,
        Part::Executives => lang.pick("1．経営者の責任", "1. Responsibility of management"),
        Part::Organisation => lang.pick("2．社内の体制と備え", "2. Organisation and safeguards"),
        Part::Staff => lang.pick("3．従業員の取り組み", "3. What our staff do"),
        Part::Law => lang.pick("4．法律と契約を守ること", "4. Laws and contracts"),
        Part::Incidents => {
            lang.pick("5．違反や事故が起きたときの対応", "5. Breaches and incidents")
        }
    })
}
