//! What a questionnaire is, and where to go on in it.

use leptos::prelude::*;
#[cfg(feature = "whole")]
use shirube_core::catalog::is_of_whole;
use shirube_core::i18n::intro::{Text, effort, go_on};
use shirube_core::i18n::{frame, labelled, start};
use shirube_core::questionnaire::{Method, Questionnaire};
use shirube_core::session::{Event, Page, Progress};

use crate::state::{Keeping, SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::of_partner;

/// The first page of a questionnaire.
pub fn intro_page() -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked);
    #[cfg(feature = "whole")]
    let asked_method = asked.method;
    let progress = session.progress();
    let total = Memo::new(move |_| Progress::sum(&progress.read()));
    let begin = move || match total.get() {
        Progress { answered: 0, .. } => Text::Begin.in_lang(lang).to_owned(),
        it => go_on(it, lang),
    };
    let to = move |page| move || session.apply(Event::MovedTo(page));
    let result = move || {
        let has_answers = 0 < total.get().answered;
        has_answers
            .then(|| button("button secondary", Text::Result.in_lang(lang), to(Page::Result)))
    };
    let lines = |lines: &[Text]| -> Vec<El> {
        lines.iter().map(|it| el("li").text(it.in_lang(lang))).collect()
    };
    // Not tracked: a page that is being read is not drawn anew for this.
    let is_kept = untrack(|| session.keeping()) == Keeping::Kept;
    let facts = el("ul")
        .class("facts")
        .child(el("li").text(effort(asked.questions().count(), asked.minutes, lang)))
        // Where nothing is kept there is nothing to go on with.
        .child(if is_kept { lines(&[Text::AnyTime]) } else { Vec::new() })
        .child(el("li").text(start::Text::NothingLeaves.in_lang(lang)));
    let get: &[Text] = match asked.method {
        Method::Maturity => &[Text::GetPicture, Text::GetAction, Text::GetReport],
        Method::Points => &[Text::GetPoints, Text::GetAction, Text::GetStars],
        Method::Checklist => &[Text::GetPlace, Text::GetAction, Text::GetStars],
        // Only the whole program asks them, and says so itself.
        Method::Coverage | Method::Quiz | Method::Exposure => &[],
    };
    #[cfg(feature = "whole")]
    let get = if is_of_whole(&asked.id) { &[] } else { get };
    let get = el("ul").child(lines(get));
    #[cfg(feature = "whole")]
    let get = get.child(whole_gets(&asked, lang));
    // A quiz teaches what many guidelines say; it follows none of them.
    let guideline = (asked.method != Method::Quiz).then(|| {
        let guideline = format!("{} {}", asked.based_on.title, asked.based_on.version);
        el("p").class("quiet").text(labelled(Text::BasedOn.in_lang(lang), &guideline, lang))
    });
    #[cfg(feature = "whole")]
    let begin = move || match (asked_method, total.get()) {
        (Method::Quiz, Progress { answered: 0, .. }) => {
            shirube_core::i18n::quiz::Text::Begin.in_lang(lang).to_owned()
        }
        _ => begin(),
    };
    let begin = button("button", "", move || session.apply(Event::Continued)).live_text(begin);
    let paper = el("a")
        .attr("href", frame::paper_form(asked.id.as_str(), lang))
        .text(frame::Text::PaperForm.in_lang(lang));
    let other_ways = el("p")
        .class("ways")
        .child(
            (asked.method != Method::Maturity)
                .then(|| button("link wide", Text::AsList.in_lang(lang), to(Page::Overview))),
        )
        .child(
            has_code(&asked).then(|| button("link", Text::EnterCode.in_lang(lang), to(Page::Code))),
        )
        .child(paper);
    let page = el("div")
        .class("page start")
        .child(el("h1").attr("id", "heading").attr("tabindex", "-1").text(&words.texts.title))
        .child(el("p").class("intro").text(&words.texts.intro))
        .child(facts);
    let page = page.child(el("div").class("buttons main-buttons").child(begin).live(result));
    // Below the buttons: it comes when other questionnaires have arrived, and nothing may move under a
    // finger.
    #[cfg(feature = "whole")]
    let page = page.live(crate::ui::parts::all_proposals(&asked));
    page.child(other_ways)
        .child(of_partner("words-first"))
        .child(
            el("section")
                .class("get")
                .child(el("h2").text(Text::GetTitle.in_lang(lang)))
                .child(get),
        )
        .child((asked.method != Method::Quiz).then(profile))
        .child(guideline)
        .into_view()
}

/// Whether answers have a short code. Whoever counts people has none, and a quiz is never handed on.
fn has_code(asked: &Questionnaire) -> bool {
    !matches!(asked.method, Method::Coverage | Method::Quiz)
}

/// What one gets of a questionnaire that only the whole program asks.
#[cfg(feature = "whole")]
fn whole_gets(asked: &Questionnaire, lang: shirube_core::i18n::Lang) -> Vec<El> {
    use shirube_core::i18n::{coverage, exposure, quiz, requirements};
    let lines = match asked.method {
        Method::Checklist if asked.id.as_str() == shirube_core::catalog::SCS3 => {
            use requirements::Text::{GetEvidence, GetPack, GetPlace};
            [GetPlace, GetEvidence, GetPack].map(|it| it.in_lang(lang))
        }
        Method::Coverage => {
            let all = [coverage::Text::GetRoles, coverage::Text::GetNext, coverage::Text::GetPaper];
            all.map(|it| it.in_lang(lang))
        }
        Method::Quiz => {
            let all = [quiz::Text::GetAnswers, quiz::Text::GetSheet, quiz::Text::GetNoName];
            all.map(|it| it.in_lang(lang))
        }
        Method::Exposure => {
            let all = [exposure::Text::GetPlace, exposure::Text::GetHoles, exposure::Text::GetLoss];
            all.map(|it| it.in_lang(lang))
        }
        Method::Maturity | Method::Points | Method::Checklist => return Vec::new(),
    };
    lines.into_iter().map(|it| el("li").text(it)).collect()
}

/// What a firm may tell about itself.
#[cfg(feature = "whole")]
fn profile() -> El {
    crate::ui::parts::profile_form()
}

/// The lists of the profile come with the whole program; most visitors leave them alone.
#[cfg(not(feature = "whole"))]
fn profile() -> El {
    let session = SessionHandle::get();
    let name = start::Text::ProfileTitle.in_lang(Words::get().lang);
    el("div").class("profile").child(button("link", name, move || session.ask_for_profile()))
}
