//! Asking a server that may be slow, broken or hostile: bounded in bytes, time and steps, and never
//! led away from the origin that was named.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::{Duration, Instant};

use shirube_hosting::Origin;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Body, Error, http};

/// Most redirects that are followed.
const MAX_STEPS: usize = 5;

/// How long a whole examination may take.
const WHOLE: Duration = Duration::from_mins(10);

/// What an answer may be longer when it is compressed badly. Unit: bytes.
const SLACK: u64 = 64 * 1024;

/// What was asked, and what came.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status, for example 200.
    pub status: u16,
    /// Names in lower case, and values, in order.
    pub headers: Vec<(String, String)>,
    /// How the body was packed: `br`, `gzip`, or nothing.
    pub coding: Option<String>,
    /// The body, unpacked.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header; several of one name joined by commas, as HTTP reads them.
    pub fn header(&self, name: &str) -> Option<String> {
        let values: Vec<&str> = self.all(name).collect();
        if values.is_empty() { None } else { Some(values.join(", ")) }
    }

    /// Every value of a header.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Whether the file was there.
    pub fn is_found(&self) -> bool {
        self.status == 200
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// No connection, or it broke.
    Unreachable(String),
    /// It took too long.
    TooSlow,
    /// More bytes than such a file can have.
    TooLarge,
    /// A body that is not packed as it says.
    Garbled,
    /// The server sends visitors to another origin.
    Elsewhere(String),
    /// The server sends visitors round in circles.
    Circle,
}

/// A connection to one server.
pub struct Client {
    agent: Agent,
    origin: Origin,
    end: Instant,
}

impl Client {
    /// Prepares for a server; nothing is asked yet.
    pub fn new(origin: Origin, patience: Duration) -> Client {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let found = if origin.is_https() {
            rustls_native_certs::load_native_certs().certs
        } else {
            Vec::new()
        };
        let roots: Vec<Certificate<'static>> =
            found.iter().map(|it| Certificate::from_der(it).to_owned()).collect();
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(provider)
            .root_certs(RootCerts::Specific(Arc::new(roots)))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_per_call(Some(patience))
            .timeout_connect(Some(patience))
            .user_agent(concat!("shirube-doctor/", env!("CARGO_PKG_VERSION")))
            .accept_encoding("")
            .max_response_header_size(128 * 1024)
            .build();
        Client { agent: config.into(), origin, end: Instant::now() + WHOLE }
    }

    /// Asks for a path of the server and follows it within the server. `most` bytes, unpacked.
    pub fn get(&self, path: &str, codings: &str, most: u64) -> Result<Answer, Trouble> {
        let mut path = path.to_owned();
        for _ in 0..=MAX_STEPS {
            if self.end < Instant::now() {
                return Err(Trouble::TooSlow);
            }
            let answer = self.once(&path, codings, most)?;
            let to = answer.header("location").filter(|_| (300..=399).contains(&answer.status));
            match to {
                None => return Ok(answer),
                Some(to) => path = self.led_to(&path, &to)?,
            }
        }
        Err(Trouble::Circle)
    }

    fn once(&self, path: &str, codings: &str, most: u64) -> Result<Answer, Trouble> {
        let asked = self.agent.get(format!("{}{path}", self.origin));
        let response = asked.header("accept-encoding", codings).call().map_err(trouble)?;
        let status = response.status().as_u16();
        let headers = headers(response.headers());
        let coding = headers.iter().find(|(it, _)| it == "content-encoding");
        let coding = coding.map(|(_, it)| it.to_ascii_lowercase()).filter(|it| it != "identity");
        let packed = packed(response.into_body(), most.saturating_add(SLACK))?;
        let body = unpacked(&packed, coding.as_deref(), most)?;
        Ok(Answer { status, headers, coding, body })
    }

