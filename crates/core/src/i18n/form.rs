use super::Lang;
use crate::day::Day;
use crate::questionnaire::Questionnaire;

use super::date;

texts! {
    /// Texts of the questions on paper.
    Text {
        Back: "画面で答える", "Answer on screen";
        HowTitle: "使い方と数え方", "How to use and count it";
        Done: "している", "Done";
        Partly: "一部している", "Partly";
        NotDone: "していない", "Not done";
        InPlace: "できている", "In place";
        NotInPlace: "まだ", "Not yet";
        NotApplicable: "該当しない（理由：　　　　　　　　　　）", "Not applicable (because: ____________________)";
        None: "ないとき", "If you have none";
        ScoreOfItem: "この項目の点：", "Score of this item:";
        PointsOfPart: "この部の合計：", "Points of this part:";
        InPlaceHere: "□ この条はできている", "□ This article is in place";
        MetHere: "□ この要件は、当てはまるものがすべて「できている」", "□ All that applies here is in place";
        Requirement: "要件", "Requirement";
        RequirementMet: "すべて「できている」なら○", "Tick if all in place";
        CoveredHere: "担い手がいる役割：", "Roles covered here:";
        PeopleHere: "__________ 人", "__________ people";
        SheetTitle: "点の一覧", "All scores";
        Item: "項目", "Item";
        Score: "点", "Score";
        Part: "部", "Part";
        Points: "あなたの点", "Your points";
        Article: "条", "Article";
        ArticleInPlace: "できていれば○", "Tick if in place";
        Group: "分野", "Group";
        RolesCovered: "担い手がいる役割", "Roles covered";
        Topic: "分野", "Topic";
        RightAnswers: "正解した数", "Right answers";
        Overall: "全体", "Overall";
        Total: "合計", "Total";
        BandsTitle: "合計の読み方", "What the total says";
        NextStep: "次にすること", "What to do next";
        CodeTitle: "答えのコード", "The code of your answers";
        CodeHow: "画面で答えた人は、結果の画面に出るコードをここに書き写せます。別の端末で打ち込むと、同じ答えから始められます。", "If you answered on screen, copy the code from the result screen into these boxes. Typed in on another device, it brings the same answers back.";
        NotesTitle: "わからなかった質問（あとで聞くこと）", "Questions to ask somebody later";
        FilledIn: "書いた日：　　　　年　　　月　　　日　　　会社・部署：", "Filled in on: ______________   Company or department:";
        DeskTitle: "相談するところ", "Where to ask for help";
        HelpPage: "困ったことが起きたときのページ", "The page for when something has happened";
    }
}

/// Steps of counting by hand, without the rounding rules, which nobody needs on paper.
///
/// Source: `docs/methods/maturity.md`.
pub fn maturity_steps(top: u8, lang: Lang) -> [String; 5] {
    match lang {
        Lang::Ja => [
            "質問ごとに、いまの会社に当てはまる文を1つ選び、印を付けます。2つ以上当てはまるときは、いちばん進んだものを選びます。".into(),
            "「わからない」と「該当しない」は数えません。「該当しない」には理由を書きます。".into(),
            "項目の点は、印を付けた文の番号を足し、印を付けた質問の数で割った値です。".into(),
            format!("全体の点は、項目の点を足し、点の付いた項目の数で割った値です。1から{top}の間になります。"),
            "段階は、全体の点の小数点より前の数です。3.97なら段階は3です。".into(),
        ],
        Lang::En => [
            "For each question, mark the one sentence that is true of your company today. If several are true, take the most advanced.".into(),
            "“Don’t know” and “not applicable” are not counted. Write down why a question does not apply.".into(),
            "The score of an item: add the numbers of the sentences you marked and divide by how many questions you marked.".into(),
            format!("The overall score: add the scores of the items and divide by how many items have one. It lies between 1 and {top}."),
            "The stage is the whole number in front of the point: with 3.97 you are at stage 3.".into(),
        ],
    }
}

