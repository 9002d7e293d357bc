use proptest::prelude::*;

use super::sentences::SENTENCES;
use super::*;
use crate::answers::{Answer, Answers, Reason};
use crate::id::{QuestionId, QuestionnaireId};
use crate::json::{Place, Problem, Problems, parse};
use crate::level::Level;

const LANGS: [Lang; 2] = [Lang::Ja, Lang::En];

/// Words that must not stand in a policy, because of the reason.
const FORBIDDEN: &[(&str, &str)] = &[
    ("認定", "a policy is the firm's own word, nobody certifies it"),
    ("公認", "nobody has authorised it"),
    ("取得", "nothing here is awarded; even information is better 集める"),
    ("認証", "a policy claims no certificate"),
    ("保証", "a firm of ten can guarantee nothing"),
    ("万全", "nor can it promise that"),
    ("必ず", "nor that"),
    ("御社", "it is the firm that speaks"),
    ("貴社", "it is the firm that speaks"),
    ("することができ", "plain: できます"),
    ("！", "calm, no exclamation marks"),
    ("!", "calm, no exclamation marks"),
    ("certif", "a policy claims no certificate"),
    ("guarantee", "a firm of ten can guarantee nothing"),
    ("ensure", "it is a promise of outcome"),
];

/// Every combination of choices.
fn all_choices() -> Vec<Choices> {
    let mut all = Vec::new();
    for responsible in Responsible::ALL {
        for training in Training::ALL {
            for tell in Tell::ALL {
                for bits in 0..1_u32 << Topic::ALL.len() {
                    let chosen = Topic::ALL.into_iter().enumerate();
                    let topics = chosen.filter(|(n, _)| bits >> n & 1 == 1).map(|(_, it)| it);
                    all.push(Choices { responsible, training, tell, topics: topics.collect() });
                }
            }
        }
    }
    all
}

fn filled() -> Policy {
    let mut policy = Policy::default();
    policy.fill(Field::Company, "株式会社みなと製作所");
    policy.fill(Field::Role, "代表取締役");
    policy.fill(Field::Name, "湊 花子");
    policy.day = Day::new(2026, 11, 23);
    policy
}

#[test]
fn no_draft_has_a_forbidden_word_or_a_gap_in_its_language() {
    for choices in all_choices() {
        let policy = Policy { choices, ..filled() };
        for lang in LANGS {
            let text = to_text(&draft(&policy, lang));
            for (word, why) in FORBIDDEN {
                assert!(!text.contains(word), "{word}: {why}: {text}");
            }
            assert!(!text.contains(['{', '}']), "{text}");
            // What the firm typed is Japanese in both.
            let own = text.replace("株式会社みなと製作所", "");
            let is_kana = |it: char| ('\u{3041}'..='\u{30fa}').contains(&it);
            for line in own.lines().filter(|it| !it.is_empty()) {
                let has_gap = line.contains("（部署名）") || line.contains("(department)");
                let is_title = line == "情報セキュリティ基本方針";
                let is_closing = line.contains("花子") || line.contains("2026");
                if !has_gap && !is_title && !is_closing {
                    assert_eq!(line.contains(is_kana), lang == Lang::Ja, "{line}");
                }
            }
        }
    }
}

#[test]
fn every_part_of_every_draft_says_something_and_fits_where_it_is_edited() {
    let mut policy = filled();
    for field in Field::ALL {
        policy.fill(field, &"あ".repeat(200));
    }
    for choices in all_choices() {
        policy.choices = choices;
        for (part, lang) in Part::ALL.into_iter().flat_map(|it| LANGS.map(|lang| (it, lang))) {
            let text = policy.part(part, lang);
            assert!((30..=MAX_PART).contains(&text.chars().count()), "{part:?}: {text}");
            assert!(text.ends_with(lang.pick('。', '.')), "{text}");
            assert!(!text.contains("  ") && !text.contains("。。"), "{text}");
        }
    }
}

#[test]
fn choices_differ_in_the_draft() {
    let mut drafts: Vec<String> = Vec::new();
    for choices in all_choices() {
        drafts.push(to_text(&draft(&Policy { choices, ..filled() }, Lang::Ja)));
    }
    drafts.sort();
    let all = drafts.len();
    drafts.dedup();
    assert_eq!(drafts.len(), all, "no two choices give the same policy");
}

