//! The result file: one questionnaire's answers and score, made to travel and to be checked.

mod read;
mod share;
mod verify;

use base64ct::{Base64UrlUnpadded, Encoding as _};

use crate::answers::{Answer, Answers, Reason};
use crate::day::{Day, Month};
use crate::digest::Digest;
use crate::i18n::Lang;
use crate::id::{QuestionId, QuestionnaireId};
use crate::json::{Node, canonical, cleaned, pretty};
use crate::profile::Profile;
use crate::questionnaire::Questionnaire;
use crate::scoring::score;
use crate::sorted::SortedMap;

pub use read::Unchecked;
pub(crate) use read::{read_notes, word};
pub use share::{Challenge, Misdirected, Share, Shown};
pub use verify::{Refusal, Verified, verify, verify_whole};

/// Version of the scoring rules and of this program, written into every result.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Most characters of the organisation's name.
pub const MAX_ORGANISATION: usize = 200;

/// Most characters of a private note.
pub const MAX_NOTE: usize = 2000;

/// Name of one result file: 16 random bytes, so that duplicates can be told. Made by the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResultId(pub [u8; 16]);

/// What a result file holds, apart from what follows from it (score and digest).
///
/// Invariant: no drafts among the answers; an anonymous file has no organisation, no notes, `-` for
/// every reason, a region at most and a month; one that was handed over has no organisation, no
/// notes, and `-` for every reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultFile {
    id: ResultId,
    language: Lang,
    profile: Profile,
    answered_on: AnsweredOn,
    answers: Answers,
    identity: Identity,
    synthetic: bool,
}

/// When the answers were given, as exactly as the file lets be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredOn {
    /// The day.
    Day(Day),
    /// The month, in an anonymous file.
    Month(Month),
}

/// Whether a file says whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// It may name the firm and carry notes.
    Named {
        /// The firm's name, if it gave one.
        organisation: Option<Box<str>>,
        /// Private notes to questions.
        notes: SortedMap<QuestionId, Box<str>>,
    },
    /// It leaves out whatever could tell.
    Anonymous,
    /// It is made for one recipient, who knows whose it is.
    Shared(Share),
}

impl ResultFile {
    /// A file of these answers; drafts are left out.
    pub fn new(
        id: ResultId,
        language: Lang,
        profile: Profile,
        answered_on: Day,
        answers: &Answers,
        notes: SortedMap<QuestionId, Box<str>>,
    ) -> ResultFile {
        let whole = answers.iter().filter(|(_, it)| !it.is_draft());
        ResultFile {
            id,
            language,
            profile,
            answered_on: AnsweredOn::Day(answered_on),
            answers: whole.map(|(id, it)| (id.clone(), it.clone())).collect(),
            identity: Identity::Named { organisation: None, notes },
            synthetic: false,
        }
    }

    /// The same answers without whatever could tell whose they are. The new name keeps the two
    /// files from being joined.
    #[must_use]
    pub fn anonymous(&self, id: ResultId) -> ResultFile {
        ResultFile {
            id,
            profile: self.profile.anonymous(),
            answered_on: AnsweredOn::Month(match self.answered_on {
                AnsweredOn::Day(day) => day.month(),
                AnsweredOn::Month(month) => month,
            }),
            answers: self.without_reasons(),
            identity: Identity::Anonymous,
            ..*self
        }
    }

    /// The same answers for one recipient: without name, notes and reasons, and with the profile only
    /// if the owner wants that. Nothing for an anonymous file, which must stay so.
    pub fn shared(&self, share: Share, with_profile: bool) -> Option<ResultFile> {
        if self.identity == Identity::Anonymous {
            return None;
        }
        Some(ResultFile {
            profile: if with_profile { self.profile } else { Profile::default() },
            answers: self.without_reasons(),
            identity: Identity::Shared(share),
            ..*self
        })
    }

    /// The same file with the name of the firm; as it is where it may not carry one.
    #[must_use]
    pub fn named(mut self, organisation: &str) -> ResultFile {
        if let Identity::Named { organisation: name, .. } = &mut self.identity {
            let text = cleaned(organisation.trim(), MAX_ORGANISATION);
            let text = text.trim();
            *name = (!text.is_empty()).then(|| text.into());
        }
        self
    }

