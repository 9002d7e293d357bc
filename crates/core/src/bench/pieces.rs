//! What a dropped file holds: one result, or one a line.

/// A part of a file that should be one result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The line, counted from 1, where the file has a result a line.
    pub line: Option<usize>,
    /// Its text.
    pub text: &'t str,
}

/// Whether a file of a folder may hold results, by its name. What else lies in a folder is nobody's
/// mistake, and not worth a word.
pub fn may_hold_results(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".json", ".ndjson", ".jsonl"].iter().any(|it| name.ends_with(it))
}

/// Takes a file apart. It has a result a line (NDJSON) if its name ends in `.ndjson` or `.jsonl`, or
/// if its first two lines that are not empty are each an object from brace to brace; else it is one
/// result, on however many lines. Empty lines are none.
pub fn pieces<'t>(name: &str, text: &'t str) -> Vec<Piece<'t>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = || (1..).zip(text.lines()).filter(|(_, it)| !it.trim().is_empty());
    let is_object = |it: &str| it.trim().starts_with('{') && it.trim().ends_with('}');
    let is_named = [".ndjson", ".jsonl"].iter().any(|it| name.to_ascii_lowercase().ends_with(it));
    let begins_so = || {
        let mut first = lines().map(|(_, it)| is_object(it));
        first.next() == Some(true) && first.next() == Some(true)
    };
    if is_named || begins_so() {
        lines().map(|(line, text)| Piece { line: Some(line), text }).collect()
    } else {
        vec![Piece { line: None, text }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: &[(Option<usize>, &str)]) {
        let found: Vec<_> = pieces(name, text).iter().map(|it| (it.line, it.text)).collect();
        assert_eq!(found, expected, "{name}");
    }

    #[test]
    fn a_folder_may_hold_other_things() {
        let may: Vec<&str> = ["a.json", "A.NDJSON", "b.jsonl", "json", "a.xlsx", ".DS_Store"]
            .into_iter()
            .filter(|it| may_hold_results(it))
            .collect();
        assert_eq!(may, ["a.json", "A.NDJSON", "b.jsonl"]);
    }

    #[test]
    fn a_file_is_one_result_or_has_one_a_line() {
        check("a.json", "{\n  \"a\": 1\n}\n", &[(None, "{\n  \"a\": 1\n}\n")]);
        check("a.json", "{\"a\": 1}", &[(None, "{\"a\": 1}")]);
        check("a.json", "{\"a\": 1}\n\n", &[(None, "{\"a\": 1}\n\n")]);
        check("a.JSONL", "{\"a\": 1}\n", &[(Some(1), "{\"a\": 1}")]);
        check("a.ndjson", "{}\r\n\n{\n", &[(Some(1), "{}"), (Some(3), "{")]);
        check(
            "a.json",
            "\n{\"a\": 1}\n{\"b\": 2}\n{",
            &[(Some(2), "{\"a\": 1}"), (Some(3), "{\"b\": 2}"), (Some(4), "{")],
        );
        check("a.json", "\u{feff}{}", &[(None, "{}")]);
        check("a.ndjson", "", &[]);
        check("a.json", "", &[(None, "")]);
    }
}
