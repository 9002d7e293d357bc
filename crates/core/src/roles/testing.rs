//! A small guide and the shipped survey, for the tests of these rules.

use proptest::prelude::*;

use super::{Guide, Holders, Role, Staff, Survey};
use crate::profile::Size;
use crate::scoring::Held;

/// The shipped survey.
pub fn survey() -> Survey {
    Survey::read(include_str!("../../../../questionnaires/roles-survey.json")).unwrap()
}

/// A guide with one qualification, some roles that go together and some that must not.
pub fn guide() -> Guide {
    Guide::read(&guide_json()).unwrap()
}

/// The same as a file.
pub fn guide_json() -> String {
    let roles: Vec<String> = Role::all().map(role).collect();
    format!(
        r#"{{"format": "shirube-role-guide", "format_version": 1, "version": "2026.1",
            "checked_on": "2026-11-23",
            "qualifications": [{{"id": "cissp", "group": "management", "url": null,
                "source": ["T233"], "mark": "V"}}],
            "roles": [{}]}}"#,
        roles.join(",")
    )
}

fn role(it: Role) -> String {
    let (combines, apart, items) = match it {
        Role::Ciso => (r#""r-office""#, r#""r-audit-manager""#, r#""m1", "m3""#),
        Role::CsirtLead => (r#""r-incident", "r-csirt""#, "", r#""m7""#),
        Role::Incident => (r#""r-csirt-lead""#, "", r#""m7""#),
        Role::AuditManager => (r#""r-audit""#, r#""r-system-admin""#, ""),
        _ => ("", "", ""),
    };
    let outside = match it {
        Role::Ciso => "no",
        Role::Soc => "provider",
        _ => "adviser",
    };
    format!(
        r#"{{"question": "{}", "qualifications": ["cissp"], "experience": ["manage-people"],
            "schooling": "helpful", "combines_with": [{combines}], "not_with": [{apart}],
            "outside": "{outside}", "items": [{items}], "source": ["T233"], "mark": "P"}}"#,
        it.id()
    )
}

/// The words of that guide.
pub fn texts_json(language: &str) -> String {
    let role = |it: Role| {
        format!(
            r#""{}": {{"name": "{}", "does": "Does it.", "knows": ["a", "b", "c"],
                "asks": ["One.", "Two."], "alone": "Yes.", "outside": "Seldom."}}"#,
            it.id(),
            it.id()
        )
    };
    let roles: Vec<String> = Role::all().map(role).collect();
    let named = r#"{"name": "Name", "about": "About."}"#;
    let groups = ["management", "audit", "investigation", "attack", "vendor"];
    let groups: Vec<String> = groups.map(|it| format!("\"{it}\": {named}")).to_vec();
    format!(
        r#"{{"format": "shirube-role-guide-texts", "format_version": 1,
            "language": "{language}", "groups": {{{}}}, "qualifications": {{"cissp": {named}}},
            "experience": {{"manage-people": "Has led people."}}, "roles": {{{}}}}}"#,
        groups.join(","),
        roles.join(",")
    )
}

/// Any answers, in any number.
pub fn any_holders() -> impl Strategy<Value = Holders> {
    let held = prop::option::weighted(0.9, prop::sample::select(&Held::ALL[..]));
    prop::collection::vec(held, 19).prop_map(|all| {
        Role::all().zip(all).filter_map(|(role, it)| it.map(|it| (role, it))).collect()
    })
}

/// Any firm: mostly small, with or without a number.
pub fn any_staff() -> impl Strategy<Value = Staff> {
    let number = prop_oneof![3 => 0_u64..60, 1 => 0_u64..20_000];
    let size = prop::sample::select(Size::all().collect::<Vec<_>>());
    (prop::option::of(number), prop::option::of(size))
        .prop_map(|(number, size)| Staff { number, size })
}
