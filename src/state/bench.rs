//! The adviser's bench: what lies on it for as long as the visit lasts, and how files come onto it.
//!
//! Nothing of it is saved, and no own answer changes: so it is no part of the session, whose state is
//! what is kept. A wipe clears it all the same.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::bench::{
    Bench, Entry, Filter, MOST_BYTES, Order, Plan, Settled, Source, Team, Uncombinable, Why,
    pieces, shown,
};
use shirube_core::id::QuestionnaireId;
use shirube_core::opening::Unusable;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::ResultId;
use shirube_core::sorted::SortedSet;
use wasm_bindgen_futures::spawn_local;

use super::{SessionHandle, Words};
use crate::browser::{self, Chosen, SavedFile};

/// How long the page may be at work before it answers again. Unit: milliseconds.
const SLICE: u64 = 10;

/// How often it is said how far reading has come. Unit: milliseconds.
const SAYING: u64 = 500;

/// How many rows are drawn at first, and added by a press.
pub const PAGEFUL: usize = 100;

/// A card takes the room of so many rows.
const ROWS_A_CARD: usize = 5;

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Files read.
    pub done: usize,
    /// Files chosen.
    pub all: usize,
}

/// Several people whose answers are being made one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teamwork {
    /// The people.
    pub team: Team,
    /// What they have settled on.
    pub settled: Settled,
}

/// How the results are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Which ones.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
    /// Whether they are cards; nothing until somebody chose: then the room decides.
    pub as_cards: Option<bool>,
    /// How many rows are drawn.
    pub most: usize,
    /// Whether names are written into files of tables.
    pub with_names: bool,
}

impl Default for Look {
    fn default() -> Look {
        let (filter, order) = (Filter::default(), Order::default());
        Look { filter, order, as_cards: None, most: PAGEFUL, with_names: false }
    }
}

impl Look {
    /// How many results are drawn.
    pub fn drawn(&self, as_cards: bool) -> usize {
        if as_cards { self.most / ROWS_A_CARD } else { self.most }
    }
}

/// A handle to the bench. `Copy`, so closures take it without clones.
#[derive(Clone, Copy)]
pub struct BenchHandle {
    bench: RwSignal<Bench>,
    /// What lay here before everything was cleared, until something new comes.
    cleared: RwSignal<Option<Bench>>,
    queue: StoredValue<VecDeque<Chosen>, LocalStorage>,
    reading: RwSignal<Option<Reading>>,
    is_stopped: RwSignal<bool>,
    chosen: RwSignal<Option<QuestionnaireId>>,
    /// The questionnaire whose results are shown.
    asked: Memo<Option<Arc<Questionnaire>>>,
    rows: Memo<Vec<Arc<Entry>>>,
    /// How the results are looked at.
    pub look: RwSignal<Look>,
    /// How they are put together.
    pub plan: RwSignal<Plan>,
    /// The results picked for a comparison of people.
    pub picked: RwSignal<SortedSet<ResultId>>,
    /// That comparison, once it has begun.
    pub teamwork: RwSignal<Option<Teamwork>>,
    /// Why it did not begin.
    pub uncombinable: RwSignal<Option<Uncombinable>>,
}

impl BenchHandle {
    pub(super) fn new() -> BenchHandle {
        let bench: RwSignal<Bench> = RwSignal::new(Bench::default());
        let chosen: RwSignal<Option<QuestionnaireId>> = RwSignal::new(None);
        let look = RwSignal::new(Look::default());
        let asked = Memo::new(move |_| {
            let found = bench.read().questionnaires();
            let chosen = chosen.get();
            let is_chosen = |it: &&(Arc<Questionnaire>, usize)| Some(&it.0.id) == chosen.as_ref();
            found.iter().find(is_chosen).or(found.first()).map(|(it, _)| it.clone())
        });
        let rows = Memo::new(move |_| {
            let Some(asked) = asked.get() else { return Vec::new() };
            let look = look.read();
            shown(bench.read().answering(&asked.id), &look.filter, look.order)
        });
        BenchHandle {
            bench,
            cleared: RwSignal::new(None),
            queue: StoredValue::new_local(VecDeque::new()),
            reading: RwSignal::new(None),
            is_stopped: RwSignal::new(false),
            chosen,
            asked,
            rows,
            look,
            plan: RwSignal::new(Plan::default()),
            picked: RwSignal::new(SortedSet::default()),
            teamwork: RwSignal::new(None),
            uncombinable: RwSignal::new(None),
        }
    }

