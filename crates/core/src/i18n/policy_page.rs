use super::{Lang, policy};
use crate::policy::{Gap, Part};

texts! {
    /// Texts of the page on which the policy is written.
    Text {
        Title: "情報セキュリティ基本方針を作る", "Write an information security policy";
        Intro: "会社として情報をどう守るかを書く、1枚ほどの文書です。会社名などを入れて、当てはまるものを選ぶと、下書きができます。文はその場で直せます。", "A page or so that says how your company protects information. Fill in your name, choose what fits, and a draft appears. You can change any sentence in place.";
        NoForm: "決まった書式はありません。下書きの文は、しるべが書いたものです。", "No fixed form is asked for. The sentences of the draft are Shirube's own.";
        Whole: "書くところは、すべてそろいました。", "Nothing is missing.";
        FormTitle: "会社のこと、選ぶこと", "About you, and what to choose";
        Today: "今日の日付を入れる", "Put in today's date";
        DraftTitle: "下書き", "Draft";
        DraftHelp: "文を直すと、その部分は直したまま残ります。", "What you change stays as you wrote it.";
        SeeQuestion: "この質問を見る", "See this question";
        WriteInstead: "書きかえの例", "Write instead";
        TakeTitle: "できた方針を取り出す", "Take the policy with you";
        TakeHelp: "方針は、この端末の中で作ります。どこにも送信しません。", "The policy is made on this device and is not sent anywhere.";
        TakeGaps: "まだ書いていないところは、（会社名）のように空けたまま出ます。", "What is missing comes out as a gap, such as (company name).";
        SaveDocx: "Wordのファイル（docx）に保存", "Save as a Word file (docx)";
        SaveText: "文章のファイル（txt）に保存", "Save as a text file (txt)";
        Print: "印刷する", "Print";
        Making: "ファイルを作っています。", "Making the file.";
        Saved: "ファイルに保存しました。ダウンロードの場所を見てください。", "Saved. Look among your downloads.";
        DocxFailed: "Wordのファイルを作れませんでした。通信の状態を確かめて、もう一度押してください。文章のファイルか印刷なら、通信がなくても使えます。", "The Word file could not be made. Check your connection and press again. The text file and printing work without a connection.";
        SaveFailed: "このブラウザーではファイルに保存できませんでした。「文章として写す」か印刷を使ってください。", "This browser could not save the file. Use “Copy as text” or print instead.";
        PublishTitle: "社外に公開する", "Publish it";
        PublishHelp: "会社のウェブサイトに載せるなどして、社外の人が読めるようにします。★★（二つ星）の宣言は、公開したあとです。", "Put it where people outside can read it, such as your website. ★★ (two stars) is declared after that.";
        PublishTick: "社外の人が読める所に出した", "It can be read by people outside";
        PublishNoted: "出した日を記録しました。次は宣言です。", "The day is noted. Next comes the declaration.";
        ToGuide: "SECURITY ACTIONの宣言へ", "On to SECURITY ACTION";
    }
}

/// What is missing, or that nothing is.
pub fn state(gaps: &[Gap], lang: Lang) -> String {
    policy::gaps(gaps, lang).unwrap_or_else(|| Text::Whole.in_lang(lang).to_owned())
}

/// The label of the field for a part, for people who do not see where it stands.
pub fn field(part: Part, lang: Lang) -> String {
    let name = part.label().in_lang(lang);
    lang.pick(format!("「{name}」の文"), format!("Text of “{name}”"))
}
