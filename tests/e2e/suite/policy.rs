//! The policy writer: choices make a draft, and the draft is taken out.

use shirube_core::day::Day;
use shirube_core::i18n::policy::{Text, doubt};
use shirube_core::i18n::{Lang, policy_page};
use shirube_core::policy::{Field, Part, Policy, Topic, contradictions, draft, to_text};
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site};

const PATH: &str = "/#/policy";
const NAME: &str = "information-security-policy";

/// What the forms of these tests say.
fn filled() -> Policy {
    let mut policy = Policy::default();
    policy.fill(Field::Company, "株式会社しるべ & Söhne");
    policy.fill(Field::Role, "代表取締役");
    policy.fill(Field::Name, "山田 花子");
    policy.day = Day::parse("2026-11-20");
    policy
}

/// Types all that is missing.
async fn fill(site: &Site, lang: Lang) {
    let policy = filled();
    for field in [Field::Company, Field::Role, Field::Name] {
        site.fill(field.label().in_lang(lang), policy.field(field)).await;
    }
    site.give_day(Text::Day.in_lang(lang), "2026-11-20").await;
    site.sees(policy_page::Text::Whole.in_lang(lang)).await;
}

/// The text of the draft's fields, part by part.
async fn parts(site: &Site, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    for part in Part::ALL {
        parts.push(site.value(&policy_page::field(part, lang)).await);
    }
    parts
}

fn expected(policy: &Policy, lang: Lang) -> Vec<String> {
    Part::ALL.map(|it| policy.part(it, lang).into_owned()).into()
}

async fn a_policy_is_written_and_taken_out(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let mut policy = Policy::default();
    site.open(PATH).await;
    site.sees_heading(policy_page::Text::Title.in_lang(lang)).await;
    assert_eq!(
        parts(&site, lang).await,
        expected(&policy, lang),
        "there is no draft from the start"
    );
    site.sees(&policy_page::state(&policy.gaps(), lang)).await;
    fill(&site, lang).await;
    policy = filled();
    assert!(site.status().await.contains(policy_page::Text::Whole.in_lang(lang)));

    // A choice changes the draft at once.
    site.tick(Topic::RemoteWork.label().in_lang(lang)).await;
    policy.choose(Topic::RemoteWork, true);
    site.tick(Topic::Backups.label().in_lang(lang)).await;
    policy.choose(Topic::Backups, false);
    assert_eq!(parts(&site, lang).await, expected(&policy, lang));
    let document = draft(&policy, lang);
    site.sees(&document.closing.company).await;

    // Out as text, as a file of Word, by copying.
    site.press(policy_page::Text::SaveText.in_lang(lang)).await;
    let text = site.downloaded(&format!("{NAME}.txt")).await;
    assert_eq!(String::from_utf8(text).unwrap(), to_text(&document));
    site.press(policy_page::Text::SaveDocx.in_lang(lang)).await;
    let docx = site.downloaded(&format!("{NAME}.docx")).await;
    assert!(docx.starts_with(b"PK"), "it is no archive");
    let docx = String::from_utf8_lossy(&docx);
    for it in [document.title, "株式会社しるべ &amp; Söhne"] {
        assert!(docx.contains(it), "{it} is not in the file of Word");
    }
    site.sees(policy_page::Text::Saved.in_lang(lang)).await;
    let watch = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
          value: { writeText: (it) => { window.copied = it; return Promise.resolve(); } } })";
    site.ask::<serde_json::Value>(watch, &[]).await;
    site.press(lang.pick("文章として写す", "Copy as text")).await;
    site.sees(lang.pick("写しました。", "Copied.")).await;
    assert_eq!(site.ask::<String>("return window.copied", &[]).await, to_text(&document));

    site.reload().await;
    site.sees(policy_page::Text::Whole.in_lang(lang)).await;
    assert_eq!(parts(&site, lang).await, expected(&policy, lang), "not all was kept");
    site.leave().await;
}

#[tokio::test]
async fn a_policy_is_written_and_taken_out_in_japanese() {
    a_policy_is_written_and_taken_out(Lang::Ja).await;
}

