use super::Lang;

texts! {
    /// Texts of the result page.
    Text {
        Title: "結果", "Result";
        Nothing: "まだ回答がありません。一つ答えると、ここに結果が出ます。", "There are no answers yet. Answer one question and the result appears here.";
        ToQuestions: "質問に答える", "Answer questions";
        Range: "取りうる範囲", "Possible range";
        RadarTitle: "10項目のレーダーチャート", "Radar chart of the ten items";
        ShowTable: "表で見る", "Show as a table";
        ShowChart: "図で見る", "Show as a chart";
        Item: "項目", "Item";
        Score: "点数", "Score";
        Answered: "回答", "Answered";
        Target: "目標", "Target";
        Own: "いまの点数", "Your score";
        Possible: "取りうる範囲", "Possible range";
        WhatIf: "実行した場合", "If done";
        FirstTitle: "最初に手をつけるなら", "Where to begin";
        FirstStep: "今週の一歩", "This week";
        ActionsTitle: "次に行うとよいこと", "What to do next";
        ActionsIntro: "少ない手間で点数が上がる順です。印を付けると、実行した場合の点数を計算します。", "In order of gain per effort. Tick one to see the score if it were done.";
        MoreActions: "ほかの行うとよいこと", "More actions";
        NoActions: "目標を下回る項目に、行うとよいことは残っていません。", "No action is left for questions below their target.";
        AskTitle: "誰かに確かめること", "To ask somebody";
        AskIntro: "「わからない」と答えた質問です。社内の担当者やIT会社に聞くと、結果がはっきりします。", "You answered “don't know” here. Ask a colleague or your IT company to make the result clearer.";
        OpenTitle: "まだ答えていない質問", "Not answered yet";
        ItemsTitle: "弱いところから順に", "From weakest to strongest";
        View: "見かた", "View";
        ViewItems: "項目", "Items";
        ShirubesOwn: "この分類は、しるべ独自の対応づけです。", "This grouping is Shirube's own.";
        Rule: "選んだ段階の平均です。「該当しない」は数えず、未回答と「わからない」は点数に入れません。範囲は、それらがすべて段階1だった場合から、すべて最高の段階だった場合までです。", "The mean of the levels chosen. “Not applicable” is left out; unanswered and “don't know” do not count. The range runs from all of those being level 1 to all being the top level.";
        EditItem: "この項目の回答を見直す", "Review the answers of this item";
        NotAnswered: "未回答", "Not answered";
        PracticesTitle: "ほかの会社の進め方", "How others do it";
        PracticesIntro: "弱い項目から順に、よく行われている進め方を紹介します。", "Common ways of working for your weakest items.";
        FirstForSmall: "小さな会社の一歩", "First step for a small firm";
        IpaPointer: "IPA「サイバーセキュリティ経営ガイドライン Ver3.0 実践のためのプラクティス集」では、この項目", "In IPA's practice collection for the guideline, see item";
        HowTitle: "計算のしかた", "How it is computed";
        HowOverall: "全体の点数は、点数のある項目の平均です。途中では丸めず、最後に一度だけ小数第2位に丸めます。段階は、点数を切り捨てた整数です（3.97なら段階3）。", "The overall score is the mean of the items that have one, rounded only once, at the end. The stage is the whole number at or below the score (3.97 is stage 3).";
        HowGain: "「効き目」は、その質問だけを目指す段階に上げて計算し直したときの、範囲の下の端の上がり幅です。", "The gain is how far the lower end of the range rises when this one question is raised and everything is scored again.";
        HowTrue: "点数は自己申告の回答から計算しています。第三者が確かめたものではありません。", "The score rests on your own answers. No third party has checked them.";
        Sources: "もとにした資料", "Sources";
        Refs: "指針や規格との対応", "In guidelines and standards";
        OwnMapping: "しるべ独自の対応づけ", "Shirube's own mapping";
        MinistryMapping: "経済産業省の対応づけ（Ver 2.0の付録A）", "The ministry's mapping (appendix A of Ver 2.0)";
        SaveTitle: "保存と印刷", "Save and print";
        Print: "印刷する", "Print";
        SaveResult: "結果をファイルに保存", "Save the result as a file";
        SaveAnonymous: "匿名のファイルに保存", "Save an anonymous file";
        AnonymousHelp: "匿名のファイルには、メモ、理由、日付、都道府県を入れません。", "An anonymous file carries no notes, reasons, day or prefecture.";
        KeepHelp: "ブラウザーの保存は消えることがあります。確実に残すにはファイルに保存してください。", "A browser may clear what it keeps. Save a file to be sure.";
        Saved: "ファイルを書き出しました。", "The file has been written.";
        Effort: "手間", "Effort";
        Effort1: "小（数時間）", "small (hours)";
        Effort2: "中（数日）", "medium (days)";
        Effort3: "大（計画して進める）", "large (a project)";
        Cost0: "社外への費用なし", "no outside cost";
        Cost100k: "10万円まで", "up to 100,000 yen";
        Cost1m: "100万円まで", "up to 1 million yen";
        CostMore: "100万円を超える", "over 1 million yen";
        Waits: "先に行うこと", "Do first";
    }
}

