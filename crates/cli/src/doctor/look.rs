//! Looking at a deployed copy: what is asked for, in which order, and what is made of the answers.

use shirube_core::json::Problem;
use shirube_core::partner::{self, OWN_PREFIX, Partner};
use shirube_hosting::policy::{Difference, Policy};
use shirube_hosting::{Ancestors, Folder, Manifest, Origin, Place, Role, headers, manifest, mime};

use super::client::{Answer, Client, Trouble};
use super::finding::{Fault, Finding, Findings};
use super::{sent, version};

/// Largest loader, in bytes after brotli 11.
pub const MOST_OF_LOADER: usize = 4096;

/// Largest page, in bytes.
const MOST_OF_PAGE: u64 = 1024 * 1024;

/// Largest of what no manifest knows, in bytes.
const MOST_UNKNOWN: u64 = 16 * 1024 * 1024;

/// Most partner files that are looked at.
const MOST_PARTNERS: usize = 50;

/// What browsers of today accept.
const CODINGS: &str = "gzip, br";

/// Names in the findings for the address without a file name.
pub const FOLDER_ITSELF: &str = "./";

/// The page that is framed.
pub const INDEX: &str = "index.html";

/// What was found.
#[derive(Debug)]
pub struct Looked {
    /// Where, with the files that were looked at.
    pub place: Place,
    /// The version that is installed, where the copy says so.
    pub version: Option<String>,
    /// The findings, what matters most first.
    pub findings: Vec<Finding>,
}

/// Looks at the copy in a folder.
///
/// # Errors
///
/// Why the server could not be reached at all.
pub fn look(
    client: &Client,
    origin: Origin,
    folder: Folder,
    partners: &[String],
) -> Result<Looked, String> {
    let mut findings = Findings::default();
    if !origin.is_https() && !origin.is_local() {
        findings.note(Fault::PlainHttp, FOLDER_ITSELF);
    }
    let mut visit = Visit { client, folder: folder.clone(), has_policy: false, findings };
    let index = match client.get(&format!("{folder}{INDEX}"), CODINGS, MOST_OF_PAGE) {
        Err(Trouble::Unreachable(why)) => return Err(why),
        Ok(answer) if answer.is_found() => Some(answer),
        Ok(answer) => visit.is_missing(INDEX, Fault::Status(answer.status)),
        Err(trouble) => visit.is_missing(INDEX, Fault::NoAnswer(trouble)),
    };
    let Some(index) = index else {
        visit.copies_below();
        // Without the page nothing else says anything about this copy.
        let place = Place::new(origin, folder, Ancestors::default(), Vec::new());
        return Ok(Looked { place, version: None, findings: visit.findings.sorted() });
    };

    let policies = sent::policies(&index);
    visit.has_policy = !policies.is_empty();
    let manifest = visit.manifest();
    let mut files: Vec<String> = match &manifest {
        Some(it) => it.files.iter().map(|it| it.path.clone()).collect(),
        None => loaded(&String::from_utf8_lossy(&index.body)),
    };
    files.extend([INDEX, "embed.js"].map(str::to_owned));
    let named = partners_of(&policies, &origin, &folder, partners);
    files.extend(named.iter().map(|it| partner_file(it)));
    files.extend(own_files(&policies, &origin, &folder));
    let place = Place::new(origin, folder, ancestors(&policies), files);

    if let Some(at_folder) = visit.get("", FOLDER_ITSELF, MOST_OF_PAGE) {
        sent::page(&place, INDEX, FOLDER_ITSELF, &at_folder, &mut visit.findings);
    }
    sent::page(&place, INDEX, INDEX, &index, &mut visit.findings);
    visit.file(&place, manifest.as_ref(), INDEX, &index);
    let partner_files: Vec<String> = named.iter().map(|it| partner_file(it)).collect();
    for file in place.files().iter().filter(|it| *it != INDEX && !partner_files.contains(it)) {
        visit.look_at(&place, manifest.as_ref(), file);
    }
    for id in &named {
        visit.partner(&place, id);
    }
    visit.other_codings(&place);
    let version = manifest.map(|it| it.version);
    Ok(Looked { place, version, findings: visit.findings.sorted() })
}

/// One examination while it goes on.
struct Visit<'c> {
    client: &'c Client,
    folder: Folder,
    /// Whether the program's page comes with a policy.
    has_policy: bool,
    findings: Findings,
}