#[test]
fn a_japanese_policy_reads_like_this() {
    let expected = "\
情報セキュリティ基本方針

株式会社みなと製作所（以下「当社」といいます）は、お客様や取引先からお預かりした情報を大切に扱うことを、仕事の土台と考えています。情報の漏えい、紛失、改ざんや、システムの停止を防ぐため、次の方針を定め、全員で取り組みます。

1．経営者の責任
経営者は、情報を守ることを経営の大切な仕事の一つと考え、先に立って取り組みます。そのために必要な費用と人手を、会社の規模に見合う範囲で用意します。この方針と対策を年に1回以上見直し、足りないところを改めます。

2．社内の体制と備え
情報セキュリティの責任者は、当社の代表者が務めます。責任者は、情報を扱うときの決まりを文書にまとめ、従業員に知らせます。
重要な情報は、仕事に必要な人だけが使えるようにします。パソコンやソフトウェアは更新して新しい状態に保ち、ウイルスなどの不正なプログラムへの備えをします。重要な情報はバックアップ（控えの複製）をとり、失われたときに元に戻せるようにします。クラウドサービス（インターネットを通じて使う外部のサービス）は、安全に使えるかを確かめてから選びます。

3．従業員の取り組み
従業員は、情報セキュリティについて年に1回以上学び、仕事に必要な知識を身につけます。仕事で知った秘密は、在職中も退職した後も、外部に漏らしません。メールの宛先や添付ファイルを確かめる、パスワードを使い回さない、書類や機器を置いたままにしないなど、日ごろの基本を守ります。

4．法律と契約を守ること
情報の扱いに関わる法律などの決まりと、お客様や取引先との約束を守ります。個人情報は、利用の目的を示したうえで、必要な範囲に限って集め、個人情報保護法に沿って扱います。お預かりした情報は、約束した目的のほかには使わず、要らなくなったときは返すか、元に戻せない方法で消します。仕事を外部に任せるときは、信頼できる相手を選び、秘密を守ることなどを契約で取り決めます。

5．違反や事故が起きたときの対応
事故や、この方針に反することに気づいた人は、すぐに責任者へ知らせます。当社は、被害が広がらないように手を打ち、原因を調べて、同じことが起きないように改めます。影響を受ける方と、届け出が必要な役所などには、分かったことから速やかにお伝えします。この方針に反した人には、社内の決まりに沿って対応します。

2026年11月23日
株式会社みなと製作所
代表取締役　湊 花子
";
    assert_eq!(to_text(&draft(&filled(), Lang::Ja)), expected);
}

#[test]
fn an_english_policy_has_the_same_parts() {
    let document = draft(&filled(), Lang::En);
    assert_eq!(document.title, "Information security policy");
    assert!(document.preamble.starts_with("At 株式会社みなと製作所 (“we”, “us”), looking after"));
    assert_eq!(
        document.sections.iter().map(|it| it.heading).collect::<Vec<_>>(),
        [
            "1. Responsibility of management",
            "2. Organisation and safeguards",
            "3. What our staff do",
            "4. Laws and contracts",
            "5. Breaches and incidents"
        ]
    );
    assert_eq!(document.closing.day, "23 November 2026");
    assert_eq!(document.closing.representative, "湊 花子, 代表取締役");
}

#[test]
fn what_is_missing_stands_as_a_gap_and_is_counted() {
    let mut policy = Policy::default();
    assert_eq!(policy.state(), PolicyState::Nothing);
    let empty = draft(&policy, Lang::Ja);
    assert!(empty.preamble.starts_with("（会社名）（以下"));
    assert_eq!(empty.closing.representative, "（役職）　（代表者名）");
    assert_eq!(empty.closing.day, "（日付）");

    policy.choices.responsible = Responsible::Department;
    assert_eq!(policy.state(), PolicyState::Draft(5));
    assert!(policy.part(Part::Organisation, Lang::Ja).contains("（部署名）が担当します"));
    policy.fill(Field::Department, "総務部");
    assert!(policy.part(Part::Organisation, Lang::Ja).contains("総務部は、情報を扱うとき"));
    assert!(policy.part(Part::Incidents, Lang::En).contains("tells 総務部 at once"));

    let mut policy = filled();
    assert_eq!((policy.gaps(), policy.state()), (vec![], PolicyState::Complete));
    policy.fill(Field::Name, " \n\u{200b}");
    policy.day = None;
    assert_eq!(policy.gaps(), [Gap::Field(Field::Name), Gap::Day]);
}

#[test]
fn what_looks_like_a_place_in_a_name_is_only_a_name() {
    let mut policy = filled();
    policy.fill(Field::Company, "{told}{company");
    assert!(policy.part(Part::Preamble, Lang::Ja).starts_with("{told}{company（以下"));
}

