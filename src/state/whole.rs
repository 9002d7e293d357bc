//! What only the whole program does with a visit: results, files, everything that `carry_out` was
//! handed.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use shirube_core::answers::{Answer, Answers};
use shirube_core::catalog::{OFFERS, Offer};
use shirube_core::crosswalk::Proposal;
use shirube_core::day::Day;
use shirube_core::i18n::table::title;
use shirube_core::id::{ActionId, QuestionId, QuestionnaireId};
use shirube_core::opening::{Opened, OpenedFile, Unusable, open_file};
use shirube_core::policy::Policy;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{ResultFile, ResultId};
use shirube_core::result_table::tables;
use shirube_core::security_action::{Declaration, Guide};
use shirube_core::session::{Event, Page, notes_of};
use shirube_core::sorted::{SortedMap, SortedSet};
use shirube_core::sources::Sources;
use shirube_core::storage::Sheet;
use shirube_core::table::TableFile;
use wasm_bindgen_futures::spawn_local;

use super::{SessionHandle, Words};
use crate::browser::{self, SavedFile};
use crate::data::{self, Background};
use crate::hand::Task;

impl SessionHandle {
    /// The answers whose result is shown.
    pub fn shown_answers(self) -> Memo<Answers> {
        let asked = Words::get().asked;
        Memo::new(move |_| self.session.read().shown_answers(&asked))
    }

    /// The own answers, also while a file is looked at.
    pub fn own_answers(self) -> Answers {
        let asked = Words::get().asked;
        let session = self.session.read();
        session.sheet(&asked).map(|it| it.answers.clone()).unwrap_or_default()
    }

    /// Actions ticked as "what if"; none while a file is looked at.
    pub fn plan(self) -> Memo<SortedSet<ActionId>> {
        let asked = Words::get().asked;
        Memo::new(move |_| {
            let session = self.session.read();
            match session.page() {
                Page::Viewing => SortedSet::default(),
                _ => session.sheet(&asked).map(|it| it.plan.clone()).unwrap_or_default(),
            }
        })
    }

    /// The day and answers of the last look at the result on an earlier day.
    pub fn before(self) -> Option<(Day, Answers)> {
        let asked = Words::get().asked;
        let session = self.session.read();
        let before = session.state().before(&asked.id, browser::today()?)?;
        Some((before.on, before.answers.clone()))
    }

    /// The file that has been opened.
    pub fn opened(self) -> Option<OpenedFile> {
        self.session.read().opened().cloned()
    }

    /// Why the last file could not be opened.
    pub fn refused(self) -> RwSignal<Option<Unusable>> {
        self.refused
    }

    /// Practices and sources, loaded when first asked for.
    pub fn background(self) -> RwSignal<Option<Background>> {
        let Words { lang, asked, .. } = Words::get();
        let wanted = Some((asked.id.clone(), lang));
        // Asked for once a questionnaire and language, however many parts of the page want it.
        if self.background_asked.with_value(|it| *it != wanted) {
            self.background_asked.set_value(wanted.clone());
            self.background.set(None);
            spawn_local(async move {
                let loaded = data::load_background(&asked, lang).await;
                // Unless another questionnaire or language has been chosen meanwhile.
                if self.background_asked.with_value(|it| *it != wanted) {
                    return;
                }
                match loaded {
                    Ok(background) => self.background.set(Some(background)),
                    // Without them the page says less; everything else stands. Asked for again at the
                    // next look.
                    Err(_) => self.background_asked.set_value(None),
                }
            });
        }
        self.background
    }

    /// Forgets practices and sources: those of another language are asked for when they are looked at,
    /// and so are these when it is chosen again.
    pub(super) fn forget_background(self) {
        self.background_asked.set_value(None);
        self.background.set(None);
    }

    /// Fetches the questionnaires that are not open: what was answered in one speaks for another.
    fn load_the_rest(self) {
        spawn_local(async move {
            self.load_all().await;
        });
    }

    /// Fetches what is on offer and not here yet.
    pub(super) async fn load_missing(self) {
        if self.lacks_some() {
            self.load_all().await;
        }
    }

    /// Whether something on offer is not here yet.
    pub(super) fn lacks_some(self) -> bool {
        let is_missing = |id| self.session.read_untracked().loaded(&id).is_none();
        OFFERS.iter().filter_map(Offer::questionnaire).any(is_missing)
    }

    async fn load_all(self) {
        // First, because it names questionnaires too.
        if self.partner.get_untracked().is_none() {
            self.load_partner().await;
        }
        let partner = self.partner.get_untracked();
        let own = partner.iter().flat_map(|it| &it.questionnaires).map(|it| it.id.clone());
        for id in OFFERS.iter().filter_map(Offer::questionnaire).chain(own) {
            let is_here = self.session.read_untracked().loaded(&id).is_some();
            if !is_here {
                // Without it the page says less; everything else stands.
                self.load(&id).await;
            }
        }
        if let Ok(crosswalk) = data::load_crosswalk().await {
            self.apply(Event::CrosswalkArrived(Arc::new(crosswalk)));
        }
    }

    /// What answers elsewhere say about the open questions of a questionnaire.
    pub fn proposals(
        self,
        asked: &Arc<Questionnaire>,
    ) -> Memo<SortedMap<QuestionId, Vec<Proposal>>> {
        let asked = asked.clone();
        Memo::new(move |_| self.session.read().proposals(&asked))
    }