/// The one sentence of the result.
pub fn sentence(score: &str, stage: u8, open: u32, low: &str, high: &str, lang: Lang) -> String {
    match (open, lang) {
        (0, Lang::Ja) => format!("全体は {score}、段階は {stage} です。"),
        (0, Lang::En) => format!("Your overall score is {score}, stage {stage}."),
        (_, Lang::Ja) => format!(
            "全体は {score}、段階は {stage} です。まだ答えのない質問が{open}問あるため、{low}〜{high} の間と考えてください。"
        ),
        (_, Lang::En) => format!(
            "Your overall score is {score}, stage {stage}. {open} {} no answer yet, so think of it as between {low} and {high}.",
            if open == 1 { "question has" } else { "questions have" }
        ),
    }
}

/// What the weakest item is.
pub fn weakest(short: &str, score: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("いちばん伸ばせるのは「{short}」（{score}）です。"),
        Lang::En => format!("The most room to grow is in “{short}” ({score})."),
    }
}

/// "効き目 +0.13（段階2 → 3）".
pub fn gain(gain: &str, from: u8, to: u8, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("効き目 +{gain}（段階{from}→{to}）"),
        Lang::En => format!("gain +{gain} (level {from} → {to})"),
    }
}

/// "目安 8時間".
pub fn hours(hours: u16, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("目安{hours}時間"),
        Lang::En if hours == 1 => "about 1 hour".into(),
        Lang::En => format!("about {hours} hours"),
    }
}

/// "印を付けた3件を実行すると、全体は 2.40 から 2.85 になります。"
pub fn planned(count: usize, now: &str, then: &str, stage: u8, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!(
            "印を付けた{count}件を実行すると、全体は {now} から {then}（段階{stage}）になります。"
        ),
        Lang::En => format!(
            "With {count} ticked, the overall score goes from {now} to {then} (stage {stage})."
        ),
    }
}

/// "前回（2026年10月1日）は 2.10 でした。"
pub fn before(day: &str, score: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("前回（{day}）は {score} でした。"),
        Lang::En => format!("Last time ({day}) it was {score}."),
    }
}

/// "あと 0.60 で段階3です。"
pub fn to_next(distance: &str, stage: u8, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("あと {distance} で段階{stage}です。"),
        Lang::En => format!("{distance} to stage {stage}."),
    }
}

/// A score with its range, for screen readers.
pub fn spoken(name: &str, score: Option<&str>, low: &str, high: &str, lang: Lang) -> String {
    match (score, lang) {
        (Some(score), Lang::Ja) => format!("{name}：{score}（範囲 {low}〜{high}）"),
        (Some(score), Lang::En) => format!("{name}: {score} (range {low} to {high})"),
        (None, Lang::Ja) => format!("{name}：まだ点数がありません"),
        (None, Lang::En) => format!("{name}: no score yet"),
    }
}
