//! The page of the one-pager: what the user writes, what is missing, and the sheet as it is printed.

use leptos::prelude::*;
use shirube_core::board::{ASKED, Asks, DECIDED, MAX_FIELD, MAX_LINES, Paper, fitted};
use shirube_core::i18n::board::{Text, missing};
use shirube_core::session::Page;

use super::sheet::sheet;
use super::{absent, way, ways_to_questions};
use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el};

/// The page on which the board's one-pager is made.
pub fn paper_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let risks = session.risks(lang);
    let paper = Memo::new(move |_| session.board_paper(risks.read().here()?));
    let is_here = Memo::new(move |_| paper.read().is_some());
    let again = move || {
        session.risks(lang);
    };
    let body = move || {
        if is_here.get() { written(paper) } else { vec![absent(risks, "heading", again)] }
    };
    el("div")
        .class("page board-paper")
        .child(
            el("h1")
                .attr("id", "heading")
                .attr("tabindex", "-1")
                .text(Text::PaperTitle.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::PaperIntro.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::StaysHere.in_lang(lang)))
        .child(el("div").class("parts").live(body))
        .into_view()
}

/// Everything below the introduction. The fields stay while what they say changes.
fn written(paper: Memo<Option<Paper>>) -> Vec<El> {
    let lang = lang();
    let proposed = Memo::new(move |_| match paper.read().as_ref().map(|it| &it.asks) {
        Some(Asks::Proposed(all)) => all.join("\n"),
        Some(Asks::Own(text)) => text.to_string(),
        None => String::new(),
    });
    let decided = Memo::new(move |_| {
        paper.read().as_ref().map(|it| it.decided.to_string()).unwrap_or_default()
    });
    let drawn = move || paper.read().as_ref().map(|it| sheet(it, lang));
    vec![
        gaps(paper),
        el("section")
            .class("on-screen")
            .child(el("h2").text(Text::WriteTitle.in_lang(lang)))
            .child(field(DECIDED, Text::Decided, Text::DecidedHelp, decided))
            .child(field(ASKED, Text::Asked, Text::AskedHelp, proposed)),
        // Above the sheet, which grows with what is typed: a button must not move while somebody who
        // leaves a field presses it.
        el("div")
            .class("buttons on-screen")
            .child(button("button", Text::Print.in_lang(lang), browser::print))
            .child(way(Text::ToDisclosure, Page::Disclosure)),
        el("h2").class("on-screen").text(Text::PreviewTitle.in_lang(lang)),
        el("div").class("sheet").live(drawn),
    ]
}

/// What the page cannot say, and where to answer.
fn gaps(paper: Memo<Option<Paper>>) -> El {
    let lang = lang();
    let all =
        Memo::new(move |_| paper.read().as_ref().map(|it| it.missing.clone()).unwrap_or_default());
    el("section")
        .class("on-screen")
        .child(el("h2").text(Text::MissingTitle.in_lang(lang)))
        .live(move || {
            let rows: Vec<El> =
                all.read().iter().map(|it| el("li").text(missing(it, lang))).collect();
            if rows.is_empty() {
                el("p").text(Text::NothingMissing.in_lang(lang))
            } else {
                el("ul").child(rows)
            }
        })
        .child(ways_to_questions())
}

/// A field of the page. What is typed is kept when the writing is done, so that a proposal does not
/// come back under the hands of somebody who has just deleted it.
fn field(key: &'static str, label: Text, help: Text, value: Memo<String>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    // Drawn anew after each change: what does not fit has been cut, and what was emptied is back.
    let changed = RwSignal::new(0_u32);
    let help_id = format!("{key}-help");
    let described = help_id.clone();
    let area = move || {
        changed.track();
        el("textarea")
            .attr("id", key)
            .attr("rows", MAX_LINES.to_string())
            .attr("maxlength", MAX_FIELD.to_string())
            .attr("aria-describedby", &described)
            .live_value(move || value.get())
            .on("change", move |event| {
                let typed = fitted(&field_value(&event));
                // What stands there anyway is no text of the user's.
                if typed != value.get_untracked() {
                    session.write_draft(key, Some(typed).filter(|it| !it.is_empty()));
                }
                set_timeout(move || changed.update(|it| *it += 1), std::time::Duration::ZERO);
            })
    };
    el("div")
        .class("field")
        .child(el("label").attr("for", key).text(label.in_lang(lang)))
        .child(el("p").class("quiet").attr("id", help_id).text(help.in_lang(lang)))
        .live(area)
}
