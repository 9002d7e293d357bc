use super::*;
use crate::day::Day;
use crate::id::ActionId;
use crate::level::Level;
use crate::opening::Trust;
use crate::profile::{Profile, Size};
use crate::sorted::SortedSet;
use crate::testing::{
    answers, checklist_questionnaire, from_json, json, points_json, points_questionnaire, question,
    questionnaire,
};

fn session(asked: &Questionnaire, given: &str) -> Session {
    let mut state = State::default();
    let sheet = Sheet { answers: answers(given), ..Sheet::default() };
    state.sheets.insert(asked.id.clone(), sheet);
    opened(asked, state)
}

/// A visit in which this questionnaire is open.
fn opened(asked: &Questionnaire, state: State) -> Session {
    let mut session = Session::new(state, Lang::Ja);
    session.apply(Event::Loaded(Arc::new(asked.clone())));
    session.apply(Event::Chose(asked.id.clone(), Page::Intro));
    session
}

fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

fn file(given: &str) -> Box<OpenedFile> {
    Box::new(OpenedFile {
        questionnaire: questionnaire(&[1]).id,
        rest: None,
        answers: answers(given),
        notes: SortedMap::default(),
        profile: Profile::default(),
        answered_on: None,
        organisation: None,
        trust: Trust::Unsigned,
    })
}

fn given(session: &Session, asked: &Questionnaire) -> Answers {
    session.sheet(asked).map(|it| it.answers.clone()).unwrap_or_default()
}

#[test]
fn an_edited_text_is_kept_taken_back_and_wiped_with_everything() {
    let mut it = Session::new(State::default(), Lang::Ja);
    let key = || "board-asked".into();
    assert_eq!(it.draft("board-asked"), None);
    let written = Event::DraftWritten { key: key(), text: "予算を決める。".into() };
    assert_eq!(it.apply(written.clone()), [Request::Save]);
    assert_eq!(it.draft("board-asked"), Some("予算を決める。"));
    assert_eq!(it.apply(Event::DraftCleared { key: key() }), [Request::Save]);
    assert_eq!(it.apply(Event::DraftCleared { key: key() }), []);
    assert_eq!(it.draft("board-asked"), None);
    let named_wrongly = Event::DraftWritten { key: "Board".into(), text: "x".into() };
    assert_eq!(it.apply(named_wrongly), []);

    it.apply(written);
    it.apply(Event::Wiped);
    assert_eq!(it.draft("board-asked"), None);
    // What cannot be kept takes no undo away.
    let named_wrongly = Event::DraftWritten { key: "Board".into(), text: "x".into() };
    assert_eq!(it.apply(named_wrongly), []);
    it.apply(Event::Undone);
    assert_eq!(it.draft("board-asked"), Some("予算を決める。"));
}

#[test]
fn every_answer_is_saved_at_once() {
    let asked = questionnaire(&[2]);
    let mut it = opened(&asked, State::default());
    assert_eq!(it.apply(Event::Answered(question("m1-1"), level(3))), [Request::Save]);
    assert_eq!(it.apply(Event::Cleared(question("m1-1"))), [Request::Save]);
    assert!(given(&it, &asked).is_empty());
}

#[test]
fn an_answer_that_cannot_be_changes_nothing() {
    let asked = questionnaire(&[1]);
    let mut it = opened(&asked, State::default());
    assert_eq!(it.apply(Event::Answered(question("m9-9"), level(3))), []);
    assert_eq!(it.apply(Event::Answered(question("m1-1"), level(6))), []);
    assert_eq!(it.apply(Event::MovedTo(Page::Item(7))), []);
    assert_eq!(it.apply(Event::MovedTo(Page::Viewing)), []);
    assert_eq!(it.state(), &State::default());
}

