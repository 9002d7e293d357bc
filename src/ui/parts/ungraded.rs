//! Questions whose answers are no grades: who holds a role, how many people there are, the options of
//! a quiz with what is right about them, and the sentences of the quick risk check.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::answers::{Answer, Typed};
use shirube_core::i18n::{Lang, coverage, item, labelled, quiz};
use shirube_core::questionnaire::{Method, NumberRange, Question, QuestionTexts, Wants};
use shirube_core::scoring::{Axis, Held, is_right};
use shirube_core::session::Event;

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el, unseen};

/// The id of what is said about an answered question of a quiz that stands alone.
const SOLUTION: &str = "solution";

/// One way to answer a question.
struct Way {
    /// What stands out: how a role is held, the letter of an option. Empty where the sentence is all.
    name: String,
    /// The sentence behind it, where there is one.
    sentence: Option<String>,
    answer: Answer,
}

impl Way {
    /// What is said of it, as one piece.
    fn said(&self) -> El {
        if self.name.is_empty() {
            return el("span").class("sentence").text(self.sentence.as_deref().unwrap_or_default());
        }
        // The letter is a word of its own, also for whoever hears it.
        let sentence = self.sentence.as_ref().map(|it| el("span").text(format!(" {it}")));
        el("span").class("sentence").child(el("strong").text(&self.name)).child(sentence)
    }
}

/// Whether a question lies on an axis of the quick risk check: its sentences stand alone, without short
/// names, the lowest first.
fn is_weighed(question: &Question) -> bool {
    Words::get().asked.method == Method::Exposure && Axis::of(question).is_some()
}

/// The ways to answer, in the order in which they stand; none where the levels are grades, or where a
/// number is asked for.
fn ways(question: &Question, texts: &QuestionTexts, lang: Lang) -> Vec<Way> {
    let mut ways: Vec<Way> = match &question.wants {
        _ if is_weighed(question) => {
            let options = Words::get().asked.top.scale().zip(&texts.levels);
            let ways = options.map(|(level, sentence)| Way {
                name: String::new(),
                sentence: Some(sentence.to_string()),
                answer: Answer::Level(level),
            });
            ways.collect()
        }
        Wants::Grade { .. } | Wants::Exposure | Wants::Number(_) => return Vec::new(),
        Wants::Holder => {
            let way = |held: Held| {
                let name = coverage::held(held, lang).to_owned();
                Some(Way { name, sentence: None, answer: Answer::Level(held.level()?) })
            };
            Held::ALL.into_iter().filter_map(way).collect()
        }
        Wants::Right(_) => {
            let top = Words::get().asked.top;
            let options = top.scale().zip(&texts.levels).enumerate();
            let ways = options.map(|(place, (level, option))| Way {
                name: quiz::letter(place, lang).to_owned(),
                sentence: Some(option.to_string()),
                answer: Answer::Level(level),
            });
            ways.collect()
        }
    };
    let name = item::Text::Unknown.in_lang(lang).to_owned();
    ways.push(Way { name, sentence: None, answer: Answer::Unknown });
    ways
}

/// The answers of a question that stands alone: one press answers. In a quiz it stays, and says what is
/// right. Nothing where the levels are grades.
pub fn ungraded_choices(question: &Question, texts: &QuestionTexts) -> Option<El> {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let id = question.id.clone();
    let is_quiz = match question.wants {
        Wants::Grade { .. } | Wants::Exposure if !is_weighed(question) => return None,
        Wants::Number(range) => return Some(number_field(question, range, "heading")),
        Wants::Grade { .. } | Wants::Exposure | Wants::Holder => false,
        Wants::Right(_) => true,
    };
    let answer = session.answer(id.clone());
    let press = |way: Way| {
        let (id, this, gives) = (id.clone(), way.answer.clone(), way.answer.clone());
        let is_chosen = move || answer.read().as_ref() == Some(&this);
        let mark = is_chosen.clone();
        let go = move || {
            let (id, gives) = (id.clone(), gives.clone());
            session.apply(if is_quiz {
                Event::Answered(id, gives)
            } else {
                Event::AnsweredAndWentOn(id, gives)
            });
            if is_quiz {
                // Once it is drawn. On a phone it would stand below the edge of the screen.
                set_timeout(|| browser::bring_into_view(SOLUTION), Duration::ZERO);
            }
        };
        el("button")
            .attr("type", "button")
            .class_when("answer", "chosen", is_chosen)
            .live_attr("aria-pressed", move || Some(mark().to_string()))
            .on_press(go)
            .child(way.said())
    };
    let ways: Vec<El> = ways(question, texts, lang).into_iter().map(press).collect();
    let group = el("div")
        .class("answers")
        .attr("role", "group")
        .attr("aria-labelledby", "heading")
        .child(ways);
    let class = if is_quiz { "quiz" } else { "" };
    Some(
        el("div")
            .class(class)
            .child(group)
            .child(is_quiz.then(|| solution(question, texts).attr("id", SOLUTION))),
    )
}

