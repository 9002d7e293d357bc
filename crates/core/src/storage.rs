//! What is kept between visits: where, in which format, and what happens when it cannot be read.

mod drafts;
mod saved;
mod sheet;

use crate::sorted::SortedMap;

pub use drafts::{Drafts, MAX_DRAFT, MAX_DRAFTS, MAX_KEY, draft_key};
pub(crate) use drafts::{keeps as keeps_draft, write as write_draft};
pub use saved::{Settings, Snapshot, State, Unreadable};
pub use sheet::Sheet;

/// A place that keeps text under a key. `localStorage` is one; a map in memory is another.
pub trait KeyValue {
    /// The text under `key`.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps `text` under `key`. `true` only if it will still be there after a reload.
    #[must_use]
    fn put(&mut self, key: &str, text: &str) -> bool;
    /// Forgets `key`.
    fn remove(&mut self, key: &str);
}

/// Where the state lies.
pub const KEY: &str = "shirube:state";

/// Where text that could not be read lies, a number behind it from the second on.
pub const ASIDE: &str = "shirube:aside";

/// How many unreadable texts are kept apart. More than one means something is badly wrong; none is
/// ever dropped for a newer one.
const MAX_ASIDE: usize = 9;

/// What a visit begins with.
#[derive(Debug, PartialEq, Eq)]
pub struct Opened {
    /// The state, empty at a first visit.
    pub state: State,
    /// Texts that could not be read, now or earlier, for the user to save as files.
    pub aside: Vec<String>,
    /// Whether the last saved state was of no use, and why.
    pub unreadable: Option<Unreadable>,
    /// Whether the place may be written to. `false` when an unreadable text could not be put
    /// aside: then writing would destroy the only copy, so this visit lives in memory.
    pub writable: bool,
}

/// Reads what is kept. Text that cannot be read, perhaps because a newer program wrote it, is put
/// aside under another key before anything overwrites it.
pub fn open(store: &mut dyn KeyValue) -> Opened {
    let mut opened =
        Opened { state: State::default(), aside: Vec::new(), unreadable: None, writable: true };
    if let Some(text) = store.get(KEY) {
        match State::read(&text) {
            Ok(state) => opened.state = state,
            Err(why) => {
                opened.writable = put_aside(store, &text);
                opened.unreadable = Some(why);
                if !opened.writable {
                    opened.aside.push(text);
                }
            }
        }
    }
    opened.aside.extend(aside_keys().filter_map(|key| store.get(&key)));
    opened
}

/// Keeps a text apart, once; `true` if it is safe.
fn put_aside(store: &mut dyn KeyValue, text: &str) -> bool {
    for key in aside_keys() {
        match store.get(&key) {
            Some(kept) if kept == text => return true,
            Some(_) => {}
            None => return store.put(&key, text),
        }
    }
    false
}

/// Forgets the texts put aside: the user has saved them, or does not want them.
pub fn forget_aside(store: &mut dyn KeyValue) {
    aside_keys().for_each(|key| store.remove(&key));
}

/// Forgets everything.
pub fn wipe(store: &mut dyn KeyValue) {
    store.remove(KEY);
    forget_aside(store);
}

fn aside_keys() -> impl Iterator<Item = String> {
    (1..=MAX_ASIDE).map(|n| if n == 1 { ASIDE.to_owned() } else { format!("{ASIDE}-{n}") })
}

/// A place that forgets at the end of the visit: where the browser refuses storage, and on a
/// computer that others use.
#[derive(Debug, Default)]
pub struct InMemory(SortedMap<String, String>);

impl KeyValue for InMemory {
    fn get(&self, key: &str) -> Option<String> {
        self.0.get(&key.to_owned()).cloned()
    }

    fn put(&mut self, key: &str, text: &str) -> bool {
        self.0.insert(key.to_owned(), text.to_owned());
        false
    }

    fn remove(&mut self, key: &str) {
        self.0.remove(&key.to_owned());
    }
}

#[cfg(test)]
mod tests;
