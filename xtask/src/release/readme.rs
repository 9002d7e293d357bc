//! What lies in the release for whoever opens it: where it goes, and how it is updated.

use shirube_hosting::manifest::Integrity;

use super::{PROTOCOL, VERSION, snippet};

/// The text, Japanese first.
pub(super) fn text(loader: &Integrity) -> String {
    let pinned = snippet("https://check.example.jp/shirube", loader);
    format!(
        "\
しるべ {VERSION}

このフォルダーを、静的なファイルを置けるところに丸ごとコピーしてください。サーバーのプログラムはいりません。
プログラムはMIT LicenseかApache License 2.0、質問などの文はCC BY 4.0で使えます。

  v{VERSION}/        この版です。中身が変わることはありません。
  v{PROTOCOL}/            中身は同じです。プロトコル{PROTOCOL}の新しい版が出たら、それに置き換わります。
                 数字はプログラムの版ではなく、埋め込む側とのやりとりの版です。
  shirube.html   1つのファイルにまとめた版です。ダブルクリックで開けます。
  servers/       サーバーが送るヘッダーの例です（nginx、Apache、IIS、Netlifyなど）。
                 shirube headersコマンドで、置き場所に合わせたものを作れます。

更新のしかた
  新しいフォルダーを、上書きでコピーします。前からあるファイルは消さないでください。
  v{PROTOCOL}/partners/などに置いた自社のファイルは、上書きされずに残ります（見本のdemo-*だけが入れ替わります）。
  v{VERSION}/のような固定の版にも同じファイルを置くなら、そのpartners/にもコピーします。
  回答はサーバーではなく利用者のブラウザーにあり、更新しても消えません。

埋め込み（版を固定する書き方。アドレスは置いた場所に合わせてください）
  {pinned}
  <shirube-check></shirube-check>

確かめかた
  sha256sum -c SHA256SUMS
  置いたあとは、v{PROTOCOL}/doctor.htmlを開くか、shirube doctor URLを実行してください。


Shirube {VERSION}

Copy this folder as it is to any place that serves static files. No program runs on the server.
The program is under the MIT License or the Apache License 2.0, the texts of the questions under
CC BY 4.0.

  v{VERSION}/        This version. Nothing in it ever changes.
  v{PROTOCOL}/            The same files. The next version that speaks protocol {PROTOCOL} takes their place: the
                 number is that of the messages to the page around, not that of the program.
  shirube.html   The whole of it in one file, which opens with a double click.
  servers/       Examples of the headers to send (nginx, Apache, IIS, Netlify and the like).
                 The command shirube headers writes them for your own place.

To update
  Copy the new folder over the old one, and delete nothing that was there.
  What you have put into v{PROTOCOL}/partners/ stays (only the samples, demo-*, are replaced).
  If you pin a version such as v{VERSION}/, copy your files into its partners/ as well.
  Answers are in the visitor's browser, not on the server; an update does not touch them.

To embed (a pinned version; put in your own address)
  {pinned}
  <shirube-check></shirube-check>

To check
  sha256sum -c SHA256SUMS
  Once it is in place, open v{PROTOCOL}/doctor.html or run shirube doctor URL.
"
    )
}
