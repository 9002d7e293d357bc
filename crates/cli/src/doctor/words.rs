//! What is said of each thing, in both languages.

use shirube_core::i18n::Lang;
use shirube_hosting::policy::Difference;

use super::client::Trouble;
use super::finding::{Fault, Weight};
use super::look::MOST_OF_LOADER;

/// The word before a finding.
pub fn weight(weight: Weight, lang: Lang) -> &'static str {
    match weight {
        Weight::Problem => lang.pick("問題", "problem"),
        Weight::Advice => lang.pick("提案", "advice"),
    }
}

/// What is so, and what follows from it.
pub fn what(fault: &Fault, lang: Lang) -> String {
    let [ja, en] = both(fault);
    lang.pick(ja, en)
}

fn both(fault: &Fault) -> [String; 2] {
    match fault {
        Fault::NoAnswer(trouble) => no_answer(trouble),
        Fault::Policy(difference) => policy(difference),
        Fault::NoManifest | Fault::BadManifest(_) | Fault::Older(_) | Fault::Newer(_) => {
            release(fault)
        }
        Fault::NoPolicy { .. }
        | Fault::FramedByAll
        | Fault::FramedByNone
        | Fault::FrameOptions { .. } => frame(fault),
        Fault::Header { name, found, expected } => header(name, found, expected),
        Fault::BadPartner(_) | Fault::PartnerNotNamed | Fault::LoaderTooLarge(_) => partner(fault),
        _ => sent(fault),
    }
}

fn pair(ja: &str, en: &str) -> [String; 2] {
    [ja.to_owned(), en.to_owned()]
}

fn no_answer(trouble: &Trouble) -> [String; 2] {
    match trouble {
        Trouble::Unreachable(why) => [
            format!(
                "つながりません（{why}）。アドレス、サーバーの状態、証明書を確かめてください。"
            ),
            format!("No connection ({why}). Check the address, the server and its certificate."),
        ],
        Trouble::TooSlow => pair(
            "返事に時間がかかりすぎます。利用者の画面も、ここで待たされます。",
            "The answer takes too long. Visitors wait here too.",
        ),
        Trouble::TooLarge => pair(
            "このファイルにはありえない大きさの返事が来ました。途中で読むのをやめました。",
            "The answer is larger than this file can be. Reading it was stopped.",
        ),
        Trouble::Garbled => pair(
            "Content-Encodingのとおりに展開できません。圧縮が二重になっていないか確かめてください。",
            "The body is not packed as Content-Encoding says. It may have been compressed twice.",
        ),
        Trouble::Elsewhere(to) => [
            format!(
                "別の場所（{to}）へ転送されます。転送先が正しいなら、そのアドレスを使い、そこを調べてください。"
            ),
            format!(
                "Visitors are sent elsewhere ({to}). If that is the right place, use its address, and \
                 examine it there."
            ),
        ],
        Trouble::Circle => pair(
            "転送が終わりません。サーバーの転送の設定を確かめてください。",
            "The redirects never end. Check how the server redirects.",
        ),
    }
}

fn release(fault: &Fault) -> [String; 2] {
    let own = env!("CARGO_PKG_VERSION");
    match fault {
        Fault::BadManifest(why) => [
            format!("manifest.jsonが正しくありません（{why}）。配布物をもう一度置いてください。"),
            format!(
                "manifest.json is not sound ({why}). Put the files of the release there again."
            ),
        ],
        Fault::Older(found) => [
            format!(
                "置かれている版は{found}で、このプログラムが知っている{own}より古いものです。新しい版には安全のための修正が入ることがあります。"
            ),
            format!(
                "Version {found} is installed; this program knows {own}. Newer versions may mend security."
            ),
        ],
        Fault::Newer(found) => [
            format!(
                "置かれている版は{found}で、このプログラム（{own}）より新しいものです。同じ版のプログラムで調べ直してください。"
            ),
            format!(
                "Version {found} is installed, newer than this program ({own}). Examine it with the program of that version."
            ),
        ],
        _ => pair(
            "manifest.jsonがありません。ファイルが配布物と同じかどうかを確かめられませんでした。配布用のフォルダーを、そのまま置いてください。",
            "There is no manifest.json, so it could not be told whether the files are those of a release. \
             Put the release folder there as it is.",
        ),
    }
}

