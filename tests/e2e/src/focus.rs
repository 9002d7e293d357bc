//! Where the keyboard is.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use crate::site::Site;

/// What has the focus.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
pub struct Focus {
    /// Its name.
    pub name: String,
    /// The tag, or `radio` or `checkbox`.
    pub kind: String,
    /// The name of the group it belongs to, empty where it belongs to none.
    pub group: String,
    /// The place of a radio in its group, from 1.
    pub place: usize,
    /// Which of the page's stops of the Tab key it is, from 0; -1 where it is none.
    pub stop: i32,
    /// Whether an outline shows it.
    pub ringed: bool,
}

impl Site {
    /// What has the focus.
    pub async fn focus(&self) -> Focus {
        self.ask("return person.focused()", &[]).await
    }

    /// Waits until something that is no control, such as a heading, has the focus.
    pub async fn sees_focus_on(&self, name: &str) {
        let find = "return person.nameOf(document.activeElement) === arguments[0] || null";
        let _: bool = self.until(&format!("the focus on {name:?}"), find, &[json!(name)]).await;
    }

    /// Types, wherever the focus is.
    pub async fn type_in(&self, text: &str) {
        self.driver().action_chain().send_keys(text).perform().await.unwrap();
    }

    /// Presses Tab. Whatever is reached that way must be seen to be reached.
    pub async fn tab(&self) -> Focus {
        self.key(Key::Tab).await;
        let mut focus = self.focus().await;
        // WebKit says what has the focus before it draws it.
        for _ in 0..20 {
            if focus.stop == -1 || focus.ringed {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            focus = self.focus().await;
        }
        assert!(focus.stop == -1 || focus.ringed, "the focus cannot be seen on {focus:?}");
        focus
    }

    /// Presses Tab until this is reached.
    pub async fn tab_until(&self, what: &str, is_it: impl Fn(&Focus) -> bool) -> Focus {
        const MOST: usize = 200;
        let mut passed = Vec::new();
        for _ in 0..MOST {
            let focus = self.tab().await;
            if is_it(&focus) {
                return focus;
            }
            passed.push(focus.name);
        }
        panic!("Tab does not reach {what}; it stops at {passed:?}")
    }

    /// Presses Tab until a control of this name is reached.
    pub async fn tab_to(&self, name: &str) {
        self.tab_until(name, |it| it.name == name || it.name.starts_with(name)).await;
    }

    /// The names of everything that the Tab key should stop at on this page, in order.
    pub async fn tab_stops(&self) -> Vec<String> {
        self.ask("return person.tabStops().map(person.nameOf)", &[]).await
    }
}
