//! What can be wrong with a deployed copy.

use shirube_hosting::policy::Difference;

use super::client::Trouble;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Something does not work, or a promise to visitors has no force.
    Problem,
    /// It works and holds; it could be better.
    Advice,
}

/// One thing, and the files that it is true of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub fault: Fault,
    /// Paths from the folder of the copy, each once.
    pub files: Vec<String>,
}

/// One kind of thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The address is not encrypted.
    PlainHttp,
    /// A file could not be had.
    NoAnswer(Trouble),
    /// A file could not be had: the server says this status.
    Status(u16),
    /// The folder holds copies and is none itself.
    CopyBelow(String),
    /// There is no `manifest.json`.
    NoManifest,
    /// `manifest.json` is none.
    BadManifest(String),
    /// The copy is older than this program.
    Older(String),
    /// The copy is newer than this program.
    Newer(String),
    /// A file is not the one of the release.
    Edited,
    /// A file has another media type.
    WrongType {
        /// What is sent; empty where nothing is.
        found: String,
        /// What should be.
        expected: &'static str,
    },
    /// Files are sent as they are.
    NotCompressed,
    /// Files are compressed with gzip alone.
    NotBrotli,
    /// Whoever takes gzip alone gets files as they are.
    NotGzip,
    /// Whoever takes nothing compressed gets it compressed.
    Forced,
    /// No policy in the headers.
    NoPolicy {
        /// Whether the page itself has one.
        is_in_page: bool,
    },
    /// The policy is not ours.
    Policy(Difference),
    /// The policy does not say who may frame the page, or lets everybody.
    FramedByAll,
    /// The policy lets nobody frame the page.
    FramedByNone,
    /// An old header forbids frames.
    FrameOptions {
        /// Its value.
        found: String,
        /// Whether browsers ignore it, because the policy says who may frame the page.
        is_ignored: bool,
    },
    /// A header is missing or has another value.
    Header {
        /// Which one.
        name: &'static str,
        /// What is sent; empty where nothing is.
        found: String,
        /// What should be.
        expected: &'static str,
    },
    /// A file that changes is kept without being asked for again.
    Kept(String),
    /// The server says nothing about keeping a file that changes.
    KeepingUnsaid,
    /// A file that never changes is asked for again and again.
    NotKept,
    /// The server sets a cookie.
    Cookie,
    /// The browser is told to send reports about the visit to somebody.
    Reporting(String),
    /// `embed.js` is larger than it may be.
    LoaderTooLarge(usize),
    /// A partner file is none.
    BadPartner(String),
    /// A partner file that the policy does not let the page fetch.
    PartnerNotNamed,
}

impl Fault {
    /// The name that machines know it by. It does not change.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::PlainHttp => "http",
            Fault::NoAnswer(Trouble::Unreachable(_)) => "unreachable",
            Fault::NoAnswer(Trouble::TooSlow) => "slow",
            Fault::NoAnswer(Trouble::TooLarge) => "too-large",
            Fault::NoAnswer(Trouble::Garbled) => "garbled",
            Fault::NoAnswer(Trouble::Elsewhere(_)) => "redirect",
            Fault::NoAnswer(Trouble::Circle) => "redirect-circle",
            Fault::Status(_) => "status",
            Fault::CopyBelow(_) => "folder",
            Fault::NoManifest => "manifest-missing",
            Fault::BadManifest(_) => "manifest",
            Fault::Older(_) => "version-older",
            Fault::Newer(_) => "version-newer",
            Fault::Edited => "edited",
            Fault::WrongType { .. } => "type",
            Fault::NotCompressed => "compression",
            Fault::NotBrotli => "brotli",
            Fault::NotGzip => "gzip",
            Fault::Forced => "compression-forced",
            Fault::NoPolicy { .. } => "policy-missing",
            Fault::Policy(Difference::Narrower { .. } | Difference::Sandboxed) => "policy-narrow",
            Fault::Policy(_) => "policy-weak",
            Fault::FramedByAll => "frame-ancestors",
            Fault::FramedByNone => "frame-ancestors-none",
            Fault::FrameOptions { .. } => "frame-options",
            Fault::Header { .. } => "header",
            Fault::Kept(_) | Fault::KeepingUnsaid | Fault::NotKept => "caching",
            Fault::Cookie => "cookie",
            Fault::Reporting(_) => "reporting",
            Fault::LoaderTooLarge(_) => "loader-size",
            Fault::BadPartner(_) => "partner",
            Fault::PartnerNotNamed => "partner-policy",
        }
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        let is_advice = match self {
            Fault::WrongType { expected, .. } => !is_vital(expected),
            Fault::NoPolicy { is_in_page } => *is_in_page,
            Fault::FrameOptions { is_ignored, .. } => *is_ignored,
            Fault::Header { name, .. } => {
                !matches!(*name, "X-Content-Type-Options" | "Referrer-Policy")
            }
            Fault::Older(_)
            | Fault::Newer(_)
            | Fault::NotBrotli
            | Fault::NotGzip
            | Fault::FramedByAll
            | Fault::FramedByNone
            | Fault::KeepingUnsaid
            | Fault::NotKept
            | Fault::Cookie
            | Fault::Reporting(_) => true,
            _ => false,
        };
        if is_advice { Weight::Advice } else { Weight::Problem }
    }
}

/// Whether a browser refuses or slows down a file of this type that is sent as another.
fn is_vital(kind: &str) -> bool {
    ["text/html", "text/css", "text/javascript", "application/wasm", "image/svg+xml"]
        .contains(&kind)
}

/// Findings in the order in which they are told: what matters most first, one for each fault.
#[derive(Debug, Default)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Notes something about a file.
    pub fn note(&mut self, fault: Fault, file: &str) {
        let file = file.to_owned();
        match self.0.iter_mut().find(|it| it.fault == fault) {
            None => self.0.push(Finding { fault, files: vec![file] }),
            Some(it) if !it.files.contains(&file) => it.files.push(file),
            Some(_) => (),
        }
    }

    /// Notes something about a file unless the other thing, which explains it, is noted of it.
    pub fn note_unless(&mut self, fault: Fault, file: &str, other: &Fault) {
        let is_explained =
            |it: &Finding| it.fault == *other && it.files.iter().any(|it| it == file);
        if !self.0.iter().any(is_explained) {
            self.note(fault, file);
        }
    }

    /// All of them, in order.
    pub fn sorted(mut self) -> Vec<Finding> {
        self.0.sort_by(|one, other| {
            let key = |it: &Finding| it.fault.weight();
            key(one).cmp(&key(other)).then_with(|| one.fault.cmp(&other.fault))
        });
        self.0
    }
}
