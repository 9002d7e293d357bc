//! Questions to the IT vendor, and the reply.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::catalog::{OFFERS, Offer};
use shirube_core::i18n::item;
use shirube_core::i18n::vendor::{Text, count};
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
        .live(sheet)
        .into_view()
}

fn sheet() -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let contents: Vec<Words> = OFFERS
        .iter()
        .filter_map(Offer::questionnaire)
        .filter_map(|id| session.content_of(&id))
        .collect();
    let of = |words: &Words| {
        let answers = untrack(|| session.answers_of(&words.asked.id));
        inquiries(&words.asked, &words.texts, &answers)
    };
    let found: Vec<(Words, Inquiry)> = contents
        .iter()
        .flat_map(|words| of(words).into_iter().map(|it| (words.clone(), it)))
        .collect();
    if found.is_empty() {
        return vec![el("p").text(Text::Nothing.in_lang(lang))];
    }
    let all: Vec<Inquiry> = found.iter().map(|(_, it)| it.clone()).collect();
    let buttons = el("div")
        .class("buttons")
        .child(button("button", Text::Print.in_lang(lang), browser::print))
        .child(copy_button(move || to_text(&all, lang)));
    let by_hand = |text: Text| el("p").class("room").text(text.in_lang(lang));
    let rows: Vec<El> =
        (1..).zip(&found).filter_map(|(n, (words, it))| row(n, words, it)).collect();
    vec![
        el("p").class("on-screen").text(Text::Intro.in_lang(lang)),
        el("p").class("on-screen").text(count(found.len(), lang)),
        buttons,
        el("div").class("on-paper").child(by_hand(Text::To)).child(by_hand(Text::From)),
        el("p").class("on-paper").text(Text::Greeting.in_lang(lang)),
        el("ol").class("inquiries").child(rows),
        el("p").class("on-paper").text(Text::Closing.in_lang(lang)),
    ]
}

/// One question, and the reply as radios: on paper as words to circle.
fn row(n: usize, words: &Words, it: &Inquiry) -> Option<El> {
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
    let legend = format!("{} {n}", Text::ReplyLegend.in_lang(lang));
    let reply = el("details").class("on-screen").child(el("summary").text(legend.clone())).child(
        el("fieldset")
            .child(el("legend").class("unseen").text(legend))
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
