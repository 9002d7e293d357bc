use super::Lang;
use super::compare::count;
use crate::loss::{Band, End, Origin, Unit};

texts! {
    /// Texts of the loss picture. What is asked for, and where it comes from, stands in its own file.
    Text {
        Low: "少なくて", "At least";
        High: "多くて", "At most";
        Own: "自社の数字", "Your own";
        Answer: "診断の答えから", "From your answer";
        Published: "公表された数字", "Published";
        Missing: "まだありません", "None yet";
        Formula: "計算のしかた", "How it is worked out";
        Sum: "1回の被害で失うお金の目安", "What one incident could cost";
        Number: "数字", "Number";
        Range: "少なくて〜多くて", "At least to at most";
        From: "数字の出どころ", "Where the number comes from";
        Begin: "初めの数字に戻す", "Back to the first numbers";
        NoSum: "数字を入れると、ここに目安を表示します。", "Fill in numbers to see a sum here.";
        Wrong: "数字で入力してください（例：300000、30万）。", "Please write a whole number, for example 300000.";
        TooLarge: "数字が大きすぎます。1兆以下で入力してください。", "This is too large. Please write at most 1,000,000,000,000.";
        NotCounted: "まだ数字がないため、足していません。", "Not counted: a number is missing.";
    }
}

/// What stands behind a number.
pub fn unit(it: Unit, lang: Lang) -> &'static str {
    match it {
        Unit::Days => lang.pick("日", "days"),
        Unit::Yen => lang.pick("円", "yen"),
        Unit::Records => lang.pick("人", "people"),
        Unit::YenPerRecord => lang.pick("円／人", "yen per person"),
    }
}

/// What an end of a range is called.
pub fn end(it: End, lang: Lang) -> &'static str {
    match it {
        End::Low => Text::Low.in_lang(lang),
        End::High => Text::High.in_lang(lang),
    }
}

/// Where a number comes from, in a word.
pub fn origin(it: Origin, lang: Lang) -> &'static str {
    match it {
        Origin::Published => Text::Published.in_lang(lang),
        Origin::Answer => Text::Answer.in_lang(lang),
        Origin::Own => Text::Own.in_lang(lang),
        Origin::Missing => Text::Missing.in_lang(lang),
    }
}

/// A number with its unit: 6日, 3〜20日, 10,001人以上. A dash where there is none.
pub fn amount(it: Option<Band>, of: Unit, lang: Lang) -> String {
    let Some(it) = it else { return "–".to_owned() };
    let (low, unit) = (count(it.low), unit(of, lang));
    match (it.high.map(|high| (high == it.low, count(high))), lang) {
        (Some((true, _)), Lang::Ja) => format!("{low}{unit}"),
        (Some((false, high)), Lang::Ja) => format!("{low}〜{high}{unit}"),
        (None, Lang::Ja) => format!("{low}{unit}以上"),
        (Some((true, _)), Lang::En) => format!("{low} {unit}"),
        (Some((false, high)), Lang::En) => format!("{low} to {high} {unit}"),
        (None, Lang::En) => format!("{low} {unit} or more"),
    }
}

/// Which numbers are missing, and that the sum goes without them.
pub fn missing(names: &[&str], lang: Lang) -> String {
    let names = names.join(lang.pick("、", ", "));
    match lang {
        Lang::Ja => format!("まだ数字がないもの：{names}。その分は足していません。"),
        Lang::En => format!("Numbers still missing: {names}. They are not counted."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_told_as_people_tell_it() {
        let said = |low, high, of, lang| amount(Some(Band { low, high }), of, lang);
        assert_eq!(said(6, Some(6), Unit::Days, Lang::Ja), "6日");
        assert_eq!(said(300_000, Some(2_000_000), Unit::Yen, Lang::Ja), "300,000〜2,000,000円");
        assert_eq!(said(10_001, None, Unit::Records, Lang::Ja), "10,001人以上");
        assert_eq!(said(6, Some(20), Unit::Days, Lang::En), "6 to 20 days");
        assert_eq!(said(10_001, None, Unit::Records, Lang::En), "10,001 people or more");
        assert_eq!(amount(None, Unit::Yen, Lang::En), "–");
    }
}
