use super::*;
use proptest::prelude::*;

const LEAST: &str = r#"{"format":"shirube-partner","format_version":1,"id":"demo","version":"2026.1","checked_on":"2026-11-23","name":{"ja":"見本","en":"Sample"},"legal_name":{"ja":"見本株式会社","en":"Sample Ltd"}}"#;

/// The least file with more members.
fn with(members: &str) -> String {
    format!("{},{members}}}", LEAST.strip_suffix('}').unwrap())
}

#[track_caller]
fn check(json: &str, expected: &[&str]) {
    let problems: Vec<String> = match Partner::read(json) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(problems, expected);
}

const BOTH: &str = r#"{"ja":"文","en":"Text"}"#;

#[test]
fn a_name_is_enough() {
    let it = Partner::read(LEAST).unwrap();
    assert_eq!((it.name(Lang::Ja), it.legal_name(Lang::En)), ("見本", "Sample Ltd"));
    assert_eq!((it.intro(Lang::Ja), &it.home, &it.logo), (None, &None, &None));
    assert_eq!(it.first_screen, FirstScreen::Start);
    assert_eq!(it.results, None);
    assert!(it.theme().is_empty() && it.desks.is_empty() && it.questionnaires.is_empty());
}

#[test]
fn everything_is_read_in_both_languages() {
    let json = with(&format!(
        r##""home":"https://insurer.example","logo":"demo.svg",
        "theme":{{"--shirube-radius":"2px","--shirube-accent":"#0b5"}},
        "first_screen":"x-shop","intro":{BOTH},
        "offer":{{"title":{BOTH},"body":{BOTH},"as_of":"2026-10-01","url":"https://insurer.example/d"}},
        "desks":[{{"name":{BOTH},"for":{BOTH},"hours":{BOTH},"phone":"03-0000-0000","checked_on":"2026-11-01"}}],
        "questionnaires":[{{"id":"x-shop","title":{BOTH},"minutes":5,"questions":8}}],
        "benchmarks":["x-members-2026","x-2025"],
        "results":{{"origins":["https://www.insurer.example"],"purpose":{BOTH},"retention":{BOTH},"contact":"mailto:a@insurer.example"}}"##
    ));
    let it = Partner::read(&json).unwrap();
    let theme: Vec<(&str, &str)> = it.theme().iter().map(|(key, it)| (*key, &**it)).collect();
    assert_eq!(theme, [("--shirube-radius", "2px"), ("--shirube-accent", "#0b5")]);
    let own = it.questionnaires.first().unwrap();
    assert_eq!(it.first_screen, FirstScreen::Questionnaire(own.id.clone()));
    assert_eq!((own.title(Lang::Ja), own.minutes, own.questions), ("文", 5, 8));
    assert_eq!(it.own(&own.id), Some(own));
    let benchmarks: Vec<&str> = it.benchmarks.iter().map(BenchmarkId::as_str).collect();
    assert_eq!(benchmarks, ["x-members-2026", "x-2025"]);
    let desk = it.desks.first().unwrap();
    assert_eq!((desk.name(Lang::En), desk.hours(Lang::Ja)), ("Text", Some("文")));
    let offer = it.offer.as_ref().unwrap();
    assert_eq!((offer.title(Lang::En), offer.as_of), ("Text", Day::parse("2026-10-01").unwrap()));
    let results = it.results.as_ref().unwrap();
    assert_eq!((results.purpose(Lang::Ja), results.retention(Lang::En)), ("文", "Text"));
}

#[test]
fn only_the_sites_named_may_receive_results() {
    let results = format!(
        r#""results":{{"origins":["https://www.insurer.example"],"purpose":{BOTH},"retention":{BOTH},"contact":"https://insurer.example/p"}}"#
    );
    let partner = Partner::read(&with(&results)).unwrap();
    let results = partner.results.as_ref().unwrap();
    assert!(results.allows("https://www.insurer.example"));
    for other in [
        "",
        "null",
        "https://insurer.example",
        "https://www.insurer.example/",
        "https://www.insurer.example:443",
        "https://www.insurer.example.attacker.example",
        "http://www.insurer.example",
        "https://WWW.insurer.example",
    ] {
        assert!(!results.allows(other), "{other}");
    }
}

#[test]
fn the_own_site_may_receive_results_where_the_file_says_so() {
    let results = format!(
        r#""results":{{"origins":["self"],"purpose":{BOTH},"retention":{BOTH},"contact":"https://insurer.example/p"}}"#
    );
    let partner = Partner::read(&with(&results)).unwrap();
    let at = |origin: &str| partner.clone().lying_at(origin).results.unwrap();
    assert!(at("https://check.example").allows("https://check.example"));
    assert!(!at("https://check.example").allows("https://other.example"));
    for nowhere in ["null", "file://", ""] {
        let results = at(nowhere);
        assert!(!results.allows(nowhere), "{nowhere:?}");
        assert!(!results.allows("null") && !results.allows("self") && !results.allows(""));
    }
}

