//! What happens when the program breaks: `boot.js` shows the crash page and can still make a file
//! of the last saved text, without this program.

use wasm_bindgen::JsValue;

use crate::browser::call_boot;

/// Hands every panic to the crash page.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        call_boot("crashed", &JsValue::from_str(&info.to_string()));
    }));
}

/// Hands over the text that the crash page would save.
pub fn keep(text: &str) {
    call_boot("keep", &JsValue::from_str(text));
}
