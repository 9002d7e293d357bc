//! The report: what was read, what was counted, and what is not told.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use shirube_core::aggregate::{NotMade, Part, Suppressed, Why};
use shirube_core::benchmark::{Benchmark, Group};

use crate::report::one_line;
use crate::results::Origin;
use crate::whole;

/// What happened to the files. How many results a hidden group or value has is not in it: whoever
/// publishes the report would publish that too.
#[derive(Debug, Default)]
pub struct Told {
    /// Results of the questionnaire that are valid.
    valid: u64,
    /// Files and lines that were refused.
    pub refused: u64,
    /// Names under which there are several results.
    pub disputed: u64,
    /// Results that are left out because they are not finished.
    pub unfinished: u64,
    /// Results in the benchmark.
    pub counted: u64,
    suppressed: Vec<String>,
    first_real: Option<Origin>,
    first_synthetic: Option<Origin>,
}

impl Told {
    /// Notes a valid result and where it stands.
    pub fn valid(&mut self, origin: &Origin, is_synthetic: bool) {
        self.valid += 1;
        let first = if is_synthetic { &mut self.first_synthetic } else { &mut self.first_real };
        if first.is_none() {
            *first = Some(origin.clone());
        }
    }

    /// Says why no benchmark can be made; of a mixture also where each of the two begins, since one
    /// stray file among thousands is enough for it.
    pub fn not_made(&self, why: NotMade, err: &mut dyn Write) -> io::Result<()> {
        if let NotMade::Mixed { .. } = why {
            let firsts = [("synthetic", &self.first_synthetic), ("real", &self.first_real)];
            for (kind, origin) in firsts {
                if let Some(origin) = origin {
                    let line = format!("{origin}: found the first {kind} result here");
                    writeln!(err, "{}", one_line(&line))?;
                }
            }
        }
        writeln!(err, "{why}")
    }

    /// Notes what the benchmark does not tell.
    pub fn suppressed(&mut self, benchmark: &Benchmark, it: &Suppressed) {
        let k = benchmark.least_n;
        let groups = benchmark.distribution.as_ref().map_or(0, |it| it.groups.len());
        // The first is all of them.
        self.suppressed.push(format!("printed groups: {}", groups.saturating_sub(1)));
        for joined in &it.joined {
            let why = match joined.why {
                Why::TooSmall => format!("fewer than {k} results"),
                Why::OtherTooSmall => format!("\"other\" had fewer than {k} without it"),
            };
            self.suppressed.push(format!("in \"other\": {}: {why}", name(&joined.group)));
        }
        let mut withheld: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for it in &it.withheld {
            let part = match &it.part {
                Part::Overall => "overall",
                Part::Item(id) => id.as_str(),
                Part::Question(id) => id.as_str(),
            };
            withheld.entry(name(&it.group)).or_default().push(part);
        }
        for (group, parts) in withheld {
            let parts = parts.join(", ");
            self.suppressed
                .push(format!("not printed: {group}: {parts}: would tell of fewer than {k}"));
        }
    }

    /// Writes the report to its file, or where errors go.
    pub fn print(&self, file: Option<&Path>, err: &mut dyn Write) -> io::Result<()> {
        match file {
            Some(path) => whole::write(path, &self.to_text()),
            None => err.write_all(self.to_text().as_bytes()),
        }
    }

    fn to_text(&self) -> String {
        let mut lines = vec![
            format!("valid results: {}", self.valid),
            format!("refused: {}", self.refused),
            format!("duplicates: {}", self.valid.saturating_sub(self.counted + self.unfinished)),
            format!("names with several contents: {}", self.disputed),
            format!("not finished: {}", self.unfinished),
            format!("counted: {}", self.counted),
        ];
        lines.extend(self.suppressed.iter().cloned());
        lines.push(String::new());
        lines.join("\n")
    }
}

/// A group as the call names it.
fn name(group: &Group) -> String {
    if group.is_other {
        return "other".into();
    }
    let industries = group.industries.iter().map(|it| format!("industry {}", it.code()));
    let sizes = group.sizes.iter().map(|it| format!("size {}", it.code()));
    let region = group.region.iter().map(|it| format!("region {}", it.code()));
    industries.chain(sizes).chain(region).collect::<Vec<_>>().join(", ")
}
