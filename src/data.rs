//! Fetches data files and hands their text to the core to check.

use std::sync::Arc;

#[cfg(not(feature = "whole"))]
use shirube_core::asking;
#[cfg(feature = "whole")]
use shirube_core::benchmark::Benchmark;
#[cfg(feature = "whole")]
use shirube_core::board::{RiskList, Risks, SentenceList, Sentences};
#[cfg(feature = "whole")]
use shirube_core::cpsf::{Cpsf, CpsfTexts};
#[cfg(feature = "whole")]
use shirube_core::crosswalk::Crosswalk;
#[cfg(feature = "whole")]
use shirube_core::desks::Desks;
#[cfg(feature = "whole")]
use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::Lang;
use shirube_core::id::QuestionnaireId;
#[cfg(feature = "whole")]
use shirube_core::id::{BenchmarkId, PartnerId};
#[cfg(feature = "whole")]
use shirube_core::insurance::{Insurance, InsuranceTexts};
use shirube_core::json::Problem;
#[cfg(feature = "whole")]
use shirube_core::loss::{Loss, LossTexts};
#[cfg(feature = "whole")]
use shirube_core::partner::Partner;
#[cfg(feature = "whole")]
use shirube_core::practices::Practices;
use shirube_core::questionnaire::{Questionnaire, Texts};
#[cfg(feature = "whole")]
use shirube_core::roles::{Guide as RoleGuide, GuideTexts, Learning, LearningTexts, Survey};
#[cfg(feature = "whole")]
use shirube_core::security_action::Guide;
#[cfg(feature = "whole")]
use shirube_core::sources::Sources;
#[cfg(feature = "whole")]
use shirube_core::triage::{Triage, TriageTexts};

use crate::browser;

/// A questionnaire and its words in one language.
#[derive(Debug, Clone)]
pub struct Content {
    /// What is asked.
    pub asked: Arc<Questionnaire>,
    /// Its words.
    pub texts: Arc<Texts>,
}

#[cfg(feature = "whole")]
/// What only the result page needs.
#[derive(Debug, Clone)]
pub struct Background {
    /// How others do it, where the questionnaire has practices.
    pub practices: Option<Arc<Practices>>,
    /// What it was written from.
    pub sources: Arc<Sources>,
}

#[cfg(feature = "whole")]
/// What is known of the roles of security.
#[derive(Debug, Clone)]
pub struct AboutRoles {
    /// What other firms do.
    pub survey: Survey,
    /// Whom to look for.
    pub guide: RoleGuide,
    /// The words of the guide.
    pub texts: GuideTexts,
    /// Where to learn it.
    pub learning: Learning,
    /// The words of that.
    pub offers: LearningTexts,
}

/// What is known of insurance for cyber incidents.
#[cfg(feature = "whole")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutInsurance {
    /// The facts.
    pub facts: Insurance,
    /// Their words.
    pub texts: InsuranceTexts,
    /// What they were taken from.
    pub sources: Sources,
}

/// The layers and elements that answers can be seen by.
#[cfg(feature = "whole")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutCpsf {
    /// Which question stands where.
    pub groups: Cpsf,
    /// Their words.
    pub texts: CpsfTexts,
}

#[cfg(feature = "whole")]
/// What the loss picture is made of.
#[derive(Debug, Clone)]
pub struct AboutLoss {
    /// The structure.
    pub loss: Loss,
    /// Its words.
    pub texts: LossTexts,
}

/// What is needed when something has happened.
#[cfg(feature = "whole")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// The questions, and the desks.
    pub triage: Triage,
    /// Their words.
    pub texts: TriageTexts,
    /// What they were written from.
    pub sources: Sources,
}

/// Why there is nothing to show.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The file did not arrive.
    #[error("{0} could not be loaded")]
    Missing(String),
    /// The file arrived and has errors.
    #[error("{file}: {}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unsound {
        /// Which one.
        file: String,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
}

/// A questionnaire as far as asking needs it: one file.
#[cfg(not(feature = "whole"))]
pub async fn load(id: &QuestionnaireId, language: Lang) -> Result<Content, LoadError> {
    let file = format!("questionnaires/{id}/{}", asking::file_name(language));
    let text = fetch(&file).await?;
    let unsound = || LoadError::Unsound { file, problems: Vec::new() };
    let (asked, texts) = asking::read(&text).ok_or_else(unsound)?;
    Ok(Content { asked: Arc::new(asked), texts: Arc::new(texts) })
}

/// A questionnaire and its words. Both files are asked for at once.
#[cfg(feature = "whole")]
pub async fn load(id: &QuestionnaireId, language: Lang) -> Result<Content, LoadError> {
    let file = format!("questionnaires/{id}/questionnaire.json");
    let words = format!("questionnaires/{id}/{}.json", language.tag());
    let (structure, texts) = join(fetch(&file), fetch(&words)).await;
    let asked = sound(Questionnaire::read(&structure?), file)?;
    let texts = sound(Texts::read(&texts?, &asked), words)?;
    Ok(Content { asked: Arc::new(asked), texts: Arc::new(texts) })
}