/// The same for points. `most` and `least` are what all questions together can give.
///
/// Source: `docs/methods/points.md`.
pub fn points_steps(questions: usize, [least, most]: [i32; 2], lang: Lang) -> [String; 4] {
    match lang {
        Lang::Ja => [
            "質問ごとに、いまの会社に当てはまる答えを1つ選び、□に印を付けます。".into(),
            "「している」は4点、「一部している」は2点、「していない」は0点、「わからない」は−1点です。「該当しない」はありません。会社にないものの答え方は、その質問に書いてあります。".into(),
            format!("部ごとに点を足し、最後の表に書きます。3つの部を足すと合計です。合計は{least}点から{most}点の間になります。").replace('-', "−"),
            format!("{questions}問すべてに答えたときだけ、「合計の読み方」の表を見ます。「わからない」も答えた数に入ります。"),
        ],
        Lang::En => [
            "For each question, choose the one answer that is true of your company today and tick its box.".into(),
            "“Done” is 4 points, “partly” 2, “not done” 0, “don’t know” −1. There is no “not applicable”: the question says what to answer if you have no such thing.".into(),
            format!("Add up the points of each part and write them into the table at the end. The parts together are the total, from {least} to {most}.").replace('-', "−"),
            format!("Look at “What the total says” only when you have answered all {questions}. “Don’t know” is an answer, too."),
        ],
    }
}

/// The same for a checklist of so many requirements.
///
/// Source: `docs/methods/checklist.md`.
pub fn checklist_steps(requirements: usize, lang: Lang) -> [String; 3] {
    match lang {
        Lang::Ja => [
            "質問ごとに、いまの会社に当てはまる答えを1つ選び、□に印を付けます。「該当しない」には理由を書きます。".into(),
            format!("条の中の質問がすべて「できている」か「該当しない」なら、その条はできています。ただし、すべて「該当しない」の条は数えません。できている条がいくつあるかを数え、最後の表に「{requirements}のうちいくつ」と書きます。"),
            format!("一つ星の宣言は、{requirements}つの条に取り組むという約束です。全部できていなくても、取り組むと決めたときに宣言できます。"),
        ],
        Lang::En => [
            "For each question, choose the one answer that is true of your company today and tick its box. Write down why a question does not apply.".into(),
            format!("An article is in place when all its questions are “in place” or “not applicable”; one in which nothing applies is not counted. Count the articles in place and write “so many of {requirements}” into the table at the end."),
            format!("Declaring one star is a promise to work on all {requirements} articles. You may declare as soon as you decide to, whether or not all are in place."),
        ],
    }
}

/// The same for the requirements of ★3.
///
/// Source: `docs/methods/checklist.md`.
pub fn requirement_steps(requirements: usize, lang: Lang) -> [String; 3] {
    match lang {
        Lang::Ja => [
            "質問ごとに、いまの会社に当てはまる答えを1つ選び、□に印を付けます。「該当しない」には理由を書きます。".into(),
            format!("要件の中の質問がすべて「できている」か「該当しない」なら、その要件を「できている」と数えます。ただし、すべて「該当しない」の要件は数えません。いくつあるかを数え、最後の表に「{requirements}のうちいくつ」と書きます。"),
            "満たしているかどうかは、公式の評価基準と制度の手続きで決まります。すべてに印が付いても、★3であることにはなりません。".into(),
        ],
        Lang::En => [
            "For each question, choose the one answer that is true of your company today and tick its box. Write down why a question does not apply.".into(),
            format!("A requirement counts as in place when all its questions are “in place” or “not applicable”; one in which nothing applies is not counted. Count those in place and write “so many of {requirements}” into the table at the end."),
            "Whether a criterion is met is decided by the official criteria and the procedure of the scheme. Even with every box ticked, a firm is not ★3 by this.".into(),
        ],
    }
}

/// The same for roles.
///
/// Source: `docs/methods/coverage.md`.
pub fn coverage_steps(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Ja => [
            "役割ごとに、いまの会社にいちばん近い答えを1つ選び、□に印を付けます。1人がいくつの役割を兼ねていても構いません。",
            "「専任の人がいる」「ほかの仕事と兼ねている人がいる」「社外に任せている」のどれかに印が付いた役割を、「担い手がいる役割」と数えます。",
            "人数は、わからなければ空けておきます。",
        ],
        Lang::En => [
            "For each role, tick the one answer that comes closest. One person may hold any number of roles.",
            "A role is covered if somebody does only this, somebody does it beside other work, or an outside provider does it. Count those.",
            "Leave the numbers of people empty if you do not know them.",
        ],
    }
}

