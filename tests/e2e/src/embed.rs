//! The page of a partner, which lies on another origin than the frames in it.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::site::Site;

/// An event that arrived at such a page.
#[derive(Debug, Clone, Deserialize, PartialEq)]
pub struct Heard {
    /// Its name without `shirube-`.
    pub name: String,
    /// The `id` of the element that sent it.
    pub id: String,
    /// What it says.
    pub detail: Value,
}

impl Site {
    /// Opens a partner's page (`tests/e2e/pages/host/`).
    pub async fn open_host(&mut self, page: &str) {
        let address = format!("{}/__host/{page}.html", self.server.other_origin());
        self.open_address(&address).await;
    }

    /// Adds a check to the page at `#place` with these options and this `id`.
    pub async fn mount(&self, id: &str, options: Value) {
        const MOUNT: &str = "if (!globalThis.Shirube) return null;
            return Shirube.mount('#place', arguments[1]).id = arguments[0]";
        let _: String = self.until("the loader", MOUNT, &[json!(id), options]).await;
    }

    /// Everything that the page has heard so far.
    pub async fn heard(&self) -> Vec<Heard> {
        self.ask("return heard", &[]).await
    }

    /// Waits for an event of an element and returns what it says.
    pub async fn hears(&self, id: &str, name: &str) -> Value {
        const FIND: &str =
            "return heard.find((it) => it.id === arguments[0] && it.name === arguments[1]) ?? null";
        let what = format!("the event {name} of {id}");
        let heard: Heard = self.until(&what, FIND, &[json!(id), json!(name)]).await;
        heard.detail
    }

    /// Forgets the events so far.
    pub async fn forget_heard(&self) {
        self.ask::<Value>("heard.splice(0)", &[]).await;
    }

    /// Goes into the frame of the element with this `id`.
    pub async fn into_check(&self, id: &str) {
        const FIND: &str = "const frame = document.querySelector(`#${arguments[0]} > iframe`);
            return frame ? [...document.querySelectorAll('iframe')].indexOf(frame) : null";
        let number: u16 = self.until("a frame", FIND, &[json!(id)]).await;
        self.driver().enter_frame(number).await.unwrap();
    }

    /// Goes into such a frame once the program runs in it.
    pub async fn into_started_check(&self, id: &str) {
        self.hears(id, "ready").await;
        self.into_check(id).await;
        self.is_started().await;
    }

    /// Goes back to the page around, with what has gone wrong in the frame written down: the page
    /// around cannot see it.
    pub async fn out_of_check(&mut self) {
        const READ: &str = "return window.shirubeWatch?.splice(0) ?? []";
        let found: Vec<String> = self.ask(READ, &[]).await;
        self.complaints.extend(found);
        self.out_of_frame().await;
    }

    /// Presses a button inside a frame. By a script: a frame may be higher than the window, and not
    /// every driver finds the place to press there.
    pub async fn press_inside(&self, name: &str) {
        let press = "const it = person.control(arguments[0]); it?.click(); return it && true";
        let _: bool = self.until(&format!("a button {name:?}"), press, &[json!(name)]).await;
    }

    /// Asks the frame of an element, from outside, for a script's answer in it.
    pub async fn ask_check<T: serde::de::DeserializeOwned>(&mut self, id: &str, body: &str) -> T {
        self.into_check(id).await;
        let answer = self.ask(body, &[]).await;
        self.out_of_check().await;
        answer
    }

    /// A number that a script finds about the element with this `id`, called `it`, and its `frame`.
    pub async fn of_element<T: serde::de::DeserializeOwned>(&self, id: &str, what: &str) -> T {
        let body = format!(
            "const it = document.getElementById(arguments[0]);
             const frame = it.querySelector('iframe');
             return {what}"
        );
        self.ask(&body, &[json!(id)]).await
    }

    /// Waits until something is true of the element with this `id`, called `it`, and its `frame`.
    pub async fn element_is(&self, id: &str, what: &str) {
        let body = format!(
            "const it = document.getElementById(arguments[0]);
             const frame = it.querySelector('iframe');
             return ({what}) || null"
        );
        let _: Value = self.until(what, &body, &[json!(id)]).await;
    }

    /// How far the height of an element's frame is from that of its content, in CSS px.
    pub async fn misfit(&mut self, id: &str) -> f64 {
        let content: f64 =
            self.ask_check(id, "return document.body.getBoundingClientRect().height").await;
        let frame: f64 = self.of_element(id, "frame.getBoundingClientRect().height").await;
        (content - frame).abs()
    }

    /// Waits until the frame of an element is as high as its content.
    pub async fn fits(&mut self, id: &str) {
        let mut misfit = f64::MAX;
        for _ in 0..100 {
            misfit = self.misfit(id).await;
            if misfit <= 2.0 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the frame of {id} is {misfit} px from its content");
    }
}
