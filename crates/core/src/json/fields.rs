//! Reading a [`Node`] as a format: every field asked for by name, every problem noted.

use std::fmt;

use super::{Fault, Kind, MAX_PROBLEMS, Node, Problem};

/// A path into the file, for example `$.sections[2]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The whole file.
    pub fn root() -> Place {
        Place("$".into())
    }

    /// The field `key` of the object here.
    #[must_use]
    #[inline(never)]
    pub fn field(&self, key: &str) -> Place {
        // By hand: a reader makes a place for every value of a file, and needs few of them.
        let mut path = String::with_capacity(self.0.len() + 1 + key.len());
        path.push_str(&self.0);
        path.push('.');
        path.push_str(key);
        Place(path)
    }

    /// The element `n` of the list here.
    #[must_use]
    #[inline(never)]
    pub fn element(&self, n: usize) -> Place {
        Place(format!("{self}[{n}]"))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The problems found so far, at most [`MAX_PROBLEMS`].
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
}

impl Problems {
    /// Notes a problem. Returns nothing, so that a reader can end with it.
    pub fn note<T>(&mut self, at: &Place, fault: Fault) -> Option<T> {
        self.add(at, fault);
        None
    }

    /// Apart from [`Problems::note`], which exists once for every kind of value.
    #[inline(never)]
    fn add(&mut self, at: &Place, fault: Fault) {
        if self.found.len() < MAX_PROBLEMS {
            self.found.push(Problem { at: at.to_string(), fault });
        }
    }

    /// The value of a check, or its fault noted at this place.
    pub fn check<T, F: Into<Fault>>(&mut self, at: &Place, result: Result<T, F>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(fault) => self.note(at, fault.into()),
        }
    }

    /// `value` if nothing was wrong, everything that was wrong otherwise.
    ///
    /// # Errors
    ///
    /// The problems noted so far.
    pub fn conclude<T>(mut self, value: Option<T>) -> Result<T, Vec<Problem>> {
        match value {
            Some(value) if self.found.is_empty() => Ok(value),
            _ => {
                if self.found.is_empty() {
                    // A reader that gives up must say why; should one forget, the file is still
                    // refused with its root named.
                    let fault = Fault::WrongKind { found: Kind::Null, expected: Kind::Object };
                    self.note::<T>(&Place::root(), fault);
                }
                Err(self.found)
            }
        }
    }
}

/// The members of one object while they are read.
///
/// Ask for every field the format knows, then call [`Fields::finish`], which notes what is left.
pub struct Fields<'n> {
    at: Place,
    left: Vec<(&'n str, &'n Node)>,
}

impl<'n> Fields<'n> {
    /// The members of `node`, which must be an object.
    pub fn of(node: &'n Node, at: Place, problems: &mut Problems) -> Option<Fields<'n>> {
        let Node::Object(members) = node else {
            return problems.note(&at, wrong_kind(node, Kind::Object));
        };
        let left = members.iter().map(|(key, it)| (key.as_str(), it)).collect();
        Some(Fields { at, left })
    }

    /// Where this object stands.
    pub fn place(&self) -> &Place {
        &self.at
    }

    /// Takes the field out; nothing where it is absent.
    #[inline(never)]
    pub fn take(&mut self, key: &str) -> Option<&'n Node> {
        let n = self.left.iter().position(|(it, _)| *it == key)?;
        Some(self.left.swap_remove(n).1)
    }

    /// Reads a field that must be there.
    pub fn required<T>(
        &mut self,
        key: &str,
        problems: &mut Problems,
        read: impl FnOnce(&'n Node, Place, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        let (node, at) = self.demand(key, problems)?;
        read(node, at, problems)
    }

    /// A field that must be there, with its place. Apart from [`Fields::required`], which exists
    /// once for every reader.
    #[inline(never)]
    fn demand(&mut self, key: &str, problems: &mut Problems) -> Option<(&'n Node, Place)> {
        match self.take(key) {
            Some(node) => Some((node, self.at.field(key))),
            None => problems.note(&self.at, Fault::Missing { key: key.to_owned() }),
        }
    }

    /// Reads a field that may be absent or null. Nothing, too, where it is wrong; that is noted.
    pub fn optional<T>(
        &mut self,
        key: &str,
        problems: &mut Problems,
        read: impl FnOnce(&'n Node, Place, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        let node = self.take(key).filter(|it| **it != Node::Null)?;
        read(node, self.at.field(key), problems)
    }

    /// All members not yet taken, for objects whose keys are ids.
    pub fn rest(&mut self) -> Vec<(&'n str, &'n Node)> {
        std::mem::take(&mut self.left)
    }

    /// Notes every field that nobody asked for.
    #[inline(never)]
    pub fn finish(self, problems: &mut Problems) {
        for (key, _) in self.left {
            let key = key.chars().take(64).collect();
            problems.note::<()>(&self.at, Fault::Unknown { key });
        }
    }
}

/// Reads every element of a list of at most `most`.
pub fn list<'n, T>(
    node: &'n Node,
    at: Place,
    most: usize,
    problems: &mut Problems,
    mut read: impl FnMut(&'n Node, Place, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let Node::List(items) = node else {
        return problems.note(&at, wrong_kind(node, Kind::List));
    };
    if most < items.len() {
        return problems.note(&at, out_of_range(items.len(), 0, most));
    }
    // Every element is read, also behind a wrong one, so that all problems are told.
    let mut all = Vec::with_capacity(items.len());
    for (n, it) in items.iter().enumerate() {
        all.extend(read(it, at.element(n), problems));
    }
    (all.len() == items.len()).then_some(all)
}

pub(super) fn wrong_kind(node: &Node, expected: Kind) -> Fault {
    Fault::WrongKind { found: node.kind(), expected }
}

fn out_of_range(found: usize, least: usize, most: usize) -> Fault {
    let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
    Fault::OutOfRange { found: whole(found), least: whole(least), most: whole(most) }
}