#[test]
fn an_edited_part_stays_whatever_is_chosen_and_comes_back_when_cleared() {
    let mut policy = filled();
    policy.edit(Part::Law, "  法律を守ります。\n\n<b>以上</b>\r\n");
    let law = |policy: &Policy| draft(policy, Lang::Ja).sections[3].clone();
    assert_eq!(law(&policy).body, "法律を守ります。\n\n< b>以上< /b>");
    assert!(law(&policy).edited);
    policy.choose(Topic::Contractors, false);
    policy.choices.tell = Tell::Representative;
    assert_eq!(law(&policy).body, "法律を守ります。\n\n< b>以上< /b>");

    policy.edit(Part::Law, " \n");
    assert!(!law(&policy).edited);
    assert!(
        law(&policy).body.contains("個人情報保護法") && !law(&policy).body.contains("外部に任せ")
    );
}

#[test]
fn the_words_of_the_draft_are_no_edit() {
    let mut policy = filled();
    for (part, lang) in Part::ALL.into_iter().flat_map(|it| LANGS.map(|lang| (it, lang))) {
        policy.edit(part, "ほか");
        policy.edit(part, &format!("{}\n", draft::generated(&policy, part, lang)));
        assert_eq!(policy.edited(part), None);
    }
}

#[test]
fn every_claim_has_its_words_in_both_languages() {
    for sentence in SENTENCES {
        for basis in sentence.claims {
            for text in [sentence.ja.to_owned(), sentence.en.to_ascii_lowercase()] {
                assert!(
                    basis.words.iter().any(|it| text.contains(it)),
                    "{:?}: {text}",
                    basis.words
                );
            }
            assert!(!basis.rests_on.is_empty());
            for word in basis.words {
                assert_eq!(word.to_ascii_lowercase(), *word);
            }
        }
    }
}

/// Answers as `sme/s2-backup=1 management/m6-improve=?`; `-` is "not applicable".
fn answers(given: &str) -> Vec<(QuestionnaireId, Answers)> {
    let mut all: Vec<(QuestionnaireId, Answers)> = Vec::new();
    for it in given.split_whitespace() {
        let (place, answer) = it.split_once('=').unwrap();
        let (questionnaire, question) = place.split_once('/').unwrap();
        let questionnaire = QuestionnaireId::try_from(questionnaire).unwrap();
        let answer = match answer {
            "?" => Answer::Unknown,
            "-" => Answer::NotApplicable(Reason::new("none").unwrap()),
            level => Answer::Level(Level::new(level.parse().unwrap()).unwrap()),
        };
        let n = all.iter().position(|(id, _)| *id == questionnaire).unwrap_or_else(|| {
            all.push((questionnaire, Answers::default()));
            all.len() - 1
        });
        all[n].1.record(QuestionId::try_from(question).unwrap(), answer);
    }
    all
}

