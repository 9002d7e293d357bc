//! One question, large, with the hands counted and drawn.

use leptos::prelude::*;
use shirube_core::answers::Typed;
use shirube_core::i18n::item::question_of;
use shirube_core::i18n::labelled;
use shirube_core::i18n::seminar::{Text, amount, answered, field_name, way_words};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::NumberRange;
use shirube_core::seminar::{Counts, Kept, MAX_COUNT, Tally, Way};

use super::{HEADING, go_to, summary};
use crate::browser::{self, field_value};
use crate::state::{SessionHandle, Words};
use crate::ui::charts::share_bar;
use crate::ui::element::{El, button, el};
use crate::ui::parts::solution_lines;

/// The nth question, counted from 0. What is drawn stays while numbers change, so that a button can be
/// pressed again and again.
pub fn counting(words: &Words, kept: Memo<Kept>, n: usize) -> Vec<El> {
    let lang = words.lang;
    let kept_now = kept.read_untracked();
    let last = kept_now.tally.rows().len();
    let Some(row) = kept_now.tally.rows().get(n) else { return Vec::new() };
    let counts = Memo::new(move |_| kept.read().tally.rows().get(n).cloned());
    let wrong = RwSignal::new(String::new());
    let ask = words.texts.question(&row.question).map(|it| it.ask.to_string());
    let ways: Vec<El> =
        row.ways().map(|(way, _)| line(words, &row.question, way, counts, wrong)).collect();
    let status = move || counts.read().as_ref().map(|it| answered(it, lang)).unwrap_or_default();
    let table = {
        let words = words.clone();
        move || counts.read().as_ref().map(|it| summary::rows(&words, it, false))
    };
    let question = el("section")
        .class("seminar-question")
        .attr("aria-labelledby", HEADING)
        .child(el("p").class("quiet").text(question_of(n + 1, last, lang)))
        .child(el("h2").attr("id", HEADING).attr("tabindex", "-1").text(ask.unwrap_or_default()))
        .child(el("ul").class("seminar-ways").child(ways))
        .child(el("p").class("quiet").text(Text::Arrows.in_lang(lang)))
        .child(el("p").class("wrong").attr("role", "alert").live_text(move || wrong.get()))
        .child(el("p").class("quiet").attr("role", "status").live_text(status))
        .child(solution(words, &row.question))
        .child(el("details").child(el("summary").text(Text::ShowTable.in_lang(lang))).live(table));
    let (name, next) = if n + 1 < last { (Text::Next, n + 1) } else { (Text::ToSummary, last) };
    let before = n
        .checked_sub(1)
        .map(|it| button("button secondary", Text::Previous.in_lang(lang), go_to(words, it)));
    let bar = el("div").class("bar").child(before).child(button(
        "button",
        name.in_lang(lang),
        go_to(words, next),
    ));
    vec![question, bar]
}

/// One answer: what it says, its bar, and the hands.
fn line(
    words: &Words,
    question: &QuestionId,
    way: Way,
    counts: Memo<Option<Counts>>,
    wrong: RwSignal<String>,
) -> El {
    let lang = words.lang;
    let (name, sentence) = way_words(&words.asked, &words.texts, question, way);
    let bar =
        move || counts.read().as_ref().map(|it| share_bar(it.of(way).into(), it.total().max(1)));
    let said = move || counts.read().as_ref().map(|it| amount(it, way, lang)).unwrap_or_default();
    let label = field_name(&name, lang);
    let sentence = (!sentence.is_empty()).then(|| el("span").text(format!(" {sentence}")));
    el("li")
        .child(el("p").class("seminar-way").child(el("strong").text(name)).child(sentence))
        .child(el("div").class("seminar-bar").live(bar))
        .child(el("p").class("seminar-amount").live_text(said))
        .child(hands(words, question, way, counts, &label, wrong))
}

/// The number of hands: fewer, the field, more.
fn hands(
    words: &Words,
    question: &QuestionId,
    way: Way,
    counts: Memo<Option<Counts>>,
    label: &str,
    wrong: RwSignal<String>,
) -> El {
    let session = SessionHandle::get();
    let lang = words.lang;
    let now = Memo::new(move |_| counts.read().as_ref().map_or(0, |it| it.of(way)));
    let change = {
        let (asked, question) = (words.asked.clone(), question.clone());
        move |how: &dyn Fn(&mut Tally, &QuestionId)| {
            session.count_by_hand(&asked, |tally| how(tally, &question));
        }
    };
    let step = |sign: &str, name: Text, how: fn(&mut Tally, &QuestionId, Way)| {
        let change = change.clone();
        let spoken = labelled(label, name.in_lang(lang), lang);
        button("step-button", sign, move || change(&|tally, it| how(tally, it, way)))
            .attr("aria-label", spoken)
    };
    let typed = {
        let change = change.clone();
        move |text: &str, is_done: bool| {
            let number = match Typed::of(text, NumberRange { max: MAX_COUNT.into() }) {
                Typed::Nothing if is_done => Some(0),
                Typed::Number(it) => u16::try_from(it).ok(),
                Typed::Nothing => return,
                Typed::TooLarge | Typed::Wrong => None,
            };
            match number {
                Some(it) => {
                    wrong.set(String::new());
                    change(&|tally, question| {
                        tally.set(question, way, it);
                    });
                }
                // Nobody is told off while still typing.
                None if is_done => wrong.set(Text::WrongNumber.in_lang(lang).to_owned()),
                None => {}
            }
        }
    };
    let done = typed.clone();
    let arrow = {
        let change = change.clone();
        move |event: browser::Event| {
            let step = match browser::key_of(&event).as_deref() {
                Some("ArrowUp") => Tally::raise,
                Some("ArrowDown") => Tally::lower,
                _ => return,
            };
            // The caret stays where it is.
            event.prevent_default();
            change(&|tally, it| step(tally, it, way));
        }
    };
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "8")
        .attr("aria-label", label)
        .live_value(move || now.get().to_string())
        .on("keydown", arrow)
        .on("input", move |event| typed(&field_value(&event), false))
        .on("change", move |event| done(&field_value(&event), true));
    el("div")
        .class("seminar-hands")
        .child(step("−", Text::Fewer, Tally::lower))
        .child(field)
        .child(step("＋", Text::More, Tally::raise))
}

/// In a quiz, what is right and why: folded, until the presenter opens it.
fn solution(words: &Words, question: &QuestionId) -> Option<El> {
    let lang = words.lang;
    let texts = words.texts.question(question)?;
    let question = words.asked.question(question).filter(|it| !it.right().is_empty())?;
    Some(
        el("details")
            .class("seminar-solution")
            .child(el("summary").text(Text::ShowAnswer.in_lang(lang)))
            .child(solution_lines(question, texts, None, lang)),
    )
}
