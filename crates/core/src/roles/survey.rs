//! `roles-survey.json`: the survey of 294 firms in the US and the UK, 2018.
//!
//! Every percentage in it follows from a count, and the reader holds it to that: a number that was
//! changed by mistake does not get in.

use super::{Kind, Role, Staff};
use crate::benchmark::Both;
use crate::day::Day;
use crate::desks::read_day;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, integer, list, literal,
    literal_true, one_of, parse,
};
use crate::level::Score;
use crate::questionnaire::read_version;
use crate::sorted::SortedMap;
use crate::sources::read_both_up_to;

/// Most characters of a name, and of a sentence.
const MAX_NAME: usize = 300;
const MAX_SENTENCE: usize = 600;

/// Most caveats, and most roles of a finding.
const MAX_LIST: usize = 19;

/// A size band of the survey. Unit: people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Fewer than 500.
    Small,
    /// 500 to 5,000.
    Middle,
    /// More than 5,000.
    Large,
}

impl Band {
    /// All bands as files write them, the smallest first.
    pub const ALL: [(&'static str, Band); 3] =
        [("1-499", Band::Small), ("500-5000", Band::Middle), ("5001+", Band::Large)];

    /// The band that a firm belongs to; nothing where it told neither number nor size.
    pub fn of(staff: Staff) -> Option<Band> {
        // The edges of the profile's bands are those of the survey, so the lower edge decides.
        staff.least().map(|it| match it {
            0..500 => Band::Small,
            500..=5000 => Band::Middle,
            _ => Band::Large,
        })
    }
}

/// A value for each band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerBand<T> {
    /// Fewer than 500 people.
    pub small: T,
    /// 500 to 5,000.
    pub middle: T,
    /// More than 5,000.
    pub large: T,
}

impl<T> PerBand<T> {
    /// The value of a band.
    pub fn get(&self, band: Band) -> &T {
        match band {
            Band::Small => &self.small,
            Band::Middle => &self.middle,
            Band::Large => &self.large,
        }
    }
}

/// What was seen of one role in one band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Share of the firms that have the role. Unit: per cent.
    pub share: u8,
    /// The value of the chart was lost, and worked out from the others.
    pub is_share_deduced: bool,
    /// The firms that have it.
    pub count: u16,
    /// How mature they called themselves.
    pub maturity: Maturity,
}

/// How mature the firms with a role called themselves, in three steps that the survey does not define.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maturity {
    /// The firms that have the role.
    pub n: u16,
    /// Low, middle and high. Unit: per cent, each rounded for itself.
    pub shares: [u8; 3],
    /// The same as firms. Invariant: they add up to `n`.
    pub counts: [u16; 3],
    /// The role's name was lost in the chart, and worked out.
    pub is_deduced: bool,
}

/// What firms weigh most in schooling when they hire. Unit: per cent. All sizes together; how many
/// answered was not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schools {
    /// No requirement, an associate's degree, a bachelor's, a master's, other.
    pub shares: [u8; 5],
}

/// What the survey says about a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleFigures {
    /// By band.
    pub bands: PerBand<Cell>,
    /// Schooling.
    pub schooling: Schools,
}

/// What the survey concludes for a band, in our words. Never a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The band it speaks of.
    pub band: Band,
    /// The roles it speaks of.
    pub roles: Vec<Role>,
    /// The sentence.
    pub text: Both,
}

