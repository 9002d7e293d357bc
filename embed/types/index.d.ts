// Made from embed/options.json and questionnaires/schema/messages.schema.json by `cargo xtask embed`.

/** Makes `<shirube-check>` known to the page. More than once does no harm. */
export function define(): void;

/**
 * Adds the element to the page.
 * @param target the element to add it to, or its selector
 * @param options the options by name
 * @returns the element; removing it ends the check
 */
export function mount(target: Element | string, options?: ShirubeOptions): ShirubeCheckElement;

/** The version of this package. */
export const version: string;

/** The options, as `mount` and the properties take them. */
export interface ShirubeOptions {
  /**
   * Address of the folder Shirube lies in. Left out, it is the folder of embed.js.
   *
   * しるべを置いたフォルダーのアドレスです。書かなければ、embed.jsのあるフォルダーを使います。
   */
  frame?: string | undefined;
  /**
   * The check to open first. Left out, the visitor starts at the list of checks. A partner’s own check (its name begins with x-) can be named too.
   *
   * はじめに開く自己診断です。書かなければ、診断の一覧から始まります。パートナーの診断（x-で始まる名前）も書けます。
   */
  questionnaire?: "sme" | "six-articles" | "management" | (string & {}) | undefined;
  /**
   * The language to begin with. Left out, it follows the page, then the browser. What the visitor chooses comes first.
   *
   * はじめの言語です。書かなければ、ページの言語、次にブラウザーの言語に合わせます。利用者が選んだ言語が優先します。
   */
  lang?: "ja" | "en" | undefined;
  /**
   * The colours. auto follows the visitor’s settings; contrast makes text and lines stronger.
   *
   * 配色です。autoは利用者の設定に合わせます。contrastは文字と線をはっきりさせます。
   */
  theme?: "auto" | "light" | "dark" | "contrast" | undefined;
  /**
   * kiosk is for computers at a counter: nothing is kept, and everything is erased at the end.
   *
   * kioskは窓口などの共用パソコン向けです。何も保存せず、使い終わると消します。
   */
  mode?: "normal" | "kiosk" | undefined;
  /**
   * With mode="kiosk": after how many seconds without anybody the warning comes (10 to 3600). 30 seconds later everything is erased.
   *
   * mode="kiosk"のとき、誰も操作しないまま警告を出すまでの秒数です（10から3600）。警告から30秒で消します。
   */
  idle?: number | `${number}` | undefined;
  /**
   * Name of the partner file: partners/NAME.json in the folder Shirube lies in.
   *
   * パートナーファイルの名前です。しるべを置いたフォルダーのpartners/名前.jsonを読みます。
   */
  partner?: string | undefined;
  /**
   * The firm’s industry, if you know it (a main division of the Japan Standard Industrial Classification, A to T). A draft that the visitor can change.
   *
   * 会社の業種（日本標準産業分類の大分類、AからT）が分かっているときの下書きです。利用者が直せます。
   */
  industry?: string | undefined;
  /**
   * The firm’s size band, if you know it. A draft that the visitor can change.
   *
   * 会社の人数の区分が分かっているときの下書きです。利用者が直せます。
   */
  size?: "1-5" | "6-20" | "21-50" | "51-100" | "101-299" | "300-499" | "500-5000" | "5001+" | undefined;
  /**
   * The firm’s prefecture, 01 to 47, if you know it. A draft that the visitor can change.
   *
   * 会社の都道府県（01から47）が分かっているときの下書きです。利用者が直せます。
   */
  prefecture?: string | undefined;
  /**
   * How high: auto follows the content, fill takes the height of the box around it, a number is a height in px.
   *
   * 高さの決め方です。autoは内容に合わせ、fillは囲みの高さいっぱい、数はその高さ（px）です。
   */
  height?: "auto" | "fill" | number | `${number}` | undefined;
  /**
   * Height in px of a header that stays at the top of your page; scrolling stops below it.
   *
   * 画面の上に固定した見出しなどの高さ（px）です。ページを送るとき、その分だけ下に止まります。
   */
  offset?: number | `${number}` | undefined;
  /**
   * With it, shirube-progress arrives whenever the number of answers changes. It never says what was answered.
   *
   * 書くと、答えた数が変わるたびにshirube-progressが届きます。答えの中身は含みません。
   */
  progress?: boolean | undefined;
  /**
   * With it you say that you can receive a result. Whether it is handed over is the visitor’s decision, and the partner file must name your site as a recipient.
   *
   * 書くと、結果を受け取る用意があることを伝えます。渡すかどうかは利用者が決めます。パートナーファイルに受け取り先の登録が必要です。
   */
  result?: boolean | undefined;
  /**
   * A one-time text against replay; it stands in the result that is handed over.
   *
   * 結果の使い回しを防ぐ一度きりの文字列です。渡された結果にそのまま入ります。
   */
  challenge?: string | undefined;
  /**
   * Host names of yours that may be opened from inside the check, separated by spaces.
   *
   * 診断の中から開いてよい、あなたのサイトのホスト名です。空白で区切ります。
   */
  links?: string | undefined;
  /**
   * The name of the frame that a screen reader says.
   *
   * 画面読み上げソフトが読む、枠の名前です。
   */
  label?: string | undefined;
  /**
   * lazy waits with loading until the visitor comes near.
   *
   * lazyにすると、画面に近づくまで読み込みを待ちます。
   */
  loading?: "eager" | "lazy" | undefined;
}

