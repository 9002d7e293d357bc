use super::Lang;

texts! {
    /// Texts of handing a result over to the site around.
    Text {
        Title: "結果を渡す前に", "Before you hand over your result";
        DoneTitle: "結果を渡しました", "Your result has been handed over";
        Intro: "まだ何も渡していません。下の内容を確かめて、よければ「同意して渡す」を押してください。渡さなくても、診断はこのまま使えます。", "Nothing has been handed over yet. Check what is below; if you agree, press “Agree and hand over”. If you do not, everything else still works.";
        WayButton: "渡す内容を確かめる", "See what would be handed over";
        WayBody: "渡すかどうかは、次の画面で中身をすべて確かめてから決められます。", "You decide on the next page, after you have seen everything.";
        Recipient: "渡す相手", "Recipient";
        Origin: "相手のサイト", "Site of the recipient";
        Purpose: "使いみち", "What for";
        Retention: "保管する期間", "How long it is kept";
        Contact: "問い合わせ先", "Whom to ask";
        WhatTitle: "渡すもの", "What is handed over";
        Check: "診断", "Check";
        Day: "渡す日", "Day";
        Result: "結果", "Result";
        Challenge: "相手が付けた文字列（同じ結果の使い回しを防ぎます）", "Text added by the recipient, so that no result is used twice";
        WithProfile: "会社について（業種、従業員数、都道府県）も渡す", "Hand over about your company, too (industry, number of staff, prefecture)";
        Answers: "すべての回答", "All answers";
        NotTitle: "渡さないもの", "What is not handed over";
        Not: "メモ、「該当しない」の理由、ほかの診断の回答は渡しません。", "Your notes, your reasons for “not applicable”, and the answers to other checks are not handed over.";
        File: "渡すファイルの中身そのもの", "The very file that is handed over";
        After: "渡したあとは、相手のサイトが定める扱いになります。ここから取り消すことはできません。取り消しや削除は、問い合わせ先にお申し出ください。", "Once handed over, the recipient’s own rules apply. It cannot be taken back from here: to withdraw it or have it deleted, contact the recipient.";
        Agree: "同意して渡す", "Agree and hand over";
        Decline: "渡さない", "Do not hand over";
        Back: "結果に戻る", "Back to the result";
        SaveCopy: "渡したファイルの控えを保存", "Save a copy of what was handed over";
        Gone: "渡せませんでした。まわりのページが応答しないか、受け取る準備をしていません。結果をファイルに保存して、相手の案内に沿ってお渡しください。", "It could not be handed over: the page around does not answer, or is not ready to receive it. Save the result as a file and follow the recipient’s directions.";
    }
}

/// Above the way to the page.
pub fn way_title(recipient: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{recipient}に結果を渡す"),
        Lang::En => format!("Hand your result over to {recipient}"),
    }
}

/// It is done.
pub fn done(recipient: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{recipient}に渡しました。"),
        Lang::En => format!("Handed over to {recipient}."),
    }
}
