//! How one declares, what an id tells, and who looks at the declaration: what is known of others,
//! each with its source and its day.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::day::is_stale;
use shirube_core::i18n::guide::{self, Text};
use shirube_core::security_action::{Guide, IdKind, Known, Link, Scheme, Star, Step};
use shirube_core::sources::Sources;

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::outside;

/// A scheme that does not ask for a declaration; its note says why it is on the list.
const RELATED: &str = "scs";

/// The step that says what ids look like.
const ID_FORM: &str = "id-form";

/// The steps of declaring.
pub fn steps() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let guide = session.guide();
    let list = move || match guide.get() {
        Some(it) => {
            let steps = it.0.steps.iter().map(|step| one_step(step, &it));
            el("ol").class("steps").child(steps.collect::<Vec<El>>())
        }
        None => el("div").child(el("p").text(Text::StepsLoading.in_lang(lang))).child(button(
            "button secondary",
            Text::Retry.in_lang(lang),
            move || {
                session.guide();
            },
        )),
    };
    el("section")
        .child(el("h2").text(Text::StepsTitle.in_lang(lang)))
        .child(el("p").text(Text::StepsBody.in_lang(lang)))
        .live(list)
}

fn one_step(step: &Step, all: &Arc<(Guide, Sources)>) -> El {
    let lang = lang();
    let links: Vec<&Link> = step.links.iter().filter_map(|id| all.0.link(id)).collect();
    let is_old = is_old(&step.known) || links.iter().any(|it| is_old(&it.known));
    let links = links.into_iter().map(|it| {
        let sure = guide::address_known(it.known.mark, it.known.checked_on, lang);
        el("li")
            .child(outside("", &it.url, it.title(lang)))
            .child(sure.map(|it| el("span").class("quiet").text(it)))
    });
    // Folded, so that the way is seen as a whole on a phone; what is out of date shows all the same.
    let details = el("details")
        .child(el("summary").child(el("h3").text(step.title(lang))))
        .child(el("p").text(step.body(lang)))
        .child(el("ul").class("links").child(links.collect::<Vec<El>>()))
        .child(source(&step.known, &all.1));
    el("li").child(details).child(is_old.then(stale))
}

/// How something is known.
fn source(known: &Known, sources: &Sources) -> El {
    let lang = lang();
    let source = sources.get(&known.source);
    let named = source.map(|it| (it.publisher(lang), it.title(lang)));
    let of = source.and_then(|it| it.date.as_deref());
    el("p").class("quiet").text(guide::known(known.mark, named, of, known.checked_on, lang))
}

fn is_old(known: &Known) -> bool {
    browser::today().is_some_and(|today| is_stale(known.checked_on, today))
}

fn stale() -> El {
    el("p").class("notice care").text(Text::Stale.in_lang(lang()))
}

/// A look at the form of an id. What is typed stays in the field.
pub fn id_check() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let all = session.guide();
    let kind: RwSignal<Option<IdKind>> = RwSignal::new(None);
    let look = move |typed: String| {
        let found = (!typed.trim().is_empty()).then(|| IdKind::of(&typed));
        // Said once, not again at each key.
        if kind.get_untracked() != found {
            kind.set(found);
        }
    };
    let said = move || kind.get().map(|it| guide::id_kind(it, lang).to_owned()).unwrap_or_default();
    // What the sentence rests on is said with it.
    let known = move || {
        kind.get().filter(|it| *it != IdKind::None)?;
        let all = all.get()?;
        let step = all.0.steps.iter().find(|it| it.id.as_str() == ID_FORM)?;
        let old = is_old(&step.known).then(stale);
        Some(el("div").child(source(&step.known, &all.1)).child(old))
    };
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "40")
        .on("input", move |event| look(field_value(&event)));
    el("section")
        .class("id-check")
        .child(el("h2").text(Text::IdTitle.in_lang(lang)))
        .child(el("p").text(Text::IdBody.in_lang(lang)))
        .child(
            el("label")
                .class("field")
                .child(el("span").text(Text::IdLabel.in_lang(lang)))
                .child(field),
        )
        .child(
            el("div")
                .attr("role", "status")
                .child(el("p").class("said").live_text(said))
                .live(known),
        )
}

/// Who looks at the declaration, by the star.
pub fn schemes() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let guide = session.guide();
    let groups = move || {
        let Some(all) = guide.get() else { return Vec::new() };
        let group = |title: Text, is_in: &dyn Fn(&Scheme) -> bool| {
            let rows = all.0.schemes.iter().filter(|it| is_in(it));
            let rows: Vec<El> = rows.map(|it| scheme(it, &all.1)).collect();
            (!rows.is_empty()).then(|| {
                el("div")
                    .child(el("h3").text(title.in_lang(lang)))
                    .child(el("ul").class("schemes").child(rows))
            })
        };
        let is_related = |it: &Scheme| it.id.as_str() == RELATED;
        let groups = [
            group(Text::SchemesOne, &|it| it.star == Star::One && !is_related(it)),
            group(Text::SchemesTwo, &|it| it.star == Star::Two && !is_related(it)),
            group(Text::SchemesRelated, &is_related),
        ];
        groups.into_iter().flatten().collect::<Vec<El>>()
    };
    el("section")
        .child(el("h2").text(Text::SchemesTitle.in_lang(lang)))
        .child(el("p").text(Text::SchemesBody.in_lang(lang)))
        .live(groups)
}

fn scheme(it: &Scheme, sources: &Sources) -> El {
    let lang = lang();
    el("li")
        .child(el("p").child(el("strong").text(it.name(lang))))
        .child(el("p").text(it.note(lang)))
        .child(source(&it.known, sources))
        .child(is_old(&it.known).then(stale))
}
