use super::Lang;
use crate::code::Refused;

texts! {
    /// Texts of the page that takes a short code.
    Text {
        Title: "回答コードから始める", "Start from an answer code";
        Intro: "紙や別の画面に書かれた回答コードを打ち込むと、その答えから続けられます。コードは、ここから外に送信しません。", "Type in the answer code from paper or another screen, and go on from those answers. The code is not sent anywhere.";
        Label: "回答コード", "Answer code";
        Help: "大文字と小文字、全角と半角、区切りのハイフンは、どちらでも構いません。", "Upper or lower case, with or without hyphens: either is fine.";
        Read: "読み取る", "Read it";
        NoCode: "この診断は質問が多く、コードにできません。ファイルに保存してください。", "This check has too many questions for a code. Save a file instead.";
        Nothing: "コードを打ち込んでください。", "Type in a code first.";
        Another: "別の診断か、別の版のコードかもしれません。", "It may be the code of another check, or of another edition.";
        Check: "紙のコードと見比べて、打ち直してください。回答は変わっていません。", "Compare it with the paper and type it again. Your answers have not changed.";
    }
}

/// "15文字のコードです。"
pub fn length(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("この診断のコードは{n}文字です。"),
        Lang::En => format!("The code of this check has {n} characters."),
    }
}

/// Why a code cannot be used, and where the mistake is where that can be told.
pub fn refused(it: &Refused, lang: Lang) -> String {
    match (it, lang) {
        (Refused::TooManyAnswers, _) => Text::NoCode.in_lang(lang).to_owned(),
        (Refused::Length { expected, found }, Lang::Ja) => {
            format!(
                "{found}文字あります。この診断のコードは{expected}文字です。抜けや重なりがないか見てください。"
            )
        }
        (Refused::Length { expected, found }, Lang::En) => format!(
            "There are {found} characters; the code of this check has {expected}. Look for one that is missing or doubled."
        ),
        (Refused::NoSymbol { at, .. }, Lang::Ja) => format!(
            "{}文字目（{}つ目の組の{}番目）は、コードに使わない文字です。",
            at.nth, at.group, at.in_group
        ),
        (Refused::NoSymbol { at, .. }, Lang::En) => format!(
            "Character {} (group {}, number {}) is not used in codes.",
            at.nth, at.group, at.in_group
        ),
        (Refused::MistypedAt(at), Lang::Ja) => {
            format!("{}文字目（{}つ目の組の{}番目）が違うようです。", at.nth, at.group, at.in_group)
        }
        (Refused::MistypedAt(at), Lang::En) => format!(
            "Character {} (group {}, number {}) seems to be wrong.",
            at.nth, at.group, at.in_group
        ),
        (Refused::Mistyped, Lang::Ja) => {
            "コードに誤りがあります。場所は特定できませんでした。".into()
        }
        (Refused::Mistyped, Lang::En) => {
            "There is a mistake in the code; where, we cannot tell.".into()
        }
    }
}