impl Visit<'_> {
    fn is_missing(&mut self, name: &str, fault: Fault) -> Option<Answer> {
        self.findings.note(fault, name);
        None
    }

    /// Asks for a file of the copy; where it is not to be had, notes why.
    fn get(&mut self, file: &str, name: &str, most: u64) -> Option<Answer> {
        match self.client.get(&format!("{}{file}", self.folder), CODINGS, most) {
            Ok(answer) if answer.is_found() => Some(answer),
            Ok(answer) => self.is_missing(name, Fault::Status(answer.status)),
            Err(trouble) => self.is_missing(name, Fault::NoAnswer(trouble)),
        }
    }

    /// Looks whether the release was named instead of a copy in it.
    fn copies_below(&mut self) {
        let moving = "v1/";
        let path = format!("{}{moving}{INDEX}", self.folder);
        if self.client.get(&path, CODINGS, MOST_OF_PAGE).is_ok_and(|it| it.is_found()) {
            self.findings.note(Fault::CopyBelow(moving.to_owned()), FOLDER_ITSELF);
        }
    }

    /// Asks once for gzip alone and once for nothing compressed, as old browsers and some networks
    /// do, for a file that is worth it.
    fn other_codings(&mut self, place: &Place) {
        let mut large = place.files().iter().filter(|it| mime::of(it) == "application/wasm");
        let Some(file) = large.next() else { return };
        let path = format!("{}{file}", self.folder);
        let coding = |codings| {
            let answer = self.client.get(&path, codings, MOST_UNKNOWN);
            answer.ok().filter(Answer::is_found).map(|it| it.coding)
        };
        let (gzip, identity) = (coding("gzip"), coding("identity"));
        if gzip == Some(None) {
            self.findings.note_unless(Fault::NotGzip, file, &Fault::NotCompressed);
        }
        if matches!(identity, Some(Some(_))) {
            self.findings.note(Fault::Forced, file);
        }
    }

    /// The manifest of the copy, where there is a sound one.
    fn manifest(&mut self) -> Option<Manifest> {
        let most = u64::try_from(manifest::MAX_BYTES).unwrap_or(u64::MAX);
        let path = format!("{}{}", self.folder, manifest::NAME);
        let answer = match self.client.get(&path, CODINGS, most) {
            Ok(answer) if answer.is_found() => answer,
            Ok(answer) if matches!(answer.status, 404 | 410) => {
                return self.is_missing(manifest::NAME, Fault::NoManifest).and(None);
            }
            Ok(answer) => {
                return self.is_missing(manifest::NAME, Fault::Status(answer.status)).and(None);
            }
            Err(trouble) => {
                return self.is_missing(manifest::NAME, Fault::NoAnswer(trouble)).and(None);
            }
        };
        match Manifest::read(&String::from_utf8_lossy(&answer.body)) {
            Ok(manifest) => {
                let fault = version::compared(&manifest.version, env!("CARGO_PKG_VERSION"));
                if let Some(fault) = fault {
                    self.findings.note(fault, manifest::NAME);
                }
                Some(manifest)
            }
            Err(problems) => {
                self.findings.note(Fault::BadManifest(told(&problems)), manifest::NAME);
                None
            }
        }
    }

    /// Asks for a file and looks at what came.
    fn look_at(&mut self, place: &Place, manifest: Option<&Manifest>, file: &str) {
        let size = manifest.and_then(|it| it.get(file)).map(|it| u64::from(it.size));
        // A file that was edited may have grown; it is worth a hash as long as it is not huge.
        let most = size.map_or(MOST_UNKNOWN, |it| it.saturating_mul(2).saturating_add(65_536));
        let Some(answer) = self.get(file, file, most) else { return };
        // A place that sends no policy at all is told once, for the page that matters.
        let role = place.role_of(file);
        if (role.is_page() || role == Role::Worker) && self.has_policy {
            sent::page(place, file, file, &answer, &mut self.findings);
        }
        self.file(place, manifest, file, &answer);
    }

    /// What every file is looked at for.
    fn file(&mut self, place: &Place, manifest: Option<&Manifest>, file: &str, answer: &Answer) {
        sent::file(place, file, answer, &mut self.findings);
        let entry = manifest.and_then(|it| it.get(file));
        if entry.is_some_and(|it| !it.is(&answer.body)) {
            self.findings.note(Fault::Edited, file);
        }
        if file == "embed.js" {
            let size = compressed(&answer.body);
            if MOST_OF_LOADER < size {
                self.findings.note(Fault::LoaderTooLarge(size), file);
            }
        }
    }

    /// Looks at a partner file, its picture, and the questionnaires that it names.
    fn partner(&mut self, place: &Place, id: &str) {
        let file = partner_file(id);
        let most = u64::try_from(partner::MAX_BYTES).unwrap_or(u64::MAX);
        let Some(answer) = self.get(&file, &file, most) else { return };
        sent::file(place, &file, &answer, &mut self.findings);
        match Partner::read(&String::from_utf8_lossy(&answer.body)) {
            Err(problems) => self.findings.note(Fault::BadPartner(told(&problems)), &file),
            Ok(partner) if partner.id.as_str() != id => {
                let why = format!("$.id: found {:?}, expected {id:?}", partner.id.as_str());
                self.findings.note(Fault::BadPartner(why), &file);
            }
            Ok(partner) => {
                let logo = partner.logo.iter().map(|it| format!("partners/{it}"));
                let own = partner.questionnaires.iter();
                let own =
                    own.map(|it| format!("questionnaires/{}/questionnaire.json", it.id.as_str()));
                for file in logo.chain(own).filter(|it| !place.has(it)) {
                    self.look_at(place, None, &file);
                }
            }
        }
    }
}

