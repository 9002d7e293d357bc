//! What to do next, what it would bring, and what if it were done.

use crate::answers::{Answer, Answers};
use crate::id::{ActionId, QuestionId};
use crate::level::{Level, Score};
use crate::questionnaire::{Action, Method, Question, Questionnaire};
use crate::scoring::{Axis, Outcome, score};
use crate::sorted::{SortedSet, sort_short};

/// One action that would help, and how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextAction {
    /// The action.
    pub action: ActionId,
    /// The question it answers to.
    pub question: QuestionId,
    /// The level the question has now.
    pub from: Level,
    /// The level it would have.
    pub to: Level,
    /// The rise of the overall *low*, of the total, of the criteria met, or of the low of
    /// preparedness, by the method, if this one question went to that level. Computed by scoring again, not by a formula of its own.
    pub gain: Score,
    /// Actions of the list that come first because this one needs them.
    pub waits_for: Vec<ActionId>,
}

/// The way on from some answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WayOn {
    /// Actions for questions below their target, the best first: gain per effort, then the lower
    /// item score, then the order of the questionnaire; an action comes after those it needs.
    pub actions: Vec<NextAction>,
    /// Questions answered "don't know": the next step is to ask somebody. None where levels have no
    /// order: no vendor knows who holds a role.
    pub ask: Vec<QuestionId>,
    /// Questions that apply and are not answered yet.
    pub open: Vec<QuestionId>,
}

impl WayOn {
    /// The way on from these answers.
    ///
    /// Source: `docs/methods/maturity.md`, "Next actions". Only questions answered with a level below their
    /// target have actions here; for the others the first step is an answer.
    pub fn from(asked: &Questionnaire, answers: &Answers) -> WayOn {
        let now = score(asked, answers);
        let mut res = WayOn::default();
        let mut found = Vec::new();
        // Where levels are no grades, no section is weaker than another.
        let standing = now.by_section().into_iter().chain(std::iter::repeat(None));
        for (section, item) in asked.sections.iter().zip(standing) {
            for question in section.questions.iter().filter(|it| answers.shows(asked, it)) {
                match answers.get(&question.id) {
                    Some(Answer::Level(level)) if Some(*level) < question.target() => {
                        let helps = |it: &&Action| *level < goal(it, *level, asked);
                        for action in question.actions.iter().filter(helps) {
                            let next = weigh(asked, answers, &now, question, action, *level);
                            found.push((next, action, item));
                        }
                    }
                    Some(Answer::Unknown) if Axis::of(question).is_some() => {
                        res.ask.push(question.id.clone());
                    }
                    // A number may be left out.
                    None if question.number().is_some() => {}
                    Some(Answer::NotApplicableDraft) | None => res.open.push(question.id.clone()),
                    Some(_) => {}
                }
            }
        }
        // The sort is stable, so what is equal stays in the order of the questionnaire.
        sort_short(&mut found, |(a, a_action, a_item), (b, b_action, b_item)| {
            let worth = |next: &NextAction, action: &Action| next.gain.per(action.effort);
            worth(b, b_action).cmp(&worth(a, a_action)).then(a_item.cmp(b_item))
        });
        res.actions = after_what_they_need(found);
        res
    }

    /// The first action of a question that raises its level, also where the target is reached: a gap is
    /// whatever lies below the top. Nothing where there is none, or no level.
    pub fn first_step(
        asked: &Questionnaire,
        answers: &Answers,
        id: &QuestionId,
    ) -> Option<NextAction> {
        let question = asked.question(id)?;
        let Some(Answer::Level(level)) = answers.get(id) else { return None };
        let action = question.actions.iter().find(|it| *level < goal(it, *level, asked))?;
        Some(weigh(asked, answers, &score(asked, answers), question, action, *level))
    }

    /// The best action of each question, the best first: two steps of one question are no choice.
    pub fn best(&self) -> impl Iterator<Item = &NextAction> {
        let mut seen = SortedSet::default();
        self.actions.iter().filter(move |it| seen.add(&it.question))
    }
}

/// The answers as they would be if these actions were done. Levels only rise; a question without
/// a level gets that of the action.
pub fn what_if(asked: &Questionnaire, answers: &Answers, done: &SortedSet<ActionId>) -> Answers {
    let mut res = answers.clone();
    for question in asked.questions() {
        for action in question.actions.iter().filter(|it| done.contains(&it.id)) {
            let now = match res.get(&question.id) {
                Some(Answer::Level(level)) => *level,
                Some(Answer::NotApplicable(_)) => continue,
                _ => Level::LOWEST,
            };
            let to = goal(action, now, asked).max(now);
            res.record(question.id.clone(), Answer::Level(to));
        }
    }
    res
}

