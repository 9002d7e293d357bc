//! What a person can do with the page, and everything that a page must never do.
//!
//! Things are found by their words, roles and labels. So a test that passes is also a small proof
//! that somebody who cannot see the page could do the same.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::common::types::WindowHandle;
use thirtyfour::{Key, WebDriver, WebElement};
use xtask::server::{Config, Server};
use xtask::workspace;

use crate::engine::{Browser, Engine, is_debug_build};
use crate::options::Options;
use crate::person::{Which, script};

/// How long a test waits for what should happen at once. Long, because the machine may be busy;
/// tests that pass never wait for it.
const PATIENCE: Duration = Duration::from_secs(15);

/// How many characters of a page the message of a failed test repeats.
const MOST_SEEN: usize = 1200;

/// A served page and a browser in front of it.
pub struct Site {
    /// The server, with its record of requests.
    pub server: Server,
    /// The engine of this run.
    pub engine: Engine,
    options: Options,
    browser: Option<Browser>,
    /// The profile, which outlives a browser that is ended and started again.
    home: Arc<TempDir>,
    pub(crate) complaints: Vec<String>,
    pub(crate) tolerated: Vec<String>,
    /// Origins of other servers that belong to the test.
    pub(crate) also_at: Vec<String>,
}

impl Site {
    /// An ordinary visitor's browser, with no page open yet.
    pub async fn plain() -> Self {
        Self::with(Options::default()).await
    }

    /// A browser and a server as the test wants them, with no page open yet.
    pub async fn with(options: Options) -> Self {
        let config = Config {
            variant: options.variant,
            test_pages: options.is_watched.then(|| workspace::root().join("tests/e2e/pages")),
            brotli: if is_debug_build() { 1 } else { 5 },
            ..Config::new(options.root.clone().unwrap_or_else(dist))
        };
        let server = Server::start(config).unwrap();
        let engine = options.engine;
        let home = Arc::new(tempfile::tempdir().unwrap());
        let browser = Some(Browser::start(engine, &options, &home).await);
        let (complaints, tolerated, also_at) = (Vec::new(), Vec::new(), Vec::new());
        let site = Self { server, engine, options, browser, home, complaints, tolerated, also_at };
        site.settle().await;
        site
    }

    /// The driver, for what only one engine can do.
    pub fn driver(&self) -> &WebDriver {
        &self.browser.as_ref().unwrap().driver
    }

    /// Gives a new window the size of an office screen and the colours that the person prefers;
    /// Chromium learns about those from the driver, the others at their start.
    async fn settle(&self) {
        self.driver().set_window_rect(0, 0, 1280, 900).await.unwrap();
        if self.engine == Engine::Chromium {
            let value = if self.options.dark { "dark" } else { "light" };
            self.emulate(&[("prefers-color-scheme", value)]).await;
        }
    }

    /// Tells the page that the person prefers this, in the words of media queries. Chromium only.
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
        let media = json!({ "features": features.collect::<Vec<_>>() });
        self.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
    }
}

/// Coming and going.
impl Site {
    /// Opens a page of the site, such as `/` or `/?lang=en`.
    pub async fn open(&mut self, path: &str) {
        let address = format!("{}{path}", self.server.origin());
        self.open_address(&address).await;
    }

    /// Opens any address.
    pub async fn open_address(&mut self, address: &str) {
        self.note_complaints().await;
        self.driver().goto(address).await.unwrap();
    }

    /// Waits until the program runs: before that the page shows its first words without it.
    pub async fn is_started(&self) {
        let find = "return document.documentElement.hasAttribute('data-started') || null";
        let _: bool = self.until("a program that runs", find, &[]).await;
    }

    /// Writes another place of the same page into the address, such as `#/result`.
    pub async fn go_to_place(&self, place: &str) {
        self.ask::<Value>("location.hash = arguments[0]", &[json!(place)]).await;
    }

    /// Loads the page again.
    pub async fn reload(&mut self) {
        self.note_complaints().await;
        self.driver().refresh().await.unwrap();
    }

    /// The browser's back button.
    pub async fn back(&mut self) {
        self.note_complaints().await;
        self.driver().back().await.unwrap();
    }

