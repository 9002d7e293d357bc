//! The running visit: memos to read, one method to apply events.

#[cfg(feature = "whole")]
mod answer_pack;
#[cfg(feature = "whole")]
mod arrival;
#[cfg(feature = "whole")]
mod bench;
#[cfg(feature = "whole")]
mod board;
#[cfg(feature = "whole")]
mod compare;
#[cfg(feature = "whole")]
mod facts;
#[cfg(not(feature = "whole"))]
mod first;
#[cfg(feature = "whole")]
mod handover;
mod host;
#[cfg(feature = "whole")]
mod incident;
mod keep;
#[cfg(feature = "whole")]
mod kiosk;
mod reading;
#[cfg(feature = "whole")]
mod roles;
#[cfg(feature = "whole")]
mod seminar;
#[cfg(feature = "whole")]
mod whole;
mod words;

#[cfg(feature = "whole")]
use std::sync::Arc;

use leptos::prelude::*;
#[cfg(feature = "whole")]
use shirube_core::host::Host;
use shirube_core::i18n::Lang;
#[cfg(feature = "whole")]
use shirube_core::id::QuestionnaireId;
#[cfg(feature = "whole")]
use shirube_core::kiosk::Presence;
#[cfg(feature = "whole")]
use shirube_core::partner::Partner;
#[cfg(feature = "whole")]
use shirube_core::security_action::Guide;
use shirube_core::session::{Address, Event, Request, Session, Undoable};
use shirube_core::sorted::SortedMap;
#[cfg(feature = "whole")]
use shirube_core::sources::Sources;
use shirube_core::storage::{self, InMemory, KEY, KeyValue, State, Unreadable};

use crate::browser::{self, StorageKind};
use crate::crash;
#[cfg(feature = "whole")]
use crate::data;
use crate::data::Content;
use crate::hand::{Hand, Task};

#[cfg(feature = "whole")]
pub use arrival::Arrival;
#[cfg(feature = "whole")]
pub use bench::{BenchHandle, PAGEFUL, Teamwork};
#[cfg(feature = "whole")]
pub use board::{BOARD, BoardHandle, MANAGEMENT, Sides};
#[cfg(feature = "whole")]
pub use compare::{Benchmarks, Shipped};
#[cfg(feature = "whole")]
pub use facts::FactsHandle;
#[cfg(feature = "whole")]
pub use handover::Offered;
#[cfg(feature = "whole")]
pub use incident::Kept;
pub use keep::{Aside, Keeping};
#[cfg(feature = "whole")]
pub use seminar::SeminarHandle;
pub use words::{Words, lang};

use words::Shelf;

/// A handle to the running visit. `Copy`, so closures take it without clones.
///
/// Reading goes through the methods below; writing goes through [`SessionHandle::apply`] and nowhere
/// else, so that every change of state has a name and a test in the core.
#[derive(Clone, Copy)]
pub struct SessionHandle {
    session: RwSignal<Session>,
    shelf: RwSignal<Shelf>,
    /// The page and the questionnaire shown. A memo, so that an answer draws nothing anew.
    place: Memo<Address>,
    /// What the page shown is about. A memo, so that what arrives for other pages draws nothing anew.
    content: Memo<Option<Words>>,
    #[cfg(feature = "whole")]
    background: RwSignal<Option<data::Background>>,
    keeping: RwSignal<Keeping>,
    aside: RwSignal<Aside>,
    #[cfg(feature = "whole")]
    background_asked: StoredValue<Option<(QuestionnaireId, Lang)>>,
    #[cfg(feature = "whole")]
    guide: RwSignal<Option<Arc<(Guide, Sources)>>>,
    #[cfg(feature = "whole")]
    guide_asked: StoredValue<bool>,
    #[cfg(feature = "whole")]
    profile_wanted: StoredValue<bool>,
    #[cfg(feature = "whole")]
    refused: RwSignal<Option<shirube_core::opening::Unusable>>,
    #[cfg(feature = "whole")]
    benchmarks: Benchmarks,
    #[cfg(feature = "whole")]
    roles: RwSignal<Arrival<data::AboutRoles>>,
    #[cfg(feature = "whole")]
    partner: RwSignal<Option<Arc<Partner>>>,
    #[cfg(feature = "whole")]
    host: RwSignal<Option<Host>>,
    /// When somebody last did something, on a computer that many people use; 0 before anybody has.
    /// Unit: milliseconds since 1970.
    #[cfg(feature = "whole")]
    active_at: StoredValue<u64>,
    #[cfg(feature = "whole")]
    presence: RwSignal<Presence>,
    #[cfg(feature = "whole")]
    bench: BenchHandle,
    #[cfg(feature = "whole")]
    board: BoardHandle,
    #[cfg(feature = "whole")]
    facts: FactsHandle,
    #[cfg(feature = "whole")]
    incident: RwSignal<Arrival<data::Incident>>,
    taken_over: RwSignal<bool>,
    /// Whether a questionnaire that the user chose is on its way.
    waiting: Memo<bool>,
    /// Whether a questionnaire that the user chose did not arrive.
    load_failed: RwSignal<bool>,
    undoable: Memo<Option<Undoable>>,
    store: StoredValue<Box<dyn KeyValue>, LocalStorage>,
    /// Whether the whole program has taken over.
    retired: RwSignal<bool>,
    /// The text that storage held when we last looked, to notice another tab's writing.
    seen: StoredValue<Option<String>>,
}

