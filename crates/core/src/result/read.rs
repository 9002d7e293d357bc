//! Reading a result file: first what it is, then its answers against the questionnaire.

use crate::answers::{Answer, Answers};
use crate::day::{Day, Month};
use crate::digest::Digest;
use crate::i18n::Lang;
use crate::id::{QuestionId, QuestionnaireId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, literal,
    literal_true, one_of, parse, plain_text, text,
};
use crate::profile::{Location, Profile};
use crate::questionnaire::Questionnaire;
use crate::sorted::SortedMap;

use super::{AnsweredOn, Identity, MAX_NOTE, MAX_ORGANISATION, ResultFile, ResultId, Share};

/// A result file whose own form is right, before its answers have met their questionnaire.
#[derive(Debug, Clone)]
pub struct Unchecked {
    /// The questionnaire it answers.
    pub questionnaire: QuestionnaireId,
    /// Version of that questionnaire's content.
    pub version: Box<str>,
    /// Digest of that questionnaire's structure.
    pub questionnaire_digest: Digest,
    /// The digest it claims.
    pub(super) digest: Digest,
    /// The whole file without its digest. Invariant: an object with `answers` and `score`.
    pub(super) body: Node,
    id: ResultId,
    language: Lang,
    profile: Profile,
    answered_on: AnsweredOn,
    identity: Identity,
    synthetic: bool,
}

impl Unchecked {
    /// Reads a result file.
    ///
    /// # Errors
    ///
    /// Every way in which the text is no result file.
    pub fn read(json: &str) -> Result<Unchecked, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let read = read_file(&node, &mut problems);
        let mut unchecked = problems.conclude(read)?;
        unchecked.body = without_digest(node);
        Ok(unchecked)
    }

    /// The answers as they stand in the file.
    fn answers(&self) -> &Node {
        self.body.get("answers").unwrap_or(&Node::Null)
    }

    /// The score it claims.
    pub(super) fn score(&self) -> &Node {
        self.body.get("score").unwrap_or(&Node::Null)
    }

    /// The result, its answers checked against this questionnaire.
    ///
    /// # Errors
    ///
    /// Every answer that this questionnaire does not have or allow.
    pub fn against(&self, asked: &Questionnaire) -> Result<ResultFile, Vec<Problem>> {
        let mut problems = Problems::default();
        let at = Place::root().field("answers");
        let answers = Answers::read(self.answers(), at.clone(), asked, &mut problems);
        let may_give_reasons = matches!(self.identity, Identity::Named { .. });
        for (id, answer) in answers.iter().flat_map(Answers::iter) {
            let at = at.field(id.as_str()).field("not_applicable");
            match answer {
                Answer::NotApplicableDraft => {
                    problems.note::<()>(&at, Fault::TextLength { found: 0, least: 1, most: 500 });
                }
                Answer::NotApplicable(it) if !may_give_reasons && it.as_str() != "-" => {
                    let (found, expected) =
                        ("a reason".into(), "\"-\" in an anonymous or a shared file".into());
                    problems.note::<()>(&at, Fault::NotAllowed { found, expected });
                }
                _ => {}
            }
        }
        if let Identity::Named { notes, .. } = &self.identity {
            for id in notes.keys().filter(|it| asked.question(it).is_none()) {
                let at = Place::root().field("notes").field(id.as_str());
                let fault = Fault::Dangling { id: id.to_string(), expected: "a question's id" };
                problems.note::<()>(&at, fault);
            }
        }
        problems.conclude(answers.map(|it| self.with(it)))
    }

    /// The result as far as this questionnaire, perhaps of another version, can hold it, and how
    /// many answers it cannot.
    pub fn fitted_to(&self, asked: &Questionnaire) -> (ResultFile, usize) {
        let members = match self.answers() {
            Node::Object(members) => members.as_slice(),
            _ => &[],
        };
        let fitting = members.iter().filter_map(|(key, node)| {
            let question = asked.question(&QuestionId::try_from(key.as_str()).ok()?)?;
            let answer = Answer::read(node, Place::root(), &mut Problems::default())?;
            answer.fits(question, asked).ok()?;
            (!answer.is_draft()).then(|| (question.id.clone(), answer))
        });
        let answers: Answers = fitting.collect();
        let lost = members.len() - answers.len();
        (self.with(answers), lost)
    }

    fn with(&self, answers: Answers) -> ResultFile {
        ResultFile {
            id: self.id,
            language: self.language,
            profile: self.profile,
            answered_on: self.answered_on,
            answers,
            identity: self.identity.clone(),
            synthetic: self.synthetic,
        }
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Unchecked> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-result", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let id = it.required("id", problems, |n, at, p| {
        word(n, &at, "16 bytes in base64url", ResultId::parse, p)
    });
    let questionnaire = it.required("questionnaire", problems, read_questionnaire);
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let profile = it.required("profile", problems, Profile::read);
    let anonymous = it.optional("anonymous", problems, |n, at, p| literal_true(n, &at, p));
    let answered_on = it.required("answered_on", problems, |n, at, p| match anonymous {
        Some(()) => word(n, &at, "a month such as 2026-11", Month::parse, p).map(AnsweredOn::Month),
        None => word(n, &at, "a day such as 2026-11-22", Day::parse, p).map(AnsweredOn::Day),
    });
    let answers = it.required("answers", problems, |_, _, _| Some(()));
    let score = it.required("score", problems, |_, _, _| Some(()));
    it.required("engine", problems, |n, at, p| plain_text(n, &at, (1, 40), p));
    let digest = it.required("digest", problems, |n, at, p| {
        word(n, &at, "sha256- and base64", Digest::parse, p)
    });
    let synthetic = it.optional("synthetic", problems, |n, at, p| literal_true(n, &at, p));
    let identity = match anonymous {
        Some(()) => Some(Identity::Anonymous),
        None => Some(match it.optional("share", problems, Share::read) {
            Some(share) => Identity::Shared(share),
            None => read_identity(&mut it, problems),
        }),
    };
    let at = it.place().field("profile");
    it.finish(problems);

    let profile = profile?;
    let has_region = matches!(profile.place, Some(Location::Region(_)));
    let has_prefecture = matches!(profile.place, Some(Location::Prefecture(_)));
    if anonymous.is_some() && has_prefecture {
        problems.note::<()>(&at, Fault::Unknown { key: "prefecture".into() });
    } else if anonymous.is_none() && has_region {
        problems.note::<()>(&at, Fault::Unknown { key: "region".into() });
    }

    let (questionnaire, version, questionnaire_digest) = questionnaire?;
    let ((), ()) = (answers?, score?);
    Some(Unchecked {
        questionnaire,
        version,
        questionnaire_digest,
        digest: digest?,
        // Filled by the caller, which owns the file.
        body: Node::Null,
        id: id?,
        language: language?,
        profile,
        answered_on: answered_on?,
        identity: identity?,
        synthetic: synthetic.is_some(),
    })
}

