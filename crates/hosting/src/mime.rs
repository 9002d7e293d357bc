//! The media type of a file.

/// Ends of names with their media types. Everything else is only bytes.
///
/// `.wasm` must be exactly this, or browsers refuse to compile while loading.
pub const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/plain; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
    ("pdf", "application/pdf"),
];

/// The media type of bytes that no row of [`TYPES`] knows.
pub const BYTES: &str = "application/octet-stream";

/// The value of `Content-Type` for a file, by the end of its name.
pub fn of(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let found = end.and_then(|end| TYPES.iter().find(|(it, _)| *it == end));
    found.map_or(BYTES, |(_, kind)| kind)
}

/// A media type without its parameters: `text/html` of `text/html; charset=utf-8`.
pub fn essence(kind: &str) -> &str {
    kind.split(';').next().unwrap_or_default().trim()
}

/// Whether a file of this media type gets smaller by compression.
pub fn is_worth_compressing(kind: &str) -> bool {
    let compressed_already = matches!(
        essence(kind),
        "image/png" | "image/webp" | "image/x-icon" | "application/pdf" | BYTES
    );
    !compressed_already
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(of(name), expected);
    }

    #[test]
    fn types_are_told_by_the_end_of_the_name() {
        check("a/index.html", "text/html; charset=utf-8");
        check("boot.js", "text/javascript; charset=utf-8");
        check("embed.mjs", "text/javascript; charset=utf-8");
        check("x_bg.wasm", "application/wasm");
        check("ja.json", "application/json; charset=utf-8");
        check("app.webmanifest", "application/manifest+json; charset=utf-8");
        check("ICON.SVG", "image/svg+xml");
    }

    #[test]
    fn an_unknown_type_is_only_bytes() {
        check("README", BYTES);
        check("a.exe", BYTES);
        check("v1.js/README", BYTES);
    }

    #[test]
    fn what_is_compressed_already_is_left_alone() {
        assert!(is_worth_compressing(of("a.wasm")));
        assert!(is_worth_compressing(of("a.html")));
        assert!(!is_worth_compressing(of("a.png")));
        assert!(!is_worth_compressing(of("README")));
    }
}
