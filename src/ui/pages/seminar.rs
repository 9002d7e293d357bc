//! A questionnaire stepped through in front of people: one question at a time, and how many chose what.

mod codes;
mod counting;
mod summary;

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::labelled;
use shirube_core::i18n::seminar::{Text, codes as codes_text, file_name};
use shirube_core::i18n::start::offered as name_of;
use shirube_core::id::QuestionnaireId;
use shirube_core::seminar::{Kept, for_phones, offered, table};
use shirube_core::session::{Event, Page};
use shirube_core::table::TableFile;

use super::absent;
use crate::browser;
use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::table_buttons;

/// The id of the heading that changes with the place.
const HEADING: &str = "seminar-heading";

/// The id of the line that says what has been done.
const SAID: &str = "seminar-said";

/// The page of a presenter.
pub fn seminar_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let at = session.seminar_at();
    let chosen = Memo::new(move |_| at.read().as_ref().map(|it| it.questionnaire.clone()));
    let words = Memo::new(move |_| {
        session.content_of(chosen.read().as_ref()?).filter(|it| it.lang == lang)
    });
    let rest = session.the_rest();
    Effect::new(move |_| {
        let lacks = chosen.read().is_some() && words.read_untracked().is_none();
        if lacks {
            session.fetch_the_rest();
        }
    });
    let body = move || match (chosen.get(), words.get()) {
        (None, _) => Vec::new(),
        (Some(_), None) => vec![absent(rest, "heading", move || session.fetch_the_rest())],
        (Some(_), Some(words)) => below(&words),
    };
    el("div")
        .class("page seminar")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::Intro.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::Private.in_lang(lang)))
        .child(choice(chosen))
        .child(el("div").class("parts-of-seminar").live(body))
        .into_view()
}

/// The way to this page from elsewhere, with the questionnaire chosen.
pub fn to_seminar(id: &QuestionnaireId) -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let id = id.clone();
    let is_offered = offered().any(|it| it == id.as_str());
    let go = move || {
        session.go_in_seminar(id.clone(), 0);
        session.apply(Event::MovedTo(Page::Seminar));
    };
    is_offered.then(|| {
        el("section")
            .child(el("h2").text(Text::Onward.in_lang(lang)))
            .child(el("p").text(Text::OnwardBody.in_lang(lang)))
            .child(el("div").class("buttons").child(button(
                "button secondary",
                Text::Title.in_lang(lang),
                go,
            )))
    })
}

/// The questionnaires as radios.
fn choice(chosen: Memo<Option<QuestionnaireId>>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let radio = |id: &'static str| {
        let is_chosen =
            Memo::new(move |_| chosen.read().as_ref().is_some_and(|it| it.as_str() == id));
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "seminar")
            .live_flag("checked", move || is_chosen.get())
            .on("change", move |_| {
                if let Ok(id) = QuestionnaireId::try_from(id) {
                    session.go_in_seminar(id, 0);
                }
            });
        el("label")
            .class_when("view", "chosen", move || is_chosen.get())
            .child(input)
            .child(el("span").text(name_of(id, lang)))
    };
    el("fieldset")
        .class("views on-screen")
        .child(el("legend").text(Text::Which.in_lang(lang)))
        .child(offered().map(radio).collect::<Vec<El>>())
}

/// Everything about the questionnaire that is chosen.
fn below(words: &Words) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = words.lang;
    let kept = session.counted(&words.asked);
    let at = session.seminar_at();
    let last = kept.read_untracked().tally.rows().len();
    let place = Memo::new(move |_| at.read().as_ref().map_or(0, |it| it.place.min(last)));
    let shown = words.clone();
    let step = move || {
        let n = place.get();
        if n < last {
            counting::counting(&shown, kept, n)
        } else {
            summary::on_screen(&shown, kept)
        }
    };
    let dropped = move || {
        let is_dropped = kept.read().dropped != 0;
        is_dropped.then(|| el("p").class("notice care").text(Text::Dropped.in_lang(lang)))
    };
    let said: RwSignal<Option<Text>> = RwSignal::new(None);
    vec![
        phones(words),
        el("div").live(dropped),
        el("div").live(step),
        el("div").child(codes::codes(words, kept, said)),
        again(words, kept, said),
        take(words, kept),
        summary::on_paper(words, kept),
    ]
}

/// Where people answer on their own phones.
fn phones(words: &Words) -> El {
    let lang = words.lang;
    let address = browser::page_address();
    let address = address.map(|it| {
        el("p").class("seminar-address").text(format!("{}#/{}", for_phones(&it), words.asked.id))
    });
    el("details")
        .child(el("summary").text(Text::Phones.in_lang(lang)))
        .child(el("p").text(Text::PhonesBody.in_lang(lang)))
        .child(address)
}

/// Goes to a place of the questionnaire, and to its heading.
fn go_to(words: &Words, place: usize) -> impl FnMut() + 'static {
    let session = SessionHandle::get();
    let id = words.asked.id.clone();
    move || {
        session.go_in_seminar(id.clone(), place);
        // It is drawn at the end of this turn.
        set_timeout(|| browser::show_element(HEADING), Duration::ZERO);
    }
}

/// Taking the last step back, and beginning again. `said` is what has been done.
fn again(words: &Words, kept: Memo<Kept>, said: RwSignal<Option<Text>>) -> El {
    let session = SessionHandle::get();
    let lang = words.lang;
    let asked = words.asked.clone();
    let clear = {
        let asked = asked.clone();
        move || {
            session.clear_counts(&asked);
            said.set(Some(Text::Cleared));
        }
    };
    let undo = move || {
        let asked = asked.clone();
        session.can_recount(&asked).then(|| {
            button("button secondary", Text::Undo.in_lang(lang), move || {
                session.recount(&asked);
                said.set(Some(Text::Undone));
                // The button is gone in the next turn.
                set_timeout(|| browser::show_element(SAID), Duration::ZERO);
            })
        })
    };
    let status = move || {
        let Some(text) = said.get() else { return String::new() };
        // With the number, since a screen reader tells only what has changed.
        let codes = match text {
            Text::CodeAdded => codes_text(kept.read().tally.codes(), lang),
            _ => String::new(),
        };
        format!("{}{}{codes}", text.in_lang(lang), lang.pick("", " ")).trim_end().to_owned()
    };
    el("section")
        .child(
            el("p")
                .class("said")
                .attr("id", SAID)
                .attr("tabindex", "-1")
                .attr("role", "status")
                .live_text(status),
        )
        .child(el("div").class("buttons").live(undo).child(button(
            "button secondary",
            Text::Clear.in_lang(lang),
            clear,
        )))
}

/// Printing and tables.
fn take(words: &Words, kept: Memo<Kept>) -> El {
    let lang = words.lang;
    let words = words.clone();
    let make = move || {
        let day = browser::today()?;
        let tally = &kept.read_untracked().tally;
        Some(TableFile {
            name: file_name(words.asked.id.as_str(), &day.to_string()),
            title: labelled(Text::Title.in_lang(lang), &words.texts.title, lang),
            tables: vec![table(&words.asked, &words.texts, tally)],
        })
    };
    let print = button("button", Text::Print.in_lang(lang), browser::print);
    el("section")
        .class("keep")
        .child(el("h2").text(Text::TakeTitle.in_lang(lang)))
        .child(el("div").class("buttons").child(print))
        .child(el("div").child(table_buttons(make)))
}