fn read_identity(it: &mut Fields<'_>, problems: &mut Problems) -> Identity {
    let organisation = it.optional("organisation", problems, |n, at, p| {
        plain_text(n, &at, (1, MAX_ORGANISATION), p)
    });
    let notes = it.optional("notes", problems, read_notes);
    Identity::Named { organisation, notes: notes.unwrap_or_default() }
}

/// Texts by the ids of their questions.
pub(crate) fn read_notes(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<SortedMap<QuestionId, Box<str>>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut notes = SortedMap::default();
    for (key, node) in it.rest() {
        let at = it.place().field(key);
        let id = problems.check(&at, QuestionId::try_from(key));
        let words = plain_text(node, &at, (1, MAX_NOTE), problems);
        if let Some((id, words)) = id.zip(words) {
            notes.insert(id, words);
        }
    }
    Some(notes)
}

fn read_questionnaire(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<(QuestionnaireId, Box<str>, Digest)> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let version = it.required("version", problems, |n, at, p| plain_text(n, &at, (1, 40), p));
    let digest = it.required("digest", problems, |n, at, p| {
        word(n, &at, "sha256- and base64", Digest::parse, p)
    });
    it.finish(problems);
    Some((id?, version?, digest?))
}

/// A text with a form of its own.
pub(crate) fn word<T>(
    node: &Node,
    at: &Place,
    expected: &str,
    parse: fn(&str) -> Option<T>,
    problems: &mut Problems,
) -> Option<T> {
    let found = text(node, at, problems)?;
    let fault = || Fault::NotAllowed {
        found: found.chars().take(64).collect(),
        expected: expected.to_owned(),
    };
    problems.check(at, parse(found).ok_or_else(fault))
}

fn without_digest(mut node: Node) -> Node {
    if let Node::Object(members) = &mut node {
        members.retain(|(key, _)| key != "digest");
    }
    node
}
