//! `_headers`, as Netlify, Cloudflare Pages and others read it.

use std::fmt::Write as _;

use super::preamble;
use crate::headers::{self, Header, IMMUTABLE, POLICY};
use crate::{Place, Role};

/// Longest line that Cloudflare reads, in characters, and most rules.
///
/// Source: Cloudflare Pages, "Headers" (2,000 characters a line, 100 rules).
const CLOUDFLARE: (usize, usize) = (2000, 100);

/// What all files have under `*`, and the rest by path.
///
/// Where two rules match, both services join the values of a header with a comma. So a header that
/// differs somewhere stands under no `*`: the policy of files that are no page is left out, and for
/// `Cache-Control: no-cache` their own `max-age=0, must-revalidate` stands, which means the same.
pub(super) fn write(place: &Place) -> String {
    let folder = place.folder.as_str();
    let mut text = String::new();
    for line in preamble(place) {
        let _ = writeln!(text, "# {line}");
    }
    text.push_str(
        "# Save it as _headers at the top of the site, or add it to the one that is there.\n\n",
    );
    let ordinary = headers::ordinary(place);
    let for_all = |it: &&Header| !matches!(it.0, POLICY | "Cache-Control");
    let _ = writeln!(text, "{folder}*");
    ordinary.iter().filter(for_all).for_each(|(name, value)| push(name, value, &mut text));
    let mut rules = 1;
    for rule in headers::rules(place) {
        for file in &rule.files {
            let role = place.role_of(file);
            let own = rule.headers.iter().filter(|(name, value)| match *name {
                POLICY => role != Role::Asset,
                "Cache-Control" => value == IMMUTABLE,
                "Content-Disposition" => true,
                _ => false,
            });
            let own: Vec<&Header> = own.collect();
            for path in paths(file).into_iter().filter(|_| !own.is_empty()) {
                rules += 1;
                let _ = writeln!(text, "\n{folder}{path}");
                for (name, value) in &own {
                    if CLOUDFLARE.0 < name.len() + value.len() + 4 {
                        text.push_str(TOO_LONG);
                    }
                    push(name, value, &mut text);
                }
            }
        }
    }
    if CLOUDFLARE.1 < rules {
        let _ = writeln!(text, "\n# {rules} rules: Cloudflare reads the first {}.", CLOUDFLARE.1);
    }
    text
}

const TOO_LONG: &str = "  # The next line is longer than the 2,000 characters that Cloudflare reads. There, put\n\
     \x20 # connect-src 'self' into it instead of the addresses: weaker, and short enough.\n";

/// The addresses of a file: its own, that of a folder without `index.html`, and those without
/// `.html`, which these services send visitors to.
fn paths(file: &str) -> Vec<String> {
    let mut paths = vec![file.to_owned()];
    if let Some(folder) = file.strip_suffix("index.html") {
        paths.push(folder.to_owned());
    }
    paths.extend(file.strip_suffix(".html").map(str::to_owned));
    paths
}

fn push(name: &str, value: &str, text: &mut String) {
    let _ = writeln!(text, "  {}", line(name, value));
}

pub(super) fn line(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}
