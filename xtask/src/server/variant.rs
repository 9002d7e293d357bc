//! What a browser can refuse, as variants of the served page.

/// What of the browser is broken in the served page.
///
/// A script named after the variant is put first into the page's head and breaks it before
/// anything of ours runs. The scripts lie with the tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Variant {
    /// Nothing.
    #[default]
    Plain,
    /// Reading `localStorage` throws a `SecurityError`.
    StorageRefused,
    /// `localStorage` is `null`.
    StorageNull,
    /// Every write throws a `QuotaExceededError`.
    StorageFull,
    /// The first three writes go through, every later one throws a `QuotaExceededError`.
    StorageFullLater,
    /// The browser knows no WebAssembly.
    NoWasm,
    /// The server has lost the `.wasm` file.
    WasmLost,
    /// The server says that a `.wasm` file is plain text, as servers do that have never heard of it.
    WasmAsText,
    /// The page tries to tell its answers to another origin, in every way there is.
    Egress,
    /// What repeats every second does so fifty times in one.
    FastClock,
    /// Nothing is broken, and `/host.html` is a partner's page with the widget in a frame.
    Host,
}

impl Variant {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Plain,
        Self::StorageRefused,
        Self::StorageNull,
        Self::StorageFull,
        Self::StorageFullLater,
        Self::NoWasm,
        Self::WasmLost,
        Self::WasmAsText,
        Self::Egress,
        Self::FastClock,
        Self::Host,
    ];

    /// The file name of its breaking script, without `.js`.
    pub fn script(self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::WasmLost | Self::WasmAsText | Self::Host => None,
            Self::Egress => Some("egress"),
            Self::FastClock => Some("fast-clock"),
            Self::StorageRefused => Some("storage-refused"),
            Self::StorageNull => Some("storage-null"),
            Self::StorageFull => Some("storage-full"),
            Self::StorageFullLater => Some("storage-full-later"),
            Self::NoWasm => Some("no-wasm"),
        }
    }
}

/// `html` with scripts as the first thing in its head, in this order.
pub(super) fn with_scripts_first(html: &str, addresses: &[String]) -> String {
    use std::fmt::Write as _;
    let mut tags = String::new();
    for address in addresses {
        // Writing into a string cannot fail.
        let _ = write!(tags, "<script src=\"{address}\"></script>");
    }
    let head = crate::html::tags(html).into_iter().find(|it| it.name == "head");
    let (before, after) = html.split_at_checked(head.map_or(0, |it| it.end)).unwrap_or(("", html));
    format!("{before}{tags}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(with_scripts_first(html, &["/a.js".into(), "/b.js".into()]), expected);
    }

    #[test]
    fn scripts_come_first_in_the_head() {
        check(
            "<!doctype html><head lang='ja'><title>x</title></head>",
            "<!doctype html><head lang='ja'><script src=\"/a.js\"></script>\
             <script src=\"/b.js\"></script><title>x</title></head>",
        );
    }

    #[test]
    fn a_page_without_a_head_gets_them_at_its_start() {
        check("<p>x", "<script src=\"/a.js\"></script><script src=\"/b.js\"></script><p>x");
    }

    #[test]
    fn every_breaking_script_is_there() {
        let pages = workspace::root().join("tests/e2e/pages");
        for name in Variant::ALL.into_iter().filter_map(Variant::script) {
            assert!(pages.join(format!("{name}.js")).is_file(), "{name}.js is missing");
        }
    }
}
