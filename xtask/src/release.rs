//! `cargo xtask dist`: a release, as one folder to copy to any static host.
//!
//! ```text
//! shirube-0.1.0/
//!   v0.1.0/          this version; nothing in it ever changes
//!   v1/              the same files; the next release that speaks protocol 1 takes its place
//!   shirube.html     the whole of it in one file
//!   servers/         what a server should send, for nginx, Apache, IIS and others
//!   README.txt       what to do with all this
//!   SHA256SUMS
//! ```
//!
//! Made from a finished build and nothing else: two runs give the same bytes.

mod hashed;
mod pack;
mod readme;

use std::path::{Path, PathBuf};
use std::{fs, io};

use shirube_hosting::forms::{self, Server};
use shirube_hosting::manifest::{Entry, Integrity};
use shirube_hosting::place::PlaceError;
use shirube_hosting::{Manifest, listing, manifest, policy};
use thiserror::Error;

use crate::files::{self, Files};
use crate::offline::{self, OfflineError};
use crate::single::{self, SingleError};
use crate::{html, workspace};

/// The version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of the messages between frame and host page, which the moving folder is called after:
/// a host page that works with `v1/` today works with it until protocol 2 comes, whatever number the
/// program has by then.
pub const PROTOCOL: u32 = 1;

/// The file that `doctor.html` reads.
const HEADERS: &str = "headers.json";

/// Why there is no release.
#[derive(Debug, Error)]
pub enum ReleaseError {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The build is incomplete.
    #[error("the build has no {0}")]
    Missing(&'static str),
    /// Files name each other in a circle, so that no name can be made of their content.
    #[error("{0} names itself by way of other files")]
    Circle(String),
    /// The worker cannot be made.
    #[error(transparent)]
    Offline(#[from] OfflineError),
    /// The headers cannot be made.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// The single file cannot be made.
    #[error(transparent)]
    Single(#[from] SingleError),
}

/// How much care is taken with compression. Brotli quality, 0 to 11.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quality(pub u32);

impl Quality {
    /// For what is given away.
    pub const BEST: Quality = Quality(11);

    /// For the tests, which look at what is sent and not at how small it is.
    pub const QUICK: Quality = Quality(3);
}

/// Where `cargo xtask dist` puts the release.
pub fn folder() -> PathBuf {
    workspace::root().join("target").join(format!("shirube-{VERSION}"))
}

/// The folder of this version, and the one that moves on.
pub fn copies() -> [String; 2] {
    [format!("v{VERSION}"), format!("v{PROTOCOL}")]
}

/// Makes a release of a build in the folder `to`, which is emptied first, and returns the value that
/// host pages pin the loader by.
///
/// # Errors
///
/// When the build is incomplete or something cannot be written.
pub fn make(dist: &Path, to: &Path, quality: Quality) -> Result<Integrity, ReleaseError> {
    let copy = copy_of(files::read(dist).map_err(at(dist))?)?;
    let loader = copy.get("embed.js").ok_or(ReleaseError::Missing("embed.js"))?;
    let loader = Integrity::sha384(loader);
    if to.exists() {
        fs::remove_dir_all(to).map_err(at(to))?;
    }
    for name in copies() {
        files::write(&copy, &to.join(name)).map_err(at(to))?;
    }
    single::command(dist, to)?;
    let mut around = Files::new();
    let place = forms::anywhere(listing::files(to).map_err(at(to))?)?;
    for server in Server::ALL {
        let name = format!("servers/{}.txt", server.name());
        around.insert(name, forms::write(&place, server).into_bytes());
    }
    around.insert("README.txt".into(), readme::text(&loader).into_bytes());
    files::write(&around, to).map_err(at(to))?;
    pack::compress(to, quality).map_err(at(to))?;
    pack::write_sums(to).map_err(at(to))?;
    Ok(loader)
}

/// The files of one copy: those of the build, with names that say what is in them, and what a release
/// says of itself.
fn copy_of(built: Files) -> Result<Files, ReleaseError> {
    let mut copy = hashed::named(built)?;
    for name in [offline::WORKER, manifest::NAME, HEADERS, single::NAME] {
        copy.remove(name);
    }
    let index = copy.get_mut("index.html").ok_or(ReleaseError::Missing("index.html"))?;
    *index = with_policy(&String::from_utf8_lossy(index)).into_bytes();
    let worker = offline::worker(&copy)?;
    copy.insert(offline::WORKER.into(), worker.into_bytes());

    let mut names: Vec<String> = copy.keys().cloned().collect();
    names.extend([manifest::NAME, HEADERS].map(str::to_owned));
    let headers = forms::json(&forms::anywhere(names)?, VERSION);
    copy.insert(HEADERS.into(), headers.into_bytes());
    let entries = copy.iter().map(|(path, bytes)| Entry::of(path, bytes)).collect();
    let manifest = Manifest::new(VERSION, PROTOCOL, entries);
    copy.insert(manifest::NAME.into(), manifest.to_json().into_bytes());
    Ok(copy)
}

/// The page with the policy of [`policy::meta`] as the first thing in its head, for places whose
/// headers nobody can set.
fn with_policy(page: &str) -> String {
    let head = html::tags(page).into_iter().find(|it| it.name == "head").map_or(0, |it| it.end);
    let (before, after) = page.split_at_checked(head).unwrap_or(("", page));
    let policy = policy::meta();
    format!("{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}")
}

/// The line for a host page, with the address of the server left open.
pub fn snippet(server: &str, loader: &Integrity) -> String {
    format!(
        "<script async src=\"{server}/v{VERSION}/embed.js\" integrity=\"{loader}\" \
         crossorigin=\"anonymous\"></script>"
    )
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> ReleaseError {
    |source| ReleaseError::File { path: path.into(), source }
}

#[cfg(test)]
mod tests;
