use super::{Lang, score};
use crate::level::Score;
use crate::scoring::{Coverage, Held};

texts! {
    /// Texts of roles: how they are held, how they are asked for, and the plain result.
    Text {
        GetRoles: "だれが何を担っているか、だれもいない役割はどれかが分かります。", "Who holds which role, and which nobody holds.";
        GetNext: "次にどの役割から決めるとよいかを確かめられます。", "Which role to settle next.";
        GetPaper: "一覧を印刷したり、表として保存したりできます。", "A list to print or to save as a table.";
        People: "人", "people";
        NumberHelp: "わからなければ、空けたままで構いません。", "Leave it empty if you do not know.";
        NumberWrong: "人数を数字で入力してください（例：30）。", "Please write a whole number, for example 30.";
        ReportTitle: "セキュリティの役割の点検", "Who does what in security";
        GroupsTitle: "分野ごとの担い手", "Group by group";
        RolesTitle: "役割の一覧", "All roles";
        OpenTitle: "だれもいない役割", "Roles that nobody holds";
        NothingOpen: "「だれもいない」と答えた役割はありません。年に1回、人が替わったときにも見直してください。", "No role is answered “nobody”. Look through the list once a year, and when people change.";
        Numbers: "人数", "Numbers of people";
        Ratio: "全体に占める割合", "Share of all staff";
        Contradiction: "セキュリティ専任の人数が、全員の人数より多くなっています。数字を確かめてください。", "There are more security staff than staff. Please check the numbers.";
        HowTrue: "ご自身の答えをまとめたものです。第三者が確かめたものではありません。役割の分け方に、どの会社にも合う正解はありません。", "It sums up your own answers. No third party has checked them, and no split of roles is right for every company.";
        RuleRoles: "「専任の人がいる」と「ほかの仕事と兼ねている人がいる」を「社内にいる」、それに「社外に任せている」を加えたものを「担い手がいる」と数えます。「わからない」と未回答は、どちらにも数えません。", "A role is in the company when somebody does it, full time or beside other work. It is covered when somebody does, or an outside provider. “Don’t know” and unanswered count as neither.";
        RolesCovered: "担い手がいる役割", "Roles covered";
    }
}

/// How a role is held, as an answer.
pub fn held(it: Held, lang: Lang) -> &'static str {
    match it {
        Held::Dedicated => lang.pick("専任の人がいる", "Somebody does only this"),
        Held::Shared => {
            lang.pick("ほかの仕事と兼ねている人がいる", "Somebody does it beside other work")
        }
        Held::Outside => lang.pick("社外に任せている", "An outside provider does it"),
        Held::Nobody => lang.pick("だれもいない", "Nobody does it"),
        Held::NotNeeded => lang.pick("うちには必要ない", "We do not need it"),
    }
}

/// The same as short as a cell of a table wants it.
pub fn held_short(it: Held, lang: Lang) -> &'static str {
    match it {
        Held::Dedicated => lang.pick("専任", "Dedicated"),
        Held::Shared => lang.pick("兼任", "Shared"),
        Held::Outside => lang.pick("社外", "Outside"),
        Held::Nobody => lang.pick("なし", "Nobody"),
        Held::NotNeeded => lang.pick("不要", "Not needed"),
    }
}

/// The one sentence of the roles.
pub fn covered_of(it: &Coverage, lang: Lang) -> String {
    let (roles, in_place, covered) = (it.roles, it.in_place, it.covered);
    match lang {
        Lang::Ja if in_place == covered => {
            format!("{roles}の役割のうち、{covered}に担い手がいます。")
        }
        Lang::Ja => format!(
            "{roles}の役割のうち、{covered}に担い手がいます（社内{in_place}、社外{}）。",
            covered - in_place
        ),
        Lang::En if in_place == covered => format!("{covered} of {roles} roles are covered."),
        Lang::En => format!(
            "{covered} of {roles} roles are covered ({in_place} in the company, {} outside).",
            covered - in_place
        ),
    }
}

/// How many roles nobody holds.
pub fn open(count: u32, lang: Lang) -> String {
    match (count, lang) {
        (_, Lang::Ja) => format!("だれもいない役割は{count}です。"),
        (1, Lang::En) => "Nobody holds 1 of them.".to_owned(),
        (_, Lang::En) => format!("Nobody holds {count} of them."),
    }
}

/// How many roles are answered "don't know".
pub fn unknown(count: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「わからない」と答えた役割は{count}です。社内で確かめてください。"),
        Lang::En => format!("{count} answered “don't know”: ask in the company."),
    }
}

/// How many roles are not answered yet.
pub fn unanswered(count: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("まだ答えていない役割が{count}あります。"),
        Lang::En => format!("{count} not answered yet."),
    }
}

/// What stood there before: "前回（2026年10月1日）は、5の役割に担い手がいました。"
pub fn before(day: &str, covered: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("前回（{day}）は、{covered}の役割に担い手がいました。"),
        Lang::En => format!("Last time ({day}) {covered} were covered."),
    }
}

/// "9のうち5".
pub fn of_roles(it: &Coverage, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}のうち{}", it.roles, it.covered),
        Lang::En => format!("{} of {}", it.covered, it.roles),
    }
}

/// "2.50%". Unit: per cent.
pub fn per_cent(it: Score) -> String {
    format!("{}%", score(it))
}

/// Why a number is not taken.
pub fn too_large(max: u64, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}以下の数字を入力してください。", grouped(max)),
        Lang::En => format!("Please write a number up to {}.", grouped(max)),
    }
}

/// "1,200人".
pub fn people(count: u64, lang: Lang) -> String {
    let number = grouped(count);
    match (lang, count) {
        (Lang::Ja, _) => format!("{number}人"),
        (Lang::En, 1) => "1 person".to_owned(),
        (Lang::En, _) => format!("{number} people"),
    }
}

/// A number with a comma between thousands.
fn grouped(number: u64) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_as_people_count_them() {
        assert_eq!(people(0, Lang::Ja), "0人");
        assert_eq!(people(999, Lang::Ja), "999人");
        assert_eq!(people(1_234_567, Lang::Ja), "1,234,567人");
        assert_eq!(people(1, Lang::En), "1 person");
        assert_eq!(people(1000, Lang::En), "1,000 people");
    }
}
