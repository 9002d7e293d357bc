//! Texts of the roles: other firms, the next role, whom to look for, where to learn.

mod draft;

pub use draft::{Draft, WANTED, firm, job_title, request_title, who_does_it};

use super::compare::{count, share};
use super::{Lang, score};
use crate::level::Score;
use crate::roles::{
    Audience, Band, Hat, Holder, Inside, Kind, Maturity, OfferKind, Outside, PerFirm,
    QualificationGroup, RatioBeside, Survey, Why,
};

texts! {
    /// Texts of the roles.
    Text {
        PictureTitle: "役割の見取り図", "Roles at a glance";
        Managing: "決めて、まとめる役割", "Roles that decide and coordinate";
        Doing: "手を動かす役割", "Roles that do the work";
        HeldDedicated: "専任の人がいる", "Dedicated";
        HeldShared: "兼ねている人がいる", "Shared";
        OutsideHeld: "社外に任せている", "Outside";
        OpenHeld: "だれもいない", "Nobody";
        NotNeeded: "必要ない", "Not needed";
        Untold: "未回答、わからない", "Not answered, not known";
        Loading: "役割の案内を読み込んでいます。", "Loading the guide to roles.";
        Failed: "役割の案内を読み込めませんでした。回答と結果はそのままです。", "The guide to roles could not be loaded. Your answers and result are as they were.";
        Retry: "もう一度読み込む", "Load again";
        NextTitle: "次に決める役割", "The role to fill next";
        NextNone: "「だれもいない」と答えた役割はありません。", "No role was answered with “nobody”.";
        NextOurs: "しるべの見かたです。会社の事情に合わせて決めてください。", "This is our own view. Decide by what your company is like.";
        NextWhy: "理由", "Why";
        NextWho: "だれが受け持つか", "Who takes it";
        NextAlone: "ほかの仕事と兼ねられるか", "Beside other work?";
        NextOutside: "社外に頼むとき", "When to buy it";
        ThenTitle: "その次", "After that";
        LeaveTitle: "今は置いておけるもの", "What can wait";
        LeaveWhy: "同じ種類の仕事をすでにだれかが受け持っているため、急がなくて構いません。", "Somebody already does work of the same kind, so these need not come now.";
        WeakHint: "経営者のための自己診断も受けると、弱かった項目も選ぶ理由に入ります。", "Take the management self-check too, and its weak items count here.";
        PlanTitle: "少ない人数で受け持つ案", "A plan for few people";
        PlanIntro: "19の役割を別々の人に割り当てる必要はありません。6つの仕事にまとめ、1人が受け持つのは3つまでにしています。点検する人は、点検される仕事をしません。", "There is no need for nineteen people. The roles are gathered into six kinds of work; nobody takes more than three, and whoever checks does not do what is checked.";
        PlanAssumed: "人数がわからないため、2人の案を示しています。従業員数を答えると、人数に合わせて変わります。", "The number of staff is not known, so this plan is for two. Tell it, and the plan follows.";
        PlanLeast: "会社の規模だけがわかっているため、いちばん少ない人数の案を示しています。従業員数を答えると、人数に合わせて変わります。", "Only the size of the firm is known, so this plan is for the fewest people of that size. Tell the number of staff, and the plan follows.";
        PlanOutside: "社外に頼む仕事", "To be bought outside";
        PlanBought: "すでに頼んでいます。", "You buy this already.";
        PlanDeputy: "1人が休んでも困らないように、それぞれの仕事に代わりの人を決めておきます。", "Name a deputy for each, so that nothing stops while one person is away.";
        CompareTitle: "同じ規模の会社では", "Firms of the same size";
        CompareNone: "従業員数を答えるか、会社の規模を選ぶと、同じ規模の会社と並べて示します。", "Tell the number of staff or the size of the company to see firms of the same size beside it.";
        CompareTarget: "目標ではありません。どの会社にも合う役割の数はありません。", "These are not targets. No number of roles is right for every company.";
        Role: "役割", "Role";
        Share: "置いている会社", "Firms that have it";
        Own: "自分の会社", "Your company";
        Deduced: "推定", "worked out";
        PerFirmTitle: "1社あたりの役割の数", "Roles per firm";
        RatioTitle: "従業員に占めるセキュリティ担当者の割合", "Security staff among all staff";
        NoneTitle: "どの役割も置いていない会社", "Firms with none of the roles";
        FindingTitle: "調査のまとめ", "What the survey concludes";
        Read: "この数字の読みかた", "How to read this";
        MaturityTitle: "その役割を置いている会社の成熟度", "How mature firms with the role called themselves";
        MaturityIntro: "成熟度（取り組みの進み具合）は、会社が自分で付けたものです。役割を置いたから高い、という意味ではありません。", "Firms rated their own maturity (how far their security has come). It does not mean that the role made them mature.";
        Low: "低い", "Low";
        Mid: "中くらい", "Middle";
        High: "高い", "High";
        N: "会社の数", "Firms";
        Few: "会社が少ない", "few firms";
        TooFew: "少なすぎるため、図にしません", "too few to draw";
        ShowTable: "表で見る", "Show as a table";
        ShowChart: "図で見る", "Show as a chart";
        WhomTitle: "どんな人に頼むか", "Whom to look for";
        WhomWhich: "役割を選ぶ", "Choose a role";
        Does: "すること", "What it is";
        Knows: "知っていること、できること", "What the person knows";
        Experience: "役に立つ経験", "Experience that helps";
        Qualifications: "目安になる資格", "Qualifications that help to tell";
        QualificationsNote: "資格は、その分野を学んだことの目安です。なくても務まります。", "A qualification tells what somebody has studied. One can do without.";
        Schooling: "学歴", "Schooling";
        SchoolNone: "基準なし", "No requirement";
        SchoolAssociate: "準学士", "Associate’s degree";
        SchoolBachelor: "学士", "Bachelor’s degree";
        SchoolMaster: "修士", "Master’s degree";
        SchoolOther: "その他", "Other";
        SchoolSurvey: "2018年の米国と英国の会社が、採用で重視した学歴", "What US and UK firms of 2018 weighed when hiring";
        Combines: "一緒に受け持てる役割", "Roles that go together";
        NotWith: "同じ人が受け持たない役割", "Roles to keep apart";
        DraftTitle: "書き始めるための文章", "A text to begin with";
        DraftHelp: "案内と回答から作った案です。会社に合わせて書き換えてください。書いたものはこの端末に残り、外に送信しません。", "Put together from the guide and your answers. Change it as you like. What you write stays on this device and is not sent.";
        DraftHelpUnkept: "案内と回答から作った案です。会社に合わせて書き換えてください。書いたものは外に送信しません。残らないので、コピーか印刷をしてください。", "Put together from the guide and your answers. Change it as you like. What you write is not sent, and not kept: copy or print it.";
        JobDraft: "仕事の説明（社内の人や、採用のため）", "Description of the work, for somebody inside or a vacancy";
        RequestDraft: "社外への相談と見積もりのお願い", "Request to an outside provider";
        RequestNone: "この役割は、社内の人が受け持ちます。社外へのお願いの案はありません。", "This role stays in the company, so there is no request to a provider.";
        Reset: "元の案に戻す", "Back to the draft";
        Changed: "書き換えました。", "You have changed it.";
        Print: "この文章を印刷する", "Print this text";
        LearnTitle: "どこで学ぶか", "Where to learn it";
        LearnRole: "この役割のために", "For this role";
        LearnRoleNone: "この役割だけのための教材は、まだ載せていません。下の一覧も見てください。", "Nothing for this role alone is listed yet. See the lists below.";
        LearnOthers: "ほかの人のために", "For others";
        Free: "無料", "free";
        Paid: "有料", "paid";
        CheckedOn: "内容を確かめた日", "Checked on";
        Stale: "確かめてから6か月を超えています。使う前に、公式のページで内容と費用を確かめてください。", "This was checked more than six months ago. Please confirm content and cost on the official page before you use it.";
        SearchByName: "アドレスは載せていません。名前で検索してください。", "No address is listed. Please search for it by name.";
        Source: "出どころ", "Source";
        OwnView: "しるべの見かた", "our own view";
        Secondary: "記事などで確かめたもの", "seen in secondary sources";
    }
}

