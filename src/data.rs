//! Fetches data files and hands their text to the core to check.

use std::sync::Arc;

use shirube_core::i18n::Lang;
use shirube_core::json::Problem;
#[cfg(feature = "whole")]
use shirube_core::practices::Practices;
use shirube_core::questionnaire::{Questionnaire, Texts};
#[cfg(feature = "whole")]
use shirube_core::sources::Sources;

use crate::browser;

/// What the first question needs.
#[derive(Debug, Clone)]
pub struct Content {
    /// What is asked.
    pub asked: Arc<Questionnaire>,
    /// Its words in the language shown.
    pub texts: Arc<Texts>,
}

#[cfg(feature = "whole")]
/// What only the result page needs.
#[derive(Debug, Clone)]
pub struct Background {
    /// How others do it.
    pub practices: Arc<Practices>,
    /// What it was written from.
    pub sources: Arc<Sources>,
}

/// Why there is nothing to show.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The file did not arrive.
    #[error("{0} could not be loaded")]
    Missing(&'static str),
    /// The file arrived and has errors.
    #[error("{file}: {}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unsound {
        /// Which one.
        file: &'static str,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
}

const QUESTIONNAIRE: &str = "questionnaires/management/questionnaire.json";

/// The questionnaire and its words. Both files are asked for at once.
pub async fn load(language: Lang) -> Result<Content, LoadError> {
    let words = texts_file(language);
    let (structure, texts) = join(fetch(QUESTIONNAIRE), fetch(words)).await;
    let asked = Questionnaire::read(&structure?)
        .map_err(|problems| LoadError::Unsound { file: QUESTIONNAIRE, problems })?;
    let texts = Texts::read(&texts?, &asked)
        .map_err(|problems| LoadError::Unsound { file: words, problems })?;
    Ok(Content { asked: Arc::new(asked), texts: Arc::new(texts) })
}

/// The words in another language.
pub async fn load_texts(asked: &Questionnaire, language: Lang) -> Result<Arc<Texts>, LoadError> {
    let file = texts_file(language);
    let texts = Texts::read(&fetch(file).await?, asked);
    texts.map(Arc::new).map_err(|problems| LoadError::Unsound { file, problems })
}

#[cfg(feature = "whole")]
/// Practices and sources.
pub async fn load_background(
    asked: &Questionnaire,
    language: Lang,
) -> Result<Background, LoadError> {
    const STRUCTURE: &str = "questionnaires/practices/practices.json";
    const SOURCES: &str = "questionnaires/sources.json";
    let words =
        language.pick("questionnaires/practices/ja.json", "questionnaires/practices/en.json");
    let (structure, (texts, sources)) =
        join(fetch(STRUCTURE), join(fetch(words), fetch(SOURCES))).await;
    let practices = Practices::read(&structure?, &texts?, asked)
        .map_err(|problems| LoadError::Unsound { file: STRUCTURE, problems })?;
    let sources = Sources::read(&sources?)
        .map_err(|problems| LoadError::Unsound { file: SOURCES, problems })?;
    Ok(Background { practices: Arc::new(practices), sources: Arc::new(sources) })
}

fn texts_file(language: Lang) -> &'static str {
    language.pick("questionnaires/management/ja.json", "questionnaires/management/en.json")
}

async fn fetch(path: &'static str) -> Result<String, LoadError> {
    browser::fetch(path).await.ok_or(LoadError::Missing(path))
}

/// Waits for two futures at once.
async fn join<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    futures_util::future::join(a, b).await
}
