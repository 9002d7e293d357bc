use super::{Lang, date};
use crate::day::{Day, Month};
use crate::insurance::Insured;
use crate::questionnaire::Evidence;

texts! {
    /// Texts of the page about insurance that are no data.
    Text {
        OwnTitle: "ここで答えたこと", "What you answered here";
        OwnHelp: "申込用紙に書く前に事実を確かめるための控えです。この端末にある答えだけが並びます。外に送信しません。", "A crib sheet for finding out the facts before you fill in a form. Only answers on this device stand here; they are not sent from it.";
        NotAnswered: "まだ答えていません", "Not answered yet";
        NoQuestion: "近い質問はありません。", "No question of ours is near to this.";
        Sources: "出典", "Sources";
        AllSources: "もとにした資料の題名", "What the sources are called";
        Secondary: "元の資料ではなく、紹介する記事などで確かめたもの", "known from reports, not from the original document";
        OwnView: "しるべの見方", "Shirube's own view";
        Contents: "このページの内容", "On this page";
        Print: "印刷する", "Print";
        PartnerTitle: "このページの案内元から", "From the partner of this page";
        PartnerHelp: "次の文は案内元の会社や団体が書いたものです。しるべは内容を確かめていません。", "What follows was written by the partner. Shirube has not checked it.";
        Stale: "資料と照らし合わせてから半年を過ぎています。いまの内容は、出典や保険会社で確かめてください。", "It is more than six months since this was compared with its sources. Check with them, or with an insurer.";
        OnwardTitle: "サイバー保険を知る", "About cyber insurance";
        OnwardBody: "ふつう何を補い、何を補わないか、申し込むときに何を聞かれるかを、ここでの答えと並べて見られます。入るかどうかを勧めるページではありません。", "What it usually pays and does not, and what you are asked when applying, beside your answers here. It does not advise you to buy.";
        OnwardButton: "サイバー保険のページへ", "To the page about cyber insurance";
    }
}

/// When something was published, as exactly as known: 2016年1月1日, March 2014, 2018.
pub fn published(on: &str, lang: Lang) -> String {
    let said = match (Day::parse(on), Month::parse(on)) {
        (Some(day), _) => date(day, lang),
        (None, Some(month)) => month_name(month, lang),
        (None, None) => lang.pick(format!("{on}年"), on.to_owned()),
    };
    lang.pick(format!("いつの情報か：{said}"), format!("As of {said}"))
}

/// "2014年3月", "March 2014".
fn month_name(month: Month, lang: Lang) -> String {
    // The first day of a month exists; its name goes without the number of the day.
    let Some(first) = Day::parse(&format!("{month}-01")) else { return month.to_string() };
    let day = date(first, lang);
    match lang {
        Lang::Ja => day.trim_end_matches("1日").to_owned(),
        Lang::En => day.trim_start_matches("1 ").to_owned(),
    }
}

/// A share: 8.8%, 12%.
pub fn share(hundredths: u16) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{whole}%"),
        (_, 0) => format!("{whole}.{}%", rest / 10),
        _ => format!("{whole}.{rest:02}%"),
    }
}

/// Year and size of a survey.
pub fn survey(it: &Insured, lang: Lang) -> String {
    let n = grouped(it.n);
    match lang {
        Lang::Ja => format!("{}年の調査、回答{n}件", it.year),
        Lang::En => format!("Survey of {}, {n} answers", it.year),
    }
}

/// A number with commas: 1,050.
fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut said = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place != 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// How a fact is known, where it was not seen in the original.
pub fn known(mark: Evidence, lang: Lang) -> Option<&'static str> {
    match mark {
        Evidence::Verified => None,
        Evidence::Secondary => Some(Text::Secondary.in_lang(lang)),
        Evidence::Own => Some(Text::OwnView.in_lang(lang)),
    }
}

/// When the page was compared with its sources.
pub fn checked_on(day: Day, lang: Lang) -> String {
    lang.pick(
        format!("資料と照らし合わせた日：{}", date(day, lang)),
        format!("Compared with its sources on {}", date(day, lang)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_no_more_decimals_than_they_need() {
        assert_eq!(
            [880, 1200, 1205, 7, 10_000].map(share),
            ["8.8%", "12%", "12.05%", "0.07%", "100%"]
        );
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([7, 999, 1050, 10_000_000].map(grouped), ["7", "999", "1,050", "10,000,000"]);
    }

    #[test]
    fn times_are_as_exact_as_known() {
        let said = |on| (published(on, Lang::Ja), published(on, Lang::En));
        let pair = |ja: &str, en: &str| (format!("いつの情報か：{ja}"), format!("As of {en}"));
        assert_eq!(said("2016-01-01"), pair("2016年1月1日", "1 January 2016"));
        assert_eq!(said("2014-11"), pair("2014年11月", "November 2014"));
        assert_eq!(said("2018"), pair("2018年", "2018"));
    }
}
