//! The theme: custom properties that a partner may set, and what their values may be.
//!
//! A value is put into the page by `setProperty`, which takes anything. So it is narrower here than
//! in CSS: nothing that could end a declaration, call a function or fetch a file.

/// What a custom property holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A colour: a name, `#` with 3, 4, 6 or 8 hexadecimal digits, `rgb()` or `hsl()` with numbers,
    /// or `light-dark()` with two of the first kinds: no one colour can be read on both a light and
    /// a dark ground.
    Colour,
    /// A length: `0`, or a number with `px`, `rem` or `em`.
    Length,
    /// Names of fonts without quotation marks, separated by commas.
    Font,
}

/// The custom properties, in the order of `embed/options.json`; a test compares the two.
pub const TOKENS: [(&str, Kind); 13] = [
    ("--shirube-accent", Kind::Colour),
    ("--shirube-on-accent", Kind::Colour),
    ("--shirube-surface", Kind::Colour),
    ("--shirube-surface-raised", Kind::Colour),
    ("--shirube-tint", Kind::Colour),
    ("--shirube-text", Kind::Colour),
    ("--shirube-quiet", Kind::Colour),
    ("--shirube-line", Kind::Colour),
    ("--shirube-control", Kind::Colour),
    ("--shirube-focus", Kind::Colour),
    ("--shirube-radius", Kind::Length),
    ("--shirube-space", Kind::Length),
    ("--shirube-font", Kind::Font),
];

/// Most characters of a colour or a length.
const MAX_SHORT: usize = 40;

/// Most characters of a list of fonts.
const MAX_FONT: usize = 200;

impl Kind {
    /// The words of a message.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Kind::Colour => "a colour such as #0b5, rgb(0 80 60) or light-dark(#0b5, #9ec)",
            Kind::Length => "a length such as 4px, 0.5rem or 0",
            Kind::Font => "names of fonts without quotation marks, separated by commas",
        }
    }

    /// Whether this is a value of the kind. Control characters are refused before.
    pub(super) fn allows(self, value: &str) -> bool {
        match self {
            Kind::Colour => value.len() <= MAX_SHORT && is_colour(value),
            Kind::Length => value.len() <= MAX_SHORT && is_length(value),
            Kind::Font => value.chars().count() <= MAX_FONT && value.split(',').all(is_font),
        }
    }
}

fn is_colour(value: &str) -> bool {
    match value.strip_prefix("light-dark(").and_then(|it| it.strip_suffix(')')) {
        Some(two) => two.split_once(',').is_some_and(|(light, dark)| {
            let is_simple = |it: &str| !it.contains('(') && is_one_colour(it);
            is_simple(light) && is_simple(dark.trim_start_matches(' '))
        }),
        None => is_one_colour(value),
    }
}

fn is_one_colour(value: &str) -> bool {
    if let Some(digits) = value.strip_prefix('#') {
        let is_hex = digits.bytes().all(|it| it.is_ascii_hexdigit());
        return is_hex && matches!(digits.len(), 3 | 4 | 6 | 8);
    }
    let Some((function, numbers)) = value.split_once('(') else {
        return is_word(value);
    };
    let Some(numbers) = numbers.strip_suffix(')') else { return false };
    let is_number = |it: u8| it.is_ascii_digit() || b" ,.%/".contains(&it);
    matches!(function, "rgb" | "rgba" | "hsl" | "hsla")
        && numbers.bytes().all(is_number)
        && numbers.bytes().any(|it| it.is_ascii_digit())
}

fn is_word(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|it| it.is_ascii_alphabetic())
}

fn is_length(value: &str) -> bool {
    let units = ["px", "rem", "em"];
    let number = units.iter().find_map(|it| value.strip_suffix(it));
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let is_number = |it: &str| match it.split_once('.') {
        Some((whole, part)) => is_digits(whole) && is_digits(part),
        None => is_digits(it),
    };
    value == "0" || number.is_some_and(is_number)
}

/// One name, for example `Noto Sans JP`, `游ゴシック` or `sans-serif`.
fn is_font(name: &str) -> bool {
    let plain = |it: char| !it.is_ascii() || it.is_ascii_alphanumeric() || " -_".contains(it);
    !name.trim().is_empty() && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, allowed: &[&str], refused: &[&str]) {
        for value in allowed {
            assert!(kind.allows(value), "{value}");
        }
        for value in refused {
            assert!(!kind.allows(value), "{value}");
        }
    }

    #[test]
    fn a_colour_has_no_function_but_rgb_and_hsl_with_numbers() {
        check(
            Kind::Colour,
            &[
                "#0b5",
                "#0B5A",
                "#00bb55",
                "#00bb55cc",
                "teal",
                "rgb(0, 80, 60)",
                "hsl(150 50% 20% / 0.5)",
                "light-dark(#0b5,teal)",
                "light-dark(#00bb55, #99eecc)",
            ],
            &[
                "",
                "#",
                "#0b",
                "#ggg",
                "0b5",
                "url(https://a.example)",
                "rgb()",
                "rgb(0 80 60",
                "rgb(var(--x))",
                "rgb(0 80 60);color:red",
                "teal;",
                "dark red",
                "color-mix(1)",
                "#0b5}",
                "rgb(calc(1))",
                "te\"al",
                "#00bb55#00bb55",
                "rgb(0))",
                "light-dark(#000)",
                "light-dark(#000,#fff,#000)",
                "light-dark(#000,url(a))",
                "light-dark(rgb(0),#fff)",
                "light-dark(light-dark(#000,#fff),#fff)",
                "light-dark(,#fff)",
            ],
        );
    }

    #[test]
    fn a_length_is_a_number_with_a_unit() {
        check(
            Kind::Length,
            &["0", "2px", "0.5rem", "1.25em", "12px"],
            &[
                "",
                "px",
                "2",
                "-2px",
                ".5rem",
                "1.px",
                "1e3px",
                "calc(1px)",
                "2 px",
                "2px;",
                "100vw",
                "1.2.3px",
            ],
        );
    }

    #[test]
    fn fonts_are_named_without_quotation_marks() {
        check(
            Kind::Font,
            &["sans-serif", "Noto Sans JP, 游ゴシック,sans-serif"],
            &[
                "",
                " ",
                "a,,b",
                "a,",
                "\"Noto Sans JP\"",
                "'a'",
                "a;b",
                "url(a)",
                "a{",
                "a\\b",
                "a/b",
                "a!important",
                "a<b",
            ],
        );
    }
}
