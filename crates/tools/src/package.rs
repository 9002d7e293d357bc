//! What files of Word and of Excel have in common: a ZIP archive of XML parts with properties.

use std::io::{Cursor, Write as _};

use thiserror::Error;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::document::Lang;
use crate::xml::escaped;

/// What every part begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The archive could not be written, which no document of a sensible size makes happen.
#[derive(Debug, Error)]
#[error("the file could not be packed: {0}")]
pub struct NotPacked(#[from] ZipError);

/// Parts in one archive, each with its name and its XML without the declaration, in this order:
/// readers expect the types first.
pub(crate) fn packed<N: Into<Box<str>>>(
    parts: impl IntoIterator<Item = (N, String)>,
) -> Result<Vec<u8>, NotPacked> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Not compressed: a page is 10 KB, and what packs it would make this program larger by as much.
    // Day and system are fixed, so that the bytes are.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    for (name, part) in parts {
        archive.start_file(name.into(), options)?;
        archive.write_all(DECLARATION.as_bytes()).map_err(ZipError::from)?;
        archive.write_all(part.as_bytes()).map_err(ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Title and language. No author and no day: nobody is shown either, and the file tells nothing that
/// its content does not.
pub(crate) fn properties(title: &str, lang: Lang) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let (title, tag) = (escaped(&title), lang.tag());
    format!(
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{tag}</dc:language></cp:coreProperties>"#
    )
}
