//! A result as tables: every answer, the score by item, and what the tables rest on.

#[cfg(test)]
mod tests;

use crate::answers::Answer;
use crate::catalog::SCS3;
use crate::i18n::table::Text;
use crate::i18n::{self, Lang, coverage, exposure, item, quiz, requirements, result, short};
use crate::level::{Level, Score};
use crate::questionnaire::{Method, Question, Questionnaire, Section, Texts, Wants};
use crate::result::{AnsweredOn, ENGINE, Identity, ResultFile};
use crate::scoring::{
    Axis, Checklist, Coverage, Exposure, Held, Maturity, OnAxis, Outcome, Points, Quiz, Standing,
    Tally, score, target,
};
use crate::table::{Cell, Column, Kind, Table};

/// The tables of a result, in the language of the words: answers first, which is the one that stands
/// for all where a file holds only one.
///
/// What the file does not say, such as notes of one that was handed over, is empty.
pub fn tables(asked: &Questionnaire, texts: &Texts, file: &ResultFile) -> Vec<Table> {
    let of = Of { asked, texts, file, lang: texts.language };
    vec![of.answers(), of.scores(), of.about()]
}

/// What the tables are made of.
struct Of<'r> {
    asked: &'r Questionnaire,
    texts: &'r Texts,
    file: &'r ResultFile,
    lang: Lang,
}