#[test]
fn a_reason_makes_a_draft_an_answer_and_its_loss_a_draft_again() {
    let asked = questionnaire(&[1]);
    let mut it = session(&asked, "m1-1=draft");
    it.apply(Event::Reasoned(question("m1-1"), " 工場がない ".into()));
    let reason = Reason::new("工場がない").unwrap();
    assert_eq!(given(&it, &asked).get(&question("m1-1")), Some(&Answer::NotApplicable(reason)));
    it.apply(Event::Reasoned(question("m1-1"), "  ".into()));
    assert_eq!(given(&it, &asked), answers("m1-1=draft"));
}

#[test]
fn a_reason_that_looks_like_markup_does_not_cost_the_answers() {
    let asked = questionnaire(&[1]);
    let mut it = session(&asked, "");
    it.apply(Event::Reasoned(question("m1-1"), "<b>工場</b>がない".into()));
    assert_eq!(State::read(&it.state().to_json()).as_ref(), Ok(it.state()));
}

#[test]
fn going_on_leads_to_where_something_is_open() {
    let asked = questionnaire(&[1, 1, 1]);
    for (given, expected) in
        [("", 0), ("m1-1=3", 1), ("m1-1=3 m2-1=? m3-1=-", 0), ("m2-1=3", 0), ("m1-1=draft", 0)]
    {
        let mut it = session(&asked, given);
        it.apply(Event::Continued);
        assert_eq!(it.page(), Page::Item(expected), "{given}");
    }
    let mut it = session(&asked, "m1-1=3");
    it.apply(Event::MovedTo(Page::Item(2)));
    it.apply(Event::MovedTo(Page::Start));
    it.apply(Event::Continued);
    assert_eq!(it.page(), Page::Item(2));
}

#[test]
fn a_wipe_can_be_undone_until_the_next_answer() {
    let asked = questionnaire(&[2]);
    let mut it = session(&asked, "m1-1=3");
    let before = it.state().clone();
    assert_eq!(it.apply(Event::Wiped), [Request::Wipe, Request::ShowPage]);
    assert_eq!(it.state(), &State::default());
    assert_eq!(it.undoable(), Some(Undoable::Wipe));
    assert_eq!(it.apply(Event::Undone), [Request::Save]);
    assert_eq!(it.state(), &before);

    it.apply(Event::Wiped);
    it.apply(Event::Answered(question("m1-2"), level(1)));
    assert_eq!(it.apply(Event::Undone), []);
    assert_eq!(given(&it, &asked), answers("m1-2=1"));
}

#[test]
fn a_wipe_keeps_the_language_that_is_shown() {
    let asked = questionnaire(&[1]);
    let mut it = session(&asked, "");
    it.apply(Event::LanguageChosen(Lang::En));
    it.apply(Event::Wiped);
    assert_eq!(it.language(), Lang::En);
}

#[test]
fn somebody_elses_file_is_only_looked_at_until_said_otherwise() {
    let asked = questionnaire(&[2]);
    let mut it = session(&asked, "m1-1=3");
    let before = it.state().clone();
    it.apply(Event::FileOpened(file("m1-1=1 m1-2=2")));
    it.apply(Event::MovedTo(Page::Viewing));
    assert_eq!(it.shown_answers(&asked), answers("m1-1=1 m1-2=2"));
    let action = ActionId::try_from("m1-1-a").unwrap();
    assert_eq!(it.apply(Event::Planned(action, true)), []);
    it.apply(Event::FileClosed);
    assert_eq!(it.state(), &before);
}

#[test]
fn merging_fills_gaps_replacing_takes_all_and_both_can_be_undone() {
    let asked = questionnaire(&[2]);
    let mut it = session(&asked, "m1-1=3");
    it.apply(Event::FileOpened(file("m1-1=1 m1-2=2")));
    it.apply(Event::FileMerged(SortedSet::default()));
    assert_eq!(given(&it, &asked), answers("m1-1=3 m1-2=2"));
    assert_eq!(it.undoable(), Some(Undoable::File));
    it.apply(Event::Undone);
    assert_eq!(given(&it, &asked), answers("m1-1=3"));
    it.apply(Event::FileOpened(file("m1-2=2")));
    it.apply(Event::FileReplaced);
    assert_eq!(given(&it, &asked), answers("m1-2=2"));
}

