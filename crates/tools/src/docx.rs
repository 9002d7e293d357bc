//! Word files (.docx): a ZIP archive of XML parts, ECMA-376 (Office Open XML), transitional.
//!
//! The parts are written here and not by a library; ADR 0012 says why. The same document gives the
//! same bytes, on every machine and every day.

mod parts;
#[cfg(test)]
mod tests;
mod xml;

use std::io::{Cursor, Write};

use thiserror::Error;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::document::Document;

/// The archive could not be written, which no document of a sensible size makes happen.
#[derive(Debug, Error)]
#[error("the file could not be packed: {0}")]
pub struct NotPacked(#[from] ZipError);

/// A document as the bytes of a Word file: A4, with the styles Title and Heading 1 and a language,
/// with its title among the properties and nothing about who wrote it or when.
///
/// # Errors
///
/// [`NotPacked`].
pub fn docx(document: &Document) -> Result<Vec<u8>, NotPacked> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Not compressed: a page is 10 KB, and what packs it would make this program larger by as much.
    // Day and system are fixed, so that the bytes are.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    for (name, part) in parts::all(document) {
        archive.start_file(name, options)?;
        archive.write_all(part.as_bytes()).map_err(ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}
