use super::{Lang, date};
use crate::day::Day;
use crate::questionnaire::Evidence;
use crate::security_action::{IdKind, NextStep, Standing, Star};

texts! {
    /// Texts of the page about SECURITY ACTION.
    Text {
        Title: "SECURITY ACTION（セキュリティアクション）の宣言", "Declaring SECURITY ACTION";
        Intro: "会社として情報を守る取り組みをすると、自分で宣言するしくみです。★（一つ星）と★★（二つ星）があります。だれかが中身を調べて認めるものではありません。", "SECURITY ACTION is a declaration that you make yourself: your company works on protecting information. There is ★ (one star) and ★★ (two stars). Nobody examines a firm and certifies it.";
        NotOfficial: "宣言の申込み先はIPA（情報処理推進機構）です。しるべは準備を手伝うもので、IPAのサービスではありません。ここで付けた印は、この端末の中だけに残ります。", "You declare to IPA, the Information-technology Promotion Agency of Japan. Shirube helps you prepare and is no service of IPA. What you tick here stays on this device.";

        NextTitle: "いまの状態と、次の一歩", "Where you stand, and the next step";
        OrTwo: "★★も目指すなら、先に25問の自己診断へ", "Aiming for ★★ too? The 25 questions first";
        LinkLoading: "申込み先の案内を読み込んでいます。", "Loading where to declare.";

        StarsTitle: "★と★★の条件", "What ★ and ★★ ask for";
        OneTitle: "★ 一つ星", "★ One star";
        TwoTitle: "★★ 二つ星", "★★ Two stars";
        Declared: "宣言済み", "Declared";
        MayDeclare: "宣言できます", "Ready to declare";
        NotYet: "準備中", "Not ready yet";
        Met: "済み", "Done";
        Open: "これから", "To do";
        CommitTick: "6つの基本の対策（6か条）すべてに取り組む", "We will work on all six basic measures (the six articles)";
        CommitHelp: "★は「取り組みます」という約束です。できている数は条件ではなく、6つすべてに取り組むと決めたら宣言できます。", "★ is a commitment. How many are in place is no condition: you may declare as soon as you commit to all six.";
        NotChecked: "6か条の点検で、今できているところを4分ほどで確かめられます。", "Checking the six articles shows what is in place today. It takes about 4 minutes.";
        ToArticles: "6か条の点検をする", "Check the six articles";
        SelfCheckTitle: "25問の自己診断に、すべて答える", "Answer all 25 questions of the self-check";
        SelfCheckHelp: "点数は問われません。「わからない」も答えです。IPAのシートに書き写すときは、最新のシートを使ってください。", "No score is asked for, and “don't know” is an answer. When you copy your answers to IPA's sheet, use the latest one.";
        ToSelfCheck: "25問の自己診断を開く", "Open the 25 questions";
        PolicyTitle: "情報セキュリティ基本方針を作る", "Write an information security policy";
        PolicyHelp: "会社として情報をどう守るかを書いた、1枚ほどの文書です。選ぶだけで下書きができます。", "A page or so that says how your company protects information. A few choices give you a draft.";
        ToPolicy: "基本方針を開く", "Open the policy";
        PublishedTick: "基本方針を社外の人が読める所に出した", "The policy can be read by people outside";
        PublishedHelp: "会社のウェブサイトに載せる、などです。印を外すと「これから」に戻ります。", "On your website, for example. Untick it to go back to “to do”.";
        PublishedOn: "出した日", "Published on";

        StepsTitle: "宣言の手順", "How to declare";
        StepsBody: "見出しを開くと、くわしい説明と公式のページが出ます。", "Open a step for what to do and where the official page is.";
        StepsLoading: "手順を読み込んでいます。表示されないときは、通信の状態を確かめてください。", "Loading the steps. If nothing appears, check your connection.";
        Retry: "もう一度読み込む", "Try again";
        Stale: "確認日から6か月以上たっています。公式の情報を確かめてください。", "This was checked more than 6 months ago. Please check the official information.";

        IdTitle: "自己宣言IDを確かめる", "Look at a declaration ID";
        IdBody: "宣言すると出る番号です。ここに入れると、新しい手続きのものかどうかが形から分かります。入れた番号は保存も送信もしません。", "The number you get when you declare. Type it in to see from its form whether it is of the new procedure. It is neither kept nor sent.";
        IdLabel: "自己宣言ID（11桁の数字）", "Declaration ID (11 digits)";

        SchemesTitle: "宣言が関係する補助金や制度", "Schemes that look at the declaration";
        SchemesBody: "条件は募集のたびに変わり、募集が終わっているものもあります。申し込む前に、公募要領などの公式の案内で確かめてください。", "Conditions change with every round, and some rounds are over. See the official guide before you apply.";
        SchemesOne: "★か★★の宣言が関係するもの", "Where ★ or ★★ counts";
        SchemesTwo: "★★の宣言が関係するもの", "Where ★★ counts";
        SchemesRelated: "あわせて知っておきたい制度", "Good to know as well";

        WordingTitle: "宣言したことを書くとき", "When you write about it";
        WordingBody: "名刺、ウェブサイト、パンフレットの文に、誤解される言葉がないかを確かめられます。", "See whether the text for your name cards, website or leaflet has words that mislead.";
        ToWording: "言葉づかいを確かめる", "Check the wording";

        DeclaredTitle: "宣言が済んだら", "Once you have declared";
        DeclaredLegend: "いまの宣言", "Your declaration";
        DeclaredNone: "まだ宣言していない", "Not declared yet";
        DeclaredOne: "★を宣言した", "We have declared ★";
        DeclaredTwo: "★★を宣言した", "We have declared ★★";
        DeclaredOn: "宣言した日", "Declared on";
        ToManagement: "経営者のための自己診断を見る", "See the self-check for management";
    }
}

