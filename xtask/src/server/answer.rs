//! What is answered to a request, decided without a socket.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::{fs, io};

use shirube_hosting::headers::{ALWAYS, NO_CACHE, POLICY};
use shirube_hosting::{Ancestors, Folder, Origin, Place, headers, listing, mime, policy};

use super::variant::with_scripts_first;
use super::{Config, Variant, host, path};
use crate::size;

/// The policy of a partner's page in the tests: as strict as a page with our frame can be.
const OF_A_HOST: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'";

/// A partner whose pages are those of hosts in the tests, whose origin nobody knows beforehand.
const PARTNER: &str = "/partners/test.json";
/// What that partner knows of its members.
const ITS_BENCHMARK: &str = "/partners/x-test-members.json";

/// Where the tests' own scripts are served.
const WATCH: &str = "/__watch.js";
/// Where a test can look into the storage before anything of ours runs.
const EMPTY: &str = "/__empty.html";
const BREAK: &str = "/__break/";

/// What a browser asked, as far as it matters.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub method: String,
    pub target: String,
    pub host: String,
    pub accept_encoding: String,
    pub if_none_match: String,
}

/// What it gets. The body is there for `HEAD` too; the server leaves it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// The served page.
pub(super) struct Site {
    config: Config,
    root: PathBuf,
    /// The names under which a browser on this machine reaches us. Any other name is somebody's
    /// attempt to read the page through a name of theirs.
    hosts: [String; 2],
    /// The same files under each of these names.
    places: [Place; 2],
}

/// Compressed bodies, by the hash of the uncompressed one and by how well it was compressed. One for
/// all servers: every test has its own, and compressing the program takes longer than most tests.
static COMPRESSED: LazyLock<Mutex<Compressed>> = LazyLock::new(Mutex::default);

type Compressed = HashMap<(u64, u32), Vec<u8>>;

impl Site {
    pub(super) fn new(config: Config, port: u16) -> io::Result<Self> {
        let root = config.root.canonicalize()?;
        let mut files = listing::files(&root)?;
        if config.test_pages.is_some() {
            files.extend([PARTNER, ITS_BENCHMARK].map(|it| it.trim_start_matches('/').into()));
        }
        let wrong = |it| io::Error::new(io::ErrorKind::InvalidInput, it);
        let hosts = ["127.0.0.1", "localhost"].map(|it| format!("{it}:{port}"));
        let [own, other] = &hosts;
        let mut ancestors = config.frame_ancestors.clone();
        if config.test_pages.is_some() {
            // The pages of partners, which lie under the other name of this server.
            ancestors = format!("{ancestors} http://{own} http://{other}");
        }
        let ancestors = Ancestors::parse(&ancestors).map_err(wrong)?;
        let place = |host: &str| {
            let origin = Origin::parse(&format!("http://{host}")).map_err(wrong)?;
            io::Result::Ok(Place::new(origin, Folder::default(), ancestors.clone(), files.clone()))
        };
        let places = [place(own)?, place(other)?];
        Ok(Self { config, root, hosts, places })
    }

    pub(super) fn answer(&self, asked: &Asked) -> Answer {
        if !self.hosts.contains(&asked.host) {
            return self.refuse(asked, 421, "this name is not served here");
        }
        if asked.method != "GET" && asked.method != "HEAD" {
            let mut answer = self.refuse(asked, 405, "only GET and HEAD");
            answer.headers.push(("Allow", "GET, HEAD".into()));
            return answer;
        }
        match self.find(&asked.target) {
            Some(file) => self.file(asked, &file),
            None => self.refuse(asked, 404, "not found"),
        }
    }

    /// The file behind a target, if there is one that may be served.
    fn find(&self, target: &str) -> Option<PathBuf> {
        if let Some(pages) = &self.config.test_pages {
            if target == WATCH {
                return Some(pages.join("watch.js"));
            }
            if target == EMPTY {
                return Some(pages.join("empty.html"));
            }
            if let Some(name) = target.strip_prefix(BREAK) {
                let script = self.config.variant.script()?;
                return (name.strip_suffix(".js")? == script).then(|| pages.join(name));
            }
            if self.is_host_page(target) {
                return Some(pages.join("host.html"));
            }
            if target == PARTNER {
                return Some(pages.join("partner.json"));
            }
            if target == ITS_BENCHMARK {
                return Some(pages.join("partner-benchmark.json"));
            }
            if let Some(file) = host::file(target) {
                return Some(pages.join(file)).filter(|it| it.is_file());
            }
        }
        let file = self.root.join(path::relative_file(target)?);
        let lost = self.config.variant == Variant::WasmLost
            && file.extension().is_some_and(|it| it == "wasm");
        // A link inside the folder may point out of it; what counts is where it ends.
        let inside = file.canonicalize().is_ok_and(|it| it.starts_with(&self.root));
        (inside && !lost && file.is_file()).then_some(file)
    }

