//! A file has been opened: what is it, and what shall be done with it?

use leptos::prelude::*;
use shirube_core::answers::{Answer, Answers};
use shirube_core::i18n::files::{Text, contents, trust};
use shirube_core::i18n::{Lang, bracketed, coverage, date, item, labelled};
use shirube_core::id::QuestionId;
use shirube_core::merge::{Difference, differences, gaps_filled};
use shirube_core::opening::OpenedFile;
use shirube_core::result::AnsweredOn;
use shirube_core::session::{Event, Page};
use shirube_core::sorted::SortedSet;

use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, Piece, View, button, el};

/// The page of an opened file; empty where none is open. It follows the file and the own answers alone:
/// what else is loaded meanwhile must not draw it anew while somebody reads.
pub fn opened_page() -> View {
    let session = SessionHandle::get();
    let both = Memo::new(move |_| Some((session.opened()?, session.own_answers())));
    let body = move || match both.get() {
        Some((file, mine)) => drawn(&file, &mine),
        None => Vec::new(),
    };
    el("div").class("page opened").live(body).into_view()
}

fn drawn(file: &OpenedFile, mine: &Answers) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let differing = differences(mine, &file.answers);
    let gaps = gaps_filled(mine, &file.answers);
    let answered_on = file.answered_on.map(|it| match it {
        AnsweredOn::Day(day) => date(day, lang),
        AnsweredOn::Month(month) => month.to_string(),
    });
    let about = [
        (Text::From, file.organisation.as_ref().map(ToString::to_string)),
        (Text::AnsweredOn, answered_on),
        (Text::Contains, Some(contents(file.answers.len(), gaps, differing.len(), lang))),
        (Text::Checked, Some(trust(&file.trust, lang))),
    ];
    let about = about.into_iter().filter_map(|(name, text)| {
        Some(vec![el("dt").text(name.in_lang(lang)), el("dd").text(text?)])
    });
    let about: Vec<Vec<El>> = about.collect();
    let way = move |text: Text, help: Text, event: Event| {
        let choose = move || session.apply(event.clone());
        el("div")
            .class("choice")
            .child(button("button secondary", text.in_lang(lang), choose))
            .child(el("p").class("quiet").text(help.in_lang(lang)))
    };
    let ways = if mine.is_empty() {
        vec![way(Text::Take, Text::TakeHelp, Event::FileReplaced)]
    } else {
        vec![merging(differing), way(Text::Replace, Text::ReplaceHelp, Event::FileReplaced)]
    };
    let cancel = move || session.apply(Event::FileClosed);
    let mut pieces = vec![
        el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        el("p").text(Text::OnlyLooking.in_lang(lang)),
        el("dl").class("about-file").child(about),
        way(Text::Look, Text::LookHelp, Event::MovedTo(Page::Viewing)),
    ];
    pieces.extend(ways);
    pieces.push(button("link", Text::Cancel.in_lang(lang), cancel));
    pieces
}

/// Merging, with every difference to settle.
fn merging(differing: Vec<Difference>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let theirs: RwSignal<SortedSet<QuestionId>> = RwSignal::new(SortedSet::default());
    let merge = move || session.apply(Event::FileMerged(theirs.get_untracked()));
    el("div")
        .class("choice")
        .child(button("button secondary", Text::Merge.in_lang(lang), merge))
        .child(el("p").class("quiet").text(Text::MergeHelp.in_lang(lang)))
        .child((!differing.is_empty()).then(|| settle(differing, theirs)))
}

/// Every difference, settled one by one or all at once.
fn settle(differing: Vec<Difference>, theirs: RwSignal<SortedSet<QuestionId>>) -> El {
    let words = Words::get();
    let lang = words.lang;
    let all: SortedSet<QuestionId> = differing.iter().map(|it| it.question.clone()).collect();
    let row = |it: &Difference| {
        let ask = words.texts.question(&it.question).map(|it| it.ask.to_string());
        el("fieldset")
            .class("difference")
            .child(el("legend").text(ask.unwrap_or_default()))
            .child(side(it, false, theirs, lang))
            .child(side(it, true, theirs, lang))
    };
    let rows: Vec<El> = differing.iter().map(row).collect();
    let all_mine = move || theirs.set(SortedSet::default());
    let all_theirs = move || theirs.set(all.clone());
    el("details")
        .class("differences")
        .attr("open", "")
        .child(el("summary").text(Text::Differences.in_lang(lang)))
        .child(
            el("div")
                .class("buttons")
                .child(button("link", Text::AllMine.in_lang(lang), all_mine))
                .child(button("link", Text::AllTheirs.in_lang(lang), all_theirs)),
        )
        .child(rows)
}

/// One side of a difference as a radio.
fn side(
    difference: &Difference,
    is_theirs: bool,
    theirs: RwSignal<SortedSet<QuestionId>>,
    lang: Lang,
) -> El {
    let (label, answer) =
        if is_theirs { (Text::Theirs, &difference.theirs) } else { (Text::Mine, &difference.mine) };
    let id = difference.question.clone();
    let chosen = Memo::new(move |_| theirs.read().contains(&id) == is_theirs);
    let id = difference.question.clone();
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", format!("side-{id}"))
        .live_flag("checked", move || chosen.get())
        .on("change", move |_| {
            theirs.update(|all| {
                if is_theirs {
                    all.add(id.clone());
                } else {
                    all.remove(&id);
                }
            });
        });
    let text = labelled(label.in_lang(lang), &answer_text(answer, lang), lang);
    el("label")
        .class_when("answer", "chosen", move || chosen.get())
        .child(radio)
        .child(el("span").class("sentence").text(text))
}

/// An answer in a few words.
fn answer_text(answer: &Answer, lang: Lang) -> String {
    match answer {
        Answer::Level(level) => {
            let spoken = item::level(level.number(), lang);
            spoken.trim_end_matches(['：', ':', ' ']).to_owned()
        }
        Answer::Number(number) => coverage::people(*number, lang),
        Answer::Unknown => item::Text::Unknown.in_lang(lang).to_owned(),
        Answer::NotApplicable(reason) => {
            bracketed(item::Text::NotApplicable.in_lang(lang), reason.as_str(), lang)
        }
        Answer::NotApplicableDraft => item::Text::NotApplicable.in_lang(lang).to_owned(),
    }
}
