use super::Lang;

texts! {
    /// Texts of the sheet of questions to the IT vendor.
    Text {
        Title: "IT会社への質問票", "Questions to your IT company";
        Intro: "「わからない」と答えた質問です。印刷するか、写して送ってください。返事が来たら、この画面で選ぶと答えに反映されます。", "These are the questions you answered “don't know”. Print or copy them and send them. When the reply comes, enter it here and it becomes your answer.";
        Nothing: "「わからない」と答えた質問は、いまありません。診断で「わからない」を選ぶと、ここに質問が並びます。", "You have no “don't know” right now. Whatever you answer that way in a check appears here as a question.";
        Print: "印刷する", "Print";
        Copy: "文章として写す", "Copy as text";
        Copied: "写しました。メールなどに貼り付けてください。", "Copied. Paste it into a mail.";
        CopyFailed: "このブラウザーでは自動で写せません。下の文章を選んで写してください。", "This browser does not let us copy. Select the text below and copy it.";
        TextLabel: "写す文章", "Text to copy";
        Greeting: "いつもお世話になっております。情報セキュリティの自己点検のため、次の点を教えてください。「はい」「一部」「いいえ」「対象外」でお答えください。", "Hello. We are checking our information security and would like to ask you the following. Please answer with yes, partly, no or not applicable.";
        Closing: "分かる範囲で構いません。よろしくお願いいたします。", "Whatever you can tell helps. Thank you.";
        ReplyLegend: "返事を選ぶ", "Enter the reply";
        StillUnknown: "まだ返事がない", "No reply yet";
        PaperReply: "返事：　はい ・ 一部 ・ いいえ ・ 対象外　（補足：　　　　　　　　　　　　）", "Reply:  yes / partly / no / not applicable   (remarks: ____________________)";
        From: "差出人（会社名・氏名）", "From (company, name)";
        To: "宛先", "To";
        Taken: "答えに反映しました。", "The answer has been taken in.";
    }
}

/// "質問は7つです。"
pub fn count(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("質問は{n}つです。"),
        Lang::En if n == 1 => "There is 1 question.".into(),
        Lang::En => format!("There are {n} questions."),
    }
}