/// The survey. The only way to get it is [`Survey::read`].
///
/// Invariant: every percentage is that of its count, rounded half up; all nineteen roles are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Its version, for example `2026.1`.
    pub version: Box<str>,
    /// When the file was last compared with its source.
    pub checked_on: Day,
    /// Who published it.
    pub publisher: Both,
    /// Its title.
    pub title: Both,
    /// Who was asked.
    pub population: Both,
    /// When.
    pub year: u16,
    /// Firms in all.
    pub n: u16,
    /// What must be kept in mind.
    pub caveats: Vec<Both>,
    /// Firms in each band. Invariant: at least one; together [`Survey::n`].
    pub firms: PerBand<u16>,
    /// Firms with none of the roles of a group, managing and doing. Unit: per cent.
    pub none: PerBand<[u8; 2]>,
    /// Roles per firm as the survey prints them, for all and by band. Unit: hundredths of a role.
    pub roles_printed: (u16, PerBand<u16>),
    /// Why those are not shown.
    pub roles_note: Both,
    /// Security staff among all staff, for all and by band. Unit: hundredths of a per cent.
    pub staff_ratio: (u16, PerBand<u16>),
    /// What must be known of the ratio.
    pub ratio_note: Both,
    /// One for each band.
    pub findings: Vec<Finding>,
    /// What must be known of schooling.
    pub schooling_note: Both,
    roles: SortedMap<Role, RoleFigures>,
}

impl Survey {
    /// Reads the survey.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Survey, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let survey = read_file(&node, &mut problems);
        problems.conclude(survey)
    }

    /// What it says about a role. Always there in a survey that has been read.
    pub fn role(&self, role: Role) -> Option<&RoleFigures> {
        self.roles.get(&role)
    }

    /// What was seen of a role in a band.
    pub fn cell(&self, role: Role, band: Band) -> Option<&Cell> {
        self.role(role).map(|it| it.bands.get(band))
    }

    /// What it concludes for a band.
    pub fn finding(&self, band: Band) -> Option<&Finding> {
        self.findings.iter().find(|it| it.band == band)
    }

    /// Firms with none of the roles of a group. Unit: per cent.
    pub fn none_of(&self, kind: Kind, band: Band) -> u8 {
        let [managing, doing] = *self.none.get(band);
        match kind {
            Kind::Managing => managing,
            Kind::Doing => doing,
        }
    }

    /// Roles per firm of a band, worked out from the counts of the roles: the one reading that is
    /// shown.
    pub fn roles_per_firm(&self, band: Band) -> Option<Score> {
        let roles = self.roles.values().map(|it| u128::from(it.bands.get(band).count)).sum();
        Score::from_ratio(roles, (*self.firms.get(band)).into())
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Survey> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-roles-survey", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let origin = it.required("source", problems, read_source);
    let n = it.required("n", problems, |n, at, p| integer(n, &at, (1, 10_000), p));
    let caveats = it.required("caveats", problems, |n, at, p| list(n, at, MAX_LIST, p, sentence));
    let firms = it.required("bands", problems, read_bands);
    let roles = it.required("roles", problems, |n, at, p| read_roles(n, at, firms.as_ref(), p));
    let without = it.required("none", problems, |n, at, p| per_band(n, at, p, read_none));
    let per_firm = it.required("roles_per_firm", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let printed = it.required("printed", p, |n, at, p| means(n, at, p, false));
        // Kept in the file for readers of it; the program works it out from the counts.
        let counted = it.required("from_counts", p, |n, at, p| means(n, at, p, false));
        let remark = it.required("note", p, sentence);
        it.finish(p);
        Some((printed?.0, counted?.0, remark?))
    });
    let ratio = it.required("staff_ratio", problems, |n, at, p| means(n, at, p, true));
    let findings = it.required("findings", problems, |n, at, p| list(n, at, 3, p, read_finding));
    let schooling_note = it.required("schooling_note", problems, sentence);
    let counts_at = it.place().field("roles_per_firm").field("from_counts");
    let bands_at = it.place().field("bands");
    it.finish(problems);
    let (publisher, title, population, year) = origin?;
    let (roles_printed, counted, roles_note) = per_firm?;
    let (staff_ratio, ratio_note) = ratio?;
    let survey = Survey {
        version: version?,
        checked_on: checked_on?,
        publisher,
        title,
        population,
        year,
        n: n?,
        caveats: caveats?,
        firms: firms?,
        none: without?,
        roles_printed,
        roles_note,
        staff_ratio,
        ratio_note: ratio_note?,
        findings: findings?,
        schooling_note: schooling_note?,
        roles: roles?,
    };
    check_whole(&survey, counted, (&bands_at, &counts_at), problems)?;
    Some(survey)
}