#[track_caller]
fn check(policy: &Policy, lang: Lang, given: &str, expected: &[&str]) {
    let given = answers(given);
    let of = |id: &QuestionnaireId| given.iter().find(|(it, _)| it == id).map(|(_, it)| it);
    let found: Vec<String> = (contradictions(policy, lang, of).into_iter())
        .map(|it| {
            let Contradiction { part, sentence, questionnaire, question, doubt } = it;
            format!("{} {questionnaire}/{question} {doubt:?}: {sentence}", part.key())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn an_answer_that_a_sentence_does_not_go_with_is_pointed_out() {
    let policy = filled();
    check(&policy, Lang::Ja, "", &[]);
    // Half done is no contradiction, and "not applicable" is none.
    check(
        &policy,
        Lang::Ja,
        "sme/s2-backup=2 six-articles/a6-regular=2 management/m6-improve=-",
        &[],
    );
    check(
        &policy,
        Lang::Ja,
        "sme/s2-backup=1 six-articles/a6-restore=? management/m6-improve=1",
        &[
            "executives management/m6-improve Denied: この方針と対策を年に1回以上見直し、足りないところを改めます。",
            "organisation sme/s2-backup Denied: 重要な情報はバックアップ（控えの複製）をとり、失われたときに元に戻せるようにします。",
            "organisation six-articles/a6-restore Unsure: 重要な情報はバックアップ（控えの複製）をとり、失われたときに元に戻せるようにします。",
        ],
    );
    check(
        &policy,
        Lang::En,
        "sme/s3-duty=1",
        &[
            "staff sme/s3-duty Denied: They keep confidential what they learn at work, and go on doing so after they have left.",
        ],
    );
    // One question under two sentences of a part is told once.
    check(
        &policy,
        Lang::Ja,
        "management/m7-notify=1",
        &[
            "incidents management/m7-notify Denied: 事故や、この方針に反することに気づいた人は、すぐに責任者へ知らせます。",
        ],
    );
}

#[test]
fn a_sentence_that_is_not_said_claims_nothing() {
    let mut policy = filled();
    for topic in Topic::ALL {
        policy.choose(topic, false);
    }
    let given =
        "sme/s2-backup=1 sme/s3-services=1 sme/s2-carry=1 sme/s3-contracts=1 sme/s2-disposal=1";
    check(&policy, Lang::Ja, given, &[]);
    policy.choose(Topic::RemoteWork, true);
    check(
        &policy,
        Lang::Ja,
        given,
        &[
            "organisation sme/s2-carry Denied: 社外で仕事をするときや情報を持ち出すときは、紛失や盗み見を防ぐ決まりに沿って行います。",
        ],
    );
}

#[test]
fn in_an_edited_part_the_key_words_decide() {
    let mut policy = filled();
    policy.edit(Part::Organisation, "店長が担当します。\nレジのデータは、毎晩バックアップします。");
    let given = "sme/s2-backup=1 sme/s3-services=1 sme/s3-training=1 management/m2-officer=?";
    check(
        &policy,
        Lang::Ja,
        given,
        &[
            "organisation management/m2-officer Unsure: 店長が担当します。",
            "organisation sme/s2-backup Denied: レジのデータは、毎晩バックアップします。",
            "staff sme/s3-training Denied: 従業員は、情報セキュリティについて年に1回以上学び、仕事に必要な知識を身につけます。",
        ],
    );
    policy.edit(Part::Organisation, "Our shop is small. We back up the till. BACKUPS matter.");
    policy.edit(Part::Staff, "ほか");
    check(&policy, Lang::En, given, &["organisation sme/s2-backup Denied: We back up the till."]);
    // Taken out of the choices, the words still stand in the firm's own text.
    policy.choose(Topic::Backups, false);
    check(&policy, Lang::En, given, &["organisation sme/s2-backup Denied: We back up the till."]);
}

fn read(json: &str) -> Result<Policy, Vec<String>> {
    let mut problems = Problems::default();
    let it = Policy::read(&parse(json, 100_000).unwrap(), Place::root(), &mut problems);
    let told = |all: Vec<Problem>| all.iter().map(ToString::to_string).collect();
    problems.conclude(it).map_err(told)
}

const CHOICES: &str =
    r#""choices":{"responsible":"officer","training":"yearly","tell":"responsible","topics":[]}"#;

#[test]
fn a_saved_policy_is_read_strictly() {
    let it = read(&format!(r#"{{{CHOICES},"edits":{{"law":" "}},"company":"a\nb"}}"#)).unwrap();
    assert_eq!((it.field(Field::Company), it.edited(Part::Law)), ("a b", None));
    assert_eq!(it.choices.responsible, Responsible::Officer);
    assert_eq!(
        read(
            r#"{"choices":{"responsible":"me","training":"yearly","topics":["backup"]},"edits":{"coda":"","law":"<b>"},"role":1,"day":""}"#
        )
        .unwrap_err(),
        [
            "$.role: found a whole number, expected a text",
            "$.day: found \"\", expected a day such as 2026-11-22",
            "$.choices.responsible: found \"me\", expected \"representative\", \"officer\", \"department\"",
            "$.choices: found no field \"tell\", expected it",
            "$.choices.topics[0]: found \"backup\", expected \"yearly-review\", \"backups\", \"contractors\", \"personal-information\", \"entrusted-information\", \"cloud\", \"remote-work\"",
            "$.edits.law: found markup (\"<b>\"), expected plain text",
            "$.edits: found the field \"coda\", expected only known fields",
        ]
    );
}

proptest! {
    #[test]
    fn whatever_is_typed_survives_and_stays_within_its_limits(
        typed in "(?s).{0,150}|[<!/b\n\r\t\u{202e}\u{3000} 　あ]{0,150}", times in 1..20usize, choice in 0..2304usize,
    ) {
        let mut policy = filled();
        policy.choices = all_choices().swap_remove(choice);
        let long = typed.repeat(times);
        for field in Field::ALL {
            policy.fill(field, &long);
            prop_assert!(policy.field(field).chars().count() <= field.most());
            prop_assert!(!policy.field(field).contains('\n'));
        }
        for part in Part::ALL {
            policy.edit(part, &long);
            prop_assert!(policy.edited(part).is_none_or(|it| it.chars().count() <= MAX_PART));
        }
        let mut problems = Problems::default();
        let read = Policy::read(&policy.to_node(), Place::root(), &mut problems);
        prop_assert_eq!(problems.conclude(read), Ok(policy));
    }

    #[test]
    fn an_untouched_policy_survives(choice in 0..2304usize) {
        let choices = all_choices().swap_remove(choice);
        let policy = Policy { choices, ..Policy::default() };
        let mut problems = Problems::default();
        let read = Policy::read(&policy.to_node(), Place::root(), &mut problems);
        prop_assert_eq!(problems.conclude(read), Ok(policy));
    }
}
