// The words of the generator page. What an option means stands in the table of options itself.

export const TITLE = { ja: "貼り付けるコードを作る", en: "Make the code to paste" };

export const WORDS = {
  intro: {
    ja: "しるべを自分のサイトに置くためのコードを作ります。設定を選ぶと、見本とコードがその場で変わります。何も選ばなくても使えます。",
    en: "This page makes the code that puts Shirube on your site. Choose settings, and the preview and the code follow at once. You need not choose anything.",
  },
  stays: {
    ja: "入力したことは、このページの外に送りません。",
    en: "What you enter here does not leave this page.",
  },
  settings: { ja: "設定", en: "Settings" },
  preview: { ja: "見本", en: "Preview" },
  previewNote: {
    ja: "実際の診断です。色と設定は、コードと同じものを使っています。",
    en: "This is the real check, with the colours and settings of the code.",
  },
  previewFrame: {
    ja: "見本は、いつもこのページと同じフォルダーのしるべを使います。",
    en: "The preview always uses the copy of Shirube in the folder of this page.",
  },
  previewPlain: {
    ja: "ここにはembed.jsがないため、見本は枠だけで示しています。高さと色は変わりません。",
    en: "There is no embed.js here, so the preview is a bare frame: height and colours do not follow.",
  },
  toCode: { ja: "コードへ進む", en: "Go to the code" },
  width: { ja: "見本の幅", en: "Width of the preview" },
  phone: { ja: "スマホ（360px）", en: "Phone (360 px)" },
  full: { ja: "いっぱい", en: "All there is" },
  standard: { ja: "標準", en: "default" },
  unset: { ja: "指定しない", en: "not set" },
  other: { ja: "ほかの診断（x-で始まる名前）", en: "Another check (name begins with x-)" },
  otherName: { ja: "診断の名前", en: "Name of the check" },
  pixels: { ja: "決まった高さ（px）", en: "A fixed height (px)" },
  pixelsName: { ja: "高さ（px）", en: "Height (px)" },
  yes: { ja: "使う", en: "Use it" },
  shown: { ja: "属性", en: "attribute" },
  colours: { ja: "色と書体", en: "Colours and fonts" },
  coloursNote: {
    ja: "変えなければ、しるべの色のままです。明るい画面と暗い画面の両方で、読みやすさを確かめます。",
    en: "Left alone, Shirube keeps its own colours. Both light and dark screens are checked for legibility.",
  },
  brand: { ja: "会社の色", en: "Your colour" },
  brandButton: { ja: "この色から作る", en: "Derive from this colour" },
  brandNote: {
    ja: "選んだ色を、文字が読める濃さに調えて、ボタンやリンクの色にします。",
    en: "Your colour, made strong enough to be read, becomes the colour of buttons and links.",
  },
  all: { ja: "一つずつ決める", en: "Choose each by itself" },
  light: { ja: "明るい画面", en: "Light" },
  dark: { ja: "暗い画面", en: "Dark" },
  pick: { ja: "色を選ぶ", en: "Choose a colour" },
  clear: { ja: "色と書体をすべて元に戻す", en: "Back to Shirube’s own colours and fonts" },
  cleared: { ja: "元に戻しました。", en: "Back to the defaults." },
  badToken: { ja: "この書き方は使えません。コードには入れていません。", en: "This cannot be used. It is not in the code." },
  badOption: { ja: "この値は使えません。コードには入れていません。", en: "This cannot be used. It is not in the code." },
  contrast: { ja: "読みやすさ（コントラスト）", en: "Legibility (contrast)" },
  contrastGood: { ja: "すべての組み合わせが、WCAG 2.2 AAの基準を満たしています。", en: "All pairs meet WCAG 2.2 AA." },
  contrastBad: {
    ja: "次の組み合わせは読みにくくなります。色を変えてください。",
    en: "These pairs are hard to read. Please change a colour.",
  },
  code: { ja: "コード", en: "Code" },
  form: { ja: "貼り付ける形", en: "Form" },
  renewal: { ja: "版の選びかた", en: "Which version" },
  moving: { ja: "いつも新しい版（おすすめ）", en: "Always the current version (recommended)" },
  movingNote: {
    ja: "修正が自動で届きます。",
    en: "Corrections reach your visitors by themselves.",
  },
  pinned: { ja: "embed.jsを固定し、改ざんを検査", en: "Pin embed.js and check it against tampering" },
  pinnedNote: {
    ja: "自分のページで動くembed.jsが1文字でも変わると、動かなくなります。枠の中の診断には修正が届きます。新しい版が出たら、コードを貼り替えてください。",
    en: "If embed.js, which runs in your page, differs by a single character, it does not run. The check in the frame still gets corrections. With each new version, paste the code anew.",
  },
  noManifest: {
    ja: "ここにはmanifest.jsonがないため、embed.jsを固定したコードは作れません。",
    en: "There is no manifest.json here, so code that pins embed.js cannot be made.",
  },
  html: { ja: "HTML", en: "HTML" },
  htmlNote: { ja: "診断を出したい場所に貼り付けます。", en: "Paste it where the check should appear." },
  css: { ja: "CSS（色と書体）", en: "CSS (colours and fonts)" },
  cssNote: {
    ja: "自分のサイトのスタイルシートに加えます。",
    en: "Add it to your site’s style sheet.",
  },
  reactNote: {
    ja: "npmのパッケージ @shirube/embed を使います。React 19で動きます。",
    en: "Uses the npm package @shirube/embed, with React 19.",
  },
  vueNote: {
    ja: "npmのパッケージ @shirube/embed を使います。Vueの設定（isCustomElement）に、shirube-checkを加えてください。",
    en: "Uses the npm package @shirube/embed. Name shirube-check in Vue’s setting isCustomElement.",
  },
  shortcode: { ja: "ショートコード", en: "Shortcode" },
  block: { ja: "ブロック（コードエディター用）", en: "Block (for the code editor)" },
  wordpressNote: {
    ja: "しるべのプラグインを入れたWordPressで使います。プラグインの設定画面に、このアドレスを書いてください（管理者だけが書けます）。",
    en: "For a WordPress that has the Shirube plugin. Enter this address in the plugin’s settings, which only administrators can change.",
  },
  wordpressFrame: { ja: "しるべのアドレス", en: "Address of Shirube" },
  iframe: { ja: "枠だけ（iframe）", en: "Bare frame (iframe)" },
  iframeNote: {
    ja: "スクリプトを置けないサイト向けです。高さは内容に合わせて変わりません。",
    en: "For sites that take no script. The height does not follow the content.",
  },
  leftOut: {
    ja: "この形では使えないため、省いた設定：",
    en: "Settings left out, because this form cannot carry them: ",
  },
  leftOutTokens: { ja: "色と書体", en: "colours and fonts" },
  policy: { ja: "サイトのCSP（ある場合）", en: "Your site’s CSP (if it has one)" },
  policyNote: {
    ja: "自分のサイトでContent-Security-Policyを使っているときだけ、次の許可を加えます。npmとWordPressではframe-srcだけで足ります。",
    en: "Only if your site has a Content-Security-Policy: add these. With npm and WordPress frame-src is enough.",
  },
  example: {
    ja: "ふだんは、会員ごとにサーバー側で書き込む値です。ここで選ぶと、その値の見本が入ります。",
    en: "Your server usually fills these in for each member. What you choose here is an example.",
  },
  challengeNote: {
    ja: "本番では、表示のたびにサーバーで新しく作ってください。",
    en: "In use, make a new one on your server for each visit.",
  },
  resultNote: {
    ja: "受け取り先のアドレスがパートナーファイルにないと、渡す画面は出ません。",
    en: "Unless the partner file names your site’s address, no hand-over is offered.",
  },
  link: { ja: "セキュリティ自己診断を開く", en: "Open the security self-check" },
  label: { ja: "セキュリティ自己診断", en: "Security self-check" },
  harness: { ja: "埋め込みの試験場", en: "Test harness" },
  harnessNote: {
    ja: "届くイベントを見て、受け取りの動きを試せます。",
    en: "Shows every event, to try out how you receive them.",
  },
  doctor: { ja: "置いたあとの点検", en: "Check the installation" },
  doctorNote: {
    ja: "置いたフォルダーが正しく配信されているかを確かめます。",
    en: "Sees whether the folder is served as it should be.",
  },
};