#[tokio::test]
async fn a_policy_is_written_and_taken_out_in_english() {
    a_policy_is_written_and_taken_out(Lang::En).await;
}

#[tokio::test]
async fn what_is_typed_leaves_this_device_in_no_way() {
    let mut site = Site::plain().await;
    site.open(PATH).await;
    site.sees_heading(policy_page::Text::Title.in_lang(Lang::Ja)).await;
    fill(&site, Lang::Ja).await;
    site.press(policy_page::Text::SaveDocx.in_lang(Lang::Ja)).await;
    site.downloaded(&format!("{NAME}.docx")).await;
    for it in site.server.requests() {
        assert_eq!(it.method, "GET", "{}", it.target);
        assert!(!it.target.contains(['?', '#', '%']), "{} carries something", it.target);
    }
    site.leave().await;
}

/// What a browser tells of a key in the field, and what the field then says.
async fn key_in_day(site: &Site, label: &str, value: &str) -> String {
    let give = "const it = person.field(arguments[0]);
        it.focus();
        it.value = arguments[1];
        it.dispatchEvent(new Event('input', { bubbles: true }));
        it.dispatchEvent(new Event('change', { bubbles: true }));
        return it.value";
    site.ask(give, &[label.into(), value.into()]).await
}

async fn kept_day(site: &Site) -> Option<String> {
    let kept: serde_json::Value = serde_json::from_str(&site.kept().await).unwrap();
    kept["policy"]["day"].as_str().map(str::to_owned)
}

#[tokio::test]
async fn a_day_that_is_kept_can_be_corrected_digit_by_digit() {
    let mut site = Site::plain().await;
    site.open(PATH).await;
    let day = Text::Day.in_lang(Lang::Ja);
    site.give_day(day, "2026-11-20").await;
    assert_eq!(kept_day(&site).await.as_deref(), Some("2026-11-20"));
    // A year of one, two, three digits is none yet: the field is left alone, and what is kept stays.
    for on_the_way in ["0002-11-20", "0020-11-20", "0202-11-20"] {
        assert_eq!(key_in_day(&site, day, on_the_way).await, on_the_way);
        assert_eq!(kept_day(&site).await.as_deref(), Some("2026-11-20"), "{on_the_way}");
    }
    let leave = "document.activeElement?.blur(); return true";
    let _: bool = site.ask(leave, &[]).await;
    assert_eq!(site.value(day).await, "2026-11-20", "left half-way, it shows what is kept");
    assert_eq!(key_in_day(&site, day, "2025-11-20").await, "2025-11-20");
    assert_eq!(kept_day(&site).await.as_deref(), Some("2025-11-20"));
    // Emptied at once, and emptied part by part, of which a browser does not tell.
    assert_eq!(key_in_day(&site, day, "").await, "");
    assert_eq!(kept_day(&site).await, None);
    site.give_day(day, "2026-11-20").await;
    let empty = "const it = person.field(arguments[0]);
        it.focus(); it.value = ''; it.blur(); return true";
    let _: bool = site.ask(empty, &[day.into()]).await;
    site.sees(policy_page::Text::Today.in_lang(Lang::Ja)).await;
    assert_eq!((kept_day(&site).await, &*site.value(day).await), (None, ""));
    site.leave().await;
}

