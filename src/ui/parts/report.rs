//! The report that is printed: on paper instead of the page, never on screen.

use leptos::prelude::*;
use shirube_core::i18n::report::Text;
use shirube_core::i18n::{self, Lang, date, frame, result, score};
use shirube_core::questionnaire::{Questionnaire, Section};
use shirube_core::result::ENGINE;

use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::charts::radar_chart;
use crate::ui::element::{El, el};
use crate::ui::pages::{Findings, Shown, among, paper, rows, table, weakest_first};
use crate::ui::parts::item_detail::answer_sentence;

/// How many actions the report names.
const BEST: usize = 3;

/// A4, in the language shown. Drawn anew when something changes: nobody looks at it meanwhile.
pub fn report(shown: &Shown) -> El {
    let words = Words::get();
    let shown = shown.clone();
    el("section").class("report").live(move || {
        let findings = shown.findings.get();
        let title = Text::Title.in_lang(words.lang);
        let mut pieces = head(&shown.asked, title, words.lang);
        pieces.extend(summary(&shown, &findings, &words));
        pieces.extend(paper(&shown.asked, &words, &findings.answers, shown.others));
        pieces.extend(answers(&shown, &findings, &words));
        pieces
    })
}

/// Title, day, firm, versions.
pub fn head(asked: &Questionnaire, title: &str, lang: Lang) -> Vec<El> {
    let session = SessionHandle::get();
    let profile = session.profile().get();
    let firm = [
        profile.industry.map(|it| i18n::industry(it, lang).to_owned()),
        profile.size.map(|it| i18n::size(it, lang)),
        profile.prefecture().map(|it| i18n::prefecture(it, lang).to_owned()),
    ];
    let firm: Vec<String> = firm.into_iter().flatten().collect();
    let today = browser::today().map(|it| date(it, lang)).unwrap_or_default();
    let about =
        [format!("{} {today}", Text::MadeOn.in_lang(lang)), firm.join(lang.pick("、", ", "))];
    let versions = format!(
        "{} {ENGINE} / {} {} / {} {} / {} Ver {}",
        frame::Text::Brand.in_lang(lang),
        frame::Text::Questionnaire.in_lang(lang),
        asked.version,
        frame::Text::Digest.in_lang(lang),
        asked.digest.short(),
        asked.based_on.title,
        asked.based_on.version,
    );
    vec![
        el("h2").class("report-title").text(title),
        el("p").class("room").text(Text::Room.in_lang(lang)),
        el("p").text(about.join("　")),
        el("p").class("quiet").text(versions),
    ]
}

/// The first page: sentence, radar, table, actions.
fn summary(shown: &Shown, findings: &Findings, words: &Words) -> Vec<El> {
    let lang = words.lang;
    let all = rows(&shown.asked, &words.texts, &findings.answers, None, None);
    let against = shown.others.against.read();
    let all = among(all, against.as_ref().map(|it| it.items(&shown.asked)).unwrap_or_default());
    let overall = findings.score.overall;
    let number = |it: Option<_>| it.map(score).unwrap_or_default();
    let sentence = result::sentence(
        &number(overall.score),
        overall.stage().unwrap_or_default(),
        overall.open(),
        &number(overall.low),
        &number(overall.high),
        lang,
    );
    let sorted = weakest_first(&all);
    let weakest = sorted.first().and_then(|it| Some((&it.title, it.standing.score?)));
    let weakest = weakest.map(|(title, it)| result::weakest(title, &score(it), lang));
    let actions = findings.way_on.best().take(BEST).filter_map(|next| {
        let texts = words.texts.action(&next.action)?;
        let (from, to) = (next.from.number(), next.to.number());
        let step = result::Text::FirstStep.in_lang(lang);
        Some(
            el("li")
                .child(el("strong").text(&texts.act))
                .child(el("br"))
                .text(result::gain(&score(next.gain), from, to, lang))
                .child(el("br"))
                .text(i18n::labelled(step, &texts.first_step, lang)),
        )
    });
    let actions: Vec<El> = actions.collect();
    let label = result::Text::RadarTitle.in_lang(lang).to_owned();
    let lit = RwSignal::new(None);
    vec![
        el("h2").text(Text::Summary.in_lang(lang)),
        el("p").class("sentence-large").text(sentence),
        el("p").text(weakest.unwrap_or_default()),
        radar_chart(&all, shown.asked.top.number(), label, lit),
        el("h2").text(Text::ByItem.in_lang(lang)),
        table(&all, lang),
        el("h2").text(Text::Actions.in_lang(lang)),
        el("ol").child(actions),
    ]
}

/// The following pages: every question with its answer, item by item.
fn answers(shown: &Shown, findings: &Findings, words: &Words) -> Vec<El> {
    let lang = words.lang;
    let heads = ["#", Text::Question.in_lang(lang), Text::Answer.in_lang(lang)];
    let mut number = 0;
    let mut item = |section: &Section, now: Option<_>| {
        let title = words.texts.section(&section.id)?.title.to_string();
        let now = now.map_or_else(|| "–".to_owned(), score);
        let questions = section.questions.iter().filter_map(|question| {
            number += 1;
            let texts = words.texts.question(&question.id)?;
            let answer = answer_sentence(findings.answers.get(&question.id), texts, lang);
            Some(
                el("tr")
                    .child(el("td").text(number.to_string()))
                    .child(el("td").text(&texts.ask))
                    .child(el("td").text(answer)),
            )
        });
        let questions: Vec<El> = questions.collect();
        let heads = heads.map(|it| el("th").attr("scope", "col").text(it));
        Some(
            el("table")
                .class("numbers")
                .child(el("caption").text(i18n::bracketed(&title, &now, lang)))
                .child(el("thead").child(el("tr").child(Vec::from(heads))))
                .child(el("tbody").child(questions)),
        )
    };
    let items = shown.asked.sections.iter().zip(&findings.score.items);
    let items: Vec<El> =
        items.filter_map(|(section, it)| item(section, it.standing.score)).collect();
    let mut pieces = vec![el("h2").class("new-page").text(Text::Answers.in_lang(lang))];
    pieces.extend(items);
    pieces.push(el("p").text(result::Text::Rule.in_lang(lang)));
    pieces.push(el("p").text(Text::Note.in_lang(lang)));
    pieces
}
