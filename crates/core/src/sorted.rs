//! Small maps and sets in the order of their keys.
//!
//! `BTreeMap` would do, and does everywhere that speed with many entries matters. For each pair of
//! key and value it costs a visitor's phone four kilobytes of code, and this crate has a dozen such
//! pairs of at most 500 entries; a sorted `Vec` costs a tenth of that.

use std::cmp::Ordering;

/// A map in the order of its keys.
///
/// Invariant: sorted, no key twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

/// A set in order. Invariant: that of [`SortedMap`].
pub type SortedSet<K> = SortedMap<K, ()>;

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        SortedMap(Vec::new())
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn find(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(it, _)| it.cmp(key))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.find(key).ok().and_then(|n| self.0.get(n)).map(|(_, it)| it)
    }

    /// The value of a key, to change it.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let n = self.find(key).ok()?;
        self.0.get_mut(n).map(|(_, it)| it)
    }

    /// Whether there is such a key.
    pub fn contains(&self, key: &K) -> bool {
        self.find(key).is_ok()
    }

    /// Sets the value of a key; gives the earlier one back.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(n) => self.0.get_mut(n).map(|(_, it)| std::mem::replace(it, value)),
            Err(n) => {
                self.0.insert(n, (key, value));
                None
            }
        }
    }

    /// The value of a key, made if it is not there.
    pub fn get_or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let n = match self.find(&key) {
            Ok(n) => n,
            Err(n) => {
                self.0.insert(n, (key, V::default()));
                n
            }
        };
        #[expect(clippy::indexing_slicing, reason = "the entry was found, or put there, just now")]
        &mut self.0[n].1
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.find(key).ok().map(|n| self.0.remove(n).1)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All entries, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, it)| (key, it))
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// All entries with their values to change, in order.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, it)| it)
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, it)| it)
    }
}

impl<K: Ord> SortedSet<K> {
    /// Adds an element; `true` if it was not there.
    pub fn add(&mut self, key: K) -> bool {
        self.insert(key, ()).is_none()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = SortedMap::default();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord> FromIterator<K> for SortedSet<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        keys.into_iter().map(|it| (it, ())).collect()
    }
}

/// Sorts a short list and keeps what is equal in its order. For long lists the standard library's
/// sort is faster; for lists of the length of a questionnaire this one is smaller.
pub fn sort_short<T>(list: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut sorted: Vec<T> = Vec::with_capacity(list.len());
    for it in list.drain(..) {
        let at = sorted.partition_point(|other| compare(other, &it) != Ordering::Greater);
        sorted.insert(at, it);
    }
    *list = sorted;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_behaves_like_a_tree_map(steps in prop::collection::vec((any::<bool>(), 0..20u8, any::<u8>()), 0..60)) {
            let (mut map, mut tree) = (SortedMap::default(), BTreeMap::new());
            for (inserts, key, value) in steps {
                if inserts {
                    prop_assert_eq!(map.insert(key, value), tree.insert(key, value));
                } else {
                    prop_assert_eq!(map.remove(&key), tree.remove(&key));
                }
                prop_assert_eq!(map.get(&key), tree.get(&key));
            }
            prop_assert!(map.iter().eq(tree.iter()));
        }

        #[test]
        fn a_short_sort_is_a_stable_sort(list in prop::collection::vec((0..5u8, any::<u16>()), 0..40)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_short(&mut ours, |a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|it| it.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
