use super::*;
use std::sync::Mutex;
use std::sync::mpsc::{channel, sync_channel};

use super::super::Batch;

/// Reads a file of this name and content: what stands where, each text by its length where long.
#[track_caller]
fn check(name: &str, content: &[u8], expected: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    let (give, empty) = channel();
    for _ in 0..100 {
        give.send(Batch::default()).unwrap();
    }
    let (to_workers, batches) = sync_channel(100);
    let empty = Mutex::new(empty);
    let mut reader = Reader { empty: &empty, to_workers, number: 0, batch: None };
    assert!(read(&path.as_path().into(), &mut reader).is_ok());
    assert!(reader.send().is_ok());
    drop(reader);
    let mut found = Vec::new();
    for (_, batch) in batches {
        for (origin, piece) in batch.pieces {
            let line = origin.line.map_or("-".to_owned(), |it| it.to_string());
            let text = match piece {
                Ok(range) if 99 < range.len() => format!("{} bytes", range.len()),
                Ok(range) => format!("{:?}", std::str::from_utf8(&batch.text[range]).unwrap()),
                Err(why) => why.chars().take(31).collect(),
            };
            found.push(format!("{line} {text}"));
        }
    }
    assert_eq!(found, expected, "{name}");
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    io::Write::write_all(&mut packer, content).unwrap();
    packer.finish().unwrap()
}

#[test]
fn a_file_of_lines_is_told_by_its_name_or_by_its_first_line() {
    check("a.ndjson", b"{}\n\n \r\nx\n{", &["1 \"{}\"", "4 \"x\"", "5 \"{\""]);
    check("a.jsonl", b"", &[]);
    check("a.json", b"{\"a\": 1}\r\n{}\nx", &["1 \"{\\\"a\\\": 1}\\r\"", "2 \"{}\"", "3 \"x\""]);
    check("a", "\u{feff}{}\n{}".as_bytes(), &["1 \"\\u{feff}{}\"", "2 \"{}\""]);
}

#[test]
fn any_other_file_is_one_result() {
    check("a.json", b"{\n  \"a\": 1\n}\n", &["- \"{\\n  \\\"a\\\": 1\\n}\\n\""]);
    check("a.json", b"{}", &["- \"{}\""]);
    check("a.json", b"{}\n", &["- \"{}\""]);
    check("a.json", b"", &["- \"\""]);
}

#[test]
fn compressed_files_are_told_by_their_content_and_may_be_joined() {
    let two = [packed(b"{}\n{"), packed(b"}\n")].concat();
    check("a.ndjson.gz", &two, &["1 \"{}\"", "2 \"{}\""]);
    check("a.json", &two, &["1 \"{}\"", "2 \"{}\""]);
    check("a.json.gz", b"{\n}", &["- \"{\\n}\""]);
}

#[test]
fn what_is_too_long_is_skipped_and_reading_goes_on_behind_it() {
    let long = "x".repeat(MAX_FILE_BYTES + 1);
    let just = "x".repeat(MAX_FILE_BYTES);
    let lines = format!("{{}}\n{long}\n{just}\n{long}{long}\n{{}}");
    let expected = [
        "1 \"{}\"",
        "2 $: found more than 1048576 byte",
        "3 1048576 bytes",
        "4 $: found more than 1048576 byte",
        "5 \"{}\"",
    ];
    check("a.ndjson", lines.as_bytes(), &expected);
    check("a.ndjson.gz", &packed(lines.as_bytes()), &expected);
    check("a.json", long.as_bytes(), &["- $: found more than 1048576 byte"]);
    check("a.json", format!("{{\n{just}").as_bytes(), &["- $: found more than 1048576 byte"]);
    check("a.json", just.as_bytes(), &["- 1048576 bytes"]);
}

#[test]
fn a_damaged_file_is_read_as_far_as_it_goes() {
    let lines = "{}\n".repeat(3);
    let whole = packed(lines.as_bytes());
    let end = whole.len() - 8;
    let expected = ["1 \"{}\"", "2 \"{}\"", "3 \"{}\"", "4 $: found no readable file (unex"];
    check("a.ndjson.gz", &whole[..end], &expected);
    check("a.json.gz", &whole[..5], &["- $: found no readable file (unex"]);
}
