//! What is kept of a declaration between visits.

use crate::day::Day;
use crate::json::{Fields, Node, Place, Problems, boolean, integer};
use crate::result::word;

use super::{Declaration, Star};

impl Star {
    /// How many stars: 1 or 2.
    pub fn number(self) -> u8 {
        match self {
            Star::One => 1,
            Star::Two => 2,
        }
    }

    pub(super) fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Star> {
        let number: u8 = integer(node, &at, (1, 2), problems)?;
        Some(if number == 1 { Star::One } else { Star::Two })
    }
}

impl Declaration {
    /// Whether the firm has said nothing yet.
    pub fn is_empty(&self) -> bool {
        *self == Declaration::default()
    }

    /// Reads the declaration out of the saved state.
    pub fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Declaration> {
        let mut it = Fields::of(node, at, problems)?;
        let committed = it.required("committed", problems, |n, at, p| boolean(n, &at, p));
        let published_on = it.optional("published_on", problems, read_day);
        let declared = it.optional("declared", problems, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let star = it.required("star", p, Star::read);
            let on = it.required("on", p, read_day);
            it.finish(p);
            star.zip(on)
        });
        it.finish(problems);
        Some(Declaration { committed: committed?, published_on, declared })
    }

    /// The declaration as the saved state holds it; what the firm did not say is absent.
    pub fn to_node(self) -> Node {
        let published_on = self.published_on.map(|it| ("published_on", Node::text(it.to_string())));
        let declared = self.declared.map(|(star, on)| {
            let members = [("star", star.number().into()), ("on", Node::text(on.to_string()))];
            ("declared", Node::object(members))
        });
        let committed = Some(("committed", Node::Bool(self.committed)));
        Node::object([committed, published_on, declared].into_iter().flatten())
    }
}

fn read_day(node: &Node, at: Place, problems: &mut Problems) -> Option<Day> {
    word(node, &at, "a day such as 2026-11-22", Day::parse, problems)
}
