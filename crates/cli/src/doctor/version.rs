//! Which of two versions is newer.

use std::cmp::Ordering;

use super::finding::Fault;

/// What is to be said of an installed version by a program of another.
pub fn compared(installed: &str, own: &str) -> Option<Fault> {
    let numbers = |it: &str| -> Vec<u32> {
        let numbers = it.split_once('-').map_or(it, |(numbers, _)| numbers);
        numbers.split('.').map(|it| it.parse().unwrap_or(0)).collect()
    };
    let (there, here) = (numbers(installed), numbers(own));
    match there.cmp(&here) {
        Ordering::Less => Some(Fault::Older(installed.to_owned())),
        Ordering::Greater => Some(Fault::Newer(installed.to_owned())),
        Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(compared("0.1.0", "0.1.0"), None);
        assert_eq!(compared("0.9.0", "0.10.0"), Some(Fault::Older("0.9.0".into())));
        assert_eq!(compared("1.0.0", "0.10.9"), Some(Fault::Newer("1.0.0".into())));
        assert_eq!(compared("0.1.0-rc.1", "0.1.0"), None);
    }
}
