//! What a first visit loads, measured.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use shirube_hosting::headers::is_hash;
use thiserror::Error;

use crate::{html, workspace};

/// The most a first visit may load, in bytes after brotli 11.
///
/// Source: the product's numbers ("150 KB or less"), with KB as 1,000 bytes. What is in [`LATER`] is
/// not counted.
const MOST_BYTES: usize = 150_000;

/// The most requests a first visit may take.
const MOST_REQUESTS: usize = 8;

/// The most that the script for other people's pages may have, in bytes after brotli 11: it is loaded
/// by everybody who sees such a page, also by those who never look at the check.
///
/// Source: the decisions on embedding (4 KB or less).
const MOST_LOADER: usize = 4_096;

/// What a page with a frame loads on top: the script in the page, and the one in the frame.
const EMBED: &[&str] = &["embed.js", "frame.js"];

/// What no first visit waits for: the whole program is fetched while questions are answered, the one
/// of documents when somebody asks for a document.
const LATER: &[&str] = &["whole.css", "whole.js", "whole_bg.wasm", "tools.js", "tools_bg.wasm"];

/// Where the table stands in the README.
const BEGIN: &str = "<!-- sizes -->";
const END: &str = "<!-- /sizes -->";

/// Why there is no table, or why it is too large.
#[derive(Debug, Error)]
pub enum SizeError {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The README has no place for the table.
    #[error("README.md has no {BEGIN} … {END}")]
    NoPlace,
    /// Too many bytes.
    #[error("a first visit loads {bytes} bytes (brotli); the budget is {MOST_BYTES}")]
    Bytes {
        /// How many.
        bytes: usize,
    },
    /// The script for other people's pages is too large.
    #[error("embed.js has {bytes} bytes (brotli); the budget is {MOST_LOADER}")]
    Loader {
        /// How many.
        bytes: usize,
    },
    /// Too many requests.
    #[error("a first visit takes {n} requests; the budget is {MOST_REQUESTS}")]
    Requests {
        /// How many.
        n: usize,
    },
}

/// One file in three sizes, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name without the hash that Trunk adds, so that the table changes only with the sizes.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After brotli 11.
    pub brotli: usize,
}

/// Measures all that a first visit to `dist` loads.
///
/// # Errors
///
/// When a file that the page names is not there.
pub fn measure(dist: &Path) -> Result<Vec<Row>, SizeError> {
    let index = read(&dist.join("index.html"))?;
    let index = String::from_utf8_lossy(&index);
    let mut files = vec!["index.html".to_string()];
    files.extend(html::loads(&index));
    let mut seen = BTreeSet::new();
    files.retain(|it| seen.insert(it.clone()));
    let row_of = |it: &String| Ok(row(it, &read(&dist.join(it))?));
    let mut rows: Vec<Row> = files.iter().map(row_of).collect::<Result<_, _>>()?;
    // What the first question needs and `index.html` does not name, because the visitor chooses it:
    // the largest, so that the budget holds for every questionnaire and language.
    let asking: Vec<Row> = asking(dist)?.iter().map(row_of).collect::<Result<_, _>>()?;
    rows.extend(asking.into_iter().max_by_key(|it| it.brotli));
    Ok(rows)
}

