//! One requirement of the list.

use leptos::prelude::*;
use shirube_core::evidence::Helper;
use shirube_core::i18n::Lang;
use shirube_core::i18n::requirements::{Text, of_criteria, state};
use shirube_core::questionnaire::{Evidence, Question, Section};
use shirube_core::session::{Event, Page};
use shirube_core::sorted::SortedSet;

use super::Shown;
use crate::state::SessionHandle;
use crate::ui::charts::share_bar;
use crate::ui::element::{El, button, el, unseen};
use crate::ui::pages::answer_name;
use crate::ui::parts::evidence_fields;

/// The requirement with this place, counted from 0. Its fields are made once and stay: only what
/// stands beside them follows the answers.
pub fn row(n: usize, shown: &Shown) -> Option<El> {
    let session = SessionHandle::get();
    let lang = shown.words.lang;
    let asked = shown.words.asked.clone();
    let section = asked.sections.get(n)?;
    let texts = shown.words.texts.section(&section.id)?;
    let found = shown.found;
    let standing = Memo::new(move |_| found.read().standings.get(n).cloned());
    let score = move || {
        let standing = standing.read();
        let Some(it) = &*standing else { return String::new() };
        let count = of_criteria(it.met, it.applicable, lang);
        format!("{} {count}", state(it.state, lang)).trim_end().to_owned()
    };
    let bar = move || {
        let standing = standing.read();
        standing.as_ref().map(|it| share_bar(it.met, it.applicable))
    };
    let criteria: Vec<El> =
        section.questions.iter().filter_map(|it| criterion(it, shown)).collect();
    let go = move || session.apply(Event::MovedTo(Page::Item(n)));
    let answer = (!shown.viewing).then(|| {
        let name = Text::ToQuestions.in_lang(lang);
        button("button secondary", name, go).child(unseen(format!(" {}", texts.short)))
    });
    let summary = el("summary")
        .child(el("span").class("row-name").text(&texts.title))
        .child(el("span").class("row-score").live_text(score))
        .live(bar);
    Some(
        el("details")
            .class("row")
            .child(summary)
            .child(el("h3").text(Text::Enough.in_lang(lang)))
            .child(el("p").text(&texts.about))
            .child(el("h3").text(Text::Criteria.in_lang(lang)))
            .child(el("ul").class("behind").child(criteria))
            .live(helpers(section, shown))
            .child(answer.map(|it| el("div").class("buttons").child(it))),
    )
}

/// A criterion with its answer, examples of evidence, and the evidence that the firm has.
fn criterion(question: &Question, shown: &Shown) -> Option<El> {
    let words = shown.words.clone();
    let lang = words.lang;
    let id = question.id.clone();
    let texts = words.texts.question(&id)?;
    let (found, guide) = (shown.found, shown.guide);
    let asked = words.asked.clone();
    let of = id.clone();
    let answer = move || answer_name(&asked, found.read().answers.get(&of), lang);
    let of = id.clone();
    let examples = move || {
        let guide = guide.read();
        let examples: Vec<&str> = guide.as_ref()?.0.examples(&of, lang).collect();
        (!examples.is_empty()).then(|| {
            let examples = examples.join(lang.pick("、", "; "));
            el("p")
                .class("quiet")
                .child(el("strong").text(Text::Examples.in_lang(lang)))
                .text(lang.pick("：", ": "))
                .text(examples)
        })
    };
    let fields = (!shown.viewing).then(|| evidence_fields(&id, texts.name()));
    Some(
        el("li")
            .child(el("p").class("asked").text(&texts.ask))
            .child(el("p").live_text(answer))
            .live(examples)
            .child(fields),
    )
}

/// Who can help with a requirement, each with where that is known from.
fn helpers(section: &Section, shown: &Shown) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = shown.words.lang;
    let (id, guide) = (section.id.clone(), shown.guide);
    let background = session.background();
    move || {
        let guide = guide.read();
        let rows: Vec<El> = guide
            .as_ref()?
            .0
            .helpers_of(&id)
            .map(|it| {
                let background = background.read();
                let keys: SortedSet<Box<str>> = it.source.iter().cloned().collect();
                let known = keys.keys().filter_map(|key| background.as_ref()?.sources.get(key));
                let links: Vec<El> = known.map(|it| link(it, lang)).collect();
                helper(it, links, lang)
            })
            .collect();
        (!rows.is_empty()).then(|| {
            el("div")
                .child(el("h3").text(Text::Helpers.in_lang(lang)))
                .child(el("ul").class("helpers").child(rows))
        })
    }
}

fn helper(it: &Helper, links: Vec<El>, lang: Lang) -> El {
    let own = (it.mark == Evidence::Own)
        .then(|| el("span").class("quiet").text(Text::NoSource.in_lang(lang)));
    el("li")
        .child(el("p").child(el("strong").text(it.name(lang))))
        .child(el("p").text(it.does(lang)).child(own))
        .child((!links.is_empty()).then(|| el("p").class("quiet").child(links)))
}

fn link(it: &shirube_core::sources::Source, lang: Lang) -> El {
    let name = it.title(lang);
    let name = match &it.url {
        Some(url) => el("a")
            .attr("href", url)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(name),
        None => el("span").text(name),
    };
    el("span").class("source").child(name)
}
