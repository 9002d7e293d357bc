// The words of harness.html, both languages side by side.

export const TITLE = { ja: "埋め込みの試験場", en: "Test harness for the embed" };

export const WORDS = {
  intro: {
    ja: "ページに埋め込んだ診断が何を伝えるかを確かめ、結果を受け取る側の手順と、悪意のあるページがしそうなことを試す画面です。",
    en: "See what an embedded check tells a page, go through what a recipient does with a result, and try what a hostile page might.",
  },
  stays: {
    ja: "届いたものは、このページの中だけで扱います。どこにも送りません。",
    en: "What arrives stays in this page. Nothing is sent anywhere.",
  },
  check: { ja: "診断", en: "The check" },
  stand: { ja: "ページに置いた診断", en: "The check as it stands in a page" },
  questionnaire: { ja: "診断の種類", en: "Check" },
  list: { ja: "診断の一覧", en: "The list of checks" },
  theme: { ja: "配色", en: "Colours" },
  partner: { ja: "パートナーファイルの名前（任意）", en: "Name of a partner file (optional)" },
  result: { ja: "結果を受け取る", en: "Receive a result" },
  add: { ja: "診断を置く", en: "Add the check" },
  remove: { ja: "診断を外す", en: "Remove it" },
  again: { ja: "枠を読み込み直す", en: "Reload the frame" },
  gone: { ja: "診断は置かれていません。", en: "There is no check here." },
  ignored: { ja: "無視したメッセージの数：", en: "Messages ignored: " },
  events: { ja: "届いたイベント", en: "Events" },
  none: { ja: "まだ何も届いていません。", en: "Nothing has arrived yet." },
  clear: { ja: "一覧を空にする", en: "Clear the list" },
  good: { ja: "公開した形のとおり", en: "as published" },
  bad: { ja: "公開した形と違います", en: "not as published" },
  detail: { ja: "中身", en: "Detail" },
  received: { ja: "受け取った結果", en: "The result received" },
  receivedAbout: {
    ja: "受け取る側は、届いたものをそのまま保存し、コマンドで確かめてから使います。ここではその手順を示します。",
    en: "A recipient keeps what has arrived as it is, and uses it once the command has looked at it. This shows how.",
  },
  receivedHow: {
    ja: "「結果を受け取る」を選び、このページのアドレスを受け取り先に書いたパートナーファイルを使うと、診断の最後に「結果を渡す」が出ます。",
    en: "With “Receive a result” and a partner file that names this page’s address as a recipient, the check offers to hand its result over at the end.",
  },
  digest: { ja: "照合の値", en: "Digest" },
  same: { ja: "中身から計算した値と同じです。", en: "The same as computed from the content." },
  other: {
    ja: "中身から計算した値と違います。途中で変わっています。使わないでください。",
    en: "Not the one computed from the content: it has been changed. Do not use it.",
  },
  cannot: {
    ja: "このアドレスはhttpsでないため、ここでは計算できません。コマンドで確かめてください。",
    en: "It cannot be computed here, because this address is not https. Use the command.",
  },
  audience: { ja: "渡した相手のサイト", en: "Handed to the site" },
  recipient: { ja: "受け取る会社", en: "Recipient" },
  challenge: { ja: "一度きりの文字列", en: "One-time text" },
  challengeSame: { ja: "この診断に渡したものと同じです。", en: "The one given to this check." },
  challengeOther: {
    ja: "この診断に渡したものではありません。使い回しかもしれません。",
    en: "Not the one given to this check. It may be an old result sent again.",
  },
  unnamed: { ja: "なし", en: "none" },
  save: { ja: "ファイルに保存する", en: "Save as a file" },
  verify: { ja: "確かめるコマンド", en: "The command that verifies it" },
  verifyNote: {
    ja: "点数を計算し直し、照合の値、相手のサイト、一度きりの文字列を確かめます。回答が事実かどうかは分かりません。",
    en: "It computes the score anew and checks digest, site and one-time text. It cannot know whether the answers are true.",
  },
  attacks: { ja: "悪意のあるページがしそうなこと", en: "What a hostile page might do" },
  attacksAbout: {
    ja: "診断を置き、「shirube-ready」が届いてから試してください。",
    en: "Add the check and wait for shirube-ready first.",
  },
  try: { ja: "試す", en: "Try" },
  of: { ja: "：", en: ": " },
  waiting: { ja: "待っています", en: "waiting" },
  held: { ja: "守られました", en: "held" },
  failed: { ja: "守られませんでした", en: "did not hold" },
};

/** What can be tried: what it is, and what should come of it. */
export const ATTACKS = {
  hello: {
    title: { ja: "偽のあいさつ", en: "A forged hello" },
    about: {
      ja: "ページ自身が枠のふりをしてあいさつを送ります。無視され、数が1つ増えます。",
      en: "The page itself says hello as if it were the frame. It is ignored, and the count rises by one.",
    },
  },
  init: {
    title: { ja: "偽の返事", en: "A forged answer" },
    about: {
      ja: "当てずっぽうの番号で枠に返事を送り、配色を変えようとします。枠は何も変えず、何も答えません。",
      en: "The frame is answered with a guessed number, asking for other colours. Nothing changes, and nothing is said.",
    },
  },
  flood: {
    title: { ja: "10,000通のメッセージ", en: "10,000 messages" },
    about: {
      ja: "偽のメッセージを続けて送ります。すべて無視され、診断はそのまま動きます。",
      en: "Forged messages, one after the other. All are ignored, and the check goes on working.",
    },
  },
  ask: {
    title: { ja: "回答を尋ねる", en: "Asking for answers" },
    about: {
      ja: "回答、点数、結果を求めるメッセージを枠に送ります。そのようなメッセージはないので、答えはありません。",
      en: "The frame is asked for answers, the score and a result. There are no such messages, so there is no reply.",
    },
  },
  away: {
    title: { ja: "枠を別のページへ", en: "Another page in the frame" },
    about: {
      ja: "枠の中を空のページに変えてから戻します。診断は新しいあいさつから始まり、答えは残ります。",
      en: "The frame is led to an empty page and back. The check begins with a new hello, and answers are kept.",
    },
  },
  pull: {
    title: { ja: "途中で外す", en: "Removal in the middle" },
    about: {
      ja: "診断を外し、すぐに戻します。もう一度はじまります。",
      en: "The check is removed and added again at once. It starts anew.",
    },
  },
};