    /// Closes the browser, opens it again and comes back to the page.
    ///
    /// WebKit's automated browser forgets everything when it ends; there a second window stands
    /// for the second day, and the first one is closed.
    pub async fn come_back_another_day(&mut self, path: &str) {
        self.note_complaints().await;
        if self.engine == Engine::Webkit {
            let first = self.driver().window().await.unwrap();
            let second = self.new_window().await;
            self.driver().switch_to_window(first).await.unwrap();
            self.driver().close_window().await.unwrap();
            self.to_window(&second).await;
        } else {
            self.browser.take().unwrap().quit().await;
            self.browser = Some(Browser::start(self.engine, &self.options, &self.home).await);
            self.settle().await;
        }
        self.open(path).await;
    }

    /// Opens a second window of the same browser and goes there.
    pub async fn new_window(&mut self) -> WindowHandle {
        self.note_complaints().await;
        let window = self.driver().new_window().await.unwrap();
        self.to_window(&window).await;
        self.settle().await;
        window
    }

    /// The window in front.
    pub async fn window(&self) -> WindowHandle {
        self.driver().window().await.unwrap()
    }

    /// Goes to another window.
    pub async fn to_window(&mut self, window: &WindowHandle) {
        self.driver().switch_to_window(window.clone()).await.unwrap();
    }

    /// Goes into the first frame of the page.
    pub async fn into_frame(&self) {
        self.driver().enter_frame(0).await.unwrap();
    }

    /// Goes back to the page around the frame.
    pub async fn out_of_frame(&self) {
        self.driver().enter_default_frame().await.unwrap();
    }

    /// Gives the page this much room and says how wide it has become: Firefox' windows stop at
    /// 450 px, so a phone is there a narrow frame (see `Variant::Host`).
    pub async fn resize(&self, width: u32, height: u32) -> u32 {
        if self.engine == Engine::Chromium {
            // Its windows stop at 500 px, but it can be told to lay out a page for a smaller one.
            // There, as on a phone, the bar for scrolling lies over the page and takes no room.
            let hidden = json!({ "hidden": width < 500 });
            self.driver().cdp().send_raw("Emulation.setScrollbarsHidden", hidden).await.unwrap();
            let size = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.unwrap();
        } else {
            // The first time tells how much the window itself needs.
            self.driver().set_window_rect(0, 0, width, height).await.unwrap();
            // WebKit may still be drawing: then the window seems smaller than what is in it.
            let find = "const it = [outerWidth - innerWidth, outerHeight - innerHeight];
                return it.every((it) => it >= 0) ? it : null";
            let [frame_width, frame_height]: [u32; 2] =
                self.until("a window around the page", find, &[]).await;
            let (width, height) = (width + frame_width, height + frame_height);
            self.driver().set_window_rect(0, 0, width, height).await.unwrap();
        }
        self.ask("return innerWidth", &[]).await
    }
}

/// Pressing and typing.
impl Site {
    /// Presses a button or a link by its words.
    pub async fn press(&self, name: &str) {
        let what = format!("a button or link {name:?}");
        self.click(&what, "return person.control(arguments[0])", &[json!(name)]).await;
    }

    /// Chooses an answer of a question.
    pub async fn choose(&self, question: impl Into<Which>, answer: impl Into<Which>) {
        let (question, answer) = (question.into(), answer.into());
        let what = format!("the answer {answer:?} of the question {question:?}");
        let find = "return person.target(person.choice(arguments[0], arguments[1]))";
        self.click(&what, find, &[json!(question), json!(answer)]).await;
    }

    /// Whether an answer of a question is chosen.
    pub async fn is_chosen(&self, question: impl Into<Which>, answer: impl Into<Which>) -> bool {
        let (question, answer) = (question.into(), answer.into());
        let what = format!("the answer {answer:?} of the question {question:?}");
        let find = "return person.choice(arguments[0], arguments[1])?.checked ?? null";
        self.until(&what, find, &[json!(question), json!(answer)]).await
    }

    /// Ticks or unticks a box by its label.
    pub async fn tick(&self, label: &str) {
        let what = format!("a box {label:?}");
        self.click(&what, "return person.target(person.field(arguments[0]))", &[json!(label)])
            .await;
    }

