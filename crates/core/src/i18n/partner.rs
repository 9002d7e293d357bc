use super::Lang;

texts! {
    /// Texts about the partner whose visitor somebody is.
    Text {
        More: "詳しい説明（別のサイト）", "More about it (another site)";
        Page: "相談先のページ", "Page of this desk";
    }
}

/// Whose page this is, beside the logo.
pub fn by(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{name}がご案内しています"),
        Lang::En => format!("Offered to you by {name}"),
    }
}

/// Above what the partner says.
pub fn from(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{name}から"),
        Lang::En => format!("From {name}"),
    }
}

/// Whose words an offer is.
pub fn own_words(legal_name: &str, as_of: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!(
            "この説明は{legal_name}によるものです（{as_of}現在）。条件は同社にお確かめください。"
        ),
        Lang::En => format!(
            "These are the words of {legal_name} (as of {as_of}). Please check the conditions with them."
        ),
    }
}

/// Above the partner's desks.
pub fn desks(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{name}の相談先"),
        Lang::En => format!("Whom you can ask at {name}"),
    }
}
