//! What frame and page say to each other.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Digest, Id, Language, One, True};
use super::result::{ResultFile, Size};

/// One message of protocol 1 between the check in its frame and the page around it. Whoever
/// receives one leaves members and messages out of account that are not written here.
#[derive(JsonSchema)]
#[schemars(untagged, title = "Shirube message")]
pub(super) enum Message {
    // An init has every member of a hello, so it is tried first; likewise progress and completed.
    Init(InitMessage),
    Hello(HelloMessage),
    Ready(ReadyMessage),
    Resize(ResizeMessage),
    Scroll(ScrollMessage),
    Open(OpenMessage),
    Progress(ProgressMessage),
    Completed(CompletedMessage),
    Result(Box<ResultMessage>),
    Error(ErrorMessage),
    Cfg(CfgMessage),
}

/// Frame to the window around it, before there is a port: it offers to talk. Says nothing else.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct HelloMessage {
    #[schemars(extend("const" = "shirube"))]
    p: String,
    #[schemars(extend("const" = "hello"))]
    k: String,
    /// Versions of the protocol that the frame speaks.
    #[schemars(length(min = 1, max = 64))]
    v: Vec<Version>,
    n: Nonce,
}

/// Loader to the frame's origin, with one `MessagePort`; everything else is said there.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct InitMessage {
    #[schemars(extend("const" = "shirube"))]
    p: String,
    #[schemars(extend("const" = "init"))]
    k: String,
    v: One,
    n: Nonce,
    cfg: Cfg,
}

/// A version of the protocol.
#[derive(JsonSchema)]
struct Version(#[schemars(range(min = 1, max = 255))] u8);

/// 128 random bits. The answer repeats those of the offer.
#[derive(JsonSchema)]
struct Nonce(#[schemars(regex(pattern = "^[0-9a-f]{32}$"))] String);

/// The how manyth message of its direction this is, from 1. Any other number ends the conversation.
#[derive(JsonSchema)]
struct Count(#[schemars(range(min = 1, max = 4_294_967_295_u32))] u32);

/// A whole number of CSS px, or of questions.
#[derive(JsonSchema)]
struct Whole(#[schemars(range(max = 4_294_967_295_u32))] u32);

/// Frame: the check is on the screen and can be used. Event `shirube-ready`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ReadyMessage {
    s: Count,
    #[schemars(extend("const" = "ready"))]
    t: String,
    /// Version of the program.
    #[schemars(length(min = 1, max = 40))]
    version: String,
    /// Version of these messages.
    protocol: One,
}

/// Frame: the content has another height.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ResizeMessage {
    s: Count,
    #[schemars(extend("const" = "resize"))]
    t: String,
    /// Unit: CSS px.
    h: Whole,
}

/// Frame: this place should be in view.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ScrollMessage {
    s: Count,
    #[schemars(extend("const" = "scroll"))]
    t: String,
    /// Distance from the top of the frame in CSS px.
    y: Whole,
}

/// Frame: the visitor has pressed a link that leads out. The loader opens it if it may.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct OpenMessage {
    s: Count,
    #[schemars(extend("const" = "open"))]
    t: String,
    #[schemars(length(max = 2000), regex(pattern = "^(https://|tel:|mailto:)[!-~]+$"))]
    href: String,
}

/// Frame: the number of answers has changed. Only said when asked for. Event `shirube-progress`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ProgressMessage {
    s: Count,
    #[schemars(extend("const" = "progress"))]
    t: String,
    /// Questions that have been answered.
    answered: Whole,
    /// Questions there are.
    total: Whole,
    questionnaire: Asked,
}

/// Frame: the visitor sees a result with every question answered. Without a score. Event
/// `shirube-completed`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct CompletedMessage {
    s: Count,
    #[schemars(extend("const" = "completed"))]
    t: String,
    questionnaire: AskedExactly,
}

/// Frame: the visitor hands the result over, having agreed. Event `shirube-result`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ResultMessage {
    s: Count,
    #[schemars(extend("const" = "result"))]
    t: String,
    result: ResultFile,
}

/// Frame: the check does not work here. Event `shirube-error`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ErrorMessage {
    s: Count,
    #[schemars(extend("const" = "error"))]
    t: String,
    code: Trouble,
}

/// Loader: settings have changed; these are all that hold now.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct CfgMessage {
    s: Count,
    #[schemars(extend("const" = "cfg"))]
    t: String,
    cfg: Cfg,
}

/// A questionnaire.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Asked {
    id: Id,
    /// Version of its content.
    #[schemars(length(min = 1, max = 40))]
    version: String,
}

/// A questionnaire, with the digest of its structure.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AskedExactly {
    id: Id,
    /// Version of its content.
    #[schemars(length(min = 1, max = 40))]
    version: String,
    digest: Digest,
}

/// Why the check does not work: the program ended, WebAssembly may not run, a file did not come.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Trouble {
    Program,
    Wasm,
    Network,
}

/// What the page wishes. The visitor's own choice comes first.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Cfg {
    lang: Option<Language>,
    theme: Option<Theme>,
    /// Custom properties of the theme. The frame sets only colours, lengths and names of fonts.
    tokens: Option<BTreeMap<TokenName, TokenValue>>,
    hints: Option<Hints>,
    /// Whether `progress` is wanted.
    progress: Option<True>,
    /// Whether the page can receive a result.
    result: Option<True>,
    /// Against replay; stands in a result that is handed over.
    #[schemars(regex(pattern = "^[!-~]{1,128}$"))]
    challenge: Option<String>,
}

/// A set of colours.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Theme {
    Auto,
    Light,
    Dark,
    Contrast,
}

/// Name of a custom property.
#[derive(JsonSchema)]
struct TokenName(#[schemars(regex(pattern = "^--shirube-[a-z-]{1,40}$"))] String);

/// Its value, as the page writes it.
#[derive(JsonSchema)]
struct TokenValue(#[schemars(length(min = 1, max = 200))] String);

/// What the page believes to know of the firm; the visitor can change it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Hints {
    /// Main division of the Japan Standard Industrial Classification.
    #[schemars(regex(pattern = "^[A-T]$"))]
    industry: Option<String>,
    size: Option<Size>,
    /// Its number, 01 to 47.
    #[schemars(regex(pattern = "^(0[1-9]|[1-3][0-9]|4[0-7])$"))]
    prefecture: Option<String>,
}