/// Firms add up, and roles per firm are those of the counts.
fn check_whole(
    it: &Survey,
    counted: (u16, PerBand<u16>),
    (bands_at, counts_at): (&Place, &Place),
    problems: &mut Problems,
) -> Option<()> {
    let firms = it.firms.small + it.firms.middle + it.firms.large;
    let same = |at: &Place, found: u32, expected: u32, p: &mut Problems| {
        if found == expected {
            return Some(());
        }
        p.note(at, derived(found, expected))
    };
    let mut sound = same(bands_at, firms.into(), it.n.into(), problems);
    let all: u32 = Role::all()
        .flat_map(|role| Band::ALL.map(|(_, band)| it.cell(role, band)))
        .flatten()
        .map(|it| u32::from(it.count))
        .sum();
    let mean = Score::from_ratio(all.into(), it.n.into()).map(Score::hundredths);
    sound = sound.and(same(&counts_at.field("all"), counted.0.into(), mean?, problems));
    for (word, band) in Band::ALL {
        let mean = it.roles_per_firm(band).map(Score::hundredths)?;
        let found = *counted.1.get(band);
        sound = sound.and(same(&counts_at.field(word), found.into(), mean, problems));
    }
    sound
}

fn derived(found: u32, expected: u32) -> Fault {
    let expected = format!("{expected}, which follows from the counts");
    Fault::NotAllowed { found: found.to_string(), expected }
}

/// A part of a whole in per cent, rounded half up.
fn per_cent(part: u16, whole: u16) -> u32 {
    let (part, whole) = (u32::from(part), u32::from(whole));
    (200 * part + whole).checked_div(2 * whole).unwrap_or_default()
}

type Of = (Both, Both, Both, u16);

fn read_source(node: &Node, at: Place, problems: &mut Problems) -> Option<Of> {
    let mut it = Fields::of(node, at, problems)?;
    let publisher = it.required("publisher", problems, name);
    let title = it.required("title", problems, name);
    let population = it.required("population", problems, name);
    let year = it.required("year", problems, |n, at, p| integer(n, &at, (1990, 2100), p));
    it.finish(problems);
    Some((publisher?, title?, population?, year?))
}

fn read_bands(node: &Node, at: Place, problems: &mut Problems) -> Option<PerBand<u16>> {
    let mut expected = Band::ALL.into_iter();
    let found = list(node, at.clone(), 3, problems, |n, at, p| {
        let word = expected.next()?;
        let mut it = Fields::of(n, at, p)?;
        it.required("id", p, |n, at, p| one_of(n, &at, &[word], p));
        let n = it.required("n", p, |n, at, p| integer(n, &at, (1, 10_000), p));
        it.finish(p);
        n
    })?;
    let [small, middle, large] = found.as_slice() else {
        let found = i64::try_from(found.len()).unwrap_or(i64::MAX);
        return problems.note(&at, Fault::OutOfRange { found, least: 3, most: 3 });
    };
    Some(PerBand { small: *small, middle: *middle, large: *large })
}

/// The roles, in the order of the questionnaire.
fn read_roles(
    node: &Node,
    at: Place,
    firms: Option<&PerBand<u16>>,
    problems: &mut Problems,
) -> Option<SortedMap<Role, RoleFigures>> {
    let mut expected = Role::ALL.into_iter();
    let most = Role::ALL.len();
    let found = list(node, at.clone(), most, problems, |n, at, p| {
        let role = expected.next()?;
        let mut it = Fields::of(n, at, p)?;
        let named = it.required("question", p, |n, at, p| one_of(n, &at, &[role], p));
        let bands = it.required("bands", p, |n, at, p| read_cells(n, at, firms, p));
        let schooling = it.required("schooling", p, read_schools);
        it.finish(p);
        Some((named?, RoleFigures { bands: bands?, schooling: schooling? }))
    })?;
    if found.len() < most {
        let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
        let fault = Fault::OutOfRange { found: whole(found.len()), least: 19, most: 19 };
        return problems.note(&at, fault);
    }
    Some(found.into_iter().collect())
}