/// The same in a list of questions, as native radios. Nothing where the levels are grades.
pub fn ungraded_row(question: &Question, number: usize) -> Option<El> {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let id = question.id.clone();
    let texts = words.texts.question(&id)?;
    let name = format!("{id}-ask");
    if let Wants::Number(range) = question.wants {
        let ask = el("p")
            .class("asked")
            .attr("id", name.clone())
            .child(el("span").class("number").text(number.to_string()))
            .text(&texts.ask);
        return Some(
            el("div").class("card").child(ask).child(number_field(question, range, &name)),
        );
    }
    let answer = session.answer(id.clone());
    let radio = |way: Way| {
        let (this, gives, question) = (way.answer.clone(), way.answer.clone(), id.clone());
        let is_chosen = Memo::new(move |_| answer.read().as_ref() == Some(&this));
        let input = el("input")
            .attr("type", "radio")
            .attr("name", id.to_string())
            .live_flag("checked", move || is_chosen.get())
            .on("change", move |_| {
                session.apply(Event::Answered(question.clone(), gives.clone()));
            });
        el("label")
            .class_when("answer", "chosen", move || is_chosen.get())
            .child(input)
            .child(way.said())
    };
    let ways: Vec<El> = ways(question, texts, lang).into_iter().map(radio).collect();
    if ways.is_empty() {
        return None;
    }
    let legend =
        el("legend").child(el("span").class("number").text(number.to_string())).text(&texts.ask);
    let is_quiz = matches!(question.wants, Wants::Right(_));
    Some(
        el("fieldset")
            .class("card")
            .child(legend)
            .child(el("div").class("answers side-by-side").child(ways))
            .child(is_quiz.then(|| solution(question, texts))),
    )
}

/// What is right, and why, once a question of a quiz is answered. In words: colours say nothing here.
fn solution(question: &Question, texts: &QuestionTexts) -> El {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let answer = session.answer(question.id.clone());
    let (question, texts) = (question.clone(), texts.clone());
    // Always there, so that a screen reader hears it change.
    el("div").class("solution").attr("role", "status").live(move || {
        let answer = answer.get();
        answer.map(|it| solution_lines(&question, &texts, Some(&it), lang)).unwrap_or_default()
    })
}

/// Whether an answer is right, what would be, why, and why it matters.
pub fn solution_lines(
    question: &Question,
    texts: &QuestionTexts,
    answer: Option<&Answer>,
    lang: Lang,
) -> Vec<El> {
    let verdict = match answer {
        Some(it) if is_right(question, it) => Some(quiz::Text::Right),
        Some(Answer::Level(_)) => Some(quiz::Text::Wrong),
        Some(_) => Some(quiz::Text::NotKnown),
        None => None,
    };
    let is_known = verdict == Some(quiz::Text::Right);
    let verdict = verdict.map(|it| el("p").child(el("strong").text(it.in_lang(lang))));
    let right = (!is_known).then(|| {
        let options = question.right().iter().filter_map(|level| {
            let place = usize::from(level.number()) - 1;
            let option = texts.levels.get(place)?;
            Some(labelled(quiz::letter(place, lang), option, lang))
        });
        let options: Vec<String> = options.collect();
        let said = options.join(lang.pick("／", " / "));
        el("p").text(labelled(quiz::Text::RightAnswer.in_lang(lang), &said, lang))
    });
    let why = labelled(quiz::Text::Why.in_lang(lang), &texts.why, lang);
    let explained = el("p").text(texts.answer.as_deref().unwrap_or_default());
    let pieces = [verdict, right, Some(explained), Some(el("p").class("quiet").text(why))];
    pieces.into_iter().flatten().collect()
}

/// A field for a number of people. It may stay empty; what is no number is told in words and counted
/// as no answer. `named_by` is the id of the element that asks.
fn number_field(question: &Question, range: NumberRange, named_by: &str) -> El {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let id = question.id.clone();
    let answer = session.answer(id.clone());
    let (help, wrong) = (format!("{id}-help"), format!("{id}-wrong"));
    let complaint = RwSignal::new(String::new());
    // What was typed stays as it was typed, unless the answer changes elsewhere.
    let typed = RwSignal::new(None::<String>);
    let shown = move || {
        let kept = match answer.get() {
            Some(Answer::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        typed.read_untracked().clone().unwrap_or(kept)
    };
    let record = {
        let id = id.clone();
        move |text: &str| {
            let now = answer.get_untracked();
            let (then, said) = match Typed::of(text, range) {
                Typed::Nothing => (None, String::new()),
                Typed::Number(number) => (Some(Answer::Number(number)), String::new()),
                Typed::TooLarge => (None, coverage::too_large(range.max, lang)),
                Typed::Wrong => (None, coverage::Text::NumberWrong.in_lang(lang).to_owned()),
            };
            typed.set(Some(text.to_owned()));
            if then != now {
                session.apply(match then {
                    Some(it) => Event::Answered(id.clone(), it),
                    None => Event::Cleared(id.clone()),
                });
            }
            said
        }
    };
    let leave = record.clone();
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "24")
        .attr("aria-labelledby", named_by)
        .attr("aria-describedby", format!("{help} {wrong}"))
        .live_attr("aria-invalid", move || {
            (!complaint.read().is_empty()).then(|| "true".to_owned())
        })
        .live_value(shown)
        .on("input", move |event| {
            // Nobody is told off while still typing.
            if record(&field_value(&event)).is_empty() {
                complaint.set(String::new());
            }
        })
        .on("change", move |event| complaint.set(leave(&field_value(&event))));
    let people = el("span").text(coverage::Text::People.in_lang(lang));
    el("div")
        .class("number-field")
        .child(el("p").class("people").child(field).child(people))
        .child(
            el("p").class("quiet").attr("id", help).text(coverage::Text::NumberHelp.in_lang(lang)),
        )
        .child(
            el("p")
                .class("wrong")
                .attr("id", wrong)
                .attr("role", "status")
                .live_text(move || complaint.get()),
        )
}

/// The line that opens the hint of a quiz; its number tells a screen reader which.
pub fn hint_of_quiz(number: usize, lang: Lang) -> El {
    el("summary").text(quiz::Text::Hint.in_lang(lang)).child(unseen(format!(" {number}")))
}
