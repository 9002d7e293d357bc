//! What was answered in one check speaks for another.

use shirube_core::answers::{Answer, Answers};
use shirube_core::crosswalk::{Crosswalk, Proposal, preselected};
use shirube_core::i18n::proposal::{Text, count, from};
use shirube_core::i18n::{Lang, short};
use shirube_core::id::{QuestionId, QuestionnaireId};
use shirube_core::sorted::SortedMap;
use shirube_e2e::{Content, Memory, Site, dist};

/// What the answers of one check propose for another, as the core says.
fn proposals(
    from: &Content,
    answers: &Answers,
    to: &Content,
) -> SortedMap<QuestionId, Vec<Proposal>> {
    let crosswalk = std::fs::read_to_string(dist().join("questionnaires/crosswalk.json")).unwrap();
    let crosswalk = Crosswalk::read(&crosswalk).unwrap();
    let of = |id: &QuestionnaireId| (*id == from.asked.id).then_some(answers);
    crosswalk.proposals(&to.asked, of)
}

#[tokio::test]
async fn an_answer_elsewhere_is_proposed_with_its_reason_and_taken_by_one_press() {
    let mut site = Site::plain().await;
    let (sme, six) = (Content::of("sme"), Content::of("six-articles"));
    let memory = Memory::each(&sme, |_| "3".into());
    let found = proposals(&sme, &sme.answers_in(&memory.text()), &six);
    let (number, question) =
        (1..).zip(six.asked.questions()).find(|(_, it)| found.contains(&it.id)).unwrap();
    let proposal = preselected(found.get(&question.id).unwrap()).unwrap();

    site.open_with(&memory, &format!("/#/six-articles/{number}")).await;
    site.is_started().await;
    site.sees(Text::Label.in_lang(Lang::Ja)).await;
    site.sees(proposal.reason(Lang::Ja)).await;
    let topic = sme.texts(Lang::Ja).question(&proposal.from.question).unwrap().name();
    site.sees(&from(sme.name(Lang::Ja), topic, Lang::Ja)).await;
    assert_eq!(site.chosen().await, [""; 0], "a proposal is no answer");
    assert!(six.answers_in(&site.kept().await).is_empty());

    site.press(Text::Take.in_lang(Lang::Ja)).await;
    site.sees("1 / 16").await;
    let taken = six.answers_in(&site.kept().await);
    assert_eq!(taken.get(&question.id), Some(&Answer::Level(proposal.level)));
    site.leave().await;
}

#[tokio::test]
async fn all_proposals_are_taken_at_once_and_the_rest_is_asked() {
    let mut site = Site::plain().await;
    let (sme, six) = (Content::of("sme"), Content::of("six-articles"));
    let memory = Memory::each(&sme, |_| "3".into());
    let found = proposals(&sme, &sme.answers_in(&memory.text()), &six);
    assert!(!found.is_empty());
    site.open_with(&memory, "/#/sme/result").await;
    site.sees_heading(short::Text::OtherTitle.in_lang(Lang::Ja)).await;
    site.sees(&short::proposes(found.len(), six.name(Lang::Ja), Lang::Ja)).await;
    site.open("/#/six-articles").await;
    site.sees(&count(found.len(), Lang::Ja)).await;
    site.press(Text::TakeAll.in_lang(Lang::Ja)).await;
    site.sees(&format!("（{} / 16）", found.len())).await;
    site.sees_no_more(Text::TakeAllHelp.in_lang(Lang::Ja)).await;
    let taken = six.answers_in(&site.kept().await);
    assert_eq!(taken.len(), found.len());
    for (id, proposals) in found.iter() {
        let lowest = preselected(proposals).unwrap().level;
        assert_eq!(taken.get(id), Some(&Answer::Level(lowest)), "{id}");
    }
    // Where it goes on is a question that nothing was proposed for.
    if found.len() < 16 {
        site.press("続きから").await;
        let open = six.asked.questions().position(|it| !found.contains(&it.id)).unwrap();
        site.sees_focus_on(six.ask(open + 1, Lang::Ja)).await;
    }
    site.leave().await;
}

#[tokio::test]
async fn an_own_answer_is_never_proposed_away() {
    let mut site = Site::plain().await;
    let (sme, six) = (Content::of("sme"), Content::of("six-articles"));
    let all = Memory::each(&sme, |_| "3".into());
    let found = proposals(&sme, &sme.answers_in(&all.text()), &six);
    let own = Memory::each(&six, |_| "1".into());
    let own = six.answers_in(&own.text());
    let ids: Vec<String> = own.iter().map(|(id, _)| format!("{id}=1")).collect();
    let memory = all.and("six-articles", &ids.join(" "));
    site.open_with(&memory, "/#/six-articles").await;
    site.is_started().await;
    site.sees("（16 / 16）").await;
    assert!(!site.text().await.contains(&count(found.len(), Lang::Ja)));
    for number in 1..=16 {
        site.open(&format!("/#/six-articles/{number}")).await;
        site.sees_heading(six.ask(number, Lang::Ja)).await;
        assert!(!site.has_control(Text::Take.in_lang(Lang::Ja)).await, "question {number}");
    }
    assert_eq!(six.answers_in(&site.kept().await), own);
    site.leave().await;
}
