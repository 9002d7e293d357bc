//! The media type of a file.

use std::path::Path;

/// The value of `Content-Type` for a file, by the end of its name.
///
/// `.wasm` must be exactly this, or browsers refuse to compile while loading.
pub(super) fn of(path: &Path) -> &'static str {
    let end = path.extension().map(|it| it.to_string_lossy().to_ascii_lowercase());
    match end.as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// Whether a file of this type gets smaller by compression.
pub(super) fn is_worth_compressing(mime: &str) -> bool {
    let compressed_already = matches!(
        mime,
        "image/png" | "image/x-icon" | "application/pdf" | "application/octet-stream"
    );
    !compressed_already
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(of(Path::new(name)), expected);
    }

    #[test]
    fn types_are_told_by_the_end_of_the_name() {
        check("a/index.html", "text/html; charset=utf-8");
        check("boot.js", "text/javascript; charset=utf-8");
        check("x_bg.wasm", "application/wasm");
        check("ja.json", "application/json; charset=utf-8");
        check("ICON.SVG", "image/svg+xml");
    }

    #[test]
    fn an_unknown_type_is_only_bytes() {
        check("README", "application/octet-stream");
        check("a.exe", "application/octet-stream");
    }
}
