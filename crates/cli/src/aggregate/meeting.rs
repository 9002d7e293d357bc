//! Which results have been met before, in 16 bytes a result.

use std::hash::{BuildHasher as _, RandomState};

use shirube_core::aggregate::Contribution;

/// The names of all results met so far, each with what its first file held.
///
/// Names and digests are kept as hashes of 64 bits under a key of this run, which nobody can aim at.
/// That two *names* have one hash does no harm, since the second look at the files goes by the whole
/// name; a result would be lost only where both hashes agree.
#[derive(Debug, Default)]
pub struct Meetings {
    key: RandomState,
    /// By the first eight bits of the name, so that growing copies little at a time.
    parts: Vec<Part>,
}

/// What is known of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It is new.
    First,
    /// It was there before, the same.
    Again,
    /// One of this name was there before, with another content.
    Disputed(u64),
}

/// A name and the first content under it. Nothing is where the content is 0.
type Entry = (u64, u64);

/// A table in which an entry lies at its place or behind it, and round the end.
#[derive(Debug, Default, Clone)]
struct Part {
    entries: Vec<Entry>,
    used: usize,
}

const PARTS: usize = 256;

impl Meetings {
    /// The name of a result as it is kept here.
    pub fn name(&self, it: &Contribution) -> u64 {
        self.key.hash_one(it.id.0)
    }

    fn content(&self, it: &Contribution) -> u64 {
        self.key.hash_one(it.digest.bytes()).max(1)
    }

    /// Notes a result.
    pub fn meet(&mut self, it: &Contribution) -> Met {
        self.parts.resize(PARTS, Part::default());
        let (name, content) = (self.name(it), self.content(it));
        let Some(part) = self.parts.get_mut(part_of(name)) else { return Met::First };
        match part.first(name) {
            Some(first) if first == content => Met::Again,
            Some(_) => Met::Disputed(name),
            None => {
                part.insert((name, content));
                Met::First
            }
        }
    }

    /// Whether this is the first that was met of its name.
    pub fn is_first(&self, it: &Contribution) -> bool {
        let name = self.name(it);
        let first = self.parts.get(part_of(name)).and_then(|it| it.first(name));
        first == Some(self.content(it))
    }
}

fn part_of(name: u64) -> usize {
    usize::try_from(name >> 56).unwrap_or_default()
}

impl Part {
    /// Where a name lies if all is free there.
    fn place(&self, name: u64) -> usize {
        let wide = u128::from(name << 8) * u128::try_from(self.entries.len()).unwrap_or_default();
        usize::try_from(wide >> 64).unwrap_or_default()
    }

    /// The entries from the place of a name on, and round the end.
    fn behind_place(&self, name: u64) -> impl Iterator<Item = &Entry> {
        let (before, behind) = self.entries.split_at(self.place(name).min(self.entries.len()));
        behind.iter().chain(before)
    }

    fn first(&self, name: u64) -> Option<u64> {
        let taken = self.behind_place(name).take_while(|(_, content)| *content != 0);
        taken.filter(|(it, _)| *it == name).map(|(_, content)| *content).next()
    }

    fn insert(&mut self, entry: Entry) {
        // One in nine is free, so that what is not there is soon found missing.
        if self.entries.len() * 8 <= self.used * 9 {
            let larger = self.entries.len() / 4 * 5 + 16;
            let old = std::mem::replace(&mut self.entries, vec![(0, 0); larger]);
            old.into_iter().filter(|(_, content)| *content != 0).for_each(|it| self.put(it));
        }
        self.put(entry);
        self.used += 1;
    }

    /// Puts an entry into the first free place.
    fn put(&mut self, entry: Entry) {
        let place = self.place(entry.0).min(self.entries.len());
        let (before, behind) = self.entries.split_at_mut(place);
        let mut free = behind.iter_mut().chain(before).filter(|(_, content)| *content == 0);
        if let Some(free) = free.next() {
            *free = entry;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_name_is_found_again_and_no_other() {
        let (mut part, mut tree) = (Part::default(), BTreeMap::new());
        let mut name = 1_u64;
        for n in 1..20_000 {
            name = name.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(n);
            assert_eq!(part.first(name), tree.get(&name).copied());
            tree.entry(name).or_insert_with(|| {
                part.insert((name, n));
                n
            });
        }
        assert!(tree.iter().all(|(name, content)| part.first(*name) == Some(*content)));
        assert_eq!(part.used, tree.len());
        // 16 bytes an entry, and at most two fifths more for growing.
        assert!(part.entries.len() * 5 < part.used * 7);
    }

    #[test]
    fn names_that_lie_at_one_place_do_not_push_each_other_out() {
        let mut part = Part::default();
        for n in 0..100 {
            // All at the last place, so that they go round the end.
            part.insert((u64::MAX - n, n + 1));
        }
        assert!((0..100).all(|n| part.first(u64::MAX - n) == Some(n + 1)));
        assert_eq!(part.first(u64::MAX - 100), None);
    }
}
