//! Word files (.docx): a ZIP archive of XML parts, ECMA-376 (Office Open XML), transitional.
//!
//! The parts are written here and not by a library; ADR 0012 says why. The same document gives the
//! same bytes, on every machine and every day.

mod parts;
#[cfg(test)]
mod tests;

use crate::document::Document;
use crate::package::{NotPacked, packed};

/// A document as the bytes of a Word file: A4, with the styles Title and Heading 1 and a language,
/// with its title among the properties and nothing about who wrote it or when.
///
/// # Errors
///
/// [`NotPacked`].
pub fn docx(document: &Document) -> Result<Vec<u8>, NotPacked> {
    packed(parts::all(document))
}
