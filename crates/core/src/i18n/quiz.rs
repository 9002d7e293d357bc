use super::Lang;

texts! {
    /// Texts of the quiz: what is said after an answer, the result, the sheet for a seminar.
    Text {
        GetAnswers: "答えるたびに、正解とその理由を読めます。", "After each answer, what is right and why.";
        GetSheet: "研修で使える用紙を印刷できます。", "A sheet to print for a training session.";
        GetNoName: "名前は尋ねません。人の評価に使うものではありません。", "No name is asked for. It is not for judging people.";
        Begin: "クイズをはじめる", "Start the quiz";
        Hint: "ヒントを見る", "Hint";
        Right: "正解です。", "That is right.";
        Wrong: "正解は別の答えです。", "Another answer is right.";
        NotKnown: "わからないと気づくことも大切です。", "Knowing that you do not know helps too.";
        RightAnswer: "正解", "Right answer";
        YourAnswer: "選んだ答え", "Your answer";
        Why: "なぜ大切か", "Why it matters";
        HowTitle: "この結果について", "About this result";
        KeepTitle: "印刷と表", "Print and tables";
        Sheet: "研修で配れる用紙（最後に解答）", "A sheet to hand out at a training session, with the answers at the end";
        Answers: "答え合わせ", "All answers";
        Retry: "もう一度、はじめから答える", "Answer again from the start";
        RetryHelp: "いまの答えを消して、最初の質問に戻ります。", "Takes your answers away and goes back to the first question.";
        ReportTitle: "みんなのセキュリティクイズの結果", "Result of the security quiz for everybody";
        NoName: "名前は尋ねません。回答はこの端末の外に送信しません。", "No name is asked for. Your answers are not sent anywhere from this device.";
        HowTrue: "その場で答えたものを数えています。知識のテストであり、人の評価に使うものではありません。", "It counts what was answered on the spot. It is a check of knowledge and no way to judge a person.";
        Solutions: "解答と解説（配るときは、この紙を分けてください）", "Answers (keep this sheet apart when you hand out the questions)";
        Count: "正解した数", "Right answers";
    }
}

/// The one sentence of the quiz.
pub fn right_of(right: u32, questions: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{questions}問のうち、{right}問が正解でした。"),
        Lang::En => format!("{right} of {questions} right."),
    }
}

/// The same as long as questions are open.
pub fn right_so_far(right: u32, answered: u32, questions: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => {
            format!("答えた{answered}問のうち、{right}問が正解です（全{questions}問）。")
        }
        Lang::En => {
            format!("{right} of the {answered} you answered are right ({questions} in all).")
        }
    }
}

/// What stood there before: "前回（2026年10月1日）は、7問が正解でした。"
pub fn before(day: &str, right: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("前回（{day}）は、{right}問が正解でした。"),
        Lang::En => format!("Last time ({day}) {right} were right."),
    }
}

/// The letter of an option, counted from 0: as a seminar calls it out.
pub fn letter(place: usize, lang: Lang) -> &'static str {
    const JA: [&str; 20] = [
        "ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ", "シ", "ス", "セ", "ソ",
        "タ", "チ", "ツ", "テ", "ト",
    ];
    const EN: [&str; 20] = [
        "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R",
        "S", "T",
    ];
    lang.pick(JA, EN).get(place).copied().unwrap_or_default()
}
