//! Three questions, one kind of trouble and one end outside, for tests.

use super::{Triage, TriageTexts};
use crate::desks::Desks;
use crate::i18n::Lang;

/// The file; it names a desk `a` and a desk `b`.
pub(crate) const SMALL: &str = r#"{
  "format": "shirube-triage", "format_version": 1, "version": "2026.1",
  "checked_on": "2026-11-23", "start": "t-1", "after": ["t-data"],
  "questions": [
    {"id": "t-1", "options": [
      {"id": "more", "to": "t-2"},
      {"id": "none", "to": "outside:else"}]},
    {"id": "t-2", "options": [
      {"id": "paid", "to": "kind:mail", "sets": "money"},
      {"id": "asked", "to": "kind:mail"}]},
    {"id": "t-data", "options": [{"id": "yes", "sets": "personal"}, {"id": "no"}]}],
  "kinds": [{"id": "mail", "now": ["stop", "tell"], "never": ["reply"],
    "desks": [
      {"desk": "own:bank", "when": "money"}, {"desk": "a", "when": "always"},
      {"desk": "own:insurer", "when": "insured"}, {"desk": "b", "when": "personal"}],
    "report": ["soon", "some-day"], "facts": ["noticed", "amount", "backup"],
    "source": ["A"], "mark": "P"}],
  "outside": [{"id": "else", "desks": ["b"]}],
  "own": [{"id": "bank"}, {"id": "insurer"}],
  "deadlines": [
    {"id": "soon", "desk": "b", "when": "personal", "days": [3, 5], "source": ["A"], "mark": "S"},
    {"id": "some-day", "desk": "own:insurer", "when": "always", "days": null, "source": [],
     "mark": "P"}],
  "facts": [
    {"id": "noticed", "kind": "time"}, {"id": "amount", "kind": "text"},
    {"id": "backup", "kind": "yesno"}]
}"#;

/// Its words.
pub(crate) const WORDS: &str = r#"{
  "format": "shirube-triage-texts", "format_version": 1, "language": "LANG",
  "questions": {"t-1": {"ask": "ask 1", "help": "help 1"}, "t-2": {"ask": "ask 2", "help": "help 2"},
    "t-data": {"ask": "ask data", "help": "help data"}},
  "options": {"t-1/more": "more", "t-1/none": "none", "t-2/paid": "paid", "t-2/asked": "asked",
    "t-data/yes": "data", "t-data/no": "no data"},
  "kinds": {"mail": {"title": "Mail", "in_short": "A mail", "now": {"stop": "Stop", "tell": "Tell"},
    "never": {"reply": "No reply"}}},
  "outside": {"else": {"title": "Else", "text": "Ask them"}},
  "own": {"bank": {"name": "Bank", "where": "On the card"},
    "insurer": {"name": "Insurer", "where": "In the papers"}},
  "deadlines": {"soon": {"title": "Soon", "text": "Very soon"},
    "some-day": {"title": "Some day", "text": "Look at the papers"}},
  "facts": {"noticed": {"label": "Noticed", "help": "When"},
    "amount": {"label": "Amount", "help": "How much"},
    "backup": {"label": "Backup", "help": "Is there one"}}
}"#;

/// The questions, for desks among which are `a` and `b`.
pub(crate) fn small(desks: &Desks) -> Triage {
    Triage::read(SMALL, desks).unwrap()
}

/// The words; they are the same in both languages.
pub(crate) fn small_words(triage: &Triage, lang: Lang) -> TriageTexts {
    triage.with_words(&WORDS.replace("LANG", lang.tag())).unwrap()
}
