use super::{Lang, score};
use crate::level::Score;
use crate::scoring::{Axis, Exposure, OnAxis, Quadrant};

texts! {
    /// Texts of the quick risk check: its plane, its holes, its weights.
    Text {
        GetPlace: "危険の大きさと備えの、どのあたりにいるかが分かります。", "Where you stand between exposure and preparedness.";
        GetHoles: "いちばん大きな穴を3つまでと、それぞれの最初の一歩が分かります。", "Up to three of your biggest gaps, each with a first step.";
        GetLoss: "1回の被害で失うお金の目安を、自社の数字を入れて計算できます。", "With your own figures, work out roughly what one incident could cost.";
        PlaneTitle: "いまの位置", "Where you stand";
        Exposure: "危険の大きさ", "Exposure";
        Preparedness: "備え", "Preparedness";
        ExposureMeans: "ITへの頼り方、持っている情報、つながる相手、止まったときの痛手をまとめたものです。高くても、悪い会社という意味ではありません。", "How much you depend on IT, what you hold, who connects, and what a stop costs. A high value does not mean a bad company.";
        PreparednessMeans: "いま行っている対策をまとめたものです。高いほど備えが進んでいます。", "What you do about it today. The higher, the better prepared.";
        OutOf: "どちらも0から100までの値です。", "Both run from 0 to 100.";
        Axis: "軸", "Axis";
        Value: "値", "Value";
        From: "低くて", "At least";
        To: "高くて", "At most";
        Answered: "答えた質問", "Answered";
        Range: "薄い四角は、答えていない質問と「わからない」によって動く範囲です。", "The pale box is how far open questions and “don’t know” can still move you.";
        HolesTitle: "いちばん大きな穴", "Your biggest gaps";
        HolesHow: "備えの値をいちばん大きく押し上げる質問から順に、3つまで並べています。", "The answers that hold preparedness down most, at most three.";
        NoHoles: "答えた範囲では、備えの質問はすべていちばん上の段階です。年に1回は見直してください。", "Every answer on preparedness so far is at the top. Look through them again once a year.";
        NoHolesYet: "備えの質問に答えると、ここに表示します。", "Answer the questions on preparedness to see them here.";
        FirstStep: "最初の一歩", "First step";
        Now: "いま", "Now";
        Change: "答えを見直す", "Change the answer";
        WeightsTitle: "質問の重みと、その理由", "How much each question weighs, and why";
        WeightsIntro: "重みは1から3です。3の質問は、1の質問の3倍数えます。重みはしるべが決めたもので、公的な基準ではありません。", "Weights run from 1 to 3: a question of weight 3 counts three times one of weight 1. They are Shirube’s own and no official standard.";
        Question: "質問", "Question";
        Weight: "重み", "Weight";
        Reason: "理由", "Why";
        HowRule: "質問ごとに、いちばん下の段階からいくつ上がったかを重みに掛けて足し、取りうる最大で割って100を掛けます。50以上を「大きい」「進んでいる」とします。", "For each question, the steps above the lowest level times its weight; their sum, divided by the most it could be, times 100. From 50 on, an axis counts as high.";
        HowTrue: "ご自身の答えをまとめたもので、第三者が確かめたものではありません。事故の起きる確率を表すものでもありません。", "It sums up your own answers, which no third party has checked, and it is no probability of an incident.";
        ReportTitle: "簡易リスク診断の結果", "Result of the quick risk check";
        ToInsurance: "サイバー保険について読む", "Read about cyber insurance";
        NothingYet: "まだ答えがありません。", "No question has been answered yet.";
    }
}

/// The name of an axis.
pub fn axis(it: Axis, lang: Lang) -> &'static str {
    match it {
        Axis::Exposure => Text::Exposure.in_lang(lang),
        Axis::Preparedness => Text::Preparedness.in_lang(lang),
    }
}

/// A value on an axis, as scores are written everywhere: 62.50. A dash where there is none.
pub fn value(it: Option<Score>) -> String {
    it.map_or_else(|| "–".to_owned(), score)
}