/// A group of roles.
pub fn kind(it: Kind, lang: Lang) -> &'static str {
    match it {
        Kind::Managing => Text::Managing,
        Kind::Doing => Text::Doing,
    }
    .in_lang(lang)
}

/// The size band of a survey: "500人未満".
pub fn band(it: Band, lang: Lang) -> &'static str {
    match it {
        Band::Small => lang.pick("500人未満", "fewer than 500 people"),
        Band::Middle => lang.pick("500人以上5,000人以下", "500 to 5,000 people"),
        Band::Large => lang.pick("5,001人以上", "more than 5,000 people"),
    }
}

/// Whose figures these are, in one breath with where and when: what stands above every one of them.
pub fn whose(survey: &Survey, it: Band, lang: Lang) -> String {
    let (size, n, year) = (band(it, lang), survey.firms.get(it), survey.year);
    let publisher = survey.publisher.get(lang);
    match lang {
        Lang::Ja => format!(
            "{year}年の米国と英国の会社のうち、{size}の{n}社の数字です（{publisher}の資料）。日本の会社の数字ではありません。"
        ),
        Lang::En => format!(
            "These are the {n} firms with {size} among US and UK firms of {year}, from a paper of {publisher}. They are not Japanese firms."
        ),
    }
}

/// How many roles there are in a firm, by the one reading that is shown.
pub fn per_firm(it: &PerFirm, lang: Lang) -> String {
    let others = tenths(it.others);
    match (it.own, lang) {
        (Some(own), Lang::Ja) => {
            format!("社内にいる役割は、自分の会社が{own}、調査の会社は平均で{others}です。")
        }
        (Some(own), Lang::En) => {
            format!("Roles in the company: {own} in yours, {others} on average in the survey.")
        }
        (None, Lang::Ja) => format!(
            "社内にいる役割は、調査の会社では平均で{others}です。19の役割すべてに答えると、自分の会社の数も示します。"
        ),
        (None, Lang::En) => format!(
            "Roles in the company: {others} on average in the survey. Answer all nineteen to see your own number."
        ),
    }
}