/// The first problem of a file, and how many there are.
fn told(problems: &[Problem]) -> String {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    let more = problems.len().saturating_sub(1);
    if more == 0 { first } else { format!("{first}; +{more}") }
}

/// Where the file of a partner lies.
fn partner_file(id: &str) -> String {
    format!("partners/{id}.json")
}

/// Who may frame the page, as the server says; only the own origin where it does not.
fn ancestors(policies: &[Policy]) -> Ancestors {
    let said = policies.iter().find_map(|it| it.get("frame-ancestors"));
    said.and_then(|it| Ancestors::parse(&it.join(" ")).ok()).unwrap_or_default()
}

/// Paths of the files of the copy that `connect-src` names.
fn addressed(policies: &[Policy], origin: &Origin, folder: &Folder) -> Vec<String> {
    let start = format!("{origin}{folder}");
    let sources = policies.iter().filter_map(|it| it.get("connect-src")).flatten();
    sources.filter_map(|it| it.strip_prefix(&start)).map(str::to_owned).collect()
}

/// Names of the partners whose files the policy lets through, and of those that were asked for.
fn partners_of(
    policies: &[Policy],
    origin: &Origin,
    folder: &Folder,
    asked: &[String],
) -> Vec<String> {
    let named = addressed(policies, origin, folder);
    let named = named.iter().filter_map(|it| it.strip_prefix("partners/")?.strip_suffix(".json"));
    let is_id = |it: &&str| {
        !it.is_empty()
            && it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
    };
    let all = asked.iter().map(String::as_str).chain(named).filter(is_id);
    let mut ids: Vec<String> = all.map(str::to_owned).collect();
    ids.sort();
    ids.dedup();
    ids.truncate(MOST_PARTNERS);
    ids
}

/// The data of an operator's own questionnaires, as far as the policy names them.
fn own_files(policies: &[Policy], origin: &Origin, folder: &Folder) -> Vec<String> {
    let start = format!("questionnaires/{OWN_PREFIX}");
    let mut files = addressed(policies, origin, folder);
    let is_own = |it: &str| it.starts_with(&start) && !it.contains("..");
    files.retain(|it| is_own(it) && it.strip_suffix(".json").is_some());
    files
}

/// The files that a page names, for a copy without a manifest.
fn loaded(html: &str) -> Vec<String> {
    let values = html.split('"').skip(1).step_by(2).map(|it| it.strip_prefix("./").unwrap_or(it));
    let is_file = |it: &&str| {
        let end = it.rsplit_once('.').map_or("", |(_, end)| end);
        matches!(end, "js" | "mjs" | "wasm" | "css" | "svg" | "html")
            && !it.contains([':', '?', '#'])
            && !it.starts_with('/')
            && !it.contains("..")
    };
    values.filter(is_file).take(100).map(str::to_owned).collect()
}

/// Bytes after brotli 11.
fn compressed(bytes: &[u8]) -> usize {
    use std::io::Write as _;
    let mut out = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    // Writing into memory cannot fail.
    let _ = out.write_all(bytes).and_then(|()| out.flush());
    out.into_inner().len()
}

/// Whether the policy lacks the address of a partner file, which has words of its own.
pub fn is_about_partner(difference: &Difference) -> bool {
    matches!(difference, Difference::Narrower { directive: "connect-src", source }
        if source.contains("/partners/"))
}

/// Whether a file may be kept for ever under its name.
pub fn is_immutable(place: &Place, file: &str) -> bool {
    headers::caching(&format!("{}{file}", place.folder)) == headers::IMMUTABLE
}