/// Where a firm stands, in one sentence or two.
pub fn stands(standing: &Standing, declared: Option<Star>, lang: Lang) -> String {
    let met = [standing.self_check, standing.policy, standing.published];
    let met = met.iter().filter(|it| it.is_met()).count();
    let two = match (met, lang) {
        (3, Lang::Ja) => "★★は、3つの条件がすべてそろっています。".to_owned(),
        (3, Lang::En) => "All three conditions of ★★ are met.".to_owned(),
        (0, Lang::Ja) => "★★の3つの条件は、これからです。".to_owned(),
        (0, Lang::En) => "The three conditions of ★★ are still to do.".to_owned(),
        (it, Lang::Ja) => format!("★★は、3つの条件のうち{it}つがそろっています。"),
        (1, Lang::En) => "One of the three conditions of ★★ is met.".to_owned(),
        (_, Lang::En) => "Two of the three conditions of ★★ are met.".to_owned(),
    };
    let one = match declared {
        Some(Star::Two) => {
            return lang.pick("★★を宣言しています。", "You have declared ★★.").to_owned();
        }
        Some(Star::One) => lang.pick("★を宣言しています。", "You have declared ★."),
        None if standing.may_declare(Star::One) => {
            lang.pick("★は宣言できます。", "You may declare ★.")
        }
        None => lang.pick(
            "★は、6か条に取り組むと決めれば宣言できます。",
            "You may declare ★ once you commit to the six articles.",
        ),
    };
    format!("{one}{}{two}", lang.pick("", " "))
}

/// What to do next, and why.
pub fn next(step: NextStep, lang: Lang) -> String {
    let many = |it: usize| if it == 1 { "" } else { "s" };
    let fixed = match step {
        NextStep::Commit => lang.pick(
            "まず、6つの基本の対策（6か条）すべてに取り組むと決めましょう。更新、ウイルス対策、パスワード、共有の設定、手口を知ること、バックアップの6つです。いま全部できていなくても構いません。",
            "First, decide to work on all six basic measures (the six articles): updates, anti-malware, passwords, sharing, knowing the tricks, and backups. They need not all be in place today.",
        ),
        NextStep::Declare(Star::One) => lang.pick(
            "★の条件がそろいました。申込みにはGビズID（行政の手続きに使う共通のログイン）が要ります。用意できたら、IPAのサイトで宣言できます。",
            "You have what ★ asks for. Declaring needs a GBizID, the login for government services in Japan. Once you have it, declare on IPA's site.",
        ),
        NextStep::Declare(Star::Two) => lang.pick(
            "★★の条件がそろいました。申込みにはGビズID（行政の手続きに使う共通のログイン）が要ります。用意できたら、IPAのサイトで宣言できます。",
            "You have what ★★ asks for. Declaring needs a GBizID, the login for government services in Japan. Once you have it, declare on IPA's site.",
        ),
        NextStep::BeginSelfCheck => lang.pick(
            "★★に進むには、まず25問の自己診断で今の状態を知ります。5分ほどで終わります。",
            "On the way to ★★, first see where you stand with 25 questions. It takes about 5 minutes.",
        ),
        NextStep::WritePolicy => lang.pick(
            "次は、情報セキュリティ基本方針（会社として情報をどう守るかを書いた文書）です。いくつか選ぶと下書きができます。",
            "Next comes the information security policy, a page that says how your company protects information. A few choices give you a draft.",
        ),
        NextStep::Publish => lang.pick(
            "基本方針ができました。会社のウェブサイトなど、社外の人が読める所に出してください。出したら、下のボタンで今日の日付を記録します。",
            "Your policy is written. Put it where people outside can read it, such as your website, and then press the button to note today's date.",
        ),
        NextStep::ImproveSelfCheck => lang.pick(
            "6か条もできています。次は、自己診断で「している」と答えていないところです。",
            "The six articles are in place. Next come the topics of the self-check that are not done yet.",
        ),
        NextStep::LookAgain => lang.pick(
            "6か条も25の話題も、すべてできています。年に1回は答えと基本方針を見直してください。さらに先は、経営者のための自己診断で確かめられます。",
            "The six articles and all 25 topics are in place. Look through your answers and the policy once a year. The self-check for management shows what comes after them.",
        ),
        NextStep::FinishSelfCheck(left) => {
            return lang.pick(
                format!("25問の自己診断が、あと{left}問残っています。「わからない」と答えても構いません。"),
                format!("{left} question{} of the self-check left. “Don't know” is an answer, too.", many(left)),
            );
        }
        NextStep::FillPolicy(gaps) => {
            return lang.pick(
                format!("基本方針に、まだ書いていないところが{gaps}か所あります。"),
                format!("{gaps} gap{} left in your policy.", many(gaps)),
            );
        }
        NextStep::WorkOnArticles(left) => {
            return lang.pick(
                format!("次は、取り組むと決めた6か条のうち、まだできていない{left}か条です。"),
                format!("Next: {left} of the six articles you committed to {} still open.", if left == 1 { "is" } else { "are" }),
            );
        }
    };
    fixed.to_owned()
}

