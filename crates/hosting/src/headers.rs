//! Which headers go with which file.

use crate::{Place, Role, mime, policy};

/// A header: its name and its value.
pub type Header = (&'static str, String);

/// What is sent with every file.
pub const ALWAYS: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), \
         display-capture=(), storage-access=(), clipboard-read=()",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-DNS-Prefetch-Control", "off"),
    ("Origin-Agent-Cluster", "?1"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    // With these two a page that is itself isolated can still show the widget in a frame.
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// The name of the header with the policy.
pub const POLICY: &str = "Content-Security-Policy";

/// For a file whose name says what is in it: it is never asked for again.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// For every other file: kept, and asked for again each time, which costs a few hundred bytes.
pub const NO_CACHE: &str = "no-cache";

/// How long a browser may keep a file, by its path.
///
/// A name with a hash in it never changes its content. The loader in a folder of one version
/// (`v0.1.0/embed.js`) does not either: host pages pin it by its integrity.
pub fn caching(file: &str) -> &'static str {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let is_hashed = name.split(['-', '_', '.']).skip(1).any(is_hash);
    let is_pinned = matches!(name, "embed.js" | "embed.mjs")
        && folder.rsplit('/').next().is_some_and(is_version);
    if is_hashed || is_pinned { IMMUTABLE } else { NO_CACHE }
}

/// Whether a word between `-`, `_` and `.` is the hash that a build puts into a file's name: a
/// 64-bit number in hexadecimal, in Trunk's case without leading zeros, so nearly always 13 to 16
/// digits.
pub fn is_hash(word: &str) -> bool {
    (12..=16).contains(&word.len())
        && word.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
}

/// Whether this is the folder of one version: `v0.1.0`.
fn is_version(folder: &str) -> bool {
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    folder
        .strip_prefix('v')
        .is_some_and(|it| it.split('.').count() == 3 && it.split('.').all(is_number))
}

/// Everything that is sent with a file of a place, `Content-Type` first.
pub fn of(place: &Place, file: &str) -> Vec<Header> {
    let mut headers = vec![("Content-Type", mime::of(file).to_owned())];
    headers.extend(without_type(place, file));
    headers
}

/// The same without `Content-Type`, which servers have a table of their own for.
fn without_type(place: &Place, file: &str) -> Vec<Header> {
    let role = place.role_of(file);
    let connect = if role == Role::Frame { place.fetched(place.copy_of(file)) } else { Vec::new() };
    let policy = policy::of(role, &connect, &place.ancestors).to_string();
    let mut headers = vec![(POLICY, policy)];
    headers.extend(ALWAYS.iter().map(|(name, value)| (*name, (*value).to_owned())));
    // Frames without an origin of their own, and host pages that compare the integrity, must be
    // allowed to read what anybody can fetch anyhow. Pages are not read, they are shown.
    if !role.is_page() {
        headers.push(("Access-Control-Allow-Origin", "*".into()));
    }
    if role == Role::Single {
        headers.push(("Content-Disposition", "attachment".into()));
    }
    // The folder of the place may be that of one version.
    let path = format!("{}{file}", place.folder);
    headers.push(("Cache-Control", caching(&path).into()));
    headers
}

/// Files with the same headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Their paths from the folder of the place, sorted.
    pub files: Vec<String>,
    /// What is sent with them, without `Content-Type`.
    pub headers: Vec<Header>,
}

/// What is sent with files that no rule names.
///
/// They are data, pictures and whatever an operator puts beside them.
pub fn ordinary(place: &Place) -> Vec<Header> {
    without_type(place, "ordinary.txt")
}

/// The rules of a place: every file whose headers are not [`ordinary`], grouped by them.
pub fn rules(place: &Place) -> Vec<Rule> {
    let ordinary = ordinary(place);
    let mut rules: Vec<Rule> = Vec::new();
    for file in place.files() {
        let headers = without_type(place, file);
        if headers == ordinary {
            continue;
        }
        match rules.iter_mut().find(|it| it.headers == headers) {
            Some(rule) => rule.files.push(file.clone()),
            None => rules.push(Rule { files: vec![file.clone()], headers }),
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ancestors, Folder, Origin};

    fn place() -> Place {
        let files =
            ["index.html", "boot.js", "a-1a2b3c4d5e6f7a8b_bg.wasm", "help.ja.html", "sw.js"];
        Place::new(
            Origin::parse("https://a.example").unwrap(),
            Folder::default(),
            Ancestors::default(),
            files.map(str::to_owned).to_vec(),
        )
    }

    fn header(file: &str, name: &str) -> Option<String> {
        of(&place(), file).into_iter().find(|(it, _)| *it == name).map(|(_, value)| value)
    }

    #[test]
    fn hashed_names_are_kept_and_others_asked_for_again() {
        for (file, expected) in [
            ("shirube-widget-842dfa390982cf98_bg.wasm", IMMUTABLE),
            ("v1/style-0123456789abcdef.css", IMMUTABLE),
            ("v0.1.0/embed.js", IMMUTABLE),
            ("v1/embed.js", NO_CACHE),
            ("embed.mjs", NO_CACHE),
            ("v0.1.0/index.html", NO_CACHE),
            ("questionnaires/sme/ja.json", NO_CACHE),
            ("842dfa390982cf98.js", NO_CACHE),
        ] {
            assert_eq!(caching(file), expected, "{file}");
        }
    }

    #[test]
    fn a_file_has_its_type_its_policy_and_what_all_have() {
        assert_eq!(
            header("a-1a2b3c4d5e6f7a8b_bg.wasm", "Content-Type").unwrap(),
            "application/wasm"
        );
        let policy = header("index.html", POLICY).unwrap();
        let expected = "connect-src https://a.example/a-1a2b3c4d5e6f7a8b_bg.wasm;";
        assert!(policy.contains(expected), "{policy}");
        for file in ["index.html", "boot.js", "sw.js", "unknown"] {
            assert_eq!(header(file, "Referrer-Policy").unwrap(), "no-referrer", "{file}");
            assert_eq!(header(file, "X-Content-Type-Options").unwrap(), "nosniff", "{file}");
        }
    }

    #[test]
    fn anybody_may_read_files_and_nobody_pages() {
        let name = "Access-Control-Allow-Origin";
        assert_eq!(header("boot.js", name).as_deref(), Some("*"));
        assert_eq!(header("index.html", name), None);
        assert_eq!(header("help.ja.html", name), None);
    }

    #[test]
    fn every_file_is_in_one_rule_or_ordinary() {
        let place = place();
        let rules = rules(&place);
        for file in place.files() {
            let named: Vec<&Rule> = rules.iter().filter(|it| it.files.contains(file)).collect();
            let expected = without_type(&place, file);
            match named.as_slice() {
                [] => assert_eq!(ordinary(&place), expected, "{file}"),
                [rule] => assert_eq!(rule.headers, expected, "{file}"),
                _ => panic!("{file} is in several rules"),
            }
        }
        let names: Vec<&[String]> = rules.iter().map(|it| it.files.as_slice()).collect();
        let each = ["a-1a2b3c4d5e6f7a8b_bg.wasm", "help.ja.html", "index.html", "sw.js"];
        assert_eq!(
            names,
            each.map(|it| [it.to_owned()]).iter().map(|it| &it[..]).collect::<Vec<_>>()
        );
    }
}
