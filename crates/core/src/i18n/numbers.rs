//! Numbers and dates for people.

use crate::day::Day;
use crate::level::Score;

use super::Lang;

/// A score, always with two decimals: 2.40.
pub fn score(score: Score) -> String {
    hundredths(score.hundredths())
}

/// Hundredths with two decimals.
pub(super) fn hundredths(number: u32) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}

/// A text with something in brackets behind it: 方針（2.40）, Policy (2.40).
pub fn bracketed(text: &str, more: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{text}（{more}）"),
        Lang::En => format!("{text} ({more})"),
    }
}

/// A name with what it names: 自分の回答：段階3, My answer: Level 3.
pub fn labelled(label: &str, text: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{label}：{text}"),
        Lang::En => format!("{label}: {text}"),
    }
}

/// A day: 2026年11月22日, 22 November 2026.
pub fn date(day: Day, lang: Lang) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = day.parts();
    match lang {
        Lang::Ja => format!("{year}年{month}月{day}日"),
        Lang::En => {
            let name = usize::from(month).checked_sub(1).and_then(|it| MONTHS.get(it));
            format!("{day} {} {year}", name.copied().unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_written_as_people_write_them() {
        assert_eq!(score(Score::from_ratio(12, 5).unwrap()), "2.40");
        let day = Day::new(2026, 2, 3).unwrap();
        assert_eq!(date(day, Lang::Ja), "2026年2月3日");
        assert_eq!(date(day, Lang::En), "3 February 2026");
    }
}
