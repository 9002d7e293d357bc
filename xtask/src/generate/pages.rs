//! The tables of options and tokens in the documents.

use std::fmt::Write as _;

use crate::options::{Both, Choice, Kind, Table, TokenKind};

/// The language of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Language {
    fn pick<T>(self, ja: T, en: T) -> T {
        match self {
            Language::Ja => ja,
            Language::En => en,
        }
    }

    fn of(self, both: &Both) -> &str {
        self.pick(&both.ja, &both.en)
    }
}

/// The table of options.
pub fn options(table: &Table, lang: Language) -> String {
    let mut out = String::from(lang.pick(
        "| 属性 | 書けるもの | 書かないとき | 後から変えると | 意味 |\n",
        "| attribute | takes | left out | changed later | meaning |\n",
    ));
    out.push_str("| --- | --- | --- | --- | --- |\n");
    for it in &table.options {
        let default = match &*it.default {
            "" => lang.pick("なし", "nothing").to_owned(),
            it => format!("`{it}`"),
        };
        let live = if it.live {
            lang.pick("すぐに効く", "at once")
        } else {
            lang.pick("置き直すと効く", "when added again")
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "| `{}` | {} | {default} | {live} | {} |",
            it.attribute,
            takes(it, lang),
            lang.of(&it.about)
        );
    }
    out
}

/// The table of tokens.
pub fn tokens(table: &Table, lang: Language) -> String {
    let mut out = String::from(lang.pick(
        "| 名前 | 書けるもの | 使うところ | 見分けるための明るさの比 |\n",
        "| name | takes | used for | contrast needed |\n",
    ));
    out.push_str("| --- | --- | --- | --- |\n");
    for it in &table.tokens {
        let kind = match it.kind {
            TokenKind::Colour => lang.pick("色", "a colour"),
            TokenKind::Length => lang.pick("長さ", "a length"),
            TokenKind::Font => lang.pick("書体の名前", "names of fonts"),
        };
        let pairs = table.contrast.iter().filter(|pair| pair.text == it.name);
        let pairs: Vec<String> = pairs
            .map(|pair| {
                let (on, least) = (&pair.on, &pair.least);
                lang.pick(format!("`{on}`の上で{least}以上"), format!("{least} on `{on}`"))
            })
            .collect();
        let pairs =
            if pairs.is_empty() { "–".to_owned() } else { pairs.join(lang.pick("、", ", ")) };
        let _ = writeln!(out, "| `{}` | {kind} | {} | {pairs} |", it.name, lang.of(&it.about));
    }
    out
}

fn takes(it: &Choice, lang: Language) -> String {
    let words: Vec<String> = it.values.iter().map(|it| format!("`{it}`")).collect();
    let words = words.join(lang.pick("、", ", "));
    match it.kind {
        Kind::Url => lang.pick("アドレス", "an address").to_owned(),
        Kind::Id if words.is_empty() => lang.pick("名前", "a name").to_owned(),
        Kind::Id => lang.pick(format!("{words}など"), format!("{words} and others")),
        Kind::Choice => words,
        Kind::Text => match &it.pattern {
            // A bar would end the cell.
            Some(pattern) => format!("`{}`", pattern.replace('|', "\\|")),
            None => lang.pick("文字列", "a text").to_owned(),
        },
        Kind::Height => lang.pick("`auto`、`fill`、または数", "`auto`, `fill` or a number").into(),
        Kind::Number => lang.pick("数", "a number").to_owned(),
        Kind::Boolean => lang.pick("値なし", "no value").to_owned(),
        Kind::Hosts => lang.pick("ホスト名", "host names").to_owned(),
    }
}
