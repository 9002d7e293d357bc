//! One visit, from "never heard of it" to a policy in one's hands.

use shirube_core::i18n::guide::{self, Text};
use shirube_core::i18n::{Lang, policy_page, short};
use shirube_core::policy::Field;
use shirube_core::scoring::Band;
use shirube_core::security_action::{NextStep, Star};
use shirube_e2e::{Content, Press, Site};

#[tokio::test]
async fn a_visitor_arrives_answers_and_leaves_with_a_band_and_a_policy_as_a_file() {
    let lang = Lang::Ja;
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open("/").await;
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.press("診断をはじめる").await;
    let pick = |number: usize| if number < 24 { Press::Level(3) } else { Press::Unknown };
    let presses = 2 + site.answer_one_by_one(&content, lang, pick).await;
    assert!(presses <= 27, "{presses} presses");

    // The band.
    let found = content.points_of(&site.kept().await);
    assert_eq!((found.whole.total, found.band()), (90, Some(Band::To99)));
    site.sees(&short::total(&found.whole, found.band(), lang)).await;
    site.sees(short::band(Band::To99, lang)).await;

    // The star that asks for nothing but a promise.
    site.press(short::Text::ActionButton.in_lang(lang)).await;
    site.sees_heading(Text::Title.in_lang(lang)).await;
    site.press(guide::press(NextStep::Commit, lang)).await;

    // The policy.
    site.press(guide::press(NextStep::WritePolicy, lang)).await;
    site.sees_heading(policy_page::Text::Title.in_lang(lang)).await;
    for (field, text) in
        [(Field::Company, "しるべ商店"), (Field::Role, "店主"), (Field::Name, "標 花子")]
    {
        site.fill(field.label().in_lang(lang), text).await;
    }
    site.give_day(shirube_core::i18n::policy::Text::Day.in_lang(lang), "2026-11-20").await;
    site.sees(policy_page::Text::Whole.in_lang(lang)).await;
    site.press(policy_page::Text::SaveDocx.in_lang(lang)).await;
    let docx = site.downloaded("information-security-policy.docx").await;
    assert!(String::from_utf8_lossy(&docx).contains("しるべ商店"), "the firm is not named in it");

    // Published, and ready to declare the second star.
    site.press("SECURITY ACTIONの宣言へ").await;
    site.press(guide::press(NextStep::Publish, lang)).await;
    let declare = guide::press(NextStep::Declare(Star::Two), lang);
    site.sees(declare).await;
    site.leave().await;
}
