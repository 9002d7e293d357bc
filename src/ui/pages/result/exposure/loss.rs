//! The loss picture: numbers that anybody can replace, and what they add up to.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::i18n::loss::{Text, amount, end, missing, origin, unit};
use shirube_core::i18n::{Lang, bracketed, labelled};
use shirube_core::loss::{
    Effective, End, Input, Origin, PartSum, Picture, Reference, Typed, Unit, key, typed,
};

use super::super::how::sources_of;
use crate::browser::{self, field_value};
use crate::data::AboutLoss;
use crate::state::{Arrival, SessionHandle, lang};
use crate::ui::element::{El, button, el, unseen};
use crate::ui::pages::absent;

/// Most characters of a number as it is typed.
const MAX_TYPED: usize = 24;

/// Where the focus goes while what was pressed is gone.
const WAITING: &str = "loss-waiting";

/// What the picture is made of, once it is here.
pub type Known = RwSignal<Arrival<AboutLoss>>;

/// The section, as soon as its file has arrived.
pub fn section(about: Known, answers: Memo<Answers>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let again = move || {
        session.about_loss(lang);
    };
    let waiting = move || about.read().here().is_none().then(|| absent(about, WAITING, again));
    let body = move || about.read().here().map(|it| pieces(it, answers, lang));
    el("section")
        .class("loss")
        .child(el("div").attr("id", WAITING).attr("tabindex", "-1").live(waiting))
        .live(body)
}

fn pieces(about: &Arc<AboutLoss>, answers: Memo<Answers>, lang: Lang) -> Vec<El> {
    let session = SessionHandle::get();
    let picture = {
        let about = about.clone();
        Memo::new(move |_| session.loss_picture(&about.loss, &answers.read()))
    };
    let texts = &about.texts;
    let fields = about.loss.inputs.iter().enumerate();
    let fields: Vec<El> =
        fields.filter_map(|(n, it)| input(n, it, about, picture, answers)).collect();
    let sum = {
        let about = about.clone();
        move || sum(&about, &picture.read(), lang)
    };
    let references = about.loss.references.iter();
    let references: Vec<El> =
        references.filter_map(|it| reference(it, about, lang)).flatten().collect();
    vec![
        el("h2").text(&texts.title),
        el("p").text(&texts.intro),
        el("p")
            .child(el("strong").text(Text::Formula.in_lang(lang)))
            .child(el("br"))
            .text(&texts.formula),
        el("div").class("fields").child(fields),
        el("div").class("loss-sum").attr("role", "status").live(sum),
        el("div").child(references),
        sources_of(about.loss.sources().into_iter().map(|(_, key)| key).collect()),
        caveats(about),
    ]
}

/// What it is not.
fn caveats(about: &AboutLoss) -> El {
    let rows: Vec<El> = about.texts.caveats.iter().map(|it| el("li").text(it)).collect();
    el("ul").class("quiet").child(rows)
}

/// A figure that stands beside the picture.
fn reference(it: &Reference, about: &AboutLoss, lang: Lang) -> Option<Vec<El>> {
    let words = about.texts.reference(&it.id)?;
    let value = shirube_core::loss::Band { low: it.value, high: Some(it.value) };
    let value = labelled(&words.label, &amount(Some(value), it.unit, lang), lang);
    Some(vec![el("p").text(value), el("p").class("quiet").text(&words.from)])
}

/// The total, its parts, and what is missing.
fn sum(about: &AboutLoss, picture: &Picture, lang: Lang) -> Vec<El> {
    if picture.total.is_none() {
        return vec![el("p").text(Text::NoSum.in_lang(lang))];
    }
    let total = amount(picture.total, Unit::Yen, lang);
    let names = picture.missing.iter().filter_map(|id| about.texts.input(id));
    let names: Vec<&str> = names.map(|it| &*it.label).collect();
    let lacks = (!names.is_empty()).then(|| el("p").class("quiet").text(missing(&names, lang)));
    vec![
        el("h3").text(Text::Sum.in_lang(lang)),
        el("p").class("sentence-large").text(total),
        parts(about, picture, lang),
        el("div").child(lacks),
    ]
}

/// What each part comes to.
fn parts(about: &AboutLoss, picture: &Picture, lang: Lang) -> El {
    let row = |it: &PartSum| {
        let value = match it.band {
            Some(_) => amount(it.band, Unit::Yen, lang),
            None => Text::NotCounted.in_lang(lang).to_owned(),
        };
        let name = about.texts.part(&it.id)?;
        Some(vec![el("dt").text(name), el("dd").text(value)])
    };
    let rows: Vec<El> = picture.parts.iter().filter_map(row).flatten().collect();
    el("dl").class("about-file").child(rows)
}

