//! What each kind of page may do, and that it may do no more: its Content-Security-Policy.
//!
//! Everything that a policy does not say is forbidden: each begins with `default-src 'none'`.
//! `form-action`, `base-uri` and `frame-ancestors` are not covered by that, so each names them.

mod compare;

use std::fmt;

pub use compare::{Difference, Page, differences};

use crate::{Ancestors, Role};

/// A Content-Security-Policy: directives in order, each with its values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy(Vec<(String, Vec<String>)>);

impl Policy {
    /// Reads a policy as a browser does: names in lower case, and of a directive that stands there
    /// twice only the first counts.
    pub fn parse(text: &str) -> Policy {
        let mut policy = Policy::default();
        for directive in text.split(';') {
            let mut words = directive.split_ascii_whitespace().map(str::to_owned);
            let Some(name) = words.next() else { continue };
            let name = name.to_ascii_lowercase();
            if policy.get(&name).is_none() {
                policy.0.push((name, words.collect()));
            }
        }
        policy
    }

    /// The values of a directive, where it is there.
    pub fn get(&self, name: &str) -> Option<&[String]> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, values)| values.as_slice())
    }

    /// All directives in order.
    pub fn directives(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// This policy and a directive more, its values in one text.
    #[must_use]
    fn with(mut self, name: &str, values: &str) -> Policy {
        self.0.push((name.into(), values.split_ascii_whitespace().map(str::to_owned).collect()));
        self
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (name, values)) in self.0.iter().enumerate() {
            if 0 < n {
                f.write_str("; ")?;
            }
            f.write_str(name)?;
            for value in values {
                write!(f, " {value}")?;
            }
        }
        Ok(())
    }
}

/// The policy of a role. `connect` are the addresses that the frame fetches; other roles ignore it.
pub fn of(role: Role, connect: &[String], ancestors: &Ancestors) -> Policy {
    match role {
        Role::Frame => frame(connect, ancestors),
        Role::Static => page("'self'").with("frame-ancestors", ancestors.as_str()).sealed("'none'"),
        Role::Partner => partner(ancestors),
        Role::Installer => installer(),
        Role::Worker => worker(),
        Role::Single => single(),
        Role::Asset => asset(),
    }
}

/// The one policy of the program's page, in a frame or on its own, for the whole of its life.
///
/// - `connect-src` has the exact addresses of this release's data and wasm, nothing with a
///   wildcard, so that not even our own server can be told an answer under a new name.
/// - `worker-src` and `manifest-src` are for the program that a visitor has installed: it is the
///   same page. They are no way out: both fetch scripts and one file of the own origin only, as
///   `script-src 'self'` lets the page do anyhow.
/// - `trusted-types default`: Leptos clones templates through `innerHTML`; the policy `default` in
///   `boot.js` looks at what goes in. No other policy can be made.
pub fn frame(connect: &[String], ancestors: &Ancestors) -> Policy {
    let connect = if connect.is_empty() { "'none'".into() } else { connect.join(" ") };
    program(&connect).with("frame-ancestors", ancestors.as_str()).sealed("default")
}

/// What the release's `index.html` says in its own
/// `<meta http-equiv="Content-Security-Policy">`, for places whose headers nobody can set.
///
/// Weaker than [`frame`]: the page cannot know its own address, so `connect-src` is `'self'`; and a
/// `<meta>` cannot say who may frame the page. Where both are there, both hold.
pub fn meta() -> Policy {
    program("'self'").sealed("default")
}

/// What the program's page needs, wherever it is.
fn program(connect: &str) -> Policy {
    Policy::default()
        .with("default-src", "'none'")
        .with("script-src", "'self' 'wasm-unsafe-eval'")
        .with("style-src", "'self'")
        .with("img-src", "'self' data: blob:")
        .with("connect-src", connect)
        .with("worker-src", "'self'")
        .with("manifest-src", "'self'")
        .with("form-action", "'none'")
        .with("base-uri", "'none'")
}

/// A page of text. Its one script is `frame.js`, by which it tells a frame its height and keeps the query.
fn page(script: &str) -> Policy {
    Policy::default()
        .with("default-src", "'none'")
        .with("script-src", script)
        .with("style-src", "'self'")
        .with("img-src", "'self' data:")
        .with("form-action", "'none'")
        .with("base-uri", "'none'")
}