    /// Chooses an option of a list by its label and its words.
    pub async fn select(&self, label: &str, option: &str) {
        let what = format!("the option {option:?} of a list {label:?}");
        // A person goes to the list before choosing; WebKit's driver cannot when it is out of sight.
        let go_there = "const it = person.field(arguments[0]); it?.focus(); return it && true";
        let list = format!("a list {label:?}");
        let _: bool = self.until(&list, go_there, &[json!(label)]).await;
        let find = "return [...(person.field(arguments[0])?.options ?? [])]
            .find((it) => person.plain(it.text) === arguments[1]) ?? null";
        self.click(&what, find, &[json!(label), json!(option)]).await;
    }

    /// Writes into a field by its label, instead of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        let start = Instant::now();
        loop {
            let what = format!("a field {label:?}");
            // As a person scrolls: away from the bar at the edge of the window.
            let find = "const it = person.field(arguments[0]);
                it?.scrollIntoView({ block: 'center', behavior: 'instant' });
                return it";
            let field = self.find(&what, find, &[json!(label)]).await;
            match field.clear().await {
                Ok(()) => return field.send_keys(self.keys_of(text)).await.unwrap(),
                // It was replaced or moved in between; a person would simply aim again.
                Err(_) if start.elapsed() < PATIENCE => pause().await,
                Err(err) => panic!("cannot fill {label:?}: {err}\n{}", self.seen().await),
            }
        }
    }

    /// What a driver is sent to type a text. WebKit's does not hold the shift key by itself: without
    /// it, "A" becomes "a" and "&" becomes "7".
    fn keys_of(&self, text: &str) -> String {
        if self.engine != Engine::Webkit {
            return text.into();
        }
        let shift = char::from(Key::Shift);
        let is_above = |it: char| it.is_ascii_uppercase() || "~!@#$%^&*()_+{}|:\"<>?".contains(it);
        let mut keys = String::new();
        let mut is_held = false;
        for it in text.chars() {
            if is_above(it) != is_held {
                is_held = !is_held;
                keys.push(shift);
            }
            keys.push(it);
        }
        if is_held {
            keys.push(shift);
        }
        keys
    }

    /// Gives a field a day, such as `2026-11-20`. Every browser has another way to type or pick one,
    /// and each depends on the language; what comes of it is the same.
    pub async fn give_day(&self, label: &str, day: &str) {
        const GIVE: &str = "const it = person.field(arguments[0]);
            if (!it) return null;
            it.focus();
            it.value = arguments[1];
            it.dispatchEvent(new Event('input', { bubbles: true }));
            it.dispatchEvent(new Event('change', { bubbles: true }));
            return it.value === arguments[1]";
        let what = format!("a field {label:?} for a day");
        let given: bool = self.until(&what, GIVE, &[json!(label), json!(day)]).await;
        assert!(given, "{label:?} takes no {day:?}");
    }

    /// Takes away what stands in a field, as one does with the keyboard, which stays there.
    pub async fn erase(&self, label: &str) {
        let what = format!("a field {label:?}");
        self.click(&what, "return person.field(arguments[0])", &[json!(label)]).await;
        let chain = self.driver().action_chain().key_down(Key::Control).send_keys("a");
        chain.key_up(Key::Control).send_keys(Key::Backspace).perform().await.unwrap();
    }

    /// Writes into a field instead of what stands there, key by key: emptying a field from outside
    /// ends the writing in it, which a person does only by leaving.
    pub async fn write_anew(&self, label: &str, text: &str) {
        self.erase(label).await;
        if !text.is_empty() {
            self.field(label).await.send_keys(self.keys_of(text)).await.unwrap();
        }
    }

    /// Chooses a file for a field by its label.
    pub async fn hand_over(&self, label: &str, file: &std::path::Path) {
        self.field(label).await.send_keys(file.to_string_lossy()).await.unwrap();
    }

    async fn field(&self, label: &str) -> WebElement {
        let find = "return person.field(arguments[0])";
        self.find(&format!("a field {label:?}"), find, &[json!(label)]).await
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: Key) {
        self.driver().action_chain().send_keys(key).perform().await.unwrap();
    }

    /// Presses a key while the shift key is held.
    pub async fn shift_key(&self, key: Key) {
        let chain = self.driver().action_chain().key_down(Key::Shift);
        chain.send_keys(key).key_up(Key::Shift).perform().await.unwrap();
    }

    async fn click(&self, what: &str, find: &str, arguments: &[Value]) {
        let start = Instant::now();
        loop {
            let found = self.find(what, find, arguments).await;
            // As a person scrolls: away from the bar at the edge of the window.
            let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            let scrolled = self.driver().execute(middle, vec![found.to_json().unwrap()]).await;
            self.is_still(&found).await;
            let clicked = match scrolled {
                Ok(_) => found.click().await,
                Err(err) => Err(err),
            };
            match clicked {
                Ok(()) => return,
                // It was replaced or moved in between; a person would simply aim again.
                Err(_) if start.elapsed() < PATIENCE => pause().await,
                Err(err) => panic!("cannot press {what}: {err}\n{}", self.seen().await),
            }
        }
    }
}