/// One number: both ends, where it comes from, and the way back.
fn input(
    n: usize,
    it: &Input,
    about: &Arc<AboutLoss>,
    picture: Memo<Picture>,
    answers: Memo<Answers>,
) -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let words = about.texts.input(&it.id)?;
    let effective = Memo::new(move |_| {
        let none = Effective { band: None, origin: Origin::Missing };
        picture.read().inputs.get(n).copied().unwrap_or(none)
    });
    let begin = {
        let it = it.clone();
        Memo::new(move |_| Effective::begin(&it, &answers.read()))
    };
    let (help, from) = (format!("loss-{}-help", it.id), format!("loss-{}-from", it.id));
    let described = format!("{help} {from}");
    let ends = End::BOTH.map(|end| end_field(it, end, begin, &described, &words.label));
    let keys = End::BOTH.map(|end| key(it, end));
    let name = words.label.to_string();
    let back = move || {
        (effective.read().origin == Origin::Own).then(|| {
            let keys = keys.clone();
            let forget = move || {
                for key in &keys {
                    session.write_draft(key, None);
                }
                // The button is gone in the next turn.
                let [low, _] = keys.clone();
                set_timeout(move || browser::show_element(&low), Duration::ZERO);
            };
            button("link", Text::Begin.in_lang(lang), forget).child(unseen(format!(" {name}")))
        })
    };
    // The published number is told also where an own one stands in its place.
    let said = words.from.to_string();
    let whence = move || {
        let of = effective.read().origin;
        let word = origin(of, lang);
        if of == Origin::Own && begin.read().origin == Origin::Missing {
            return word.to_owned();
        }
        labelled(word, &said, lang)
    };
    Some(
        el("fieldset")
            .class("loss-number")
            .child(el("legend").text(&words.label))
            .child(el("p").class("quiet").attr("id", help).text(&words.help))
            .child(el("div").class("ends").child(Vec::from(ends)))
            .child(el("p").class("quiet").attr("id", from).live_text(whence))
            .live(back),
    )
}

/// One end of a range. What is no number is told in words when the field is left, and changes nothing.
fn end_field(it: &Input, of: End, begin: Memo<Effective>, described: &str, name: &str) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let (key, counted) = (key(it, of), it.unit);
    let draft = session.draft(&key);
    let complaint = RwSignal::new(String::new());
    // What is being typed stays as it was typed until the field is left.
    let typing = RwSignal::new(None::<String>);
    let at_first = move || {
        let band = begin.read().band;
        let end = match of {
            End::Low => band.map(|it| it.low),
            End::High => band.and_then(|it| it.high),
        };
        end.map(|it| it.to_string()).unwrap_or_default()
    };
    let shown = move || typing.get().or_else(|| draft.get()).unwrap_or_else(at_first);
    let record = {
        let key = key.clone();
        move |text: &str| -> Option<Text> {
            let text = text.trim();
            let own = match typed(text, counted) {
                Typed::Nothing => None,
                // What stands there anyway is no number of the user's.
                Typed::Number(_) => Some(text.to_owned()).filter(|it| *it != untrack(at_first)),
                Typed::TooLarge => return Some(Text::TooLarge),
                Typed::Wrong => return Some(Text::Wrong),
            };
            if own != draft.get_untracked() {
                session.write_draft(&key, own);
            }
            None
        }
    };
    let leave = record.clone();
    let wrong = format!("{key}-wrong");
    let label = bracketed(end(of, lang), unit(counted, lang), lang);
    let field = el("input")
        .attr("type", "text")
        .attr("id", &key)
        .attr("inputmode", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", MAX_TYPED.to_string())
        .attr("aria-describedby", format!("{wrong} {described}"))
        .live_attr("aria-invalid", move || {
            (!complaint.read().is_empty()).then(|| "true".to_owned())
        })
        .live_value(shown)
        .on("input", move |event| {
            let text = field_value(&event);
            // Nobody is told off while still typing, and a field that is empty on the way to another
            // number forgets none.
            if !text.trim().is_empty() && record(&text).is_none() {
                complaint.set(String::new());
            }
            typing.set(Some(text));
        })
        .on("change", move |event| {
            let text = field_value(&event);
            let found = leave(&text);
            complaint.set(found.map(|it| it.in_lang(lang).to_owned()).unwrap_or_default());
            typing.set(found.map(|_| text));
        });
    el("div")
        .class("field")
        .child(el("label").attr("for", &key).child(unseen(format!("{name} "))).text(label))
        .child(field)
        .child(
            el("p")
                .class("wrong")
                .attr("id", wrong)
                .attr("role", "status")
                .live_text(move || complaint.get()),
        )
}

/// The picture on paper: every number with where it comes from, and the sum.
pub fn on_paper(about: Known, answers: &Answers) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let about = about.read();
    let Some(about) = about.here() else { return Vec::new() };
    let picture = session.loss_picture(&about.loss, answers);
    if picture.total.is_none() {
        return Vec::new();
    }
    let heads = [Text::Number, Text::Range, Text::From];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    let row = |(it, now): (&Input, &Effective)| {
        let words = about.texts.input(&it.id)?;
        let whence = match now.origin {
            Origin::Published => words.from.to_string(),
            other => origin(other, lang).to_owned(),
        };
        Some(
            el("tr")
                .child(el("th").attr("scope", "row").text(&words.label))
                .child(el("td").text(amount(now.band, it.unit, lang)))
                .child(el("td").text(whence)),
        )
    };
    let rows = about.loss.inputs.iter().zip(&picture.inputs);
    let rows: Vec<El> = rows.filter_map(row).collect();
    let table = el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows));
    let mut pieces =
        vec![el("h2").text(&about.texts.title), el("p").text(&about.texts.formula), table];
    pieces.extend(sum(about, &picture, lang));
    pieces.push(caveats(about));
    pieces
}