/** The element `<shirube-check>`. */
export interface ShirubeCheckElement extends HTMLElement {
  /**
   * Address of the folder Shirube lies in. Left out, it is the folder of embed.js.
   *
   * しるべを置いたフォルダーのアドレスです。書かなければ、embed.jsのあるフォルダーを使います。
   */
  get frame(): string;
  set frame(value: string | null | undefined);
  /**
   * The check to open first. Left out, the visitor starts at the list of checks. A partner’s own check (its name begins with x-) can be named too.
   *
   * はじめに開く自己診断です。書かなければ、診断の一覧から始まります。パートナーの診断（x-で始まる名前）も書けます。
   */
  get questionnaire(): string;
  set questionnaire(value: "sme" | "six-articles" | "management" | (string & {}) | null | undefined);
  /**
   * The language to begin with. Left out, it follows the page, then the browser. What the visitor chooses comes first.
   *
   * はじめの言語です。書かなければ、ページの言語、次にブラウザーの言語に合わせます。利用者が選んだ言語が優先します。
   */
  get lang(): string;
  set lang(value: "ja" | "en" | null | undefined);
  /**
   * The colours. auto follows the visitor’s settings; contrast makes text and lines stronger.
   *
   * 配色です。autoは利用者の設定に合わせます。contrastは文字と線をはっきりさせます。
   */
  get theme(): string;
  set theme(value: "auto" | "light" | "dark" | "contrast" | null | undefined);
  /**
   * kiosk is for computers at a counter: nothing is kept, and everything is erased at the end.
   *
   * kioskは窓口などの共用パソコン向けです。何も保存せず、使い終わると消します。
   */
  get mode(): string;
  set mode(value: "normal" | "kiosk" | null | undefined);
  /**
   * With mode="kiosk": after how many seconds without anybody the warning comes (10 to 3600). 30 seconds later everything is erased.
   *
   * mode="kiosk"のとき、誰も操作しないまま警告を出すまでの秒数です（10から3600）。警告から30秒で消します。
   */
  get idle(): string;
  set idle(value: number | `${number}` | null | undefined);
  /**
   * Name of the partner file: partners/NAME.json in the folder Shirube lies in.
   *
   * パートナーファイルの名前です。しるべを置いたフォルダーのpartners/名前.jsonを読みます。
   */
  get partner(): string;
  set partner(value: string | null | undefined);
  /**
   * The firm’s industry, if you know it (a main division of the Japan Standard Industrial Classification, A to T). A draft that the visitor can change.
   *
   * 会社の業種（日本標準産業分類の大分類、AからT）が分かっているときの下書きです。利用者が直せます。
   */
  get industry(): string;
  set industry(value: string | null | undefined);
  /**
   * The firm’s size band, if you know it. A draft that the visitor can change.
   *
   * 会社の人数の区分が分かっているときの下書きです。利用者が直せます。
   */
  get size(): string;
  set size(value: "1-5" | "6-20" | "21-50" | "51-100" | "101-299" | "300-499" | "500-5000" | "5001+" | null | undefined);
  /**
   * The firm’s prefecture, 01 to 47, if you know it. A draft that the visitor can change.
   *
   * 会社の都道府県（01から47）が分かっているときの下書きです。利用者が直せます。
   */
  get prefecture(): string;
  set prefecture(value: string | null | undefined);
  /**
   * How high: auto follows the content, fill takes the height of the box around it, a number is a height in px.
   *
   * 高さの決め方です。autoは内容に合わせ、fillは囲みの高さいっぱい、数はその高さ（px）です。
   */
  get height(): string;
  set height(value: "auto" | "fill" | number | `${number}` | null | undefined);
  /**
   * Height in px of a header that stays at the top of your page; scrolling stops below it.
   *
   * 画面の上に固定した見出しなどの高さ（px）です。ページを送るとき、その分だけ下に止まります。
   */
  get offset(): string;
  set offset(value: number | `${number}` | null | undefined);
  /**
   * With it, shirube-progress arrives whenever the number of answers changes. It never says what was answered.
   *
   * 書くと、答えた数が変わるたびにshirube-progressが届きます。答えの中身は含みません。
   */
  get progress(): boolean;
  set progress(value: boolean | null | undefined);
  /**
   * With it you say that you can receive a result. Whether it is handed over is the visitor’s decision, and the partner file must name your site as a recipient.
   *
   * 書くと、結果を受け取る用意があることを伝えます。渡すかどうかは利用者が決めます。パートナーファイルに受け取り先の登録が必要です。
   */
  get result(): boolean;
  set result(value: boolean | null | undefined);
  /**
   * A one-time text against replay; it stands in the result that is handed over.
   *
   * 結果の使い回しを防ぐ一度きりの文字列です。渡された結果にそのまま入ります。
   */
  get challenge(): string;
  set challenge(value: string | null | undefined);
  /**
   * Host names of yours that may be opened from inside the check, separated by spaces.
   *
   * 診断の中から開いてよい、あなたのサイトのホスト名です。空白で区切ります。
   */
  get links(): string;
  set links(value: string | null | undefined);
  /**
   * The name of the frame that a screen reader says.
   *
   * 画面読み上げソフトが読む、枠の名前です。
   */
  get label(): string;
  set label(value: string | null | undefined);
  /**
   * lazy waits with loading until the visitor comes near.
   *
   * lazyにすると、画面に近づくまで読み込みを待ちます。
   */
  get loading(): string;
  set loading(value: "eager" | "lazy" | null | undefined);
  /** How many messages were left out of account: not from the frame, too long, or of no known shape. */
  readonly ignored: number;
  addEventListener<K extends keyof ShirubeEventMap>(
    type: K,
    listener: (this: ShirubeCheckElement, event: ShirubeEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ShirubeEventMap>(
    type: K,
    listener: (this: ShirubeCheckElement, event: ShirubeEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The events of the element. All of them bubble. */
export interface ShirubeEventMap {
  /** The check is on the screen and can be used. */
  "shirube-ready": CustomEvent<ReadyDetail>;
  /** The number of answers has changed; only with the option `progress`. */
  "shirube-progress": CustomEvent<ProgressDetail>;
  /** The visitor sees a result with every question answered. There is no score in it. */
  "shirube-completed": CustomEvent<CompletedDetail>;
  /** The visitor hands the result over. Verify what arrives before using it. */
  "shirube-result": CustomEvent<ResultDetail>;
  /** The check does not work here. */
  "shirube-error": CustomEvent<ErrorDetail>;
}

export interface ReadyDetail {
  /** Version of these messages. */
  protocol: 1;
  /** Version of the program. */
  version: string;
}

export interface ProgressDetail {
  /** Questions that have been answered. */
  answered: number;
  questionnaire: Asked;
  /** Questions there are. */
  total: number;
}

export interface CompletedDetail {
  questionnaire: AskedExactly;
}

export interface ResultDetail {
  result: ResultFile;
}

export interface ErrorDetail {
  code: Trouble;
}

/** The custom properties of the theme. */
export type ShirubeToken =
  | "--shirube-accent"
  | "--shirube-on-accent"
  | "--shirube-surface"
  | "--shirube-surface-raised"
  | "--shirube-tint"
  | "--shirube-text"
  | "--shirube-quiet"
  | "--shirube-line"
  | "--shirube-control"
  | "--shirube-focus"
  | "--shirube-radius"
  | "--shirube-space"
  | "--shirube-font";

/** One answer: a level, a number, "don't know", or "not applicable" with its reason. */
export type ResultAnswer = {
  level: number;
} | {
  number: number;
} | {
  unknown: true;
} | {
  not_applicable: string;
};

/** Answers by the ids of their questions. A question without an entry has not been answered. */
export type ResultAnswers = { [key: string]: ResultAnswer };

/** A questionnaire. */
export interface Asked {
  id: string;
  /** Version of its content. */
  version: string;
}

/** A questionnaire, with the digest of its structure. */
export interface AskedExactly {
  digest: string;
  id: string;
  /** Version of its content. */
  version: string;
}

/** A range of totals. */
export type ResultBand = "100" | "70-99" | "50-69" | "0-49";

/** What the page wishes. The visitor's own choice comes first. */
export interface Cfg {
  /** Against replay; stands in a result that is handed over. */
  challenge?: string;
  hints?: Hints;
  lang?: Language;
  /** Whether `progress` is wanted. */
  progress?: true;
  /** Whether the page can receive a result. */
  result?: true;
  theme?: Theme;
  /** Custom properties of the theme. The frame sets only colours, lengths and names of fonts. */
  tokens?: { [key: string]: string };
}

/** Loader: settings have changed; these are all that hold now. */
export interface CfgMessage {
  cfg: Cfg;
  s: number;
  t: "cfg";
}

/** The score by the method `checklist`; see docs/methods/checklist.md. */
export interface ResultChecklist {
  answered: number;
  applicable: number;
  met: number;
  method: "checklist";
  /** Criteria that apply and are not met, in the order of the questionnaire. */
  open: Array<string>;
  questions: number;
  reached: boolean;
  /** In the order of the questionnaire. */
  requirements: Array<ResultRequirement>;
}

/** Frame: the visitor sees a result with every question answered. Without a score. Event `shirube-completed`. */
export interface CompletedMessage {
  questionnaire: AskedExactly;
  s: number;
  t: "completed";
}

/** The score by the method `coverage`; see docs/methods/coverage.md. */
export interface ResultCoverage {
  answered: number;
  /** Held by somebody in the firm or by a provider. */
  covered: number;
  /** Held by somebody in the firm. */
  in_place: number;
  method: "coverage";
  /** In the order of the questionnaire. */
  not_needed: Array<string>;
  /** Roles that nobody holds, in the order of the questionnaire. */
  open: Array<string>;
  roles: number;
  /** Security staff among all staff. */
  staff_ratio: ResultPerCent;
}

/** Frame: the check does not work here. Event `shirube-error`. */
export interface ErrorMessage {
  code: Trouble;
  s: number;
  t: "error";
}

/** The score by the method `exposure`; see docs/methods/exposure.md. */
export interface ResultExposure {
  exposure: ResultOnAxis;
  method: "exposure";
  preparedness: ResultOnAxis;
  /** Exposure first; null until every question has a level. */
  quadrant: ResultQuadrant;
}

/** Frame to the window around it, before there is a port: it offers to talk. Says nothing else. */
export interface HelloMessage {
  k: "hello";
  n: string;
  p: "shirube";
  /** Versions of the protocol that the frame speaks. */
  v: Array<number>;
}

/** What the page believes to know of the firm; the visitor can change it. */
export interface Hints {
  /** Main division of the Japan Standard Industrial Classification. */
  industry?: string;
  /** Its number, 01 to 47. */
  prefecture?: string;
  size?: Size;
}

/** Hundredths of a level, 350 is 3.50; null where there is no score. */
export type ResultHundredths = number | null;

/** Loader to the frame's origin, with one `MessagePort`; everything else is said there. */
export interface InitMessage {
  cfg: Cfg;
  k: "init";
  n: string;
  p: "shirube";
  v: 1;
}

/** The score of one item. */
export interface ResultItem {
  answered: number;
  applicable: number;
  high: ResultHundredths;
  id: string;
  low: ResultHundredths;
  score: ResultHundredths;
  stage: ResultStage;
  to_next_stage: ResultHundredths;
}

/** A language that every text exists in. */
export type Language = "ja" | "en";

/** The score by the method `maturity`; see docs/methods/maturity.md. */
export interface ResultMaturity {
  /** In the order of the questionnaire. */
  items: Array<ResultItem>;
  method: "maturity";
  overall: ResultStanding;
}

/** Where a firm lies on one axis, in hundredths of a point of 100: 6250 is 62.50. */
export interface ResultOnAxis {
  answered: number;
  high: ResultPerCent;
  low: ResultPerCent;
  questions: number;
  value: ResultPerCent;
}

/** Frame: the visitor has pressed a link that leads out. The loader opens it if it may. */
export interface OpenMessage {
  href: string;
  s: number;
  t: "open";
}

/** The points of one part. */
export interface ResultPart {
  answered: number;
  id: string;
  questions: number;
  total: number;
}

/** Hundredths of a per cent, 250 is 2.50 %; null where a number is missing. */
export type ResultPerCent = number | null;

/** The score by the method `points`; see docs/methods/points.md. */
export interface ResultPoints {
  answered: number;
  /** Named only when every question is answered. */
  band?: ResultBand;
  method: "points";
  /** In the order of the questionnaire. */
  parts: Array<ResultPart>;
  /** The best first. */
  possible_bands: Array<ResultBand>;
  questions: number;
  /** What the total can still become. */
  range: ResultRange;
  /** Over the answered questions. */
  total: number;
}

/** What the firm told about itself, all of it optional. */
export interface ResultProfile {
  /** Main division of the Japan Standard Industrial Classification. */
  industry?: string;
  /** Its number, 01 to 47. */
  prefecture?: string;
  /** Instead of the prefecture, in an anonymous file. */
  region?: ResultRegion;
  size?: Size;
}

/** Frame: the number of answers has changed. Only said when asked for. Event `shirube-progress`. */
export interface ProgressMessage {
  /** Questions that have been answered. */
  answered: number;
  questionnaire: Asked;
  s: number;
  t: "progress";
  /** Questions there are. */
  total: number;
}

/** A quarter of the plane; null where it is not told. */
export type ResultQuadrant = ResultQuadrantName | null;

/** Exposure first. From 50 on, an axis is high. */
export type ResultQuadrantName = "low-low" | "low-high" | "high-low" | "high-high";

/** What was answered. */
export interface ResultQuestionnaire {
  /** Of the structure file. */
  digest: string;
  id: string;
  version: string;
}

/** The score by the method `quiz`; see docs/methods/quiz.md. */
export interface ResultQuiz {
  answered: number;
  method: "quiz";
  questions: number;
  right: number;
  /** Answered and not right, in the order of the questionnaire. */
  wrong: Array<string>;
}

/** What a total can still become. */
export interface ResultRange {
  high: number;
  low: number;
}

/** Frame: the check is on the screen and can be used. Event `shirube-ready`. */
export interface ReadyMessage {
  /** Version of these messages. */
  protocol: 1;
  s: number;
  t: "ready";
  /** Version of the program. */
  version: string;
}

/** A region of Japan. */
export type ResultRegion = "hokkaido" | "tohoku" | "kanto" | "chubu" | "kinki" | "chugoku" | "shikoku" | "kyushu";

/** One requirement of a checklist. */
export interface ResultRequirement {
  applicable: number;
  id: string;
  met: number;
  reached: boolean;
}

/** Frame: the content has another height. */
export interface ResizeMessage {
  /** Unit: CSS px. */
  h: number;
  s: number;
  t: "resize";
}

/** One questionnaire's answers and score. What an anonymous file may not hold is checked by `shirube verify`, not by this schema. */
export interface ResultFile {
  /** The file says nothing of whose it is. */
  anonymous?: true;
  /** The day; in an anonymous file the month. */
  answered_on: string;
  answers: ResultAnswers;
  /** Over the file without this member. */
  digest: string;
  /** Version of the program that scored. */
  engine: string;
  format: "shirube-result";
  format_version: 1;
  /** 16 random bytes in base64url: equal ids are duplicates. */
  id: string;
  language: Language;
  /** Private notes, by question. */
  notes?: { [key: string]: string };
  /** The firm's name. */
  organisation?: string;
  profile: ResultProfile;
  questionnaire: ResultQuestionnaire;
  score: ResultScore;
  /** To whom it was handed over. Such a file has no organisation and no notes, which `shirube verify` checks. */
  share?: ResultShare;
  /** Made up, for trying things out. */
  synthetic?: true;
}

/** Frame: the visitor hands the result over, having agreed. Event `shirube-result`. */
export interface ResultMessage {
  result: ResultFile;
  s: number;
  t: "result";
}

/** The score, by the questionnaire's method. */
export type ResultScore = ResultMaturity | ResultPoints | ResultChecklist | ResultCoverage | ResultQuiz | ResultExposure;

/** Frame: this place should be in view. */
export interface ScrollMessage {
  s: number;
  t: "scroll";
  /** Distance from the top of the frame in CSS px. */
  y: number;
}

/** A visitor agreed to hand this result to this recipient. */
export interface ResultShare {
  /** The site that received it: an origin, exactly as a browser writes it. */
  audience: string;
  /** The recipient's one-time text. */
  challenge?: string;
  /** Over all that was shown about the recipient; see docs/methods/verification.md. */
  consent: string;
  /** The day on which the visitor agreed. */
  on: string;
  /** The partner whose file named that site. */
  partner: string;
  /** What the recipient does with it, as it was shown. */
  purpose: string;
  /** The recipient's legal name, as it was shown. */
  recipient: string;
}

/** Number of people. */
export type Size = "1-5" | "6-20" | "21-50" | "51-100" | "101-299" | "300-499" | "500-5000" | "5001+";

/** The whole level reached; null where there is no score. */
export type ResultStage = number | null;

/** Where the whole stands. */
export interface ResultStanding {
  /** Questions answered with a level. */
  answered: number;
  /** Questions that apply. */
  applicable: number;
  /** The mean if every open question were at the top level. */
  high: ResultHundredths;
  /** The mean if every open question were at the lowest level. */
  low: ResultHundredths;
  /** The mean of what is answered. */
  score: ResultHundredths;
  stage: ResultStage;
  to_next_stage: ResultHundredths;
}

/** A set of colours. */
export type Theme = "auto" | "light" | "dark" | "contrast";

/** Why the check does not work: the program ended, WebAssembly may not run, a file did not come. */
export type Trouble = "program" | "wasm" | "network";

/** One message of protocol 1 between the check in its frame and the page around it. Whoever receives one leaves members and messages out of account that are not written here. */
export type ShirubeMessage = InitMessage | HelloMessage | ReadyMessage | ResizeMessage | ScrollMessage | OpenMessage | ProgressMessage | CompletedMessage | ResultMessage | ErrorMessage | CfgMessage;

declare global {
  interface HTMLElementTagNameMap {
    "shirube-check": ShirubeCheckElement;
  }
}
