//! `shirube doctor URL`: looks at a deployed copy as a visitor's browser meets it, and says what to
//! change.

mod change;
mod client;
mod finding;
mod look;
mod sent;
mod version;
mod words;

use std::env;
use std::io::{self, Write};
use std::time::Duration;

use clap::Args;
use clap::builder::PossibleValuesParser;
use shirube_core::i18n::Lang;
use shirube_core::json::{Node, canonical};
use shirube_hosting::{Folder, Origin};

use crate::End;
use crate::report::one_line;
use client::Client;
use finding::{Finding, Weight};
use look::Looked;

/// Most files that a finding lists by name.
const MOST_NAMED: usize = 3;

/// What the call says.
#[derive(Debug, Args)]
pub struct Asked {
    /// Address of the folder with `index.html`, for example `https://check.example.jp/shirube/v1/`.
    url: String,
    /// Print one JSON object instead of text.
    #[arg(long)]
    json: bool,
    /// The language of the text; otherwise that of the system.
    #[arg(long, value_parser = PossibleValuesParser::new(["ja", "en"]))]
    lang: Option<String>,
    /// Partner files to look at besides those that the policy of the page names.
    #[arg(long, value_name = "ID", num_args = 1..)]
    partner: Vec<String>,
    /// How long to wait for one answer, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 20,
        value_parser = clap::value_parser!(u64).range(1..=300))]
    patience: u64,
}

/// Looks and tells.
pub fn run(asked: &Asked, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let lang = language(asked.lang.as_deref());
    let (origin, folder) = match address(&asked.url) {
        Ok(it) => it,
        Err(error) => {
            writeln!(err, "{}", one_line(&error.to_string()))?;
            return Ok(End::WrongCall);
        }
    };
    let client = Client::new(origin.clone(), Duration::from_secs(asked.patience));
    let looked = match look::look(&client, origin, folder, &asked.partner) {
        Ok(looked) => looked,
        Err(why) => {
            let url = one_line(&asked.url);
            let [ja, en] = [format!("つながりません（{why}）"), format!("no connection ({why})")];
            writeln!(err, "{url}: {}", one_line(&lang.pick(ja, en)))?;
            return Ok(End::WrongCall);
        }
    };
    if asked.json {
        writeln!(out, "{}", canonical(&as_json(&looked, lang)))?;
    } else {
        print(&looked, lang, out)?;
    }
    let is_problem = |it: &Finding| it.fault.weight() == Weight::Problem;
    Ok(if looked.findings.iter().any(is_problem) { End::Refused } else { End::Fine })
}

/// The language asked for, or that of the system.
fn language(asked: Option<&str>) -> Lang {
    let said = |name: &str| env::var(name).ok().filter(|it| !it.is_empty());
    let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said);
    let tag = asked.map(str::to_owned).or_else(system).unwrap_or_default();
    Lang::of_tag(&tag)
}

/// Origin and folder of an address. A page or script of ours at its end stands for its folder.
fn address(url: &str) -> Result<(Origin, Folder), shirube_hosting::place::PlaceError> {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let start = url.find("://").map_or(0, |at| at + 3);
    let cut = url.get(start..).and_then(|it| it.find('/')).map_or(url.len(), |at| start + at);
    let (origin, path) = url.split_at_checked(cut).unwrap_or((url, ""));
    let (above, name) = path.rsplit_once('/').unwrap_or(("", ""));
    let is_file = [".html", ".js", ".mjs", ".json"].iter().any(|it| name.ends_with(it));
    Ok((Origin::parse(origin)?, Folder::parse(if is_file { above } else { path })?))
}

