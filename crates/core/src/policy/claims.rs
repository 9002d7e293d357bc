//! What a policy claims, against what the firm has answered.

use crate::answers::{Answer, Answers};
use crate::i18n::Lang;
use crate::id::{QuestionId, QuestionnaireId};
use crate::level::Level;

use super::draft::spoken;
use super::sentences::{Basis, SENTENCES, Sentence};
use super::{Part, Policy};

/// Something that a sentence of the draft says the firm does.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    sentence: &'static Sentence,
    basis: &'static Basis,
}

/// An answer that a claim of the policy does not go with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Where the claim stands.
    pub part: Part,
    /// The sentence that makes it, as it stands in the policy.
    pub sentence: String,
    /// The questionnaire that was answered.
    pub questionnaire: QuestionnaireId,
    /// The question.
    pub question: QuestionId,
    /// What the answer means for the claim.
    pub doubt: Doubt,
}

/// What an answer means for a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The lowest level: the firm says that it does not do this.
    Denied,
    /// "Don't know": somebody should find out before the policy is published.
    Unsure,
}

impl Claim {
    /// Every claim that any draft can make, in the order of the draft.
    pub fn all() -> impl Iterator<Item = Claim> {
        SENTENCES
            .iter()
            .flat_map(|sentence| sentence.claims.iter().map(move |basis| Claim { sentence, basis }))
    }

    /// Where it stands.
    pub fn part(self) -> Part {
        self.sentence.part
    }

    /// The questions it rests on, as questionnaire and question.
    pub fn rests_on(self) -> &'static [(&'static str, &'static str)] {
        self.basis.rests_on
    }

    /// The sentence of this policy that makes the claim, if one does.
    ///
    /// In the draft, that is decided by the choices. In a part that the firm wrote itself, it is the
    /// first sentence with one of the claim's key words in it; that sentence may well say the
    /// opposite, which only a person can tell.
    fn made_in(self, policy: &Policy, lang: Lang) -> Option<String> {
        let Some(text) = policy.edited(self.part()) else {
            let is_said = self.sentence.when.holds(&policy.choices);
            return is_said.then(|| spoken(self.sentence, policy, lang));
        };
        let has_word = |it: &&str| {
            let it = it.to_ascii_lowercase();
            self.basis.words.iter().any(|word| it.contains(word))
        };
        sentences_of(text).find(has_word).map(|it| it.trim().to_owned())
    }
}

/// Every claim of the policy that the answers contradict, or that nobody could confirm; in the order
/// of the policy, once for each question. Questionnaires without answers are passed over, and so is
/// "not applicable".
pub fn contradictions<'a>(
    policy: &Policy,
    lang: Lang,
    answers_of: impl Fn(&QuestionnaireId) -> Option<&'a Answers>,
) -> Vec<Contradiction> {
    let mut found: Vec<Contradiction> = Vec::new();
    for claim in Claim::all() {
        let Some(sentence) = claim.made_in(policy, lang) else { continue };
        for (questionnaire, question) in claim.rests_on() {
            let ids = QuestionnaireId::try_from(*questionnaire).ok();
            let Some((questionnaire, question)) = ids.zip(QuestionId::try_from(*question).ok())
            else {
                continue;
            };
            let answer = answers_of(&questionnaire).and_then(|it| it.get(&question));
            let Some(doubt) = answer.and_then(doubt) else { continue };
            let part = claim.part();
            // In an edited part, the two ways to say one thing would both be found.
            let is_known = |it: &Contradiction| {
                (it.part, &it.questionnaire, &it.question) == (part, &questionnaire, &question)
            };
            if !found.iter().any(is_known) {
                let sentence = sentence.clone();
                found.push(Contradiction { part, sentence, questionnaire, question, doubt });
            }
        }
    }
    found
}

fn doubt(answer: &Answer) -> Option<Doubt> {
    match answer {
        Answer::Level(Level::LOWEST) => Some(Doubt::Denied),
        Answer::Unknown => Some(Doubt::Unsure),
        _ => None,
    }
}

/// The sentences of a text: up to a 。, a line break, or a full stop with a space behind it.
fn sentences_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['。', '\n']).flat_map(|it| it.split_inclusive(". "))
}
