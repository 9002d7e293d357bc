//! Whether the policies that a server sends are as strict as ours, and let through what the page
//! needs.

use super::Policy;
use crate::Origin;

/// What a policy leaves to others: for each directive, those that are asked where it is missing.
///
/// Source: Content Security Policy Level 3, 6.8.3 (fallback lists). A directive that is not here has
/// nobody to fall back to: where it is missing, everything is allowed.
const FALLBACKS: &[(&str, &[&str])] = &[
    ("script-src-elem", &["script-src", "default-src"]),
    ("script-src-attr", &["script-src", "default-src"]),
    ("script-src", &["default-src"]),
    ("style-src-elem", &["style-src", "default-src"]),
    ("style-src-attr", &["style-src", "default-src"]),
    ("style-src", &["default-src"]),
    ("img-src", &["default-src"]),
    ("connect-src", &["default-src"]),
    ("font-src", &["default-src"]),
    ("media-src", &["default-src"]),
    ("object-src", &["default-src"]),
    ("manifest-src", &["default-src"]),
    ("frame-src", &["child-src", "default-src"]),
    ("worker-src", &["child-src", "script-src", "default-src"]),
    ("form-action", &[]),
    ("base-uri", &[]),
];

/// How what is sent differs from what should be sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Nothing forbids this kind of thing.
    Open {
        /// The directive that should.
        directive: &'static str,
    },
    /// More is allowed than ours allows.
    Wider {
        /// Where.
        directive: &'static str,
        /// What, as the policy writes it.
        source: String,
    },
    /// Something that the page needs is forbidden.
    Narrower {
        /// Where.
        directive: &'static str,
        /// What, as ours writes it.
        source: String,
    },
    /// Trusted Types are not demanded, or any policy for them may be made.
    Untrusted {
        /// The directive that is missing or too wide.
        directive: &'static str,
    },
    /// The policy sends reports, which leave the page.
    Reports {
        /// `report-uri` or `report-to`.
        directive: &'static str,
    },
    /// The page is shut into a sandbox by its own server, and cannot keep answers.
    Sandboxed,
}

/// A page and the data that belong to it.
#[derive(Debug, Clone, Copy)]
pub struct Page<'p> {
    /// Where it is.
    pub origin: &'p Origin,
    /// Address of the folder of its copy, with a slash at its end.
    pub folder: &'p str,
}

/// Every difference that matters between the policies of a page, all of which hold, and ours.
/// Who may frame the page is no part of it: that is for the operator to say.
///
/// Addresses in `connect-src` that ours does not have are no difference where each is one JSON or
/// wasm file of the folder: partner files and own questionnaires of the operator.
pub fn differences(found: &[Policy], ours: &Policy, page: Page<'_>) -> Vec<Difference> {
    let mut differences = Vec::new();
    for (directive, _) in FALLBACKS {
        // What ours leaves open is open: a worker has no forms.
        let Some((_, allowed)) = effective(ours, directive) else { continue };
        differences.extend(wider(found, directive, allowed, page));
        differences.extend(narrower(found, directive, allowed, page));
    }
    differences.extend(untrusted(found, ours));
    for policy in found {
        for directive in ["report-uri", "report-to"] {
            if policy.get(directive).is_some() {
                differences.push(Difference::Reports { directive });
            }
        }
        if policy.get("sandbox").is_some() {
            differences.push(Difference::Sandboxed);
        }
    }
    differences.sort();
    differences.dedup();
    // What a general directive allows is told once, not again for each that falls back to it.
    let told = differences.clone();
    differences.retain(|it| !is_repeated(it, &told, found));
    differences
}

/// What a policy says about a directive, and where it says it; nothing where it does not restrict
/// it.
fn effective<'p>(
    policy: &'p Policy,
    directive: &'static str,
) -> Option<(&'static str, &'p [String])> {
    let mut names = std::iter::once(&directive).chain(fallbacks(directive));
    names.find_map(|it| Some((*it, policy.get(it)?)))
}

fn fallbacks(directive: &str) -> &'static [&'static str] {
    FALLBACKS.iter().find(|(it, _)| *it == directive).map_or(&[], |(_, to)| to)
}

fn wider(
    found: &[Policy],
    directive: &'static str,
    ours: &[String],
    page: Page<'_>,
) -> Vec<Difference> {
    // All policies hold at once, so the narrowest counts.
    let each = found.iter().filter_map(|it| effective(it, directive)).map(|(named, sources)| {
        let too_much = sources.iter().filter(|it| !is_ours(directive, it, ours, page));
        // Named where it stands, so that a `default-src` is told once and not for all it covers.
        let wider = |it: &String| Difference::Wider { directive: named, source: it.clone() };
        too_much.map(wider).collect::<Vec<Difference>>()
    });
    each.min_by_key(Vec::len).unwrap_or_else(|| vec![Difference::Open { directive }])
}

