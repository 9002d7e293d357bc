//! Where a copy is put: origin, folder, files, and who may frame it.

use std::fmt::{self, Write as _};

use thiserror::Error;

use crate::Role;

/// Most sites that may be named as frame ancestors. More would make a header that some servers cut.
const MAX_ANCESTORS: usize = 50;

/// Most characters of an origin: a host name has 253, its scheme and port some more.
const MAX_ORIGIN: usize = 270;

/// What is wrong with the description of a place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlaceError {
    /// No origin.
    #[error("found {0:?}, expected an origin such as https://check.example.jp, without a path")]
    Origin(String),
    /// No folder.
    #[error("found {0:?}, expected a folder such as /shirube/, of letters, digits and . _ ~ -")]
    Folder(String),
    /// Nobody who could frame a page.
    #[error(
        "found {0:?}, expected an origin such as https://www.example.jp (http only for localhost \
         and 127.0.0.1), 'self', or 'none' alone"
    )]
    Ancestor(String),
    /// Too many sites.
    #[error("found {0} sites that may frame the page, expected at most {MAX_ANCESTORS}")]
    Ancestors(usize),
}

/// Scheme, host and port of a server: `https://check.example.jp`.
///
/// Invariant: lower case, ASCII, no path, no port that goes without saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin; a slash at its end is forgiven. International host names in their ASCII
    /// form (`xn--…`).
    ///
    /// # Errors
    ///
    /// When it is none, or has a path, a user, or a wildcard.
    pub fn parse(text: &str) -> Result<Origin, PlaceError> {
        let wrong = || PlaceError::Origin(text.chars().take(MAX_ORIGIN).collect());
        let lower = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let (scheme, host) = lower.split_once("://").ok_or_else(wrong)?;
        let usual_port = match scheme {
            "https" => ":443",
            "http" => ":80",
            _ => return Err(wrong()),
        };
        let host = host.strip_suffix(usual_port).unwrap_or(host);
        if lower.len() <= MAX_ORIGIN && is_host_with_port(host) {
            Ok(Origin(format!("{scheme}://{host}")))
        } else {
            Err(wrong())
        }
    }

    /// The origin as headers write it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is this very machine, where `http` is as good as `https`.
    pub fn is_local(&self) -> bool {
        let host = self.0.split_once("://").map_or("", |(_, host)| host);
        let name = host.split(':').next().unwrap_or_default();
        matches!(name, "localhost" | "127.0.0.1") || host.starts_with("[::1]")
    }

    /// Whether what is sent to and fro is encrypted.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether this is a host name or address, with or without a port.
fn is_host_with_port(host: &str) -> bool {
    if let Some(rest) = host.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else { return false };
        let is_address = address.bytes().all(|it| it.is_ascii_hexdigit() || it == b':');
        return is_address && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
    }
    let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let is_label = |it: &str| {
        !it.is_empty()
            && it.len() <= 63
            && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
            && !it.starts_with('-')
            && !it.ends_with('-')
    };
    name.split('.').all(is_label) && port.is_none_or(is_port)
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_digit()) && text.parse::<u16>().is_ok_and(|it| 0 < it)
}

/// The path of a folder on its server: `/shirube/`, or `/` for the whole of it.
///
/// Invariant: begins and ends with a slash; only what needs no escape in addresses, no `.` or `..`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(String);

impl Folder {
    /// Reads a folder; missing slashes at its ends are forgiven.
    ///
    /// # Errors
    ///
    /// When a part of it is empty, leads upwards, or has letters that addresses escape.
    pub fn parse(text: &str) -> Result<Folder, PlaceError> {
        let inside = text.strip_prefix('/').unwrap_or(text);
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        if inside.is_empty() {
            return Ok(Folder::default());
        }
        let is_part = |it: &str| !matches!(it, "" | "." | "..") && it.bytes().all(is_unescaped);
        if text.len() <= 200 && inside.split('/').all(is_part) {
            Ok(Folder(format!("/{inside}/")))
        } else {
            Err(PlaceError::Folder(text.chars().take(200).collect()))
        }
    }

    /// The folder with its slashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Default for Folder {
    fn default() -> Self {
        Folder("/".into())
    }
}

/// Who may show the page in a frame: the value of `frame-ancestors`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ancestors(String);

impl Ancestors {
    /// Only pages of the own origin, and these sites.
    ///
    /// # Errors
    ///
    /// The first that is no origin, or that there are too many.
    pub fn of<S: AsRef<str>>(sites: &[S]) -> Result<Ancestors, PlaceError> {
        let sites: Vec<&str> = sites.iter().map(AsRef::as_ref).collect();
        Ancestors::parse(&format!("'self' {}", sites.join(" ")))
    }

