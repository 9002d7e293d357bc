use super::{Lang, bracketed, date};
use crate::day::Day;

texts! {
    /// Texts of results as tables, on the page and in the file.
    Text {
        Title: "表として保存", "Save as tables";
        Help: "回答と点数を、Excelなどの表計算ソフトで開けるファイルにします。ファイルはこの端末の中で作ります。該当しない理由とメモも入ります。", "Your answers and scores in a file that Excel and other spreadsheet programs open. It is made on this device. Reasons and notes are included.";
        SaveXlsx: "Excelのファイル（xlsx）に保存", "Save as an Excel file (xlsx)";
        SaveCsv: "回答をCSVに保存", "Save the answers as CSV";
        Making: "ファイルを作っています。", "Making the file.";
        Saved: "表をファイルに書き出しました。", "The tables have been written to a file.";
        XlsxFailed: "Excelのファイルを作れませんでした。通信の状態を確かめて、もう一度押してください。CSVなら、通信がなくても保存できます。", "The Excel file could not be made. Check your connection and press again. CSV works without a connection.";
        SaveFailed: "このブラウザーではファイルに保存できませんでした。印刷を使ってください。", "This browser could not save the file. Print instead.";
        Answers: "回答", "Answers";
        Scores: "項目ごとの点数", "Scores by item";
        About: "この表について", "About these tables";
        Number: "番号", "No.";
        Item: "項目", "Item";
        Question: "質問", "Question";
        Answer: "回答", "Answer";
        Level: "回答（段階）", "Answer (level)";
        Sentence: "選んだ文", "Sentence chosen";
        Reason: "該当しない理由", "Why it does not apply";
        Hidden: "ほかの質問への答えから、尋ねていません。", "Not asked, because of another answer.";
        Note: "メモ", "Note";
        Target: "目標", "Target";
        Score: "点数", "Score";
        Low: "取りうる範囲（下）", "Possible range (low)";
        High: "取りうる範囲（上）", "Possible range (high)";
        Answered: "点数に入った質問の数", "Questions scored";
        Dealt: "回答した質問の数", "Questions answered";
        Applicable: "当てはまる質問の数", "Questions that apply";
        Questions: "質問の数", "Questions";
        Points: "点", "Points";
        MostPoints: "満点", "Points at most";
        Met: "できている質問の数", "Questions in place";
        InFirm: "社内にいる役割の数", "Roles in the company";
        Covered: "担い手がいる役割の数", "Roles covered";
        Open: "だれもいない役割の数", "Roles that nobody holds";
        NotNeeded: "必要ない役割の数", "Roles not needed";
        Roles: "役割の数", "Roles";
        Axis: "軸", "Axis";
        Right: "正解した数", "Right answers";
        RightAnswer: "正解", "Right answer";
        State: "状態", "State";
        Whole: "全体", "Overall";
        What: "内容", "What";
        Questionnaire: "診断", "Check";
        Program: "作成したプログラム", "Made with";
        Version: "質問の版", "Version of the questions";
        AnsweredOn: "回答日", "Answered on";
        Industry: "業種", "Industry";
        Size: "従業員数", "Number of staff";
        Prefecture: "都道府県", "Prefecture";
        Rests: "確かさ", "What it rests on";
    }
}

/// What the file is called among its properties: 診断（2026年11月23日）.
pub fn title(questionnaire: &str, day: Day, lang: Lang) -> String {
    bracketed(questionnaire, &date(day, lang), lang)
}
