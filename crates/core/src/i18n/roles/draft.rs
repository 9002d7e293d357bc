//! Words of the drafts: what somebody does, and what to ask a provider for.

use crate::i18n::{Lang, size};
use crate::roles::Staff;

texts! {
    /// Words of the drafts.
    Draft {
        Does: "この仕事ですること", "What the work is";
        Together: "一緒に受け持てる仕事", "What the same person can take on";
        Apart: "同じ人が受け持たない仕事", "What the same person must not take on";
        Knows: "知っていること、できること", "What the person knows and can do";
        Experience: "役に立つ経験", "Experience that helps";
        Qualifications: "目安になる資格（なくても構いません）", "Qualifications that help to tell (not required)";
        Schooling: "学歴", "Schooling";
        SchoolingNone: "問いません。", "None required.";
        SchoolingHelpful: "情報系の学校で学んだことは役に立ちますが、条件にはしません。", "Studies in computing help and are not required.";
        JobOpen: "書き足すこと", "To be added";
        JobOpenLines: "・報告する相手\n・使える時間（週に何時間か）と予算\n・代わりの人\n・いつから、いつまで", "・who the person reports to\n・hours a week and budget\n・a deputy\n・from when, until when";
        Asks: "お願いしたいこと", "What we ask for";
        Inside: "社内で受け持っていること", "What we do ourselves";
        Wanted: "お返事に書いていただきたいこと", "What we would like to read in the reply";
        Hours: "対応する曜日と時間、連絡してから動き始めるまでの時間", "days and hours covered, and how soon work begins after a call";
        Cost: "費用（初めにかかるもの、毎月のもの、急ぎのとき）", "cost: once, monthly, and in an emergency";
        Limits: "含まれないこと、こちらに残る仕事と責任", "what is not included, and what stays with us";
        Data: "こちらの情報の扱い方と、契約が終わるときの返し方、消し方", "how our data is handled, and returned and erased at the end";
        Sub: "別の会社に任せる部分があれば、その範囲", "what is passed on to other companies, if anything";
        RequestOpen: "書き足すこと", "To be added";
        RequestOpenLines: "・使っている機器とサービス\n・希望する時期と予算\n・返事の期限と連絡先", "・devices and services in use\n・preferred time and budget\n・when to reply, and to whom";
    }
}

/// What a provider is asked to tell, besides who does the work.
pub const WANTED: [Draft; 5] = [Draft::Hours, Draft::Cost, Draft::Limits, Draft::Data, Draft::Sub];

/// The title of what somebody does.
pub fn job_title(role: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{role}」の仕事（案）"),
        Lang::En => format!("The work of “{role}” (draft)"),
    }
}

/// The title of a request.
pub fn request_title(role: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{role}」についての相談と見積もりのお願い（案）"),
        Lang::En => format!("Request for advice and a quotation: “{role}” (draft)"),
    }
}

/// How large the firm is, as exactly as it told.
pub fn firm(staff: Staff, lang: Lang) -> Option<String> {
    let people = staff.number.map(|it| super::super::coverage::people(it, lang));
    let people = people.or_else(|| staff.size.map(|it| size(it, lang)))?;
    Some(match lang {
        Lang::Ja => format!("会社の人数：{people}"),
        Lang::En => format!("Size of the company: {people}"),
    })
}

/// Who would do the work, with qualifications that help to tell.
pub fn who_does_it(qualifications: &[String], lang: Lang) -> String {
    let named = qualifications.join(lang.pick("、", ", "));
    match (lang, qualifications.is_empty()) {
        (Lang::Ja, true) => "担当する人の経験".to_owned(),
        (Lang::Ja, false) => format!("担当する人の経験と資格（例：{named}）"),
        (Lang::En, true) => "experience of whoever does the work".to_owned(),
        (Lang::En, false) => {
            format!("experience and qualifications of whoever does the work (such as {named})")
        }
    }
}
