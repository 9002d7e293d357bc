use crate::i18n::Lang;
use crate::opening::{Trust, Unusable};

texts! {
    /// Texts of opening and saving files.
    Text {
        Title: "ファイルを開きました", "File opened";
        OnlyLooking: "まだ何も変えていません。どうするかを選んでください。", "Nothing has been changed yet. Choose what to do.";
        From: "組織", "Organisation";
        AnsweredOn: "回答日", "Answered on";
        Contains: "内容", "Content";
        Checked: "照合", "Check";
        Look: "見るだけにする", "Only look at it";
        LookHelp: "この端末の回答は変わりません。", "Your answers on this device stay as they are.";
        Merge: "自分の回答に合わせる", "Merge into my answers";
        MergeHelp: "自分の回答を残し、空いている質問だけをファイルから補います。", "Keeps your answers and fills the gaps from the file.";
        Replace: "自分の回答と置き換える", "Replace my answers";
        ReplaceHelp: "自分の回答をファイルの回答にします。直後なら元に戻せます。", "Your answers become those of the file. You can undo it right afterwards.";
        Take: "この回答から始める", "Go on from these answers";
        TakeHelp: "ファイルの回答をこの端末に取り込みます。", "Takes the answers of the file over to this device.";
        Cancel: "やめる", "Cancel";
        Differences: "答えが違う質問", "Questions answered differently";
        Mine: "自分の回答", "My answer";
        Theirs: "ファイルの回答", "The file's answer";
        AllMine: "すべて自分の回答にする", "Take all of mine";
        AllTheirs: "すべてファイルの回答にする", "Take all of the file's";
        Refused: "このファイルは開けませんでした。回答は変わっていません。", "This file could not be opened. Your answers have not changed.";
        VerifiedMeans: "書き出した後に変わっていないことと、計算が正しいことを確かめました。回答が事実かどうかは分かりません。", "It has not changed since it was saved, and its score is right. Whether the answers are true cannot be told.";
        DraftRefused: "いま書いた文章は、長すぎるか多すぎるため、最後までは保存していません。短くするか、別のところに書き写してください。", "What you typed last is too long or too much to keep to its end. Shorten it, or copy it elsewhere.";
        Details: "詳しい内容", "Details";
        Viewing: "開いたファイルの結果を見ています。自分の回答は変わっていません。", "You are looking at the result of a file. Your own answers have not changed.";
        BackToChoice: "ファイルの扱いを選ぶ", "Choose what to do with the file";
    }
}

/// What verifying the file says, for the user.
pub fn trust(it: &Trust, lang: Lang) -> String {
    match (it, lang) {
        (Trust::Valid, _) => Text::VerifiedMeans.in_lang(lang).into(),
        (Trust::Edited, Lang::Ja) => {
            "書き出した後に内容が変わっています。点数は計算し直して表示します。".into()
        }
        (Trust::Edited, Lang::En) => {
            "The file has been changed since it was saved. Its score is worked out anew.".into()
        }
        (Trust::OtherVersion { version, lost: 0 }, Lang::Ja) => {
            format!("質問の別の版（{version}）への回答です。すべての回答を取り込めます。")
        }
        (Trust::OtherVersion { version, lost: 0 }, Lang::En) => {
            format!("It answers another version of the questions ({version}). All answers fit.")
        }
        (Trust::OtherVersion { version, lost }, Lang::Ja) => {
            format!(
                "質問の別の版（{version}）への回答です。いまの質問にない{lost}問は取り込めません。"
            )
        }
        (Trust::OtherVersion { version, lost }, Lang::En) => format!(
            "It answers another version of the questions ({version}). {lost} of its answers have no place in this one."
        ),
        (Trust::Code, Lang::Ja) => "回答コードです。打ち間違いは見つかりませんでした。".into(),
        (Trust::Code, Lang::En) => "An answer code. No typing mistake was found in it.".into(),
        (Trust::Unsigned, Lang::Ja) => {
            "途中経過のファイルです。変更されていないかは確かめられません。".into()
        }
        (Trust::Unsigned, Lang::En) => {
            "A file of work in progress. Whether it has been changed cannot be told.".into()
        }
    }
}

/// Why a file cannot be used, and what to do.
pub fn unusable(it: &Unusable, lang: Lang) -> String {
    match (it, lang) {
        (Unusable::TooLarge, Lang::Ja) => {
            "ファイルが大きすぎます（回答は1 MBまで、比較用データは8 MBまで）。しるべで保存したファイルか確かめてください。".into()
        }
        (Unusable::TooLarge, Lang::En) => {
            "The file is too large (answers up to 1 MB, a benchmark up to 8 MB). Check that it was saved by Shirube.".into()
        }
        (Unusable::NotOurs, Lang::Ja) => {
            "しるべで保存したファイルではないようです。名前が「shirube-」で始まるファイルを選んでください。".into()
        }
        (Unusable::NotOurs, Lang::En) => {
            "This does not seem to be a file of Shirube's. Choose one whose name begins with “shirube-”.".into()
        }
        (Unusable::OtherQuestionnaire(id), Lang::Ja) => {
            format!("別の診断（{id}）のファイルです。その診断の画面で開いてください。")
        }
        (Unusable::OtherQuestionnaire(id), Lang::En) => {
            format!("The file belongs to another check ({id}). Open it there.")
        }
        (Unusable::Newer, Lang::Ja) => {
            "新しい版のしるべで保存されたファイルです。この画面を読み込み直すか、新しい版で開いてください。".into()
        }
        (Unusable::Newer, Lang::En) => {
            "A newer version of Shirube saved this file. Reload the page, or open it with the newer version.".into()
        }
        (Unusable::Damaged(_), Lang::Ja) => {
            "ファイルが壊れています。送り直してもらうか、別の保存ファイルをお試しください。".into()
        }
        (Unusable::Damaged(_), Lang::En) => {
            "The file is damaged. Ask for it again, or try another saved file.".into()
        }
    }
}

/// "回答 32 問（空いている質問を補えるもの 5 問、答えが違うもの 3 問）".
pub fn contents(answers: usize, gaps: usize, different: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => {
            format!("回答{answers}問（自分が未回答のもの{gaps}問、答えが違うもの{different}問）")
        }
        Lang::En => {
            format!("{answers} answers ({gaps} you have not given, {different} that differ)")
        }
    }
}
