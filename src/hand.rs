//! Handing over from the first program to the whole one.
//!
//! A first visit loads a program that can ask, and not much more: what the first question needs has a
//! budget. It is the same source without the feature `whole`. When the user wants a result, opens a
//! file or saves one, it hands its state to `boot.js`, which loads the whole program into the same
//! place; from then on that one runs alone.

use shirube_core::i18n::Lang;
use shirube_core::json::Node;
#[cfg(not(feature = "whole"))]
use shirube_core::json::canonical;
#[cfg(feature = "whole")]
use shirube_core::json::{MAX_FILE_BYTES, parse};
use shirube_core::session::Address;
use shirube_core::storage::State;

/// What goes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    /// Everything that is saved, also where saving is refused.
    pub state: State,
    /// What stood before a wipe that can still be taken back.
    pub before_wipe: Option<State>,
    /// The page to show.
    pub address: Address,
    /// The language shown.
    pub language: Lang,
    /// Whether nothing is written on this device.
    pub keeps_nothing: bool,
    /// Whether somebody pressed something, so that the focus moves to the page, or an address led
    /// here, which moves nothing.
    pub pressed: bool,
    /// What to do there.
    pub task: Task,
}

/// What the first program cannot do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Show the page.
    Show,
    /// Open a file with this text.
    Open(String),
    /// Save the result as a file.
    Save,
    /// Show the form of the profile.
    Profile,
}

impl Hand {
    /// The text that goes over.
    #[cfg(not(feature = "whole"))]
    pub fn to_text(&self) -> String {
        let (task, file) = match &self.task {
            Task::Show => ("show", Node::Null),
            Task::Open(text) => ("open", Node::text(text.as_str())),
            Task::Save => ("save", Node::Null),
            Task::Profile => ("profile", Node::Null),
        };
        let before = self.before_wipe.as_ref().map(|it| Node::text(it.to_json()));
        canonical(&Node::object([
            ("state", Node::text(self.state.to_json())),
            ("before", before.unwrap_or(Node::Null)),
            ("address", Node::text(self.address.write().unwrap_or_default())),
            ("language", Node::text(self.language.tag())),
            ("keeps_nothing", Node::Bool(self.keeps_nothing)),
            ("pressed", Node::Bool(self.pressed)),
            ("task", Node::text(task)),
            ("file", file),
        ]))
    }

    /// Reads the text. Nothing where it is none of ours; the program then starts as on a visit.
    #[cfg(feature = "whole")]
    pub fn read(text: &str) -> Option<Hand> {
        // State, the state before it and a file may all be at their limits.
        let node = parse(text, 8 * MAX_FILE_BYTES).ok()?;
        let word = |key| match node.get(key) {
            Some(Node::Text(it)) => Some(it.as_str()),
            _ => None,
        };
        Some(Hand {
            state: State::read(word("state")?).ok()?,
            before_wipe: word("before").and_then(|it| State::read(it).ok()),
            address: Address::read(word("address")?),
            language: Lang::of_tag(word("language")?),
            keeps_nothing: node.get("keeps_nothing") == Some(&Node::Bool(true)),
            pressed: node.get("pressed") == Some(&Node::Bool(true)),
            task: match word("task")? {
                "open" => Task::Open(word("file")?.to_owned()),
                "save" => Task::Save,
                "profile" => Task::Profile,
                _ => Task::Show,
            },
        })
    }
}
