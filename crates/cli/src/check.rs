//! `shirube check PATH…`: everything that can be wrong with questionnaires and what belongs to them.

mod benchmark;
mod board;
mod cpsf;
mod crosswalk;
mod desks;
mod ids;
mod insurance;
mod loss;
mod partner;
mod practices;
mod questionnaire;
mod roles;
mod security_action;
mod triage;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use shirube_core::id::QuestionnaireId;
use shirube_core::json::{Fault, Place, Problem};
use shirube_core::partner::is_own;
use shirube_core::roles::Survey;
use shirube_core::sources::Sources;

use crate::report::Report;
use crate::{End, input};

pub use ids::{Ids, of as ids_of, of_practices as ids_of_practices};
pub use practices::id as id_of_practices;
pub use questionnaire::{Edited, check as questionnaire};

/// Deepest folder that is searched; ours are three deep.
const MAX_DEPTH: usize = 8;

/// Checks every folder below the paths and prints what is wrong, the number of problems last.
pub fn run(paths: &[PathBuf], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let mut folders = BTreeSet::new();
    for path in paths {
        if path.is_dir() {
            search(path, 0, &mut folders)?;
        } else if path.exists() {
            let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
            folders.insert(folder.unwrap_or(Path::new(".")).to_path_buf());
        } else {
            writeln!(err, "{}: found no such file or folder, expected it", path.display())?;
            return Ok(End::WrongCall);
        }
    }
    let mut report = Report::default();
    let mut files = 0;
    for folder in &folders {
        files += check_folder(folder, &mut report)?;
    }
    if files == 0 {
        writeln!(err, "found no files to check, expected some")?;
        return Ok(End::WrongCall);
    }
    let end = report.print(err)?;
    for it in report.reminders() {
        writeln!(out, "reminder: {it}")?;
    }
    writeln!(out, "files: {files}, problems: {}", report.len())?;
    Ok(end)
}

fn search(folder: &Path, depth: usize, folders: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    folders.insert(folder.to_path_buf());
    for entry in input::entries(folder)? {
        // Links to folders are not followed: they could lead round in a circle.
        if depth < MAX_DEPTH && entry.is_dir() && !entry.is_symlink() {
            search(&entry, depth + 1, folders)?;
        }
    }
    Ok(())
}

/// The files of a folder that are ours to check.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let ours = |it: &PathBuf| {
        let is_schema = input::name(it).ends_with(".schema.json");
        it.is_file() && !is_schema && (input::is_json(it) || input::name(it) == "ids.txt")
    };
    Ok(input::entries(folder)?.into_iter().filter(ours).collect())
}

/// Checks what lies directly in a folder. The number of files looked at.
fn check_folder(folder: &Path, report: &mut Report) -> io::Result<usize> {
    let files = files(folder)?;
    let has = |name: &str| files.iter().any(|it| input::name(it) == name);
    let home = folder.parent().unwrap_or(folder);

    if has("questionnaire.json") {
        let library = Library::around(folder);
        let asked = questionnaire::check(folder, &files, &library, report);
        if let Some(asked) = asked.filter(|it| library.records(&it.id)) {
            library.check_ids(&folder.join("questionnaire.json"), ids_of(&asked), report);
        }
    } else if has("practices.json") {
        practices::check(folder, &files, &Library::around(folder), report);
    } else if has("guide.json") {
        roles::check_guide(folder, &files, &Library::around(folder), report);
    } else if has("learning.json") {
        roles::check_learning(folder, &files, &Library::around(folder), report);
    } else if has(board::PAPER) {
        board::check_paper(folder, &files, &Library::around(folder), report);
    } else if has(board::DISCLOSURE) {
        board::check_disclosure(folder, &files, &Library::around(folder), report);
    } else if has(insurance::INSURANCE) {
        insurance::check(folder, &files, &Library::around(folder), report);
    } else if has(cpsf::CPSF) {
        cpsf::check(folder, &files, &Library::around(folder), report);
    } else if has(triage::TRIAGE) {
        triage::check(folder, &files, &Library::around(folder), report);
    } else if input::name(folder) == "released" && home.join("questionnaire.json").is_file() {
        questionnaire::check_released(home, &files, report);
    } else if input::name(&input::with_name(folder)) == "benchmarks" {
        for file in &files {
            benchmark::check_shipped(file, report);
        }
    } else {
        let is_partners = input::name(&input::with_name(folder)) == "partners";
        for file in &files {
            match input::name(file) {
                "sources.json" => drop(report.read(file, Sources::read)),
                "security-action.json" => security_action::check(file, folder, report),
                "roles-survey.json" => drop(report.read(file, Survey::read)),
                "ids.txt" => drop(Ids::read(file, report)),
                "crosswalk.json" => crosswalk::check(file, &Library::at(folder), report),
                "desks.json" => desks::check(file, &Library::at(folder), report),
                _ if benchmark::is_one(file) => benchmark::check_own(file, report),
                _ if is_partners || partner::is_one(file) => partner::check(file, folder, report),
                _ => report.note(file, no_known_name()),
            }
        }
    }
    Ok(files.len())
}