/// Whether a source allows no more than ours do.
fn is_ours(directive: &str, source: &str, ours: &[String], page: Page<'_>) -> bool {
    let lower = source.to_ascii_lowercase();
    lower == "'none'"
        || lower == "'report-sample'"
        || ours.iter().any(|it| it.eq_ignore_ascii_case(source))
        // The own origin, written out.
        || (lower == page.origin.as_str() && ours.iter().any(|it| it == "'self'"))
        || (directive == "connect-src" && is_file_of(source, page))
}

/// Whether this is the address of one data file in the folder.
fn is_file_of(source: &str, page: Page<'_>) -> bool {
    let end = source.strip_prefix(page.folder);
    end.is_some_and(|it| {
        let is_data = it.rsplit_once('.').is_some_and(|(_, end)| matches!(end, "json" | "wasm"));
        is_data && !it.contains(['*', '?', '#'])
    })
}

fn narrower(
    found: &[Policy],
    directive: &'static str,
    ours: &[String],
    page: Page<'_>,
) -> Vec<Difference> {
    let needed = ours.iter().filter(|it| *it != "'none'");
    let is_let_through = |needed: &str| {
        let mut each = found.iter().filter_map(|it| effective(it, directive));
        each.all(|(_, sources)| sources.iter().any(|it| lets_through(it, needed, page)))
    };
    needed
        .filter(|it| !is_let_through(it))
        .map(|it| Difference::Narrower { directive, source: it.clone() })
        .collect()
}

/// Whether a source of a policy lets through what one of ours does.
fn lets_through(source: &str, needed: &str, page: Page<'_>) -> bool {
    let source = source.to_ascii_lowercase();
    let lower = needed.to_ascii_lowercase();
    if source == lower {
        return true;
    }
    match lower.as_str() {
        "'self'" => source == "*" || source == page.origin.as_str() || is_scheme(&source, page),
        "'wasm-unsafe-eval'" => source == "'unsafe-eval'",
        keyword if keyword.starts_with('\'') => false,
        scheme if scheme.ends_with(':') => false,
        _ => {
            let whole = |it: &str| it == page.origin.as_str();
            // A path that ends in a slash stands for all below it.
            let is_above = source.ends_with('/') && lower.starts_with(&source);
            source == "*"
                || source == "'self'"
                || whole(&source)
                || is_above
                || is_scheme(&source, page)
        }
    }
}

/// Whether this is the scheme of the page alone, as in `https:`.
fn is_scheme(source: &str, page: Page<'_>) -> bool {
    source.ends_with(':') && page.origin.as_str().starts_with(&format!("{source}//"))
}

fn untrusted(found: &[Policy], ours: &Policy) -> Vec<Difference> {
    let mut differences = Vec::new();
    if ours.get("require-trusted-types-for").is_some() {
        let directive = "require-trusted-types-for";
        let demands =
            |it: &Policy| it.get(directive).is_some_and(|it| it.contains(&"'script'".into()));
        if !found.iter().any(demands) {
            differences.push(Difference::Untrusted { directive });
        }
    }
    if let Some(ours) = ours.get("trusted-types") {
        let directive = "trusted-types";
        let allowed = |it: &String| *it == "'none'" || ours.contains(it);
        let restricts = |it: &Policy| it.get(directive).is_some_and(|it| it.iter().all(allowed));
        if !found.iter().any(restricts) {
            differences.push(Difference::Untrusted { directive });
        }
        let names = ours.iter().filter(|it| *it != "'none'");
        for name in names {
            let mut each = found.iter().filter_map(|it| it.get(directive));
            if !each.all(|it| it.contains(name) || it.contains(&"*".into())) {
                let source = name.clone();
                differences.push(Difference::Narrower { directive, source });
            }
        }
    }
    differences
}

