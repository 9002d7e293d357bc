//! The report that is printed: on paper instead of the page, never on screen.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::report::Text;
use shirube_core::i18n::{self, Lang, date, frame, item, result, score};
use shirube_core::questionnaire::Question;
use shirube_core::result::ENGINE;

use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::charts::RadarChart;
use crate::ui::pages::{Shown, Table, rows, weakest_first};

/// How many actions the report names.
const BEST: usize = 3;

/// A4, in the language shown.
#[component]
pub fn Report(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let words = Words::get();
    let lang = words.lang;
    // Drawn anew when something changes: the report is small, and nobody looks at it meanwhile.
    move || {
        let findings = shown.findings.get();
        let all = rows(&shown.asked, &words.texts, &findings.answers, None, None);
        let overall = findings.score.overall;
        let number = |it: Option<_>| it.map(score).unwrap_or_default();
        let summary = result::sentence(
            &number(overall.score),
            overall.stage().unwrap_or_default(),
            overall.open(),
            &number(overall.low),
            &number(overall.high),
            lang,
        );
        let weakest = weakest_first(&all)
            .into_iter()
            .find_map(|it| Some(result::weakest(&it.title, &score(it.standing.score?), lang)));
        let actions = findings.way_on.best().take(BEST).filter_map(|next| {
            let texts = words.texts.action(&next.action)?;
            let (from, to) = (next.from.number(), next.to.number());
            Some(view! {
                <li>
                    <strong>{texts.act.to_string()}</strong>
                    <br />
                    {result::gain(&score(next.gain), from, to, lang)}
                    <br />
                    {format!("{}：{}", result::Text::FirstStep.in_lang(lang), texts.first_step)}
                </li>
            })
        });
        let actions = actions.collect_view();
        let chart = all.clone();
        let label = result::Text::RadarTitle.in_lang(lang).to_owned();
        let top = shown.asked.top.number();
        let lit = RwSignal::new(None);
        view! {
            <section class="report">
                <ReportHead shown=shown.clone() />
                <h2>{Text::Summary.in_lang(lang)}</h2>
                <p class="sentence-large">{summary}</p>
                <p>{weakest}</p>
                <RadarChart rows=chart top label lit />
                <h2>{Text::ByItem.in_lang(lang)}</h2>
                <Table rows=all />
                <h2>{Text::Actions.in_lang(lang)}</h2>
                <ol>{actions}</ol>
                <h2 class="new-page">{Text::Answers.in_lang(lang)}</h2>
                <AllAnswers shown=shown.clone() />
                <p>{result::Text::Rule.in_lang(lang)}</p>
                <p>{Text::Note.in_lang(lang)}</p>
            </section>
        }
    }
}

/// Title, day, firm, versions.
#[component]
fn ReportHead(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let asked = &shown.asked;
    let profile = session.profile().get();
    let firm = [
        profile.industry.map(|it| i18n::industry(it, lang).to_owned()),
        profile.size.map(|it| i18n::size(it, lang)),
        profile.prefecture().map(|it| i18n::prefecture(it, lang).to_owned()),
    ];
    let firm: Vec<String> = firm.into_iter().flatten().collect();
    let today = browser::today().map(|it| date(it, lang));
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
    view! {
        <h2 class="report-title">{Text::Title.in_lang(lang)}</h2>
        <p class="room">{Text::Room.in_lang(lang)}</p>
        <p>
            {Text::MadeOn.in_lang(lang)} "  " {today} " " {firm.join(lang.pick("、", ", "))}
        </p>
        <p class="quiet">{versions}</p>
    }
}

/// Every question with its answer, item by item.
#[component]
fn AllAnswers(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let words = Words::get();
    let lang = words.lang;
    let mut number = 0;
    let findings = shown.findings.get();
    let items =
        shown.asked.sections.iter().zip(&findings.score.items).filter_map(|(section, it)| {
            let title = words.texts.section(&section.id)?.title.to_string();
            let now = it.standing.score.map(score).unwrap_or_else(|| "–".to_owned());
            let questions = section.questions.iter().filter_map(|question| {
                number += 1;
                let texts = words.texts.question(&question.id)?;
                let answer = answer_of(question, findings.answers.get(&question.id), &words, lang);
                Some(view! {
                    <tr>
                        <td>{number}</td>
                        <td>{texts.ask.to_string()}</td>
                        <td>{answer}</td>
                    </tr>
                })
            });
            let questions = questions.collect_view();
            Some(view! {
                <table class="numbers">
                    <caption>{format!("{title}（{now}）")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">"#"</th>
                            <th scope="col">{Text::Question.in_lang(lang)}</th>
                            <th scope="col">{Text::Answer.in_lang(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{questions}</tbody>
                </table>
            })
        });
    items.collect_view()
}

fn answer_of(question: &Question, answer: Option<&Answer>, words: &Words, lang: Lang) -> String {
    match answer {
        Some(Answer::Level(level)) => {
            let texts = words.texts.question(&question.id);
            let sentence = texts.and_then(|it| it.levels.get(usize::from(level.number()) - 1));
            format!("{}{}", item::level(level.number(), lang), sentence.map_or("", |it| it))
        }
        Some(Answer::Unknown) => item::Text::Unknown.in_lang(lang).to_owned(),
        Some(Answer::NotApplicable(reason)) => {
            format!("{}（{}）", item::Text::NotApplicable.in_lang(lang), reason.as_str())
        }
        Some(Answer::NotApplicableDraft) | None => {
            result::Text::NotAnswered.in_lang(lang).to_owned()
        }
    }
}