/// The name of the button that leads to the next step.
pub fn press(step: NextStep, lang: Lang) -> &'static str {
    match step {
        NextStep::Commit => lang.pick("6つすべてに取り組む", "We will work on all six"),
        NextStep::Declare(_) => {
            lang.pick("IPAの申込みのサイトを開く", "Open IPA's site to declare")
        }
        NextStep::BeginSelfCheck => lang.pick("25問の自己診断を始める", "Begin the 25 questions"),
        NextStep::FinishSelfCheck(_) => lang.pick("続きに答える", "Answer the rest"),
        NextStep::WritePolicy => lang.pick("基本方針を作る", "Write the policy"),
        NextStep::FillPolicy(_) => lang.pick("基本方針の続きを書く", "Go on with the policy"),
        NextStep::Publish => lang.pick("今日、公開した", "Published today"),
        NextStep::WorkOnArticles(_) => lang.pick("6か条の点検へ進む", "Go to the six articles"),
        NextStep::ImproveSelfCheck => {
            lang.pick("自己診断の結果を見る", "See the result of the self-check")
        }
        NextStep::LookAgain => Text::ToManagement.in_lang(lang),
    }
}

/// "6か条のうち、4か条ができています。"
pub fn articles(done: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("いまの点検では、{all}か条のうち{done}か条ができています。"),
        Lang::En => format!("By your answers, {done} of {all} articles are in place."),
    }
}

/// "25問中15問に回答".
pub fn answered(done: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{all}問中{done}問に回答"),
        Lang::En => format!("{done} of {all} questions answered"),
    }
}

/// How something is known, in one breath: how sure, who says so, of when, and when it was checked.
/// `source` is publisher and title; nothing where the list of sources has none. `date` as exactly as
/// it is known.
pub fn known(
    mark: Evidence,
    source: Option<(&str, &str)>,
    of: Option<&str>,
    checked_on: Day,
    lang: Lang,
) -> String {
    let how = match mark {
        Evidence::Verified => lang.pick("出典", "Source"),
        Evidence::Secondary => lang.pick("二次情報", "Secondary source"),
        Evidence::Own => lang.pick("しるべの見解", "Shirube's own view"),
    };
    let day = date(checked_on, lang);
    let mut text = how.to_owned();
    if let Some((publisher, title)) = source {
        text +=
            &lang.pick(format!("：{publisher}「{title}」"), format!(": {publisher}, “{title}”"));
    }
    if let Some(of) = of.map(|it| when(it, lang)) {
        text += &lang.pick(format!("、{of}"), format!(", {of}"));
    }
    text + &lang.pick(format!("（{day}に確認）"), format!(" (checked {day})"))
}

/// A day, a month or a year as exactly as it is known: 2026年2月, February 2026.
fn when(of: &str, lang: Lang) -> String {
    if let Some(day) = Day::parse(of) {
        return date(day, lang);
    }
    let first = Day::parse(&format!("{of}-01")).map(|it| date(it, lang));
    let month = first.as_deref().and_then(|it| match lang {
        Lang::Ja => it.strip_suffix("1日"),
        Lang::En => it.strip_prefix("1 "),
    });
    month.map_or_else(|| lang.pick(format!("{of}年"), of.to_owned()), ToOwned::to_owned)
}