fn policy(difference: &Difference) -> [String; 2] {
    match difference {
        Difference::Open { directive } => [
            format!(
                "Content-Security-Policyに{directive}の制限がありません。この経路は何でも通ります。"
            ),
            format!(
                "The Content-Security-Policy does not restrict {directive}: anything goes there."
            ),
        ],
        Difference::Wider { directive, source } => [
            format!(
                "Content-Security-Policyの{directive}が{source}を許しています。配布物の設定では許していません。回答が外へ出ない約束の裏付けが弱くなります。"
            ),
            format!(
                "In the Content-Security-Policy, {directive} allows {source}, which ours does not. The promise that answers stay here has less force."
            ),
        ],
        Difference::Narrower { directive, source } => [
            format!(
                "Content-Security-Policyの{directive}に{source}がありません。画面の一部が動きません。"
            ),
            format!(
                "In the Content-Security-Policy, {directive} lacks {source}. Part of the page does not work."
            ),
        ],
        Difference::Untrusted { directive } => [
            format!(
                "Content-Security-Policyの{directive}がないか、広すぎます。文章が画面の部品として実行されない仕組み（Trusted Types）が働きません。"
            ),
            format!(
                "In the Content-Security-Policy, {directive} is missing or too wide. Trusted Types, by which texts stay texts, are not enforced."
            ),
        ],
        Difference::Reports { directive } => [
            format!(
                "Content-Security-Policyの{directive}により、ブラウザーが報告を送ります。画面の外へ出る通信です。"
            ),
            format!(
                "By {directive} in the Content-Security-Policy browsers send reports, which leave the page."
            ),
        ],
        Difference::Sandboxed => pair(
            "Content-Security-Policyのsandboxにより、回答の保存やファイルの保存ができなくなります。",
            "By sandbox in the Content-Security-Policy the page can keep no answers and save no files.",
        ),
    }
}

fn frame(fault: &Fault) -> [String; 2] {
    match fault {
        Fault::NoPolicy { is_in_page: true } => pair(
            "Content-Security-Policyのヘッダーがなく、ページの中に書かれた弱いほうだけが働きます。埋め込めるサイトを限れないので、結果を渡す相手のサイトもヘッダーでは限れません。",
            "There is no Content-Security-Policy header; only the weaker one inside the page holds. It \
             cannot say who may frame the page, so sharing of results cannot be restricted by a header.",
        ),
        Fault::NoPolicy { .. } => pair(
            "Content-Security-Policyがありません。回答が外へ出ないことを、ブラウザーに守らせることができません。",
            "There is no Content-Security-Policy: no browser enforces that answers stay here.",
        ),
        Fault::FramedByNone => pair(
            "frame-ancestorsが'none'です。どのサイトにも埋め込めません。埋め込むなら、サイトの名前を書いてください。",
            "frame-ancestors is 'none': no site can embed the check. Name the sites that may.",
        ),
        Fault::FrameOptions { found, is_ignored: true } => [
            format!(
                "X-Frame-Options（{found}）も送られています。frame-ancestorsがあるので今のブラウザーは無視しますが、古いブラウザーでは埋め込めません。消してください。"
            ),
            format!(
                "X-Frame-Options ({found}) is sent too. Today’s browsers ignore it beside frame-ancestors, old ones do not show the frame. Take it away."
            ),
        ],
        Fault::FrameOptions { found, .. } => [
            format!(
                "X-Frame-Options（{found}）があるため、ほかのサイトに埋め込めません。消して、frame-ancestorsを使ってください。"
            ),
            format!(
                "X-Frame-Options ({found}) keeps other sites from embedding the check. Take it away and use frame-ancestors."
            ),
        ],
        _ => pair(
            "frame-ancestorsがないか、どのサイトでもよいことになっています。誰でも埋め込めるので、結果を渡す相手のサイトをヘッダーで限ることができません。",
            "frame-ancestors is missing or lets everybody: any site can embed the check, so sharing of \
             results cannot be restricted by a header.",
        ),
    }
}

fn header(name: &str, found: &str, expected: &str) -> [String; 2] {
    let why = match name {
        "X-Content-Type-Options" => pair(
            "ファイルの種類をブラウザーが推測できてしまいます。",
            "Browsers may guess what a file is.",
        ),
        "Referrer-Policy" => pair(
            "どのページから来たかが、リンク先に伝わることがあります。",
            "Other sites may learn which page a visitor came from.",
        ),
        "Permissions-Policy" => pair(
            "カメラや位置情報などを、はじめから断っておけます。",
            "With it, camera, place and the like are denied from the start.",
        ),
        "Access-Control-Allow-Origin" => pair(
            "これがないと、integrityを付けた埋め込みを、ほかのサイトから読み込めません。",
            "Without it, other sites cannot load the loader with an integrity value.",
        ),
        "Cross-Origin-Resource-Policy" | "Cross-Origin-Embedder-Policy" => pair(
            "これがないと、分離を求めるサイト（COEP）に埋め込めません。",
            "Without it, sites that isolate themselves (COEP) cannot embed the check.",
        ),
        _ => {
            pair("ほかのページから切り離すためのものです。", "It keeps the page apart from others.")
        }
    };
    let [why_ja, why_en] = why;
    if found.is_empty() {
        [format!("{name}がありません。{why_ja}"), format!("{name} is missing. {why_en}")]
    } else {
        [
            format!("{name}が「{found}」です（正しくは「{expected}」）。{why_ja}"),
            format!("{name} is “{found}”, expected “{expected}”. {why_en}"),
        ]
    }
}