impl Of<'_> {
    fn say(&self, it: Text) -> &'static str {
        it.in_lang(self.lang)
    }

    fn table(&self, title: Text, columns: &[(Text, Kind)], rows: Vec<Vec<Cell>>) -> Table {
        let column = |(title, kind): &(Text, Kind)| Column::of(*kind, self.say(*title));
        Table { title: self.say(title).into(), columns: columns.iter().map(column).collect(), rows }
    }

    /// One row a question, in the order of asking.
    fn answers(&self) -> Table {
        let levels = matches!(self.asked.method, Method::Maturity | Method::Exposure);
        let is_quiz = self.asked.method == Method::Quiz;
        let (answer, kind) =
            if levels { (Text::Level, Kind::Integer) } else { (Text::Answer, Kind::Text) };
        let mut columns = vec![
            (Text::Number, Kind::Integer),
            (Text::Item, Kind::Text),
            (Text::Question, Kind::Text),
            (answer, kind),
            (Text::Sentence, Kind::Text),
            (if is_quiz { Text::RightAnswer } else { Text::Target }, kind),
            (Text::Reason, Kind::Text),
            (Text::Note, Kind::Text),
        ];
        let sections = self.asked.sections.iter();
        let questions =
            sections.flat_map(|section| section.questions.iter().map(move |it| (section, it)));
        let rows =
            questions.zip(1..).map(|((section, it), number)| self.answer(number, section, it));
        let mut rows: Vec<Vec<Cell>> = rows.collect();
        if self.asked.method == Method::Coverage {
            // How a role is held needs no sentence, and there is no way in which it should be.
            const SENTENCE_AND_TARGET: std::ops::Range<usize> = 4..6;
            columns.drain(SENTENCE_AND_TARGET);
            for row in &mut rows {
                row.drain(SENTENCE_AND_TARGET);
            }
        }
        self.table(Text::Answers, &columns, rows)
    }

    fn answer(&self, number: i64, section: &Section, question: &Question) -> Vec<Cell> {
        let words = self.texts.question(&question.id);
        let sentence = |level: Level| {
            let sentence = words?.levels.get(usize::from(level.number()) - 1);
            sentence.map(|it| Cell::text(&**it))
        };
        let said = |it: item::Text| Cell::text(it.in_lang(self.lang));
        let answer = self.file.answers().get(&question.id);
        let (answer, sentence, reason) = if self.file.answers().shows(self.asked, question) {
            match answer {
                Some(Answer::Level(level)) => {
                    (self.level(*level), sentence(*level).unwrap_or(Cell::Empty), Cell::Empty)
                }
                Some(Answer::Number(number)) => {
                    let number = i64::try_from(*number).unwrap_or(i64::MAX);
                    (Cell::Integer(number), Cell::Empty, Cell::Empty)
                }
                Some(Answer::Unknown) => (said(item::Text::Unknown), Cell::Empty, Cell::Empty),
                Some(Answer::NotApplicable(why)) => {
                    (said(item::Text::NotApplicable), Cell::Empty, Cell::text(why.as_str()))
                }
                Some(Answer::NotApplicableDraft) | None => (
                    Cell::text(result::Text::NotAnswered.in_lang(self.lang)),
                    Cell::Empty,
                    Cell::Empty,
                ),
            }
        } else {
            // Scored as "not applicable", whatever is still kept of an answer.
            (said(item::Text::NotApplicable), Cell::Empty, Cell::text(self.say(Text::Hidden)))
        };
        let note = match self.file.identity() {
            Identity::Named { notes, .. } => notes.get(&question.id),
            Identity::Anonymous | Identity::Shared(_) => None,
        };
        vec![
            Cell::Integer(number),
            self.title(section),
            words.map_or(Cell::Empty, |it| Cell::text(&*it.ask)),
            answer,
            sentence,
            self.aim(question),
            reason,
            note.map_or(Cell::Empty, |it| Cell::text(&**it)),
        ]
    }

    /// What the answer is held against: the target, or the right options of a quiz. A role has none.
    fn aim(&self, question: &Question) -> Cell {
        match &question.wants {
            Wants::Grade { target } => self.level(*target),
            Wants::Right(levels) => {
                let letter =
                    |it: &Level| quiz::letter(usize::from(it.number()) - 1, self.lang).to_owned();
                Cell::text(levels.iter().map(letter).collect::<Vec<_>>().join(", "))
            }
            Wants::Exposure | Wants::Holder | Wants::Number(_) => Cell::Empty,
        }
    }

    /// A level: a number, or the short answer where answers have names.
    fn level(&self, level: Level) -> Cell {
        match self.asked.method {
            Method::Maturity | Method::Exposure => Cell::Integer(level.number().into()),
            Method::Coverage => {
                Held::of(level).map_or(Cell::Empty, |it| Cell::text(coverage::held(it, self.lang)))
            }
            Method::Quiz => Cell::text(quiz::letter(usize::from(level.number()) - 1, self.lang)),
            method => Cell::text(item::choice(method, level, self.lang)),
        }
    }

    fn title(&self, section: &Section) -> Cell {
        self.texts.section(&section.id).map_or(Cell::Empty, |it| Cell::text(&*it.title))
    }

    /// One row an item and one for all of them, with what the method counts.
    fn scores(&self) -> Table {
        match score(self.asked, self.file.answers()) {
            Outcome::Maturity(it) => self.maturity(&it),
            Outcome::Points(it) => self.points(&it),
            Outcome::Checklist(it) => self.checklist(&it),
            Outcome::Coverage(it) => self.coverage(&it),
            Outcome::Quiz(it) => self.quiz(&it),
            Outcome::Exposure(it) => self.exposure(&it),
        }
    }

    fn maturity(&self, score: &Maturity) -> Table {
        let columns = [
            (Text::Item, Kind::Text),
            (Text::Score, Kind::Hundredths),
            (Text::Low, Kind::Hundredths),
            (Text::High, Kind::Hundredths),
            (Text::Target, Kind::Hundredths),
            (Text::Answered, Kind::Integer),
            (Text::Applicable, Kind::Integer),
        ];
        let row = |title, it: &Standing, target| {
            let [score, low, high, target] = [it.score, it.low, it.high, target].map(hundredths);
            vec![title, score, low, high, target, count(it.answered), count(it.applicable)]
        };
        let sections = self.asked.sections.iter().zip(&score.items);
        let mut rows: Vec<Vec<Cell>> = sections
            .map(|(section, it)| {
                let target = target(self.asked, section.questions.iter(), self.file.answers());
                row(self.title(section), &it.standing, target)
            })
            .collect();
        rows.push(row(Cell::text(self.say(Text::Whole)), &score.overall, None));
        self.table(Text::Scores, &columns, rows)
    }

    fn points(&self, score: &Points) -> Table {
        let columns = [
            (Text::Item, Kind::Text),
            (Text::Points, Kind::Integer),
            (Text::MostPoints, Kind::Integer),
            (Text::Dealt, Kind::Integer),
            (Text::Questions, Kind::Integer),
        ];
        let row = |title, it: &Tally| {
            let (total, most) = (Cell::Integer(it.total.into()), count(it.most()));
            vec![title, total, most, count(it.answered), count(it.questions)]
        };
        let sections = self.asked.sections.iter().zip(&score.parts);
        let mut rows: Vec<Vec<Cell>> =
            sections.map(|(section, it)| row(self.title(section), &it.tally)).collect();
        rows.push(row(Cell::text(self.say(Text::Whole)), &score.whole));
        self.table(Text::Scores, &columns, rows)
    }

    fn checklist(&self, score: &Checklist) -> Table {
        let columns = [
            (Text::Item, Kind::Text),
            (Text::State, Kind::Text),
            (Text::Met, Kind::Integer),
            (Text::Applicable, Kind::Integer),
        ];
        let row = |title, state: String, met, applicable| {
            vec![title, Cell::text(state), count(met), count(applicable)]
        };
        let sections = self.asked.sections.iter().zip(&score.requirements);
        let mut rows: Vec<Vec<Cell>> = sections
            .map(|(section, it)| {
                let state =
                    if it.is_reached() { short::Text::InPlace } else { short::Text::NotInPlace };
                let state = state.in_lang(self.lang).to_owned();
                row(self.title(section), state, it.met, it.applicable)
            })
            .collect();
        let (reached, all) = (score.in_place(), score.requirements.len());
        let state = match self.asked.id.as_str() {
            SCS3 => requirements::met(reached, all, score.open.len(), self.lang),
            _ => short::in_place(reached, all, self.lang),
        };
        rows.push(row(Cell::text(self.say(Text::Whole)), state, score.met(), score.applicable()));
        self.table(Text::Scores, &columns, rows)
    }

    fn coverage(&self, score: &Coverage) -> Table {
        let columns = [
            (Text::Item, Kind::Text),
            (Text::InFirm, Kind::Integer),
            (Text::Covered, Kind::Integer),
            (Text::Open, Kind::Integer),
            (Text::NotNeeded, Kind::Integer),
            (Text::Dealt, Kind::Integer),
            (Text::Roles, Kind::Integer),
        ];
        let number = |of: &[_]| Cell::Integer(i64::try_from(of.len()).unwrap_or(i64::MAX));
        let row = |title, it: &Coverage| {
            vec![
                title,
                count(it.in_place),
                count(it.covered),
                number(&it.open),
                number(&it.not_needed),
                count(it.answered),
                count(it.roles),
            ]
        };
        let groups = self
            .asked
            .sections
            .iter()
            .map(|it| (it, Coverage::of_some(it.questions.iter(), self.file.answers())));
        let mut rows: Vec<Vec<Cell>> = groups
            .filter(|(_, it)| it.roles != 0)
            .map(|(section, it)| row(self.title(section), &it))
            .collect();
        rows.push(row(Cell::text(self.say(Text::Whole)), score));
        self.table(Text::Scores, &columns, rows)
    }

    fn quiz(&self, score: &Quiz) -> Table {
        let columns = [
            (Text::Item, Kind::Text),
            (Text::Right, Kind::Integer),
            (Text::Dealt, Kind::Integer),
            (Text::Questions, Kind::Integer),
        ];
        let row = |title, it: &Quiz| {
            vec![title, count(it.right), count(it.answered), count(it.questions)]
        };
        let mut rows: Vec<Vec<Cell>> = (self.asked.sections.iter())
            .map(|it| {
                let score = Quiz::of_some(it.questions.iter(), self.file.answers());
                row(self.title(it), &score)
            })
            .collect();
        rows.push(row(Cell::text(self.say(Text::Whole)), score));
        self.table(Text::Scores, &columns, rows)
    }

    fn exposure(&self, score: &Exposure) -> Table {
        let columns = [
            (Text::Axis, Kind::Text),
            (Text::Score, Kind::Hundredths),
            (Text::Low, Kind::Hundredths),
            (Text::High, Kind::Hundredths),
            (Text::Answered, Kind::Integer),
            (Text::Questions, Kind::Integer),
        ];
        let row = |axis, it: &OnAxis| {
            let [value, low, high] = [it.value, it.low, it.high].map(hundredths);
            let name = Cell::text(exposure::axis(axis, self.lang));
            vec![name, value, low, high, count(it.answered), count(it.questions)]
        };
        let rows = vec![
            row(Axis::Exposure, &score.exposure),
            row(Axis::Preparedness, &score.preparedness),
        ];
        self.table(Text::Scores, &columns, rows)
    }

    /// Which questions, whose answers, of when: what a reader of the file alone cannot know.
    fn about(&self) -> Table {
        let (lang, profile) = (self.lang, self.file.profile());
        let rests = match self.asked.method {
            Method::Maturity => result::Text::HowTrue.in_lang(lang),
            Method::Points | Method::Checklist => short::Text::HowTrue.in_lang(lang),
            Method::Coverage => coverage::Text::HowTrue.in_lang(lang),
            Method::Quiz => quiz::Text::HowTrue.in_lang(lang),
            Method::Exposure => exposure::Text::HowTrue.in_lang(lang),
        };
        let version = i18n::bracketed(&self.asked.version, &self.asked.digest.short(), lang);
        let program = format!("{} {ENGINE}", i18n::frame::Text::Brand.in_lang(lang));
        let rows = [
            (Text::Questionnaire, Cell::text(&*self.texts.title)),
            (Text::Version, Cell::text(version)),
            (
                Text::AnsweredOn,
                match self.file.answered_on() {
                    AnsweredOn::Day(day) => Cell::Day(day),
                    AnsweredOn::Month(month) => Cell::text(month.to_string()),
                },
            ),
            (
                Text::Industry,
                profile.industry.map_or(Cell::Empty, |it| Cell::text(i18n::industry(it, lang))),
            ),
            (Text::Size, profile.size.map_or(Cell::Empty, |it| Cell::text(i18n::size(it, lang)))),
            (
                Text::Prefecture,
                profile
                    .prefecture()
                    .map_or(Cell::Empty, |it| Cell::text(i18n::prefecture(it, lang))),
            ),
            (Text::Program, Cell::text(program)),
            (Text::Rests, Cell::text(rests)),
        ];
        let rows = rows.into_iter().filter(|(_, it)| *it != Cell::Empty);
        let rows = rows.map(|(name, it)| vec![Cell::text(self.say(name)), it]).collect();
        self.table(Text::About, &[(Text::Item, Kind::Text), (Text::What, Kind::Text)], rows)
    }
}

fn hundredths(score: Option<Score>) -> Cell {
    score.map_or(Cell::Empty, |it| Cell::Hundredths(it.hundredths().into()))
}

fn count(number: u32) -> Cell {
    Cell::Integer(number.into())
}
