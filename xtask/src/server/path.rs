//! From the path of a request to a file, and to nothing else.

use std::path::PathBuf;

/// The file that a request asks for, relative to the served folder; `None` when the path is not
/// one of a file we would ever serve.
///
/// Refused are: steps upwards, hidden names, backslashes and control characters (also when they
/// are percent-encoded), broken encodings and anything that is no UTF-8.
pub(super) fn relative_file(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = percent_decoded(path.strip_prefix('/')?)?;
    if path.contains('\\') || path.contains(char::is_control) {
        return None;
    }
    let mut file = PathBuf::new();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        match part {
            "" if parts.peek().is_none() => file.push("index.html"),
            "" => return None,
            hidden if hidden.starts_with('.') => return None,
            name => file.push(name),
        }
    }
    Some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::new();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            decoded.push(u8::try_from(value).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use shirube_hosting::place::percent_encoded;

    #[track_caller]
    fn check(target: &str, expected: Option<&str>) {
        assert_eq!(relative_file(target), expected.map(PathBuf::from));
    }

    #[test]
    fn a_folder_stands_for_its_index() {
        check("/", Some("index.html"));
        check("/?lang=en", Some("index.html"));
        check("/docs/", Some("docs/index.html"));
    }

    #[test]
    fn names_are_decoded_and_queries_ignored() {
        check("/a/b.js?v=1#x", Some("a/b.js"));
        check("/%E8%A1%A8.json", Some("表.json"));
    }

    #[test]
    fn there_is_no_way_out_of_the_folder() {
        for target in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/a/%2E%2E/%2E%2E/secret",
            "/..\\secret",
            "/%5c..%5csecret",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/.git/config",
            "/a%00.html",
            "/%zz",
            "/%e",
            "/%ff",
            "http://elsewhere/",
            "*",
            "",
        ] {
            check(target, None);
        }
    }

    #[test]
    fn an_address_survives_the_way_there_and_back() {
        let name = "a b/表;1.json";
        check(&format!("/{}", percent_encoded(name)), Some(name));
    }
}
