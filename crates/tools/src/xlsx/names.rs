//! Names that Excel lets sheets and cells have.

/// Longest name of a sheet. Unit: units of UTF-16.
const MAX_NAME: usize = 31;

/// The letters of a column, counted from 0: A, B … Z, AA.
pub(super) fn column(mut n: usize) -> String {
    let mut letters = Vec::new();
    loop {
        // Less than 26, so it is one of the letters.
        letters.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or_default()));
        match (n / 26).checked_sub(1) {
            None => break,
            Some(rest) => n = rest,
        }
    }
    letters.iter().rev().collect()
}

/// Names for sheets with these titles: each a title as far as Excel takes it, no two alike.
pub(super) fn sheets<'t>(titles: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (n, title) in titles.enumerate() {
        let number = (n + 1).to_string();
        let plain = plain(title);
        let mut name = cut(&plain, MAX_NAME);
        // Excel keeps the word "History" for itself, and no sheet is without a name.
        if name.is_empty() || name.eq_ignore_ascii_case("history") {
            name.clone_from(&number);
        }
        let is_taken = |name: &str| names.iter().any(|it| it.to_lowercase() == name.to_lowercase());
        if is_taken(&name) {
            name = format!("{} {number}", cut(&plain, MAX_NAME - 1 - number.len()));
        }
        // Only titles that end in numbers of their own can still meet; then the number is the name.
        while is_taken(&name) {
            name.push('_');
        }
        names.push(name);
    }
    names
}

/// A title without what no name of a sheet may contain: brackets and signs that mean something in
/// references, controls, and quotes at its ends.
fn plain(title: &str) -> String {
    let kept = |it: char| {
        if matches!(it, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || it.is_control() {
            ' '
        } else {
            it
        }
    };
    let text: String =
        title.chars().filter(|it| !matches!(it, '\u{fffe}' | '\u{ffff}')).map(kept).collect();
    text.trim_matches(|it: char| it == '\'' || it.is_whitespace()).to_owned()
}

/// As much of a text as has so many units of UTF-16.
pub(super) fn cut(text: &str, most: usize) -> String {
    let mut left = most;
    let fits = |it: &char| match left.checked_sub(it.len_utf16()) {
        Some(rest) => {
            left = rest;
            true
        }
        None => false,
    };
    let cut: String = text.chars().take_while(fits).collect();
    cut.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        for (n, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(column(n), letters);
        }
    }

    #[test]
    fn a_sheet_has_a_name_that_excel_takes() {
        let names = |titles: &[&str]| sheets(titles.iter().copied());
        assert_eq!(names(&["回答", "項目ごとの点数"]), ["回答", "項目ごとの点数"]);
        assert_eq!(names(&["a/b: [c]?", "'q'", "", "History"]), ["a b   c", "q", "3", "4"]);
        assert_eq!(names(&["a", "A", "a"]), ["a", "A 2", "a 3"]);
        assert_eq!(names(&["a 2", "a", "a", "A 3"]), ["a 2", "a", "a 3", "A 3 4"]);
        let long = "あ".repeat(40);
        assert_eq!(names(&[&long, &long]), ["あ".repeat(31), format!("{} 2", "あ".repeat(29))]);
        let wide = "😀".repeat(20);
        assert_eq!(names(&[&wide]), ["😀".repeat(15)]);
    }
}