/// The short name of a quarter of the plane.
pub fn quadrant(it: Quadrant, lang: Lang) -> &'static str {
    match (it.is_exposed, it.is_prepared) {
        (true, true) => lang.pick("危険は大きく、備えは進んでいる", "Exposed and prepared"),
        (true, false) => lang.pick("危険は大きく、備えはこれから", "Exposed, not yet prepared"),
        (false, true) => lang.pick("危険は小さめで、備えは進んでいる", "Less exposed and prepared"),
        (false, false) => {
            lang.pick("危険は小さめで、備えはこれから", "Less exposed, not yet prepared")
        }
    }
}

/// What lies in a quarter of the plane, and what to do there.
pub fn quadrant_means(it: Quadrant, lang: Lang) -> &'static str {
    match (it.is_exposed, it.is_prepared) {
        (true, true) => lang.pick(
            "危険は大きめですが、備えも進んでいます。備えを保ち、年に1回は確かめてください。",
            "You have much to lose and much in place. Keep it up, and check it once a year.",
        ),
        (true, false) => lang.pick(
            "危険が大きめなのに、備えはこれからです。下の穴から、今週1つ始めてください。",
            "You have much to lose and little in place. Start with one of the gaps below this week.",
        ),
        (false, true) => lang.pick(
            "危険は小さめで、備えも進んでいます。事業が変わったら、もう一度答えてください。",
            "You have less to lose, and much in place. Answer again when your business changes.",
        ),
        (false, false) => lang.pick(
            "危険は小さめですが、備えはこれからです。手間の少ない穴から始めてください。",
            "You have less to lose, and little in place yet. Start with whichever gap is easiest.",
        ),
    }
}

/// What to do in a quarter of the plane, short enough to be written into it.
pub fn quadrant_does(it: Quadrant, lang: Lang) -> &'static str {
    match (it.is_exposed, it.is_prepared) {
        (true, true) => lang.pick("備えを保つ", "Keep it up"),
        (true, false) => lang.pick("まず備える", "Act first"),
        (false, true) => lang.pick("年1回確かめる", "Check yearly"),
        (false, false) => lang.pick("手軽な備えから", "Start easy"),
    }
}

/// What the plane shows, for whoever cannot see it.
pub fn spoken(it: &Exposure, lang: Lang) -> String {
    let said = sentence(it, lang);
    match it.quadrant() {
        Some(it) => format!("{said}{}{}", lang.pick("", " "), quadrant(it, lang)),
        None => said,
    }
}

/// The one sentence of the result: 「危険の大きさは62.50、備えは41.67です。」
pub fn sentence(it: &Exposure, lang: Lang) -> String {
    let (exposure, preparedness) = (value(it.exposure.value), value(it.preparedness.value));
    match lang {
        Lang::Ja => format!("危険の大きさは{exposure}、備えは{preparedness}です。"),
        Lang::En => format!("Exposure is {exposure}, preparedness is {preparedness}."),
    }
}

/// Why the quarter is not told yet.
pub fn open(it: &Exposure, lang: Lang) -> String {
    let open = |it: &OnAxis| it.questions - it.answered;
    let (exposure, preparedness) = (open(&it.exposure), open(&it.preparedness));
    let between = |it: &OnAxis| match lang {
        Lang::Ja => format!("{}〜{}", value(it.low), value(it.high)),
        Lang::En => format!("{} to {}", value(it.low), value(it.high)),
    };
    let (first, second) = (between(&it.exposure), between(&it.preparedness));
    match lang {
        Lang::Ja => format!(
            "まだ答えていない質問（「わからない」を含みます）が、危険の大きさに{exposure}問、備えに{preparedness}問あります。危険の大きさは{first}、備えは{second}の間と考えてください。"
        ),
        Lang::En => format!(
            "Questions still open, “don’t know” included: {exposure} on exposure, {preparedness} on preparedness. Take exposure to be {first}, and preparedness {second}."
        ),
    }
}

/// What stood there before.
pub fn before(day: &str, it: &Exposure, lang: Lang) -> String {
    let (exposure, preparedness) = (value(it.exposure.value), value(it.preparedness.value));
    match lang {
        Lang::Ja => format!("前回（{day}）は、危険の大きさ{exposure}、備え{preparedness}でした。"),
        Lang::En => {
            format!("Last time ({day}): exposure {exposure}, preparedness {preparedness}.")
        }
    }
}

