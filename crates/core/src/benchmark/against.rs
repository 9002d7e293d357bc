//! Comparing a benchmark with the questionnaires that it speaks of.

use super::{Benchmark, Distribution, Figure, GroupValues, Value};
use crate::id::QuestionnaireId;
use crate::json::{Fault, Place, Problem, Problems};
use crate::level::Level;
use crate::questionnaire::{Method, Questionnaire};
use crate::scoring::POINTS_QUESTIONS;

impl Benchmark {
    /// Every questionnaire that it speaks of, with the place where it is named.
    pub fn questionnaires(&self) -> impl Iterator<Item = (Place, &QuestionnaireId)> {
        let figures = Place::root().field("figures");
        let joins = self.figures.iter().enumerate().flat_map(move |(n, figure)| {
            let joins = figures.element(n).field("joins");
            figure.joins.iter().enumerate().map(move |(k, it)| {
                (joins.element(k).field("question"), &it.question.questionnaire)
            })
        });
        let at = Place::root().field("distribution").field("questionnaire").field("id");
        joins.chain(self.distribution.iter().map(move |it| (at.clone(), &it.questionnaire.id)))
    }

    /// Compares joins and distribution with the questionnaires at hand. What speaks of others is left
    /// alone: [`Benchmark::questionnaires`] tells of which it speaks.
    ///
    /// A join is compared with the first of its name in `at_hand`, which should be the newest.
    /// A distribution is compared with the structure of its digest only; `at_hand` should hold every
    /// released one.
    ///
    /// # Errors
    ///
    /// Every question and section that does not exist, every level that is not on the scale, every
    /// value that no answers could have, every distribution whose structure was never released.
    pub fn check_against(&self, at_hand: &[Questionnaire]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let root = Place::root();
        for (n, figure) in self.figures.iter().enumerate() {
            check_joins(figure, &root.field("figures").element(n), at_hand, &mut problems);
        }
        if let Some(it) = &self.distribution {
            check_distribution(it, &root.field("distribution"), at_hand, &mut problems);
        }
        problems.conclude(Some(()))
    }

    /// Compares the distribution with the questionnaire of its digest, so that whoever draws it can
    /// rely on it. Of another questionnaire, or another structure, nothing is said.
    ///
    /// # Errors
    ///
    /// Every question and section that does not exist, and every value that no answers could have.
    pub fn fits(&self, asked: &Questionnaire) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let at = Place::root().field("distribution").field("groups");
        for (n, group) in
            (self.distribution_of(&asked.digest).iter()).flat_map(|it| it.groups.iter().enumerate())
        {
            check_values(group, asked, &at.element(n), &mut problems);
        }
        problems.conclude(Some(()))
    }
}

fn check_joins(figure: &Figure, at: &Place, at_hand: &[Questionnaire], problems: &mut Problems) {
    for (n, join) in figure.joins.iter().enumerate() {
        let at = at.field("joins").element(n);
        let named = |it: &&Questionnaire| it.id == join.question.questionnaire;
        let Some(asked) = at_hand.iter().find(named) else { continue };
        if asked.question(&join.question.question).is_none() {
            let expected = "a question of that questionnaire";
            let fault = Fault::Dangling { id: join.question.to_string(), expected };
            problems.note::<()>(&at.field("question"), fault);
        }
        for (k, level) in join.levels.iter().enumerate().filter(|(_, it)| asked.top < **it) {
            problems.note::<()>(&at.field("levels").element(k), beyond(*level, asked.top));
        }
    }
}

fn beyond(level: Level, top: Level) -> Fault {
    Fault::OutOfRange { found: level.number().into(), least: 1, most: top.number().into() }
}

fn check_distribution(
    it: &Distribution,
    at: &Place,
    at_hand: &[Questionnaire],
    problems: &mut Problems,
) {
    let named = &it.questionnaire;
    let mut versions = at_hand.iter().filter(|it| it.id == named.id).peekable();
    if versions.peek().is_none() {
        return;
    }
    let at_digest = at.field("questionnaire").field("digest");
    let Some(asked) = versions.find(|it| it.digest == named.digest) else {
        let expected = "the digest of a released version of that questionnaire";
        let fault = Fault::Dangling { id: named.digest.to_string(), expected };
        problems.note::<()>(&at_digest, fault);
        return;
    };
    if asked.version != named.version {
        let fault = Fault::NotAllowed {
            found: named.version.to_string(),
            expected: format!("{}, the version of this digest", asked.version),
        };
        problems.note::<()>(&at.field("questionnaire").field("version"), fault);
    }
    if !asked.method.has_grades() {
        let fault = Fault::NotAllowed {
            found: named.id.to_string(),
            expected: "a questionnaire whose levels are grades".to_owned(),
        };
        problems.note::<()>(&at.field("questionnaire").field("id"), fault);
        return;
    }
    for (n, group) in it.groups.iter().enumerate() {
        check_values(group, asked, &at.field("groups").element(n), problems);
    }
}

fn check_values(group: &GroupValues, asked: &Questionnaire, at: &Place, problems: &mut Problems) {
    if let Some(it) = &group.overall {
        check_value(it, range(asked, POINTS_QUESTIONS), &at.field("overall"), problems);
    }
    for (id, value) in &group.items {
        let at = at.field("items").field(id.as_str());
        match asked.sections.iter().find(|it| it.id == *id) {
            Some(it) => check_value(value, range(asked, it.questions.len()), &at, problems),
            None => dangling(id.as_str(), "a section of that questionnaire", &at, problems),
        }
    }
    for (id, it) in &group.questions {
        let at = at.field("questions").field(id.as_str());
        if asked.question(id).is_none() {
            dangling(id.as_str(), "a question of that questionnaire", &at, problems);
        }
        check_value(&it.value, range(asked, 1), &at, problems);
        let top = usize::from(asked.top.number());
        if let Some(found) = it.shares.as_ref().map(|it| it.levels.len()).filter(|it| *it != top) {
            let whole = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
            let fault =
                Fault::OutOfRange { found: whole(found), least: whole(top), most: whole(top) };
            problems.note::<()>(&at.field("shares").field("levels"), fault);
        }
    }
}

fn dangling(id: &str, expected: &'static str, at: &Place, problems: &mut Problems) {
    problems.note::<()>(at, Fault::Dangling { id: id.to_owned(), expected });
}

/// The least and the most that so many questions together can have.
fn range(asked: &Questionnaire, questions: usize) -> (i64, i64) {
    let questions = i64::try_from(questions).unwrap_or(i64::MAX / 400);
    match asked.method {
        Method::Maturity => (100, i64::from(asked.top.number()) * 100),
        Method::Points => (-100 * questions, 400 * questions),
        Method::Checklist => (0, 10_000),
        // Refused before: there is no distribution of what has no grades.
        Method::Coverage | Method::Quiz | Method::Exposure => (0, 0),
    }
}

fn check_value(value: &Value, (least, most): (i64, i64), at: &Place, problems: &mut Problems) {
    let mut check = |found: i32, at: Place| {
        let found = i64::from(found);
        if !(least..=most).contains(&found) {
            problems.note::<()>(&at, Fault::OutOfRange { found, least, most });
        }
    };
    if let Some(mean) = value.mean {
        check(mean, at.field("mean"));
    }
    for (n, it) in value.quartiles.into_iter().flatten().enumerate() {
        check(it, at.field("quartiles").element(n));
    }
}
