//! `manifest.json` of a release: what it contains, down to the byte.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256, Sha384};
use shirube_core::json::{
    Fault, Fields, Node, Place, Problem, Problems, integer, list, literal, parse, pretty, text,
};

use crate::mime;

/// The name of the file in the folder of a copy.
pub const NAME: &str = "manifest.json";

/// Largest manifest that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Most files of one release.
const MAX_FILES: usize = 5_000;

/// Largest file of a release, in bytes.
pub const MAX_FILE: u32 = 64 * 1024 * 1024;

/// Most characters of a path.
const MAX_PATH: usize = 200;

/// What a release contains. It does not name itself, nor what an operator puts beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Version of the program: `0.1.0`.
    pub version: String,
    /// Version of the messages between frame and host page.
    pub protocol: u32,
    /// Its files. Invariant of [`Manifest::read`]: sorted by path, each once.
    pub files: Vec<Entry>,
}

/// One file of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path from the folder of the copy, with `/`.
    pub path: String,
    /// Bytes, uncompressed.
    pub size: u32,
    /// The media type that a server should send.
    pub kind: String,
    /// `sha256-…` of its bytes.
    pub sha256: Integrity,
    /// `sha384-…` of its bytes: the value for an `integrity` attribute.
    pub sha384: Integrity,
}

/// A digest as the attribute `integrity` writes it: `sha256-` or `sha384-` and padded base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integrity(String);

impl Integrity {
    /// `sha256-…` of some bytes.
    pub fn sha256(bytes: &[u8]) -> Integrity {
        Integrity(format!("sha256-{}", Base64::encode_string(&Sha256::digest(bytes))))
    }

    /// `sha384-…` of some bytes.
    pub fn sha384(bytes: &[u8]) -> Integrity {
        Integrity(format!("sha384-{}", Base64::encode_string(&Sha384::digest(bytes))))
    }

    /// Reads a digest of one kind, `sha256` or `sha384`.
    fn parse(text: &str, kind: &str) -> Option<Integrity> {
        let length = if kind == "sha256" { 32 } else { 48 };
        let coded = text.strip_prefix(kind)?.strip_prefix('-')?;
        let bytes = Base64::decode_vec(coded).ok()?;
        (bytes.len() == length).then(|| Integrity(text.to_owned()))
    }

    /// The digest as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Integrity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Entry {
    /// What is to be said of a file of fewer than 4 GiB.
    pub fn of(path: &str, bytes: &[u8]) -> Entry {
        Entry {
            path: path.to_owned(),
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            kind: mime::of(path).to_owned(),
            sha256: Integrity::sha256(bytes),
            sha384: Integrity::sha384(bytes),
        }
    }

    /// Whether these are the bytes of the file.
    pub fn is(&self, bytes: &[u8]) -> bool {
        Integrity::sha256(bytes) == self.sha256
    }
}

impl Manifest {
    /// A manifest of these files, in any order.
    pub fn new(version: &str, protocol: u32, mut files: Vec<Entry>) -> Manifest {
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Manifest { version: version.to_owned(), protocol, files }
    }