fn print(looked: &Looked, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let place = &looked.place;
    let version = looked.version.as_deref().unwrap_or("?");
    let count = place.files().len();
    let address = format!("{}{}", place.origin, place.folder);
    match lang {
        Lang::Ja => writeln!(out, "{address}：版{version}、調べたファイル{count}個")?,
        Lang::En => writeln!(out, "{address}: version {version}, files looked at: {count}")?,
    }
    let mut told: Vec<[String; 3]> = Vec::new();
    for finding in &looked.findings {
        writeln!(out)?;
        let weight = words::weight(finding.fault.weight(), lang);
        writeln!(out, "{weight} [{}] {}", finding.fault.code(), named(&finding.files, lang))?;
        writeln!(out, "  {}", one_line(&words::what(&finding.fault, lang)))?;
        let Some(lines) = changes(looked, finding) else { continue };
        if told.contains(&lines) {
            writeln!(
                out,
                "  {}",
                lang.pick("変えるところは上と同じです。", "The change is the one above.")
            )?;
            continue;
        }
        for ((_, server), line) in change::SERVERS.iter().zip(&lines) {
            writeln!(out, "  {server:<7} {}", one_line(line))?;
        }
        told.push(lines);
    }
    let count = |weight| looked.findings.iter().filter(|it| it.fault.weight() == weight).count();
    let (problems, advice) = (count(Weight::Problem), count(Weight::Advice));
    if !told.is_empty() {
        writeln!(out, "\n{}", change::command(place, lang))?;
    }
    match lang {
        Lang::Ja => writeln!(out, "\n問題{problems}件、提案{advice}件"),
        Lang::En => writeln!(out, "\nproblems: {problems}, advice: {advice}"),
    }
}

/// Files in a line: the first few by name.
fn named(files: &[String], lang: Lang) -> String {
    let names: Vec<&str> = files.iter().take(MOST_NAMED).map(String::as_str).collect();
    let names = one_line(&names.join(lang.pick("、", ", ")));
    let more = files.len().saturating_sub(MOST_NAMED);
    match (more, lang) {
        (0, _) => names,
        (_, Lang::Ja) => format!("{names}、ほか{more}個"),
        (_, Lang::En) => format!("{names} and {more} more"),
    }
}

fn changes(looked: &Looked, finding: &Finding) -> Option<[String; 3]> {
    let policy = |file: &str| {
        let file = if file == look::FOLDER_ITSELF { look::INDEX } else { file };
        sent::ours(&looked.place, file).to_string()
    };
    change::lines(finding, policy)
}

/// Machines read the members by name; more may come, none will go.
fn as_json(looked: &Looked, lang: Lang) -> Node {
    let place = &looked.place;
    let findings = looked.findings.iter().map(|finding| {
        let weight = words::weight(finding.fault.weight(), Lang::En);
        let files = finding.files.iter().map(|it| Node::text(it.as_str())).collect();
        let mut members = vec![
            ("weight", Node::text(weight)),
            ("code", Node::text(finding.fault.code())),
            ("files", Node::List(files)),
            ("what", Node::Text(words::what(&finding.fault, lang))),
        ];
        if let Some(lines) = changes(looked, finding) {
            let lines = change::SERVERS.iter().zip(lines);
            let lines = lines.map(|((server, _), line)| (server.name(), Node::Text(line)));
            members.push(("change", Node::object(lines)));
        }
        Node::object(members)
    });
    let version = looked.version.as_deref().map_or(Node::Null, Node::text);
    let files = u32::try_from(place.files().len()).unwrap_or(u32::MAX);
    Node::object([
        ("url", Node::Text(format!("{}{}", place.origin, place.folder))),
        ("version", version),
        ("files", files.into()),
        ("findings", Node::List(findings.collect())),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_that_of_its_folder() {
        for (url, expected) in [
            ("https://a.example", "https://a.example/"),
            ("https://a.example/s/v0.1.0/", "https://a.example/s/v0.1.0/"),
            ("https://a.example/s/v0.1.0", "https://a.example/s/v0.1.0/"),
            ("https://a.example/s/index.html?lang=ja#/sme", "https://a.example/s/"),
            ("http://127.0.0.1:8080/embed.js", "http://127.0.0.1:8080/"),
        ] {
            let (origin, folder) = address(url).unwrap();
            assert_eq!(format!("{origin}{folder}"), expected);
        }
        for url in ["", "a.example", "file:///etc/passwd", "https://a.example/a b/", "https:///x"] {
            assert!(address(url).is_err(), "{url}");
        }
    }
}