/// The level a question has once the action is done: by default the one above, and "done" where
/// points are counted.
fn goal(action: &Action, from: Level, asked: &Questionnaire) -> Level {
    action.raises_to.unwrap_or_else(|| match asked.method {
        Method::Points => asked.top,
        // Where levels are no grades there are no actions.
        Method::Maturity
        | Method::Checklist
        | Method::Coverage
        | Method::Quiz
        | Method::Exposure => from.next(asked.top),
    })
}

fn weigh(
    asked: &Questionnaire,
    answers: &Answers,
    now: &Outcome,
    question: &Question,
    action: &Action,
    from: Level,
) -> NextAction {
    let to = goal(action, from, asked);
    let mut then = answers.clone();
    then.record(question.id.clone(), Answer::Level(to));
    let then = score(asked, &then).measure();
    let rise = then.zip(now.measure()).map(|(then, now)| then.above(now));
    NextAction {
        action: action.id.clone(),
        question: question.id.clone(),
        from,
        to,
        gain: rise.unwrap_or(Score::ZERO),
        waits_for: Vec::new(),
    }
}

/// Moves every action behind those it needs, and otherwise keeps the order.
///
/// An action that is needed but not in the list is in place already or waits for an answer of its
/// own; it holds nothing up.
fn after_what_they_need(found: Vec<(NextAction, &Action, Option<Score>)>) -> Vec<NextAction> {
    let mut waiting: SortedSet<ActionId> = found.iter().map(|(it, ..)| it.action.clone()).collect();
    let mut left: Vec<(NextAction, &Action)> = found
        .into_iter()
        .map(|(mut next, action, _)| {
            next.waits_for =
                action.needs.iter().filter(|it| waiting.contains(*it)).cloned().collect();
            (next, action)
        })
        .collect();
    let mut res = Vec::with_capacity(left.len());
    // A questionnaire has no circles, so one action is always free; should there be none, the rest
    // follows as it is.
    while !left.is_empty() {
        let free = left.iter().position(|(_, it)| it.needs.iter().all(|id| !waiting.contains(id)));
        let (next, _) = left.remove(free.unwrap_or(0));
        waiting.remove(&next.action);
        res.push(next);
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answers, from_json, json, questionnaire};

    fn order(asked: &Questionnaire, given: &str) -> Vec<String> {
        let way_on = WayOn::from(asked, &answers(given));
        way_on.actions.iter().map(|it| format!("{} {}", it.action, it.gain.hundredths())).collect()
    }

    #[test]
    fn the_gain_is_the_rise_of_the_low_end() {
        // One of two questions of one of two items rises by one: a quarter of a level.
        let asked = questionnaire(&[2, 2]);
        assert_eq!(order(&asked, "m1-1=4 m1-2=3 m2-1=4 m2-2=4"), ["m1-2-a 25"]);
    }

    #[test]
    fn equal_gains_are_ordered_by_the_lower_item_and_then_by_the_questionnaire() {
        let asked = questionnaire(&[2, 2]);
        let given = "m1-1=3 m1-2=3 m2-1=2 m2-2=1";
        assert_eq!(order(&asked, given), ["m2-1-a 25", "m2-2-a 25", "m1-1-a 25", "m1-2-a 25"]);
    }

    #[test]
    fn a_gap_above_its_target_still_has_a_first_step() {
        let asked = crate::testing::json(&[2]).replace(r#""target":4"#, r#""target":3"#);
        let asked = from_json(&asked);
        let given = answers("m1-1=3 m1-2=5");
        assert_eq!(order(&asked, "m1-1=3 m1-2=5"), [""; 0]);
        let step = |id: &str| {
            let step = WayOn::first_step(&asked, &given, &QuestionId::try_from(id).unwrap())?;
            Some(step.action.to_string())
        };
        assert_eq!(step("m1-1").as_deref(), Some("m1-1-a"));
        assert_eq!(step("m1-2"), None);
    }

    #[test]
    fn effort_divides_the_gain() {
        let json = json(&[2]).replacen(r#""effort":1"#, r#""effort":3"#, 1);
        assert_eq!(order(&from_json(&json), "m1-1=1 m1-2=1"), ["m1-2-a 50", "m1-1-a 50"]);
    }

    #[test]
    fn an_action_comes_after_what_it_needs() {
        let json = json(&[2]).replacen(r#""hours":4"#, r#""hours":4,"needs":["m1-2-a"]"#, 1);
        let asked = from_json(&json);
        assert_eq!(order(&asked, "m1-1=1 m1-2=1"), ["m1-2-a 50", "m1-1-a 50"]);
        assert_eq!(order(&asked, "m1-1=1 m1-2=4"), ["m1-1-a 50"]);
    }

    #[test]
    fn where_points_are_counted_an_action_leads_to_done() {
        let asked = crate::testing::points_questionnaire();
        // From "not" to "done" is four points, from "partly" two; the weaker part comes first.
        assert_eq!(
            order(&asked, "m1-1=2 m1-2=1 m1-3=3 m2-1=1 m2-2=?"),
            ["m2-1-a 400", "m1-2-a 400", "m1-1-a 200"]
        );
    }

    #[test]
    fn in_a_checklist_every_criterion_weighs_the_same() {
        let asked = crate::testing::checklist_questionnaire(&[2, 2]);
        assert_eq!(
            order(&asked, "m1-1=1 m1-2=2 m2-1=1 m2-2=1"),
            ["m2-1-a 100", "m2-2-a 100", "m1-1-a 100"]
        );
    }

    #[test]
    fn dont_know_asks_and_silence_waits() {
        let asked = questionnaire(&[4]);
        let way_on = WayOn::from(&asked, &answers("m1-1=? m1-2=4 m1-3=-"));
        assert_eq!(way_on.actions, []);
        assert_eq!(way_on.ask.iter().map(ToString::to_string).collect::<Vec<_>>(), ["m1-1"]);
        assert_eq!(way_on.open.iter().map(ToString::to_string).collect::<Vec<_>>(), ["m1-4"]);
    }

    #[test]
    fn roles_and_quizzes_have_open_questions_and_nobody_to_ask() {
        let asked = crate::testing::coverage_questionnaire();
        let it = WayOn::from(&asked, &answers("r-1=2 r-2=? r-3=1"));
        let open: Vec<&str> = it.open.iter().map(QuestionId::as_str).collect();
        // Numbers of people may be left out.
        assert_eq!((it.actions.len(), it.ask.len(), open), (0, 0, vec!["r-4", "r-5"]));
    }

    #[test]
    fn on_a_plane_both_axes_are_asked_about_and_one_can_be_acted_on() {
        let action =
            |id: &str| format!(r#""actions":[{{"id":"{id}-a","effort":1,"cost":"0","hours":4}}]"#);
        let mut json = crate::testing::exposure_json();
        for id in ["p-1", "p-2"] {
            let at = json.find(&format!(r#""id":"{id}""#)).unwrap();
            let rest = json.split_off(at).replacen(r#""actions":[]"#, &action(id), 1);
            json.push_str(&rest);
        }
        let asked = from_json(&json);
        // One step of weight 3 and of weight 2, of 18: what is answered lowers nothing.
        assert_eq!(order(&asked, "e-1=1 p-1=2 p-2=1"), ["p-1-a 1667", "p-2-a 1111"]);
        let way_on = WayOn::from(&asked, &answers("e-1=? p-1=? p-2=4 p-3=4"));
        let ask: Vec<&str> = way_on.ask.iter().map(QuestionId::as_str).collect();
        let open: Vec<&str> = way_on.open.iter().map(QuestionId::as_str).collect();
        assert_eq!((ask, open), (vec!["e-1", "p-1"], vec!["e-2", "e-3"]));
        // How exposed a firm is cannot be acted on.
        let on_exposure =
            crate::testing::exposure_json().replacen(r#""actions":[]"#, &action("e-1"), 1);
        assert!(Questionnaire::read(&on_exposure).is_err());
    }

    #[test]
    fn what_if_never_lowers_and_scores_like_real_answers() {
        let asked = questionnaire(&[2]);
        let done: SortedSet<ActionId> =
            ["m1-1-a", "m1-2-a"].into_iter().map(|it| ActionId::try_from(it).unwrap()).collect();
        let then = what_if(&asked, &answers("m1-1=5 m1-2=2"), &done);
        assert_eq!(then, answers("m1-1=5 m1-2=3"));
        assert_eq!(what_if(&asked, &answers("m1-1=-"), &done), answers("m1-1=- m1-2=2"));
    }
}
