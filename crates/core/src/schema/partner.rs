//! `partners/<id>.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, One, Version};
use super::security_action::{Title, Words};
use super::sources::Both;

/// What a partner says of itself. The frame reads it from its own origin only.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube partner")]
pub(super) struct PartnerFile {
    #[schemars(extend("const" = "shirube-partner"))]
    format: String,
    format_version: One,
    /// The name of the file without `.json`.
    #[schemars(regex(pattern = "^[a-z][a-z0-9-]{0,63}$"))]
    id: String,
    version: Version,
    /// When somebody last looked whether all of it is still true.
    checked_on: Day,
    /// As it stands in the head of every page.
    name: Name,
    /// As it stands in a contract.
    legal_name: Title,
    home: Option<Page>,
    /// A picture in the same folder.
    #[schemars(length(max = 64), regex(pattern = "^[a-z0-9-]+\\.(svg|png|webp)$"))]
    logo: Option<String>,
    theme: Option<Theme>,
    /// `start`, `security-action`, or the id of a questionnaire: ours or one of this file.
    #[schemars(regex(pattern = "^[a-z0-9-]{1,64}$"))]
    first_screen: Option<String>,
    /// A few sentences above the start page.
    intro: Option<Words>,
    offer: Option<Offer>,
    /// Shown below the offer.
    #[schemars(length(max = 20))]
    desks: Option<Vec<Desk>>,
    #[schemars(length(max = 10))]
    questionnaires: Option<Vec<Own>>,
    /// Benchmarks of the partner, each a file `<id>.json` in the same folder.
    #[schemars(length(max = 10))]
    benchmarks: Option<Vec<OwnBenchmark>>,
    results: Option<Results>,
}

/// What the partner offers, with the day of which it is true. We promise nothing of it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Offer {
    title: Title,
    /// What it is, and on which conditions.
    body: Words,
    as_of: Day,
    /// Where the conditions stand.
    url: Option<Page>,
}

/// A desk of the partner. It has a phone, a mail address or a page; several of them is better.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Desk {
    name: Both,
    /// For whom and for what it is there.
    #[schemars(rename = "for")]
    purpose: Both,
    /// When somebody answers.
    hours: Option<Both>,
    /// Digits with hyphens, or # and digits.
    #[schemars(length(max = 20), regex(pattern = "^(#[0-9]{3,15}|[0-9]+(-[0-9]+)*)$"))]
    phone: Option<String>,
    #[schemars(
        length(max = 254),
        regex(pattern = "^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+[.][A-Za-z0-9-]+$")
    )]
    mail: Option<String>,
    url: Option<Page>,
    /// When these facts were last looked at.
    checked_on: Day,
}

/// A questionnaire of the partner, in `questionnaires/<id>/` of the same folder.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Own {
    /// Begins with x-, so that none of ours ever clashes with it.
    #[schemars(regex(pattern = "^x-[a-z0-9-]{1,62}$"))]
    id: String,
    title: Title,
    /// How long answering takes.
    #[schemars(range(min = 1, max = 600))]
    minutes: u16,
    /// How many questions it has.
    #[schemars(range(min = 1, max = 500))]
    questions: u16,
}

/// Begins with x-, so that none of ours ever clashes with it.
#[derive(JsonSchema)]
struct OwnBenchmark(#[schemars(regex(pattern = "^x-[a-z0-9-]{1,62}$"))] String);

/// Who may receive a result, and all that a visitor is shown before deciding.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Results {
    /// The sites that may, each exactly as a browser writes an origin: lower case, no path, no
    /// wildcard. http only for localhost and 127.0.0.1.
    #[schemars(length(min = 1, max = 20))]
    origins: Vec<Origin>,
    /// What the recipient does with a result.
    purpose: Words,
    /// How long the recipient keeps it.
    retention: Words,
    /// Whom to ask about it: an https address, or mailto: and a mail address.
    #[schemars(length(max = 500), regex(pattern = "^(https://|mailto:)[!-~]+$"))]
    contact: String,
}

/// Custom properties, of lower rank than those of the page around the frame.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Theme {
    #[schemars(rename = "--shirube-accent")]
    accent: Option<Colour>,
    #[schemars(rename = "--shirube-on-accent")]
    on_accent: Option<Colour>,
    #[schemars(rename = "--shirube-surface")]
    surface: Option<Colour>,
    #[schemars(rename = "--shirube-surface-raised")]
    surface_raised: Option<Colour>,
    #[schemars(rename = "--shirube-tint")]
    tint: Option<Colour>,
    #[schemars(rename = "--shirube-text")]
    text: Option<Colour>,
    #[schemars(rename = "--shirube-quiet")]
    quiet: Option<Colour>,
    #[schemars(rename = "--shirube-line")]
    line: Option<Colour>,
    #[schemars(rename = "--shirube-control")]
    control: Option<Colour>,
    #[schemars(rename = "--shirube-focus")]
    focus: Option<Colour>,
    #[schemars(rename = "--shirube-radius")]
    radius: Option<Length>,
    #[schemars(rename = "--shirube-space")]
    space: Option<Length>,
    /// Names of fonts without quotation marks, separated by commas.
    #[schemars(rename = "--shirube-font", length(min = 1, max = 200))]
    font: Option<String>,
}

/// A name, `#` with hexadecimal digits, `rgb()` or `hsl()` with numbers, or `light-dark()` with two
/// of the first kinds.
#[derive(JsonSchema)]
struct Colour(
    #[schemars(
        length(max = 40),
        regex(
            pattern = "^((#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z]+)|(rgb|hsl)a?\\([0-9 ,.%/]+\\)|light-dark\\((#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z]+), *(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z]+)\\))$"
        )
    )]
    String,
);

/// 0, or a number with px, rem or em.
#[derive(JsonSchema)]
struct Length(
    #[schemars(length(max = 40), regex(pattern = "^(0|[0-9]+(\\.[0-9]+)?(px|rem|em))$"))] String,
);

/// A page that a link may lead to.
#[derive(JsonSchema)]
struct Page(
    #[schemars(length(max = 500), regex(pattern = "^https://[!-~]+$"))]
    String,
);

/// Scheme, host and, where it is not the usual one, port; `self` is the site that Shirube lies on.
#[derive(JsonSchema)]
struct Origin(
    #[schemars(regex(
        pattern = "^(self|(https://[a-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[1-9][0-9]{0,4})?)$"
    ))]
    String,
);

/// A name in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Name {
    #[schemars(length(min = 1, max = 60))]
    ja: String,
    #[schemars(length(min = 1, max = 60))]
    en: String,
}
