//! `.htaccess` for Apache 2.4.

use std::fmt::Write as _;

use super::{alternatives, difference, pieces, preamble};
use crate::headers::{self, Header, IMMUTABLE, POLICY};
use crate::{Place, mime};

/// Longest value that is written in one piece, in bytes.
///
/// Apache reads lines of up to 8,190 bytes in a `.htaccess`, and refuses the whole file where one
/// is longer; this leaves room for what stands around the value.
const PIECE: usize = 7500;

/// Headers for all files, then what differs, by name; where the same name stands in several
/// copies, with the folder as a condition.
pub(super) fn write(place: &Place) -> String {
    let mut text = String::new();
    for line in preamble(place) {
        let _ = writeln!(text, "# {line}");
    }
    text.push_str(
        "# Save it as .htaccess in that folder. The server must allow it: AllowOverride FileInfo.\n\n",
    );
    types(&mut text);
    compressed(&mut text);
    text.push_str("<IfModule mod_headers.c>\n");
    for name in ["X-Frame-Options", POLICY] {
        // A header can stand in two tables; what the server sets elsewhere must go from both.
        let _ = writeln!(text, "    Header always unset {name}\n    Header unset {name}");
    }
    let ordinary = headers::ordinary(place);
    lines(&ordinary, "    ", &mut text);
    for rule in headers::rules(place) {
        let (set, gone) = difference(&ordinary, &rule.headers);
        for (folder, names) in by_folder(&rule.files) {
            let path = format!("{}{folder}", place.folder.as_str()).replace('.', "\\.");
            // No file's name has a space in it.
            for names in pieces(&names.join(" "), PIECE) {
                let names = alternatives(names.split_ascii_whitespace());
                let _ = writeln!(text, "\n    <FilesMatch \"^{names}(?:\\.br|\\.gz)?$\">");
                let _ = writeln!(text, "        <If \"%{{REQUEST_URI}} =~ m#^{path}[^/]*$#\">");
                lines(&set, "            ", &mut text);
                for name in &gone {
                    let _ = writeln!(text, "            Header always unset {name}");
                }
                text.push_str("        </If>\n    </FilesMatch>\n");
            }
        }
    }
    text.push_str("</IfModule>\n");
    text
}

/// Media types. `.br` and `.gz` say how a file is packed, not what it is.
fn types(text: &mut String) {
    text.push_str("<IfModule mod_mime.c>\n");
    text.push_str("    RemoveType .br .gz\n    RemoveLanguage .br\n");
    for (end, kind) in mime::TYPES {
        let _ = writeln!(text, "    AddType \"{kind}\" .{end}");
    }
    text.push_str("    AddEncoding br .br\n    AddEncoding gzip .gz\n</IfModule>\n");
    // A file whose name has no ending, such as SHA256SUMS, would be sent without any type.
    let _ =
        writeln!(text, "<FilesMatch \"^[^.]+$\">\n    ForceType {}\n</FilesMatch>\n", mime::BYTES);
}

/// Sends `FILE.br` or `FILE.gz` where it lies beside `FILE`.
fn compressed(text: &mut String) {
    text.push_str("<IfModule mod_rewrite.c>\n    RewriteEngine On\n");
    for (coding, end) in [("br", "br"), ("gzip", "gz")] {
        let _ = writeln!(text, "    RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b");
        let _ = writeln!(text, "    RewriteCond %{{REQUEST_FILENAME}} -f");
        let _ = writeln!(text, "    RewriteCond %{{REQUEST_FILENAME}}.{end} -f");
        let _ = writeln!(text, "    RewriteRule ^(.+)$ $1.{end} [L]");
    }
    text.push_str("    <IfModule mod_headers.c>\n        Header merge Vary Accept-Encoding\n");
    text.push_str("    </IfModule>\n</IfModule>\n\n");
}

/// The names of the files of each folder, in their order.
fn by_folder(files: &[String]) -> Vec<(&str, Vec<&str>)> {
    let mut folders: Vec<(&str, Vec<&str>)> = Vec::new();
    for file in files {
        let cut = file.rfind('/').map_or(0, |at| at + 1);
        let (folder, name) = file.split_at_checked(cut).unwrap_or(("", file));
        match folders.iter_mut().find(|(it, _)| *it == folder) {
            Some((_, names)) => names.push(name),
            None => folders.push((folder, vec![name])),
        }
    }
    folders
}

/// The headers of a rule. To a value that is too long for one line the rest is added at its end.
fn lines(headers: &[Header], indent: &str, text: &mut String) {
    for (name, value) in headers {
        let mut pieces = pieces(value, PIECE).into_iter();
        let _ = writeln!(text, "{indent}{}", line(name, pieces.next().unwrap_or_default()));
        for piece in pieces {
            let _ = writeln!(text, "{indent}Header always edit {name} \"$\" \"{piece}\"");
        }
    }
}

pub(super) fn line(name: &str, value: &str) -> String {
    // Without `always` it is not sent with errors: only what is there is kept for a year.
    let always = if name == "Cache-Control" || value == IMMUTABLE { "" } else { "always " };
    format!("Header {always}set {name} \"{value}\"")
}
