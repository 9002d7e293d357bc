//! Texts of the comparison with other firms.

use super::{Lang, hundredths, industry, region, size};
use crate::benchmark::compare::{NoComparison, Quarter};
use crate::benchmark::{Amount, Group, JoinFit, Source, Trust};
use crate::profile::Size;
use crate::questionnaire::Method;

texts! {
    /// Texts of the comparison with other firms.
    Text {
        Title: "ほかの会社との比較", "Compared with others";
        Intro: "公表された数字と、比較用データにある数字だけを、出どころと一緒に示します。目標ではありません。", "Only published figures and those of a benchmark, each with its source. They are not targets.";
        Loading: "比較の数字を読み込んでいます。", "Loading the figures.";
        Failed: "比較の数字を読み込めませんでした。回答と結果はそのままです。", "The figures could not be loaded. Your answers and result are as they were.";
        Retry: "もう一度読み込む", "Load again";
        FiguresTitle: "公表された数字", "Published figures";
        FiguresNone: "この診断の質問に合う公表値は、収めていません。", "No published figure here speaks of a question of this check.";
        NoneAlike: "同じ業種・規模の公表値は見つかっていません。下の数字は、ほかの会社や組織のものです。", "No published figure was found for your industry and size. Those below are of other firms and bodies.";
        NoneAlikeWhy: "会社の業種と規模ごとに、同じことを尋ね、回答数まで公表した調査が少ないためです。", "Few surveys ask the same thing by industry and size and publish how many answered.";
        NoneAlikeDo: "商工会議所や業界団体が、会員の結果のファイルから比較用データを作れます。そのファイルは「結果のファイルを開く」で使えます。", "A chamber or an association can make a benchmark from its members' result files. Open that file with “Open a result file” to use it here.";
        TellProfile: "業種と従業員数を選ぶと、近い会社の数字を先に並べます。", "Tell your industry and size to see the figures of firms like yours first.";
        DoesIt: "自分の回答は、これに当てはまります。", "By your answer, this is true of you.";
        DoesNot: "自分の回答は、これに当てはまりません。", "By your answer, this is not true of you.";
        Unknown: "自分の回答は「わからない」です。", "Your answer is “don't know”.";
        NotApplicable: "自分の回答は「該当しない」です。", "Your answer is “not applicable”.";
        Unanswered: "この質問には、まだ答えていません。", "You have not answered this question yet.";
        Elsewhere: "日本の会社全体ではなく、この対象だけの数字です。", "It speaks of these only, not of Japanese firms at large.";
        NNotPublished: "回答数は公表されていません", "n not published";
        Read: "この数字の読みかた", "How to read this";
        ReadBenchmark: "このデータについて", "About this benchmark";
        MoreFigures: "同じ質問のほかの数字", "More figures on this question";
        MoreQuestions: "ほかの質問の数字も見る", "Show all questions with figures";
        Same: "質問と同じことを尋ねた数字です。", "It asks the same as the question.";
        Near: "質問と近いことを尋ねた数字です。", "It asks something close to the question.";
        Deduced: "数字は資料に書かれています。どの組のものかは、資料の説明から読み取りました。", "The number is printed in the source; which group it belongs to was worked out from its text.";
        TrustA: "信頼度A：公的な統計などを、データか発行元のページで読みました。", "Trust A: official statistics, read as data or on the publisher's page.";
        TrustB: "信頼度B：官公庁や業界団体の数字を、発行元のページ、写し、または一致する複数の記事で読みました。", "Trust B: a figure of an authority or association, read on its page, in a copy, or in several agreeing articles.";
        TrustC: "信頼度C：ひとつの記事、企業の調査、古い調査や小さな調査、または集まった結果ファイルの数字です。", "Trust C: one article, a vendor's survey, an old or small sample, or result files that were handed in.";
        ExposureTitle: "攻撃や被害にあった会社の割合（参考）", "Firms that were attacked (for reference)";
        ExposureIntro: "備えの良し悪しではなく、目標でもありません。どれくらい起きているかを知るための数字です。", "Neither how well firms protect themselves nor a target: it tells how often it happens.";
        DistributionTitle: "同じ診断を受けた会社の中で", "Among firms that took this check";
        WhichBenchmark: "比較用データ", "Benchmark";
        WhichGroup: "比べる相手", "Compare with";
        Synthetic: "見本のデータです。実在する会社の結果ではありません。", "Sample data: not the results of real firms.";
        SyntheticShort: "見本データ", "sample data";
        YoursToo: "会社の業種や規模に合う組です。", "This group fits your industry and size.";
        NotYours: "会社の業種や規模には合わない組です。", "This group does not fit your industry and size.";
        NoGroupAlike: "会社の業種や規模に合う組は、このデータにありません。回答が少ない組は示されません。", "The benchmark has no group that fits your industry and size. Groups with too few answers are not shown.";
        OtherCheck: "開いた比較用データは、ほかの診断のものです。", "The benchmark that you opened is of another check.";
        Unfinished: "まだ答えていない質問があるため、全体では比べません。すべて答えると比べられます。", "Some questions are unanswered, so the whole is not compared. Answer all of them to compare it.";
        HensachiWhat: "偏差値の読みかた", "How to read the standard score";
        HensachiHow: "（自分の値−平均）÷標準偏差×10+50 で計算します。会社の点数が平均の左右に同じように散らばっているとき（正規分布に近いとき）だけ、位置の目安になります。片寄っているときは、下の分布の図を見てください。", "(own value − mean) ÷ standard deviation × 10 + 50. It tells a place only where scores lie evenly on both sides of the mean, close to a normal distribution. Where they do not, look at the distribution below.";
        HensachiNot: "偏差値は、標準偏差があり、回答数が30以上のときだけ示します。", "A standard score is given only where the standard deviation is known and n is 30 or more.";
        Histogram: "全体の分布", "Distribution of the whole";
        Spread: "項目ごとの平均と散らばり", "Mean and spread by item";
        Scatter: "危険の大きさと備え", "Exposure and protection";
        ScatterLine: "危険の大きさの診断は、まだ受けていません。自分の点数を横の線で示します。", "You have not taken the check of exposure, so your score is a line across.";
        ShowTable: "表で見る", "Show as a table";
        ShowChart: "図で見る", "Show as a chart";
        Own: "自分", "You";
        Mean: "ほかの会社の平均", "Mean of others";
        Middle: "ほかの会社の中央半分", "Middle half of others";
        Count: "会社の数", "Firms";
        From: "点数", "Score";
        Exposure: "危険の大きさ", "Exposure";
        Item: "項目", "Item";
        N: "回答数", "n";
        Group: "対象", "Of whom";
        DeducedShort: "組は推定", "group worked out";
        Opened: "比較用データを開きました。「結果」の画面で比較に使います。このページを閉じるまでの間だけで、保存はしません。", "A benchmark is open. It is used on the result page, for this visit only; it is not saved.";
        OpenedHere: "開いた比較用データを使っています。保存はしません。", "The benchmark that you opened is in use. It is not saved.";
        PutAway: "使うのをやめる", "Put it away";
        Measure: "調査での言い方", "What was measured";
        Share: "割合", "Share";
        Where: "出どころ", "Source";
        OwnAnswer: "自分の回答", "Your answer";
    }
}

