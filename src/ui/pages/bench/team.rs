//! Several people of one firm: where they disagree, and one result out of what they settle on.

use leptos::prelude::*;
use shirube_core::bench::{Choice, Disagreement, MAX_NAME, Settled, Team};
use shirube_core::i18n::bench::{
    Text, answer, differing, kind, names, nth_person, open, picked, take, uncombinable,
};
use shirube_core::i18n::{Lang, labelled};
use shirube_core::sorted::SortedSet;

use crate::browser::{self, field_value};
use crate::state::{BenchHandle, SessionHandle, Teamwork, Words};
use crate::ui::element::{El, button, el};

/// The name of the heading, for the focus.
const PLACE: &str = "bench-team";

/// How people are picked, and what comes of it.
pub fn people(words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let lang = words.lang;
    let compare = move || {
        bench.begin_teamwork();
        if bench.teamwork.read_untracked().is_some() {
            // What it is about has been drawn by the next turn.
            set_timeout(|| browser::show_element(PLACE), std::time::Duration::ZERO);
        }
    };
    let said = move || {
        let count = picked(bench.picked.read().len(), lang);
        let why = bench.uncombinable.get().map(|it| uncombinable(it, lang));
        format!("{count}{}{}", lang.pick("", " "), why.unwrap_or_default())
    };
    let unpick = move || {
        (!bench.picked.read().is_empty()).then(|| {
            let unpick = move || bench.picked.set(SortedSet::default());
            button("link", Text::Unpick.in_lang(lang), unpick)
        })
    };
    el("section")
        .class("team on-screen")
        .child(
            el("h2").attr("id", PLACE).attr("tabindex", "-1").text(Text::TeamTitle.in_lang(lang)),
        )
        .child(el("p").text(Text::TeamHelp.in_lang(lang)))
        .child(el("p").class("stands").attr("role", "status").live_text(said))
        .child(
            el("div")
                .class("buttons")
                .child(button("button secondary", Text::Compare.in_lang(lang), compare))
                .live(unpick),
        )
        .child(settling(words, bench))
}

/// The comparison of the people on a bench, once it has begun.
pub fn settling(words: &Words, bench: BenchHandle) -> El {
    // The people and their differences stay as they are while these are settled.
    let team = Memo::new(move |_| bench.teamwork.read().as_ref().map(differences));
    let words = words.clone();
    el("div").live(move || team.get().map(|it| work(&words, bench, it)).unwrap_or_default())
}

/// What does not change while differences are settled: how many people there are, on how much they
/// agree, and where they differ.
type Differences = (usize, usize, Vec<Disagreement>);

fn differences(it: &Teamwork) -> Differences {
    (it.team.members().len(), it.team.agreements(), it.team.disagreements())
}

/// The people, their differences, and what can be made of them.
fn work(words: &Words, bench: BenchHandle, (people, agreed, differing_on): Differences) -> Vec<El> {
    let lang = words.lang;
    let fields: Vec<El> = (0..people).map(|it| name_field(it, bench, lang)).collect();
    let mut pieces = vec![
        el("fieldset")
            .class("people")
            .child(el("legend").text(Text::People.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::PeopleHelp.in_lang(lang)))
            .child(fields),
        el("p").class("stands").text(differing(agreed, differing_on.len(), lang)),
    ];
    if differing_on.is_empty() {
        pieces.push(el("p").text(Text::Everybody.in_lang(lang)));
    } else {
        pieces.push(all_at_once(people, bench, lang));
        pieces.extend(differing_on.into_iter().map(|it| difference(it, words, bench)));
    }
    pieces.push(ending(bench, lang));
    pieces
}

/// What somebody is called, as it is now.
fn name_of(bench: BenchHandle, who: usize) -> String {
    let teamwork = bench.teamwork.read();
    let member = teamwork.as_ref().and_then(|it| it.team.members().get(who));
    member.map(|it| it.name.to_string()).unwrap_or_default()
}

fn name_field(who: usize, bench: BenchHandle, lang: Lang) -> El {
    let input = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", MAX_NAME.to_string())
        .live_value(move || name_of(bench, who))
        .on("change", move |event| {
            let name = field_value(&event);
            bench.teamwork.update(|it| {
                if let Some(it) = it {
                    it.team.rename(who, &name);
                }
            });
        });
    el("label").class("field").child(el("span").text(nth_person(who, lang))).child(input)
}