    /// The same file, marked as invented: for tests and demonstrations, and never counted together
    /// with what firms have answered.
    #[must_use]
    pub fn synthetic(self) -> ResultFile {
        ResultFile { synthetic: true, ..self }
    }

    /// The answers with `-` for every reason.
    fn without_reasons(&self) -> Answers {
        let silent = |(id, it): (&QuestionId, &Answer)| {
            let it = match it {
                Answer::NotApplicable(_) => match Reason::new("-") {
                    Some(reason) => Answer::NotApplicable(reason),
                    None => Answer::Unknown,
                },
                other => other.clone(),
            };
            (id.clone(), it)
        };
        self.answers.iter().map(silent).collect()
    }

    /// Its name.
    pub fn id(&self) -> ResultId {
        self.id
    }

    /// What the firm told about itself.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// When the answers were given.
    pub fn answered_on(&self) -> AnsweredOn {
        self.answered_on
    }

    /// The answers.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Whether it says whose it is.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Whether a generator invented it.
    pub fn is_synthetic(&self) -> bool {
        self.synthetic
    }

    /// To whom it was handed over; nothing for a file that its owner keeps.
    pub fn share(&self) -> Option<&Share> {
        match &self.identity {
            Identity::Shared(share) => Some(share),
            Identity::Named { .. } | Identity::Anonymous => None,
        }
    }

    /// The text of the file: scored by these rules, with its digest, the same bytes every time.
    pub fn to_json(&self, asked: &Questionnaire) -> String {
        pretty(&self.to_node(asked))
    }

    /// The same file on one line, without a line break: one of many in a file of results.
    pub fn to_line(&self, asked: &Questionnaire) -> String {
        canonical(&self.to_node(asked))
    }

    fn to_node(&self, asked: &Questionnaire) -> Node {
        let mut file = Node::object(self.members(asked));
        let digest = Digest::of(&file);
        if let Node::Object(members) = &mut file {
            members.push(("digest".to_owned(), Node::text(digest.to_string())));
        }
        file
    }

    fn members(&self, asked: &Questionnaire) -> Vec<(&'static str, Node)> {
        let mut members = vec![
            ("format", Node::text("shirube-result")),
            ("format_version", Node::Integer(1)),
            ("id", Node::text(self.id.to_text())),
            ("questionnaire", questionnaire_node(&asked.id, &asked.version, &asked.digest)),
            ("language", Node::text(self.language.tag())),
            ("profile", self.profile.to_node()),
            ("answered_on", Node::text(self.answered_on.to_string())),
            ("answers", self.answers.to_node(false)),
            ("score", score(asked, &self.answers).to_node()),
            ("engine", Node::text(ENGINE)),
        ];
        match &self.identity {
            Identity::Named { organisation, notes } => {
                if let Some(name) = organisation {
                    members.push(("organisation", Node::text(&**name)));
                }
                if !notes.is_empty() {
                    let notes = notes.iter().map(|(id, it)| (id.as_str(), Node::text(&**it)));
                    members.push(("notes", Node::object(notes)));
                }
            }
            Identity::Anonymous => members.push(("anonymous", Node::Bool(true))),
            Identity::Shared(share) => members.push(("share", share.to_node())),
        }
        if self.synthetic {
            members.push(("synthetic", Node::Bool(true)));
        }
        members
    }
}

fn questionnaire_node(id: &QuestionnaireId, version: &str, digest: &Digest) -> Node {
    Node::object([
        ("id", Node::text(id.as_str())),
        ("version", Node::text(version)),
        ("digest", Node::text(digest.to_string())),
    ])
}

impl ResultId {
    /// The name as files write it: base64url without padding, 22 characters.
    pub fn to_text(self) -> String {
        Base64UrlUnpadded::encode_string(&self.0)
    }

    fn parse(text: &str) -> Option<ResultId> {
        let bytes = Base64UrlUnpadded::decode_vec(text).ok()?;
        bytes.try_into().ok().map(ResultId)
    }
}

impl std::fmt::Display for AnsweredOn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AnsweredOn::Day(it) => it.fmt(f),
            AnsweredOn::Month(it) => it.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests;