    /// The answer to one question of any questionnaire.
    pub fn answer_in(self, id: QuestionnaireId, question: QuestionId) -> Memo<Option<Answer>> {
        Memo::new(move |_| {
            let session = self.session.read();
            session.state().sheets.get(&id)?.answers.get(&question).cloned()
        })
    }

    /// The own answers to a questionnaire, also where it is not open.
    pub fn answers_of(self, id: &QuestionnaireId) -> Answers {
        let session = self.session.read();
        session.state().sheets.get(id).map(|it| it.answers.clone()).unwrap_or_default()
    }

    /// The policy that is being written.
    pub fn policy(self) -> Memo<Policy> {
        Memo::new(move |_| self.session.read().state().policy.clone())
    }

    /// What has been settled on the way to a star.
    pub fn declaration(self) -> Memo<Declaration> {
        Memo::new(move |_| self.session.read().state().declaration)
    }

    /// Changes the policy that is being written.
    pub fn rewrite(self, change: impl FnOnce(&mut Policy)) {
        let mut policy = self.session.read_untracked().state().policy.clone();
        change(&mut policy);
        self.apply(Event::PolicyChanged(Box::new(policy)));
    }

    /// Settles something on the way to a star.
    pub fn settle(self, change: impl FnOnce(&mut Declaration)) {
        let mut declaration = self.session.read_untracked().state().declaration;
        change(&mut declaration);
        self.apply(Event::DeclarationChanged(declaration));
    }

    /// SECURITY ACTION: steps, links, schemes and their sources, loaded when first asked for.
    pub fn guide(self) -> RwSignal<Option<Arc<(Guide, Sources)>>> {
        if !self.guide_asked.get_value() {
            self.guide_asked.set_value(true);
            spawn_local(async move {
                match data::load_guide().await {
                    Ok(guide) => self.guide.set(Some(Arc::new(guide))),
                    // Asked for again at the next look.
                    Err(_) => self.guide_asked.set_value(false),
                }
            });
        }
        self.guide
    }

    /// Whether the form of the profile is to stand open: somebody asked the first program for it.
    pub fn profile_wanted(self) -> bool {
        self.profile_wanted.get_value()
    }

    /// Opens a file that the user chose. It may answer any of the questionnaires.
    pub fn open(self, text: &str) {
        let text = text.to_owned();
        spawn_local(async move {
            self.load_all().await;
            let library: Vec<_> = {
                let session = self.session.read_untracked();
                session.asked().into_iter().chain(session.library()).cloned().collect()
            };
            match open_file(&text, &library) {
                Ok(Opened::Answers(file)) => {
                    self.refused.set(None);
                    self.apply(Event::FileOpened(file));
                }
                Ok(Opened::Benchmark(it)) => {
                    self.refused.set(None);
                    self.benchmarks.take(*it);
                }
                Err(why) => self.refused.set(Some(why)),
            }
        });
    }

    /// Saves the own answers as a result file; `true` once the browser has it.
    pub fn save_file(self, anonymous: bool) -> bool {
        self.result_file(anonymous).is_some_and(|it| browser::save_file(&it))
    }

    /// The result file of what has been entered.
    fn result_file(self, anonymous: bool) -> Option<SavedFile> {
        let day = browser::today()?;
        let (asked, file) = self.own_result(browser::random_id(), day)?;
        let (file, name) = if anonymous {
            let month = day.month();
            (file.anonymous(browser::random_id()), format!("shirube-anonymous-{month}.json"))
        } else {
            (file, format!("shirube-{}-{day}.json", asked.id))
        };
        Some(SavedFile { name, text: file.to_json(&asked) })
    }

    /// What has been entered, as tables in these words.
    pub fn result_tables(self, words: &Words) -> Option<TableFile> {
        let day = browser::today()?;
        // The name of a result file is in no table, so it is not made.
        let (asked, file) = self.own_result(ResultId([0; 16]), day)?;
        Some(TableFile {
            name: format!("shirube-{}-{day}", asked.id),
            title: title(&words.texts.title, day, words.lang),
            tables: tables(&asked, &words.texts, &file),
        })
    }

    /// What has been entered for the questionnaire that is open, as a result.
    pub(super) fn own_result(
        self,
        id: ResultId,
        day: Day,
    ) -> Option<(Arc<Questionnaire>, ResultFile)> {
        let session = self.session.read_untracked();
        let asked = session.asked()?.clone();
        let empty = Sheet::default();
        let sheet = session.sheet(&asked).unwrap_or(&empty);
        let (language, profile) = (session.language(), session.state().profile);
        let notes = notes_of(&asked, sheet);
        let file = ResultFile::new(id, language, profile, day, &sheet.answers, notes);
        Some((asked, file))
    }

    /// Begins what only this program does.
    pub(super) fn begin(self, task: Task) {
        self.load_the_rest();
        if browser::is_kiosk() {
            self.watch();
        }
        self.carry_out(task);
    }

    /// Does what the first program could not.
    fn carry_out(self, task: Task) {
        match task {
            Task::Show => {}
            Task::Open(text) => self.open(&text),
            Task::Save => {
                self.save_file(false);
            }
            // The form opens as it is drawn; only the focus is left to move.
            Task::Profile => set_timeout(|| browser::show_element("profile"), Duration::ZERO),
        }
    }
}
