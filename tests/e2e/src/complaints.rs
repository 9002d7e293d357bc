//! What a page must never do, and that a visitor might not even see.

use serde_json::json;
use xtask::server::Seen;

use crate::engine::Engine;
use crate::site::Site;

impl Site {
    /// Says that complaints with this text are part of what the test does, and why.
    pub fn tolerate(&mut self, text: impl Into<String>, _why: &'static str) {
        self.tolerated.push(text.into());
    }

    /// Everything that went wrong so far and that a visitor might not even see: violations of the
    /// policy, errors, what was said on the console, requests to elsewhere, files not found.
    pub async fn complaints(&mut self) -> Vec<String> {
        self.note_complaints().await;
        let own =
            [self.server.origin(), self.server.other_origin()].map(|it| it.replace("http://", ""));
        let is_ours = |it: &Seen| own.contains(&it.host);
        let requests = self.server.requests().into_iter();
        // The browser asks for that one by itself when a page is left before its head is read.
        let requests = requests.filter(|it| it.target != "/favicon.ico");
        let requests = requests.filter(|it| it.status >= 400 || !is_ours(it));
        let mut all = self.complaints.clone();
        all.extend(requests.map(|it| format!("request: {} {}{}", it.status, it.host, it.target)));
        all.retain(|it| !self.tolerated.iter().any(|text| it.contains(text.as_str())));
        all
    }

    /// What was said so far with this text in it, tolerated or not.
    pub async fn complaints_with(&mut self, text: &str) -> Vec<String> {
        self.note_complaints().await;
        let of_the_page = self.complaints.iter().filter(|it| !it.starts_with("console: "));
        of_the_page.filter(|it| it.contains(text)).cloned().collect()
    }

    /// Reads what `watch.js` has written down in this page and its frames, before the page goes.
    pub(crate) async fn note_complaints(&mut self) {
        const READ: &str = "
            const pages = [window.top, ...Array.from({ length: top.length }, (_, i) => top[i])];
            return pages.flatMap((it) => {
              try {
                const others = it.performance.getEntriesByType('resource').map((it) => it.name)
                  .filter((name) => /^(https?|wss?):/.test(name) && !arguments[0].some((it) => name.startsWith(`${it}/`)));
                it.performance.clearResourceTimings();
                return [...(it.shirubeWatch?.splice(0) ?? []), ...others.map((name) => `elsewhere: ${name}`)];
              } catch { return []; } // A frame of another origin keeps its secrets.
            })";
        // The second one is that of a partner's page around.
        let own = json!([self.server.origin(), self.server.other_origin()]);
        let found: Vec<String> = self.ask(READ, &[own]).await;
        self.complaints.extend(found);
        if self.engine == Engine::Chromium {
            let log = self.driver().get_log("browser").await.unwrap();
            let bad = log.into_iter().filter(|it| it.level == "WARNING" || it.level == "SEVERE");
            self.complaints.extend(bad.map(|it| format!("console: {}", it.message)));
        }
    }
}
