//! A small server for the built page: the headers that a deployment should send, a record of every
//! request, and, for the tests, a few ways to make a browser refuse something.
//!
//! It listens on this machine only. What it answers is decided without a socket in [`answer`].

mod answer;
mod host;
mod http;
mod path;
mod variant;

use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use thiserror::Error;

use answer::{Answer, Asked, Site};
pub use variant::Variant;

/// What is served and how.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder with the built page.
    pub root: PathBuf,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// Who may show the page in a frame, as in the Content-Security-Policy.
    pub frame_ancestors: String,
    /// Brotli quality, 0 to 11: less for a debug build, whose wasm is large.
    pub brotli: u32,
    /// What of the browser is broken.
    pub variant: Variant,
    /// Where the breaking scripts and the other pages of the tests lie; without it none is served.
    pub test_pages: Option<PathBuf>,
}

impl Config {
    /// The ordinary page on a free port.
    pub fn new(root: PathBuf) -> Self {
        Self {
            root,
            port: 0,
            frame_ancestors: "'self'".into(),
            brotli: 9,
            variant: Variant::Plain,
            test_pages: None,
        }
    }
}

/// Why the server does not start.
#[derive(Debug, Error)]
pub enum ServerError {
    /// The port cannot be had.
    #[error("cannot listen on port {port}: {source}")]
    Listen {
        /// Which one.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// The folder cannot be read.
    #[error("cannot serve {}: {source}", root.display())]
    Root {
        /// Which one.
        root: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl ServerError {
    /// Whether another program has the port.
    pub fn is_port_taken(&self) -> bool {
        matches!(self, Self::Listen { source, .. } if source.kind() == io::ErrorKind::AddrInUse)
    }
}

/// One request that arrived, and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `HEAD` …
    pub method: String,
    /// Path with query, as asked.
    pub target: String,
    /// The `Host` header.
    pub host: String,
    /// The status of the answer.
    pub status: u16,
}

/// A running server. It ends when this value is dropped.
pub struct Server {
    port: u16,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

/// What the connections share.
struct Shared {
    site: Site,
    seen: Mutex<Vec<Seen>>,
    has_ended: AtomicBool,
}

impl Server {
    /// Starts serving.
    ///
    /// # Errors
    ///
    /// When the port is taken or the folder cannot be read.
    pub fn start(config: Config) -> Result<Self, ServerError> {
        let port = config.port;
        let cannot_listen = |source| ServerError::Listen { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(cannot_listen)?;
        let port = listener.local_addr().map_err(cannot_listen)?.port();
        let root = config.root.clone();
        let site = Site::new(config, port).map_err(|source| ServerError::Root { root, source })?;
        let has_ended = AtomicBool::new(false);
        let shared = Arc::new(Shared { site, seen: Mutex::default(), has_ended });
        let listening = Some(thread::spawn({
            let shared = shared.clone();
            move || listen(&listener, &shared)
        }));
        Ok(Self { port, shared, listening })
    }

    /// Where the page is, without a slash at the end: `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The same server under another name and so another origin: `http://localhost:8080`.
    pub fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Every request so far, in the order of the answers.
    pub fn requests(&self) -> Vec<Seen> {
        self.shared.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            // It ends only by a panic, which has said on the terminal what there is to say.
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.has_ended.store(true, Ordering::Relaxed);
        // Wakes the listener, which looks whether it should go on.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

/// Gives every connection a thread of its own: browsers open a handful, most of them idle.
fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.has_ended.load(Ordering::Relaxed) {
            break;
        }
        let (Ok(stream), shared) = (stream, shared.clone()) else { continue };
        thread::spawn(move || {
            // A browser that has gone away is no error of ours.
            let _ = http::converse(stream, |asked| shared.answer(asked));
        });
    }
}

impl Shared {
    /// Answers and records; nothing once the server has ended.
    fn answer(&self, asked: &Asked) -> Option<Answer> {
        if self.has_ended.load(Ordering::Relaxed) {
            return None;
        }
        let answer = self.site.answer(asked);
        let Asked { method, target, host, .. } = asked.clone();
        let seen = Seen { method, target, host, status: answer.status };
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
        Some(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn ask(server: &Server, text: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).unwrap();
        let text = text.replace("HOST", &format!("127.0.0.1:{}", server.port));
        stream.write_all(text.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_page_is_served_and_the_request_is_recorded() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("index.html"), "<p>hello</p>").unwrap();
        let server = Server::start(Config::new(root.path().into())).unwrap();
        let get = "GET /?q=1 HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n";
        let answer = ask(&server, get);
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n<p>hello</p>"), "{answer}");

        let answer = ask(&server, &get.replace("GET", "HEAD"));
        assert!(answer.contains("Content-Length: 12"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");

        let seen: Vec<(String, String, u16)> =
            server.requests().into_iter().map(|it| (it.method, it.target, it.status)).collect();
        let expected = ["GET", "HEAD"].map(|method| (method.to_string(), "/?q=1".to_string(), 200));
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_connection_takes_several_requests_and_many_can_be_idle() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("index.html"), "x").unwrap();
        let server = Server::start(Config::new(root.path().into())).unwrap();
        let connect = || TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).unwrap();
        let _idle: Vec<TcpStream> = (0..20).map(|_| connect()).collect();
        let get = "GET / HTTP/1.1\r\nHost: HOST\r\n\r\n";
        let answer = ask(
            &server,
            &format!("{get}{}", get.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")),
        );
        assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2, "{answer}");
    }

    #[test]
    fn an_ended_server_answers_no_more() {
        let root = tempfile::tempdir().unwrap();
        let server = Server::start(Config::new(root.path().into())).unwrap();
        let port = server.port;
        drop(server);
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err());
    }

    #[test]
    fn a_taken_port_is_told_apart() {
        let root = tempfile::tempdir().unwrap();
        let first = Server::start(Config::new(root.path().into())).unwrap();
        let second = Server::start(Config { port: first.port, ..Config::new(root.path().into()) });
        assert!(second.err().unwrap().is_port_taken());
    }
}
