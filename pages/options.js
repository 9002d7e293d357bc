// Made from embed/options.json by `cargo xtask embed`.

/** The options of the element. */
export const OPTIONS = [
  {
    attribute: "frame", property: "frame",
    kind: "url", default: "", live: false,
    ja: "しるべを置いたフォルダーのアドレスです。書かなければ、embed.jsのあるフォルダーを使います。",
    en: "Address of the folder Shirube lies in. Left out, it is the folder of embed.js.",
  },
  {
    attribute: "questionnaire", property: "questionnaire",
    kind: "id", values: ["sme", "six-articles", "management"], default: "", live: false,
    ja: "はじめに開く自己診断です。書かなければ、診断の一覧から始まります。パートナーの診断（x-で始まる名前）も書けます。",
    en: "The check to open first. Left out, the visitor starts at the list of checks. A partner’s own check (its name begins with x-) can be named too.",
  },
  {
    attribute: "lang", property: "lang",
    kind: "choice", values: ["ja", "en"], default: "", live: true,
    ja: "はじめの言語です。書かなければ、ページの言語、次にブラウザーの言語に合わせます。利用者が選んだ言語が優先します。",
    en: "The language to begin with. Left out, it follows the page, then the browser. What the visitor chooses comes first.",
  },
  {
    attribute: "theme", property: "theme",
    kind: "choice", values: ["auto", "light", "dark", "contrast"], default: "auto", live: true,
    ja: "配色です。autoは利用者の設定に合わせます。contrastは文字と線をはっきりさせます。",
    en: "The colours. auto follows the visitor’s settings; contrast makes text and lines stronger.",
  },
  {
    attribute: "mode", property: "mode",
    kind: "choice", values: ["normal", "kiosk"], default: "normal", live: false,
    ja: "kioskは窓口などの共用パソコン向けです。何も保存せず、使い終わると消します。",
    en: "kiosk is for computers at a counter: nothing is kept, and everything is erased at the end.",
  },
  {
    attribute: "idle", property: "idle",
    kind: "number", default: "180", live: false,
    ja: "mode=\"kiosk\"のとき、誰も操作しないまま警告を出すまでの秒数です（10から3600）。警告から30秒で消します。",
    en: "With mode=\"kiosk\": after how many seconds without anybody the warning comes (10 to 3600). 30 seconds later everything is erased.",
  },
  {
    attribute: "partner", property: "partner",
    kind: "id", default: "", live: false,
    ja: "パートナーファイルの名前です。しるべを置いたフォルダーのpartners/名前.jsonを読みます。",
    en: "Name of the partner file: partners/NAME.json in the folder Shirube lies in.",
  },
  {
    attribute: "industry", property: "industry",
    kind: "text", pattern: "[A-T]", default: "", live: true,
    ja: "会社の業種（日本標準産業分類の大分類、AからT）が分かっているときの下書きです。利用者が直せます。",
    en: "The firm’s industry, if you know it (a main division of the Japan Standard Industrial Classification, A to T). A draft that the visitor can change.",
  },
  {
    attribute: "size", property: "size",
    kind: "choice", values: ["1-5", "6-20", "21-50", "51-100", "101-299", "300-499", "500-5000", "5001+"], default: "", live: true,
    ja: "会社の人数の区分が分かっているときの下書きです。利用者が直せます。",
    en: "The firm’s size band, if you know it. A draft that the visitor can change.",
  },
  {
    attribute: "prefecture", property: "prefecture",
    kind: "text", pattern: "0[1-9]|[1-3][0-9]|4[0-7]", default: "", live: true,
    ja: "会社の都道府県（01から47）が分かっているときの下書きです。利用者が直せます。",
    en: "The firm’s prefecture, 01 to 47, if you know it. A draft that the visitor can change.",
  },
  {
    attribute: "height", property: "height",
    kind: "height", default: "auto", live: true,
    ja: "高さの決め方です。autoは内容に合わせ、fillは囲みの高さいっぱい、数はその高さ（px）です。",
    en: "How high: auto follows the content, fill takes the height of the box around it, a number is a height in px.",
  },
  {
    attribute: "offset", property: "offset",
    kind: "number", default: "0", live: true,
    ja: "画面の上に固定した見出しなどの高さ（px）です。ページを送るとき、その分だけ下に止まります。",
    en: "Height in px of a header that stays at the top of your page; scrolling stops below it.",
  },
  {
    attribute: "progress", property: "progress",
    kind: "boolean", default: "", live: false,
    ja: "書くと、答えた数が変わるたびにshirube-progressが届きます。答えの中身は含みません。",
    en: "With it, shirube-progress arrives whenever the number of answers changes. It never says what was answered.",
  },
  {
    attribute: "result", property: "result",
    kind: "boolean", default: "", live: false,
    ja: "書くと、結果を受け取る用意があることを伝えます。渡すかどうかは利用者が決めます。パートナーファイルに受け取り先の登録が必要です。",
    en: "With it you say that you can receive a result. Whether it is handed over is the visitor’s decision, and the partner file must name your site as a recipient.",
  },
  {
    attribute: "challenge", property: "challenge",
    kind: "text", pattern: "[!-~]{1,128}", default: "", live: false,
    ja: "結果の使い回しを防ぐ一度きりの文字列です。渡された結果にそのまま入ります。",
    en: "A one-time text against replay; it stands in the result that is handed over.",
  },
  {
    attribute: "links", property: "links",
    kind: "hosts", default: "", live: true,
    ja: "診断の中から開いてよい、あなたのサイトのホスト名です。空白で区切ります。",
    en: "Host names of yours that may be opened from inside the check, separated by spaces.",
  },
  {
    attribute: "label", property: "label",
    kind: "text", pattern: ".{1,100}", default: "", live: true,
    ja: "画面読み上げソフトが読む、枠の名前です。",
    en: "The name of the frame that a screen reader says.",
  },
  {
    attribute: "loading", property: "loading",
    kind: "choice", values: ["eager", "lazy"], default: "eager", live: false,
    ja: "lazyにすると、画面に近づくまで読み込みを待ちます。",
    en: "lazy waits with loading until the visitor comes near.",
  },
];