    /// What lies on it. Follows reading only when a run of files is through: a table that is drawn
    /// anew with every file would be all that the page does.
    pub fn bench(self) -> RwSignal<Bench> {
        self.bench
    }

    /// The results shown: of the questionnaire chosen, filtered and in order.
    pub fn rows(self) -> Memo<Vec<Arc<Entry>>> {
        self.rows
    }

    /// The questionnaire whose results are shown; nothing on an empty bench.
    pub fn asked(self) -> Memo<Option<Arc<Questionnaire>>> {
        self.asked
    }

    /// Shows the results of another questionnaire.
    pub fn choose(self, id: QuestionnaireId) {
        self.look.update(|it| it.order = Order::default());
        self.chosen.set(Some(id));
    }

    /// How far reading has come; nothing while nothing is read.
    pub fn reading(self) -> Option<Reading> {
        self.reading.get()
    }

    /// Whether reading was stopped half-way.
    pub fn is_stopped(self) -> bool {
        self.is_stopped.get()
    }

    /// Stops reading after the file that is being read.
    pub fn stop(self) {
        self.is_stopped.set(true);
        self.queue.update_value(VecDeque::clear);
    }

    /// Takes one result away.
    pub fn remove(self, id: ResultId) {
        self.bench.update(|it| it.remove(id));
        self.picked.update(|it| {
            it.remove(&id);
        });
    }

    /// Picks a result for the comparison of people, or leaves it.
    pub fn pick(self, id: ResultId, is_picked: bool) {
        self.uncombinable.set(None);
        self.picked.update(|it| {
            if is_picked {
                it.add(id);
            } else {
                it.remove(&id);
            }
        });
    }

    /// Clears everything; it can be taken back until new files come.
    pub fn clear(self) {
        let before = self.bench.try_update(std::mem::take);
        self.cleared.set(before);
        self.leave_all();
    }

    /// Whether what was cleared can come back.
    pub fn is_cleared(self) -> bool {
        self.cleared.read().is_some()
    }

    /// Takes the clearing back.
    pub fn undo(self) {
        if let Some(before) = self.cleared.try_update(Option::take).flatten() {
            self.bench.set(before);
        }
    }

    /// Clears everything for good.
    pub(super) fn wipe(self) {
        self.stop();
        self.bench.set(Bench::default());
        self.cleared.set(None);
        self.leave_all();
    }

    fn leave_all(self) {
        self.picked.set(SortedSet::default());
        self.teamwork.set(None);
        self.uncombinable.set(None);
        let as_cards = self.look.read_untracked().as_cards;
        self.look.set(Look { as_cards, ..Look::default() });
    }

    /// Lays the answers of the people picked side by side.
    pub fn begin_teamwork(self) {
        let entries: Vec<Arc<Entry>> = {
            let (bench, picked) = (self.bench.read_untracked(), self.picked.read_untracked());
            bench.entries().iter().filter(|it| picked.contains(&it.result.id())).cloned().collect()
        };
        match Team::of(&entries) {
            Ok(team) => {
                self.uncombinable.set(None);
                self.teamwork.set(Some(Teamwork { team, settled: Settled::default() }));
            }
            Err(why) => self.uncombinable.set(Some(why)),
        }
    }
}

impl SessionHandle {
    /// The adviser's bench.
    pub fn bench(self) -> BenchHandle {
        self.bench
    }

