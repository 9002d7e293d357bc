//! A folder `partners`, or any file of the format `shirube-partner`: the file, and what lies beside
//! it.

use std::path::Path;

use shirube_core::day::is_stale;
use shirube_core::json::{Fault, Node, Place, Problem, parse};
use shirube_core::partner::{MAX_BYTES, Partner};
use shirube_core::wording::look_over;

use crate::input;
use crate::report::Report;
use crate::today::today;

/// Whether a file says that it is a partner's, whatever else is wrong with it.
pub fn is_one(file: &Path) -> bool {
    let node = input::text(file).ok().and_then(|it| parse(&it, MAX_BYTES).ok());
    node.is_some_and(|it| it.get("format") == Some(&Node::text("shirube-partner")))
}

/// Checks the file, its name, its picture, its questionnaires and its days.
pub fn check(file: &Path, folder: &Path, report: &mut Report) {
    let Some(partner) = report.read(file, Partner::read) else { return };
    let mut note = |at: &Place, fault| report.note(file, Problem { at: at.to_string(), fault });
    let root = Place::root();
    if input::stem(file) != partner.id.as_str() {
        let expected = format!("the name of the file, {:?}", input::stem(file));
        let found = partner.id.to_string();
        note(&root.field("id"), Fault::NotAllowed { found, expected });
    }
    if let Some(logo) = partner.logo.as_deref().filter(|it| !folder.join(it).is_file()) {
        let expected = "a picture in the folder of this file";
        note(&root.field("logo"), Fault::Dangling { id: logo.to_owned(), expected });
    }
    for (n, id) in partner.benchmarks.iter().enumerate() {
        // An id is a plain word, so it cannot lead out of the folder.
        if !folder.join(format!("{id}.json")).is_file() {
            let expected = "a benchmark in the folder of this file";
            let fault = Fault::Dangling { id: id.to_string(), expected };
            note(&root.field("benchmarks").element(n), fault);
        }
    }
    // Another deployment may keep them elsewhere; only where they lie side by side can we look.
    let questionnaires = folder.join("..").join("questionnaires");
    if questionnaires.is_dir() {
        let all = root.field("questionnaires");
        for (n, own) in partner.questionnaires.iter().enumerate() {
            let structure = questionnaires.join(own.id.as_str()).join("questionnaire.json");
            if !structure.is_file() {
                let expected = "a questionnaire in the folder questionnaires beside partners";
                let fault = Fault::Dangling { id: own.id.to_string(), expected };
                note(&all.element(n).field("id"), fault);
            }
        }
    }
    remind(file, &partner, report);
    look_over_texts(file, report);
}

/// Reminds of what nobody has looked at for long. Nothing is wrong with the file for that: it would
/// be so on another day.
fn remind(file: &Path, partner: &Partner, report: &mut Report) {
    let Some(today) = today() else { return };
    let desks = Place::root().field("desks");
    let of_desks =
        partner.desks.iter().enumerate().map(|(n, it)| (desks.element(n), it.checked_on));
    for (at, day) in of_desks.chain([(Place::root(), partner.checked_on)]) {
        if is_stale(day, today) {
            let at = at.field("checked_on");
            report.remind(file, format!("{at}: {day} is long ago; look whether it is still true"));
        }
    }
}

/// Reminds of words that the wording guard does not let pass. It advises and may be wrong, so the
/// file is not.
fn look_over_texts(file: &Path, report: &mut Report) {
    let node = input::text(file).ok().and_then(|it| parse(&it, MAX_BYTES).ok());
    let mut left: Vec<(Place, Node)> = node.into_iter().map(|it| (Place::root(), it)).collect();
    while let Some((at, node)) = left.pop() {
        match node {
            Node::Text(text) => {
                for misuse in look_over(&text) {
                    let (word, offer) = (misuse.word, misuse.offer);
                    report.remind(file, format!("{at}: {word:?} misleads; better: {offer}"));
                }
            }
            Node::List(items) => {
                left.extend(items.into_iter().enumerate().map(|(n, it)| (at.element(n), it)));
            }
            Node::Object(members) => {
                left.extend(members.into_iter().map(|(key, it)| (at.field(&key), it)));
            }
            _ => {}
        }
    }
}
