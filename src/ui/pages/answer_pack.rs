//! The answer to a customer who asked: what goes in, and the sheet that is handed over.

mod choose;
mod sheet;

use leptos::prelude::*;
use shirube_core::answer_pack::{CUSTOMER, FIRM, MAX_NAME, Pack, fitted};
use shirube_core::i18n::answer_pack::{Text, chosen, without_evidence};
use shirube_core::i18n::table::Text as TableText;
use shirube_core::session::{Event, Page};
use shirube_core::wording::look_over;

use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::pages::result_page;
use crate::ui::parts::{copy_button, kept_line, table_buttons};

/// What a text file is called in a download.
const PLAIN_TEXT: &str = "text/plain;charset=utf-8";

/// The page of the answer sheet. What is no grade is told to nobody: there it is the result.
pub fn answer_pack_page() -> View {
    let words = Words::get();
    let lang = words.lang;
    if !words.asked.method.has_grades() {
        return result_page(false);
    }
    let session = SessionHandle::get();
    let answers = session.shown_answers();
    let has_answers = Memo::new(move |_| !answers.read().is_empty());
    let body = move || if has_answers.get() { parts() } else { nothing() };
    let title = Text::Title.in_lang(lang);
    el("div")
        .class("page answer-pack")
        .child(el("h1").class("on-screen").attr("id", "heading").attr("tabindex", "-1").text(title))
        .child(el("p").class("quiet on-screen").text(&words.texts.title))
        .child(el("p").class("intro on-screen").text(Text::Intro.in_lang(lang)))
        .child(el("p").class("quiet on-screen").text(Text::StaysHere.in_lang(lang)))
        .child(el("div").class("parts").live(body))
        .into_view()
}

/// Without answers there is nothing to tell.
fn nothing() -> Vec<El> {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let go = move || session.apply(Event::Continued);
    let press = button("button", Text::ToQuestions.in_lang(lang), go);
    vec![el("p").text(Text::Nothing.in_lang(lang)), el("div").class("buttons").child(press)]
}

/// Everything below the introduction. The fields stay while what they say changes.
fn parts() -> Vec<El> {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let pack = session.answer_pack();
    let is_empty = Memo::new(move |_| pack.read().is_empty());
    let to_result = move || session.apply(Event::MovedTo(Page::Result));
    let drawn = {
        let words = words.clone();
        move || {
            if is_empty.get() {
                return Vec::new();
            }
            vec![
                el("h2").class("on-screen").text(Text::PreviewTitle.in_lang(words.lang)),
                el("div").class("sheet").live(move || sheet::sheet(&pack.read())),
            ]
        }
    };
    // Above the sheet, which grows with what is chosen: a button must not move under a finger.
    let take = move || (!is_empty.get()).then(|| take(pack));
    vec![
        el("section")
            .class("on-screen")
            .child(el("h2").text(Text::NamesTitle.in_lang(lang)))
            .child(name_field(CUSTOMER, Text::Customer, Some(Text::CustomerHelp)))
            .child(name_field(FIRM, Text::Firm, None)),
        choose::choose(&words),
        el("p").class("said on-screen").attr("role", "status").live_text({
            let all = words.asked.questions().count();
            move || {
                let pack = pack.read();
                let said = chosen(pack.lines().count(), all, lang);
                let missing = without_evidence(pack.without_evidence(), lang);
                format!("{said}{}{missing}", lang.pick("", " ")).trim_end().to_owned()
            }
        }),
        el("div").class("on-screen").live(take),
        el("div").class("buttons on-screen").child(button(
            "link",
            Text::ToResult.in_lang(lang),
            to_result,
        )),
        el("div").live(drawn),
    ]
}

/// A field of one line that is kept as it is written.
fn name_field(key: &'static str, label: Text, help: Option<Text>) -> El {
    let lang = Words::get().lang;
    let help_id = format!("{key}-help");
    let field = text_field(key.to_owned(), MAX_NAME, help.map(|_| help_id.clone()));
    let help = help.map(|it| el("p").class("quiet").attr("id", &help_id).text(it.in_lang(lang)));
    let label = el("span").text(label.in_lang(lang));
    el("div").child(el("label").class("field").child(label).child(field)).child(help)
}

/// The field itself: what is typed is kept at once, as far as it fits.
fn text_field(key: String, most: usize, described: Option<String>) -> El {
    let session = SessionHandle::get();
    let draft = session.draft(&key);
    let kept = move || draft.get().unwrap_or_default();
    let input = kept_line(kept, most, move |typed| session.write_draft(&key, fitted(typed, most)));
    match described {
        Some(id) => input.attr("aria-describedby", id),
        None => input,
    }
}

/// The ways out: printed, copied, saved.
fn take(pack: Memo<Pack>) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let name = move || {
        let pack = pack.read_untracked();
        let day = pack.on.map(|it| format!("-{it}")).unwrap_or_default();
        format!("shirube-answer-{}{day}", pack.id)
    };
    let said: RwSignal<Option<TableText>> = RwSignal::new(None);
    let save_text = move || {
        let text = pack.read_untracked().to_text();
        let is_saved = browser::save_bytes(&format!("{}.txt", name()), PLAIN_TEXT, text.as_bytes());
        said.set(Some(if is_saved { TableText::Saved } else { TableText::SaveFailed }));
    };
    let status = move || said.get().map(|it| it.in_lang(lang).to_owned()).unwrap_or_default();
    let misuse = Memo::new(move |_| !look_over(&pack.read().to_text()).is_empty());
    let to_wording = move || session.apply(Event::MovedTo(Page::Wording));
    let warning = move || {
        misuse.get().then(|| {
            el("div")
                .class("notice care")
                .child(el("p").text(Text::Misuse.in_lang(lang)))
                .child(button("button secondary", Text::ToWording.in_lang(lang), to_wording))
        })
    };
    let print = button("button", Text::Print.in_lang(lang), browser::print);
    let text = button("button secondary", Text::SaveText.in_lang(lang), save_text);
    let mut ways = vec![
        el("div").live(warning),
        el("div")
            .class("buttons")
            .child(print)
            .child(text)
            .child(copy_button(move || pack.read_untracked().to_text())),
        el("p").class("quiet").attr("role", "status").live_text(status),
    ];
    ways.extend(table_buttons(move || Some(pack.read_untracked().to_tables(name()))));
    ways
}
