//! Where the results listed are weakest.

use leptos::prelude::*;
use shirube_core::bench::{Weakest, weakest};
use shirube_core::i18n::bench::{Text, value};

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el};

/// How many items and questions are told.
const TOLD: usize = 5;

/// The items and questions with the lowest means, each with how many results it rests on.
pub fn weak(words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let words = words.clone();
    let lang = words.lang;
    let found = {
        let asked = words.asked.clone();
        Memo::new(move |_| weakest(&asked, &bench.rows().read()))
    };
    let tables = move || {
        let Weakest { items, questions } = found.get();
        if items.is_empty() && questions.is_empty() {
            return Vec::new();
        }
        let mean = |it: i32| value(Some(it), words.asked.method);
        let title = |id| words.texts.section(id).map(|it| it.title.to_string()).unwrap_or_default();
        let ask = |id| words.texts.question(id).map(|it| it.ask.to_string()).unwrap_or_default();
        let heads = [Text::Mean, Text::Counted];
        let items = items
            .iter()
            .take(TOLD)
            .map(|it| (title(&it.id), vec![mean(it.mean), it.n.to_string()]));
        let of_questions = [Text::Mean, Text::Counted, Text::UnknownCount];
        let questions = questions
            .iter()
            .take(TOLD)
            .map(|it| (ask(&it.id), vec![mean(it.mean), it.n.to_string(), it.unknown.to_string()]));
        vec![
            table(Text::WeakestItems.in_lang(lang), &heads.map(|it| it.in_lang(lang)), items),
            table(
                Text::WeakestQuestions.in_lang(lang),
                &of_questions.map(|it| it.in_lang(lang)),
                questions,
            ),
        ]
    };
    el("section")
        .child(el("h2").text(Text::WeakestTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::WeakestHelp.in_lang(lang)))
        .child(el("div").live(tables))
}

/// A table whose rows begin with words and go on in numbers.
fn table(
    title: &str,
    heads: &[&'static str],
    rows: impl Iterator<Item = (String, Vec<String>)>,
) -> El {
    let row = |(name, numbers): (String, Vec<String>)| {
        let numbers = numbers.into_iter().map(|it| el("td").class("digits").text(it));
        el("tr").child(el("th").attr("scope", "row").text(name)).child(numbers.collect::<Vec<El>>())
    };
    let heads: Vec<El> = heads.iter().map(|it| el("th").attr("scope", "col").text(it)).collect();
    // The caption says what the first column is.
    let heads = el("tr").child(el("td")).child(heads);
    el("table")
        .class("numbers weak")
        .child(el("caption").text(title))
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows.map(row).collect::<Vec<El>>()))
}