impl SessionHandle {
    /// Begins the visit: reads storage, listens to other tabs and to the address. `content` is the
    /// questionnaire that the address names.
    pub fn provide(content: Option<Content>, address: Address, language: Lang, hand: Option<Hand>) {
        let (mut store, kind) = browser::storage();
        let keeps_nothing = hand.as_ref().is_some_and(|it| it.keeps_nothing) || browser::is_kiosk();
        if keeps_nothing {
            store = Box::new(InMemory::default());
        }
        let opened = storage::open(&mut *store);
        let keeping = keeping(kind, keeps_nothing, opened.writable);
        let aside = Aside {
            newer: opened
                .aside
                .iter()
                .any(|it| matches!(State::read(it), Err(Unreadable::Newer(_)))),
            texts: opened.aside,
        };
        let seen = store.get(KEY);
        let is_handed = hand.is_some();
        let pressed = hand.as_ref().is_some_and(|it| it.pressed);
        let kept = opened.state.clone();
        let (task, mut session) = resumed(hand, opened.state, language, keeps_nothing);
        let mut contents = SortedMap::default();
        if let Some(content) = content {
            session.apply(Event::Loaded(content.asked.clone()));
            contents.insert(content.asked.id.clone(), content);
        }
        // An address may name a page from the start. Focus stays where it is: nobody has pressed
        // anything yet.
        session.apply(going_to(address));
        crash::keep(&session.state().to_json());
        let session = RwSignal::new(session);
        let shelf = RwSignal::new(Shelf { lang: language, contents });
        let place = Memo::new(move |_| session.read().address());
        let content = Memo::new(move |_| shelf.read().content_of(&place.get().questionnaire?));
        let handle = SessionHandle {
            session,
            shelf,
            place,
            content,
            #[cfg(feature = "whole")]
            background: RwSignal::new(None),
            keeping: RwSignal::new(keeping),
            aside: RwSignal::new(aside),
            #[cfg(feature = "whole")]
            background_asked: StoredValue::new(None),
            #[cfg(feature = "whole")]
            guide: RwSignal::new(None),
            #[cfg(feature = "whole")]
            guide_asked: StoredValue::new(false),
            #[cfg(feature = "whole")]
            profile_wanted: StoredValue::new(task == Task::Profile),
            #[cfg(feature = "whole")]
            refused: RwSignal::new(None),
            #[cfg(feature = "whole")]
            benchmarks: Benchmarks::default(),
            #[cfg(feature = "whole")]
            roles: RwSignal::new(Arrival::NotAsked),
            #[cfg(feature = "whole")]
            partner: RwSignal::new(None),
            #[cfg(feature = "whole")]
            host: RwSignal::new(None),
            #[cfg(feature = "whole")]
            active_at: StoredValue::new(0),
            #[cfg(feature = "whole")]
            presence: RwSignal::new(Presence::There),
            #[cfg(feature = "whole")]
            bench: BenchHandle::new(),
            #[cfg(feature = "whole")]
            board: BoardHandle::new(),
            #[cfg(feature = "whole")]
            facts: FactsHandle::new(),
            #[cfg(feature = "whole")]
            incident: RwSignal::new(Arrival::NotAsked),
            taken_over: RwSignal::new(false),
            waiting: Memo::new(move |_| session.read().awaited().is_some()),
            load_failed: RwSignal::new(false),
            undoable: Memo::new(move |_| session.read().undoable()),
            store: StoredValue::new_local(store),
            retired: RwSignal::new(false),
            seen: StoredValue::new(seen),
        };
        provide_context(handle);
        handle.listen();
        handle.load_words();
        if is_handed {
            // The other program may not have been able to save; this one tries, and knows.
            if handle.session.read_untracked().state() != &kept {
                handle.save();
            }
            if pressed {
                handle.show_page();
            }
        } else {
            #[cfg(not(feature = "whole"))]
            handle.ask_for_the_whole(false);
        }
        #[cfg(feature = "whole")]
        handle.begin(task);
        #[cfg(not(feature = "whole"))]
        let _ = task;
    }