/// The file that the first question needs, one a questionnaire and language.
fn asking(dist: &Path) -> Result<Vec<String>, SizeError> {
    let folder = dist.join("questionnaires");
    let failed = |source| SizeError::File { path: folder.clone(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        let names = ["ja", "en"].map(|it| format!("questionnaires/{name}/first.{it}.json"));
        files.extend(names.into_iter().filter(|it| dist.join(it).is_file()));
    }
    files.sort();
    Ok(files)
}

/// Measures what `dist` has for later.
///
/// # Errors
///
/// When a file of it is not there.
pub fn measure_later(dist: &Path) -> Result<Vec<Row>, SizeError> {
    LATER.iter().map(|it| Ok(row(it, &read(&dist.join(it))?))).collect()
}

/// Measures what a page with a frame loads on top of a first visit: the script in that page first.
///
/// # Errors
///
/// When a file of it is not there.
pub fn measure_embed(dist: &Path) -> Result<Vec<Row>, SizeError> {
    EMBED.iter().map(|it| Ok(row(it, &read(&dist.join(it))?))).collect()
}

/// Holds the script for other people's pages against its budget.
///
/// # Errors
///
/// When it is too large.
pub fn check_loader(rows: &[Row]) -> Result<(), SizeError> {
    match rows.first() {
        Some(Row { brotli: bytes, .. }) if *bytes > MOST_LOADER => {
            Err(SizeError::Loader { bytes: *bytes })
        }
        _ => Ok(()),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, SizeError> {
    fs::read(path).map_err(|source| SizeError::File { path: path.into(), source })
}

fn row(name: &str, bytes: &[u8]) -> Row {
    Row {
        name: without_hash(name),
        raw: bytes.len(),
        gzip: gzip(bytes).len(),
        brotli: brotli(bytes, 11).len(),
    }
}

/// Compresses with gzip 9. Nothing in the outcome depends on the time.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory cannot fail; should it ever, the size shown is 0 and is noticed.
    out.write_all(bytes).and_then(|()| out.finish()).unwrap_or_default()
}

/// Compresses with brotli; `quality` is 0 to 11.
pub fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    const WINDOW: u32 = 22;
    let mut out = brotli::CompressorWriter::new(Vec::new(), 4096, quality, WINDOW);
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => out.into_inner(),
        Err(_) => Vec::new(),
    }
}

/// The name of a file without the hash that a build has put into it.
pub(crate) fn without_hash(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let mut kept = String::new();
    for part in file.split_inclusive(['-', '_', '.']) {
        let word = part.trim_end_matches(['-', '_', '.']);
        if is_hash(word) {
            kept.truncate(kept.trim_end_matches('-').len());
            kept.push_str(part.get(word.len()..).unwrap_or_default());
        } else {
            kept.push_str(part);
        }
    }
    if folder.is_empty() { kept } else { format!("{folder}/{kept}") }
}

/// The table in Markdown, with its sum.
pub fn table(rows: &[Row]) -> String {
    let mut text =
        String::from("| file | bytes | gzip -9 | brotli 11 |\n| --- | ---: | ---: | ---: |\n");
    let mut line = |name: &str, sizes: [usize; 3]| {
        let [raw, gzip, brotli] = sizes.map(grouped);
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| {name} | {raw} | {gzip} | {brotli} |");
    };
    for it in rows {
        line(&it.name, [it.raw, it.gzip, it.brotli]);
    }
    let sum = |size: fn(&Row) -> usize| rows.iter().map(size).sum();
    let requests = format!("**{} requests**", rows.len());
    line(&requests, [sum(|it| it.raw), sum(|it| it.gzip), sum(|it| it.brotli)]);
    text
}

/// `1234567` as `1,234,567`.
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Holds the measured sizes against the budget.
///
/// # Errors
///
/// When there are too many bytes or requests.
pub fn check_budget(rows: &[Row]) -> Result<(), SizeError> {
    let bytes = rows.iter().map(|it| it.brotli).sum();
    if bytes > MOST_BYTES {
        return Err(SizeError::Bytes { bytes });
    }
    if rows.len() > MOST_REQUESTS {
        return Err(SizeError::Requests { n: rows.len() });
    }
    Ok(())
}

fn with_table(readme: &str, table: &str) -> Option<String> {
    let (before, rest) = readme.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n\n{table}\n{END}{after}"))
}

