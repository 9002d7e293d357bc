// The words of the doctor: what each check is about, what was found, and what to do about it.

export const TITLE = { ja: "設置の点検", en: "Check the installation" };

export const WORDS = {
  intro: {
    ja: "しるべを置いたこのフォルダーが、正しく配信されているかを確かめます。",
    en: "Checks whether this folder, where Shirube is installed, is served as it should be.",
  },
  stays: {
    ja: "調べるのはこのフォルダーだけです。結果をどこにも送りません。利用者の回答には触れません。",
    en: "It looks at this folder only, sends its findings nowhere, and does not touch any visitor’s answers.",
  },
  where: { ja: "調べる場所", en: "Folder" },
  running: { ja: "点検しています。", en: "Checking." },
  again: { ja: "もう一度点検する", en: "Check again" },
  partner: { ja: "パートナーファイルの名前（任意）", en: "Name of a partner file (optional)" },
  partnerAbout: {
    ja: "書くと、partners/名前.jsonもいっしょに調べます。",
    en: "With it, partners/NAME.json is looked at too.",
  },
  found: { ja: "点検の結果", en: "What was found" },
  details: { ja: "詳しい内容", en: "Details" },
  todo: { ja: "すること：", en: "What to do: " },
  fix: { ja: "サーバーに書く設定", en: "Lines for your server" },
  fixNote: {
    ja: "使っているサーバーを選び、設定に貼り付けてください。",
    en: "Choose your server and paste the lines into its configuration.",
  },
  fixAbsent: {
    ja: "ここにはheaders.jsonがないため、このフォルダーに合わせた設定を出せません。コマンド「shirube headers フォルダー --origin アドレス」で作れます。次は、どのフォルダーにも要る最小限の設定です。",
    en: "There is no headers.json here, so the lines for this very folder cannot be shown. The command “shirube headers FOLDER --origin ADDRESS” makes them. These are the few lines that every folder needs.",
  },
  server: { ja: "サーバー", en: "Server" },
  report: { ja: "報告の文章", en: "Report as text" },
  reportNote: {
    ja: "問い合わせのときは、この文章をそのまま送ってください。会社名や回答は入っていません。",
    en: "When you ask for help, send this text as it is. It has no company name and no answers.",
  },
  framed: {
    ja: "自分のサイトの枠の中でも確かめる",
    en: "Check inside a frame of your own site, too",
  },
  framedNote: {
    ja: "保存できるかどうかは、枠を置くサイトによって変わります。次の1行を自分のサイトのページに置くと、そのページの枠の中から点検できます。",
    en: "Whether answers can be kept depends on the site around the frame. With this line on a page of yours, the check runs inside a frame there.",
  },
  generator: { ja: "貼り付けるコードを作る", en: "Make the code to paste" },
};

/** The mark and the word of a state: never colour alone. */
export const STATES = {
  good: { mark: "✓", ja: "問題なし", en: "fine" },
  care: { mark: "△", ja: "直すとよい", en: "better to change" },
  bad: { mark: "✕", ja: "直してください", en: "please mend" },
  unknown: { mark: "–", ja: "確かめられません", en: "not checked" },
};

/** The first sentence of the outcome. */
export const SUMMARY = {
  good: { ja: "すべて問題ありません。", en: "All is well." },
  goodSome: {
    ja: "確かめられたところは、すべて問題ありません。",
    en: "All that could be checked is well.",
  },
  care: (n) => ({
    ja: `しるべは動きます。直すとよいところが${n}つあります。`,
    en: n === 1 ? "Shirube works. One thing would better be changed." : `Shirube works. ${n} things would better be changed.`,
  }),
  bad: (n) => ({
    ja: `直してほしいところが${n}つあります。`,
    en: n === 1 ? "One thing has to be mended." : `${n} things have to be mended.`,
  }),
};

/**
 * The checks. `why` says what it means; each outcome has a sentence and, where there is something to
 * do, what.
 * @type {Record<string, {title: object, why: object, says: Record<string, {is: object, todo?: object}>}>}
 */