/// Whole numbers as people read them: 5,353.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n != 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A share: 27%, 73.5%. Unit: hundredths of a per cent.
pub fn share(hundredths_of_per_cent: u32) -> String {
    let (whole, part) = (hundredths_of_per_cent / 100, hundredths_of_per_cent % 100);
    match part {
        0 => format!("{whole}%"),
        _ if part % 10 == 0 => format!("{whole}.{}%", part / 10),
        _ => format!("{whole}.{part:02}%"),
    }
}

/// How much a figure says.
pub fn amount(it: &Amount, lang: Lang) -> String {
    match it {
        Amount::Share(it) => share((*it).into()),
        Amount::Mean { mean, unit } => {
            let unit = unit.get(lang);
            format!("{}{}{unit}", value(*mean, Method::Points), lang.pick("", " "))
        }
    }
}

/// How many answered: 回答数5,353.
pub fn answered(n: Option<u64>, lang: Lang) -> String {
    match (n, lang) {
        (None, _) => Text::NNotPublished.in_lang(lang).into(),
        (Some(n), Lang::Ja) => format!("回答数{}", count(n)),
        (Some(n), Lang::En) => format!("n = {}", count(n)),
    }
}

/// A value of a distribution: 2.87, 61, 73%. Unit: hundredths.
pub fn value(it: i32, method: Method) -> String {
    let sign = if it < 0 { "−" } else { "" };
    let size = it.unsigned_abs();
    match method {
        Method::Maturity => format!("{sign}{}", hundredths(size)),
        // As the total is written: without a fraction where there is none.
        Method::Points => format!("{sign}{}", share(size).trim_end_matches('%')),
        Method::Checklist | Method::Coverage | Method::Quiz | Method::Exposure => {
            format!("{sign}{}", share(size))
        }
    }
}

