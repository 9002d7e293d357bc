//! Roles held against other firms, the next one to fill, whom to look for, where to learn.

mod beside;
mod draft;
mod learn;
mod maturity;
mod next;
mod paper;
mod picture;
mod whom;

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::Text;
use shirube_core::id::{QuestionnaireId, SectionId};
use shirube_core::profile::Profile;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::roles::{Advice, Holders, Role, Situation, Staff, advise, weak_items};
use shirube_core::scoring::{Coverage, Maturity};

use crate::browser;
use crate::data::AboutRoles;
use crate::state::{Arrival, SessionHandle, Words};
use crate::ui::element::{El, button, el};

pub use paper::roles_paper;
pub use picture::legend;

/// The questionnaire that all of this is about.
const QUESTIONNAIRE: &str = "roles";

/// The questionnaire whose weak items speak for a role.
const MANAGEMENT: &str = "management";

/// Where the focus goes while what was pressed is gone.
const STATE: &str = "roles";

/// What a firm told, as far as the roles go.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    holders: Holders,
    staff: Staff,
    coverage: Coverage,
    /// The weak items of the management self-check; nothing where it was not taken.
    weak: Option<Vec<SectionId>>,
}

/// What screen and paper share.
#[derive(Clone)]
struct Sheet {
    lang: Lang,
    about: Arc<AboutRoles>,
}

/// What the parts of the section share.
#[derive(Clone)]
struct Shown {
    sheet: Sheet,
    told: Memo<Told>,
    /// Nothing while what is known of the roles is not here.
    advice: Memo<Option<Advice>>,
    /// The role that somebody looks for; nothing until one is chosen.
    chosen: RwSignal<Option<Role>>,
    /// The text that is to stand on paper alone.
    printing: RwSignal<Option<String>>,
    viewing: bool,
}

/// What a result of the roles has beyond its own list.
pub struct Below {
    /// The next role, and for few people who takes what.
    pub next: El,
    /// Other firms, whom to look for, where to learn.
    pub more: El,
}

/// What belongs to a result of the roles; nothing where a partner asks about roles of its own, of which
/// no survey tells.
pub fn roles(asked: &Arc<Questionnaire>, answers: Memo<Answers>, viewing: bool) -> Option<Below> {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    if asked.id.as_str() != QUESTIONNAIRE {
        return None;
    }
    let told = {
        let asked = asked.clone();
        Memo::new(move |_| Told::of(&session, &asked, &answers.read(), viewing))
    };
    let known = session.roles(lang);
    let advice = Memo::new(move |_| known.read().here().map(|about| advice(&told.read(), about)));
    let (chosen, printing) = (RwSignal::new(None), RwSignal::new(None));
    let shown = move || {
        let about = known.read().here()?.clone();
        Some(Shown { sheet: Sheet { lang, about }, told, advice, chosen, printing, viewing })
    };
    let next = el("div")
        .child(
            el("div")
                .attr("role", "status")
                .attr("id", STATE)
                .attr("tabindex", "-1")
                .live(state(&session, known, lang)),
        )
        .live(move || shown().map(|it| next::next(&it)));
    let more = el("div")
        .class_when("roles", "prints", move || printing.read().is_some())
        .child(
            el("div")
                .class("roles-body")
                .live(move || shown().map_or_else(Vec::new, |it| more(&it))),
        )
        .live(move || paper_alone(printing.read().as_deref()));
    Some(Below { next, more })
}

/// That what is known of the roles is on its way, or did not arrive.
fn state(
    session: &SessionHandle,
    known: RwSignal<Arrival<AboutRoles>>,
    lang: Lang,
) -> impl Fn() -> Option<El> + Send + 'static {
    let session = *session;
    move || match &*known.read() {
        Arrival::NotAsked | Arrival::Awaited(_) => Some(el("p").text(Text::Loading.in_lang(lang))),
        Arrival::Failed => {
            let again = move || {
                browser::show_element(STATE);
                session.roles(lang);
            };
            Some(
                el("div")
                    .class("notice care")
                    .child(el("p").text(Text::Failed.in_lang(lang)))
                    .child(button("button secondary", Text::Retry.in_lang(lang), again)),
            )
        }
        Arrival::Here(..) => None,
    }
}

fn more(shown: &Shown) -> Vec<El> {
    vec![beside::beside(shown), maturity::maturity(shown), whom::whom(shown), learn::learn(shown)]
}

/// The text that is to stand on paper instead of the report.
fn paper_alone(text: Option<&str>) -> Option<El> {
    let lines: Vec<El> = text?.lines().map(|it| el("p").text(it)).collect();
    Some(el("div").class("paper").child(lines))
}

/// The advice that follows from what was told.
fn advice(told: &Told, about: &AboutRoles) -> Advice {
    let weak = told.weak.as_deref().unwrap_or_default();
    let situation = Situation { holders: &told.holders, staff: told.staff, weak };
    advise(&situation, &about.survey, &about.guide)
}

impl Told {
    /// What the answers tell. Somebody else's file is not read with the own profile and the own weak
    /// items.
    fn of(
        session: &SessionHandle,
        asked: &Questionnaire,
        answers: &Answers,
        viewing: bool,
    ) -> Told {
        let profile = if viewing { Profile::default() } else { session.profile().get() };
        Told {
            holders: Holders::of(answers),
            staff: Staff::of(answers, profile),
            coverage: Coverage::of(asked, answers),
            weak: if viewing { None } else { weak(session) },
        }
    }
}

fn weak(session: &SessionHandle) -> Option<Vec<SectionId>> {
    let id = QuestionnaireId::try_from(MANAGEMENT).ok()?;
    let answers = session.answers_of(&id);
    let words = session.content_of(&id).filter(|_| !answers.is_empty())?;
    Some(weak_items(&Maturity::of(&words.asked, &answers)))
}

/// What an item of the management self-check is called. Not tracked: an item is known to be weak only
/// once its questionnaire is here, and what else arrives must not draw the advice anew.
fn item_title(session: &SessionHandle, id: &SectionId) -> String {
    let id_of_all = QuestionnaireId::try_from(MANAGEMENT).ok();
    let words = id_of_all.and_then(|it| untrack(|| session.content_of(&it)));
    let title = words.and_then(|it| it.texts.section(id).map(|it| it.title.to_string()));
    title.unwrap_or_else(|| id.to_string())
}

impl Sheet {
    /// What a role is called.
    fn name(&self, role: Role) -> String {
        let words = self.about.texts.role(role);
        words.map_or_else(|| role.id().to_owned(), |it| it.name.to_string())
    }

    fn names(&self, roles: &[Role]) -> Vec<String> {
        roles.iter().map(|it| self.name(*it)).collect()
    }
}

/// A label with a text below it. No heading: what it stands in has one.
fn labelled_text(label: Text, text: impl AsRef<str>, lang: Lang) -> El {
    el("div")
        .class("labelled")
        .child(el("p").class("label").text(label.in_lang(lang)))
        .child(el("p").text(text))
}

/// A label with a list below it; nothing where the list is empty.
fn labelled_list(label: Text, lines: &[String], lang: Lang) -> Option<El> {
    let lines: Vec<El> = lines.iter().map(|it| el("li").text(it)).collect();
    (!lines.is_empty()).then(|| {
        el("div")
            .class("labelled")
            .child(el("p").class("label").text(label.in_lang(lang)))
            .child(el("ul").child(lines))
    })
}
