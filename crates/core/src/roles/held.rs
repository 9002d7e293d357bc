//! Until the method `coverage` stands: how a role is held.

/// How a role is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// By somebody who does nothing else.
    Dedicated,
    /// By somebody who does other work too.
    Shared,
    /// By an outside provider.
    Outside,
    /// By nobody: the role is open.
    Nobody,
    /// The firm does not need it.
    NotNeeded,
}

impl Held {
    /// All of them.
    pub const ALL: [Held; 5] =
        [Held::Dedicated, Held::Shared, Held::Outside, Held::Nobody, Held::NotNeeded];

    /// Whether somebody in the firm holds the role.
    pub fn is_in_place(self) -> bool {
        matches!(self, Held::Dedicated | Held::Shared)
    }

    /// Whether somebody in the firm or outside of it holds the role.
    pub fn is_covered(self) -> bool {
        matches!(self, Held::Dedicated | Held::Shared | Held::Outside)
    }
}
