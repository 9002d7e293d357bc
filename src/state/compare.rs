//! What is known of other firms during this visit: shipped, the partner's, and from a file that the
//! user opened. Nothing of it is stored.

use leptos::prelude::*;
use shirube_core::benchmark::Benchmark;
use wasm_bindgen_futures::spawn_local;

use super::SessionHandle;
use crate::data;

/// Benchmarks of this visit.
#[derive(Clone, Copy)]
pub struct Benchmarks {
    shipped: RwSignal<Shipped>,
    of_partner: RwSignal<Vec<Benchmark>>,
    opened: RwSignal<Option<Benchmark>>,
    /// Whether the user is still to be told that a file has been opened.
    is_news: RwSignal<bool>,
}

/// The benchmarks that come with this release.
#[derive(Debug, Clone, Default)]
pub enum Shipped {
    /// Nobody has asked for them yet.
    #[default]
    NotAsked,
    /// They are on their way.
    Loading,
    /// They did not arrive, or have errors.
    Failed,
    /// Here they are.
    Here(Vec<Benchmark>),
}

impl Default for Benchmarks {
    fn default() -> Benchmarks {
        Benchmarks {
            shipped: RwSignal::new(Shipped::default()),
            of_partner: RwSignal::new(Vec::new()),
            opened: RwSignal::new(None),
            is_news: RwSignal::new(false),
        }
    }
}

impl Benchmarks {
    /// The shipped ones, loaded when first asked for.
    pub fn shipped(self) -> RwSignal<Shipped> {
        if matches!(*self.shipped.read_untracked(), Shipped::NotAsked) {
            self.load();
        }
        self.shipped
    }

    /// Loads the shipped ones, once more if they did not arrive.
    pub fn load(self) {
        self.shipped.set(Shipped::Loading);
        spawn_local(async move {
            self.shipped.set(data::load_benchmarks().await.map_or(Shipped::Failed, Shipped::Here));
        });
    }

    /// Those of the partner that this visit belongs to.
    pub fn of_partner(self) -> RwSignal<Vec<Benchmark>> {
        self.of_partner
    }

    /// The one that the user opened.
    pub fn opened(self) -> RwSignal<Option<Benchmark>> {
        self.opened
    }

    /// Whether the user is still to be told that a file has been opened.
    pub fn is_news(self) -> RwSignal<bool> {
        self.is_news
    }

    /// Takes a file that the user opened, instead of one opened before.
    pub fn take(self, opened: Benchmark) {
        self.opened.set(Some(opened));
        self.is_news.set(true);
    }

    /// Puts the opened one away.
    pub fn put_away(self) {
        // Not while it is not there: whatever shows it would be drawn anew for nothing.
        if self.opened.read_untracked().is_some() {
            self.opened.set(None);
            self.is_news.set(false);
        }
    }
}

impl SessionHandle {
    /// Benchmarks of this visit.
    pub fn benchmarks(self) -> Benchmarks {
        self.benchmarks
    }

    /// Fetches what the partner has of its own members. Without it the page says less; everything
    /// else stands.
    pub(super) async fn load_benchmarks_of_partner(self) {
        let Some(partner) = self.partner.get_untracked() else { return };
        let mut all = Vec::new();
        for id in &partner.benchmarks {
            if let Ok(benchmark) = data::load_benchmark_of_partner(id).await {
                all.push(benchmark);
            }
        }
        if !all.is_empty() {
            self.benchmarks.of_partner.set(all);
        }
    }
}