/** The groups of the form, in order. Options that stand in none come last. */
export const GROUPS = [
  { title: { ja: "何を見せるか", en: "What to show" }, options: ["questionnaire", "partner", "mode"] },
  { title: { ja: "言語と見た目", en: "Language and look" }, options: ["lang", "theme", "height"] },
  { title: { ja: "会社について分かっていること", en: "What you know about the firm" }, note: "example", folded: true, options: ["industry", "size", "prefecture"] },
  { title: { ja: "知らせと結果", en: "Messages and results" }, folded: true, options: ["progress", "result", "challenge"] },
  { title: { ja: "細かい設定", en: "Details" }, folded: true, options: ["offset", "label", "loading", "links", "frame"] },
];

/** Short names of the options. */
export const NAMES = {
  frame: { ja: "しるべのフォルダー", en: "Folder of Shirube" },
  questionnaire: { ja: "はじめに開く診断", en: "Check to open first" },
  lang: { ja: "言語", en: "Language" },
  theme: { ja: "配色", en: "Colour scheme" },
  mode: { ja: "使う場所", en: "Where it is used" },
  partner: { ja: "パートナーファイルの名前", en: "Name of the partner file" },
  industry: { ja: "業種", en: "Industry" },
  size: { ja: "人数", en: "Size" },
  prefecture: { ja: "都道府県", en: "Prefecture" },
  height: { ja: "高さ", en: "Height" },
  offset: { ja: "画面上部の固定部分の高さ", en: "Height of a fixed header" },
  progress: { ja: "進みぐあいの知らせ", en: "Progress messages" },
  result: { ja: "結果の受け取り", en: "Receiving results" },
  challenge: { ja: "一度きりの文字列", en: "One-time text" },
  links: { ja: "開いてよいホスト名", en: "Hosts that may be opened" },
  label: { ja: "枠の名前", en: "Name of the frame" },
  loading: { ja: "読み込むとき", en: "When to load" },
};

