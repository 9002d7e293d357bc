use super::Lang;
use crate::host::Place;
use crate::session::Progress;

texts! {
    /// Texts around every page: header, notices, footer.
    Text {
        Brand: "しるべ", "Shirube";
        SkipToContent: "本文へ移動", "Skip to content";
        LanguageLabel: "表示言語", "Language";
        Home: "はじめの画面", "Start page";
        Trouble: "困ったとき", "Help now";
        Loading: "読み込んでいます。", "Loading.";
        KeptHere: "この端末に保存しました", "Saved on this device";
        NothingYet: "回答はこの端末だけに保存されます", "Answers are saved on this device only";
        NotKept: "保存していません", "Not saved";
        Refused: "このブラウザーでは回答を保存できません。このまま続けられますが、閉じると回答が消えます。やめる前にファイルに保存してください。", "This browser does not let us keep your answers. You can carry on, but they are gone when you close the page. Save a file before you leave.";
        InFile: "これは1つのファイルにまとめた版です。回答はこの端末に残らず、閉じると消えます。やめる前に、回答をファイルに保存してください。次に使うとき、そのファイルを開けば続けられます。", "This is Shirube in a single file. Your answers are not kept on this device and are gone when you close the page. Save them as a file before you leave; open that file next time to carry on.";
        Full: "保存場所がいっぱいで、いまの回答を保存できませんでした。閉じると消えます。いまファイルに保存できます。", "There is no room left to save your answers here. They are gone when you close the page. You can save a file now.";
        Protected: "前に保存した内容を読めず、別の場所にも移せませんでした。上書きしないように、今回の回答は保存しません。まず元の内容をファイルに保存してください。", "What was saved before cannot be read, and could not be moved aside. So as not to overwrite it, today's answers are not saved. First save the old content as a file.";
        KeepsNothing: "この端末には何も残しません。閉じると回答が消えます。必要ならファイルに保存してください。", "Nothing is kept on this device. Your answers are gone when you close the page. Save a file if you need them.";
        AsideDamaged: "前に保存した内容を読めませんでした。消さずに取ってあります。ファイルに保存して、詳しい人に見せることができます。", "What was saved before cannot be read. It has not been deleted: you can save it as a file and show it to someone who knows.";
        AsideNewer: "前に保存した内容は、新しい版のしるべで作られています。消さずに取ってあります。新しい版で開くか、ファイルに保存してください。", "What was saved before was made by a newer version of Shirube. It has not been deleted: open it with the newer version, or save it as a file.";
        SaveAside: "元の内容をファイルに保存", "Save the old content as a file";
        ForgetAside: "元の内容を消す", "Delete the old content";
        Wiped: "すべて消しました。", "Everything has been deleted.";
        FileTaken: "ファイルの回答を取り込みました。", "The answers of the file have been taken in.";
        ProposalsTaken: "提案をすべて答えにしました。", "All proposals are now answers.";
        Undo: "元に戻す", "Undo";
        Close: "閉じる", "Close";
        OtherTab: "別のタブでの変更を反映しました。", "Changes made in another tab have been taken over.";
        PrivacyTitle: "回答はどこへ行きますか", "Where do my answers go?";
        PrivacyBody: "回答と結果は、この端末の中だけで計算し、この端末の外に送信しません。しるべには回答を受け取るサーバーがなく、ほかのサイトへの通信はブラウザーの設定（Content Security Policy）で止めています。画面のファイルを取り出すときだけ、ふつうのウェブページと同じように、接続元の記録が配信元に残ることがあります。Cookie、アクセス解析、広告は使っていません。", "Answers and results are worked out on this device and are not sent anywhere. Shirube has no server that could receive them, and the browser is told (by a Content Security Policy) to block requests to other sites. Only fetching the files of the page may, as with any web page, leave your address in the server's log. There are no cookies, no analytics and no advertising.";
        PrivacyHandOver: "結果を相手のサイトに渡せるのは、渡す相手と中身を画面で確かめて、あなたが同意したときだけです。", "A result goes to another site only if you have seen on the screen what it is and who receives it, and have agreed.";
        PrivacyWhere: "保存される場所", "Where they are kept";
        PrivacyBrowser: "このブラウザーの保存領域（しばらく使わないと、ブラウザーが消すことがあります）", "This browser's storage (the browser may clear it if you do not come back for a while)";
        PrivacyMemory: "どこにも保存していません（閉じると消えます）", "Nowhere (gone when you close the page)";
        PrivacySameOrigin: "この診断は、まわりのページと同じサイトに置かれています。そのサイトのプログラムは、仕組みの上では、この画面の中を読むことができます。", "This check lies on the same site as the page around it. Technically, the scripts of that site can read what is on this screen.";
        PrivacyOtherOrigin: "この診断は、まわりのページとは別の場所から表示しています。まわりのページは、ブラウザーの仕組みによって、この画面の中を読めません。伝わるのは、画面の高さ、進み具合、開いたリンクと、同意して渡した結果だけです。保存した回答は、同じサイトから開いたときだけ読めます。", "This check comes from another place than the page around it. The browser does not let that page read what is on this screen. It is told the height of this screen, how far you have come, which links you open, and a result that you agree to hand over. Saved answers can only be read when you come back by the same site.";
        PrivacyLocalFile: "端末の中のファイルとして開いています。ブラウザーはこうしたファイルどうしを区別しないことがあるため、回答を自動では保存しません。", "This is a file on your device. Browsers may not keep such files apart, so your answers are not saved by themselves.";
        PrivacyExtension: "ブラウザーの拡張機能や、この端末を使うほかの人は、この端末にあるものを読めます。", "Browser extensions, and other people who use this device, can read what is on it.";
        PrivacySize: "保存している量", "Amount kept";
        PaperForm: "紙で使う（質問の一覧）", "On paper (all questions)";
        Questionnaire: "質問", "Questionnaire";
        CheckedOn: "内容の確認日", "Content checked on";
        Digest: "照合コード", "Digest";
        LoadFailed: "必要なファイルを読み込めませんでした。通信の状態を確かめて、もう一度お試しください。", "A file that is needed could not be loaded. Check your connection and try again.";
        DataBroken: "質問のファイルに誤りがあり、表示できません。配布元にお知らせください。", "The questionnaire file has errors and cannot be shown. Please tell whoever hosts this page.";
        NewTab: "（新しいタブで開きます）", " (opens in a new tab)";
        Retry: "もう一度読み込む", "Try again";
    }
}