    /// Listens to other tabs, to the address and to the page around.
    fn listen(self) {
        browser::listen_storage(move || {
            if self.take_over() {
                self.taken_over.set(true);
            }
        });
        browser::listen_address(move |address| self.go_to(address));
        browser::listen_host(move || self.hear_host());
        self.hear_host();
    }

    /// The handle of the visit this component belongs to.
    pub fn get() -> SessionHandle {
        expect_context()
    }

    /// Applies an event and carries out what the core asks for.
    pub fn apply(self, event: Event) {
        if self.retired.get_untracked() {
            return;
        }
        // Another tab may have saved since: its answers come first, then this event.
        self.take_over();
        let requests = self.session.try_update(|it| it.apply(event)).unwrap_or_default();
        for request in requests {
            match request {
                Request::Save => {
                    self.save();
                    self.tell_progress();
                }
                Request::Wipe => {
                    let _ = self.store.try_update_value(|it| storage::wipe(&mut **it));
                    self.seen.set_value(None);
                    self.aside.set(Aside::default());
                    crash::keep("");
                    // Whoever wipes, or has left a shared computer, has left this behind, too.
                    #[cfg(feature = "whole")]
                    {
                        self.benchmarks.put_away();
                        self.bench.wipe();
                        self.board.wipe();
                        self.facts.seminar.wipe();
                    }
                }
                Request::KeepNothing => {
                    let _ = self.store.try_update_value(|it| {
                        storage::wipe(&mut **it);
                        *it = Box::new(InMemory::default());
                    });
                    self.seen.set_value(None);
                    self.keeping.set(Keeping::Nothing);
                }
                Request::ForgetAside => {
                    let _ = self.store.try_update_value(|it| storage::forget_aside(&mut **it));
                    self.aside.set(Aside::default());
                }
                Request::ShowPage => self.show_page(),
                Request::Load => self.load_awaited(),
            }
        }
        self.load_words();
    }

    /// Goes to the page that an address names.
    fn go_to(self, address: Address) {
        if self.session.read_untracked().address() != address {
            self.apply(going_to(address));
        }
    }

    /// Whether the whole program is about to take over, so that nothing pressed here has an effect.
    pub fn is_retired(self) -> bool {
        self.retired.get()
    }

    fn show_page(self) {
        browser::show_address(&self.session.read_untracked().address());
        #[cfg(not(feature = "whole"))]
        self.ask_for_the_whole(true);
        // The new page is drawn at the end of this turn; its heading exists in the next.
        set_timeout(browser::show_heading, std::time::Duration::ZERO);
    }
}

/// A visit that begins with what is kept, or goes on from where the first program handed over.
fn resumed(
    hand: Option<Hand>,
    kept: State,
    language: Lang,
    keeps_nothing: bool,
) -> (Task, Session) {
    match hand {
        Some(Hand { state, before_wipe, language, keeps_nothing, task, .. }) => {
            (task, Session::resumed(state, before_wipe, language, keeps_nothing))
        }
        None => (Task::Show, Session::resumed(kept, None, language, keeps_nothing)),
    }
}

/// Where answers go at the start of a visit.
fn keeping(kind: StorageKind, keeps_nothing: bool, is_writable: bool) -> Keeping {
    match kind {
        _ if keeps_nothing => Keeping::Nothing,
        StorageKind::Refused => Keeping::Refused,
        #[cfg(feature = "whole")]
        StorageKind::File => Keeping::File,
        StorageKind::Lasting if is_writable => Keeping::Kept,
        StorageKind::Lasting => Keeping::Protected,
    }
}

/// The event of going to an address.
fn going_to(address: Address) -> Event {
    match address.questionnaire {
        Some(id) => Event::Chose(id, address.page),
        None => Event::MovedTo(address.page),
    }
}
