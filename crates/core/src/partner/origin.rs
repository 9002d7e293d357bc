//! Origins: who a page is, as a browser writes it.

/// Most characters of a host name.
///
/// Source: RFC 1035, 2.3.4: a name has 255 octets, two of them beside its text.
const MAX_HOST: usize = 253;

/// Hosts that may do without encryption: they are the own machine.
const OWN_MACHINE: [&str; 2] = ["localhost", "127.0.0.1"];

/// An origin written exactly as a browser writes it, since it is compared to the letter: scheme,
/// host and, where it is not the usual one, port. `https`, but for the own machine.
pub(crate) fn read_origin(text: &str) -> Option<Box<str>> {
    let (scheme, rest) = text.split_once("://")?;
    let (host, port) = match rest.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (rest, None),
    };
    let own = OWN_MACHINE.contains(&host);
    let usual = match scheme {
        "https" => "443",
        "http" if own => "80",
        _ => return None,
    };
    let is_host =
        own || (host.contains('.') && host.len() <= MAX_HOST && host.split('.').all(is_label));
    let is_port = |it: &str| {
        it != usual
            && it.bytes().all(|it| it.is_ascii_digit())
            && !it.starts_with('0')
            && it.parse::<u16>().is_ok()
    };
    (is_host && port.is_none_or(is_port)).then(|| text.into())
}

/// One part of a host name, between dots.
fn is_label(text: &str) -> bool {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    let is_whole = !text.is_empty() && !text.starts_with('-') && !text.ends_with('-');
    is_whole && text.len() <= 63 && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is_origin: bool) {
        assert_eq!(read_origin(text).is_some(), is_origin, "{text}");
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        for text in [
            "https://www.insurer.example",
            "https://xn--eckwd4c7c.example",
            "https://insurer.example:8443",
            "http://localhost:8080",
            "http://127.0.0.1",
            "https://localhost:1",
            "https://127.0.0.1:65535",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn what_no_browser_would_write_is_no_origin() {
        for text in [
            "",
            "null",
            "*",
            "https://",
            "https://*.insurer.example",
            "https://insurer",
            "https://www.insurer.example/",
            "https://www.insurer.example/path",
            "https://www.insurer.example?x",
            "https://WWW.insurer.example",
            "https://保険.example",
            "https://a@insurer.example",
            "https://insurer.example:443",
            "https://insurer.example:0",
            "https://insurer.example:080",
            "https://insurer.example:65536",
            "https://insurer.example:+81",
            "https://insurer.example:",
            "https://insurer.example:80:80",
            "https://insurer..example",
            "https://-a.example",
            "http://insurer.example",
            "http://localhost:80",
            "http://localhost.insurer.example",
            "ftp://localhost",
            "https:// insurer.example",
            "https://insurer.example\n",
        ] {
            check(text, false);
        }
    }
}