/// What follows for the answers from where the page is shown; nothing in a window of its own.
pub fn about_place(place: Place, lang: Lang) -> Option<&'static str> {
    let text = match place {
        Place::Top => return None,
        Place::SameOrigin => Text::PrivacySameOrigin,
        Place::OtherOrigin => Text::PrivacyOtherOrigin,
        Place::LocalFile => Text::PrivacyLocalFile,
    };
    Some(text.in_lang(lang))
}

/// `7 / 40`, spoken out for screen readers by [`progress_spoken`].
pub fn progress(it: Progress) -> String {
    format!("{} / {}", it.answered, it.questions)
}

/// "40問中7問に回答".
pub fn progress_spoken(it: Progress, lang: Lang) -> String {
    let (all, answered) = (it.questions, it.answered);
    match lang {
        Lang::Ja => format!("{all}問中{answered}問に回答"),
        Lang::En => format!("{answered} of {all} questions answered"),
    }
}

/// The address of the page for when something has happened, which needs no program.
pub fn help_page(lang: Lang) -> &'static str {
    lang.pick("help.ja.html", "help.en.html")
}

/// The address of the questions on paper.
pub fn paper_form(questionnaire: &str, lang: Lang) -> String {
    let tag = lang.tag();
    match questionnaire {
        // Linked from elsewhere since before there were others.
        "management" => format!("questions.{tag}.html"),
        id => format!("questions-{id}.{tag}.html"),
    }
}
