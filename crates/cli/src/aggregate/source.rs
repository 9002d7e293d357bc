//! What the benchmark says of itself: from the call, or in words that claim nothing.

use shirube_core::aggregate::{LEAST_K, Made};
use shirube_core::benchmark::{
    Amount, Benchmark, Both, Figure, FigureValue, Group, Kind, Source, Trust,
};
use shirube_core::day::Day;
use shirube_core::i18n::bench::Text;
use shirube_core::id::{BenchmarkId, FigureId};
use shirube_core::questionnaire::Questionnaire;

/// Source of the benchmark. A text given here stands in both languages.
#[derive(Debug, Clone, clap::Args)]
pub struct About {
    /// Name of the benchmark; that of the questionnaire where nothing is said.
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<BenchmarkId>,
    /// Version of its content, for example 2026.1; year and month of today where nothing is said.
    #[arg(long, value_name = "VERSION")]
    edition: Option<Box<str>>,
    /// Who publishes it.
    #[arg(long, value_name = "TEXT")]
    publisher: Option<Box<str>>,
    /// Its title.
    #[arg(long, value_name = "TEXT")]
    title: Option<Box<str>>,
    /// Whose results they are.
    #[arg(long, value_name = "TEXT")]
    population: Option<Box<str>>,
    /// What a reader must know to read it right.
    #[arg(long, value_name = "TEXT")]
    caveat: Option<Box<str>>,
    /// Where it can be read, from https:// on.
    #[arg(long, value_name = "ADDRESS")]
    url: Option<Box<str>>,
    /// The year it speaks of; this year where nothing is said.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1900..=9999))]
    year: Option<u16>,
}

fn id(text: &str) -> Result<BenchmarkId, String> {
    BenchmarkId::try_from(text).map_err(|it| format!("found {it}"))
}

impl About {
    /// What it comes to, made on this day of results to this questionnaire.
    pub fn made(&self, asked: &Questionnaire, today: Option<Day>) -> Option<Made> {
        let id = self.id.clone().or_else(|| BenchmarkId::try_from(asked.id.as_str()).ok())?;
        Some(self.of(id, today?))
    }

    fn of(&self, id: BenchmarkId, today: Day) -> Made {
        let (year, month, _) = today.parts();
        let text = |given: &Option<Box<str>>, otherwise: Text| match given {
            Some(it) => Both { ja: it.clone(), en: it.clone() },
            None => otherwise.both(),
        };
        let source = Source {
            publisher: text(&self.publisher, Text::NoPublisher),
            title: text(&self.title, Text::NoTitle),
            url: self.url.clone(),
            year: self.year.unwrap_or(year),
            population: text(&self.population, Text::NoPopulation),
            elsewhere: false,
            n: None,
            trust: Trust::C,
            caveat: Some(text(&self.caveat, Text::NoCaveat)),
        };
        let version = self.edition.clone().unwrap_or_else(|| format!("{year}.{month}").into());
        Made { id, version, checked_on: today, source }
    }

    /// Whether a benchmark may say all this, before an hour has been spent on counting.
    ///
    /// # Errors
    ///
    /// What it may not say, one line each.
    pub fn check(&self) -> Result<(), Vec<String>> {
        let id = self.id.clone().or_else(|| BenchmarkId::try_from("any").ok());
        let made = id.zip(Day::new(2026, 1, 1)).map(|(id, today)| self.of(id, today));
        let (Some(made), Ok(figure)) = (made, FigureId::try_from("any")) else {
            return Ok(());
        };
        let any = || Both { ja: "-".into(), en: "-".into() };
        // A benchmark must hold something; any figure will do.
        let value = FigureValue {
            group: Group::default(),
            amount: Amount::Share(0),
            n: None,
            is_deduced: false,
        };
        let figure = Figure {
            id: figure,
            kind: Kind::Exposure,
            measure: any(),
            joins: Vec::new(),
            no_join: Some(any()),
            values: vec![value],
        };
        let benchmark = Benchmark {
            id: made.id,
            version: made.version,
            checked_on: made.checked_on,
            source: made.source,
            least_n: LEAST_K,
            figures: vec![figure],
            distribution: None,
            is_synthetic: false,
        };
        match Benchmark::read(&benchmark.to_json()) {
            Ok(_) => Ok(()),
            Err(problems) => Err(problems.iter().map(ToString::to_string).collect()),
        }
    }
}