/// That the survey contradicts itself; nothing where it does not.
pub fn contradiction(it: &PerFirm, survey: &Survey, lang: Lang) -> Option<String> {
    let printed = tenths(Score::from_ratio(it.printed.into(), 100)?);
    let said = match lang {
        Lang::Ja => format!("資料には、この規模の平均が{printed}とも読める数字があります。"),
        Lang::En => {
            format!("The paper also prints {printed}, which seems to be the mean for this size.")
        }
    };
    let join = lang.pick("", " ");
    (!it.is_agreed).then(|| format!("{said}{join}{}", survey.roles_note.get(lang)))
}

/// A score to one decimal, which is what the survey prints.
fn tenths(it: Score) -> String {
    let tenths = (it.hundredths() + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Security staff among all staff.
pub fn ratio(it: &RatioBeside, lang: Lang) -> String {
    let others = share(it.others.into());
    match (it.own.map(score), lang) {
        (Some(own), Lang::Ja) => {
            format!(
                "自分の会社は専任の人が{own}%、調査の会社はセキュリティに関わる職員が平均で{others}です。"
            )
        }
        (Some(own), Lang::En) => {
            format!(
                "{own}% do security only in your company; the survey found {others} security staff on average."
            )
        }
        (None, Lang::Ja) => format!(
            "調査の会社では、セキュリティに関わる職員が平均で{others}です。2つの人数を答えると、自分の会社の専任の人の割合も示します。"
        ),
        (None, Lang::En) => format!(
            "The survey found {others} security staff on average. Tell both numbers of people to see your own share of those who do security only."
        ),
    }
}

/// Firms with none of the roles of a group.
pub fn none_of(it: Kind, per_cent: u8, lang: Lang) -> String {
    let group = kind(it, lang);
    match lang {
        Lang::Ja => format!("{group}を1つも置いていない会社：{per_cent}%"),
        Lang::En => format!("{group}: none in {per_cent}% of the firms"),
    }
}

/// A share with the firms behind it: 23%（25社）.
pub fn of_firms(per_cent: u8, firms: u16, lang: Lang) -> String {
    let firms = count(firms.into());
    match lang {
        Lang::Ja => format!("{per_cent}%（{firms}社）"),
        Lang::En => format!("{per_cent}% ({firms} firms)"),
    }
}

/// How many of a group are held in which way: "9のうち社内3".
pub fn of_group(part: usize, whole: usize, what: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{what}：{whole}のうち{part}"),
        Lang::En => format!("{what}: {part} of {whole}"),
    }
}

/// A bar of maturity as words.
pub fn maturity(it: &Maturity, lang: Lang) -> String {
    let [low, mid, high] = it.shares;
    match lang {
        Lang::Ja => format!("低い{low}%、中くらい{mid}%、高い{high}%"),
        Lang::En => format!("low {low}%, middle {mid}%, high {high}%"),
    }
}

/// How many firms a bar stands on.
pub fn firms(n: u16, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{n}社"),
        Lang::En if n == 1 => "1 firm".to_owned(),
        Lang::En => format!("{n} firms"),
    }
}

