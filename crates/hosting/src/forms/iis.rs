//! `web.config` for IIS.

use std::fmt::Write as _;

use super::{difference, preamble};
use crate::headers;
use crate::{Place, mime};

/// Headers and types for all files, then a `<location>` for every file that differs.
pub(super) fn write(place: &Place) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!--\n");
    for line in preamble(place) {
        let _ = writeln!(text, "  {line}");
    }
    text.push_str(
        "  Save it as web.config in that folder.\n\
         \x20 IIS compresses pages and scripts by itself. For WebAssembly it must be told once, as administrator:\n\
         \x20   appcmd set config /section:httpCompression /+\"staticTypes.[mimeType='application/wasm',enabled='true']\" /commit:apphost\n\
         -->\n<configuration>\n  <system.webServer>\n    <staticContent>\n\
         \x20     <clientCache cacheControlMode=\"NoControl\" />\n",
    );
    for (end, kind) in mime::TYPES {
        let _ = writeln!(text, "      <remove fileExtension=\".{end}\" />");
        let _ = writeln!(text, "      <mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\" />");
    }
    text.push_str("    </staticContent>\n    <urlCompression doStaticCompression=\"true\" />\n");
    text.push_str("    <httpProtocol>\n      <customHeaders>\n");
    for name in ["X-Frame-Options", "X-Powered-By"] {
        let _ = writeln!(text, "        <remove name=\"{name}\" />");
    }
    let ordinary = headers::ordinary(place);
    for (name, value) in &ordinary {
        let _ = writeln!(text, "        <remove name=\"{name}\" />\n        {}", line(name, value));
    }
    text.push_str("      </customHeaders>\n    </httpProtocol>\n  </system.webServer>\n");
    for rule in headers::rules(place) {
        let (set, gone) = difference(&ordinary, &rule.headers);
        for file in &rule.files {
            let _ = writeln!(text, "  <location path=\"{file}\">");
            text.push_str("    <system.webServer><httpProtocol><customHeaders>\n");
            for name in &gone {
                let _ = writeln!(text, "      <remove name=\"{name}\" />");
            }
            for (name, value) in &set {
                let _ =
                    writeln!(text, "      <remove name=\"{name}\" />\n      {}", line(name, value));
            }
            text.push_str(
                "    </customHeaders></httpProtocol></system.webServer>\n  </location>\n",
            );
        }
    }
    text.push_str("</configuration>\n");
    text
}

pub(super) fn line(name: &str, value: &str) -> String {
    let mut escaped = String::new();
    for it in value.chars() {
        match it {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '"' => escaped.push_str("&quot;"),
            it => escaped.push(it),
        }
    }
    format!("<add name=\"{name}\" value=\"{escaped}\" />")
}
