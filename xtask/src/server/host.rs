//! Pages of partners in the tests: on the other name of this server, so of another origin, with a
//! policy as strict as a page with our frame can have.

use std::path::PathBuf;

/// Where they are.
const FOLDER: &str = "/__host/";

/// What stands in them for the origin of the frame, which has a port that nobody knows beforehand.
const FRAME: &str = "https://frame.example";

/// The one that has no policy, to see what a policy prevents.
const OPEN: &str = "open.html";

/// The file of such a page, relative to the folder of the tests' pages.
pub(super) fn file(target: &str) -> Option<PathBuf> {
    let name = target.strip_prefix(FOLDER)?.split('?').next()?;
    let is_plain = name.bytes().all(|it| it.is_ascii_lowercase() || it == b'-' || it == b'.');
    (is_plain && !name.starts_with('.')).then(|| PathBuf::from("host").join(name))
}

/// The policy of such a page around a frame of this origin; none for the open one.
pub(super) fn policy(target: &str, frame: &str) -> Option<String> {
    (file(target)? != PathBuf::from("host").join(OPEN)).then(|| {
        format!(
            "default-src 'none'; script-src 'self' {frame}; frame-src 'self' {frame}; \
             style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'"
        )
    })
}

/// The text of such a page around a frame of this origin.
pub(super) fn filled(text: &str, frame: &str) -> String {
    text.replace(FRAME, frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lies_in_one_folder_and_nowhere_else() {
        assert_eq!(file("/__host/two.html?x=1"), Some("host/two.html".into()));
        for target in ["/two.html", "/__host/../watch.js", "/__host/a/b.html", "/__host/.html"] {
            assert_eq!(file(target), None, "{target}");
        }
    }

    #[test]
    fn every_page_but_the_open_one_has_a_policy_that_names_the_frame() {
        let frame = "http://127.0.0.1:1";
        let policy_of = |name: &str| policy(&format!("/__host/{name}"), frame);
        assert!(policy_of("two.html").unwrap().contains("frame-src 'self' http://127.0.0.1:1;"));
        assert_eq!(policy_of(OPEN), None);
        assert_eq!(policy("/index.html", frame), None);
    }

    #[test]
    fn the_frame_stands_where_its_example_stood() {
        let page = "<script src=\"https://frame.example/embed.js\"></script>";
        assert_eq!(filled(page, "http://a:1"), "<script src=\"http://a:1/embed.js\"></script>");
    }
}
