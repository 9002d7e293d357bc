use super::Lang;
use crate::scoring::{Band, Tally};

texts! {
    /// Texts of the results that count points or criteria.
    Text {
        Parts: "まとまりごとの点数", "Points by part";
        Articles: "条ごとの状態", "Article by article";
        InPlace: "できている", "In place";
        NotInPlace: "これから", "To come";
        GapsTitle: "これからできること", "What is still open";
        GapsIntro: "点数の伸びが大きく、手間の少ない順です。印を付けると、行った場合の点数を計算します。", "Biggest gain for the least effort first. Tick one to see your points if it were done.";
        ListIntro: "手をつけやすい順です。", "Easiest first.";
        DoneTitle: "できていること", "What you already do";
        NothingDone: "「している」と答えた質問は、まだありません。", "No question is answered “done” yet.";
        Change: "答えを直す", "Change the answer";
        VendorTitle: "わからないことは、IT会社に聞けます", "Ask your IT company what you do not know";
        VendorBody: "「わからない」と答えた質問を、そのまま渡せる質問票にします。返事はまとめて書き込めます。", "Every “don't know” becomes a question on a sheet that you can hand over. The reply goes in on one page.";
        VendorButton: "質問票を作る", "Make the sheet";
        ActionTitle: "SECURITY ACTIONの宣言へ", "On to SECURITY ACTION";
        ActionBody: "宣言に必要なことのうち、終わったものと残っているものを確かめます。", "See what is done and what is left before you declare.";
        ActionButton: "宣言の手順を見る", "See the steps";
        OtherTitle: "この答えは、ほかの診断でも使えます", "These answers count elsewhere";
        OtherButton: "その診断へ進む", "Go there";
        CodeTitle: "回答コード", "Answer code";
        CodeBody: "紙に書いておけば、別の端末で「回答コードから始める」に打ち込んで続けられます。メモと理由は入りません。", "Write it down, and type it in on another device under “Start from an answer code”. Notes and reasons are not in it.";
        RulePoints: "「している」は4点、「一部している」は2点、「していない」は0点、「わからない」はマイナス1点です。25問すべてに答えると、合計で段階が決まります（100点、70〜99点、50〜69点、49点以下）。", "Done is 4 points, partly 2, not done 0, and don't know minus 1. Once all 25 questions are answered, the total falls into a band (100, 70–99, 50–69, 49 or less).";
        RuleList: "各条は、当てはまる項目がすべて「できている」のときに、できていると数えます。「該当しない」は数えません。", "An article is in place when everything in it that applies to you is. “Not applicable” is left out.";
        NoStar: "★は「6つに取り組む」という約束です。すべてできていなくても、取り組むと決めた時点で宣言できます。", "★ is a commitment to work on all six. You may declare it as soon as you commit, before everything is in place.";
        HowTrue: "ご自身の答えから計算しています。第三者が確かめたものではありません。", "It rests on your own answers. No third party has checked them.";
        Best: "すべての質問に「している」と答えました。年に1回は見直してください。", "Every question is answered “done”. Look through it again once a year.";
        AllInPlace: "すべての項目ができています。年に1回は見直してください。", "Everything is in place. Look through it again once a year.";
        ReportTitle: "セキュリティ自己診断の結果", "Result of the security self-check";
    }
}

/// The one sentence of the points.
pub fn total(whole: &Tally, band: Option<Band>, lang: Lang) -> String {
    let (total, (low, high)) = (whole.total, whole.range());
    let open = whole.questions - whole.answered;
    match (band, lang) {
        (Some(_), Lang::Ja) => format!("合計は {total} 点です（100点満点）。"),
        (Some(_), Lang::En) => format!("Your total is {total} out of 100."),
        (None, Lang::Ja) => format!(
            "いまの合計は {total} 点です。未回答が{open}問あるため、{low}〜{high} 点の間になります。"
        ),
        (None, Lang::En) => format!(
            "Your total so far is {total}. {open} {} open, so it will end between {low} and {high}.",
            if open == 1 { "question is" } else { "questions are" }
        ),
    }
}

/// What a band means, and what to do.
pub fn band(it: Band, lang: Lang) -> &'static str {
    match it {
        Band::Full => lang.pick(
            "入門の段階の対策がそろっています。次は、経営者のための診断でさらに先を確かめられます。",
            "The basics are all there. The check for management shows what comes after them.",
        ),
        Band::To99 => lang.pick(
            "多くの対策ができています。残っているところを埋めて、100点を目指しましょう。",
            "Much is done. Close the gaps that are left and aim for 100.",
        ),
        Band::To69 => lang.pick(
            "対策が足りないところがあります。点の低い質問から手をつけましょう。",
            "Some protection is missing. Begin with the questions that score lowest.",
        ),
        Band::To49 => lang.pick(
            "事故が起きやすい状態です。下の「最初に手をつけるなら」から、今週始めましょう。",
            "An incident could easily happen. Start this week, with the step below.",
        ),
    }
}

/// The bands still possible: "いまの答えからは、70〜99点か50〜69点になります。"
pub fn possible(bands: &[Band], lang: Lang) -> String {
    let names: Vec<&str> = bands.iter().map(|it| name(*it, lang)).collect();
    match lang {
        Lang::Ja => format!("残りの答えしだいで、{}になります。", names.join("、または")),
        Lang::En => format!("Depending on the rest it will be {}.", names.join(", or ")),
    }
}

/// The name of a band.
pub fn name(it: Band, lang: Lang) -> &'static str {
    match it {
        Band::Full => lang.pick("100点", "100"),
        Band::To99 => lang.pick("70〜99点", "70–99"),
        Band::To69 => lang.pick("50〜69点", "50–69"),
        Band::To49 => lang.pick("49点以下", "49 or less"),
    }
}

/// The one sentence of a checklist.
pub fn in_place(reached: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{all}か条のうち、{reached}つができています。"),
        Lang::En => format!("{reached} of {all} articles are in place."),
    }
}

/// "16 / 20点".
pub fn of_points(it: &Tally, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{} / {}点", it.total, it.most()),
        Lang::En => format!("{} of {}", it.total, it.most()),
    }
}

/// "3項目中2つ".
pub fn of_criteria(met: u32, applicable: u32, lang: Lang) -> String {
    match (applicable, lang) {
        (0, Lang::Ja) => "該当なし".into(),
        (0, Lang::En) => "does not apply".into(),
        (_, Lang::Ja) => format!("{applicable}項目中{met}項目"),
        (_, Lang::En) => format!("{met} of {applicable}"),
    }
}

/// "＋4点".
pub fn gain(points: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("+{points}点"),
        Lang::En => format!("+{points} {}", if points == 1 { "point" } else { "points" }),
    }
}

/// What the ticked actions would bring together.
pub fn planned(count: usize, now: i32, then: i32, lang: Lang) -> String {
    match lang {
        Lang::Ja => {
            format!("印を付けた{count}件を行うと、合計は {now} 点から {then} 点になります。")
        }
        Lang::En => format!("With {count} ticked, your total goes from {now} to {then}."),
    }
}

/// "前回（2026年10月1日）は 45 点でした。"
pub fn before(day: &str, total: i32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("前回（{day}）は {total} 点でした。"),
        Lang::En => format!("Last time ({day}) it was {total}."),
    }
}

/// "経営者のための診断の12問に、答えを提案できます。"
pub fn proposes(count: usize, name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{name}」の{count}問に、ここでの答えから提案ができます。"),
        Lang::En => format!("{count} answers of “{name}” can be proposed from what you said here."),
    }
}