/// A kind of work that one person takes together.
pub fn hat(it: Hat, lang: Lang) -> &'static str {
    match it {
        Hat::Decide => lang.pick("決めてまとめ、責任を持つ", "Decide, plan and answer for it"),
        Hat::Respond => lang.pick("事故のときに動く", "Respond to incidents"),
        Hat::Keep => lang.pick("機器とシステムを守る", "Keep devices and systems safe"),
        Hat::Teach => lang.pick("社員に教える", "Teach the staff"),
        Hat::Check => lang.pick("できているかを点検する", "Check that it is done"),
        Hat::Contracts => lang.pick("契約と法律を見る", "Look after contracts and law"),
    }
}

/// Who takes it, by what they do anyway.
pub fn holder(it: Holder, lang: Lang) -> &'static str {
    match it {
        Holder::Leader => lang.pick("社長か役員", "The president or an officer"),
        Holder::Systems => {
            lang.pick("パソコンやITにいちばん詳しい人", "Whoever knows computers best")
        }
        Holder::Affairs => lang.pick("総務や事務の担当者", "Whoever does general affairs"),
    }
}

/// Where a kind of work can be bought. Our own view.
pub fn bought(it: Hat, lang: Lang) -> &'static str {
    match it {
        Hat::Decide => lang.pick(
            "決めるのは社内の人です。登録セキスペ（情報処理安全確保支援士、国の登録を受けた専門家）に助言を頼めます。",
            "Deciding stays in the company. A Registered Information Security Specialist (a national qualification) can advise.",
        ),
        Hat::Respond => lang.pick(
            "サイバーセキュリティお助け隊サービス（中小企業向けの、相談、見守り、駆け付けなどの一式）や、入っている保険の相談窓口に、事故のときの支援を頼めます。",
            "The Cybersecurity Otasuketai service for small firms, or the helpline of your insurance, can help when something has happened.",
        ),
        Hat::Keep => lang.pick(
            "いつものIT業者に保守を、サイバーセキュリティお助け隊サービスに見守りを頼めます。",
            "Your IT vendor can maintain the systems, and the Cybersecurity Otasuketai service for small firms can watch over them.",
        ),
        Hat::Teach => lang.pick(
            "商工会議所などの講習や、公開されている教材を使えます。",
            "Use courses of chambers of commerce and published material.",
        ),
        Hat::Check => lang.pick(
            "仕事をしている人とは別の、登録セキスペ、監査の専門家、グループ会社などに頼めます。",
            "Ask somebody other than those who do the work: a Registered Information Security Specialist, an auditor, or a company of your group.",
        ),
        Hat::Contracts => lang.pick(
            "契約書や法律については、弁護士に相談できます。",
            "A lawyer can advise on contracts and law.",
        ),
    }
}

