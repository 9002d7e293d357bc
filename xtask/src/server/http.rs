//! As much of HTTP/1.1 as a browser needs to fetch files.
//!
//! Written by hand because the small servers there are did not do: with `tiny_http` 0.12 a browser
//! that opens several connections at once could have one that nobody reads from (its pool counts
//! waiting threads before they have woken up), and Firefox then waits for ever.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::answer::{Answer, Asked};

/// More than any browser sends to us.
const LONGEST_HEAD: u64 = 32 * 1024;

/// How long a connection may say nothing.
const IDLE: Duration = Duration::from_secs(30);

/// Answers the requests of one connection, until it ends or `answer` gives none.
///
/// # Errors
///
/// When the browser has gone away or says something that is no request, which is all the same:
/// the connection ends.
pub(super) fn converse(
    mut stream: TcpStream,
    mut answer: impl FnMut(&Asked) -> Option<Answer>,
) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some(head) = read_head(&mut reader)? {
        let Some(answer) = answer(&head.asked) else { break };
        stream.write_all(&written(&head, answer))?;
        if head.is_last {
            break;
        }
    }
    Ok(())
}

/// A request as far as it matters.
struct Head {
    asked: Asked,
    /// Whether the connection ends after the answer.
    is_last: bool,
}

/// Reads the next request; `None` when there is none.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Head>> {
    let mut reader = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_ascii_whitespace();
    let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next())
    else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let mut asked = Asked { method: method.into(), target: target.into(), ..Asked::default() };
    let mut is_last = version != "HTTP/1.1";
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end();
        if line.is_empty() {
            return Ok(Some(Head { asked, is_last }));
        }
        let (name, value) = line.split_once(':').ok_or(io::ErrorKind::InvalidData)?;
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "host" => asked.host = value.into(),
            "accept-encoding" => asked.accept_encoding = value.into(),
            "if-none-match" => asked.if_none_match = value.into(),
            "connection" => is_last |= value.eq_ignore_ascii_case("close"),
            // We read no bodies, so what follows could be taken for the next request.
            "content-length" | "transfer-encoding" => is_last = true,
            _ => (),
        }
    }
}

fn written(head: &Head, answer: Answer) -> Vec<u8> {
    let Answer { status, headers, body } = answer;
    let mut text = format!("HTTP/1.1 {status} {}\r\n", reason(status));
    let connection = if head.is_last { "close" } else { "keep-alive" };
    let mut header = |name: &str, value: &str| {
        for part in [name, ": ", value, "\r\n"] {
            text.push_str(part);
        }
    };
    for (name, value) in &headers {
        header(name, value);
    }
    header("Connection", connection);
    if status != 304 {
        header("Content-Length", &body.len().to_string());
    }
    text.push_str("\r\n");
    let mut bytes = text.into_bytes();
    if head.asked.method != "HEAD" {
        bytes.extend(body);
    }
    bytes
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        421 => "Misdirected Request",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<Option<Head>> {
        read_head(&mut text.as_bytes())
    }

    #[test]
    fn a_request_is_read_whatever_the_case_of_its_headers() {
        let head = read(
            "GET /a?b HTTP/1.1\r\nHOST: x:1\r\naccept-encoding:  br \r\nIf-None-Match: \"1\"\r\n\r\n",
        );
        let Head { asked, is_last } = head.unwrap().unwrap();
        assert_eq!((asked.method.as_str(), asked.target.as_str()), ("GET", "/a?b"));
        assert_eq!((asked.host.as_str(), asked.accept_encoding.as_str()), ("x:1", "br"));
        assert_eq!((asked.if_none_match.as_str(), is_last), ("\"1\"", false));
    }

    #[test]
    fn what_has_a_body_or_wants_an_end_is_the_last() {
        for header in ["Connection: close", "Content-Length: 3", "Transfer-Encoding: chunked"] {
            let head = read(&format!("POST / HTTP/1.1\r\n{header}\r\n\r\nabc")).unwrap().unwrap();
            assert!(head.is_last, "{header}");
        }
        assert!(read("GET / HTTP/1.0\r\n\r\n").unwrap().unwrap().is_last);
    }

    #[test]
    fn the_end_is_no_error_and_nonsense_is_one() {
        assert!(read("").unwrap().is_none());
        let long = format!("GET / HTTP/1.1\r\nA: {}\r\n\r\n", "x".repeat(40_000));
        for text in ["hello\r\n\r\n", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nx\r\n\r\n", &long] {
            assert!(read(text).is_err(), "{text:.40}");
        }
    }
}