fn partner(fault: &Fault) -> [String; 2] {
    match fault {
        Fault::BadPartner(why) => [
            format!("パートナーファイルが正しくないため、使われません（{why}）。"),
            format!("The partner file is not sound and will not be used ({why})."),
        ],
        Fault::LoaderTooLarge(found) => [
            format!(
                "embed.jsが圧縮して{found}バイトあります（上限{MOST_OF_LOADER}）。配布物のembed.jsか確かめてください。"
            ),
            format!(
                "embed.js has {found} bytes compressed, at most {MOST_OF_LOADER} expected. Make sure that it is the one of the release."
            ),
        ],
        _ => pair(
            "パートナーファイルのアドレスがContent-Security-Policyのconnect-srcにありません。画面はこのファイルを読めません。ファイルを置いたあとで、設定を書き直してください。",
            "The address of the partner file is not in connect-src of the Content-Security-Policy, so the \
             page cannot read it. Write the configuration anew after adding the file.",
        ),
    }
}

fn sent(fault: &Fault) -> [String; 2] {
    match fault {
        Fault::PlainHttp => pair(
            "暗号化されていないアドレス（http）です。途中で画面を書き換えられるおそれがあり、ブラウザーの安全のための機能の一部も使えません。httpsにしてください。",
            "The address is not encrypted (http). Somebody on the way could change the page, and some safety \
             features of browsers are off. Use https.",
        ),
        Fault::Status(status) => [
            format!(
                "サーバーが{status}を返しました。ファイルが置かれているか、名前の大文字と小文字が合っているか確かめてください。"
            ),
            format!(
                "The server answers {status}. See whether the file is there, with capitals as in its name."
            ),
        ],
        Fault::Edited => pair(
            "配布物と中身が違います。書き換えられたか、別の版が混ざっているか、サーバーや配信サービスが手を加えています。フォルダーを入れ替えてください。",
            "Not the file of the release: it was edited, belongs to another version, or a service on the way \
             changes it. Replace the folder.",
        ),
        Fault::WrongType { found, expected } => {
            let found = if found.is_empty() { "—" } else { found };
            [
                format!("種類（Content-Type）が{found}です。正しくは{expected}です。"),
                format!("Content-Type is {found}, expected {expected}."),
            ]
        }
        Fault::NotCompressed => pair(
            "圧縮されずに送られています。はじめて開くときに、何倍も待たされます。",
            "Sent uncompressed: a first visit takes several times as long.",
        ),
        Fault::CopyBelow(name) => [
            format!(
                "ここにはしるべの画面がありません。{name}の中にあります。そちらのアドレスを調べてください。"
            ),
            format!("Shirube is not in this folder but in {name}. Examine that address."),
        ],
        Fault::NotGzip => pair(
            "gzipだけを受け取るブラウザーには、圧縮されずに送られます。httpのアドレスや一部の社内ネットワークで遅くなります。",
            "Whoever takes gzip alone gets the file uncompressed: slow over http and behind some company \
             networks.",
        ),
        Fault::Forced => pair(
            "圧縮を受け取れない相手にも、圧縮して送られます。.brや.gzのファイルを、求められたときだけ送るようにしてください。",
            "Sent compressed even to those who cannot unpack it. Send .br and .gz files only where they are \
             asked for.",
        ),
        Fault::NotBrotli => pair(
            "gzipだけで圧縮されています。配布物にある.brも送ると、1割から2割ほど小さくなります。",
            "Compressed with gzip only. Sending the .br files of the release makes them a tenth to a fifth smaller.",
        ),
        Fault::Kept(found) => [
            format!(
                "中身が変わるファイルなのに、確かめずに使い続けてよいことになっています（{found}）。新しい版を置いても、古いものと混ざります。"
            ),
            format!(
                "A file that changes may be used without asking again ({found}). After an update old and new files mix."
            ),
        ],
        Fault::KeepingUnsaid => pair(
            "Cache-Controlがありません。いつまで使い続けるかをブラウザーが推測します。",
            "There is no Cache-Control, so browsers guess how long to keep the file.",
        ),
        Fault::NotKept => pair(
            "名前が変わらない限り中身も変わらないファイルなので、1年間使い続けてよいと伝えられます。次に開くときが速くなります。",
            "Such a file never changes under its name. Let browsers keep it for a year: the next visit is faster.",
        ),
        Fault::Cookie => pair(
            "Cookieが送られています。しるべは使いません。「Cookieを使っていません」と書くなら、サーバーの設定で止めてください。",
            "A cookie is set. Shirube uses none; turn it off in the server if you say that there are none.",
        ),
        Fault::Reporting(name) => [
            format!(
                "{name}により、ブラウザーが通信の報告をどこかへ送ることがあります。止めることを勧めます。"
            ),
            format!(
                "By {name} browsers may send reports about the visit somewhere. Better turn it off."
            ),
        ],
        // Told elsewhere.
        _ => pair("", ""),
    }
}
