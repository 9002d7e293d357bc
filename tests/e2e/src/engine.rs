//! The three engines: how each is started, and what only some of them can do.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use xtask::{browsers, tools};

use crate::kept::{self, Kept};
use crate::options::{Cookies, Options};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's and Edge's engine.
    Chromium,
    /// Firefox, the long-lived edition.
    Firefox,
    /// The engine of Safari in `WebKitGTK`'s own small browser, not the product.
    Webkit,
}

impl Engine {
    /// The engine of this run.
    pub fn chosen() -> Self {
        match env::var("SHIRUBE_ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::Webkit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("SHIRUBE_ENGINE={other}: there is no such engine"),
        }
    }

    /// Its name in `SHIRUBE_ENGINE` and in the names of folders.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Whether this run looks at the debug build.
pub fn is_debug_build() -> bool {
    env::var("SHIRUBE_BUILD").is_ok_and(|it| it == "debug")
}

/// A running browser with its driver. Everything ends with this value, also when a test panics.
///
/// Each browser has a driver of its own: geckodriver and `WebKitWebDriver` serve one session each.
pub struct Browser {
    /// The way to talk to it.
    pub driver: WebDriver,
    /// The driver's process group, and the screen of WebKit, ended in this order.
    _processes: Vec<Kept>,
    /// What the driver says.
    log: PathBuf,
}

impl Browser {
    /// Starts a browser that keeps its profile in `home`; one that ran there before finds what it
    /// stored, except WebKit's, which forgets when it ends.
    ///
    /// Between choosing a free port and the driver's taking it, another test may have taken it, so a
    /// start that fails is tried again on another one.
    pub async fn start(engine: Engine, options: &Options, home: &TempDir) -> Self {
        let mut why = String::new();
        for _ in 0..3 {
            match Self::try_to_start(engine, options, home).await {
                Ok(it) => return it,
                Err(said) => why = said,
            }
        }
        panic!("{} does not start: {why}", engine.name())
    }

    async fn try_to_start(
        engine: Engine,
        options: &Options,
        home: &TempDir,
    ) -> Result<Self, String> {
        let home = home.path();
        for folder in ["profile", "downloads", "tmp"] {
            std::fs::create_dir_all(home.join(folder)).unwrap();
        }
        let port = kept::free_port();
        let log = home.join("driver.log");
        let mut processes = Vec::new();
        let mut program = match engine {
            Engine::Chromium => chromedriver(port),
            Engine::Firefox => geckodriver(port),
            Engine::Webkit => {
                let (screen, display) = screen();
                processes.push(screen);
                webkit_driver(port, &display, options, home)
            }
        };
        // Browsers leave things in the temporary folder; this one is swept away with the test.
        program.env("TMPDIR", home.join("tmp"));
        processes.insert(0, Kept::start(&mut program, &log));
        kept::wait_for(port, &log);

        let wanted = match engine {
            Engine::Chromium => chromium(options, home),
            Engine::Firefox => firefox(options, home),
            Engine::Webkit => webkit(),
        };
        let wanted: Capabilities = serde_json::from_value(wanted).unwrap();
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), wanted)
            .request_timeout(Duration::from_mins(2))
            .connect()
            .await;
        match driver {
            Ok(driver) => Ok(Self { driver, _processes: processes, log }),
            Err(err) => {
                let said = std::fs::read_to_string(&log).unwrap_or_default();
                Err(format!("{err}\nthe driver said:\n{said}"))
            }
        }
    }

    /// Ends the browser in an orderly way, so that it writes its profile.
    pub async fn quit(self) {
        self.driver.clone().quit().await.unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Without this thirtyfour would talk to the driver again, from inside a panic perhaps. The
        // processes are ended next in any case.
        let _ = self.driver.clone().leak();
        if std::thread::panicking() {
            let said = std::fs::read_to_string(&self.log).unwrap_or_default();
            let last: Vec<&str> = said.lines().rev().take(5).collect();
            eprintln!("the driver said at last:");
            last.iter().rev().for_each(|it| eprintln!("  {it}"));
        }
    }
}