/// Whether a difference only repeats what is told of the directive that it falls back to.
fn is_repeated(it: &Difference, told: &[Difference], found: &[Policy]) -> bool {
    let inherits = |directive: &str| !found.iter().any(|it| it.get(directive).is_some());
    match it {
        Difference::Open { directive } => {
            let general = fallbacks(directive).iter();
            general.clone().any(|up| {
                told.iter()
                    .any(|it| matches!(it, Difference::Open { directive } if directive == up))
            })
        }
        Difference::Narrower { directive, source } if inherits(directive) => {
            fallbacks(directive).iter().any(|up| {
                told.iter().any(|it| {
                    matches!(it, Difference::Narrower { directive, source: there }
                        if directive == up && there == source)
                })
            })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ancestors, Role, policy};

    const FOLDER: &str = "https://a.example/s/";

    /// `found` are the policies that are sent, each a change of ours; a line a difference.
    #[track_caller]
    fn check(found: &[String], expected: &[&str]) {
        let origin = Origin::parse("https://a.example").unwrap();
        let found: Vec<Policy> = found.iter().map(|it| Policy::parse(it)).collect();
        let page = Page { origin: &origin, folder: FOLDER };
        let differences = differences(&found, &Policy::parse(&ours()), page);
        let told: Vec<String> = differences.iter().map(|it| format!("{it:?}")).collect();
        let told: Vec<&str> = told.iter().map(String::as_str).collect();
        assert_eq!(told, expected);
    }

    fn ours() -> String {
        let connect = [format!("{FOLDER}a.wasm"), format!("{FOLDER}b.json")];
        policy::frame(&connect, &Ancestors::default()).to_string()
    }

    fn changed(from: &str, to: &str) -> [String; 1] {
        assert!(ours().contains(from), "{from}");
        [ours().replacen(from, to, 1)]
    }

    #[test]
    fn ours_is_as_strict_as_ours() {
        check(&[ours()], &[]);
        check(&changed("script-src 'self'", "script-src https://a.example"), &[]);
        check(&changed("frame-ancestors 'self'", "frame-ancestors *"), &[]);
    }

    #[test]
    fn the_policy_of_every_kind_of_file_is_as_strict_as_itself() {
        let origin = Origin::parse("https://a.example").unwrap();
        let page = Page { origin: &origin, folder: FOLDER };
        let files =
            ["index.html", "help.ja.html", "embed.html", "offline.ja.html", "sw.js", "a.js"];
        for file in files {
            let policy = policy::of(Role::of(file), &[], &Ancestors::default());
            let found = differences(std::slice::from_ref(&policy), &policy, page);
            assert_eq!(found, [], "{file}");
        }
    }

    #[test]
    fn a_partner_file_in_the_folder_may_be_fetched_too() {
        let with = |more: &str| changed("connect-src ", &format!("connect-src {more} "));
        check(&with("https://a.example/s/partners/x.json"), &[]);
        for (more, name) in [
            ("https://a.example/s/", "https://a.example/s/"),
            ("https://a.example/other/x.json", "https://a.example/other/x.json"),
            ("https://b.example/s/x.json", "https://b.example/s/x.json"),
            ("'self'", "'self'"),
            ("*", "*"),
        ] {
            let expected = format!("Wider {{ directive: \"connect-src\", source: {name:?} }}");
            check(&with(more), &[&expected]);
        }
    }

    #[test]
    fn what_is_wider_is_told() {
        check(
            &changed("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
            &[r#"Wider { directive: "script-src", source: "'unsafe-inline'" }"#],
        );
        check(
            &changed("default-src 'none'", "default-src *"),
            &[r#"Wider { directive: "default-src", source: "*" }"#],
        );
    }

    #[test]
    fn what_is_missing_is_open() {
        check(&changed("form-action 'none'; ", ""), &[r#"Open { directive: "form-action" }"#]);
        check(
            &changed("require-trusted-types-for 'script'; trusted-types default", ""),
            &[
                r#"Untrusted { directive: "require-trusted-types-for" }"#,
                r#"Untrusted { directive: "trusted-types" }"#,
            ],
        );
        check(
            &changed("trusted-types default", "trusted-types default *"),
            &[r#"Untrusted { directive: "trusted-types" }"#],
        );
    }

    #[test]
    fn what_the_page_needs_is_missed() {
        check(
            &changed(" 'wasm-unsafe-eval'", ""),
            &[r#"Narrower { directive: "script-src", source: "'wasm-unsafe-eval'" }"#],
        );
        check(
            &changed(" https://a.example/s/b.json", ""),
            &[r#"Narrower { directive: "connect-src", source: "https://a.example/s/b.json" }"#],
        );
        check(
            &changed("trusted-types default", "trusted-types 'none'"),
            &[r#"Narrower { directive: "trusted-types", source: "default" }"#],
        );
    }

    #[test]
    fn two_policies_hold_at_once() {
        let wide = "default-src * 'unsafe-inline'".to_owned();
        // What one leaves open the other closes; what one forbids is forbidden.
        let [narrow] = changed("img-src 'self' data: blob:", "img-src 'self'");
        check(
            &[wide, narrow],
            &[
                r#"Narrower { directive: "img-src", source: "blob:" }"#,
                r#"Narrower { directive: "img-src", source: "data:" }"#,
                r#"Narrower { directive: "script-src", source: "'wasm-unsafe-eval'" }"#,
            ],
        );
    }

    #[test]
    fn reports_and_sandboxes_are_told() {
        check(
            &[format!("{}; report-uri /r; sandbox allow-scripts", ours())],
            &[r#"Reports { directive: "report-uri" }"#, "Sandboxed"],
        );
    }

    #[test]
    fn without_any_policy_all_is_open() {
        check(
            &[],
            &[
                r#"Open { directive: "base-uri" }"#,
                r#"Open { directive: "connect-src" }"#,
                r#"Open { directive: "font-src" }"#,
                r#"Open { directive: "form-action" }"#,
                r#"Open { directive: "frame-src" }"#,
                r#"Open { directive: "img-src" }"#,
                r#"Open { directive: "manifest-src" }"#,
                r#"Open { directive: "media-src" }"#,
                r#"Open { directive: "object-src" }"#,
                r#"Open { directive: "script-src" }"#,
                r#"Open { directive: "style-src" }"#,
                r#"Untrusted { directive: "require-trusted-types-for" }"#,
                r#"Untrusted { directive: "trusted-types" }"#,
            ],
        );
    }
}
