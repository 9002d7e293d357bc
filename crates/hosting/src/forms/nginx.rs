//! A file to include in nginx's `server` block.

use std::fmt::Write as _;

use super::{alternatives, pieces, preamble};
use crate::headers::{self, Header, IMMUTABLE};
use crate::{Place, mime};

/// Longest value or expression that is written in one piece, in bytes.
///
/// nginx reads parameters of up to 4,095 bytes (`NGX_CONF_BUFFER`) and stops at the first longer
/// one; this leaves room for what stands around them.
const PIECE: usize = 3500;

/// The location of the folder, with one inside it for each rule.
///
/// nginx takes `add_header` from around a location only where the location has none of its own, so
/// each has them all. That also keeps out an `X-Frame-Options` of the server block.
pub(super) fn write(place: &Place) -> String {
    let mut text = String::new();
    for line in preamble(place) {
        let _ = writeln!(text, "# {line}");
    }
    text.push_str(
        "# Put it into the server block of this host: include /etc/nginx/shirube.conf;\n\n",
    );
    let folder = place.folder.as_str();
    let _ = writeln!(text, "location ^~ {folder} {{");
    text.push_str("    index index.html;\n");
    text.push_str("    # Sends FILE.gz where it lies beside FILE; nothing is compressed again.\n");
    text.push_str("    gzip_static on;\n    gzip_vary on;\n");
    text.push_str("    # The same for FILE.br, if your nginx has the module ngx_brotli:\n");
    text.push_str("    # brotli_static on;\n");
    // With its charset in the type: nginx adds none to what is sent compressed.
    text.push_str("    charset off;\n    types {\n");
    for (end, kind) in mime::TYPES {
        let _ = writeln!(text, "        \"{kind}\" {end};");
    }
    let _ = writeln!(text, "    }}\n    default_type {};\n", mime::BYTES);
    lines(&headers::ordinary(place), "    ", &mut text);
    for rule in headers::rules(place) {
        let folder = folder.replace('.', "\\.");
        // No file's name has a space in it.
        for files in pieces(&rule.files.join(" "), PIECE) {
            let files = alternatives(files.split_ascii_whitespace());
            let _ = writeln!(text, "\n    location ~ \"^{folder}{files}$\" {{");
            lines(&rule.headers, "        ", &mut text);
            text.push_str("    }\n");
        }
    }
    text.push_str("}\n");
    text
}

/// The headers of a location. A value that is too long for one parameter is put together from
/// variables.
fn lines(headers: &[Header], indent: &str, text: &mut String) {
    for (name, value) in headers {
        let pieces = pieces(value, PIECE);
        if pieces.len() < 2 {
            let _ = writeln!(text, "{indent}{}", line(name, value));
            continue;
        }
        let mut whole = String::new();
        for (n, piece) in pieces.iter().enumerate() {
            let _ = writeln!(text, "{indent}set $shirube_{n} \"{piece}\";");
            let _ = write!(whole, "${{shirube_{n}}}");
        }
        let _ = writeln!(text, "{indent}{}", line(name, &whole));
    }
}

pub(super) fn line(name: &str, value: &str) -> String {
    // What is missing today may be there tomorrow: only what is there is kept for a year.
    let always = if value == IMMUTABLE { "" } else { " always" };
    format!("add_header {name} \"{value}\"{always};")
}