#[cfg(feature = "whole")]
/// Practices and sources.
pub async fn load_background(
    asked: &Questionnaire,
    language: Lang,
) -> Result<Background, LoadError> {
    const STRUCTURE: &str = "questionnaires/practices/practices.json";
    const SOURCES: &str = "questionnaires/sources.json";
    let sources = sound(Sources::read(&fetch(SOURCES).await?), SOURCES)?;
    let practices = if asked.questions().any(|it| !it.practices.is_empty()) {
        let words = format!("questionnaires/practices/{}.json", language.tag());
        let (structure, texts) = join(fetch(STRUCTURE), fetch(&words)).await;
        Some(Arc::new(sound(Practices::read(&structure?, &texts?, asked), STRUCTURE)?))
    } else {
        None
    };
    Ok(Background { practices, sources: Arc::new(sources) })
}

#[cfg(feature = "whole")]
/// What answers to one questionnaire say about another.
pub async fn load_crosswalk() -> Result<Crosswalk, LoadError> {
    const FILE: &str = "questionnaires/crosswalk.json";
    sound(Crosswalk::read(&fetch(FILE).await?), FILE)
}

/// SECURITY ACTION: steps, links, schemes, and the sources of what they say.
#[cfg(feature = "whole")]
pub async fn load_guide() -> Result<(Guide, Sources), LoadError> {
    const FILE: &str = "questionnaires/security-action.json";
    const SOURCES: &str = "questionnaires/sources.json";
    let (guide, sources) = join(fetch(FILE), fetch(SOURCES)).await;
    Ok((sound(Guide::read(&guide?), FILE)?, sound(Sources::read(&sources?), SOURCES)?))
}

/// The survey, the guide to roles and where to learn, in one language. All are asked for at once.
#[cfg(feature = "whole")]
pub async fn load_roles(language: Lang) -> Result<AboutRoles, LoadError> {
    const SURVEY: &str = "questionnaires/roles-survey.json";
    const GUIDE: &str = "questionnaires/role-guide/guide.json";
    const LEARNING: &str = "questionnaires/learning/learning.json";
    let words = format!("questionnaires/role-guide/{}.json", language.tag());
    let offers = format!("questionnaires/learning/{}.json", language.tag());
    let structures = join(fetch(SURVEY), join(fetch(GUIDE), fetch(LEARNING)));
    let texts = join(fetch(&words), fetch(&offers));
    let ((survey, (guide, learning)), (guide_texts, offer_texts)) = join(structures, texts).await;
    let guide = sound(RoleGuide::read(&guide?), GUIDE)?;
    let learning = sound(Learning::read(&learning?), LEARNING)?;
    Ok(AboutRoles {
        survey: sound(Survey::read(&survey?), SURVEY)?,
        texts: sound(GuideTexts::read(&guide_texts?, &guide), words)?,
        offers: sound(LearningTexts::read(&offer_texts?, &learning), offers)?,
        guide,
        learning,
    })
}

/// What weak items mean for a business, and what a board is asked about them.
#[cfg(feature = "whole")]
pub async fn load_risks(language: Lang) -> Result<Risks, LoadError> {
    const STRUCTURE: &str = "questionnaires/board-paper/paper.json";
    let words = format!("questionnaires/board-paper/{}.json", language.tag());
    let (structure, texts) = join(fetch(STRUCTURE), fetch(&words)).await;
    let list = sound(RiskList::read(&structure?), STRUCTURE)?;
    sound(list.with_words(&texts?), words)
}

/// The sentences that a disclosure may be made of.
#[cfg(feature = "whole")]
pub async fn load_sentences(language: Lang) -> Result<Sentences, LoadError> {
    const STRUCTURE: &str = "questionnaires/disclosure/disclosure.json";
    let words = format!("questionnaires/disclosure/{}.json", language.tag());
    let (structure, texts) = join(fetch(STRUCTURE), fetch(&words)).await;
    let list = sound(SentenceList::read(&structure?), STRUCTURE)?;
    sound(list.with_words(&texts?), words)
}

/// What the loss picture is made of.
#[cfg(feature = "whole")]
pub async fn load_loss(language: Lang) -> Result<AboutLoss, LoadError> {
    const STRUCTURE: &str = "questionnaires/quick-risk/loss.json";
    let words = format!("questionnaires/quick-risk/loss.{}.json", language.tag());
    let (structure, texts) = join(fetch(STRUCTURE), fetch(&words)).await;
    let loss = sound(Loss::read(&structure?), STRUCTURE)?;
    let texts = sound(LossTexts::read(&texts?, &loss), words)?;
    Ok(AboutLoss { loss, texts })
}

