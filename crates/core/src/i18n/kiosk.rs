use super::Lang;

texts! {
    /// Texts of a computer that many people use.
    Text {
        Finish: "終了して消去", "Finish and erase";
        About: "この端末は共用です。回答は保存しません。終わったら、必ず「終了して消去」を押してください。", "Many people use this computer. Your answers are not kept. When you are done, please press “Finish and erase”.";
        TakeHome: "結果はこの端末に残りません。持ち帰るには、印刷するか、下の回答コードを書き留めてください。ファイルに保存したときは、この端末に置いたままにしないでください。", "The result does not stay on this computer. To take it home, print it or write down the answer code below. If you save a file, do not leave it here.";
        Erased: "入力された内容は、すべて消しました。", "Everything that was entered has been erased.";
        StillThere: "まだお使いですか", "Are you still there?";
        GoOn: "続ける", "Go on";
        EraseNow: "いま消す", "Erase now";
    }
}

/// How long is left, in the warning.
pub fn left(seconds: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("あと{seconds}秒で、入力した内容をすべて消します。"),
        Lang::En => format!("Everything you entered will be erased in {seconds} seconds."),
    }
}

/// The same for a screen reader, which would not keep up with every second: every tenth.
pub fn left_spoken(seconds: u32, lang: Lang) -> String {
    left(seconds.div_ceil(10) * 10, lang)
}