/** The custom properties of the theme. */
export const TOKENS = [
  {
    name: "--shirube-accent", kind: "colour",
    ja: "ボタン、リンク、図の線の色",
    en: "Buttons, links, lines of charts",
  },
  {
    name: "--shirube-on-accent", kind: "colour",
    ja: "ボタンの中の文字の色",
    en: "Text on buttons",
  },
  {
    name: "--shirube-surface", kind: "colour",
    ja: "地の色",
    en: "Background",
  },
  {
    name: "--shirube-surface-raised", kind: "colour",
    ja: "カードや入力欄の地の色",
    en: "Background of cards and fields",
  },
  {
    name: "--shirube-tint", kind: "colour",
    ja: "選んだ答えなどの薄い地の色",
    en: "Light background of what is chosen",
  },
  {
    name: "--shirube-text", kind: "colour",
    ja: "本文の色",
    en: "Text",
  },
  {
    name: "--shirube-quiet", kind: "colour",
    ja: "控えめな文字の色",
    en: "Quiet text",
  },
  {
    name: "--shirube-line", kind: "colour",
    ja: "区切り線の色",
    en: "Dividing lines",
  },
  {
    name: "--shirube-control", kind: "colour",
    ja: "入力欄やボタンの枠の色",
    en: "Borders of fields and buttons",
  },
  {
    name: "--shirube-focus", kind: "colour",
    ja: "キーボードで選んだところの枠の色",
    en: "Outline of what the keyboard is on",
  },
  {
    name: "--shirube-radius", kind: "length",
    ja: "角の丸み",
    en: "Roundness of corners",
  },
  {
    name: "--shirube-space", kind: "length",
    ja: "左右の余白",
    en: "Space at the sides",
  },
  {
    name: "--shirube-font", kind: "font",
    ja: "書体の名前（利用者の端末にあるもの）",
    en: "Names of fonts that visitors have",
  },
];

/** Which colours must be told apart, and the least contrast. */
export const CONTRAST = [
  { text: "--shirube-text", on: "--shirube-surface", least: "4.5" },
  { text: "--shirube-text", on: "--shirube-surface-raised", least: "4.5" },
  { text: "--shirube-text", on: "--shirube-tint", least: "4.5" },
  { text: "--shirube-quiet", on: "--shirube-surface", least: "4.5" },
  { text: "--shirube-accent", on: "--shirube-surface", least: "4.5" },
  { text: "--shirube-accent", on: "--shirube-surface-raised", least: "4.5" },
  { text: "--shirube-on-accent", on: "--shirube-accent", least: "4.5" },
  { text: "--shirube-control", on: "--shirube-surface", least: "3" },
  { text: "--shirube-focus", on: "--shirube-surface", least: "3" },
];