/** What values are called, where the value alone says little. */
export const VALUES = {
  questionnaire: {
    sme: { ja: "小さな会社のセキュリティ自己診断（5分）", en: "Small companies (5 minutes)" },
    "six-articles": { ja: "情報セキュリティ6か条の点検（4分）", en: "The six articles (4 minutes)" },
    management: { ja: "経営者のためのセキュリティ自己診断（30分）", en: "Management (30 minutes)" },
  },
  lang: { ja: { ja: "日本語", en: "Japanese" }, en: { ja: "英語", en: "English" } },
  theme: {
    auto: { ja: "利用者の設定に合わせる", en: "as the visitor’s device" },
    light: { ja: "明るい", en: "light" },
    dark: { ja: "暗い", en: "dark" },
    contrast: { ja: "文字と線をはっきり", en: "strong contrast" },
  },
  mode: {
    normal: { ja: "利用者の端末", en: "visitors’ own devices" },
    kiosk: { ja: "窓口などの共用パソコン", en: "a shared computer at a counter" },
  },
  height: {
    auto: { ja: "内容に合わせる", en: "follows the content" },
    fill: { ja: "囲みの高さいっぱい", en: "fills the box around it" },
  },
  loading: {
    eager: { ja: "すぐに", en: "at once" },
    lazy: { ja: "画面に近づいたら", en: "when the visitor comes near" },
  },
};
