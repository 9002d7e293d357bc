//! Results as rows of one table, for the engines that count more of them than one machine can.
//!
//! A row holds what an aggregate counts of one result, in texts of fixed width that every SQL can
//! cut; the columns say what stands where. `docs/at-scale.md` describes both.

use std::fmt::Write as _;

use crate::aggregate::{Bins, Contribution, NOT_APPLICABLE, UNANSWERED, UNKNOWN};
use crate::json::{Node, canonical};
use crate::profile::{Industry, Region, Size};
use crate::questionnaire::Questionnaire;

/// Characters of a value. Enough for ±999,999; the largest that a questionnaire within the limits
/// can give is the total of 500 questions, 200,000.
pub const VALUE_WIDTH: usize = 7;

/// The levels from 1 to 20, a character each.
const LEVELS: &[u8; 20] = b"123456789abcdefghijk";

/// What a result gives, as one line of JSON without its end.
///
/// Nothing in it has to be escaped but what the questionnaire says of itself.
pub fn row(asked: &Questionnaire, it: &Contribution) -> String {
    let text = |text: &str| canonical(&Node::text(text));
    let code = |code: Option<&str>| code.map_or_else(|| "null".to_owned(), text);
    let mut row = format!(
        r#"{{"id":"{}","digest":"{}","questionnaire":{},"version":{},"synthetic":{},"#,
        it.id.to_text(),
        it.digest,
        text(asked.id.as_str()),
        text(&asked.version),
        u8::from(it.is_synthetic),
    );
    // Writing to a text cannot fail.
    let _ = write!(
        row,
        r#""industry":{},"size":{},"region":{},"scores":""#,
        code(it.profile.industry.map(Industry::code)),
        code(it.profile.size.map(Size::code)),
        code(it.profile.region().map(Region::code)),
    );
    for value in &it.values {
        let _ = match value {
            Some(value) => write!(row, "{value:>VALUE_WIDTH$}"),
            None => write!(row, "{:>VALUE_WIDTH$}", '-'),
        };
    }
    row.push_str(r#"","answers":""#);
    row.extend(it.answers.iter().map(|it| answer(*it)));
    row.push_str("\"}");
    row
}

/// The character of an answer.
fn answer(code: u8) -> char {
    match code {
        UNANSWERED => '.',
        UNKNOWN => 'u',
        NOT_APPLICABLE => 'n',
        level => {
            let level = usize::from(level).checked_sub(1).and_then(|it| LEVELS.get(it));
            level.map_or('.', |it| char::from(*it))
        }
    }
}

/// What stands where in a row, and the codes of the groups in their order: one line of JSON each,
/// all with the same members.
pub fn columns(asked: &Questionnaire) -> String {
    let mut columns = String::new();
    let mut add = |kind: &str, id: &str, position: usize, more: &[(&str, i64)]| {
        let more = |name: &str| {
            let value = more.iter().find(|(it, _)| *it == name);
            value.map_or(Node::Null, |(_, value)| Node::Integer(*value))
        };
        let line = Node::object([
            ("questionnaire", Node::text(asked.id.as_str())),
            ("version", Node::text(&*asked.version)),
            ("kind", Node::text(kind)),
            ("id", Node::text(id)),
            ("position", Node::Integer(whole(position))),
            ("item", more("item")),
            ("answer", more("answer")),
            ("levels", more("levels")),
            ("bins", more("bins")),
            ("bin_from", more("bin_from")),
            ("bin_width", more("bin_width")),
        ]);
        columns.push_str(&canonical(&line));
        columns.push('\n');
    };

    let bins = Bins::of(asked);
    let histogram = [
        ("bins", whole(bins.count)),
        ("bin_from", i64::from(bins.from)),
        ("bin_width", i64::from(bins.width)),
    ];
    add("overall", "", 1, &histogram);
    for (n, section) in asked.sections.iter().enumerate() {
        add("item", section.id.as_str(), n + 2, &[]);
    }
    let levels = i64::from(asked.top.number());
    let of_items = asked.sections.iter().enumerate();
    let of_items = of_items.flat_map(|(n, it)| it.questions.iter().map(move |_| n + 2));
    for ((n, question), item) in asked.questions().enumerate().zip(of_items) {
        let position = n + 2 + asked.sections.len();
        let more = [("item", whole(item)), ("answer", whole(n + 1)), ("levels", levels)];
        add("question", question.id.as_str(), position, &more);
    }
    let mut add_codes = |kind: &str, mut codes: Vec<&'static str>| {
        // The order in which groups are written, which decides between groups of equal size.
        codes.sort_unstable();
        for (n, code) in codes.into_iter().enumerate() {
            add(kind, code, n + 1, &[]);
        }
    };
    add_codes("industry", Industry::all().map(Industry::code).collect());
    add_codes("size", Size::all().map(Size::code).collect());
    add_codes("region", Region::all().map(Region::code).collect());
    columns
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::digest::Digest;
    use crate::i18n::Lang;
    use crate::profile::{Location, Prefecture, Profile};
    use crate::result::{ResultFile, ResultId};
    use crate::sorted::SortedMap;
    use crate::testing::{answers, points_questionnaire, questionnaire};

    fn contribution(asked: &Questionnaire, profile: Profile, given: &str) -> Contribution {
        let (id, day) = (ResultId([7; 16]), Day::new(2026, 11, 23).unwrap());
        let answers = answers(given);
        let file =
            ResultFile::new(id, Lang::Ja, profile, day, &answers, SortedMap::default()).synthetic();
        Contribution::of(asked, &file, Digest::of(&Node::Null))
    }

    #[test]
    fn a_row_says_what_counts_and_nothing_else() {
        let asked = questionnaire(&[2, 1]);
        let profile = Profile {
            industry: Industry::of_code("E"),
            size: None,
            place: Prefecture::of_code("13").map(Location::Prefecture),
        };
        assert_eq!(
            row(&asked, &contribution(&asked, profile, "m1-1=3 m1-2=? m2-1=-")),
            concat!(
                r#"{"id":"BwcHBwcHBwcHBwcHBwcHBw","#,
                r#""digest":"sha256-dCNOmK/nSY+12vHzasLXiswzlGT5UHA7jAGYkvmCuQs=","#,
                r#""questionnaire":"test","version":"2026.1","synthetic":1,"#,
                r#""industry":"E","size":null,"region":"kanto","#,
                r#""scores":"    300    300      -    300      -      -","answers":"3un"}"#,
            )
        );
    }

    #[test]
    fn every_value_has_its_width_below_zero_too() {
        let asked = points_questionnaire();
        let given: Vec<String> = asked.questions().map(|it| format!("{}=?", it.id)).collect();
        let row = row(&asked, &contribution(&asked, Profile::default(), &given.join(" ")));
        assert!(row.contains(r#""scores":"  -2500   -500  -1300   -700   -100"#), "{row}");
        let (_, scores) = row.split_once(r#""scores":""#).unwrap();
        assert_eq!(scores.find('"'), Some(VALUE_WIDTH * (1 + 3 + 25)));
    }

    #[test]
    fn every_answer_has_a_character_of_its_own() {
        let codes = (1..=20).chain([UNKNOWN, NOT_APPLICABLE, UNANSWERED]);
        assert_eq!(codes.map(answer).collect::<String>(), "123456789abcdefghijkun.");
    }

    #[test]
    fn the_columns_say_what_stands_where() {
        let columns = columns(&questionnaire(&[2, 1]));
        let lines: Vec<&str> = columns.lines().collect();
        assert_eq!(lines.len(), 1 + 2 + 3 + 20 + 8 + 8);
        assert_eq!(
            lines.first().copied(),
            Some(concat!(
                r#"{"answer":null,"bin_from":100,"bin_width":25,"bins":16,"id":"","#,
                r#""item":null,"kind":"overall","levels":null,"position":1,"questionnaire":"test","#,
                r#""version":"2026.1"}"#
            ))
        );
        let places: Vec<String> = (lines.iter().take(6))
            .map(|it| {
                let read = crate::json::parse(it, 1000).unwrap();
                let member = |name| match read.get(name) {
                    Some(Node::Integer(it)) => it.to_string(),
                    Some(Node::Text(it)) => it.clone(),
                    _ => "-".to_owned(),
                };
                ["kind", "id", "position", "item", "answer", "levels"].map(member).join(" ")
            })
            .collect();
        assert_eq!(
            places.join(", "),
            "overall  1 - - -, item m1 2 - - -, item m2 3 - - -, \
             question m1-1 4 2 1 5, question m1-2 5 2 2 5, question m2-1 6 3 3 5"
        );
    }

    #[test]
    fn groups_are_in_the_order_of_their_codes() {
        let columns = columns(&questionnaire(&[1]));
        let sizes: Vec<&str> = (columns.lines())
            .filter(|it| it.contains(r#""kind":"size""#))
            .map(|it| it.split('"').skip_while(|it| *it != "id").nth(2).unwrap())
            .collect();
        assert_eq!(
            sizes,
            ["1-5", "101-299", "21-50", "300-499", "500-5000", "5001+", "51-100", "6-20"]
        );
    }
}
