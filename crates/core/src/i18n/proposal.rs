use super::Lang;

texts! {
    /// Texts of proposals from other questionnaires.
    Text {
        Label: "提案", "Proposed";
        Reasons: "もとになった答え", "The answers behind it";
        Take: "この答えにする", "Take this answer";
        TakeAll: "提案をまとめて答えにする", "Take all proposals as answers";
        TakeAllHelp: "複数の提案がある質問では、低いほうを採ります。あとから一つずつ直せます。", "Where there are several, the lower one is taken. You can change each later.";
        RestFirst: "続きでは、提案のない質問から先にお聞きします。", "Going on, questions without a proposal come first.";
    }
}

/// "ほかの診断の答えから、12問に提案があります。"
pub fn count(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("ほかの診断での答えから、{n}問に答えの提案があります。"),
        Lang::En if n == 1 => {
            "What you answered elsewhere proposes an answer to 1 question here.".into()
        }
        Lang::En => {
            format!("What you answered elsewhere proposes answers to {n} questions here.")
        }
    }
}

/// "「小さな会社のセキュリティ自己診断」の「OSの更新」への答えから".
pub fn from(questionnaire: &str, topic: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{questionnaire}」の「{topic}」への答えから"),
        Lang::En => format!("From your answer on “{topic}” in “{questionnaire}”"),
    }
}