#[test]
fn every_problem_is_told_with_its_place() {
    check(
        &with(
            r##""home":"http://insurer.example","logo":"../demo.svg","first_screen":"policy",
            "theme":{"--shirube-accent":"url(a)","--other":"#000","--shirube-radius":4},
            "offer":{"title":{"ja":"<b>","en":"x"},"body":{"ja":"文"},"as_of":"2026-02-30","url":"javascript:alert(1)"},
            "desks":[{"name":{"ja":"文","en":"x"},"for":{"ja":"文","en":"x"},"checked_on":"2026-11-01","mark":"V"}],
            "rates":[]"##,
        ),
        &[
            "$.home: found \"http://insurer.example\", expected an https address of at most 500 characters",
            "$.logo: found \"../demo.svg\", expected a file name such as insurer.svg, .png or .webp",
            "$.theme.--shirube-accent: found \"url(a)\", expected a colour such as #0b5, rgb(0 80 60) or light-dark(#0b5, #9ec)",
            "$.theme: found the field \"--other\", expected only known fields",
            "$.theme.--shirube-radius: found a whole number, expected a text",
            "$.first_screen: found \"policy\", expected start, security-action or a questionnaire of ours or of this file",
            "$.offer.title.ja: found markup (\"<b>\"), expected plain text",
            "$.offer.body: found no field \"en\", expected it",
            "$.offer.as_of: found \"2026-02-30\", expected a day such as 2026-11-22",
            "$.offer.url: found \"javascript:alert(1)\", expected an https address of at most 500 characters",
            "$.desks[0]: found \"no way to reach it\", expected a phone, mail or url",
            "$.desks[0]: found the field \"mark\", expected only known fields",
            "$: found the field \"rates\", expected only known fields",
        ],
    );
}

