//! What to change, in the words of each server.

use shirube_core::i18n::Lang;
use shirube_hosting::forms::Server;
use shirube_hosting::headers::{IMMUTABLE, NO_CACHE, POLICY};
use shirube_hosting::{Place, mime};

use super::finding::{Fault, Finding};

/// The servers that lines are printed for, with their names as people write them.
pub const SERVERS: [(Server, &str); 3] =
    [(Server::Nginx, "nginx"), (Server::Apache, "Apache"), (Server::Iis, "IIS")];

/// What to change for a finding: a line for each of [`SERVERS`]; nothing where no line helps.
///
/// `policy` is what the policy of a file should be.
pub fn lines(finding: &Finding, policy: impl Fn(&str) -> String) -> Option<[String; 3]> {
    let header = |name: &str, value: &str| SERVERS.map(|(server, _)| server.line(name, value));
    match &finding.fault {
        Fault::WrongType { .. } => finding.files.first().map(|it| kind(it)),
        Fault::NotCompressed | Fault::NotGzip => Some([
            "gzip_static on;".into(),
            "AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json \
             application/wasm"
                .into(),
            "appcmd set config /section:httpCompression \
             /+\"staticTypes.[mimeType='application/wasm',enabled='true']\" /commit:apphost"
                .into(),
        ]),
        Fault::NoPolicy { .. }
        | Fault::Policy(_)
        | Fault::FramedByAll
        | Fault::FramedByNone
        | Fault::PartnerNotNamed => finding.files.first().map(|it| header(POLICY, &policy(it))),
        Fault::FrameOptions { .. } => Some([
            "# add_header X-Frame-Options …;".into(),
            "Header always unset X-Frame-Options".into(),
            "<remove name=\"X-Frame-Options\" />".into(),
        ]),
        Fault::Header { name, expected, .. } => Some(header(name, expected)),
        Fault::Kept(_) | Fault::KeepingUnsaid => Some(header("Cache-Control", NO_CACHE)),
        Fault::NotKept => Some(header("Cache-Control", IMMUTABLE)),
        _ => None,
    }
}

/// The line for the media type of a file.
fn kind(file: &str) -> [String; 3] {
    let end = file.rsplit_once('.').map_or("", |(_, end)| end);
    let kind = mime::of(file);
    [
        format!("types {{ \"{kind}\" {end}; }}"),
        format!("AddType \"{kind}\" .{end}"),
        format!("<mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\" />"),
    ]
}

/// The command that writes the whole configuration.
pub fn command(place: &Place, lang: Lang) -> String {
    let command = format!(
        "shirube headers DIR --origin {} --folder {} --for nginx|apache|iis|netlify",
        place.origin, place.folder
    );
    match lang {
        Lang::Ja => format!("設定をまとめて書き出すには：{command}"),
        Lang::En => format!("To have the whole configuration written: {command}"),
    }
}