fn chromedriver(port: u16) -> Command {
    let mut driver = Command::new("chromedriver");
    driver.arg(format!("--port={port}"));
    driver
}

fn chromium(options: &Options, home: &Path) -> Value {
    let profile = format!("--user-data-dir={}", home.join("profile").display());
    let language = format!("--lang={}", options.language);
    let mut prefs = json!({
        "intl.accept_languages": options.language,
        "download.default_directory": home.join("downloads"),
    });
    if options.cookies == Cookies::Blocked {
        prefs["profile.default_content_setting_values.cookies"] = json!(2);
    }
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": browsers::program("chromium").unwrap(),
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // Containers give /dev/shm little room, and a page dies when it is used up.
                "--disable-dev-shm-usage",
                profile, language,
            ],
            "prefs": prefs,
        },
    })
}

fn geckodriver(port: u16) -> Command {
    let mut driver = Command::new(tools::GECKODRIVER.path().unwrap());
    // The second port is fixed unless one says otherwise, and two tests run at a time.
    driver.args(["--port", &port.to_string(), "--websocket-port", "0"]);
    driver
}

fn firefox(options: &Options, home: &Path) -> Value {
    let mut prefs = json!({
        // geckodriver switches this off, and tests of local files would lie.
        "security.fileuri.strict_origin_policy": true,
        "intl.accept_languages": options.language,
        // Every test starts a browser, and no test runs long enough to be repaid for compiling the
        // whole program a second time.
        "javascript.options.wasm_optimizingjit": false,
        "layout.css.prefers-color-scheme.content-override": i32::from(!options.dark),
        "browser.download.folderList": 2,
        "browser.download.dir": home.join("downloads"),
    });
    if options.cookies == Cookies::Blocked {
        prefs["network.cookie.cookieBehavior"] = json!(1);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": browsers::program("firefox-esr").unwrap(),
            "args": ["-headless", "-profile", home.join("profile")],
            "prefs": prefs,
        },
    })
}

/// A screen that nobody sees, and its name: WebKit has no headless mode.
fn screen() -> (Kept, String) {
    let mut screen = Command::new("Xvfb");
    screen.args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"]);
    let (screen, number) = Kept::start_and_read(&mut screen);
    (screen, format!(":{number}"))
}

fn webkit_driver(port: u16, display: &str, options: &Options, home: &Path) -> Command {
    let mut driver = Command::new("WebKitWebDriver");
    driver.arg(format!("--port={port}"));
    driver.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY");
    driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    // Not WEBKIT_DISABLE_COMPOSITING_MODE, which one often sees beside it: with it, taking a
    // picture of a window as large as ours never ends.
    driver.env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
    driver.env("GTK_THEME", if options.dark { "Adwaita:dark" } else { "Adwaita" });
    speak(&mut driver, options.language, home);
    driver.env("HOME", home);
    // Where a download goes is a matter of the desktop.
    let config = home.join("profile");
    let folders = "XDG_DOWNLOAD_DIR=\"$HOME/downloads\"\n";
    std::fs::write(config.join("user-dirs.dirs"), folders).unwrap();
    driver.env("XDG_CONFIG_HOME", config);
    driver.env("XDG_DATA_HOME", home.join("profile")).env("XDG_CACHE_HOME", home.join("profile"));
    // There is no session bus here, and asking for one takes seconds.
    driver.env("GSETTINGS_BACKEND", "memory").env("NO_AT_BRIDGE", "1");
    driver
}

/// WebKit takes the preferred language from the system's locale, and only from one that is
/// installed. So the neutral locale, which always is, gets the name of the wanted one.
fn speak(driver: &mut Command, language: &str, home: &Path) {
    let name = if language == "ja" { "ja_JP.UTF-8" } else { "en_US.UTF-8" };
    let locales = home.join("locales");
    if !locales.exists() {
        std::fs::create_dir(&locales).unwrap();
        std::os::unix::fs::symlink("/usr/lib/locale/C.utf8", locales.join(name)).unwrap();
    }
    driver.env("LOCPATH", locales).env("LC_ALL", name);
}

fn webkit() -> Value {
    let browser = browsers::mini_browser().unwrap();
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    })
}