    fn is_host_page(&self, target: &str) -> bool {
        self.config.variant == Variant::Host && target.split('?').next() == Some("/host.html")
    }

    fn file(&self, asked: &Asked, file: &Path) -> Answer {
        let Ok(mut body) = fs::read(file) else {
            return self.refuse(asked, 404, "not found");
        };
        let mut kind = mime::of(&file.to_string_lossy());
        if self.config.variant == Variant::WasmAsText && kind == "application/wasm" {
            kind = "text/plain";
        }
        let is_of_a_host = self.is_of_a_host(asked);
        if kind.starts_with("text/html") && asked.target != EMPTY {
            let html = String::from_utf8_lossy(&body);
            // What is broken is broken in our page, not in the one around it.
            let mut scripts = self.scripts();
            scripts.truncate(if is_of_a_host { 1 } else { scripts.len() });
            body = with_scripts_first(&html, &scripts).into_bytes();
        }
        if is_of_a_host || (file.ends_with("partner.json") && asked.target == PARTNER) {
            body = host::filled(&String::from_utf8_lossy(&body), &self.other(asked)).into_bytes();
        }
        let hash = hash(&body);
        let tag = format!("\"{hash:016x}\"");
        let is_of_tests = self.config.test_pages.as_ref().is_some_and(|it| file.starts_with(it));
        let mut headers = if is_of_tests {
            // Under the policy of the page that it stands for.
            let mut headers = self.headers_of_pages(asked);
            headers.push(("Content-Type", kind.into()));
            headers.push(("Cache-Control", NO_CACHE.into()));
            headers
        } else {
            let name = file.strip_prefix(&self.root).unwrap_or(file).to_string_lossy();
            let mut headers = headers::of(self.place(asked), &name);
            for (name, value) in &mut headers {
                if *name == "Content-Type" && self.config.variant == Variant::WasmAsText {
                    *value = kind.into();
                }
            }
            headers
        };
        headers.push(("ETag", tag.clone()));
        headers.push(("Vary", "Accept-Encoding".into()));
        if asked.if_none_match.split(',').any(|it| it.trim() == tag) {
            return Answer { status: 304, headers, body: Vec::new() };
        }
        let takes_brotli = (asked.accept_encoding.split(','))
            .any(|it| it.split(';').next().is_some_and(|name| name.trim() == "br"));
        if takes_brotli && mime::is_worth_compressing(kind) {
            headers.push(("Content-Encoding", "br".into()));
            body = self.compressed(hash, &body);
        }
        Answer { status: 200, headers, body }
    }

    /// The scripts of the tests, which come before anything of the page.
    fn scripts(&self) -> Vec<String> {
        let mut scripts = Vec::new();
        if self.config.test_pages.is_some() {
            scripts.push(WATCH.to_string());
            scripts.extend(self.config.variant.script().map(|it| format!("{BREAK}{it}.js")));
        }
        scripts
    }

    fn compressed(&self, hash: u64, body: &[u8]) -> Vec<u8> {
        let kept = || COMPRESSED.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (hash, self.config.brotli);
        if let Some(bytes) = kept().get(&key) {
            return bytes.clone();
        }
        // Not under the lock: compressing the wasm takes a while, and the rest need not wait.
        let bytes = size::brotli(body, self.config.brotli);
        kept().insert(key, bytes.clone());
        bytes
    }

    /// The place as the browser that asks knows it.
    fn place(&self, asked: &Asked) -> &Place {
        let [own, other] = &self.places;
        let [own_host, _] = &self.hosts;
        if asked.host == *own_host { own } else { other }
    }

    fn is_of_a_host(&self, asked: &Asked) -> bool {
        self.config.test_pages.is_some() && host::file(&asked.target).is_some()
    }

