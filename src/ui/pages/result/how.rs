//! How the numbers come about, and what they were written from.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::result::Text;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::sorted::SortedSet;
use shirube_core::sources::Source;

use super::Shown;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el};

/// Rules and sources.
pub fn how(shown: &Shown) -> El {
    let lang = lang();
    let rules = [Text::Rule, Text::HowOverall, Text::HowGain, Text::HowTrue];
    let rules = rules.map(|it| el("p").text(it.in_lang(lang)));
    el("details")
        .class("how")
        .child(el("summary").text(Text::HowTitle.in_lang(lang)))
        .child(Vec::from(rules))
        .child(sources(&shown.asked))
}

/// What the questions were written from.
pub fn sources(asked: &Questionnaire) -> El {
    sources_of(asked.questions().flat_map(|it| it.source.iter().cloned()).collect())
}

/// The sources with these keys.
pub fn sources_of(used: SortedSet<Box<str>>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let background = session.background();
    let list = move || {
        let background = background.get()?;
        let used = used.keys().filter_map(|key| background.sources.get(key));
        Some(el("ul").child(used.map(|it| source(it, lang)).collect::<Vec<El>>()))
    };
    el("div").child(el("h3").text(Text::Sources.in_lang(lang))).live(list)
}

/// Publisher, title, date.
fn source(it: &Source, lang: Lang) -> El {
    let title = it.title(lang).to_owned();
    let title = match &it.url {
        Some(url) => el("a")
            .attr("href", url)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(title),
        None => el("span").text(title),
    };
    let date = it.date.as_ref().map(|it| format!("{}{it}", lang.pick("、", ", ")));
    el("li")
        .text(format!("{}{}", it.publisher(lang), lang.pick("：", ": ")))
        .child(title)
        .child(date)
}
