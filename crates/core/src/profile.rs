//! What a firm may tell about itself, all of it optional, all of it coarse.

use crate::json::{Fault, Fields, Node, Place, Problems, one_of, text};

/// A size band 従業員規模. The edges fit the bands of the survey of 2018.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(u8);

/// A main division of 日本標準産業分類, `A` to `T`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Industry(u8);

/// A prefecture by its number, 1 to 47.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prefecture(u8);

/// A region: all that an anonymous file says of the prefecture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region(u8);

/// What a firm told about itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Profile {
    /// Its industry.
    pub industry: Option<Industry>,
    /// Its size.
    pub size: Option<Size>,
    /// Where it sits.
    pub place: Option<Location>,
}

/// Where a firm sits, as exactly as it lets be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// The prefecture.
    Prefecture(Prefecture),
    /// The region only.
    Region(Region),
}

const SIZES: [&str; 8] =
    ["1-5", "6-20", "21-50", "51-100", "101-299", "300-499", "500-5000", "5001+"];

const INDUSTRIES: &str = "ABCDEFGHIJKLMNOPQRST";

const REGIONS: [(&str, u8); 8] = [
    // The name, and the number of the last prefecture that belongs to it.
    ("hokkaido", 1),
    ("tohoku", 7),
    ("kanto", 14),
    ("chubu", 23),
    ("kinki", 30),
    ("chugoku", 35),
    ("shikoku", 39),
    ("kyushu", 47),
];

impl Size {
    /// All bands, the smallest first.
    pub fn all() -> impl Iterator<Item = Size> {
        (0..8).map(Size)
    }

    /// The band as files write it, for example `21-50`. Unit: people.
    pub fn code(self) -> &'static str {
        SIZES.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The band of this code.
    pub fn of_code(code: &str) -> Option<Size> {
        Size::all().find(|it| it.code() == code)
    }
}

impl Industry {
    /// All divisions, A first.
    pub fn all() -> impl Iterator<Item = Industry> {
        (0..20).map(Industry)
    }

    /// The letter as files write it.
    pub fn code(self) -> &'static str {
        let n = usize::from(self.0);
        INDUSTRIES.get(n..=n).unwrap_or_default()
    }

    /// The division of this letter.
    pub fn of_code(code: &str) -> Option<Industry> {
        Industry::all().find(|it| it.code() == code)
    }

    /// Its place among the divisions, A is 0.
    pub fn index(self) -> usize {
        self.0.into()
    }
}

impl Prefecture {
    /// All prefectures, from the north.
    pub fn all() -> impl Iterator<Item = Prefecture> {
        (1..=47).map(Prefecture)
    }

    /// The number as files write it, two digits.
    pub fn code(self) -> String {
        format!("{:02}", self.0)
    }

    /// The prefecture of this code.
    pub fn of_code(code: &str) -> Option<Prefecture> {
        Prefecture::all().find(|it| it.code() == code)
    }

    /// Its place among the prefectures, Hokkaido is 0.
    pub fn index(self) -> usize {
        usize::from(self.0) - 1
    }

    /// The region it lies in.
    pub fn region(self) -> Region {
        let before = REGIONS.iter().take_while(|(_, last)| *last < self.0).count();
        Region(u8::try_from(before).unwrap_or_default())
    }
}

impl Region {
    /// The name as files write it.
    pub fn code(self) -> &'static str {
        REGIONS.get(usize::from(self.0)).map(|(name, _)| *name).unwrap_or_default()
    }

    /// All regions, from the north.
    pub fn all() -> impl Iterator<Item = Region> {
        (0..8).map(Region)
    }

    /// The region of this name.
    pub fn of_code(code: &str) -> Option<Region> {
        Region::all().find(|it| it.code() == code)
    }
}

impl Profile {
    /// The region, told as it is or by its prefecture.
    pub fn region(&self) -> Option<Region> {
        self.place.map(|it| match it {
            Location::Prefecture(it) => it.region(),
            Location::Region(it) => it,
        })
    }

