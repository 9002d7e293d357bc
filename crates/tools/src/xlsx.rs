//! Excel files (.xlsx): a ZIP archive of XML parts, ECMA-376 (Office Open XML), transitional.
//!
//! The parts are written here and not by a library; ADR 0019 says why. The same tables give the same
//! bytes, on every machine and every day. There is no formula, no macro and no link in them.

mod names;
mod parts;
mod sheet;
mod strings;
#[cfg(test)]
mod tests;

use crate::package::{NotPacked, packed};
use crate::workbook::Workbook;

/// Tables as the bytes of an Excel file: a sheet each, with a head that stays in sight and filters,
/// numbers and days as such, widths that fit, with the title among the properties and nothing about
/// who wrote it or when.
///
/// # Errors
///
/// [`NotPacked`].
pub fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, NotPacked> {
    packed(parts::all(workbook))
}
