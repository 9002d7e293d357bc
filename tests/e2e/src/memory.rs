//! What a browser remembers of an earlier visit, so that a test need not begin with forty answers.

use serde_json::{Value, json};

use crate::content::Content;
use crate::site::Site;

/// Where the page keeps its state.
const KEY: &str = "shirube:state";

/// A saved state in the making, written down here without the program's own code.
#[derive(Debug, Clone)]
pub struct Memory {
    state: Value,
}

impl Memory {
    /// A state with these answers to the management self-check, written as
    /// `m1-risk=3 m1-law=? m9-contract=na:委託先がない`, and numbers of people as `r-staff=#31`.
    pub fn of(answers: &str) -> Self {
        Self::only("management", answers)
    }

    /// A state with answers to one questionnaire.
    pub fn only(questionnaire: &str, answers: &str) -> Self {
        let state = json!({
            "format": "shirube-state", "format_version": 1, "settings": {}, "profile": {},
            "questionnaires": {}, "history": [],
        });
        Self { state }.and(questionnaire, answers)
    }

    /// With answers to a questionnaire.
    #[must_use]
    pub fn and(mut self, questionnaire: &str, answers: &str) -> Self {
        let answers = answers.split_whitespace().map(|it| {
            let (id, answer) = it.split_once('=').unwrap();
            let answer = match answer {
                "?" => json!({ "unknown": true }),
                number if number.starts_with('#') => {
                    json!({ "number": number[1..].parse::<u64>().unwrap() })
                }
                _ => match answer.strip_prefix("na:") {
                    Some(reason) => json!({ "not_applicable": reason }),
                    None => json!({ "level": answer.parse::<u8>().unwrap() }),
                },
            };
            (id.to_string(), answer)
        });
        let answers: serde_json::Map<String, Value> = answers.collect();
        let sheet = json!({
            "version": "2026.1", "answers": answers, "revisions": {}, "notes": {}, "plan": [],
        });
        self.state["questionnaires"][questionnaire] = sheet;
        self
    }

    /// All questions of a questionnaire answered; `pick` says how, by the number from 1, in the
    /// words of [`Memory::of`].
    pub fn each(content: &Content, pick: impl Fn(usize) -> String) -> Self {
        let answers = (1..).zip(content.asked.questions());
        let answers = answers.map(|(number, it)| format!("{}={}", it.id, pick(number)));
        Self::only(content.asked.id.as_str(), &answers.collect::<Vec<_>>().join(" "))
    }

    /// All forty questions answered, with levels that differ between and within items.
    pub fn complete(content: &Content) -> Self {
        let levels = content.asked.questions().zip(0_usize..);
        let levels = levels.map(|(it, n)| format!("{}={}", it.id, (n * 7 + n / 4) % 5 + 1));
        Self::of(&levels.collect::<Vec<_>>().join(" "))
    }

    /// The first five items answered, with one "don't know", one reason and one note.
    pub fn half_way(content: &Content) -> Self {
        let questions = content.asked.questions().zip(0_usize..).take(20);
        let answers = questions.map(|(it, n)| match n {
            6 => format!("{}=?", it.id),
            _ if it.na_allowed => format!("{}=na:自社の製品がない", it.id),
            _ => format!("{}={}", it.id, n % 4 + 1),
        });
        let answers = answers.collect::<Vec<_>>().join(" ");
        Self::of(&answers).note("m1-risk", "総務の田中さんに確かめる")
    }

    /// Something in every check, with words of the visitor's own nowhere: much is open, some is not
    /// known, and what was answered elsewhere proposes answers.
    pub fn of_everything(content: &Content) -> Self {
        Self::each(content, |it| ["3", "2", "?", "1"][it % 4].into())
            .and("six-articles", "a1-os=2 a1-apps=? a6-regular=1")
            .and("management", "m1-risk=? m1-policy=2")
            .draft("help-path", "machine locked maybe part")
            .draft("help-log-0001", "2026-11-23T09:05\n…")
    }

    /// With another answer to a question, as the state writes it.
    #[must_use]
    pub fn answer(mut self, question: &str, answer: Value) -> Self {
        self.sheet()["answers"][question] = answer;
        self
    }

    /// With a private note.
    #[must_use]
    pub fn note(mut self, question: &str, text: &str) -> Self {
        self.sheet()["notes"][question] = json!(text);
        self
    }

    /// With ticked actions.
    #[must_use]
    pub fn plan(mut self, actions: &[&str]) -> Self {
        self.sheet()["plan"] = json!(actions);
        self
    }

    /// With a profile, as files write it.
    #[must_use]
    pub fn profile(mut self, profile: Value) -> Self {
        self.state["profile"] = profile;
        self
    }

    /// With a chosen language.
    #[must_use]
    pub fn language(mut self, tag: &str) -> Self {
        self.state["settings"] = json!({ "language": tag });
        self
    }

    /// With a result of an earlier day.
    #[must_use]
    pub fn seen_on(mut self, day: &str) -> Self {
        let answers = self.sheet()["answers"].clone();
        self.state["history"] = json!([{
            "questionnaire": "management", "version": "2026.1", "on": day, "answers": answers,
        }]);
        self
    }

    /// With a text that the user has written, by the name under which it is kept.
    #[must_use]
    pub fn draft(mut self, key: &str, text: &str) -> Self {
        self.state["drafts"][key] = json!(text);
        self
    }

    /// The text under the key.
    pub fn text(&self) -> String {
        self.state.to_string()
    }

    /// The management self-check, or the one check that there is.
    fn sheet(&mut self) -> &mut Value {
        let sheets = self.state["questionnaires"].as_object_mut().unwrap();
        let id = if sheets.len() == 1 { sheets.keys().next().cloned() } else { None };
        sheets.get_mut(id.as_deref().unwrap_or("management")).unwrap()
    }
}

impl Site {
    /// Puts a state into the browser as if an earlier visit had left it, and opens a page.
    pub async fn open_with(&mut self, memory: &Memory, path: &str) {
        self.open_with_text(&memory.text(), path).await;
    }

    /// The same with any text, also one that no program of ours wrote.
    pub async fn open_with_text(&mut self, state: &str, path: &str) {
        self.open("/__empty.html").await;
        let put = "localStorage.clear(); localStorage.setItem(arguments[0], arguments[1])";
        self.ask::<Value>(put, &[json!(KEY), json!(state)]).await;
        self.open(path).await;
    }

    /// The text that the page keeps; empty where there is none.
    pub async fn kept(&self) -> String {
        self.ask("return localStorage.getItem(arguments[0]) ?? ''", &[json!(KEY)]).await
    }

    /// Waits until the page keeps something of this day, as it does shortly after a result is drawn.
    pub async fn keeps_day(&self, day: &str) {
        let find = "return localStorage.getItem(arguments[0])?.includes(arguments[1]) || null";
        let arguments = [json!(KEY), json!(format!("\"on\":\"{day}\""))];
        let _: bool = self.until(&format!("a memory of {day}"), find, &arguments).await;
    }

    /// The names of everything that is stored for this origin.
    pub async fn stored(&self) -> Vec<String> {
        const LIST: &str = "return [...Object.keys(localStorage), ...Object.keys(sessionStorage),
            ...document.cookie.split(';').filter(Boolean)].sort()";
        self.ask(LIST, &[]).await
    }
}