    /// Reads the values of the directive: `'self'`, `'none'`, `*`, and origins, whose first label
    /// may be `*`.
    ///
    /// # Errors
    ///
    /// The first that is none of these, or that there are too many.
    pub fn parse(text: &str) -> Result<Ancestors, PlaceError> {
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        if MAX_ANCESTORS < words.len() {
            return Err(PlaceError::Ancestors(words.len()));
        }
        let mut kept: Vec<String> = Vec::new();
        for word in &words {
            let value = match *word {
                "'none'" if 1 < words.len() => return Err(PlaceError::Ancestor((*word).into())),
                "'self'" | "'none'" | "*" => (*word).to_owned(),
                site => ancestor(site).ok_or_else(|| PlaceError::Ancestor(site.into()))?,
            };
            if !kept.contains(&value) {
                kept.push(value);
            }
        }
        if kept.is_empty() { Ok(Ancestors::default()) } else { Ok(Ancestors(kept.join(" "))) }
    }

    /// The values as the directive writes them.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A site, as `frame-ancestors` writes it.
fn ancestor(site: &str) -> Option<String> {
    let wild = site.contains("://*.");
    let origin = Origin::parse(&site.replacen("://*.", "://", 1)).ok()?;
    // Over http anybody on the way could write the page around, and press what the visitor would.
    let is_safe = origin.is_https() || (origin.is_local() && !wild);
    let text = origin.as_str();
    is_safe.then(|| if wild { text.replacen("://", "://*.", 1) } else { text.to_owned() })
}

impl Default for Ancestors {
    /// Only pages of the own origin.
    fn default() -> Self {
        Ancestors("'self'".into())
    }
}

/// A folder with files of Shirube on a server. It may hold several copies, each in a folder of its
/// own with an `index.html`, as `v0.1.0/` and `v1/` in a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The server.
    pub origin: Origin,
    /// The folder there.
    pub folder: Folder,
    /// Who may frame the pages.
    pub ancestors: Ancestors,
    /// Paths of the files from the folder, with `/`. Invariant: sorted, each once.
    files: Vec<String>,
}

impl Place {
    /// A place with these files, in any order. Files whose names need an escape in addresses are left
    /// out: no release has any, and they could mean something in a configuration.
    pub fn new(
        origin: Origin,
        folder: Folder,
        ancestors: Ancestors,
        mut files: Vec<String>,
    ) -> Place {
        files.retain(|it| it.bytes().all(|it| it == b'/' || is_unescaped(it)));
        files.sort();
        files.dedup();
        Place { origin, folder, ancestors, files }
    }

    /// The files, sorted.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// Where a copy ends and another begins: the folder of the copy that a file belongs to, with
    /// its slash; empty for the copy at the top.
    pub fn copy_of<'f>(&self, file: &'f str) -> &'f str {
        let ends = file.match_indices('/').map(|(at, _)| at + 1);
        let folders = ends.filter_map(|end| file.get(..end)).rev();
        let mut copies = folders.filter(|it| self.has(&format!("{it}index.html")));
        copies.next().unwrap_or_default()
    }

    /// What a file of this place is for.
    pub fn role_of(&self, file: &str) -> Role {
        Role::of(file.strip_prefix(self.copy_of(file)).unwrap_or(file))
    }

    /// Whether there is such a file.
    pub fn has(&self, file: &str) -> bool {
        self.files.binary_search_by(|it| it.as_str().cmp(file)).is_ok()
    }

    /// The address of a file.
    pub fn address(&self, file: &str) -> String {
        format!("{}{}{}", self.origin, self.folder.as_str(), percent_encoded(file))
    }

    /// The addresses that the program of a copy fetches: its data, its wasm and the partner files.
    ///
    /// Left out is JSON that only people and tools read. Every address makes the header longer, and
    /// some servers cut long ones.
    pub fn fetched(&self, copy: &str) -> Vec<String> {
        let own = self.files.iter().filter(|it| self.copy_of(it) == copy);
        own.filter(|it| is_fetched(it.strip_prefix(copy).unwrap_or(it)))
            .map(|it| self.address(it))
            .collect()
    }
}

/// Whether the program fetches a file of its copy.
fn is_fetched(path: &str) -> bool {
    let is_for_people = matches!(path, "manifest.json" | "headers.json")
        || path.starts_with("questionnaires/schema/")
        || path.starts_with("types/")
        || (path.starts_with("questionnaires/") && path.contains("/released/"));
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    matches!(end, "wasm" | "json") && !is_for_people
}

/// Whether this byte stands in an address as it is.
fn is_unescaped(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._~-".contains(&byte)
}

/// A file's path as it stands in an address.
pub fn percent_encoded(path: &str) -> String {
    let mut text = String::new();
    for byte in path.bytes() {
        if byte == b'/' || is_unescaped(byte) {
            text.push(char::from(byte));
        } else {
            // Writing into a string cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests;
