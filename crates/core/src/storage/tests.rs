use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::day::Day;
use crate::id::QuestionnaireId;
use crate::policy::Field;
use crate::testing::{answers, question};

/// A place that refuses to write from some moment on.
#[derive(Default)]
struct Filling {
    kept: BTreeMap<String, String>,
    writes_left: usize,
}

impl KeyValue for Filling {
    fn get(&self, key: &str) -> Option<String> {
        self.kept.get(key).cloned()
    }

    fn put(&mut self, key: &str, text: &str) -> bool {
        let Some(left) = self.writes_left.checked_sub(1) else { return false };
        self.writes_left = left;
        self.kept.insert(key.into(), text.into());
        true
    }

    fn remove(&mut self, key: &str) {
        self.kept.remove(key);
    }
}

fn holding(text: &str, writes_left: usize) -> Filling {
    Filling { kept: BTreeMap::from([(KEY.into(), text.into())]), writes_left }
}

fn state(given: &str) -> State {
    let mut state = State::default();
    let id = QuestionnaireId::try_from("management").unwrap();
    let sheet = Sheet {
        version: "2026.1".into(),
        answers: answers(given),
        revisions: [(question("m1-1"), 2)].into_iter().collect(),
        notes: [(question("m1-2"), "一行目\n二行目".into())].into_iter().collect(),
        ..Sheet::default()
    };
    state.sheets.insert(id.clone(), sheet);
    state.remember(Snapshot {
        questionnaire: id,
        version: "2026.1".into(),
        on: Day::new(2026, 11, 22).unwrap(),
        answers: answers("m1-1=2"),
    });
    state
}

#[test]
fn a_first_visit_begins_empty() {
    let opened = open(&mut InMemory::default());
    assert_eq!((opened.state, opened.unreadable), (State::default(), None));
    assert!(opened.writable && opened.aside.is_empty());
}

#[test]
fn what_is_saved_is_restored() {
    let state = state("m1-1=3 m1-2=? m2-1=- m2-2=draft");
    assert_eq!(open(&mut holding(&state.to_json(), 0)).state, state);
}

#[test]
fn a_damaged_state_is_put_aside_and_offered_at_every_visit() {
    let mut store = holding("{broken", 9);
    let opened = open(&mut store);
    assert!(opened.writable && matches!(opened.unreadable, Some(Unreadable::Damaged(_))));
    assert_eq!(opened.aside, ["{broken"]);
    assert!(store.put(KEY, &State::default().to_json()));
    assert_eq!(open(&mut store).aside, ["{broken"]);
    forget_aside(&mut store);
    assert_eq!(open(&mut store).aside, Vec::<String>::new());
}

#[test]
fn a_newer_state_is_put_aside() {
    let newer = State::default().to_json().replace("\"format_version\":3", "\"format_version\":4");
    let opened = open(&mut holding(&newer, 1));
    assert_eq!(opened.unreadable, Some(Unreadable::Newer(4)));
    assert_eq!(opened.aside, [newer]);
}

#[test]
fn an_unreadable_state_that_cannot_be_put_aside_is_not_overwritten() {
    let opened = open(&mut holding("{broken", 0));
    assert!(!opened.writable);
    assert_eq!(opened.aside, ["{broken"]);
}

#[test]
fn several_unreadable_states_are_all_kept() {
    let mut store = holding("first", 9);
    open(&mut store);
    assert!(store.put(KEY, "second"));
    open(&mut store);
    open(&mut store);
    assert_eq!(open(&mut store).aside, ["first", "second"]);
}

#[test]
fn edited_texts_are_plain_named_and_bounded() {
    let mut drafts = Drafts::default();
    assert!(write_draft(&mut drafts, "board-asked", "a<b>\u{202e}"));
    assert!(write_draft(&mut drafts, "disclosure-d-policy", ""));
    assert_eq!(drafts.get(&"board-asked".into()).map(|it| &**it), Some("a< b>"));
    assert_eq!(drafts.get(&"disclosure-d-policy".into()).map(|it| &**it), Some(""));
    for key in ["", "A", "a b", &"a".repeat(MAX_KEY + 1)] {
        assert!(!write_draft(&mut drafts, key, "text"), "{key}");
    }
    assert!(write_draft(&mut drafts, "long", &"あ".repeat(MAX_DRAFT + 1)));
    assert_eq!(drafts.get(&"long".into()).map(|it| it.chars().count()), Some(MAX_DRAFT));
    assert!(keeps_draft(&drafts, "long", &"あ".repeat(MAX_DRAFT)));
    assert!(!keeps_draft(&drafts, "long", &"あ".repeat(MAX_DRAFT + 1)));
}