fn read_cells(
    node: &Node,
    at: Place,
    firms: Option<&PerBand<u16>>,
    problems: &mut Problems,
) -> Option<PerBand<Cell>> {
    per_band(node, at, problems, |n, at, band, p| {
        let mut it = Fields::of(n, at.clone(), p)?;
        let share = it.required("share", p, |n, at, p| integer(n, &at, (0, 100), p));
        let deduced = it.optional("share_deduced", p, |n, at, p| literal_true(n, &at, p));
        let count = it.required("count", p, |n, at, p| integer(n, &at, (0, 10_000), p));
        let maturity = it.required("maturity", p, |n, at, p| read_maturity(n, at, count, p));
        it.finish(p);
        let (share, count): (u8, u16) = (share?, count?);
        let expected = per_cent(count, *firms?.get(band));
        if u32::from(share) != expected {
            return p.note(&at.field("share"), derived(share.into(), expected));
        }
        let is_share_deduced = deduced.is_some();
        Some(Cell { share, is_share_deduced, count, maturity: maturity? })
    })
}

/// `count` is nothing where it could not be read; then nobody else is blamed for it.
fn read_maturity(
    node: &Node,
    at: Place,
    count: Option<u16>,
    problems: &mut Problems,
) -> Option<Maturity> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let n: Option<u16> = it.required("n", problems, |n, at, p| integer(n, &at, (0, 10_000), p));
    let shares = ["low", "mid", "high"]
        .map(|key| it.required(key, problems, |n, at, p| integer::<u8>(n, &at, (0, 100), p)));
    let counts = it.required("counts", problems, |n, at, p| {
        let found = list(n, at.clone(), 3, p, |n, at, p| integer(n, &at, (0, 10_000), p))?;
        let [low, mid, high] = found.as_slice() else {
            let found = i64::try_from(found.len()).unwrap_or(i64::MAX);
            return p.note(&at, Fault::OutOfRange { found, least: 3, most: 3 });
        };
        Some([*low, *mid, *high])
    });
    let deduced = it.optional("deduced", problems, |n, at, p| literal_true(n, &at, p));
    it.finish(problems);
    let [low, mid, high] = shares;
    let (n, counts, shares) = (n?, counts?, [low?, mid?, high?]);
    let sum: u32 = counts.iter().map(|it: &u16| u32::from(*it)).sum();
    if u32::from(n) != sum || n != count? {
        return problems.note(&at.field("n"), derived(n.into(), sum));
    }
    for ((key, share), part) in ["low", "mid", "high"].into_iter().zip(shares).zip(counts) {
        let expected = per_cent(part, n);
        if u32::from(share) != expected {
            return problems.note(&at.field(key), derived(share.into(), expected));
        }
    }
    Some(Maturity { n, shares, counts, is_deduced: deduced.is_some() })
}

fn read_schools(node: &Node, at: Place, problems: &mut Problems) -> Option<Schools> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let shares = ["none", "associate", "bachelor", "master", "other"]
        .map(|key| it.required(key, problems, |n, at, p| integer::<u8>(n, &at, (0, 100), p)));
    it.finish(problems);
    let [nothing, associate, bachelor, master, other] = shares;
    let shares = [nothing?, associate?, bachelor?, master?, other?];
    let sum: i64 = shares.iter().map(|it| i64::from(*it)).sum();
    // Five rounded shares of a whole.
    if !(98..=102).contains(&sum) {
        return problems.note(&at, Fault::OutOfRange { found: sum, least: 98, most: 102 });
    }
    Some(Schools { shares })
}

fn read_none(node: &Node, at: Place, _: Band, problems: &mut Problems) -> Option<[u8; 2]> {
    let mut it = Fields::of(node, at, problems)?;
    let [managing, doing] = ["managing", "doing"]
        .map(|key| it.required(key, problems, |n, at, p| integer(n, &at, (0, 100), p)));
    it.finish(problems);
    Some([managing?, doing?])
}