/// What filling a hole brings, and its weight.
pub fn gain(gain: Score, weight: u8, lang: Lang) -> String {
    let gain = value(Some(gain));
    match lang {
        Lang::Ja => format!("いちばん上の段階にすると、備えが{gain}上がります（重み{weight}）。"),
        Lang::En => {
            format!("At the top level, preparedness would rise by {gain} (weight {weight}).")
        }
    }
}

/// What one action brings, and the weight of its question.
pub fn step(gain: Score, weight: u8, lang: Lang) -> String {
    let gain = value(Some(gain));
    match lang {
        Lang::Ja => format!("備えが{gain}上がる（重み{weight}）"),
        Lang::En => format!("Preparedness rises by {gain} (weight {weight})"),
    }
}

/// What the ticked actions would bring together.
pub fn planned(count: usize, now: &OnAxis, then: &OnAxis, lang: Lang) -> String {
    let (now, then) = (value(now.low), value(then.low));
    match (lang, count) {
        (Lang::Ja, _) => format!(
            "印を付けた{count}つをすべて行うと、備えは少なくとも{now}から{then}になります。"
        ),
        (Lang::En, 1) => {
            format!("With the one you ticked, preparedness is at least {then} instead of {now}.")
        }
        (Lang::En, _) => format!(
            "With the {count} you ticked, preparedness is at least {then} instead of {now}."
        ),
    }
}

/// "10問中8問".
pub fn answered(it: &OnAxis, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}問中{}問", it.questions, it.answered),
        Lang::En => format!("{} of {}", it.answered, it.questions),
    }
}

/// How to count on paper. `most` is what each axis comes to at most when all so many `questions`
/// are answered, exposure first. "Don't know" is left out of both sums, as on screen.
///
/// Source: `docs/methods/exposure.md`.
pub fn steps(questions: usize, most: [u32; 2], lang: Lang) -> [String; 3] {
    let [exposure, preparedness] = most;
    match lang {
        Lang::Ja => [
            "質問ごとに、いまの会社に当てはまる文を1つ選び、印を付けます。文の前の数がその答えの点です。「わからない」は足さず、その質問の最大の点も、割る数から引きます。".into(),
            format!("点を「危険の大きさ」と「備え」に分けて足します。答えた質問の最大の点も、分けて足します。すべてに答えたときは、「危険の大きさ」が{exposure}点、「備え」が{preparedness}点です。"),
            format!("それぞれを、答えた質問の最大の点の合計で割り、100を掛けます。{questions}問すべてに、「わからない」以外で答えたときだけ、50以上を大きい（進んでいる）と読みます。"),
        ],
        Lang::En => [
            "For each question, tick the one sentence that is true of your company today. The number before it is what it counts. “Don’t know” is not added, and the most that question can count is taken off what you divide by.".into(),
            format!("Add them up apart: exposure and preparedness. Add up apart, too, the most that the questions you answered can count: {exposure} for exposure and {preparedness} for preparedness when all are answered."),
            format!("Divide each sum by the most of the questions you answered and multiply by 100. Only when all {questions} have an answer other than “don’t know”, read 50 or more as high."),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_as_scores_are_everywhere() {
        let said = |sum, count| value(Score::from_ratio(sum, count));
        assert_eq!(said(100, 1), "100.00");
        assert_eq!(said(125, 2), "62.50");
        assert_eq!(said(125, 3), "41.67");
        assert_eq!(said(501, 100), "5.01");
        assert_eq!(said(0, 0), "–");
    }

    #[test]
    fn every_quarter_has_a_name_of_its_own() {
        for lang in [Lang::Ja, Lang::En] {
            let names = Quadrant::ALL.map(|it| quadrant(it, lang));
            let meanings = Quadrant::ALL.map(|it| quadrant_means(it, lang));
            for n in 1..Quadrant::ALL.len() {
                assert!(!names[..n].contains(&names[n]), "{}", names[n]);
                assert!(!meanings[..n].contains(&meanings[n]), "{}", meanings[n]);
            }
        }
    }
}