#[test]
fn a_changed_question_asks_to_be_confirmed() {
    let asked = from_json(&json(&[1]).replace(r#""revision":1"#, r#""revision":2"#));
    let only = asked.question(&question("m1-1")).unwrap();
    let mut it = session(&asked, "m1-1=3");
    assert!(it.sheet(&asked).unwrap().wants_confirming(only));
    it.apply(Event::Confirmed(question("m1-1")));
    assert!(!it.sheet(&asked).unwrap().wants_confirming(only));
    assert_eq!(given(&it, &asked), answers("m1-1=3"));
}

#[test]
fn what_another_tab_saved_is_taken_over_and_the_page_stays() {
    let asked = questionnaire(&[2]);
    let mut it = session(&asked, "m1-1=3");
    it.apply(Event::MovedTo(Page::Item(0)));
    let other = session(&asked, "m1-1=3 m1-2=5").state().clone();
    assert_eq!(it.apply(Event::TakenOver(Box::new(other))), []);
    assert_eq!(given(&it, &asked), answers("m1-1=3 m1-2=5"));
    assert_eq!(it.page(), Page::Item(0));
}

#[test]
fn a_note_is_always_something_that_can_be_read_back() {
    let asked = questionnaire(&[1]);
    let mut it = session(&asked, "");
    for text in ["<b>太字</b>", "a\u{202e}b\u{0}c", &"あ".repeat(3000), "<", "< <a <<!"] {
        it.apply(Event::Noted(question("m1-1"), text.to_owned()));
        let saved = it.state().to_json();
        assert_eq!(State::read(&saved).as_ref(), Ok(it.state()), "{text}");
    }
    it.apply(Event::Noted(question("m1-1"), " ".into()));
    assert!(it.sheet(&asked).unwrap().notes.is_empty());
}

#[test]
fn a_look_at_the_result_is_remembered_once_a_day() {
    let asked = questionnaire(&[1]);
    let mut it = session(&asked, "m1-1=3");
    let day = Day::new(2026, 11, 22).unwrap();
    assert_eq!(it.apply(Event::SawResult(day)), [Request::Save]);
    assert_eq!(it.apply(Event::SawResult(day)), []);
    it.apply(Event::Answered(question("m1-1"), level(4)));
    it.apply(Event::SawResult(day));
    assert_eq!(it.state().history.len(), 1);
}

#[test]
fn a_state_edited_by_hand_loses_only_what_cannot_be() {
    let asked = questionnaire(&[2]);
    let it = session(&asked, "m1-1=9 m1-2=2 old-1=3");
    assert_eq!(given(&it, &asked), answers("m1-2=2 old-1=3"));
}

#[test]
fn a_questionnaire_that_is_not_here_is_fetched_before_its_page_is_shown() {
    let asked = questionnaire(&[2]);
    let id = asked.id.clone();
    let mut it = Session::new(State::default(), Lang::Ja);
    assert_eq!(it.apply(Event::MovedTo(Page::Item(0))), []);
    assert_eq!(it.apply(Event::Continued), []);
    assert_eq!(it.apply(Event::Chose(id.clone(), Page::Item(0))), [Request::Load]);
    assert_eq!((it.page(), it.awaited()), (Page::Start, Some(&(id.clone(), Page::Item(0)))));
    assert_eq!(it.apply(Event::Loaded(Arc::new(asked.clone()))), [Request::ShowPage]);
    assert_eq!((it.page(), it.awaited()), (Page::Item(0), None));
    assert_eq!(it.asked().map(|it| &it.id), Some(&id));

    let mut it = Session::new(State::default(), Lang::Ja);
    it.apply(Event::Chose(id, Page::Item(0)));
    it.apply(Event::LoadFailed);
    assert_eq!(it.apply(Event::Loaded(Arc::new(asked))), []);
    assert_eq!(it.page(), Page::Start);
}

#[test]
fn one_press_answers_and_goes_on_and_the_last_leads_to_the_result() {
    let asked = points_questionnaire();
    let mut it = opened(&asked, State::default());
    it.apply(Event::Continued);
    for (n, question) in asked.questions().enumerate() {
        assert_eq!(it.page(), Page::Question(n));
        it.apply(Event::AnsweredAndWentOn(question.id.clone(), level(3)));
    }
    assert_eq!(it.page(), Page::Result);
}

#[test]
fn an_answer_given_again_leads_to_what_is_still_open() {
    let asked = points_questionnaire();
    let mut it = session(&asked, "m1-1=3 m1-2=? m1-3=1 m1-5=2");
    it.apply(Event::Continued);
    assert_eq!(it.page(), Page::Question(3));
    it.apply(Event::MovedTo(Page::Question(0)));
    it.apply(Event::AnsweredAndWentOn(question("m1-1"), level(1)));
    assert_eq!(it.page(), Page::Question(3));
    it.apply(Event::MovedTo(Page::Question(24)));
    it.apply(Event::AnsweredAndWentOn(question("m3-7"), level(2)));
    assert_eq!(it.page(), Page::Question(3));
    assert_eq!(it.apply(Event::AnsweredAndWentOn(question("m3-7"), level(4))), []);
    assert_eq!(it.apply(Event::MovedTo(Page::Question(25))), []);
}

#[test]
fn a_saved_state_that_is_taken_fills_the_gaps_of_the_other_questionnaires() {
    let asked = questionnaire(&[2]);
    let mut it = session(&asked, "m1-1=3");
    let other = QuestionnaireId::try_from("other").unwrap();
    let mine = Sheet { answers: answers("o-1=1"), ..Sheet::default() };
    it.state.sheets.insert(other.clone(), mine);
    let mut rest = State::default();
    let theirs = Sheet { answers: answers("o-1=2 o-2=2"), ..Sheet::default() };
    rest.sheets.insert(other.clone(), theirs);
    let mut file = file("m1-2=2");
    file.rest = Some(Box::new(rest));
    it.apply(Event::FileOpened(file));
    it.apply(Event::FileMerged(SortedSet::default()));
    assert_eq!(given(&it, &asked), answers("m1-1=3 m1-2=2"));
    assert_eq!(it.state().sheets.get(&other).unwrap().answers, answers("o-1=1 o-2=2"));
}

/// A visit with the 25 topics answered like this, and a crosswalk from `m1-1` and `m1-2` of them
/// to `a1-1` and `a1-2` of a checklist.
fn crossing(given: &str) -> (Session, Questionnaire) {
    crossing_from(&points_json(), given)
}

/// The same with other topics.
fn crossing_from(topics: &str, given: &str) -> (Session, Questionnaire) {
    let sme = from_json(&topics.replace(r#""id":"test""#, r#""id":"sme""#));
    let list = checklist_questionnaire(&[2, 1]);
    let edge = |n: u8, levels: &str| {
        format!(
            r#"{{"from":"sme/m1-{n}","to":"{}/m1-{n}","levels":{levels},"mark":"P","reason":{{"ja":"同じ。","en":"The same."}}}}"#,
            list.id
        )
    };
    let edges = [edge(1, "[[3,2]]"), edge(2, "[[1,1],[3,2]]")].join(",");
    let crosswalk = format!(
        r#"{{"format":"shirube-crosswalk","format_version":1,"version":"2026.1","checked_on":"2026-11-23","edges":[{edges}]}}"#
    );
    let mut it = session(&sme, given);
    it.apply(Event::Loaded(Arc::new(list.clone())));
    it.apply(Event::CrosswalkArrived(Arc::new(Crosswalk::read(&crosswalk).unwrap())));
    it.apply(Event::Chose(list.id.clone(), Page::Intro));
    (it, list)
}

#[test]
fn what_nobody_has_said_yet_is_asked_before_what_is_proposed() {
    let (mut it, list) = crossing("m1-1=3 m1-2=1");
    assert_eq!(it.proposals(&list).len(), 2);
    it.apply(Event::Continued);
    assert_eq!(it.page(), Page::Question(2));
    it.apply(Event::AnsweredAndWentOn(question("m2-1"), level(2)));
    assert_eq!(it.page(), Page::Question(0));
    it.apply(Event::AnsweredAndWentOn(question("m1-1"), level(1)));
    assert_eq!(it.proposals(&list).len(), 1);
}

#[test]
fn a_proposal_counts_only_when_it_is_taken_and_that_can_be_undone() {
    let (mut it, list) = crossing("m1-1=3 m1-2=1 m1-3=3");
    assert!(given(&it, &list).is_empty());
    assert_eq!(it.apply(Event::ProposalsTaken), [Request::Save]);
    assert_eq!(given(&it, &list), answers("m1-1=2 m1-2=1"));
    assert_eq!(it.undoable(), Some(Undoable::Proposals));
    assert_eq!(it.apply(Event::ProposalsTaken), []);
    it.apply(Event::Undone);
    assert!(given(&it, &list).is_empty());
}

#[test]
fn an_answer_whose_question_has_changed_proposes_nothing_until_it_is_confirmed() {
    let topics = points_json().replacen(r#""revision":1"#, r#""revision":2"#, 1);
    let (mut it, list) = crossing_from(&topics, "m1-1=3 m1-2=1");
    assert_eq!(it.proposals(&list).keys().collect::<Vec<_>>(), [&question("m1-2")]);
    it.apply(Event::Chose(QuestionnaireId::try_from("sme").unwrap(), Page::Intro));
    it.apply(Event::Confirmed(question("m1-1")));
    assert_eq!(it.proposals(&list).len(), 2);
}

#[test]
fn the_reply_of_the_vendor_goes_to_the_questionnaire_it_is_about() {
    let (mut it, list) = crossing("m1-1=?");
    let sme = QuestionnaireId::try_from("sme").unwrap();
    it.apply(Event::MovedTo(Page::Vendor));
    it.apply(Event::Replied(sme.clone(), question("m1-1"), level(3)));
    let sheet = it.state().sheets.get(&sme).unwrap();
    assert_eq!((&sheet.answers, &sheet.section), (&answers("m1-1=3"), &None));
    assert!(it.sheet(&list).is_none());
    let nobody = QuestionnaireId::try_from("nobody").unwrap();
    assert_eq!(it.apply(Event::Replied(nobody, question("m1-1"), level(3))), []);
}

#[test]
fn a_host_asks_for_a_language_and_the_user_decides() {
    let mut it = opened(&questionnaire(&[1]), State::default());
    assert_eq!(it.apply(Event::LanguageAsked(Lang::En)), []);
    assert_eq!(it.language(), Lang::En);
    it.apply(Event::LanguageChosen(Lang::Ja));
    it.apply(Event::LanguageAsked(Lang::En));
    assert_eq!(it.language(), Lang::Ja);
}

#[test]
fn what_a_host_knows_of_the_firm_is_a_draft() {
    let mut it = opened(&questionnaire(&[1]), State::default());
    let profile = |size| Profile { size: Size::of_code(size), ..Profile::default() };
    assert_eq!(it.apply(Event::ProfileHinted(profile("6-20"))), [], "nobody has entered anything");
    assert_eq!(it.state().profile, profile("6-20"));
    it.apply(Event::ProfileGiven(profile("1-5")));
    it.apply(Event::ProfileHinted(profile("6-20")));
    assert_eq!(it.state().profile, profile("1-5"));
}

#[test]
fn who_is_done_at_a_counter_leaves_nothing_behind() {
    let mut it = opened(&questionnaire(&[1]), State::default());
    it.apply(Event::Answered(question("m1-1"), level(3)));
    it.apply(Event::ProfileGiven(Profile { size: Size::of_code("1-5"), ..Profile::default() }));
    assert_eq!(it.apply(Event::Finished), [Request::Wipe, Request::ShowPage]);
    assert_eq!(it.state(), &State::default());
    assert_eq!(it.page(), Page::Start);
    assert_eq!(it.undoable(), None);
    assert_eq!(it.apply(Event::Undone), []);
}
