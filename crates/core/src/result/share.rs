//! The consent record: to whom a result was handed over, and what its owner had read before.
//!
//! It lies inside the digest of the file, so that it cannot be taken off or put on another file
//! without being seen. Like everything else in a result it proves no more than that: whoever can
//! write a valid file can write a valid record (`docs/methods/verification.md`).

use crate::day::Day;
use crate::desks::read_day;
use crate::digest::Digest;
use crate::i18n::Lang;
use crate::id::PartnerId;
use crate::json::{Fields, Node, PLAIN_TEXT_MAX, Place, Problems, id, plain_text};
use crate::partner::{MAX_LEGAL_NAME, Partner, read_origin};

use super::word;

/// Most characters of a challenge.
const MAX_CHALLENGE: usize = 128;

/// A one-time text of the recipient, against an old result being sent again.
///
/// Invariant: 1 to 128 characters of printable ASCII without the space, U+0021 to U+007E.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge(Box<str>);

/// To whom a result is handed over. It comes from [`Share::new`], or from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Share {
    /// The site that receives it. Invariant: an origin, exactly as a browser writes it.
    pub audience: Box<str>,
    /// The partner whose file named that site.
    pub partner: PartnerId,
    /// The recipient's legal name, as it was shown.
    pub recipient: Box<str>,
    /// What the recipient does with it, as it was shown.
    pub purpose: Box<str>,
    /// [`Shown::digest`] of all that was shown.
    pub consent: Digest,
    /// The recipient's one-time text, if it gave one.
    pub challenge: Option<Challenge>,
    /// The day on which the visitor agreed.
    pub on: Day,
}

/// All that a visitor is shown about a recipient before deciding. Screens show exactly this, so that
/// its digest is that of what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'p> {
    /// The recipient's legal name.
    pub recipient: &'p str,
    /// What the recipient does with a result.
    pub purpose: &'p str,
    /// How long the recipient keeps it.
    pub retention: &'p str,
    /// Whom to ask about it: an `https` or a `mailto:` address.
    pub contact: &'p str,
    /// The site that receives it.
    pub origin: &'p str,
}

/// A valid file that was meant for somebody else, or comes a second time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misdirected {
    /// It was handed to another site, or to none.
    #[error("audience: found {}, expected {expected}", or_none(.found.as_deref()))]
    Audience {
        /// The site in the file.
        found: Option<Box<str>>,
        /// The site that it should be for.
        expected: Box<str>,
    },
    /// It holds another one-time text, or none.
    #[error("challenge: found {}, expected {expected}", or_none(.found.as_deref()))]
    Challenge {
        /// The text in the file.
        found: Option<Box<str>>,
        /// The text that it should hold.
        expected: Box<str>,
    },
}

fn or_none(found: Option<&str>) -> &str {
    found.unwrap_or("none")
}

impl Challenge {
    /// The challenge of this text, where it is one.
    pub fn new(text: &str) -> Option<Challenge> {
        let is_plain = text.bytes().all(|it| it.is_ascii_graphic());
        (is_plain && (1..=MAX_CHALLENGE).contains(&text.len())).then(|| Challenge(text.into()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'p> Shown<'p> {
    /// What is shown of a partner whose page is at `origin`, in the language of the visitor. Nothing
    /// where that site may not receive results.
    pub fn of(partner: &'p Partner, lang: Lang, origin: &str) -> Option<Shown<'p>> {
        let results = partner.results.as_ref()?;
        Some(Shown {
            recipient: partner.legal_name(lang),
            purpose: results.purpose(lang),
            retention: results.retention(lang),
            contact: &results.contact,
            origin: results.allowed(origin)?,
        })
    }

    /// SHA-256 of its canonical JSON: an object with these five members as texts, the recipient
    /// under `legal_name`.
    ///
    /// Source: `docs/methods/verification.md`, with a worked example.
    pub fn digest(&self) -> Digest {
        Digest::of(&Node::object([
            ("legal_name", Node::text(self.recipient)),
            ("purpose", Node::text(self.purpose)),
            ("retention", Node::text(self.retention)),
            ("contact", Node::text(self.contact)),
            ("origin", Node::text(self.origin)),
        ]))
    }
}

impl Share {
    /// The record of a visitor who was shown [`Shown::of`] the same three and agreed. Nothing where
    /// that site may not receive results.
    pub fn new(
        partner: &Partner,
        lang: Lang,
        origin: &str,
        challenge: Option<Challenge>,
        on: Day,
    ) -> Option<Share> {
        let shown = Shown::of(partner, lang, origin)?;
        Some(Share {
            audience: shown.origin.into(),
            partner: partner.id.clone(),
            recipient: shown.recipient.into(),
            purpose: shown.purpose.into(),
            consent: shown.digest(),
            challenge,
            on,
        })
    }

    pub(super) fn to_node(&self) -> Node {
        let mut members = vec![
            ("audience", Node::text(&*self.audience)),
            ("partner", Node::text(self.partner.as_str())),
            ("recipient", Node::text(&*self.recipient)),
            ("purpose", Node::text(&*self.purpose)),
            ("consent", Node::text(self.consent.to_string())),
        ];
        if let Some(challenge) = &self.challenge {
            members.push(("challenge", Node::text(challenge.as_str())));
        }
        members.push(("on", Node::text(self.on.to_string())));
        Node::object(members)
    }

    pub(super) fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Share> {
        let mut it = Fields::of(node, at, problems)?;
        let audience = it.required("audience", problems, |n, at, p| {
            word(n, &at, "an origin such as https://www.insurer.example", read_origin, p)
        });
        let partner = it.required("partner", problems, |n, at, p| id(n, &at, p));
        let recipient = it
            .required("recipient", problems, |n, at, p| plain_text(n, &at, (1, MAX_LEGAL_NAME), p));
        let purpose =
            it.required("purpose", problems, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p));
        let consent = it.required("consent", problems, |n, at, p| {
            word(n, &at, "sha256- and base64", Digest::parse, p)
        });
        let challenge = it.optional("challenge", problems, |n, at, p| {
            word(n, &at, "1 to 128 printable ASCII characters", Challenge::new, p)
        });
        let on = it.required("on", problems, read_day);
        it.finish(problems);
        Some(Share {
            audience: audience?,
            partner: partner?,
            recipient: recipient?,
            purpose: purpose?,
            consent: consent?,
            challenge,
            on: on?,
        })
    }

    /// Compares a valid file with what its recipient expects; what is not given is not compared.
    /// `share` is nothing for a file that was not handed to anybody.
    ///
    /// # Errors
    ///
    /// The first that differs.
    pub fn check(
        share: Option<&Share>,
        audience: Option<&str>,
        challenge: Option<&Challenge>,
    ) -> Result<(), Misdirected> {
        let found = share.map(|it| &*it.audience);
        if let Some(expected) = audience.filter(|it| found != Some(*it)) {
            let (found, expected) = (found.map(Box::from), expected.into());
            return Err(Misdirected::Audience { found, expected });
        }
        let found = share.and_then(|it| it.challenge.as_ref());
        if let Some(expected) = challenge.filter(|it| found != Some(*it)) {
            let (found, expected) = (found.map(|it| it.0.clone()), expected.0.clone());
            return Err(Misdirected::Challenge { found, expected });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
