//! One request and its answer, byte by byte: what a browser would hide.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// What a server answered.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status, such as 200.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// The body as it was sent.
    pub body: Vec<u8>,
}

impl Reply {
    /// A header by its name, in small letters; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(it, _)| it == name);
        found.map_or("", |(_, value)| value)
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Asks a server on this machine.
pub fn get(port: u16, path: &str) -> Reply {
    get_with(port, path, &[])
}

/// The same with headers.
pub fn get_with(port: u16, path: &str, headers: &[(&str, &str)]) -> Reply {
    get_from(port, &format!("127.0.0.1:{port}"), path, headers)
}

/// The same under a name that the server goes by.
pub fn get_from(port: u16, host: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let headers: Vec<String> =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    // HTTP/1.0, so that the answer comes in one piece and ends with the connection.
    let asked = format!("GET {path} HTTP/1.0\r\nHost: {host}\r\n{}\r\n", headers.concat());
    stream.write_all(asked.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    read(&answer).unwrap_or_else(|| panic!("no answer to {path}"))
}

fn read(answer: &[u8]) -> Option<Reply> {
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n")?;
    let (head, body) = answer.split_at(end);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines.filter_map(|it| it.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_string()));
    Some(Reply { status, headers: headers.collect(), body: body.get(4..)?.to_vec() })
}