/// What may serve as evidence for the criteria of a questionnaire, and who can help.
#[cfg(feature = "whole")]
pub async fn load_evidence(id: &QuestionnaireId) -> Result<EvidenceGuide, LoadError> {
    let file = format!("questionnaires/{id}/evidence.json");
    sound(EvidenceGuide::read(&fetch(&file).await?), file)
}

/// The page about insurance in one language. All is asked for at once.
#[cfg(feature = "whole")]
pub async fn load_insurance(language: Lang) -> Result<AboutInsurance, LoadError> {
    const STRUCTURE: &str = "questionnaires/insurance/insurance.json";
    const SOURCES: &str = "questionnaires/sources.json";
    let words = format!("questionnaires/insurance/{}.json", language.tag());
    let (structure, (texts, sources)) =
        join(fetch(STRUCTURE), join(fetch(&words), fetch(SOURCES))).await;
    let facts = sound(Insurance::read(&structure?), STRUCTURE)?;
    let texts = sound(facts.with_words(&texts?), words)?;
    Ok(AboutInsurance { facts, texts, sources: sound(Sources::read(&sources?), SOURCES)? })
}

/// The layers and elements in one language. Both files are asked for at once.
#[cfg(feature = "whole")]
pub async fn load_cpsf(language: Lang) -> Result<AboutCpsf, LoadError> {
    const STRUCTURE: &str = "questionnaires/cpsf/cpsf.json";
    let words = format!("questionnaires/cpsf/{}.json", language.tag());
    let (structure, texts) = join(fetch(STRUCTURE), fetch(&words)).await;
    let groups = sound(Cpsf::read(&structure?), STRUCTURE)?;
    let texts = sound(groups.with_words(&texts?), words)?;
    Ok(AboutCpsf { groups, texts })
}

/// What to do when something has happened, and whom to call. All files are asked for at once.
#[cfg(feature = "whole")]
pub async fn load_incident(language: Lang) -> Result<Incident, LoadError> {
    const STRUCTURE: &str = "questionnaires/triage/triage.json";
    const DESKS: &str = "questionnaires/desks.json";
    const SOURCES: &str = "questionnaires/sources.json";
    let words = format!("questionnaires/triage/{}.json", language.tag());
    let files = join(join(fetch(STRUCTURE), fetch(&words)), join(fetch(DESKS), fetch(SOURCES)));
    let ((structure, texts), (desks, sources)) = files.await;
    let desks = sound(Desks::read(&desks?), DESKS)?;
    let triage = sound(Triage::read(&structure?, &desks), STRUCTURE)?;
    let texts = sound(triage.with_words(&texts?), words)?;
    Ok(Incident { triage, texts, sources: sound(Sources::read(&sources?), SOURCES)? })
}

/// The file of a partner. A name that is no name of one asks for no file.
#[cfg(feature = "whole")]
pub async fn load_partner(id: &str) -> Result<Partner, LoadError> {
    let missing = || LoadError::Missing(id.to_owned());
    let id = PartnerId::try_from(id).map_err(|_| missing())?;
    let file = format!("partners/{id}.json");
    let partner = sound(Partner::read(&fetch(&file).await?), file)?;
    // A copy under another name is another partner's.
    let is_named = partner.id == id;
    is_named.then(|| partner.lying_at(&browser::origin())).ok_or_else(missing)
}

/// What is published about other firms: every benchmark of this release, in one file.
#[cfg(feature = "whole")]
pub async fn load_benchmarks() -> Result<Vec<Benchmark>, LoadError> {
    const FILE: &str = "questionnaires/benchmarks.json";
    sound(Benchmark::read_bundle(&fetch(FILE).await?), FILE)
}

/// A benchmark that a partner made of its own members' results. It lies beside the partner's file.
#[cfg(feature = "whole")]
pub async fn load_benchmark_of_partner(id: &BenchmarkId) -> Result<Benchmark, LoadError> {
    let file = format!("partners/{id}.json");
    let missing = || LoadError::Missing(file.clone());
    let benchmark = sound(Benchmark::read(&fetch(&file).await?), file.clone())?;
    let is_named = benchmark.id == *id;
    is_named.then_some(benchmark).ok_or_else(missing)
}

#[cfg(feature = "whole")]
fn sound<T>(read: Result<T, Vec<Problem>>, file: impl Into<String>) -> Result<T, LoadError> {
    read.map_err(|problems| LoadError::Unsound { file: file.into(), problems })
}

async fn fetch(path: &str) -> Result<String, LoadError> {
    browser::fetch(path).await.ok_or_else(|| LoadError::Missing(path.to_owned()))
}

/// Waits for two futures at once.
#[cfg(feature = "whole")]
async fn join<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    futures_util::future::join(a, b).await
}