#[tokio::test]
async fn ones_own_words_stay_until_they_are_taken_back() {
    const OWN: &str = "わたしたちは、お客様の情報を大切にします。";
    let mut site = Site::plain().await;
    site.open(PATH).await;
    let field = policy_page::field(Part::Preamble, Lang::Ja);
    let before = site.value(&field).await;
    site.write_anew(&field, OWN).await;
    // Leaving the field ends the writing.
    site.fill(Field::Company.label().in_lang(Lang::Ja), "しるべ商店").await;
    site.sees(Text::Edited.in_lang(Lang::Ja)).await;
    site.tick(Topic::Cloud.label().in_lang(Lang::Ja)).await;
    assert_eq!(site.value(&field).await, OWN);
    site.reload().await;
    site.sees(Text::Edited.in_lang(Lang::Ja)).await;
    assert_eq!(site.value(&field).await, OWN);
    site.press(Text::TakeBack.in_lang(Lang::Ja)).await;
    site.sees_focus_on(&field).await;
    assert_ne!(site.value(&field).await, OWN);
    site.sees_no_more(Text::Edited.in_lang(Lang::Ja)).await;
    // A field that is left empty gets the draft back.
    let draft = site.value(&field).await;
    site.write_anew(&field, "").await;
    assert_eq!(site.value(&field).await, "", "the draft comes back while one is still there");
    site.key(Key::Tab).await;
    let is_back = "return person.field(arguments[0])?.value === arguments[1] || null";
    let _: bool = site.until("the draft", is_back, &[field.clone().into(), draft.into()]).await;
    site.erase(Field::Company.label().in_lang(Lang::Ja)).await;
    site.tick(Topic::Cloud.label().in_lang(Lang::Ja)).await;
    assert_eq!(site.value(&field).await, before);
    site.leave().await;
}

#[tokio::test]
async fn a_sentence_that_answers_speak_against_says_so_and_leads_to_the_question() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = Memory::each(&content, |it| if it % 2 == 0 { "1" } else { "?" }.into());
    let answers = content.answers_in(&memory.text());
    let of = |id: &shirube_core::id::QuestionnaireId| (*id == content.asked.id).then_some(&answers);
    let against = contradictions(&Policy::default(), Lang::Ja, of);
    assert!(!against.is_empty());
    site.open_with(&memory, PATH).await;
    let topic = |it: &shirube_core::policy::Contradiction| {
        content.texts(Lang::Ja).question(&it.question).unwrap().name().to_string()
    };
    for it in &against {
        site.sees(&doubt(it.doubt, &topic(it), Lang::Ja)).await;
        site.sees(&format!("「{}」", it.sentence)).await;
    }
    let first = &against[0];
    let number = content.asked.questions().position(|it| it.id == first.question).unwrap() + 1;
    site.press(&format!("{}：{}", policy_page::Text::SeeQuestion.in_lang(Lang::Ja), topic(first)))
        .await;
    site.sees_focus_on(content.ask(number, Lang::Ja)).await;

    // Without answers nothing speaks against it.
    site.open_with(&Memory::only("sme", ""), PATH).await;
    site.sees_heading(policy_page::Text::Title.in_lang(Lang::Ja)).await;
    site.is_started().await;
    assert!(!site.has_control(policy_page::Text::SeeQuestion.in_lang(Lang::Ja)).await);
    site.leave().await;
}

#[tokio::test]
async fn a_word_that_misleads_is_told_of_with_another_one() {
    let mut site = Site::plain().await;
    site.open(PATH).await;
    let field = policy_page::field(Part::Preamble, Lang::Ja);
    site.write_anew(&field, "当社はSECURITY ACTIONの認定を取得しました。").await;
    site.fill(Field::Company.label().in_lang(Lang::Ja), "しるべ商店").await;
    site.sees(policy_page::Text::WriteInstead.in_lang(Lang::Ja)).await;
    let told = site.status().await;
    assert!(told.contains(policy_page::Text::WriteInstead.in_lang(Lang::Ja)), "{told}");
    site.leave().await;
}

#[tokio::test]
async fn on_paper_there_is_the_policy_and_nothing_else() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
        site.open(PATH).await;
        site.sees_heading(policy_page::Text::Title.in_lang(lang)).await;
        fill(&site, lang).await;
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("policy-{}", lang.tag())).await;
            let plain = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            let paper = plain(&printed.text);
            let document = draft(&filled(), lang);
            for line in to_text(&document).lines() {
                assert!(paper.contains(&plain(line)), "{line:?} is not on the paper:\n{paper}");
            }
            for it in [
                policy_page::Text::Intro,
                policy_page::Text::FormTitle,
                policy_page::Text::TakeTitle,
                policy_page::Text::PublishTitle,
            ] {
                let words = plain(it.in_lang(lang));
                assert!(!paper.contains(&words), "{words} is on the paper");
            }
            assert!(printed.n_pages <= 2, "{} sheets", printed.n_pages);
        }
        site.leave().await;
    }
}