/// Who says so, when, and of whom: what stands with every figure.
pub fn source(it: &Source, group: &Group, n: Option<u64>, lang: Lang) -> String {
    let population = it.population.get(lang);
    let whom = if group.is_all() {
        population.to_owned()
    } else {
        super::bracketed(population, &group_name(group, lang), lang)
    };
    let (publisher, year) = (it.publisher.get(lang), it.year);
    let n = answered(n, lang);
    let mut text = match lang {
        Lang::Ja => format!("{publisher}、{year}年、{n}、対象：{whom}。"),
        Lang::En => format!("{publisher}, {year}, {n}, of: {whom}."),
    };
    if it.elsewhere {
        text.push_str(lang.pick("", " "));
        text.push_str(Text::Elsewhere.in_lang(lang));
    }
    text
}

/// The name of a group.
pub fn group_name(it: &Group, lang: Lang) -> String {
    if let Some(label) = &it.label {
        return label.get(lang).to_owned();
    }
    if it.is_other {
        return lang.pick("そのほか", "Others").to_owned();
    }
    let names = [
        it.industries.iter().map(|it| industry(*it, lang).to_owned()).collect::<Vec<_>>(),
        sizes(&it.sizes, lang),
        it.region.iter().map(|it| region(*it, lang).to_owned()).collect(),
    ];
    let or = lang.pick("か", " or ");
    let names: Vec<String> =
        names.into_iter().filter(|it| !it.is_empty()).map(|it| it.join(or)).collect();
    if names.is_empty() {
        lang.pick("全体", "All").to_owned()
    } else {
        names.join(lang.pick("・", ", "))
    }
}

/// Bands that follow each other as one: 1〜499人.
fn sizes(bands: &[Size], lang: Lang) -> Vec<String> {
    let all: Vec<Size> = Size::all().collect();
    let is_run = 1 < bands.len() && all.windows(bands.len()).any(|it| it == bands);
    let (Some(first), Some(last), true) = (bands.first(), bands.last(), is_run) else {
        return bands.iter().map(|it| size(*it, lang)).collect();
    };
    let from = first.code().split('-').next().unwrap_or_default();
    vec![match (last.code().split_once('-'), lang) {
        (Some((_, most)), Lang::Ja) => format!("{from}〜{most}人"),
        (Some((_, most)), Lang::En) => format!("{from}–{most} people"),
        (None, Lang::Ja) => format!("{from}人以上"),
        (None, Lang::En) => format!("{from} people or more"),
    }]
}

/// A group in the list to choose from, with its size.
pub fn group_choice(it: &Group, n: u64, lang: Lang) -> String {
    super::bracketed(&group_name(it, lang), &answered(Some(n), lang), lang)
}

/// Whether the question asks the same.
pub fn fit(it: JoinFit) -> Text {
    match it {
        JoinFit::Same => Text::Same,
        JoinFit::Near => Text::Near,
    }
}

/// What the mark of a source means.
pub fn trust(it: Trust) -> Text {
    match it {
        Trust::A => Text::TrustA,
        Trust::B => Text::TrustB,
        Trust::C => Text::TrustC,
    }
}

/// Why a published figure is not shown as a share.
pub fn too_few(n: u64, least: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("回答が{n}件と少ないため、割合を示しません（{least}件から示します）。"),
        Lang::En => format!("Only {n} answered, too few to show (shown from {least})."),
    }
}

/// Why there is no comparison.
pub fn refused(why: &NoComparison, lang: Lang) -> String {
    match (why, lang) {
        (NoComparison::NNotPublished, Lang::Ja) => {
            "回答数が公表されていないため、比べません。".into()
        }
        (NoComparison::NNotPublished, Lang::En) => "Not compared: n is not published.".into(),
        (NoComparison::TooFew { n, least }, Lang::Ja) => {
            format!("回答が{n}件と少ないため、比べません（{least}件から比べます）。")
        }
        (NoComparison::TooFew { n, least }, Lang::En) => {
            format!("Not compared: only {n} answered, and {least} are needed.")
        }
        (NoComparison::NotGiven, Lang::Ja) => "この組の値は、データにありません。".into(),
        (NoComparison::NotGiven, Lang::En) => "The benchmark has no value for this group.".into(),
    }
}