/// Seeing and hearing.
impl Site {
    /// The first heading that can be seen.
    pub async fn heading(&self) -> String {
        self.headings().await.into_iter().next().unwrap_or_default()
    }

    /// All headings that can be seen.
    pub async fn headings(&self) -> Vec<String> {
        self.ask("return person.texts('h1, h2, h3, h4, h5, h6')", &[]).await
    }

    /// What a screen reader is told politely.
    pub async fn status(&self) -> String {
        self.ask("return person.texts('[role=status], [aria-live=polite], output').join(' ')", &[])
            .await
    }

    /// What a screen reader is told at once.
    pub async fn alert(&self) -> String {
        self.ask("return person.texts('[role=alert], [aria-live=assertive]').join(' ')", &[]).await
    }

    /// All text that can be seen.
    pub async fn text(&self) -> String {
        self.ask("return person.plain(document.body?.innerText)", &[]).await
    }

    /// The title of the window.
    pub async fn title(&self) -> String {
        self.driver().title().await.unwrap()
    }

    /// Waits until a text can be seen.
    pub async fn sees(&self, text: &str) {
        let find = "return person.plain(document.body?.innerText).includes(arguments[0]) || null";
        let _: bool = self.until(&format!("the text {text:?}"), find, &[json!(text)]).await;
    }

    /// Waits until there is a heading of these words.
    pub async fn sees_heading(&self, text: &str) {
        let find = "return person.texts('h1, h2, h3').includes(person.plain(arguments[0])) || null";
        let _: bool = self.until(&format!("the heading {text:?}"), find, &[json!(text)]).await;
    }

    /// What stands in a field.
    pub async fn value(&self, label: &str) -> String {
        let find = "return person.field(arguments[0])?.value ?? null";
        self.until(&format!("a field {label:?}"), find, &[json!(label)]).await
    }

    /// The words of the option that a list shows.
    pub async fn selected(&self, label: &str) -> String {
        let find =
            "return person.plain(person.field(arguments[0])?.selectedOptions?.[0]?.text) || null";
        self.until(&format!("a list {label:?}"), find, &[json!(label)]).await
    }

    /// Whether a box is ticked.
    pub async fn is_ticked(&self, label: &str) -> bool {
        let find = "return person.field(arguments[0])?.checked ?? null";
        self.until(&format!("a box {label:?}"), find, &[json!(label)]).await
    }