export const CHECKS = {
  https: {
    title: { ja: "httpsでの配信", en: "Served over https" },
    why: { ja: "httpでは、途中で書き換えられても分かりません。照合や暗号の機能も使えません。", en: "Over http anybody on the way can change the page, and browsers switch off what computes digests." },
    says: {
      good: { is: { ja: "httpsで配信されています。", en: "It is served over https." } },
      local: { is: { ja: "この端末の中だけで動くアドレスです。", en: "This address exists on this machine only." }, todo: { ja: "公開するときは、httpsで配信してください。", en: "Serve it over https when you publish it." } },
      bad: { is: { ja: "httpで配信されています。", en: "It is served over http." }, todo: { ja: "証明書を用意し、httpからhttpsへ転送してください。", en: "Get a certificate, and redirect http to https." } },
    },
  },
  there: {
    title: { ja: "ファイルがそろっているか", en: "All files are there" },
    why: { ja: "1つでも欠けると、診断が途中で止まることがあります。", en: "If one is missing, a check may stop half-way." },
    says: {
      good: { is: { ja: "manifest.jsonに書かれたファイルが、すべてあります。", en: "Everything that manifest.json lists is there." } },
      some: { is: { ja: "主なファイルがあります。manifest.jsonがないため、全部は確かめられません。", en: "The main files are there. Without manifest.json not every file could be checked." } },
      moved: { is: { ja: "別のアドレスへ転送されるファイルがあります。", en: "Some files are redirected." }, todo: { ja: "このフォルダーのファイルは、転送せずに配信してください。", en: "Serve the files of this folder without redirects." } },
      bad: { is: { ja: "読み込めないファイルがあります。", en: "Some files could not be loaded." }, todo: { ja: "フォルダーの中身を、すべて置き直してください。特定の種類だけが欠けるときは、サーバーがその種類を禁じていないか確かめてください。", en: "Copy the whole folder again. If one kind of file is missing, see whether the server forbids it." } },
    },
  },
  types: {
    title: { ja: "ファイルの種類（MIMEタイプ）", en: "Types of files (MIME)" },
    why: { ja: "種類が違うと、ブラウザーがスクリプトやプログラムを動かしません。", en: "With a wrong type browsers do not run scripts and programs." },
    says: {
      good: { is: { ja: "どのファイルも正しい種類で届いています。", en: "Every file has its right type." } },
      wasm: { is: { ja: ".wasmの種類が違います。しるべは動きますが、始まりが遅くなります。", en: "The type of .wasm is wrong. Shirube still runs, but starts more slowly." }, todo: { ja: "下の設定で、.wasmをapplication/wasmにしてください。", en: "Make .wasm application/wasm, with the lines below." } },
      bad: { is: { ja: "種類の違うファイルがあります。", en: "Some files have a wrong type." }, todo: { ja: "下の設定を加えてください。", en: "Add the lines below." } },
    },
  },
  program: {
    title: { ja: "診断が始まるか", en: "The check starts" },
    why: { ja: "この画面の裏で、実際に診断を開いてみます。", en: "Behind this page the check is really opened." },
    says: {
      loader: { is: { ja: "embed.jsを通して、診断が始まりました。", en: "It started, through embed.js." } },
      frame: { is: { ja: "枠の中で診断が始まりました。embed.jsは見つかりません。", en: "It started in a frame. There is no embed.js." } },
      error: { is: { ja: "診断が、動かせないと知らせてきました。", en: "It says that it cannot run." }, todo: { ja: "ほかの項目で直すところを直し、もう一度点検してください。", en: "Mend what the other checks name, then check again." } },
      silent: { is: { ja: "30秒たっても始まりませんでした。", en: "It did not start within 30 seconds." }, todo: { ja: "ほかの項目で直すところを直し、もう一度点検してください。回線が遅いだけのこともあります。", en: "Mend what the other checks name, then check again. A slow line can be the reason too." } },
      unknown: { is: { ja: "この場所自身は枠での表示を許されていないため、ここでは試せません。", en: "This place itself may not show the check in a frame, so it cannot be tried here." }, todo: { ja: "frame-ancestorsに 'self' を加えると、見本とこの点検も使えます。", en: "With 'self' in frame-ancestors the preview and this check work too." } },
    },
  },
  wasm: {
    title: { ja: "WebAssembly", en: "WebAssembly" },
    why: { ja: "診断の中身は、WebAssemblyというしくみで動きます。", en: "The program inside is WebAssembly." },
    says: {
      good: { is: { ja: "このブラウザーで動きます。", en: "It works in this browser." } },
      bad: { is: { ja: "このブラウザーでは動きません。", en: "It does not work in this browser." }, todo: { ja: "会社の設定で止められていないか、確かめてください。診断は動きませんが、質問は紙と同じ形で読めます。", en: "See whether your organisation has switched it off. The check does not run; the questions can be read as on paper." } },
    },
  },
  hashes: {
    title: { ja: "ファイルの中身", en: "Contents of files" },
    why: { ja: "配布されたものと1文字でも違えば、壊れたか、書き換えられています。", en: "A file that differs from the release by one character is damaged or was changed." },
    says: {
      good: { is: { ja: "どのファイルも、配布されたものと同じです。", en: "Every file is as it was released." } },
      bad: { is: { ja: "配布されたものと違うファイルがあります。", en: "Some files differ from the release." }, todo: { ja: "フォルダーを配布元から取り直し、置き直してください。サーバーや配信網がファイルを書き換える設定（圧縮以外の最適化、広告や計測の挿入）は止めてください。心当たりがなければ、侵入の有無を確かめてください。", en: "Fetch the release again and copy it anew. Switch off whatever rewrites files on their way (optimisers other than compression, inserted analytics). If you know of no reason, find out whether somebody has broken in." } },
      absent: { is: { ja: "manifest.jsonがないため、照合できません（開発用のビルドにはありません）。", en: "There is no manifest.json to compare with (a development build has none)." } },
      insecure: { is: { ja: "httpsで開いていないため、照合できません。", en: "Without https the browser cannot compute digests." }, todo: { ja: "httpsのアドレスで開いてください。", en: "Open this page over https." } },
    },
  },
  versions: {
    title: { ja: "版がそろっているか", en: "Versions agree" },
    why: { ja: "新しいファイルと古いファイルが混ざると、うまく動かないことがあります。", en: "New files mixed with old ones may not work together." },
    says: {
      good: { is: { ja: "すべて同じ版です。", en: "All are of one version." } },
      bad: { is: { ja: "違う版が混ざっています。", en: "There are different versions." }, todo: { ja: "フォルダーをまるごと置き換えてください。間に配信網があれば、そのキャッシュを消してください。", en: "Replace the whole folder. If there is a delivery network in between, empty its cache." } },
      unknown: { is: { ja: "版を比べられるファイルがありません（開発用のビルドにはありません）。", en: "There is nothing to compare (a development build has no version files)." } },
    },
  },
  compression: {
    title: { ja: "圧縮", en: "Compression" },
    why: { ja: "圧縮すると、読み込む量が3分の1ほどになります。", en: "Compression makes what is loaded about a third." },
    says: {
      good: { is: { ja: "圧縮して配信されています。", en: "Files are compressed." } },
      gzip: { is: { ja: "gzipで圧縮されています。brotliを使うと、さらに2割ほど小さくなります。", en: "Files are compressed with gzip. Brotli would make them smaller still, by about a fifth." } },
      http: { is: { ja: "httpでは、ブラウザーがbrotliでの圧縮を求めないことがあるため、確かめられません。", en: "Over http some browsers do not ask for brotli, so this could not be checked." } },
      care: { is: { ja: "圧縮されずに届いたファイルがあります。", en: "Some files arrive uncompressed." }, todo: { ja: "下の設定で、用意された.brと.gzを使うようにしてください。", en: "Let the server use the .br and .gz files that come with the release, with the lines below." } },
    },
  },
  policy: {
    title: { ja: "通信を制限する設定（CSP）", en: "Restriction of connections (CSP)" },
    why: { ja: "「回答をこの端末の外に送信しません」を、ブラウザーに守らせるための設定です。", en: "It makes the browser enforce that no answer leaves the device." },
    says: {
      good: { is: { ja: "診断が読み込めるのは、このフォルダーの決まったファイルだけです。", en: "The check can load named files of this folder and nothing else." } },
      self: { is: { ja: "通信できるのは、このサーバーだけです。ファイルごとの指定にすると、さらに狭くなります。", en: "The check can talk to this server only. Naming each file would be narrower still." }, todo: { ja: "下の設定を使うと、ファイルごとの指定になります。", en: "The lines below name each file." } },
      meta: { is: { ja: "ページの中にだけ書かれています。通信は制限されますが、どのサイトが枠に表示できるかは制限できません。", en: "It stands in the page only. Connections are restricted; which sites may frame the check is not." }, todo: { ja: "できれば、サーバーのヘッダーで送ってください。", en: "Send it as a header if you can." } },
      bad: { is: { ja: "しるべの設定より緩いところがあります。", en: "It allows more than Shirube needs." }, todo: { ja: "下の設定と同じにしてください。ほかの設定と重なっていないかも確かめてください。", en: "Make it the same as the lines below, and see whether another rule is mixed in." } },
      barred: { is: { ja: "必要なファイルの読み込みまで禁じています。", en: "It forbids files that the check needs." }, todo: { ja: "下の設定と同じにしてください。ファイルやパートナーファイルを加えたときは、設定を作り直します。", en: "Make it the same as the lines below. After adding files, such as partner files, make the lines anew." } },
      absent: { is: { ja: "送られていません。", en: "It is not sent." }, todo: { ja: "下の設定を加えてください。これがないと、通信しないことをブラウザーが保証しません。", en: "Add the lines below. Without it no browser enforces the promise." } },
    },
  },
  framing: {
    title: { ja: "枠に表示できるサイト", en: "Who may show it in a frame" },
    why: { ja: "知らないサイトが診断を枠に入れて、結果を求めることを防ぎます。", en: "It keeps unknown sites from framing the check and asking for results." },
    says: {
      good: { is: { ja: "次のサイトだけが表示できます。", en: "Only these sites may:" } },
      self: { is: { ja: "この場所と同じサイトだけが表示できます。", en: "Only this very site may." }, todo: { ja: "別のサイトに埋め込むなら、そのアドレスをframe-ancestorsに加えてください。", en: "To embed it on another site, add its address to frame-ancestors." } },
      none: { is: { ja: "どのサイトも表示できません。", en: "No site may." }, todo: { ja: "frame-ancestorsに、埋め込むサイトのアドレスを書いてください。", en: "Name the sites that embed it in frame-ancestors." } },
      all: { is: { ja: "どのサイトでも表示できます。", en: "Any site may." }, todo: { ja: "frame-ancestorsに、埋め込むサイトのアドレスだけを書いてください。", en: "Name only the sites that embed it in frame-ancestors." } },
      absent: { is: { ja: "制限がありません。", en: "There is no restriction." }, todo: { ja: "CSPのframe-ancestorsに、埋め込むサイトのアドレスを書いてください。", en: "Name the sites that embed it in frame-ancestors of the CSP." } },
      old: { is: { ja: "古いヘッダーが、枠での表示を禁じています。", en: "An old header forbids frames." }, todo: { ja: "このフォルダーでは、X-Frame-Optionsを送らないでください。代わりにframe-ancestorsを使います。", en: "Do not send X-Frame-Options for this folder; frame-ancestors does its work." } },
    },
  },
  headers: {
    title: { ja: "そのほかのヘッダー", en: "Other headers" },
    why: { ja: "カメラや位置情報などを使わないこと、見ているページを知らせないことを、ブラウザーに守らせます。", en: "They make the browser refuse camera, position and the like, and keep the visitor’s page to itself." },
    says: {
      good: { is: { ja: "すべて送られています。", en: "All are sent." } },
      care: { is: { ja: "足りないもの、違うものがあります。", en: "Some are missing or different." }, todo: { ja: "下の設定を加えてください。", en: "Add the lines below." } },
      absent: { is: { ja: "headers.jsonがないため、確かめられません（開発用のビルドにはありません）。", en: "There is no headers.json to compare with (a development build has none)." } },
    },
  },
  caching: {
    title: { ja: "キャッシュ", en: "Caching" },
    why: { ja: "修正が、利用者にすぐ届くようにします。", en: "It lets corrections reach visitors at once." },
    says: {
      good: { is: { ja: "正しく設定されています。", en: "It is set as it should be." } },
      care: { is: { ja: "古いファイルが残ったり、毎回読み込み直したりするおそれがあります。", en: "Old files may stay, or unchanged ones be loaded again each time." }, todo: { ja: "下の設定を加えてください。", en: "Add the lines below." } },
    },
  },
  storage: {
    title: { ja: "このブラウザーでの保存", en: "Keeping answers in this browser" },
    why: { ja: "回答の続きを残せるかどうかです。設置の良し悪しではなく、ブラウザーと置く場所で決まります。", en: "Whether answers can be kept. That depends on the browser and the place, not on how well you installed it." },
    says: {
      good: { is: { ja: "このサイトでは、枠の中でも保存できます。", en: "On this site it works, in a frame too." }, todo: { ja: "別のサイトの枠の中では、ブラウザーが保存を分けるか、断ります。しるべはそれを利用者に知らせ、ファイルでの保存をすすめます。", en: "In frames of other sites browsers keep storage apart or refuse it. Shirube tells the visitor and offers a file." } },
      apart: { is: { ja: "この枠の中で保存できます。置いたサイトごとに分けて保存されます。", en: "It works in this frame, kept apart for each site around it." } },
      refused: { is: { ja: "このブラウザーは保存を断りました。", en: "This browser refuses." }, todo: { ja: "この端末の設定です。しるべは動き、ファイルでの保存をすすめます。", en: "That is a setting of this device. Shirube runs and offers a file." } },
      refusedInFrame: { is: { ja: "枠の中では、保存が断られました。", en: "In a frame the browser refuses." }, todo: { ja: "しるべは動き、ファイルでの保存をすすめます。自分のサイトのサブドメインに置くと、保存できるようになることがあります。", en: "Shirube runs and offers a file. On a sub-domain of your own site, keeping often works." } },
      blocked: { is: { ja: "枠を開けなかったため、枠の中では確かめられません。", en: "No frame could be opened, so frames were not checked." } },
    },
  },
  partner: {
    title: { ja: "パートナーファイル", en: "Partner file" },
    why: { ja: "名前、色、窓口、結果の受け取り先を決めるファイルです。", en: "It holds your name, colours, desks, and who may receive results." },
    says: {
      good: { is: { ja: "読めます。結果の受け取り先は書かれていません。", en: "It can be read. It names no recipient of results." } },
      recipients: { is: { ja: "読めます。結果の受け取り先は次のとおりです。", en: "It can be read. Recipients of results:" } },
      lost: { is: { ja: "見つかりません。", en: "It is not there." }, todo: { ja: "しるべのフォルダーのpartnersに、名前.jsonとして置いてください。", en: "Put it into the folder partners of Shirube, as NAME.json." } },
      broken: { is: { ja: "JSONとして読めません。", en: "It is no JSON." }, todo: { ja: "コマンド「shirube check partners」で、直すところが分かります。", en: "The command “shirube check partners” says where." } },
      other: { is: { ja: "パートナーファイルではないか、名前がidと違います。", en: "It is no partner file, or its name and its id differ." }, todo: { ja: "formatを「shirube-partner」に、idをファイルの名前と同じにしてください。", en: "Let format be “shirube-partner”, and id the name of the file." } },
      barred: { is: { ja: "CSPが読み込みを禁じています。", en: "The CSP forbids it." }, todo: { ja: "パートナーファイルを加えたあとで、サーバーの設定を作り直してください。", en: "Make the server’s lines anew, now that the file is there." } },
    },
  },
};