    /// Whether nothing has been told.
    pub fn is_empty(&self) -> bool {
        *self == Profile::default()
    }

    /// The profile with the region instead of the prefecture.
    #[must_use]
    pub fn anonymous(self) -> Profile {
        Profile { place: self.region().map(Location::Region), ..self }
    }

    /// The prefecture, where it is told.
    pub fn prefecture(&self) -> Option<Prefecture> {
        match self.place {
            Some(Location::Prefecture(it)) => Some(it),
            _ => None,
        }
    }

    /// Reads the `profile` object of a file.
    pub(crate) fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Profile> {
        let mut it = Fields::of(node, at.clone(), problems)?;
        let industries: Vec<_> = Industry::all().map(|it| (it.code(), it)).collect();
        let industry = it.optional("industry", problems, |n, at, p| one_of(n, &at, &industries, p));
        let sizes: Vec<_> = Size::all().map(|it| (it.code(), it)).collect();
        let size = it.optional("size", problems, |n, at, p| one_of(n, &at, &sizes, p));
        let prefecture = it.optional("prefecture", problems, |n, at, p| {
            let found = text(n, &at, p)?;
            let fault = || Fault::NotAllowed {
                found: found.chars().take(64).collect(),
                expected: "a prefecture, 01 to 47".into(),
            };
            p.check(&at, Prefecture::of_code(found).ok_or_else(fault))
        });
        let region = it.optional("region", problems, |n, at, p| {
            let found = text(n, &at, p)?;
            let fault = || Fault::NotAllowed {
                found: found.chars().take(64).collect(),
                expected: REGIONS.map(|(name, _)| name).join(", "),
            };
            p.check(&at, Region::of_code(found).ok_or_else(fault))
        });
        it.finish(problems);
        let place = match (prefecture, region) {
            (Some(_), Some(_)) => {
                let (found, expected) = ("both".into(), "a prefecture or a region".into());
                return problems.note(&at, Fault::NotAllowed { found, expected });
            }
            (Some(it), None) => Some(Location::Prefecture(it)),
            (None, Some(it)) => Some(Location::Region(it)),
            (None, None) => None,
        };
        Some(Profile { industry, size, place })
    }

    /// Takes from another profile what this one does not say.
    pub fn fill(&mut self, other: Profile) {
        self.industry = self.industry.or(other.industry);
        self.size = self.size.or(other.size);
        self.place = self.place.or(other.place);
    }

    /// The profile as files hold it; what was not told is absent.
    pub(crate) fn to_node(self) -> Node {
        let place = self.place.map(|it| match it {
            Location::Prefecture(it) => ("prefecture", Node::text(it.code())),
            Location::Region(it) => ("region", Node::text(it.code())),
        });
        let members = [
            self.industry.map(|it| ("industry", Node::text(it.code()))),
            self.size.map(|it| ("size", Node::text(it.code()))),
            place,
        ];
        Node::object(members.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefecture_lies_in_a_region() {
        let region = |code| Prefecture::of_code(code).unwrap().region().code();
        for (code, expected) in [
            ("01", "hokkaido"),
            ("02", "tohoku"),
            ("07", "tohoku"),
            ("08", "kanto"),
            ("13", "kanto"),
            ("15", "chubu"),
            ("24", "kinki"),
            ("27", "kinki"),
            ("35", "chugoku"),
            ("36", "shikoku"),
            ("47", "kyushu"),
        ] {
            assert_eq!(region(code), expected, "{code}");
        }
    }

    #[test]
    fn codes_are_those_of_the_format() {
        assert_eq!(Size::of_code("21-50").map(Size::code), Some("21-50"));
        assert_eq!(Industry::all().map(Industry::code).collect::<String>(), INDUSTRIES);
        assert_eq!(Prefecture::of_code("48"), None);
        assert_eq!(Prefecture::of_code("1"), None);
    }
}