/// A page for partners shows the check in a frame and looks at the files beside it. No answer is
/// ever on such a page, so it may fetch what it likes of its own origin.
fn partner(ancestors: &Ancestors) -> Policy {
    page("'self' 'wasm-unsafe-eval'")
        .with("connect-src", "'self'")
        .with("frame-src", "'self'")
        .with("frame-ancestors", ancestors.as_str())
        .sealed("'none'")
}

/// The page that installs. Never in a frame: what is installed is the page of the address bar.
/// Registering a worker takes a trusted address, which the policy `default` of `offline.js` makes.
fn installer() -> Policy {
    page("'self'")
        .with("connect-src", "'self'")
        .with("worker-src", "'self'")
        .with("manifest-src", "'self'")
        .with("frame-ancestors", "'none'")
        .sealed("default")
}

/// A service worker lives under the policy of its own script, not under that of the page.
fn worker() -> Policy {
    Policy::default().with("default-src", "'none'").with("connect-src", "'self'")
}

/// The single file brings its own policy along, which names its scripts by their hashes; a stricter
/// one from here would forbid them. It is to be saved, and is no page of this origin.
fn single() -> Policy {
    Policy::default()
        .with("frame-ancestors", "'none'")
        .with("form-action", "'none'")
        .with("base-uri", "'none'")
        .with("sandbox", "allow-scripts allow-downloads allow-modals")
}

/// A file that is part of a page has its rights from there. This holds when somebody opens it by
/// itself, above all a picture: an SVG file may contain a script. Its own styles may be inline,
/// because Firefox asks this policy for them even where the file is only a picture in a page.
fn asset() -> Policy {
    Policy::default()
        .with("default-src", "'none'")
        .with("style-src", "'unsafe-inline'")
        .with("frame-ancestors", "'none'")
}

impl Policy {
    /// Trusted Types are demanded, with these policies and no others.
    fn sealed(self, policies: &str) -> Policy {
        self.with("require-trusted-types-for", "'script'").with("trusted-types", policies)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ancestors(text: &str) -> Ancestors {
        Ancestors::parse(text).unwrap()
    }

    #[test]
    fn only_the_named_addresses_may_be_fetched() {
        let connect = ["http://127.0.0.1:1/a.wasm".into(), "http://127.0.0.1:1/b.json".into()];
        assert_eq!(
            frame(&connect, &ancestors("'self' https://partner.example")).to_string(),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data: blob:; \
             connect-src http://127.0.0.1:1/a.wasm http://127.0.0.1:1/b.json; \
             worker-src 'self'; manifest-src 'self'; \
             form-action 'none'; base-uri 'none'; \
             frame-ancestors 'self' https://partner.example; \
             require-trusted-types-for 'script'; trusted-types default"
        );
    }

    #[test]
    fn with_nothing_to_fetch_nothing_may_be_fetched() {
        let policy = frame(&[], &Ancestors::default());
        assert_eq!(policy.get("connect-src").unwrap(), ["'none'"]);
    }

    #[test]
    fn every_page_forbids_what_it_does_not_name_and_says_who_may_frame_it() {
        for role in [Role::Frame, Role::Static, Role::Partner, Role::Installer] {
            let policy = of(role, &[], &Ancestors::default());
            assert_eq!(policy.get("default-src").unwrap(), ["'none'"], "{role:?}");
            assert_eq!(policy.get("form-action").unwrap(), ["'none'"], "{role:?}");
            assert_eq!(policy.get("base-uri").unwrap(), ["'none'"], "{role:?}");
            assert!(policy.get("frame-ancestors").is_some(), "{role:?}");
            assert_eq!(policy.get("require-trusted-types-for").unwrap(), ["'script'"], "{role:?}");
            assert!(!policy.to_string().contains("unsafe-inline"), "{role:?}");
        }
    }

    #[test]
    fn the_policy_in_the_page_has_nothing_that_a_page_cannot_say() {
        let meta = meta().to_string();
        for word in ["frame-ancestors", "sandbox", "report"] {
            assert!(!meta.contains(word), "{word}");
        }
        assert!(meta.contains("connect-src 'self';"), "{meta}");
    }

    #[test]
    fn a_policy_is_read_as_a_browser_reads_it() {
        let policy = Policy::parse(" Default-SRC 'none';; img-src a b ; default-src *;");
        assert_eq!(policy.to_string(), "default-src 'none'; img-src a b");
        let ours = frame(&["https://a.example/b.json".into()], &Ancestors::default());
        assert_eq!(Policy::parse(&ours.to_string()), ours);
    }
}