/// The own value beside the mean: "全体では、自分は3.20で、平均の2.87より0.33高い値です。"
pub fn beside_mean(own: i32, mean: i32, method: Method, lang: Lang) -> String {
    let difference = own.saturating_sub(mean);
    let by = value(difference.saturating_abs(), method);
    let (own, mean) = (value(own, method), value(mean, method));
    match (difference, lang) {
        (0, Lang::Ja) => format!("全体では、自分は{own}で、平均と同じです。"),
        (0, Lang::En) => format!("Overall you have {own}, the same as the mean."),
        (1.., Lang::Ja) => format!("全体では、自分は{own}で、平均の{mean}より{by}高い値です。"),
        (1.., Lang::En) => {
            format!("Overall you have {own}, which is {by} above the mean of {mean}.")
        }
        (_, Lang::Ja) => format!("全体では、自分は{own}で、平均の{mean}より{by}低い値です。"),
        (_, Lang::En) => format!("Overall you have {own}, which is {by} below the mean of {mean}."),
    }
}

/// In which quarter of the firms the own value lies.
pub fn quarter(it: Quarter, lang: Lang) -> &'static str {
    match it {
        Quarter::Lowest => lang.pick(
            "この値以下の会社は、4分の1より少数です。",
            "Fewer than a quarter of them lie here or lower.",
        ),
        Quarter::BelowMiddle => lang.pick(
            "真ん中より下です。この値以下の会社は、半分より少数です。",
            "That is below the middle: fewer than half lie here or lower.",
        ),
        Quarter::Middle => lang.pick("ちょうど真ん中です。", "That is exactly the middle."),
        Quarter::AboveMiddle => lang.pick(
            "真ん中より上です。半分以上の会社は、これより下です。",
            "That is above the middle: at least half lie lower.",
        ),
        Quarter::Highest => lang.pick(
            "上のほうです。4分の3以上の会社は、これより下です。",
            "That is high: at least three quarters lie lower.",
        ),
    }
}

/// "偏差値 55.4". Unit: tenths.
pub fn standard_score(tenths: i32, lang: Lang) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let (whole, part) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let name = lang.pick("偏差値", "Standard score (hensachi)");
    format!("{name} {sign}{whole}.{part}")
}

/// A benchmark of another version of the questions.
pub fn stale(it: &Source, lang: Lang) -> String {
    let (publisher, title) = (it.publisher.get(lang), it.title.get(lang));
    match lang {
        Lang::Ja => format!(
            "「{title}」（{publisher}）は、この診断の別の版への回答から作られています。質問が違うため比べません。"
        ),
        Lang::En => format!(
            "“{title}” ({publisher}) was made from answers to another version of this check. The questions differ, so nothing is compared."
        ),
    }
}

/// What a picture shows, in words.
pub fn spoken(
    name: &str,
    own: Option<i32>,
    mean: Option<i32>,
    method: Method,
    lang: Lang,
) -> String {
    let numbers = [(Text::Own, own), (Text::Mean, mean)];
    let numbers = numbers.into_iter().filter_map(|(name, it)| {
        Some(super::labelled(name.in_lang(lang), &value(it?, method), lang))
    });
    let numbers: Vec<String> = numbers.collect();
    if numbers.is_empty() {
        return name.to_owned();
    }
    format!("{name}{}{}", lang.pick("。", ". "), numbers.join(lang.pick("、", "; ")))
}

/// The own value and the mean beside a strip: "自分3.20、平均2.87".
pub fn pair(own: Option<i32>, mean: Option<i32>, method: Method, lang: Lang) -> String {
    let number = |it: Option<i32>| it.map_or_else(|| "–".to_owned(), |it| value(it, method));
    let (own, mean) = (number(own), number(mean));
    match lang {
        Lang::Ja => format!("自分{own}、平均{mean}"),
        Lang::En => format!("you {own}, mean {mean}"),
    }
}

/// Who the others in a picture are.
pub fn others(whom: &str, lang: Lang) -> String {
    super::labelled(lang.pick("ほかの会社", "Others"), whom, lang)
}