#[test]
fn edited_texts_never_grow_until_the_state_cannot_be_read() {
    let mut state = State::default();
    let text = "あ".repeat(MAX_DRAFT);
    let kept = (0..300).filter(|n| write_draft(&mut state.drafts, &format!("d-{n}"), &text));
    assert_eq!(kept.count(), 25);
    assert_eq!(State::read(&state.to_json()), Ok(state));

    let mut state = State::default();
    let kept = (0..1100).filter(|n| write_draft(&mut state.drafts, &format!("d-{n}"), "text"));
    assert_eq!(kept.count(), MAX_DRAFTS);
    assert!(!keeps_draft(&state.drafts, "d-1099", "text"));
    assert!(keeps_draft(&state.drafts, "d-7", "another"));
    // What stands there already can still be changed.
    assert!(write_draft(&mut state.drafts, "d-7", "another"));
    assert_eq!(State::read(&state.to_json()), Ok(state.clone()));
    state.drafts.insert("d-one-more".into(), "text".into());
    assert!(matches!(State::read(&state.to_json()), Err(Unreadable::Damaged(_))));
}

#[test]
fn more_edited_text_than_is_ever_written_is_not_read() {
    let mut state = State::default();
    // In Latin letters it would still fit into a file.
    let text = "a".repeat(MAX_DRAFT);
    for n in 0..25 {
        state.drafts.insert(format!("d-{n}").into(), text.as_str().into());
    }
    assert_eq!(State::read(&state.to_json()), Ok(state.clone()));
    state.drafts.insert("d-one-more".into(), "a".into());
    assert!(matches!(State::read(&state.to_json()), Err(Unreadable::Damaged(_))));
}

#[test]
fn a_day_is_remembered_once() {
    let mut state = state("");
    let mut snapshot = state.history[0].clone();
    snapshot.answers = answers("m1-1=4");
    state.remember(snapshot.clone());
    assert_eq!(state.history, [snapshot.clone()]);
    assert_eq!(state.before(&snapshot.questionnaire, snapshot.on), None);
    let next = Day::new(2026, 11, 23).unwrap();
    assert_eq!(state.before(&snapshot.questionnaire, next), Some(&snapshot));
}

#[test]
fn the_state_of_every_released_version_is_still_read() {
    let frozen = include_str!("../../../../tests/frozen/state-1.json");
    let state = State::read(frozen).unwrap();
    assert_eq!(state.sheets.values().map(|it| it.answers.len()).sum::<usize>(), 4);
    assert_eq!(state.history.len(), 1);

    let frozen = include_str!("../../../../tests/frozen/state-2.json");
    let state = State::read(frozen).unwrap();
    assert_eq!(state.sheets.values().map(|it| it.answers.len()).sum::<usize>(), 6);
    assert_eq!(state.policy.field(Field::Company), "しるべ商店");
    assert!(state.declaration.committed);
    assert_eq!(state.to_json().replace("\"format_version\":3", "\"format_version\":2"), frozen);

    let frozen = include_str!("../../../../tests/frozen/state-3.json");
    let state = State::read(frozen).unwrap();
    let roles = state.sheets.get(&QuestionnaireId::try_from("roles").unwrap()).unwrap();
    assert_eq!(roles.answers, answers("r-ciso=4 r-soc=3 r-staff=#31 r-security-staff=#0"));
    assert_eq!(
        state.drafts.get(&"board-asked".into()).map(|it| &**it),
        Some("予算を決めてください。")
    );
    assert_eq!(state.to_json(), frozen);
}

proptest! {
    #[test]
    fn any_state_survives(note in ".{1,40}", level in 1..=5u8) {
        let mut state = state(&format!("m1-1={level}"));
        if let Some(sheet) = state.sheets.values_mut().next() {
            let plain = crate::json::cleaned(&note, 40);
            if !plain.is_empty() {
                sheet.notes.insert(question("m1-1"), plain.into());
            }
        }
        prop_assert_eq!(State::read(&state.to_json()), Ok(state));
    }

    #[test]
    fn a_cut_state_never_panics_and_is_never_taken_for_whole(at in 0..200usize) {
        let text = state("m1-1=3").to_json();
        if let Some(cut) = text.get(..at) {
            prop_assert!(State::read(cut).is_err());
        }
    }
}