fn no_known_name() -> &'static str {
    "$: found a file of no known name, expected questionnaire.json, practices.json, loss.json, \
     sources.json, desks.json, crosswalk.json, security-action.json, roles-survey.json, \
     guide.json, learning.json, paper.json, disclosure.json, insurance.json, cpsf.json, \
     triage.json, a partner file, a benchmark, or a language file beside one of them"
}

/// The folder that questionnaires lie in, with what they share.
pub struct Library {
    root: PathBuf,
}

impl Library {
    /// The one around a questionnaire's folder.
    pub fn around(folder: &Path) -> Library {
        // `questionnaires/management` and, when called from inside it, `.`.
        let parent = folder.parent().filter(|it| !it.as_os_str().is_empty());
        let root = match parent {
            Some(parent) if folder != Path::new(".") => parent.to_path_buf(),
            _ => folder.join(".."),
        };
        Library { root }
    }

    /// This folder itself.
    fn at(folder: &Path) -> Library {
        Library { root: folder.to_path_buf() }
    }

    /// Where ids are recorded.
    pub fn ids(&self) -> PathBuf {
        self.root.join("ids.txt")
    }

    /// Whether the ids of this questionnaire must be recorded. A partner's own questionnaire may
    /// lie in a folder without a list of ids; where there is one, it is kept for all.
    fn records(&self, questionnaire: &QuestionnaireId) -> bool {
        !is_own(questionnaire.as_str()) || self.ids().is_file()
    }

    /// Whether the sources of this questionnaire must be listed; a partner may do without a list.
    fn lists_sources(&self, questionnaire: &QuestionnaireId) -> bool {
        !is_own(questionnaire.as_str()) || self.root.join("sources.json").is_file()
    }

    /// Where practices are.
    pub fn practices(&self) -> PathBuf {
        self.root.join("practices").join("practices.json")
    }

    /// Notes every key that names no source.
    fn check_sources(
        &self,
        file: &Path,
        keys: impl Iterator<Item = (Place, Box<str>)>,
        report: &mut Report,
    ) {
        let Some(sources) = report.read(&self.root.join("sources.json"), Sources::read) else {
            return;
        };
        for (at, key) in keys.filter(|(_, key)| sources.get(key).is_none()) {
            let fault = Fault::Dangling { id: key.into(), expected: "a key of sources.json" };
            report.note(file, Problem { at: at.to_string(), fault });
        }
    }

    /// Notes every id that is not recorded, or recorded as something else.
    fn check_ids(&self, file: &Path, named: Vec<ids::Named>, report: &mut Report) {
        if let Some(ids) = Ids::read(&self.ids(), report) {
            ids.check(file, named, report);
        }
    }
}