/// The same for a quiz, which may be held with many people in a room.
///
/// Source: `docs/methods/quiz.md`.
pub fn quiz_steps(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Ja => [
            "質問ごとに、正しいと思う答えを1つ選び、□に印を付けます。名前は書きません。",
            "全員が答え終わったら、最後の「解答と解説」を見ながら、いっしょに答え合わせをします。",
            "点を比べるためのものではありません。間違いの多かった質問を、職場で話し合ってください。",
        ],
        Lang::En => [
            "For each question, tick the one answer that you think is right. Do not write your name.",
            "When everybody has finished, go through the answers at the end together.",
            "It is not for comparing points. Talk about the questions that many got wrong.",
        ],
    }
}

/// Bands of the total, the best first, and what to do next.
///
/// Source: `docs/methods/points.md`; the words are ours.
pub fn bands(lang: Lang) -> [[&'static str; 2]; 4] {
    match lang {
        Lang::Ja => [
            [
                "100点",
                "25の基本はそろっています。年に1度は見直し、次は「経営者のための自己診断」へ進みます。",
            ],
            [
                "70〜99点",
                "あと少しです。「していない」「一部している」の質問を、順に「している」に変えます。",
            ],
            ["50〜69点", "足りないところがあります。点の低い質問から、月に1つずつ進めます。"],
            [
                "49点以下",
                "守られていないところが多い状態です。1番の「更新」と11番の「バックアップ」から、今週始めます。",
            ],
        ],
        Lang::En => [
            [
                "100",
                "The 25 basics are in place. Look at them again every year, and go on to the self-check for management.",
            ],
            ["70–99", "Nearly there. Turn “not done” and “partly” into “done”, one after another."],
            ["50–69", "Something is missing. Start with the lowest answers, one a month."],
            [
                "49 or less",
                "Much is still unprotected. Start this week with question 1, updates, and question 11, backups.",
            ],
        ],
    }
}

/// "もとにした指針…": what stands before and behind the guideline's title, which has no translation
/// of its own.
pub fn edition(asked: &Questionnaire, lang: Lang) -> [String; 2] {
    let (version, digest) = (&asked.version, asked.digest.short());
    let day = date(asked.checked_on, lang);
    let guide = &asked.based_on.version;
    match lang {
        Lang::Ja => [
            format!("質問の版 {version}（{digest}）。"),
            format!("（{guide}）にならって、しるべが書きました。内容は{day}に確認しました。"),
        ],
        Lang::En => [
            format!("Edition {version} of the questions ({digest}), written by Shirube after "),
            format!(" ({guide}). Content checked on {day}."),
        ],
    }
}

/// The same of questions that follow no guideline.
pub fn own_edition(asked: &Questionnaire, lang: Lang) -> String {
    let (version, digest) = (&asked.version, asked.digest.short());
    let day = date(asked.checked_on, lang);
    match lang {
        Lang::Ja => format!(
            "問題の版 {version}（{digest}）。しるべが作った問題です。内容は{day}に確認しました。"
        ),
        Lang::En => format!(
            "Edition {version} of the questions ({digest}), written by Shirube. \
             Content checked on {day}."
        ),
    }
}

/// "2026年11月23日に確認した連絡先です。"
pub fn desk_checked(day: Day, lang: Lang) -> String {
    let day = date(day, lang);
    match lang {
        Lang::Ja => format!(
            "{day}に確認した連絡先です。変わることがあるので、使う前に公式のページで確かめてください。"
        ),
        Lang::En => format!(
            "Contact details as checked on {day}. They may change: please confirm on the official page before you rely on them."
        ),
    }
}

/// `" / 6"`, behind a line to write a number on.
pub fn out_of(all: usize) -> String {
    format!("______ / {all}")
}