    /// The browser's day of today, as files write it.
    pub async fn today(&self) -> String {
        const TODAY: &str = "const now = new Date();
            const two = (it) => String(it).padStart(2, '0');
            return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`";
        self.ask(TODAY, &[]).await
    }

    /// Waits until a text cannot be seen any more.
    pub async fn sees_no_more(&self, text: &str) {
        let find = "return !person.plain(document.body?.innerText).includes(arguments[0]) || null";
        let _: bool = self.until(&format!("no text {text:?}"), find, &[json!(text)]).await;
    }

    /// Whether there is a button or link with these words.
    pub async fn has_control(&self, name: &str) -> bool {
        self.ask("return person.control(arguments[0]) !== null", &[json!(name)]).await
    }

    /// The name of what has the focus.
    pub async fn active_label(&self) -> String {
        self.ask("return person.nameOf(document.activeElement)", &[]).await
    }

    /// Runs a script in the page, for what no person does, such as putting damaged data into the
    /// storage. It may use `person`, and its `arguments` are these.
    pub async fn ask<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        let answer = self.driver().execute(script(body), arguments.to_vec()).await.unwrap();
        answer.convert().unwrap()
    }

    /// Waits for a file that the page has given to save, reads it and takes it away, so that the
    /// next one can have the same name.
    pub async fn downloaded(&self, name: &str) -> Vec<u8> {
        let start = Instant::now();
        let folder = self.home.path().join("downloads");
        let file = folder.join(name);
        loop {
            match std::fs::read(&file) {
                Ok(bytes) if !bytes.is_empty() => {
                    std::fs::remove_file(&file).unwrap();
                    return bytes;
                }
                _ => {
                    let there: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().collect();
                    let late = start.elapsed() > PATIENCE;
                    assert!(!late, "no file {name} was saved; there is {there:?}");
                }
            }
            pause().await;
        }
    }

    /// A file for the page to open.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.home.path().join("tmp").join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Asks until the answer is not `null`.
    pub async fn until<T: DeserializeOwned>(
        &self,
        what: &str,
        body: &str,
        arguments: &[Value],
    ) -> T {
        let start = Instant::now();
        loop {
            // A page that is just being replaced cannot be asked.
            let answer = self.driver().execute(script(body), arguments.to_vec()).await;
            if let Ok(answer) = answer
                && !answer.json().is_null()
            {
                return answer.convert().unwrap();
            }
            assert!(start.elapsed() < PATIENCE, "there is not {what}\n{}", self.seen().await);
            pause().await;
        }
    }

    /// Waits until nothing has been asked of the server for a second: until what is loaded ahead is
    /// here.
    pub async fn is_quiet(&self) {
        const QUIET: Duration = Duration::from_secs(1);
        let start = Instant::now();
        let (mut count, mut since) = (0, Instant::now());
        while since.elapsed() < QUIET {
            assert!(start.elapsed() < PATIENCE, "the page goes on asking");
            let now = self.server.requests().len();
            if now != count {
                (count, since) = (now, Instant::now());
            }
            pause().await;
        }
    }

    /// Waits until something stays where it is: nobody presses what is just moving away because
    /// something above it has arrived. The other drivers notice that they hit something else.
    async fn is_still(&self, it: &WebElement) {
        // Once is not enough: on a busy machine nothing may move for a moment.
        const LOOKS: u32 = 2;
        if self.engine != Engine::Webkit {
            return;
        }
        let start = Instant::now();
        let (mut before, mut same) = (None, 0);
        while start.elapsed() < PATIENCE {
            let read = "const { x, y } = arguments[0].getBoundingClientRect(); return [x, y]";
            let place = self.driver().execute(read, vec![it.to_json().unwrap()]).await;
            let place = place.ok().map(|it| it.json().clone());
            same = if place == before { same + 1 } else { 0 };
            if place.is_none() || same == LOOKS {
                return;
            }
            before = place;
            pause().await;
        }
    }

    async fn find(&self, what: &str, body: &str, arguments: &[Value]) -> WebElement {
        let found: Value = self.until(what, body, arguments).await;
        WebElement::from_json(found, self.driver().handle().clone()).unwrap()
    }

    /// What is on the screen, for the message of a test that failed.
    async fn seen(&self) -> String {
        let address = self.driver().current_url().await.map(String::from).unwrap_or_default();
        let read = script("return person.plain(document.body?.innerText)");
        let text = self.driver().execute(read, Vec::new()).await;
        let text = text.ok().and_then(|it| it.convert::<String>().ok()).unwrap_or_default();
        let text: String = text.chars().take(MOST_SEEN).collect();
        let read =
            "return [window.shirubeWatch, document.getElementById('crash-details')?.textContent]";
        let noted = self.driver().execute(read, Vec::new()).await;
        let noted = noted.map(|it| it.json().to_string()).unwrap_or_default();
        format!("at {address} there is: {text}\nbehind the scenes: {noted}")
    }
}

/// The end.
impl Site {
    /// Ends the visit: nothing may have gone wrong behind the scenes.
    pub async fn leave(mut self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "behind the scenes:\n{}", complaints.join("\n"));
        self.browser.take().unwrap().quit().await;
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // A test that forgets to leave would never hear the complaints.
        let forgotten = self.browser.is_some() && !std::thread::panicking();
        assert!(!forgotten, "a test ends with `site.leave()`");
    }
}

/// The folder with the built page that the tests serve.
pub fn dist() -> PathBuf {
    let folder = env::var_os("SHIRUBE_DIST").map_or_else(|| "dist".into(), PathBuf::from);
    workspace::root().join(folder)
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}
