//! Languages, and numbers and dates for people. The fixed texts are one file a screen.

/// A language that every text of ours exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Japanese, in which everything is written first.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// The languages as files write them.
    pub(crate) const WORDS: [(&'static str, Lang); 2] = [("ja", Lang::Ja), ("en", Lang::En)];

    /// The language tag, for `lang` attributes and files.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// The language of a browser's tag, for example `en-GB`: Japanese unless it says otherwise.
    pub fn of_tag(tag: &str) -> Lang {
        let is_english = tag.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("en"));
        if is_english { Lang::En } else { Lang::Ja }
    }
}
