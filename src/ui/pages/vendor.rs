//! Questions to the IT vendor, and the reply.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::catalog::{OFFERS, Offer};
use shirube_core::i18n::item;
use shirube_core::i18n::vendor::{Text, count};
use shirube_core::id::QuestionnaireId;
use shirube_core::level::Level;
use shirube_core::questionnaire::Method;
use shirube_core::session::Event;
use shirube_core::vendor::{Inquiry, inquiries, to_text};

use crate::browser;
use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::copy_button;

/// Every "don't know" of every questionnaire.
///
/// The list is that of the moment the page is opened: a question stays while its reply is entered.
pub fn vendor_page() -> View {
    let lang = lang();
    let heading = el("h1").attr("id", "heading").attr("tabindex", "-1");
    el("div")
        .class("page vendor")
        .child(heading.text(Text::Title.in_lang(lang)))
        .live(sheet())
        .into_view()
}

/// What one questionnaire asks the vendor, with its words; nothing while it is not here.
#[derive(Clone, PartialEq)]
struct Part {
    words: Words,
    inquiries: Vec<Inquiry>,
}

/// The parts of the sheet. Each is a memo, so that a questionnaire that arrives leaves the radios of
/// the others, and the focus, alone.
type Parts = Vec<Memo<Option<Part>>>;

fn parts() -> Parts {
    let session = SessionHandle::get();
    let part = |id: QuestionnaireId| {
        let answers = untrack(|| session.answers_of(&id));
        Memo::new(move |_| {
            let words = session.content_of(&id)?;
            let inquiries = inquiries(&words.asked, &words.texts, &answers);
            Some(Part { words, inquiries })
        })
    };
    OFFERS.iter().filter_map(Offer::questionnaire).map(part).collect()
}

/// All that is asked, in the order of the sheet.
fn all(parts: &[Memo<Option<Part>>]) -> Vec<Inquiry> {
    let of = |it: &Memo<Option<Part>>| it.get().map(|it| it.inquiries).unwrap_or_default();
    parts.iter().flat_map(of).collect()
}

/// How many questions there are.
fn number(parts: &[Memo<Option<Part>>]) -> usize {
    parts.iter().filter_map(|it| Some(it.read().as_ref()?.inquiries.len())).sum()
}

/// The sheet, or that there is nothing to ask.
fn sheet() -> impl Fn() -> Vec<El> + Send + 'static {
    let lang = lang();
    let parts = parts();
    let is_empty = {
        let parts = parts.clone();
        Memo::new(move |_| number(&parts) == 0)
    };
    move || {
        if is_empty.get() {
            return vec![el("p").text(Text::Nothing.in_lang(lang))];
        }
        let (counted, copied) = (parts.clone(), parts.clone());
        let copy = move || to_text(&untrack(|| all(&copied)), lang);
        let buttons = el("div")
            .class("buttons")
            .child(button("button", Text::Print.in_lang(lang), browser::print))
            .child(copy_button(copy));
        let by_hand = |text: Text| el("p").class("room").text(text.in_lang(lang));
        let list = el("ol").class("inquiries");
        vec![
            el("p").class("on-screen").text(Text::Intro.in_lang(lang)),
            el("p").class("on-screen").live_text(move || count(number(&counted), lang)),
            buttons,
            el("div").class("on-paper").child(by_hand(Text::To)).child(by_hand(Text::From)),
            el("p").class("on-paper").text(Text::Greeting.in_lang(lang)),
            (0..parts.len()).fold(list, |list, n| list.live(rows(n, &parts))),
            el("p").class("on-paper").text(Text::Closing.in_lang(lang)),
        ]
    }
}

/// The questions of one part.
fn rows(n: usize, parts: &Parts) -> impl Fn() -> Vec<El> + Send + 'static {
    let part = parts.get(n).copied();
    // Questions of the parts before it are counted first; they may arrive later.
    let earlier: Parts = parts.iter().take(n).copied().collect();
    let before = Memo::new(move |_| number(&earlier));
    move || {
        let Some(Part { words, inquiries }) = part.and_then(|it| it.get()) else {
            return Vec::new();
        };
        (1..).zip(&inquiries).filter_map(|(n, it)| row(n, before, &words, it)).collect()
    }
}

/// One question, and the reply as radios: on paper as words to circle. It is the `n`th of its part.
fn row(n: usize, before: Memo<usize>, words: &Words, it: &Inquiry) -> Option<El> {
    let session = SessionHandle::get();
    let lang = words.lang;
    let texts = words.texts.question(&it.question)?;
    let answer = session.answer_in(it.questionnaire.clone(), it.question.clone());
    let choice = |label: String, gives: Answer| {
        let chosen = gives.clone();
        let is_chosen = Memo::new(move |_| answer.read().as_ref() == Some(&chosen));
        let (questionnaire, question) = (it.questionnaire.clone(), it.question.clone());
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", format!("reply-{question}"))
            .live_flag("checked", move || is_chosen.get())
            .on("change", move |_| {
                let (questionnaire, question) = (questionnaire.clone(), question.clone());
                session.apply(Event::Replied(questionnaire, question, gives.clone()));
            });
        el("label")
            .class_when("answer", "chosen", move || is_chosen.get())
            .child(radio)
            .child(el("span").class("sentence").text(label))
    };
    let label = |level: Level, sentence: &str| {
        let name = item::choice(words.asked.method, level, lang);
        let colon = lang.pick("：", ": ");
        match words.asked.method {
            Method::Maturity | Method::Exposure => {
                format!("{}{sentence}", item::level(level.number(), lang))
            }
            // Roles and quizzes put nothing to a vendor.
            Method::Points | Method::Checklist | Method::Coverage | Method::Quiz => {
                format!("{name}{colon}{sentence}")
            }
        }
    };
    let levels = words.asked.top.scale().rev().zip(texts.levels.iter().rev());
    let levels: Vec<El> =
        levels.map(|(it, sentence)| choice(label(it, sentence), Answer::Level(it))).collect();
    let waiting = choice(Text::StillUnknown.in_lang(lang).to_owned(), Answer::Unknown);
    let legend = move || format!("{} {}", Text::ReplyLegend.in_lang(lang), before.get() + n);
    let reply = el("details").class("on-screen").child(el("summary").live_text(legend)).child(
        el("fieldset")
            .child(el("legend").class("unseen").live_text(legend))
            .child(el("div").class("answers").child(waiting).child(levels)),
    );
    let taken = move || match answer.get() {
        Some(Answer::Unknown) | None => String::new(),
        Some(_) => Text::Taken.in_lang(lang).to_owned(),
    };
    Some(
        el("li")
            .child(el("p").class("asked").text(&it.ask))
            .child(el("p").class("quiet on-screen").text(&words.texts.title))
            .child(el("p").class("on-paper").text(Text::PaperReply.in_lang(lang)))
            .child(reply)
            .child(el("p").class("quiet on-screen").attr("role", "status").live_text(taken)),
    )
}