/// Buttons that settle many differences with one press.
fn all_at_once(people: usize, bench: BenchHandle, lang: Lang) -> El {
    let settle = move |change: &dyn Fn(&Team, &Settled) -> Settled| {
        bench.teamwork.update(|it| {
            if let Some(it) = it {
                it.settled = change(&it.team, &it.settled);
            }
        });
    };
    let of_person = |who: usize| {
        let press = move || settle(&|team, settled| team.taken_from(settled, who));
        let name = move || take(&name_of(bench, who), lang);
        el("button").class("link").attr("type", "button").live_text(name).on_press(press)
    };
    let lowest = move || settle(&|team, settled| team.lowest(settled));
    let alone = move || settle(&|team, settled| team.alone(settled));
    let anew = move || settle(&|_, _| Settled::default());
    el("details").class("at-once").child(el("summary").text(Text::TakeAll.in_lang(lang))).child(
        el("div")
            .class("buttons")
            .child((0..people).map(of_person).collect::<Vec<El>>())
            .child(button("link", Text::Lowest.in_lang(lang), lowest))
            .child(button("link", Text::OnlyOne.in_lang(lang), alone))
            .child(button("link", Text::Unsettle.in_lang(lang), anew)),
    )
}

/// One question with everything that was said on it. Nothing is chosen beforehand.
fn difference(it: Disagreement, words: &Words, bench: BenchHandle) -> El {
    let lang = words.lang;
    let ask = words.texts.question(&it.question).map(|it| it.ask.to_string()).unwrap_or_default();
    let silent = it.silent.clone();
    let unsaid = move || {
        let who: Vec<String> = silent.iter().map(|it| name_of(bench, *it)).collect();
        labelled(Text::Silent.in_lang(lang), &names(who.iter().map(String::as_str), lang), lang)
    };
    let unsaid = (!it.silent.is_empty()).then(|| el("p").class("quiet").live_text(unsaid));
    let choices: Vec<El> = it.choices.iter().map(|one| choice(&it, one, words, bench)).collect();
    el("fieldset")
        .class("difference")
        .child(el("legend").text(ask))
        .child(el("p").class("quiet").text(kind(it.kind, lang)))
        .child(choices)
        .child(unsaid)
}

/// One of the answers, and who gave it.
fn choice(it: &Disagreement, one: &Choice, words: &Words, bench: BenchHandle) -> El {
    let lang = words.lang;
    let question = it.question.clone();
    let given = one.answer.clone();
    let chosen = {
        let (question, given) = (question.clone(), given.clone());
        Memo::new(move |_| {
            let teamwork = bench.teamwork.read();
            teamwork.as_ref().and_then(|it| it.settled.get(&question)) == Some(&given)
        })
    };
    let texts = words.texts.question(&it.question);
    let sentence = texts.map(|it| answer(&one.answer, it, lang)).unwrap_or_default();
    let who = one.who.clone();
    let who = move || {
        let who: Vec<String> = who.iter().map(|it| name_of(bench, *it)).collect();
        names(who.iter().map(String::as_str), lang)
    };
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", format!("settle-{question}"))
        .live_flag("checked", move || chosen.get())
        .on("change", move |_| {
            bench.teamwork.update(|it| {
                if let Some(it) = it {
                    it.settled.insert(question.clone(), given.clone());
                }
            });
        });
    let said =
        el("span").class("sentence").text(sentence).child(el("span").class("who").live_text(who));
    el("label").class_when("answer", "chosen", move || chosen.get()).child(radio).child(said)
}

/// How much is left, and what can be done with what there is.
fn ending(bench: BenchHandle, lang: Lang) -> El {
    let session = SessionHandle::get();
    let saved = RwSignal::new(false);
    let left = move || {
        let teamwork = bench.teamwork.read();
        teamwork.as_ref().map(|it| open(it.team.open(&it.settled), lang)).unwrap_or_default()
    };
    let save = move || {
        saved.set(session.result_of_team(bench).is_some_and(|it| browser::save_file(&it)));
    };
    let take_over = move || {
        if let Some(file) = session.result_of_team(bench) {
            session.open(&file.text);
        }
    };
    let said = move || if saved.get() { Text::Saved.in_lang(lang).into() } else { String::new() };
    el("div")
        .class("team-ending")
        .child(el("p").class("stands").attr("role", "status").live_text(left))
        .child(
            el("div")
                .class("buttons")
                .child(button("button", Text::SaveOne.in_lang(lang), save))
                .child(button("button secondary", Text::OpenOne.in_lang(lang), take_over)),
        )
        .child(el("p").class("quiet").text(Text::OpenOneHelp.in_lang(lang)))
        .child(el("p").class("quiet").attr("role", "status").live_text(said))
        .child(button("link", Text::Close.in_lang(lang), move || bench.teamwork.set(None)))
}
