//! The policy writer against the questionnaires: what a sentence rests on is really asked.

use shirube_core::id::QuestionId;
use shirube_core::policy::Claim;

use crate::top::questionnaire;

#[test]
fn every_claim_rests_on_questions_that_exist() {
    let asked = ["sme", "six-articles", "management"]
        .map(|id| (id, questionnaire(&format!("questionnaires/{id}/questionnaire.json"))));
    for claim in Claim::all() {
        for (questionnaire, question) in claim.rests_on() {
            let (_, asked) = asked.iter().find(|(id, _)| id == questionnaire).unwrap();
            let question = QuestionId::try_from(*question).unwrap();
            assert!(asked.question(&question).is_some(), "{questionnaire}/{question}");
        }
    }
}
