//! Two people's answers to one questionnaire made one.

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::sorted::SortedSet;

/// A question that both have answered, and not alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The question.
    pub question: QuestionId,
    /// What stands here.
    pub mine: Answer,
    /// What stands in the other file.
    pub theirs: Answer,
}

/// Every question answered differently, in the order of ids. A draft is no answer.
pub fn differences(mine: &Answers, theirs: &Answers) -> Vec<Difference> {
    let differing = mine.iter().filter_map(|(id, mine)| {
        let theirs = theirs.get(id)?;
        (mine != theirs && !mine.is_draft()).then(|| Difference {
            question: id.clone(),
            mine: mine.clone(),
            theirs: theirs.clone(),
        })
    });
    differing.collect()
}

/// How many questions only the other file answers.
pub fn gaps_filled(mine: &Answers, theirs: &Answers) -> usize {
    theirs.iter().filter(|(id, _)| mine.get(id).is_none_or(Answer::is_draft)).count()
}

/// Keeps mine, fills gaps from the other, and takes the other's answer where the user said so.
pub fn merge(mine: &Answers, theirs: &Answers, take_theirs: &SortedSet<QuestionId>) -> Answers {
    let mut res = mine.clone();
    for (id, answer) in theirs.iter() {
        if take_theirs.contains(id) || res.get(id).is_none_or(Answer::is_draft) {
            res.record(id.clone(), answer.clone());
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answers, question};

    #[test]
    fn mine_stays_gaps_are_filled_and_every_difference_is_listed() {
        let (mine, theirs) = (answers("a=1 b=2 c=draft"), answers("b=3 c=4 d=5"));
        let listed: Vec<String> =
            differences(&mine, &theirs).iter().map(|it| it.question.to_string()).collect();
        assert_eq!(listed, ["b"]);
        assert_eq!(gaps_filled(&mine, &theirs), 2);
        assert_eq!(merge(&mine, &theirs, &SortedSet::default()), answers("a=1 b=2 c=4 d=5"));
        let settled = [question("b")].into_iter().collect();
        assert_eq!(merge(&mine, &theirs, &settled), answers("a=1 b=3 c=4 d=5"));
    }
}