/// The same for an address, in brackets behind a link.
pub fn address_known(mark: Evidence, checked_on: Day, lang: Lang) -> Option<String> {
    let day = date(checked_on, lang);
    (mark == Evidence::Secondary).then(|| {
        lang.pick(
            format!("（アドレスは二次情報、{day}に確認）"),
            format!(" (address from a secondary source, checked {day})"),
        )
    })
}

/// What the form of an id tells.
pub fn id_kind(kind: IdKind, lang: Lang) -> &'static str {
    match kind {
        IdKind::New => lang.pick(
            "「5」で始まる11桁です。2026年4月からの手続きで出るIDの形です。実際に宣言されているかは、ここでは分かりません。",
            "11 digits that begin with 5: the form of IDs issued since April 2026. Whether such a declaration exists cannot be told here.",
        ),
        IdKind::Old => lang.pick(
            "「4」で始まる11桁です。2026年3月までに出たIDの形です。デジタル化・AI導入補助金2026では、第2次公募（2026年5月12日以降）から使えないとする資料があります。この補助金に使うなら、宣言し直す必要があるかを事務局に確かめてください。",
            "11 digits that begin with 4: the form of IDs issued up to March 2026. According to material we found, it cannot be used for the digitalisation and AI introduction subsidy 2026 from its second round (12 May 2026 onwards). If you need it there, ask the office whether you have to declare again.",
        ),
        IdKind::None => lang.pick(
            "まだ、「5」か「4」で始まる11桁の数字になっていません。",
            "Not yet 11 digits that begin with 5 or 4.",
        ),
    }
}

/// What comes after a declaration. `again` is the day to look again, where the calendar has one.
pub fn after(star: Star, again: Option<Day>, lang: Lang) -> String {
    let first = match star {
        Star::One => lang.pick(
            "★の宣言を記録しました。6か条に取り組みながら、自己診断と基本方針で★★へ進めます。",
            "Your declaration of ★ is noted. While you work on the six articles, the self-check and a policy lead on to ★★.",
        ),
        Star::Two => lang.pick(
            "★★の宣言を記録しました。さらに先は、経営者のための自己診断で確かめられます。",
            "Your declaration of ★★ is noted. The self-check for management shows what comes after it.",
        ),
    };
    let look = match (again, lang) {
        (Some(day), Lang::Ja) => {
            format!("年に1回、答えを見直しましょう。次の目安は{}です。", date(day, lang))
        }
        (Some(day), Lang::En) => {
            format!(" Look through your answers once a year, next around {}.", date(day, lang))
        }
        (None, Lang::Ja) => "年に1回、答えを見直しましょう。".to_owned(),
        (None, Lang::En) => " Look through your answers once a year.".to_owned(),
    };
    format!("{first}{look}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::security_action::{Count, Declaration, Facts, PolicyState};

    #[test]
    fn where_one_stands_is_said_for_both_stars() {
        let facts = Facts {
            articles: Count { done: 2, all: 6 },
            self_check: Count { done: 25, all: 25 },
            band: None,
            policy: PolicyState::Draft(2),
            declaration: Declaration { committed: true, ..Declaration::default() },
        };
        let standing = Standing::of(&facts);
        assert_eq!(
            stands(&standing, None, Lang::Ja),
            "★は宣言できます。★★は、3つの条件のうち1つがそろっています。"
        );
        assert_eq!(
            stands(&standing, Some(Star::One), Lang::En),
            "You have declared ★. One of the three conditions of ★★ is met."
        );
        assert_eq!(stands(&standing, Some(Star::Two), Lang::Ja), "★★を宣言しています。");
    }

    #[test]
    fn what_is_not_verified_says_so_with_its_source_and_dates() {
        let day = Day::parse("2026-11-23").unwrap();
        assert_eq!(
            known(Evidence::Secondary, Some(("IPA", "資料")), Some("2026"), day, Lang::Ja),
            "二次情報：IPA「資料」、2026年（2026年11月23日に確認）"
        );
        assert_eq!(when("2026-02", Lang::Ja), "2026年2月");
        assert_eq!(when("2026-02", Lang::En), "February 2026");
        assert_eq!(when("2026-03-27", Lang::En), "27 March 2026");
        assert_eq!(
            known(Evidence::Verified, None, None, day, Lang::En),
            "Source (checked 23 November 2026)"
        );
        assert_eq!(address_known(Evidence::Verified, day, Lang::Ja), None);
    }

    #[test]
    fn a_declaration_leads_on_and_names_the_day_to_look_again() {
        let again = Day::parse("2027-11-23");
        assert!(after(Star::Two, again, Lang::Ja).ends_with("次の目安は2027年11月23日です。"));
        assert!(after(Star::One, None, Lang::En).ends_with("once a year."));
    }
}
