use super::Lang;
use crate::session::Progress;

texts! {
    /// Texts of the start page.
    Text {
        Begin: "診断をはじめる", "Start the check";
        Result: "結果を見る", "See the result";
        NothingLeaves: "回答は、この端末の外に送信しません。", "Your answers never leave this device.";
        NoAccount: "登録も名前もいりません。", "No account, no name.";
        AnyTime: "途中でやめても、続きから始められます。", "Stop at any time and go on later.";
        GetTitle: "分かること", "What you get";
        GetPicture: "10の項目ごとの、いまの段階とレーダーチャート", "Your stage in ten areas, with a radar chart";
        GetAction: "最初に手をつけるとよいことと、その効き目", "What to do first, and how much it would help";
        GetReport: "印刷して経営会議に出せる報告書", "A report to print for your board";
        ProfileTitle: "会社について（任意）", "About your company (optional)";
        ProfileWhy: "結果のファイルに書き添えます。空欄のままで構いません。", "Written into the result file. You may leave this blank.";
        Industry: "業種", "Industry";
        Size: "従業員数", "Number of staff";
        Prefecture: "都道府県", "Prefecture";
        NotTold: "答えない", "Not told";
        FilesTitle: "ファイルと端末", "Files and this device";
        OpenFile: "結果のファイルを開く", "Open a result file";
        SharedTitle: "共用のパソコンで使う", "This is a shared computer";
        SharedBody: "この端末に何も残しません。いま保存されている回答も消えます。", "Nothing is kept on this device. Answers saved here so far are deleted, too.";
        SharedButton: "何も残さない", "Keep nothing";
        WipeButton: "すべて消す", "Delete everything";
        WipeBody: "この端末に保存した回答、メモ、履歴を消します。直後なら元に戻せます。", "Deletes the answers, notes and history saved on this device. You can undo it right afterwards.";
        BasedOn: "もとにした指針", "Based on";
    }
}

/// "続きから（7 / 40）".
pub fn go_on(it: Progress, lang: Lang) -> String {
    let (answered, all) = (it.answered, it.questions);
    match lang {
        Lang::Ja => format!("続きから（{answered} / {all}）"),
        Lang::En => format!("Go on ({answered} / {all})"),
    }
}

/// "40問、約30分".
pub fn effort(questions: usize, minutes: u16, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{questions}問、約{minutes}分。分からない質問は飛ばせます。"),
        Lang::En => {
            format!("{questions} questions, about {minutes} minutes. Skip what you do not know.")
        }
    }
}
