use super::Lang;
use crate::session::Progress;

texts! {
    /// Texts of the first page of a questionnaire.
    Text {
        Begin: "診断をはじめる", "Start the check";
        Result: "結果を見る", "See the result";
        AnyTime: "途中でやめても、続きから始められます。", "Stop at any time and go on later.";
        GetTitle: "分かること", "What you get";
        GetPicture: "10の項目ごとの、いまの段階とレーダーチャート", "Your stage in ten areas, with a radar chart";
        GetPoints: "100点満点の点数と、弱いところ", "Your points out of 100, and where the gaps are";
        GetPlace: "6か条のうち、いくつできているか", "How many of the six articles are in place";
        GetStars: "SECURITY ACTIONの宣言に必要な残りの手順", "What is left to do before you declare SECURITY ACTION";
        GetAction: "最初に手をつけるとよいことと、その効き目", "What to do first, and how much it would help";
        GetReport: "印刷して経営会議に出せる報告書", "A report to print for your board";
        BasedOn: "もとにした指針", "Based on";
        AsList: "一覧で答える", "Answer in one list";
        EnterCode: "回答コードから始める", "Start from an answer code";
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
