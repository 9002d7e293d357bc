//! What comes out of a page: pictures, paper, and the findings of axe.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::support::base64_decode;
use xtask::{tools, workspace};

use crate::engine::Engine;
use crate::site::Site;

/// A printed page, as text.
#[derive(Debug)]
pub struct Printed {
    /// How many sheets.
    pub n_pages: usize,
    /// The text of each sheet, as it lies there.
    pub pages: Vec<String>,
    /// All text in the order of reading, table cells in one piece.
    pub text: String,
    /// The fonts.
    pub fonts: Vec<Font>,
    /// What `pdfinfo` says, line by line.
    pub info: String,
}

/// A font of a printed page.
#[derive(Debug)]
pub struct Font {
    /// Its name.
    pub name: String,
    /// Whether it travels with the file.
    pub is_embedded: bool,
}

/// One rule of axe that the page breaks.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    target: Value,
}

impl Site {
    /// Looks at the page with axe: every rule there is, one line for each that is broken.
    pub async fn axe(&self) -> Vec<String> {
        self.load_axe().await;
        self.run_axe(false).await
    }

    /// The same for a page and its frames, into which [`Site::load_axe`] has put axe before.
    pub async fn axe_with_frames(&self) -> Vec<String> {
        self.load_axe().await;
        self.run_axe(true).await
    }

    /// Puts axe into the page or frame that the driver is in.
    pub async fn load_axe(&self) {
        let source = fs::read_to_string(tools::AXE.path().unwrap()).unwrap();
        self.driver().execute(source, Vec::new()).await.unwrap();
    }

    async fn run_axe(&self, iframes: bool) -> Vec<String> {
        // Without `preload` it does not fetch our styles again, which the policy would block. The
        // size of targets is the one rule of WCAG 2.2 that has to be asked for.
        const RUN: &str = "
            const [iframes, done] = arguments;
            const rules = { 'target-size': { enabled: true } };
            axe.run(document, { resultTypes: ['violations'], preload: false, iframes, rules })
              .then((it) => done(it.violations), (err) => done(String(err)))";
        self.driver().set_script_timeout(Duration::from_mins(1)).await.unwrap();
        let answer = self.driver().execute_async(RUN, vec![json!(iframes)]).await.unwrap();
        let violations: Vec<Violation> = serde_json::from_value(answer.json().clone())
            .unwrap_or_else(|_| panic!("axe did not run: {}", answer.json()));
        violations.iter().map(shown).collect()
    }

    /// Prints the page on A4 and reads what is on the paper. Chromium only: Firefox waits for a
    /// person, and WebKit's driver cannot print.
    pub async fn print_pdf(&self, name: &str) -> Printed {
        assert_eq!(self.engine, Engine::Chromium, "only Chromium can print here");
        let page = PrintPage { width: 21.0, height: 29.7 };
        let parameters = PrintParameters { page, ..PrintParameters::default() };
        let pdf = self.driver().print_page(parameters).await.unwrap();
        let path = folder("print").join(format!("{name}.pdf"));
        fs::write(&path, pdf).unwrap();

        let info = output(Command::new("pdfinfo").arg(&path));
        let n_pages = info.lines().find_map(|it| it.strip_prefix("Pages:")?.trim().parse().ok());
        let text = output(Command::new("pdftotext").arg("-layout").arg(&path).arg("-"));
        let pages = text.split_terminator('\u{c}').map(String::from).collect();
        let text = output(Command::new("pdftotext").arg("-raw").arg(&path).arg("-"));
        let fonts = output(Command::new("pdffonts").arg(&path));
        let fonts = fonts.lines().skip(2).map(font).collect();
        Printed { n_pages: n_pages.unwrap(), pages, text, fonts, info }
    }

    /// Takes a picture, in Chromium of the whole page, elsewhere of what fits into the window.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let path =
            folder(&format!("screenshots/{}", self.engine.name())).join(format!("{name}.png"));
        if self.engine == Engine::Chromium {
            let whole = json!({ "captureBeyondViewport": true });
            let answer = self.driver().cdp().send_raw("Page.captureScreenshot", whole).await;
            let picture = answer.unwrap();
            let picture = picture.get("data").and_then(Value::as_str).unwrap();
            let picture = base64_decode(picture).unwrap();
            fs::write(&path, picture).unwrap();
        } else {
            self.driver().screenshot(&path).await.unwrap();
        }
        path
    }
}

/// A line of `pdffonts`: name, type, encoding, then three times yes or no, and two numbers.
fn font(line: &str) -> Font {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_embedded = words.iter().rev().nth(4) == Some(&"yes");
    Font { name: words[0].into(), is_embedded }
}

fn shown(it: &Violation) -> String {
    let targets: Vec<String> = it.nodes.iter().map(|it| it.target.to_string()).collect();
    let impact = it.impact.as_deref().unwrap_or("no impact given");
    format!("{} ({impact}): {}: {}", it.id, it.help, targets.join(" "))
}

fn folder(name: &str) -> PathBuf {
    let folder = workspace::root().join("target").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
