//! Compressed forms beside the files, and the list of sums.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use sha2::{Digest as _, Sha256};
use shirube_hosting::{listing, mime};

use super::Quality;
use crate::{fingerprint, size};

/// The list of sums, as `sha256sum -c` reads it.
pub(super) const SUMS: &str = "SHA256SUMS";

/// Writes `x.br` and `x.gz` beside every file `x` of a copy that gets smaller by it, so that a server
/// need not do that again and again.
pub(super) fn compress(to: &Path, quality: Quality) -> io::Result<()> {
    // Both copies have the same files.
    let mut known: HashMap<Vec<u8>, [Vec<u8>; 2]> = HashMap::new();
    for name in listing::files(to)? {
        let is_in_copy = super::copies().iter().any(|it| name.starts_with(&format!("{it}/")));
        if !is_in_copy || !mime::is_worth_compressing(mime::of(&name)) {
            continue;
        }
        let path = to.join(&name);
        let bytes = fs::read(&path)?;
        let forms = known
            .entry(bytes)
            .or_insert_with_key(|it| [size::brotli(it, quality.0), size::gzip(it)]);
        let raw = usize::try_from(fs::metadata(&path)?.len()).unwrap_or(usize::MAX);
        for (form, end) in forms.iter().zip(["br", "gz"]) {
            if !form.is_empty() && form.len() < raw {
                fs::write(to.join(format!("{name}.{end}")), form)?;
            }
        }
    }
    Ok(())
}

/// Writes the sums of all files of the release, the compressed ones too.
pub(super) fn write_sums(to: &Path) -> io::Result<()> {
    let mut sums = String::new();
    for path in fingerprint::files(to)? {
        let name = path.strip_prefix(to).unwrap_or(&path).to_string_lossy().into_owned();
        // Writing into a string cannot fail.
        let _ = writeln!(sums, "{}  {name}", hex(&fs::read(&path)?));
    }
    fs::write(to.join(SUMS), sums)
}

/// SHA-256 in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, it| {
        let _ = write!(text, "{it:02x}");
        text
    })
}
