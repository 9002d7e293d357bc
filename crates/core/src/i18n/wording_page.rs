use super::Lang;

texts! {
    /// Texts of the page of the wording guard.
    Text {
        Title: "言葉づかいを確かめる", "Check the wording";
        Intro: "SECURITY ACTIONを宣言したことを書く文（名刺、ウェブサイト、パンフレットなど）を貼り付けてください。誤解される言葉と、書きかえの例を示します。", "Paste what you write about SECURITY ACTION, for a name card, a website or a leaflet. Words that mislead are pointed out, with what to write instead.";
        Private: "ここに書いた文は、保存も送信もしません。", "What you write here is neither kept nor sent.";
        Label: "確かめる文", "Text to check";
        Examples: "例で試す", "Try an example";
        Clear: "文を消す", "Clear the text";
        Nothing: "気になる言葉は見つかりませんでした。", "No misleading word was found.";
        Limits: "ここで見ているのは、決まった言葉だけです。言いかえた表現、画像の中の文字、事実と違う内容は見つけられません。公開する前に、人の目でも読み返してください。", "Only a list of words is looked for. Other ways to say the same, words in pictures and untrue statements go unseen. Have somebody read it before you publish.";
        Instead: "書きかえの例", "Write instead";
        Replace: "この文を書きかえる", "Replace the sentence";
        Undo: "書きかえる前に戻す", "Undo the replacement";
        ToGuide: "SECURITY ACTIONの宣言へ戻る", "Back to SECURITY ACTION";
    }
}

/// Texts to try: two that mislead, and one that is right.
pub fn examples(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Ja => [
            "当社は、SECURITY ACTIONの二つ星の認定を受けました。",
            "IPA公認 SECURITY ACTION 一つ星 取得企業",
            "当社は、SECURITY ACTIONの二つ星を宣言しています。",
        ],
        Lang::En => [
            "Our company is certified under SECURITY ACTION with two stars.",
            "We obtained one star of SECURITY ACTION, approved by IPA.",
            "We have declared two stars under SECURITY ACTION.",
        ],
    }
}

/// "気になる言葉が2つあります。"
pub fn found(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, _) => Text::Nothing.in_lang(lang).to_owned(),
        (it, Lang::Ja) => format!("気になる言葉が{it}つあります。"),
        (1, Lang::En) => "1 word misleads.".to_owned(),
        (it, Lang::En) => format!("{it} words mislead."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::look_over;

    #[test]
    fn two_examples_mislead_and_the_third_is_right() {
        for lang in [Lang::Ja, Lang::En] {
            let counts = examples(lang).map(|it| look_over(it).len());
            assert!(1 <= counts[0] && 1 <= counts[1] && counts[2] == 0, "{counts:?}");
        }
    }
}