/// Why a role comes next. `item` is the title of the weak item.
pub fn why(it: &Why, item: &str, lang: Lang) -> String {
    match (it, lang) {
        (Why::NobodyDecides, Lang::Ja) => {
            "決めて責任を持つ人がいないと、ほかの役割も動けないためです。".to_owned()
        }
        (Why::NobodyDecides, Lang::En) => {
            "Until somebody decides and answers for it, no other role can act.".to_owned()
        }
        (Why::EmptyHat(it), Lang::Ja) => {
            format!("「{}」仕事を、だれも受け持っていないためです。", hat(*it, lang))
        }
        (Why::EmptyHat(it), Lang::En) => {
            format!("Nobody does this kind of work: “{}”.", hat(*it, lang))
        }
        (Why::WeakItem(_), Lang::Ja) => {
            format!("経営者のための自己診断で弱かった項目「{item}」に関わるためです。")
        }
        (Why::WeakItem(_), Lang::En) => {
            format!("It serves “{item}”, a weak item of your management self-check.")
        }
        (Why::Finding(_), Lang::Ja) => {
            "2018年の米国と英国の会社の調査が、この規模で成熟度（取り組みの進み具合）の高さと関係があるかもしれないと述べた仕事に当たる役割です。原因かどうかはわかりません。".to_owned()
        }
        (Why::Finding(_), Lang::En) => {
            "It belongs to the work that, by the survey of US and UK firms of 2018, may go with higher maturity (security that has come further) at this size. That is no proof of a cause.".to_owned()
        }
        (Why::Share { band: it, share, of }, Lang::Ja) => format!(
            "参考：2018年の調査では、{}の米国と英国の会社{of}社のうち{share}%が置いていました。",
            band(*it, lang)
        ),
        (Why::Share { band: it, share, of }, Lang::En) => format!(
            "For reference: {share}% of {of} US and UK firms with {} had it in 2018.",
            band(*it, lang)
        ),
        (Why::Open, Lang::Ja) => "だれもいないと答えた役割です。".to_owned(),
        (Why::Open, Lang::En) => "You answered that nobody holds it.".to_owned(),
    }
}

/// Who in the firm can take a role. `names` are the roles that go with it.
pub fn inside(it: &Inside, names: &[String], lang: Lang) -> String {
    let joined = names.join(lang.pick("」「", "”, “"));
    match (it, lang) {
        (Inside::Person(it), Lang::Ja) => format!("{}が受け持つ案です。", holder(*it, lang)),
        (Inside::Person(it), Lang::En) => format!("By the plan: {}.", holder(*it, lang)),
        (Inside::With(_), Lang::Ja) => {
            format!("「{joined}」を受け持っている人が、一緒に受け持てます。")
        }
        (Inside::With(_), Lang::En) => format!("Whoever holds “{joined}” can take it too."),
        (Inside::Somebody, Lang::Ja) => "今の役割とは別に、受け持つ人を1人決めます。".to_owned(),
        (Inside::Somebody, Lang::En) => {
            "Name one more person; none of the roles in place goes with it.".to_owned()
        }
        (Inside::Nobody, Lang::Ja) => {
            "今の人数では、社内の人だけで受け持つのは難しい役割です。".to_owned()
        }
        (Inside::Nobody, Lang::En) => {
            "With so few people it is hard to hold with your own people alone.".to_owned()
        }
    }
}

/// Who must not take it. `names` are the roles in place that are kept apart from it.
pub fn apart(names: &[String], lang: Lang) -> Option<String> {
    let joined = names.join(lang.pick("」「", "”, “"));
    let text = match lang {
        Lang::Ja => format!(
            "「{joined}」を受け持っている人には任せません。自分の仕事を自分で点検することになるためです。"
        ),
        Lang::En => format!("Not whoever holds “{joined}”: that would be checking one’s own work."),
    };
    (!names.is_empty()).then_some(text)
}

/// Whether a role can be bought.
pub fn outside(it: Outside, lang: Lang) -> &'static str {
    match it {
        Outside::No => lang.pick("社内の人が受け持ちます。", "It stays in the company."),
        Outside::Adviser => lang.pick(
            "社内の人が受け持ち、社外の専門家に助言を頼めます。",
            "Somebody in the company holds it; a specialist from outside can advise.",
        ),
        Outside::Provider => {
            lang.pick("社外に任せることもできます。", "An outside provider can do it.")
        }
    }
}