/// `cargo xtask size`: shows the table and that of what is fetched later; with `write` it puts the
/// first into the README.
///
/// # Errors
///
/// When there is no build or the README has no place for the table.
pub fn command(write: bool) -> Result<(), SizeError> {
    let table = table(&measure(&workspace::dist())?);
    print!("{table}");
    println!("\nIn somebody else's page:\n");
    print!("{}", self::table(&measure_embed(&workspace::dist())?));
    println!("\nFetched later:\n");
    print!("{}", self::table(&measure_later(&workspace::dist())?));
    if write {
        let path = workspace::root().join("README.md");
        let readme = String::from_utf8_lossy(&read(&path)?).into_owned();
        let readme = with_table(&readme, &table).ok_or(SizeError::NoPlace)?;
        fs::write(&path, readme).map_err(|source| SizeError::File { path, source })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let row = |name: &str, raw, gzip, brotli| Row { name: name.into(), raw, gzip, brotli };
        vec![row("index.html", 900, 500, 400), row("widget_bg.wasm", 1_234_567, 200_000, 99_600)]
    }

    #[test]
    fn the_table_ends_with_its_sum() {
        assert_eq!(
            table(&rows()),
            "| file | bytes | gzip -9 | brotli 11 |\n\
             | --- | ---: | ---: | ---: |\n\
             | index.html | 900 | 500 | 400 |\n\
             | widget_bg.wasm | 1,234,567 | 200,000 | 99,600 |\n\
             | **2 requests** | 1,235,467 | 200,500 | 100,000 |\n"
        );
    }

    #[test]
    fn the_budget_is_for_bytes_and_requests() {
        assert!(check_budget(&rows()).is_ok());
        let fat = Row { brotli: 60_000, ..rows().remove(0) };
        let err = check_budget(&[rows(), vec![fat]].concat()).unwrap_err().to_string();
        assert_eq!(err, "a first visit loads 160000 bytes (brotli); the budget is 150000");
        let small = Row { brotli: 1, ..rows().remove(0) };
        assert!(check_budget(&vec![small.clone(); 8]).is_ok());
        assert!(check_budget(&vec![small; 9]).is_err());
    }

    #[test]
    fn the_loader_has_a_budget_of_its_own() {
        let row = |name: &str, brotli| Row { name: name.into(), raw: 0, gzip: 0, brotli };
        assert!(check_loader(&[row("embed.js", 4_096), row("frame.js", 9_000)]).is_ok());
        let err = check_loader(&[row("embed.js", 4_097)]).unwrap_err().to_string();
        assert_eq!(err, "embed.js has 4097 bytes (brotli); the budget is 4096");
    }

    #[test]
    fn hashes_do_not_stand_in_the_table() {
        assert_eq!(
            without_hash("shirube-widget-1a2b3c4d5e6f7a8b_bg.wasm"),
            "shirube-widget_bg.wasm"
        );
        assert_eq!(without_hash("style-1a2b3c4d5e6f7a8.css"), "style.css");
        assert_eq!(
            without_hash("questionnaires/management/ja.json"),
            "questionnaires/management/ja.json"
        );
    }

    #[test]
    fn the_readme_keeps_the_rest() {
        let readme = "a\n<!-- sizes -->\nold\n<!-- /sizes -->\nz\n";
        let new = with_table(readme, "| t |\n").unwrap();
        assert_eq!(new, "a\n<!-- sizes -->\n\n| t |\n\n<!-- /sizes -->\nz\n");
        assert_eq!(with_table(&new, "| t |\n").as_ref(), Some(&new));
        assert_eq!(with_table("no place", ""), None);
    }

    #[test]
    fn what_the_page_names_is_measured() {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = dist.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("index.html", "<script src=boot.js></script><a href=other.html>");
        write("boot.js", "let boot;");
        write("questionnaires/small/first.ja.json", "[1]");
        write("questionnaires/large/first.ja.json", "[1,2,3,4,5,6,7,8,9]");
        write("questionnaires/large/ja.json", "[1,2,3,4,5,6,7,8,9,10,11]");
        let rows = measure(dist.path()).unwrap();
        let names: Vec<&str> = rows.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["index.html", "boot.js", "questionnaires/large/first.ja.json"]);
        fs::remove_file(dist.path().join("boot.js")).unwrap();
        assert!(measure(dist.path()).is_err());
    }

    #[test]
    fn what_is_fetched_later_is_measured_apart() {
        let dist = tempfile::tempdir().unwrap();
        assert!(measure_later(dist.path()).is_err());
        for name in LATER {
            fs::write(dist.path().join(name), "x").unwrap();
        }
        let names: Vec<String> =
            measure_later(dist.path()).unwrap().into_iter().map(|it| it.name).collect();
        assert_eq!(names, LATER);
    }
}
