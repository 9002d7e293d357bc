//! What the draft depends on.

use leptos::prelude::*;
use shirube_core::i18n::policy::Text;
use shirube_core::i18n::policy_page;
use shirube_core::policy::{Choices, Field, Policy, Responsible, Tell, Topic, Training};

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::{day_field, radio, tick};

/// The name of what stands below the day, for the focus.
const BELOW_DAY: &str = "below-day";

/// Lines, day and choices.
pub fn form(policy: Memo<Policy>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let written = Memo::new(move |_| policy.read().day);
    let day = day_field(Text::Day.in_lang(lang), written, move |day| {
        session.rewrite(|it| it.day = day);
    });
    let has_day = Memo::new(move |_| written.read().is_some());
    let today = move || {
        (!has_day.get()).then(|| {
            button("link", policy_page::Text::Today.in_lang(lang), move || {
                session.rewrite(|it| it.day = browser::today());
                // The button is gone; the keyboard goes on below the field.
                browser::show_element(BELOW_DAY);
            })
        })
    };
    let in_charge = Memo::new(move |_| policy.read().choices.responsible);
    let department = move || {
        (in_charge.get() == Responsible::Department).then(|| line(policy, Field::Department))
    };
    el("section")
        .class("form")
        .child(el("h2").text(policy_page::Text::FormTitle.in_lang(lang)))
        .child(line(policy, Field::Company))
        .child(line(policy, Field::Role))
        .child(line(policy, Field::Name))
        .child(day)
        .live(today)
        .child(
            one_of(
                policy,
                ("responsible", Text::Responsible),
                Responsible::ALL.map(|it| (it, it.label())),
                |it| &mut it.responsible,
            )
            .live(department),
        )
        .child(one_of(
            policy,
            ("training", Text::Training),
            Training::ALL.map(|it| (it, it.label())),
            |it| &mut it.training,
        ))
        .child(one_of(policy, ("tell", Text::Tell), Tell::ALL.map(|it| (it, it.label())), |it| {
            &mut it.tell
        }))
        .child(topics(policy))
}

/// A line to type.
fn line(policy: Memo<Policy>, field: Field) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    // So that the browser can offer what it knows.
    let known_as = match field {
        Field::Company => "organization",
        Field::Role => "organization-title",
        Field::Name => "name",
        Field::Department => "off",
    };
    // On a computer that many people use, nor remember it for the next.
    let known_as = if browser::is_kiosk() { "off" } else { known_as };
    let input = el("input")
        .attr("type", "text")
        .attr("maxlength", field.most().to_string())
        .attr("autocomplete", known_as)
        .live_value(move || policy.read().field(field).to_owned())
        .on("input", move |event| session.rewrite(|it| it.fill(field, &field_value(&event))));
    el("label").class("field").child(el("span").text(field.label().in_lang(lang))).child(input)
}

/// One of several. `of` is where the choice is kept.
fn one_of<T, const N: usize>(
    policy: Memo<Policy>,
    (group, legend): (&'static str, Text),
    all: [(T, Text); N],
    of: fn(&mut Choices) -> &mut T,
) -> El
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let session = SessionHandle::get();
    let lang = lang();
    let chosen = Memo::new(move |_| *of(&mut policy.read().choices.clone()));
    let rows = all.map(|(it, label)| {
        let is_chosen = Memo::new(move |_| chosen.get() == it);
        radio(group, label.in_lang(lang), is_chosen, move || {
            session.rewrite(|policy| *of(&mut policy.choices) = it);
        })
    });
    let id = if group == "responsible" { BELOW_DAY } else { group };
    el("fieldset")
        .attr("id", id)
        .attr("tabindex", "-1")
        .child(el("legend").text(legend.in_lang(lang)))
        .child(el("div").class("answers").child(Vec::from(rows)))
}

/// What else the policy speaks of.
fn topics(policy: Memo<Policy>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let rows = Topic::ALL.map(|it| {
        tick(
            it.label().in_lang(lang),
            move || policy.read().choices.topics.contains(&it),
            move |chosen| session.rewrite(|policy| policy.choose(it, chosen)),
        )
    });
    el("fieldset")
        .child(el("legend").text(Text::Topics.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::OnlyWhatYouKeep.in_lang(lang)))
        .child(Vec::from(rows))
}