    /// The entry of a path.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.files.iter().find(|it| it.path == path)
    }

    /// The manifest as a file.
    pub fn to_json(&self) -> String {
        let files = self.files.iter().map(|it| {
            Node::object([
                ("path", Node::text(it.path.as_str())),
                ("size", it.size.into()),
                ("type", Node::text(it.kind.as_str())),
                ("sha256", Node::text(it.sha256.as_str())),
                ("integrity", Node::text(it.sha384.as_str())),
            ])
        });
        pretty(&Node::object([
            ("format", Node::text("shirube-manifest")),
            ("format_version", Node::Integer(1)),
            ("version", Node::text(self.version.as_str())),
            ("protocol", self.protocol.into()),
            ("files", Node::List(files.collect())),
        ]))
    }

    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Manifest, Vec<Problem>> {
        let node = parse(json, MAX_BYTES)?;
        let mut problems = Problems::default();
        let manifest = read_file(&node, &mut problems);
        problems.conclude(manifest)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Manifest> {
    let mut fields = Fields::of(node, Place::root(), problems)?;
    let format = fields.required("format", problems, |node, at, problems| {
        literal(node, &at, "shirube-manifest", problems)
    });
    let format_version = fields.required("format_version", problems, |node, at, problems| {
        integer::<u32>(node, &at, (1, 1), problems)
    });
    let version = fields.required("version", problems, read_version);
    let protocol = fields.required("protocol", problems, |node, at, problems| {
        integer(node, &at, (1, 1000), problems)
    });
    let files = fields.required("files", problems, |node, at, problems| {
        let files = list(node, at.clone(), MAX_FILES, problems, read_entry)?;
        let sorted = files.is_sorted_by(|one, next| one.path < next.path);
        let fault = || not_allowed("paths in another order, or one twice", "paths in order");
        if sorted { Some(files) } else { problems.note(&at, fault()) }
    });
    fields.finish(problems);
    format.and(format_version)?;
    Some(Manifest { version: version?, protocol: protocol?, files: files? })
}

fn read_entry(node: &Node, at: Place, problems: &mut Problems) -> Option<Entry> {
    let mut fields = Fields::of(node, at, problems)?;
    let path = fields.required("path", problems, read_path);
    let size = fields.required("size", problems, |node, at, problems| {
        integer(node, &at, (0, MAX_FILE.into()), problems)
    });
    let kind = fields.required("type", problems, |node, at, problems| {
        let kind = text(node, &at, problems)?;
        let known = kind == mime::BYTES || mime::TYPES.iter().any(|(_, it)| *it == kind);
        let fault = || not_allowed(kind, "a media type of a release");
        if known { Some(kind.to_owned()) } else { problems.note(&at, fault()) }
    });
    let sha256 = fields.required("sha256", problems, |node, at, problems| {
        read_integrity(node, &at, "sha256", problems)
    });
    let sha384 = fields.required("integrity", problems, |node, at, problems| {
        read_integrity(node, &at, "sha384", problems)
    });
    fields.finish(problems);
    Some(Entry { path: path?, size: size?, kind: kind?, sha256: sha256?, sha384: sha384? })
}

/// Three numbers with dots between, and perhaps `-` and a word for a release before the release.
fn read_version(node: &Node, at: Place, problems: &mut Problems) -> Option<String> {
    let version = text(node, &at, problems)?;
    let numbers = version.split_once('-').map_or(version, |(numbers, _)| numbers);
    let is_number =
        |it: &str| (1..=6).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    let is_plain = version.bytes().all(|it| it.is_ascii_alphanumeric() || b".-".contains(&it));
    let is_version = numbers.split('.').count() == 3
        && numbers.split('.').all(is_number)
        && is_plain
        && version.len() <= 40;
    let fault = || not_allowed(version, "a version such as 0.1.0");
    if is_version { Some(version.to_owned()) } else { problems.note(&at, fault()) }
}

/// A path that stays in its folder and needs no escape in an address.
fn read_path(node: &Node, at: Place, problems: &mut Problems) -> Option<String> {
    let path = text(node, &at, problems)?;
    let is_name = |it: &str| {
        !it.is_empty()
            && !it.starts_with('.')
            && it.bytes().all(|it| it.is_ascii_alphanumeric() || b"._~-".contains(&it))
    };
    let is_path = path.len() <= MAX_PATH && path.split('/').all(is_name);
    let fault = || not_allowed(path, "a path of letters, digits and . _ ~ - below its folder");
    if is_path { Some(path.to_owned()) } else { problems.note(&at, fault()) }
}

fn read_integrity(
    node: &Node,
    at: &Place,
    kind: &str,
    problems: &mut Problems,
) -> Option<Integrity> {
    let found = text(node, at, problems)?;
    let fault = || not_allowed(found, &format!("{kind}- and its base64"));
    match Integrity::parse(found, kind) {
        Some(it) => Some(it),
        None => problems.note(at, fault()),
    }
}

fn not_allowed(found: &str, expected: &str) -> Fault {
    Fault::NotAllowed { found: found.chars().take(64).collect(), expected: expected.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let files = vec![Entry::of("index.html", b"<p>"), Entry::of("a/b.wasm", b"")];
        Manifest::new("0.1.0", 1, files)
    }

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        let json = manifest().to_json();
        assert!(json.contains(from), "{from}");
        let problems = Manifest::read(&json.replacen(from, to, 1)).unwrap_err();
        let found: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(found.iter().any(|it| it.contains(expected)), "{found:?}");
    }

    #[test]
    fn a_manifest_survives_the_way_there_and_back() {
        let manifest = manifest();
        assert_eq!(Manifest::read(&manifest.to_json()), Ok(manifest));
    }

    #[test]
    fn digests_are_those_of_other_programs() {
        // printf '' | openssl dgst -sha256 -binary | base64, and the same with -sha384
        let entry = Entry::of("empty", b"");
        assert_eq!(entry.sha256.as_str(), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(
            entry.sha384.as_str(),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
        assert!(entry.is(b"") && !entry.is(b"x"));
    }

    #[test]
    fn a_wrong_manifest_is_refused_with_the_place() {
        check("shirube-manifest", "something", "$.format");
        check("\"format_version\": 1", "\"format_version\": 2", "$.format_version");
        check("0.1.0", "0.1", "$.version");
        check("a/b.wasm", "../b.wasm", "$.files[0].path");
        check("a/b.wasm", "https://b.wasm", "$.files[0].path");
        check("a/b.wasm", "z/b.wasm", "$.files");
        check("a/b.wasm", "index.html", "$.files");
        check("application/wasm", "text/wasm", "$.files[0].type");
        check("sha256-", "sha384-", "$.files[0].sha256");
        check("\"size\": 0", "\"size\": -1", "$.files[0].size");
        check("\"protocol\"", "\"protokoll\"", "protokoll");
    }
}
