//! The headers of a place, written for a server: one list, four hands.

mod apache;
mod iis;
mod netlify;
mod nginx;

use shirube_core::json::{Node, pretty};

use crate::headers::{self, Header};
use crate::place::PlaceError;
use crate::{Ancestors, Folder, Origin, Place};

/// Stands in `headers.json` for the origin, which a release does not know.
pub const ANY_ORIGIN: &str = "https://shirube.invalid";

/// Stands in `headers.json` for the folder, which a release does not know.
pub const ANY_FOLDER: &str = "/shirube-folder/";

/// A server whose configuration can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx: a file to include in a `server` block.
    Nginx,
    /// Apache 2.4: `.htaccess` in the folder.
    Apache,
    /// IIS: `web.config` in the folder.
    Iis,
    /// Netlify, Cloudflare Pages and others that read `_headers` at the top of the site.
    Netlify,
}

impl Server {
    /// All of them.
    pub const ALL: [Server; 4] = [Server::Nginx, Server::Apache, Server::Iis, Server::Netlify];

    /// The name on the command line and in `headers.json`.
    pub fn name(self) -> &'static str {
        match self {
            Server::Nginx => "nginx",
            Server::Apache => "apache",
            Server::Iis => "iis",
            Server::Netlify => "netlify",
        }
    }

    /// What the file is called on the server.
    pub fn file(self) -> &'static str {
        match self {
            Server::Nginx => "shirube.conf",
            Server::Apache => ".htaccess",
            Server::Iis => "web.config",
            Server::Netlify => "_headers",
        }
    }

    /// The server of a name.
    pub fn named(name: &str) -> Option<Server> {
        Server::ALL.into_iter().find(|it| it.name() == name)
    }

    /// One header in the words of this server, to be put in by hand.
    pub fn line(self, name: &str, value: &str) -> String {
        match self {
            Server::Nginx => nginx::line(name, value),
            Server::Apache => apache::line(name, value),
            Server::Iis => iis::line(name, value),
            Server::Netlify => netlify::line(name, value),
        }
    }
}

/// The configuration of a place for a server.
pub fn write(place: &Place, server: Server) -> String {
    match server {
        Server::Nginx => nginx::write(place),
        Server::Apache => apache::write(place),
        Server::Iis => iis::write(place),
        Server::Netlify => netlify::write(place),
    }
}

/// A place of which only the files are known, for `headers.json` in a release.
///
/// # Errors
///
/// Never: both stand-ins are well formed.
pub fn anywhere(files: Vec<String>) -> Result<Place, PlaceError> {
    let (origin, folder) = (Origin::parse(ANY_ORIGIN)?, Folder::parse(ANY_FOLDER)?);
    Ok(Place::new(origin, folder, Ancestors::default(), files))
}

/// `headers.json`: the headers of every file, and every server's configuration, for `doctor.html`.
///
/// Whoever shows it replaces its `origin` and then its `folder` by where the page really is; both
/// are written so that nothing else contains them.
pub fn json(place: &Place, version: &str) -> String {
    let files = place.files().iter().map(|file| {
        let headers = headers::of(place, file);
        let headers = headers.iter().map(|(name, value)| (*name, Node::text(value.as_str())));
        Node::object([("path", Node::text(file.as_str())), ("headers", Node::object(headers))])
    });
    let forms = Server::ALL.map(|it| (it.name(), Node::Text(write(place, it))));
    pretty(&Node::object([
        ("format", Node::text("shirube-headers")),
        ("format_version", Node::Integer(1)),
        ("version", Node::text(version)),
        ("origin", Node::text(place.origin.as_str())),
        ("folder", Node::text(place.folder.as_str())),
        ("files", Node::List(files.collect())),
        ("forms", Node::object(forms)),
    ]))
}

/// What every configuration says of itself, one sentence a line.
fn preamble(place: &Place) -> [String; 3] {
    [
        format!("Shirube: what to send with the files in {}{}.", place.origin, place.folder),
        "Written by `shirube headers`. It names the files that were there, partner files too:"
            .into(),
        "write it anew when you add files or change the version.".into(),
    ]
}

/// File names as an alternative of a regular expression. Of what a name may contain, only the dot
/// means something there.
fn alternatives<'f>(files: impl IntoIterator<Item = &'f str>) -> String {
    let files: Vec<String> = files.into_iter().map(|it| it.replace('.', "\\.")).collect();
    match files.as_slice() {
        [one] => one.clone(),
        several => format!("(?:{})", several.join("|")),
    }
}

/// A text in pieces of at most so many bytes, cut before spaces; a single word may be longer.
///
/// One after the other they are the text again, unless it is empty: then there is no piece.
fn pieces(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let spaces = rest.match_indices(' ').map(|(at, _)| at).filter(|at| 0 < *at);
        let ends = spaces.chain([rest.len()]);
        let mut end = rest.len();
        for (n, at) in ends.enumerate() {
            if 0 < n && most < at {
                break;
            }
            end = at;
        }
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// How the headers of a rule differ from those of ordinary files: those to be set, and the names of
/// those to be left out.
fn difference(ordinary: &[Header], rule: &[Header]) -> (Vec<Header>, Vec<&'static str>) {
    let set = rule.iter().filter(|it| !ordinary.contains(it)).cloned().collect();
    let is_gone = |name: &str| !rule.iter().any(|(it, _)| *it == name);
    let gone = ordinary.iter().map(|(name, _)| *name).filter(|it| is_gone(it)).collect();
    (set, gone)
}

#[cfg(test)]
mod tests;