fn read_finding(node: &Node, at: Place, problems: &mut Problems) -> Option<Finding> {
    let mut it = Fields::of(node, at, problems)?;
    let band = it.required("band", problems, |n, at, p| one_of(n, &at, &Band::ALL, p));
    let roles = it.required("roles", problems, |n, at, p| list(n, at, MAX_LIST, p, Role::read));
    let text = it.required("text", problems, sentence);
    it.finish(problems);
    Some(Finding { band: band?, roles: roles?, text: text? })
}

type Means = ((u16, PerBand<u16>), Option<Both>);

/// A mean of all and one of each band, with a note where there is to be one. Unit: hundredths.
fn means(node: &Node, at: Place, problems: &mut Problems, has_note: bool) -> Option<Means> {
    let mut it = Fields::of(node, at, problems)?;
    let mut mean = |key, p: &mut _| it.required(key, p, |n, at, p| integer(n, &at, (0, 10_000), p));
    let all = mean("all", problems);
    let [small, middle, large] = Band::ALL.map(|(word, _)| mean(word, problems));
    let remark = if has_note { it.required("note", problems, sentence) } else { None };
    it.finish(problems);
    Some(((all?, PerBand { small: small?, middle: middle?, large: large? }), remark))
}

fn per_band<T>(
    node: &Node,
    at: Place,
    problems: &mut Problems,
    mut read: impl FnMut(&Node, Place, Band, &mut Problems) -> Option<T>,
) -> Option<PerBand<T>> {
    let mut it = Fields::of(node, at, problems)?;
    let [small, middle, large] =
        Band::ALL.map(|(word, band)| it.required(word, problems, |n, at, p| read(n, at, band, p)));
    it.finish(problems);
    Some(PerBand { small: small?, middle: middle?, large: large? })
}

fn name(node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    read_both_up_to(MAX_NAME, node, at, problems).map(|[ja, en]| Both { ja, en })
}

fn sentence(node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    read_both_up_to(MAX_SENTENCE, node, at, problems).map(|[ja, en]| Both { ja, en })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Size;

    fn band(number: Option<u64>, size: &str) -> Option<Band> {
        Band::of(Staff { number, size: Size::of_code(size) })
    }

    #[test]
    fn the_edges_of_the_bands_are_those_of_the_survey() {
        for (number, expected) in
            [(1, Band::Small), (499, Band::Small), (500, Band::Middle), (5000, Band::Middle)]
        {
            assert_eq!(band(Some(number), ""), Some(expected), "{number}");
        }
        assert_eq!(band(Some(5001), ""), Some(Band::Large));
        assert_eq!(band(Some(0), ""), Some(Band::Small));
    }

    #[test]
    fn every_size_of_the_profile_lies_in_one_band() {
        for size in Size::all() {
            let expected = match size.code() {
                "500-5000" => Band::Middle,
                "5001+" => Band::Large,
                _ => Band::Small,
            };
            assert_eq!(band(None, size.code()), Some(expected), "{}", size.code());
        }
        assert_eq!(band(None, ""), None);
        // Where both are told, the number decides.
        assert_eq!(band(Some(700), "21-50"), Some(Band::Middle));
    }

    #[test]
    fn a_percentage_that_is_not_that_of_its_count_is_refused() {
        let file = include_str!("../../../../questionnaires/roles-survey.json");
        assert!(Survey::read(file).is_ok());
        for (from, to, at) in [
            ("\"share\": 38,", "\"share\": 39,", "$.roles[0].bands.5001+.share"),
            ("\"low\": 40,", "\"low\": 41,", "$.roles[0].bands.1-499.maturity.low"),
            ("\"1-499\": 219,", "\"1-499\": 220,", "$.roles_per_firm.from_counts.1-499"),
            ("\"n\": 294,", "\"n\": 295,", "$.bands"),
        ] {
            let problems = Survey::read(&file.replacen(from, to, 1)).unwrap_err();
            assert!(problems.iter().any(|it| it.at == at), "{at}: {problems:?}");
        }
    }
}
