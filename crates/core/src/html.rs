//! Pages that need no program, written as text.
//!
//! Plain HTML with no inline script or style, so that it shows under the strictest policy. A page
//! links `style.css` like the widget's own page, and `paper.css`, which only these pages need. Its one
//! script, `frame.js`, tells a page around how high it is, and puts the query of the address on the
//! ways back: whoever came from a computer that many people use comes back to it as such.

use std::fmt::Write as _;

use crate::i18n::{Lang, labelled};

/// What stands around the content of a page.
pub(crate) struct Frame<'a> {
    /// The language of the page.
    pub(crate) lang: Lang,
    /// Its title.
    pub(crate) title: &'a str,
    /// What it is, for search engines.
    pub(crate) description: &'a str,
    /// What the link to the start page says.
    pub(crate) back: &'static str,
    /// File name of the same page in the other language.
    pub(crate) other: String,
    /// Classes of the content.
    pub(crate) class: &'static str,
}

/// A page as far as it is written. Whatever comes out of a file goes through [`Html::text`].
pub(crate) struct Html(String);

impl Html {
    /// A whole page around what `content` writes.
    pub(crate) fn page(frame: &Frame<'_>, content: impl FnOnce(&mut Html)) -> String {
        let mut out = Html(String::new());
        out.head(frame);
        out.top(frame);
        let _ = writeln!(out.0, "<main class=\"page {}\">", frame.class);
        content(&mut out);
        out.raw("</main>\n</body>\n</html>\n");
        out.0
    }

    fn head(&mut self, frame: &Frame<'_>) {
        let tag = frame.lang.tag();
        let other = frame.lang.pick(Lang::En, Lang::Ja).tag();
        let _ = write!(
            self.0,
            "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"stylesheet\" href=\"style.css\">\n\
             <link rel=\"stylesheet\" href=\"paper.css\">\n\
             <script type=\"module\" src=\"frame.js\"></script>\n\
             <link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\">\n",
            frame.other,
        );
        self.raw("<meta name=\"description\" content=\"");
        self.text(frame.description);
        self.raw("\">\n");
        self.element("title", frame.title);
        self.raw("</head>\n");
    }

    fn top(&mut self, frame: &Frame<'_>) {
        let other = frame.lang.pick(Lang::En, Lang::Ja);
        let name = other.pick("日本語", "English");
        let _ = writeln!(
            self.0,
            "<body>\n<header class=\"top\">\n<a href=\"index.html\">{}</a>\n\
             <a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\">{name}</a>\n</header>",
            frame.back,
            frame.other,
            tag = other.tag(),
        );
    }

    /// Markup of ours, as it is.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// An element that holds nothing but this text. `start` is its name, with attributes of ours.
    pub(crate) fn element(&mut self, start: &str, text: &str) {
        let name = start.split(' ').next().unwrap_or_default();
        let _ = write!(self.0, "<{start}>");
        self.text(text);
        let _ = writeln!(self.0, "</{name}>");
    }

    /// An element around what `content` writes.
    pub(crate) fn around(&mut self, start: &str, content: impl FnOnce(&mut Html)) {
        let name = start.split(' ').next().unwrap_or_default();
        let _ = writeln!(self.0, "<{start}>");
        content(self);
        let _ = writeln!(self.0, "</{name}>");
    }

    /// An element with a name in front of its text, which stands out.
    pub(crate) fn named(&mut self, start: &str, name: &str, text: &str, lang: Lang) {
        self.around(start, |out| {
            out.element("b", &labelled(name, "", lang));
            out.text(text);
        });
    }

    /// A list with one text an entry; `start` says which kind.
    pub(crate) fn list(&mut self, start: &str, entries: impl IntoIterator<Item = impl AsRef<str>>) {
        self.around(start, |out| {
            for it in entries {
                out.element("li", it.as_ref());
            }
        });
    }

    /// The first row of a table.
    pub(crate) fn table_head(&mut self, cells: &[&str]) {
        self.raw("<thead><tr>");
        for it in cells {
            self.raw("<th scope=\"col\">");
            self.text(it);
            self.raw("</th>");
        }
        self.raw("</tr></thead>\n");
    }

    /// A row of a table: its name, then other cells.
    pub(crate) fn table_row(&mut self, name: &str, cells: &[&str]) {
        self.raw("<tr><th scope=\"row\">");
        self.text(name);
        self.raw("</th>");
        for it in cells {
            self.raw("<td>");
            self.text(it);
            self.raw("</td>");
        }
        self.raw("</tr>\n");
    }

    /// A link out of the page. The address is shown as it is, or says `text`.
    pub(crate) fn link(&mut self, address: &str, text: &str) {
        self.raw("<a href=\"");
        self.text(address);
        self.raw(if address.starts_with("https:") { "\" rel=\"noreferrer\">" } else { "\">" });
        self.text(text);
        self.raw("</a>");
    }

    /// A text that nothing in it can turn into markup, in an element or a quoted attribute.
    pub(crate) fn text(&mut self, text: &str) {
        for it in text.chars() {
            match it {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                _ => self.0.push(it),
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    /// Panics where a page holds something that the Content-Security-Policy blocks.
    #[track_caller]
    pub(crate) fn assert_nothing_inline(page: &str) {
        for tag in page.split('<').filter_map(|it| Some(it.split_once('>')?.0)) {
            for forbidden in ["style=", " on", "javascript:"] {
                assert!(!tag.contains(forbidden), "{tag}");
            }
            let is_inline = tag.starts_with("script") && !tag.contains(" src=");
            assert!(!tag.starts_with("style") && !is_inline, "{tag}");
        }
    }

    /// Panics where an element is not closed, or closed twice.
    #[track_caller]
    pub(crate) fn assert_balanced(page: &str) {
        let mut open = Vec::new();
        for tag in page.split('<').skip(2).filter_map(|it| Some(it.split_once('>')?.0)) {
            let name = tag.split([' ', '\n']).next().unwrap();
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{tag}"),
                None if matches!(name, "meta" | "link" | "br") => {}
                None => open.push(name),
            }
        }
        assert_eq!(open, [""; 0]);
    }
}