    /// The path that a redirect leads to.
    fn led_to(&self, from: &str, to: &str) -> Result<String, Trouble> {
        let elsewhere = || Trouble::Elsewhere(to.chars().take(200).collect());
        let to = to.split('#').next().unwrap_or_default();
        let is_plain = to.bytes().all(|it| it.is_ascii_graphic()) && to.len() <= 2000;
        if !is_plain || to.starts_with("//") {
            return Err(elsewhere());
        }
        if let Some((scheme, rest)) = to.split_once("://") {
            let cut = rest.find(['/', '?']).unwrap_or(rest.len());
            let (host, path) = rest.split_at_checked(cut).unwrap_or((rest, ""));
            let same =
                Origin::parse(&format!("{scheme}://{host}")).is_ok_and(|it| it == self.origin);
            let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
            return if same { Ok(path) } else { Err(elsewhere()) };
        }
        if to.starts_with('/') {
            return Ok(to.to_owned());
        }
        let folder = from.split('?').next().and_then(|it| it.rsplit_once('/'));
        Ok(format!("{}/{to}", folder.map_or("", |(folder, _)| folder)))
    }
}

fn headers(found: &http::HeaderMap) -> Vec<(String, String)> {
    let text = |it: &http::HeaderValue| String::from_utf8_lossy(it.as_bytes()).trim().to_owned();
    found.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect()
}

/// The body as it was sent.
fn packed(body: Body, most: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let reader = body.into_with_config().limit(u64::MAX).reader();
    read(reader, most, &mut bytes)?;
    Ok(bytes)
}

fn unpacked(packed: &[u8], coding: Option<&str>, most: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let garbled = |it| if it == Trouble::TooLarge { it } else { Trouble::Garbled };
    match coding {
        None => read(packed, most, &mut bytes)?,
        Some("br") => {
            read(brotli::Decompressor::new(packed, 4096), most, &mut bytes).map_err(garbled)?;
        }
        Some("gzip" | "x-gzip") => {
            read(flate2::read::MultiGzDecoder::new(packed), most, &mut bytes).map_err(garbled)?;
        }
        Some(_) => return Err(Trouble::Garbled),
    }
    Ok(bytes)
}

/// Reads at most so many bytes.
fn read(from: impl Read, most: u64, bytes: &mut Vec<u8>) -> Result<(), Trouble> {
    from.take(most.saturating_add(1)).read_to_end(bytes).map_err(|it| trouble(Error::from(it)))?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if most < length { Err(Trouble::TooLarge) } else { Ok(()) }
}

fn trouble(error: Error) -> Trouble {
    match error {
        Error::Timeout(_) => Trouble::TooSlow,
        Error::LargeResponseHeader(..) | Error::BodyExceedsLimit(_) => Trouble::TooLarge,
        Error::Io(it) if it.kind() == io::ErrorKind::TimedOut => Trouble::TooSlow,
        other => Trouble::Unreachable(other.to_string().chars().take(200).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client() -> Client {
        let origin = Origin::parse("http://a.example").unwrap();
        Client::new(origin, Duration::from_secs(1))
    }

    #[test]
    fn a_redirect_is_followed_within_the_origin_only() {
        let client = client();
        for (to, expected) in [
            ("/b/", "/b/"),
            ("c.html?x", "/a/c.html?x"),
            ("http://a.example/d#e", "/d"),
            ("HTTP://A.example:80", "/"),
        ] {
            assert_eq!(client.led_to("/a/b", to).as_deref(), Ok(expected), "{to}");
        }
        for to in [
            "https://a.example/",
            "http://b.example/",
            "//b.example/",
            "http://a.example@b.example/",
            "http://169.254.1.1/",
            "javascript://x",
            "/a b",
        ] {
            let expected = Err(Trouble::Elsewhere(to.to_owned()));
            assert_eq!(client.led_to("/a/b", to), expected, "{to}");
        }
    }

    #[test]
    fn what_unpacks_to_too_much_is_not_unpacked() {
        use std::io::Write as _;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&vec![0; 1_000_000]).unwrap();
        let packed = gzip.finish().unwrap();
        assert_eq!(unpacked(&packed, Some("gzip"), 1000), Err(Trouble::TooLarge));
        assert_eq!(unpacked(&packed, Some("gzip"), 1_000_000).unwrap().len(), 1_000_000);
        assert_eq!(unpacked(b"plain", Some("br"), 1000), Err(Trouble::Garbled));
        assert_eq!(unpacked(b"plain", Some("zstd"), 1000), Err(Trouble::Garbled));
        assert_eq!(unpacked(b"plain", None, 5).unwrap(), b"plain");
    }
}