    /// The headers of what is no file of the built page.
    fn headers_of_pages(&self, asked: &Asked) -> Vec<(&'static str, String)> {
        if self.is_of_a_host(asked) {
            // Nothing else: our headers must not be what makes a host's page safe.
            let policy = host::policy(&asked.target, &self.other(asked));
            return policy.map(|it| (POLICY, it)).into_iter().collect();
        }
        let place = self.place(asked);
        let policy = if self.is_host_page(&asked.target) {
            OF_A_HOST.into()
        } else {
            policy::frame(&place.fetched(""), &place.ancestors).to_string()
        };
        let mut headers = vec![(POLICY, policy)];
        headers.extend(ALWAYS.iter().map(|(name, value)| (*name, (*value).to_string())));
        headers
    }

    /// This server under its other name, so the origin of a frame in a page under this one.
    fn other(&self, asked: &Asked) -> String {
        let [first, second] = &self.hosts;
        format!("http://{}", if asked.host == *first { second } else { first })
    }

    fn refuse(&self, asked: &Asked, status: u16, why: &str) -> Answer {
        let mut headers = self.headers_of_pages(asked);
        headers.push(("Content-Type", "text/plain; charset=utf-8".into()));
        headers.push(("Cache-Control", "no-store".into()));
        Answer { status, headers, body: format!("{status}: {why}\n").into_bytes() }
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const HASHED: &str = "widget-1a2b3c4d5e6f7a8b_bg.wasm";

    fn site(change: impl FnOnce(&mut Config)) -> (TempDir, Site) {
        let top = tempfile::tempdir().unwrap();
        let root = top.path().join("dist");
        fs::create_dir_all(root.join("data")).unwrap();
        fs::write(top.path().join("secret.txt"), "secret").unwrap();
        fs::write(root.join("index.html"), "<head><title>x</title></head>").unwrap();
        fs::write(root.join("data/ja.json"), "{}").unwrap();
        fs::write(root.join(HASHED), "wasm".repeat(1000)).unwrap();
        let mut config = Config::new(root);
        change(&mut config);
        let site = Site::new(config, 8080).unwrap();
        (top, site)
    }

    fn with_pages(config: &mut Config) {
        let pages = config.root.join("../pages");
        fs::create_dir_all(&pages).unwrap();
        for name in ["watch.js", "empty.html", "storage-full.js", "host.html"] {
            fs::write(pages.join(name), name).unwrap();
        }
        config.test_pages = Some(pages);
    }

    fn get(site: &Site, target: &str) -> Answer {
        site.answer(&asked(target))
    }

    fn asked(target: &str) -> Asked {
        let (method, host) = ("GET".into(), "127.0.0.1:8080".into());
        Asked { method, host, target: target.into(), ..Asked::default() }
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
        answer.headers.iter().find(|(it, _)| *it == name).map_or("", |(_, value)| value)
    }

    fn text(answer: &Answer) -> &str {
        std::str::from_utf8(&answer.body).unwrap()
    }

    #[test]
    fn the_policy_names_exactly_what_may_be_fetched() {
        let (_top, site) = site(|_| ());
        let policy = header(&get(&site, "/"), "Content-Security-Policy").to_string();
        let expected = format!(
            "connect-src http://127.0.0.1:8080/data/ja.json http://127.0.0.1:8080/{HASHED};"
        );
        assert!(policy.contains(&expected), "{policy}");
    }

    #[test]
    fn the_policy_is_for_the_name_in_the_address_bar() {
        let (_top, site) = site(|_| ());
        let answer = site.answer(&Asked { host: "localhost:8080".into(), ..asked("/") });
        let policy = header(&answer, "Content-Security-Policy");
        assert!(policy.contains("http://localhost:8080/data/ja.json"), "{policy}");
    }

    #[test]
    fn another_name_is_not_served() {
        let (_top, site) = site(|_| ());
        let answer = site.answer(&Asked { host: "rebound.example".into(), ..asked("/") });
        assert_eq!(answer.status, 421);
    }

    #[test]
    fn what_is_not_there_or_outside_is_not_found() {
        let (top, site) = site(|_| ());
        std::os::unix::fs::symlink(top.path().join("secret.txt"), top.path().join("dist/link.txt"))
            .unwrap();
        for target in ["/nothing", "/../secret.txt", "/%2e%2e/secret.txt", "/link.txt", "/data"] {
            assert_eq!(get(&site, target).status, 404, "{target}");
        }
    }

    #[test]
    fn only_reading_is_allowed() {
        let (_top, site) = site(|_| ());
        let answer = site.answer(&Asked { method: "POST".into(), ..asked("/") });
        assert_eq!((answer.status, header(&answer, "Allow")), (405, "GET, HEAD"));
    }

    #[test]
    fn hashed_names_are_kept_and_others_asked_for_again() {
        let (_top, site) = site(|_| ());
        assert!(header(&get(&site, &format!("/{HASHED}")), "Cache-Control").contains("immutable"));
        let first = get(&site, "/data/ja.json");
        assert_eq!(header(&first, "Cache-Control"), "no-cache");
        let tag = header(&first, "ETag").to_string();
        let again = site.answer(&Asked { if_none_match: tag, ..asked("/data/ja.json") });
        assert_eq!((again.status, again.body.len()), (304, 0));
    }

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        let (_top, site) = site(|_| ());
        let target = format!("/{HASHED}");
        assert_eq!(header(&get(&site, &target), "Content-Encoding"), "");
        for accepted in ["br", "gzip, deflate, br, zstd", "gzip,br;q=0.5"] {
            let asked = Asked { accept_encoding: accepted.into(), ..asked(&target) };
            let answer = site.answer(&asked);
            assert_eq!(header(&answer, "Content-Encoding"), "br", "{accepted}");
            assert!(answer.body.len() < 100);
            assert_eq!(answer, site.answer(&asked));
        }
    }