/// A group of qualifications, where the guide's own words are not at hand.
pub fn group(it: QualificationGroup, lang: Lang) -> &'static str {
    match it {
        QualificationGroup::Management => lang.pick("管理", "Management"),
        QualificationGroup::Audit => lang.pick("監査", "Audit"),
        QualificationGroup::Investigation => lang.pick("調査と診断", "Investigation"),
        QualificationGroup::Attack => lang.pick("攻撃の手口", "Attack"),
        QualificationGroup::Vendor => lang.pick("製品とクラウド", "Products and clouds"),
    }
}

/// What one learns from.
pub fn offer_kind(it: OfferKind, lang: Lang) -> &'static str {
    match it {
        OfferKind::Course => lang.pick("講習", "Course"),
        OfferKind::Exercise => lang.pick("演習", "Exercise"),
        OfferKind::Material => lang.pick("教材", "Material"),
    }
}

/// Whom an offer is for.
pub fn audience(it: Audience, lang: Lang) -> &'static str {
    match it {
        Audience::Directors => lang.pick("経営者と役員", "Directors"),
        Audience::Managers => lang.pick("計画し、まとめる人", "Those who plan and lead"),
        Audience::Engineers => lang.pick("技術の担当者", "Engineers"),
        Audience::Everybody => lang.pick("すべての社員", "All staff"),
    }
}

/// Where an offer begins. Range: 1 to 3.
pub fn level(it: u8, lang: Lang) -> &'static str {
    match it {
        1 => lang.pick("はじめての人向け", "for beginners"),
        2 => lang.pick("担当者になった人向け", "for those who take it on"),
        _ => lang.pick("実務の経験がある人向け", "for those with experience"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::testing::survey;
    use crate::roles::{Holders, Staff, compare};

    fn read(staff: u64, lang: Lang) -> (String, Option<String>, String) {
        let survey = survey();
        let staff = Staff { number: Some(staff), size: None };
        let it = compare(&survey, &Holders::default(), staff, None).unwrap();
        let said = contradiction(&it.per_firm, &survey, lang);
        (per_firm(&it.per_firm, lang), said, whose(&survey, it.band, lang))
    }

    /// What stands beside it may be that somebody inside holds the role and is advised.
    #[test]
    fn too_few_people_never_means_that_nobody_inside_answers_for_a_role() {
        let read = |lang| (inside(&Inside::Nobody, &[], lang), outside(Outside::Adviser, lang));
        let (ja, en) = (read(Lang::Ja), read(Lang::En));
        assert!(ja.0.contains("社内の人だけで") && ja.1.contains("社内の人が受け持ち"), "{ja:?}");
        assert!(en.0.contains("alone") && en.1.contains("in the company holds it"), "{en:?}");
    }

    #[test]
    fn the_contradiction_is_said_where_there_is_one() {
        let (said, contradiction, _) = read(30, Lang::En);
        assert!(said.starts_with("Roles in the company: 2.2 on average"), "{said}");
        assert_eq!(contradiction, None);
        let (said, contradiction, _) = read(800, Lang::Ja);
        assert!(said.contains("平均で2.7です"), "{said}");
        assert!(contradiction.unwrap().starts_with("資料には、この規模の平均が3.2とも"));
    }

    #[test]
    fn foreign_firms_of_2018_are_said_in_the_same_breath() {
        let (_, _, whose) = read(30, Lang::Ja);
        assert!(whose.starts_with("2018年の米国と英国の会社のうち、500人未満の108社"), "{whose}");
        for lang in [Lang::Ja, Lang::En] {
            let share = Why::Share { band: Band::Small, share: 23, of: 108 };
            for it in [share, Why::Finding(Band::Small)] {
                let said = why(&it, "", lang);
                let place = lang.pick("米国と英国", "US and UK");
                assert!(said.contains("2018") && said.contains(place), "{said}");
            }
        }
    }
}