/// What follows the own score when it is said aloud.
pub fn and_mean(mean: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("、ほかの会社の平均 {mean}"),
        Lang::En => format!(", mean of others {mean}"),
    }
}

/// A range of values: 2.50〜3.30.
pub fn range(low: i32, high: i32, method: Method, lang: Lang) -> String {
    let (low, high) = (value(low, method), value(high, method));
    format!("{low}{}{high}", lang.pick("〜", " to "))
}

/// A mark beside a title: the year, n, whether it is sample data. What stands under every chart.
pub fn caption(title: Text, group: &str, n: Option<u64>, synthetic: bool, lang: Lang) -> String {
    let mut parts = vec![group.to_owned(), answered(n, lang)];
    parts.extend(synthetic.then(|| Text::SyntheticShort.in_lang(lang).to_owned()));
    super::bracketed(title.in_lang(lang), &parts.join(lang.pick("、", ", ")), lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Both;
    use crate::profile::Industry;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for (number, expected) in [
            (0, "0"),
            (999, "999"),
            (5353, "5,353"),
            (100_000, "100,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(count(number), expected);
        }
        for (number, expected) in [(2700, "27%"), (7350, "73.5%"), (1744, "17.44%"), (0, "0%")] {
            assert_eq!(share(number), expected);
        }
        for (number, method, expected) in [
            (287, Method::Maturity, "2.87"),
            (6100, Method::Points, "61"),
            (-150, Method::Points, "−1.5"),
            (9999, Method::Checklist, "99.99%"),
        ] {
            assert_eq!(value(number, method), expected);
        }
        assert_eq!(standard_score(554, Lang::Ja), "偏差値 55.4");
        assert_eq!(standard_score(-5, Lang::Ja), "偏差値 −0.5");
    }

    #[test]
    fn a_group_is_called_by_its_label_else_by_all_it_says() {
        let mut group = Group {
            industries: ["D", "E"].iter().filter_map(|it| Industry::of_code(it)).collect(),
            sizes: Size::of_code("21-50").into_iter().collect(),
            ..Group::default()
        };
        assert_eq!(group_name(&group, Lang::Ja), "建設業か製造業・21〜50人");
        assert_eq!(group_name(&group, Lang::En), "Construction or Manufacturing, 21–50 people");
        let of = |codes: &[&str]| {
            let sizes = codes.iter().filter_map(|it| Size::of_code(it)).collect();
            group_name(&Group { sizes, ..Group::default() }, Lang::Ja)
        };
        assert_eq!(of(&["1-5", "6-20", "21-50"]), "1〜50人");
        assert_eq!(of(&["500-5000", "5001+"]), "500人以上");
        assert_eq!(of(&["1-5", "21-50"]), "1〜5人か21〜50人");
        group.label = Some(Both { ja: "400床以上".into(), en: "400 beds or more".into() });
        assert_eq!(group_name(&group, Lang::Ja), "400床以上");
        assert_eq!(group_name(&Group::default(), Lang::Ja), "全体");
    }

    #[test]
    fn the_difference_is_never_said_with_a_sign() {
        let said = |own| beside_mean(own, 300, Method::Maturity, Lang::Ja);
        assert_eq!(said(300), "全体では、自分は3.00で、平均と同じです。");
        assert_eq!(said(333), "全体では、自分は3.33で、平均の3.00より0.33高い値です。");
        assert_eq!(said(250), "全体では、自分は2.50で、平均の3.00より0.50低い値です。");
    }

    #[test]
    fn a_source_of_another_population_says_so_in_the_same_breath() {
        let both = |ja: &str, en: &str| Both { ja: ja.into(), en: en.into() };
        let mut it = Source {
            publisher: both("厚生労働省", "Ministry of Health"),
            title: both("調査", "Survey"),
            url: None,
            year: 2024,
            population: both("病院", "hospitals"),
            elsewhere: true,
            n: Some(5353),
            trust: Trust::B,
            caveat: None,
        };
        let said = |it: &Source, n| source(it, &Group::default(), n, Lang::Ja);
        assert_eq!(
            said(&it, Some(5353)),
            "厚生労働省、2024年、回答数5,353、対象：病院。日本の会社全体ではなく、この対象だけの数字です。"
        );
        it.elsewhere = false;
        assert_eq!(said(&it, None), "厚生労働省、2024年、回答数は公表されていません、対象：病院。");
    }
}