#[test]
fn recipients_are_named_exactly_and_once() {
    let results = |origins: &str, contact: &str| {
        with(&format!(
            r#""results":{{"origins":[{origins}],"purpose":{BOTH},"retention":{BOTH},"contact":"{contact}"}}"#
        ))
    };
    let ok = r#""https://a.example""#;
    check(&results(ok, "https://a.example"), &[]);
    check(&results("", "https://a.example"), &["$.results.origins: found 0, expected 1 to 20"]);
    let many = [ok; 21].join(",");
    check(&results(&many, "https://a.example"), &["$.results.origins: found 21, expected 0 to 20"]);
    check(
        &results(&format!("{ok},{ok}"), "https://a.example"),
        &["$.results.origins[1]: found the id \"https://a.example\" again, expected each id once"],
    );
    check(
        &results(r#""https://*.a.example""#, "mailto:a@a.example?bcc=b@b.example"),
        &[
            "$.results.origins[0]: found \"https://*.a.example\", expected an origin such as https://www.insurer.example, or self",
            "$.results.contact: found \"mailto:a@a.example?bcc=b@b.example\", expected an https address, or mailto: and a mail address",
        ],
    );
}

#[test]
fn own_questionnaires_never_take_a_name_of_ours() {
    let own = |ids: &[&str], first: &str| {
        let all: Vec<String> = (ids.iter())
            .map(|id| format!(r#"{{"id":"{id}","title":{BOTH},"minutes":5,"questions":8}}"#))
            .collect();
        with(&format!(r#""questionnaires":[{}],"first_screen":"{first}""#, all.join(",")))
    };
    check(&own(&["x-a", "x-b"], "x-b"), &[]);
    check(&own(&[], "sme"), &[]);
    // The list is wrong: the first screen that it may well name is not blamed too.
    check(
        &own(&["sme"], "x-a"),
        &[
            "$.questionnaires[0].id: found \"sme\", expected an id that begins with x-, such as x-factory",
        ],
    );
    check(
        &own(&["x-a", "x-a"], "x-a"),
        &["$.questionnaires[1]: found the id \"x-a\" again, expected each id once"],
    );
    check(
        &own(&["x-a"], "x-b"),
        &[
            "$.first_screen: found \"x-b\", expected start, security-action or a questionnaire of ours or of this file",
        ],
    );
    for id in ["x-", "x", "X-a", "x-A", "x_a", "x-あ"] {
        assert!(Partner::read(&own(&[id], "start")).is_err(), "{id}");
    }
}

#[test]
fn a_partner_has_an_id_that_a_page_can_name() {
    for (id, is_one) in [("a", true), ("a-1", true), ("1a", false), ("-a", false), ("A", false)] {
        let read = Partner::read(&LEAST.replace("\"demo\"", &format!("{id:?}")));
        assert_eq!(read.is_ok(), is_one, "{id}");
    }
}

#[test]
fn a_file_has_a_size_that_a_phone_bears() {
    let long = with(&format!(r#""home":"{}""#, "a".repeat(MAX_BYTES)));
    let found = Partner::read(&long).unwrap_err();
    assert!(found.iter().any(|it| it.to_string().contains("65536")), "{found:?}");
}

/// One member, right or nearly so, as text.
fn member() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        Just("home"),
        Just("logo"),
        Just("theme"),
        Just("first_screen"),
        Just("intro"),
        Just("offer"),
        Just("desks"),
        Just("questionnaires"),
        Just("results"),
        Just("id"),
    ];
    let value = prop_oneof![
        Just("null".to_owned()),
        Just(BOTH.to_owned()),
        "[0-9]{1,3}",
        r#""[a-z:/.-]{0,20}""#,
        r#"\{"--shirube-[a-z-]{1,8}":"[#a-z0-9(); ]{0,12}"\}"#,
        r#"\[\{"id":"x-[a-z]","minutes":[0-9]\}\]"#,
        r#"\{"origins":\["https?://[a-z*.:0-9]{1,12}"\]\}"#,
    ];
    (key, value).prop_map(|(key, value)| format!("{key:?}:{value}"))
}

proptest! {
    #[test]
    fn what_is_written_reads_back(
        id in "[a-z][a-z0-9-]{0,63}",
        name in "[あ-んa-z ]{1,60}",
        phone in "0[0-9]{2}-[0-9]{4}-[0-9]{4}",
        origins in prop::collection::btree_set("https://[a-z]{1,9}[.]example(:[1-3][0-9]{3})?", 1..20),
        accent in "#([0-9a-f]{3}|[0-9a-f]{6})",
        minutes in 1_u16..=600,
    ) {
        let both = format!("{{\"ja\":{name:?},\"en\":{name:?}}}");
        let listed: Vec<String> = origins.iter().map(|it| format!("{it:?}")).collect();
        let json = format!(
            r#"{{"format":"shirube-partner","format_version":1,"id":"{id}","version":"2026.1","checked_on":"2026-11-23","name":{both},"legal_name":{both},
            "theme":{{"--shirube-accent":"{accent}"}},
            "desks":[{{"name":{both},"for":{both},"phone":"{phone}","checked_on":"2026-11-23"}}],
            "questionnaires":[{{"id":"x-{minutes}","title":{both},"minutes":{minutes},"questions":1}}],
            "results":{{"origins":[{}],"purpose":{both},"retention":{both},"contact":"https://a.example"}}}}"#,
            listed.join(",")
        );
        let read = Partner::read(&json).unwrap();
        prop_assert_eq!(read.id.as_str(), &id);
        prop_assert_eq!(read.name(Lang::Ja), &name);
        prop_assert_eq!(&*read.theme()[0].1, &accent);
        prop_assert_eq!(read.desks[0].phone.as_ref().unwrap().as_str(), &phone);
        prop_assert_eq!(read.questionnaires[0].minutes, minutes);
        let results = read.results.unwrap();
        prop_assert!(origins.iter().all(|it| results.allows(it)));
        prop_assert!(results.origins.iter().all(|it| origins.contains(&**it)));
    }

    #[test]
    fn no_text_makes_it_panic(members in prop::collection::vec(member(), 0..6), rest in ".{0,40}") {
        let _ = Partner::read(&rest);
        let _ = Partner::read(&with(&rest));
        // A problem always has a place, and a file that is read has none.
        if let Err(problems) = Partner::read(&with(&format!("\"intro\":null,{}", members.join(",")))) {
            prop_assert!(!problems.is_empty() && problems.iter().all(|it| it.at.starts_with('$')));
        }
    }

    #[test]
    fn nothing_that_ends_a_declaration_comes_into_the_page(value in "[#a-z0-9(){};\"'<> ,:/.%-]{0,20}") {
        for (token, _) in TOKENS {
            let json = with(&format!("\"theme\":{{{token:?}:{value:?}}}"));
            if let Ok(partner) = Partner::read(&json) {
                let (_, value) = &partner.theme()[0];
                prop_assert!(!value.contains([';', '{', '}', '<', '>', '"', '\'', ':']), "{}", value);
                prop_assert!(!value.contains('(') || value.starts_with("rgb") || value.starts_with("hsl") || value.starts_with("light-dark(#"));
            }
        }
    }
}

#[test]
fn benchmarks_are_named_once_and_never_as_ours() {
    check(
        &with(r#""benchmarks":["x-a","x-a"]"#),
        &["$.benchmarks[1]: found the id \"x-a\" again, expected each id once"],
    );
    let expected = "expected an id that begins with x-, such as x-members-2026";
    for name in ["ipa-sme-2024", "x-", "../x-a", "x-A"] {
        check(
            &with(&format!(r#""benchmarks":["{name}"]"#)),
            &[&format!("$.benchmarks[0]: found {name:?}, {expected}")],
        );
    }
}
