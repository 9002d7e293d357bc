//! A small server on this machine that serves a copy of Shirube, good or broken.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use shirube_hosting::manifest::Entry;
use shirube_hosting::{Ancestors, Folder, Manifest, Origin, Place, headers, mime};

pub const WASM: &str = "shirube-widget-842dfa390982cf98_bg.wasm";
pub const PARTNER: &str = r#"{"format":"shirube-partner","format_version":1,"id":"demo","version":"2026.1","checked_on":"2026-11-23","name":{"ja":"見本","en":"Sample"},"legal_name":{"ja":"見本株式会社","en":"Sample Ltd"}}"#;

/// What goes back for a file.
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub how: How,
}

/// How it goes back.
#[derive(PartialEq)]
pub enum How {
    /// Compressed, as the other side takes it.
    Compressed,
    /// Compressed with brotli, or not at all.
    BrotliOnly,
    /// Compressed, whatever the other side takes.
    Forced,
    /// As it is.
    Plain,
    /// After five seconds.
    Late,
    /// Without an end.
    Endless,
}

impl Reply {
    pub fn set(&mut self, name: &str, value: &str) {
        self.headers.retain(|(it, _)| !it.eq_ignore_ascii_case(name));
        if !value.is_empty() {
            self.headers.push((name.into(), value.into()));
        }
    }

    /// Replaces something in a header that must have it.
    #[track_caller]
    pub fn edit(&mut self, name: &str, from: &str, to: &str) {
        let (_, value) = self.headers.iter_mut().find(|(it, _)| it == name).unwrap();
        assert!(value.contains(from), "{name}: {value} has no {from}");
        *value = value.replacen(from, to, 1);
    }

    fn pack(&mut self, coding: &str) {
        let mut packed = Vec::new();
        if coding == "br" {
            let mut out = brotli::CompressorWriter::new(&mut packed, 4096, 5, 22);
            out.write_all(&self.body).unwrap();
        } else {
            let fast = flate2::Compression::fast();
            let mut out = flate2::write::GzEncoder::new(&mut packed, fast);
            out.write_all(&self.body).unwrap();
        }
        self.body = packed;
        self.set("Content-Encoding", coding);
    }

    pub fn lead(&mut self, to: &str) {
        self.status = 302;
        self.set("Location", to);
    }
}

/// The files of a copy, as the manifest has them, and the operator's own.
pub fn files() -> BTreeMap<&'static str, Vec<u8>> {
    let long = |it: &str| it.repeat(2000 / it.len() + 1).into_bytes();
    let mut files = BTreeMap::from([
        ("index.html", long("<!doctype html><title>x</title>")),
        ("help.ja.html", long("<!doctype html><p>y</p>")),
        ("embed.js", b"customElements;".to_vec()),
        ("style.css", long("p { color: red }")),
        ("sw.js", b"self;".to_vec()),
        ("icon.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ("questionnaires/sme/ja.json", b"{}".to_vec()),
        (WASM, long("\0asm")),
    ]);
    let entries = files.iter().map(|(path, bytes)| Entry::of(path, bytes)).collect();
    let manifest = Manifest::new(env!("CARGO_PKG_VERSION"), 1, entries).to_json();
    files.insert("manifest.json", manifest.into_bytes());
    files.insert("partners/demo.json", PARTNER.into());
    files
}

/// A server that serves the copy below `/s/v1/`, each reply changed by `change`. It serves until
/// the tests end.
pub fn serve(change: impl Fn(&str, &mut Reply) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let files = files();
    let place = Place::new(
        Origin::parse(&origin).unwrap(),
        Folder::parse("/s/v1/").unwrap(),
        Ancestors::of(&["https://www.example.jp"]).unwrap(),
        files.keys().map(|it| (*it).to_owned()).collect(),
    );
    let shared = Arc::new((files, place, change));
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, shared) = (stream.unwrap(), shared.clone());
            // Whoever asks may go away in the middle.
            thread::spawn(move || {
                let (files, place, change) = &*shared;
                let _ = converse(stream, files, place, change);
            });
        }
    });
    format!("{origin}/s/v1/")
}

fn converse(
    mut stream: TcpStream,
    files: &BTreeMap<&str, Vec<u8>>,
    place: &Place,
    change: &impl Fn(&str, &mut Reply),
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().unwrap()?;
    let target = first.split(' ').nth(1).unwrap().to_owned();
    let mut taken = String::new();
    for line in lines {
        let line = line?.to_ascii_lowercase();
        taken.push_str(line.strip_prefix("accept-encoding:").unwrap_or_default());
        if line.is_empty() {
            break;
        }
    }
    let name = target.strip_prefix("/s/v1/").unwrap_or("outside");
    let file = if name.is_empty() { "index.html" } else { name };
    let sent = headers::of(place, file).into_iter();
    let mut reply = Reply {
        status: if files.contains_key(file) { 200 } else { 404 },
        headers: sent.map(|(name, value)| (name.to_owned(), value)).collect(),
        body: files.get(file).cloned().unwrap_or_default(),
        how: How::Compressed,
    };
    change(name, &mut reply);
    if reply.how == How::Late {
        thread::sleep(Duration::from_secs(5));
    }
    if mime::is_worth_compressing(mime::of(file)) {
        let brotli = taken.contains("br");
        match reply.how {
            How::Compressed | How::BrotliOnly if brotli => reply.pack("br"),
            How::Compressed if taken.contains("gzip") => reply.pack("gzip"),
            How::Forced => reply.pack("br"),
            _ => (),
        }
    }
    let mut head = format!("HTTP/1.1 {} x\r\nConnection: close\r\n", reply.status);
    for (name, value) in &reply.headers {
        head = format!("{head}{name}: {value}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    stream.write_all(&reply.body)?;
    if reply.how == How::Endless {
        loop {
            stream.write_all(&[b'x'; 4096])?;
        }
    }
    Ok(())
}