    #[test]
    fn an_ordinary_page_is_served_as_it_is() {
        let (_top, site) = site(|_| ());
        assert_eq!(text(&get(&site, "/")), "<head><title>x</title></head>");
        assert_eq!(get(&site, WATCH).status, 404);
        assert_eq!(get(&site, "/host.html").status, 404);
    }

    #[test]
    fn a_variant_puts_its_script_first() {
        let (_top, site) = site(|it| {
            with_pages(it);
            it.variant = Variant::StorageFull;
        });
        assert_eq!(
            text(&get(&site, "/")),
            "<head><script src=\"/__watch.js\"></script>\
             <script src=\"/__break/storage-full.js\"></script><title>x</title></head>"
        );
        assert_eq!(text(&get(&site, "/__break/storage-full.js")), "storage-full.js");
        assert_eq!(get(&site, "/__break/watch.js").status, 404);
        assert_eq!(get(&site, "/__break/../watch.js").status, 404);
    }

    #[test]
    fn no_script_comes_into_the_empty_page() {
        let (_top, site) = site(|it| {
            with_pages(it);
            it.variant = Variant::StorageFull;
        });
        assert_eq!(text(&get(&site, EMPTY)), "empty.html");
    }

    #[test]
    fn the_wasm_can_be_called_plain_text() {
        let (_top, site) = site(|it| it.variant = Variant::WasmAsText);
        assert_eq!(header(&get(&site, &format!("/{HASHED}")), "Content-Type"), "text/plain");
        assert!(header(&get(&site, "/data/ja.json"), "Content-Type").contains("json"));
    }

    #[test]
    fn the_page_of_a_host_is_whole_and_frames_the_other_name() {
        let (_top, site) = site(|it| {
            with_pages(it);
            it.variant = Variant::StorageFull;
            let folder = it.test_pages.as_ref().unwrap().join("host");
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("two.html"), "<head></head>https://frame.example/").unwrap();
        });
        let asked = Asked { host: "localhost:8080".into(), ..asked("/__host/two.html") };
        let answer = site.answer(&asked);
        assert_eq!(
            text(&answer),
            "<head><script src=\"/__watch.js\"></script></head>http://127.0.0.1:8080/"
        );
        let policy = header(&answer, "Content-Security-Policy");
        assert!(policy.contains("frame-src 'self' http://127.0.0.1:8080"), "{policy}");
        assert_eq!(get(&site, "/__host/three.html").status, 404);
    }

    #[test]
    fn the_wasm_can_be_lost() {
        let (_top, site) = site(|it| it.variant = Variant::WasmLost);
        assert_eq!(get(&site, &format!("/{HASHED}")).status, 404);
        assert_eq!(get(&site, "/data/ja.json").status, 200);
    }

    #[test]
    fn the_page_of_a_partner_has_a_policy_of_its_own() {
        let (_top, site) = site(|it| {
            with_pages(it);
            it.variant = Variant::Host;
        });
        let answer = get(&site, "/host.html");
        assert!(text(&answer).ends_with("host.html"));
        assert_eq!(header(&answer, "Content-Security-Policy"), OF_A_HOST);
    }
}