    /// The words of the questionnaire whose results are shown, in this language.
    pub fn words_of_bench(self) -> Option<Words> {
        self.content_of(&self.bench.asked.get()?.id)
    }

    /// Reads files onto the bench, one by one and in small slices, so that the page answers
    /// meanwhile. Files that come while others are read wait in line.
    pub fn read_onto_bench(self, files: Vec<Chosen>) {
        self.read_onto(self.bench, files);
    }

    /// The same for another place where results lie side by side.
    pub fn read_onto(self, bench: BenchHandle, files: Vec<Chosen>) {
        if files.is_empty() {
            return;
        }
        let count = files.len();
        bench.queue.update_value(|it| it.extend(files));
        bench.is_stopped.set(false);
        bench.cleared.set(None);
        if let Some(at) = bench.reading.get_untracked() {
            bench.reading.set(Some(Reading { all: at.all + count, ..at }));
            return;
        }
        bench.reading.set(Some(Reading { done: 0, all: count }));
        spawn_local(async move {
            self.load_missing().await;
            let library: Vec<_> = self.session.read_untracked().library().cloned().collect();
            bench.read_all(&library).await;
        });
    }

    /// The one result that the people come to, to save or to open; nothing while no comparison has
    /// begun, or where the clock shows no day.
    pub fn result_of_team(self, bench: BenchHandle) -> Option<SavedFile> {
        let teamwork = bench.teamwork.read_untracked();
        let Teamwork { team, settled } = teamwork.as_ref()?;
        let (day, lang) = (browser::today()?, self.session.read_untracked().language());
        let result = team.result(settled, browser::random_id(), lang, day);
        let name = format!("shirube-{}-{day}.json", team.asked().id);
        Some(SavedFile { name, text: result.to_json(team.asked()) })
    }
}

impl BenchHandle {
    async fn read_all(self, library: &[Arc<Questionnaire>]) {
        let mut pace = Pace::begin(self);
        while let Some(file) = self.queue.try_update_value(VecDeque::pop_front).flatten() {
            let name = file.name();
            let text = file.text(MOST_BYTES).await;
            // What was wiped meanwhile stays away.
            if self.is_stopped.get_untracked() {
                break;
            }
            match text {
                None => self.refuse(&name, Why::Unreadable),
                Some(text) if MOST_BYTES < text.len() => {
                    self.refuse(&name, Why::Unusable(Unusable::TooLarge));
                }
                Some(text) => {
                    for piece in pieces(&name, &text) {
                        if self.is_stopped.get_untracked() {
                            break;
                        }
                        let source = Source { file: name.as_str().into(), line: piece.line };
                        let _ = self
                            .bench
                            .try_update_untracked(|it| it.take(source, piece.text, library));
                        pace.breathe().await;
                    }
                }
            }
            pace.done += 1;
            pace.breathe().await;
        }
        self.reading.set(None);
        self.bench.notify();
    }

    fn refuse(self, name: &str, why: Why) {
        let source = Source { file: name.into(), line: None };
        let _ = self.bench.try_update_untracked(|it| it.refuse(source, why));
    }
}

/// Keeps the slices short, and says now and then how far it is.
struct Pace {
    bench: BenchHandle,
    done: usize,
    since: u64,
    said: u64,
}

impl Pace {
    fn begin(bench: BenchHandle) -> Pace {
        let now = browser::now();
        Pace { bench, done: 0, since: now, said: now }
    }

    async fn breathe(&mut self) {
        let now = browser::now();
        // A clock that was set back is no reason to wait.
        if now.abs_diff(self.since) < SLICE {
            return;
        }
        if SAYING <= now.abs_diff(self.said) {
            self.said = now;
            let done = self.done;
            self.bench.reading.update(|it| {
                if let Some(it) = it {
                    it.done = done;
                }
            });
        }
        browser::breathe().await;
        self.since = browser::now();
    }
}
