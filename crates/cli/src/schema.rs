//! `shirube schema NAME`: the JSON Schema of a file format.

use std::io::{self, Write};

use crate::End;

/// Prints the schema.
pub fn run(name: &str, out: &mut dyn Write) -> io::Result<End> {
    let Some(schema) = shirube_core::schema::schema(name) else {
        return Ok(End::WrongCall);
    };
    out.write_all(schema.as_bytes())?;
    Ok(End::Fine)
}
