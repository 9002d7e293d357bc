//! Which results are shown, in which order.

use std::cmp::Ordering;
use std::sync::Arc;

use super::Entry;
use crate::i18n::{Lang, bracketed};
use crate::profile::{Industry, Size};
use crate::result::AnsweredOn;

/// Which results are wanted. What is not set lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all stand in the organisation's name or the file's, whatever their case.
    pub text: String,
    /// The industry.
    pub industry: Option<Told<Industry>>,
    /// The size.
    pub size: Option<Told<Size>>,
}

/// Something that a result may tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<T> {
    /// It says this.
    This(T),
    /// It says nothing.
    Nothing,
}

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name.
    Name,
    /// When the answers were given.
    Day,
    /// The industry, in the order of its letters.
    Industry,
    /// The size, the smallest first.
    Size,
    /// How much of it has been answered.
    Answered,
    /// The whole.
    Overall,
    /// An item, counted from 0.
    Item(usize),
}

/// The order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// Sorted by this.
    pub column: Column,
    /// The largest first.
    pub descending: bool,
}

impl Default for Order {
    fn default() -> Order {
        Order { column: Column::Name, descending: false }
    }
}

impl Order {
    /// The order after a press on the head of a column: that column, or, if it was that already, the
    /// other way round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Order {
        let descending = self.column == column && !self.descending;
        Order { column, descending }
    }
}

/// The results that a filter lets through, in order. What a result does not say stands at the end,
/// whichever way round; what is equal stays in the order of names.
pub fn shown<'b>(
    entries: impl Iterator<Item = &'b Arc<Entry>>,
    filter: &Filter,
    order: Order,
) -> Vec<Arc<Entry>> {
    let mut rows: Vec<(String, &Arc<Entry>)> =
        entries.filter(|it| filter.lets(it)).map(|it| (it.name(), it)).collect();
    let by_name = |(name, it): &(String, &Arc<Entry>)| (counting(name), it.result.id());
    rows.sort_by_cached_key(by_name);
    if order.column == Column::Name {
        if order.descending {
            rows.reverse();
        }
    } else {
        rows.sort_by(|(_, a), (_, b)| {
            let (a, b) = (order.column.key(a), order.column.key(b));
            match (a, b) {
                (Some(a), Some(b)) if order.descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            }
        });
    }
    rows.into_iter().map(|(_, it)| it.clone()).collect()
}

/// A name with its numbers in one length, so that line 2 of a file stands before line 10.
fn counting(name: &str) -> String {
    const LONGEST: usize = 12;
    let mut res = String::new();
    let mut digits = String::new();
    for it in name.chars().map(Some).chain([None]) {
        if let Some(digit) = it.filter(char::is_ascii_digit) {
            digits.push(digit);
            continue;
        }
        let missing = if digits.is_empty() { 0 } else { LONGEST.saturating_sub(digits.len()) };
        res.extend(std::iter::repeat_n('0', missing));
        res.push_str(&std::mem::take(&mut digits));
        res.extend(it);
    }
    res
}

/// What each of these rows is called. Where several have one name, as people of one firm do, the file
/// tells them apart.
pub fn labels(rows: &[Arc<Entry>], lang: Lang) -> Vec<String> {
    let names: Vec<String> = rows.iter().map(|it| it.name()).collect();
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort();
    let is_shared = |name: &String| {
        let first = sorted.partition_point(|it| *it < name);
        sorted.get(first + 1) == Some(&name)
    };
    let label = |(name, it): (&String, &Arc<Entry>)| {
        if is_shared(name) { bracketed(name, &it.source.to_string(), lang) } else { name.clone() }
    };
    names.iter().zip(rows).map(label).collect()
}

impl Column {
    /// What a result is sorted by here; nothing where it does not say.
    fn key(self, it: &Entry) -> Option<i64> {
        let profile = it.result.profile();
        let place = |n: Option<usize>| n.and_then(|it| i64::try_from(it).ok());
        match self {
            // Names are compared as texts, see `counting`.
            Column::Name => None,
            Column::Day => Some(day_number(it.result.answered_on())),
            Column::Industry => place(profile.industry.map(Industry::index)),
            Column::Size => {
                place(profile.size.and_then(|size| Size::all().position(|it| it == size)))
            }
            // A share, in millionths.
            Column::Answered => {
                (i64::from(it.values.answered) * 1_000_000).checked_div(it.values.asked.into())
            }
            Column::Overall => it.values.overall.map(i64::from),
            Column::Item(n) => it.values.items.get(n).copied().flatten().map(i64::from),
        }
    }
}

/// A day as a number; a month stands before its days.
fn day_number(on: AnsweredOn) -> i64 {
    let text = match on {
        AnsweredOn::Day(it) => it.to_string(),
        AnsweredOn::Month(it) => format!("{it}-00"),
    };
    text.replace('-', "").parse().unwrap_or_default()
}

impl Filter {
    /// Whether nothing is left out.
    pub fn is_open(&self) -> bool {
        self.text.trim().is_empty() && self.industry.is_none() && self.size.is_none()
    }

    fn lets(&self, it: &Entry) -> bool {
        let profile = it.result.profile();
        let name =
            format!("{} {}", it.organisation().unwrap_or_default(), it.source).to_lowercase();
        let wanted = self.text.to_lowercase();
        wanted.split_whitespace().all(|word| name.contains(word))
            && fits(self.industry, profile.industry)
            && fits(self.size, profile.size)
    }
}

fn fits<T: PartialEq>(wanted: Option<Told<T>>, found: Option<T>) -> bool {
    match wanted {
        None => true,
        Some(Told::Nothing) => found.is_none(),
        Some(Told::This(it)) => found == Some(it),
    }
}

#[cfg(test)]
mod tests {
    use super::counting;

    #[test]
    fn numbers_in_names_count() {
        let mut names = ["b", "many:10", "many:2", "many:1", "a12b3", "a2b30", "店10", "店9"];
        names.sort_by_key(|it| counting(it));
        assert_eq!(names, ["a2b30", "a12b3", "b", "many:1", "many:2", "many:10", "店9", "店10"]);
    }
}
