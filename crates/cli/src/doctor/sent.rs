//! What a server sends with a file, against what it should.

use shirube_hosting::policy::{self, Page, Policy, differences};
use shirube_hosting::{Place, Role, headers, mime};

use super::client::Answer;
use super::finding::{Fault, Findings};
use super::look::{INDEX, is_about_partner, is_immutable};

/// Files below this size gain nothing by compression, and servers leave them alone. Unit: bytes.
const SMALL: usize = 1400;

/// How long a file that never changes should be kept at least: 30 days. Unit: seconds.
const LONG: u64 = 30 * 24 * 60 * 60;

/// Headers by which browsers are told to report about visits.
const REPORTING: [&str; 3] = ["nel", "report-to", "reporting-endpoints"];

/// All policies of an answer. One header may have several, with commas between.
pub fn policies(answer: &Answer) -> Vec<Policy> {
    let name = headers::POLICY.to_ascii_lowercase();
    let all = answer.all(&name).flat_map(|it| it.split(','));
    all.filter(|it| !it.trim().is_empty()).map(Policy::parse).collect()
}

/// What is looked at with a page or a worker: `file` is what it should be, `name` what it is called
/// in the findings.
pub fn page(place: &Place, file: &str, name: &str, answer: &Answer, findings: &mut Findings) {
    let role = place.role_of(file);
    let found = policies(answer);
    if found.is_empty() {
        let html = String::from_utf8_lossy(&answer.body).to_ascii_lowercase();
        let is_in_page = html.contains("http-equiv=\"content-security-policy\"");
        findings.note(Fault::NoPolicy { is_in_page }, name);
    } else {
        let folder = format!("{}{}", place.origin, place.folder);
        let seen = Page { origin: &place.origin, folder: &folder };
        for difference in differences(&found, &ours(place, file), seen) {
            if is_about_partner(&difference) {
                findings.note(Fault::PartnerNotNamed, name);
            } else {
                findings.note(Fault::Policy(difference), name);
            }
        }
    }
    if role.is_page() {
        framing(role, name, &found, answer, findings);
        others(name, answer, findings);
    }
}

/// The policy that a file should have.
pub fn ours(place: &Place, file: &str) -> Policy {
    policy::of(place.role_of(file), &place.fetched(""), &place.ancestors)
}

/// Who may show the page in a frame.
fn framing(role: Role, name: &str, found: &[Policy], answer: &Answer, findings: &mut Findings) {
    let said = found.iter().find_map(|it| it.get("frame-ancestors"));
    if let Some(option) = answer.header("x-frame-options").filter(|_| role != Role::Installer) {
        let (found, is_ignored) = (shortened(&option), said.is_some());
        findings.note(Fault::FrameOptions { found, is_ignored }, name);
    }
    match said {
        _ if role != Role::Frame || found.is_empty() => (),
        None => findings.note(Fault::FramedByAll, name),
        Some(sites) if sites.iter().any(|it| matches!(it.as_str(), "*" | "https:" | "http:")) => {
            findings.note(Fault::FramedByAll, name);
        }
        Some([none]) if none.eq_ignore_ascii_case("'none'") => {
            findings.note(Fault::FramedByNone, name);
        }
        Some(_) => (),
    }
}

/// The other headers of a page.
fn others(name: &str, answer: &Answer, findings: &mut Findings) {
    for (header, expected) in headers::ALWAYS {
        let found = answer.header(&header.to_ascii_lowercase()).unwrap_or_default();
        let is_right = match *header {
            // The first is looked at with every file, the others do nothing for what we promise.
            "X-Content-Type-Options" | "X-DNS-Prefetch-Control" | "Origin-Agent-Cluster" => true,
            "Permissions-Policy" => {
                let found = found.replace(' ', "");
                expected.split(',').all(|it| found.split(',').any(|one| one == it.trim()))
            }
            _ => found.eq_ignore_ascii_case(expected),
        };
        if !is_right {
            let found = shortened(&found);
            findings.note(Fault::Header { name: header, found, expected }, name);
        }
    }
}

/// What is looked at with every file.
pub fn file(place: &Place, file: &str, answer: &Answer, findings: &mut Findings) {
    let expected = mime::essence(mime::of(file));
    let found = answer.header("content-type").unwrap_or_default();
    if !is_type(mime::essence(&found), expected) {
        findings.note(Fault::WrongType { found: shortened(&found), expected }, file);
    }
    let nosniff = answer.header("x-content-type-options").unwrap_or_default();
    if !nosniff.eq_ignore_ascii_case("nosniff") {
        let (name, found) = ("X-Content-Type-Options", shortened(&nosniff));
        findings.note(Fault::Header { name, found, expected: "nosniff" }, file);
    }
    if !place.role_of(file).is_page() {
        let shared = answer.header("access-control-allow-origin").unwrap_or_default();
        if shared != "*" {
            let (name, found) = ("Access-Control-Allow-Origin", shortened(&shared));
            findings.note(Fault::Header { name, found, expected: "*" }, file);
        }
    }
    if SMALL <= answer.body.len() && mime::is_worth_compressing(mime::of(file)) {
        match answer.coding.as_deref() {
            None => findings.note(Fault::NotCompressed, file),
            Some("br") => (),
            Some(_) => findings.note(Fault::NotBrotli, file),
        }
    }
    if answer.header("set-cookie").is_some() {
        findings.note(Fault::Cookie, file);
    }
    for name in REPORTING.into_iter().filter(|it| answer.header(it).is_some()) {
        findings.note(Fault::Reporting(name.to_owned()), file);
    }
    caching(place, file, answer, findings);
}

/// Whether a media type is the one expected, or an old name of it.
fn is_type(found: &str, expected: &str) -> bool {
    let found = found.to_ascii_lowercase();
    found == expected
        || match expected {
            "text/javascript" => found == "application/javascript",
            "image/x-icon" => found == "image/vnd.microsoft.icon",
            // Nobody's browser minds what these are called.
            "text/plain" | mime::BYTES => true,
            _ => false,
        }
}

fn caching(place: &Place, file: &str, answer: &Answer, findings: &mut Findings) {
    let Some(value) = answer.header("cache-control") else {
        let fault = if is_immutable(place, file) { Fault::NotKept } else { Fault::KeepingUnsaid };
        findings.note(fault, file);
        return;
    };
    let words: Vec<String> =
        value.to_ascii_lowercase().split(',').map(|it| it.trim().to_owned()).collect();
    let seconds = words.iter().find_map(|it| it.strip_prefix("max-age=")?.parse::<u64>().ok());
    let asks_again =
        words.iter().any(|it| it == "no-cache" || it == "no-store") || seconds == Some(0);
    if is_immutable(place, file) {
        if asks_again || seconds.is_none_or(|it| it < LONG) {
            findings.note(Fault::NotKept, file);
        }
    } else if seconds.is_none() && !asks_again {
        findings.note(Fault::KeepingUnsaid, file);
    } else if !asks_again && is_coupled(place, file) {
        findings.note(Fault::Kept(shortened(&value)), file);
    }
}

/// Whether an old copy of the file beside new ones does harm: pages, scripts, data; not pictures.
fn is_coupled(place: &Place, file: &str) -> bool {
    let kind = mime::essence(mime::of(file));
    let is_used = !matches!(kind, "text/plain" | "image/svg+xml" | "image/png" | "image/webp");
    file == INDEX || place.role_of(file) != Role::Asset || is_used
}

/// As much of a stranger's words as fits into a line.
fn shortened(text: &str) -> String {
    text.chars().filter(|it| !it.is_control()).take(120).collect()
}
