// What the pages for partners share: the language, elements, copying.
//
// The policy of these pages asks for Trusted Types, so nothing here writes markup: elements are made
// one by one, and every text is only text.

/** @typedef {{ja: string, en: string}} Text Both languages side by side, Japanese first. */

const LANGUAGES = ["ja", "en"];
const watchers = [];
let current = wanted();

/** The language shown now: `ja` or `en`. */
export function language() {
  return current;
}

/**
 * A text in the language shown. A plain string, such as a file name, is the same in both.
 * @param {Text | string | undefined} text
 */
export function say(text) {
  return typeof text === "object" ? text[current] : (text ?? "");
}

/** Calls `draw` now and whenever another language is chosen. */
export function inEveryLanguage(draw) {
  watchers.push(draw);
  draw();
}

function wanted() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (LANGUAGES.includes(asked)) return asked;
  return /^ja/i.test(navigator.language) ? "ja" : "en";
}

/**
 * An element. Properties are set as attributes; `on` holds listeners by event; a value of `null`,
 * `undefined` or `false` leaves the attribute out.
 * @param {string} name
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((it) => it !== null && it !== undefined && it !== false));
  return made;
}

/**
 * Text to be copied: a heading of its own, the text, and a button that copies exactly that.
 * @param {{title: string, text: string, level?: number, note?: string, id?: string}} block
 */
export function copyBlock({ title, text, level = 3, note, id }) {
  const heading = el(`h${level}`, {}, title);
  const told = el("span", { class: "quiet", role: "status" });
  const code = el("code", {}, text);
  // Reachable by the keyboard, because long lines scroll inside.
  const box = el("pre", { tabindex: "0", role: "region", "aria-label": title, "data-copy": id }, code);
  const button = el("button", { class: "button secondary small", type: "button", "aria-label": `${say(COPY.copy)}${say(COPY.of)}${title}` }, say(COPY.copy));
  button.addEventListener("click", async () => {
    told.textContent = say((await copied(text, code)) ? COPY.done : COPY.failed);
  });
  return el("section", { class: "copy" }, heading, note && el("p", { class: "quiet" }, note), box, el("p", { class: "copy-line" }, button, told));
}

const COPY = {
  copy: { ja: "コピー", en: "Copy" },
  of: { ja: "：", en: ": " },
  done: { ja: "コピーしました。", en: "Copied." },
  failed: {
    ja: "コピーできませんでした。文字を選んであります。キーボードでコピーしてください。",
    en: "It could not be copied. The text is selected: please copy it with the keyboard.",
  },
};

/** Copies, or at least selects: the clipboard is refused in some frames and on plain http. */
async function copied(text, shownIn) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shownIn);
    return false;
  }
}

/**
 * Puts the line with the name and the choice of the language first into the page.
 * @param {Text} title Of the page; also the title of the window.
 */
export function frame(title) {
  const words = { ja: "日本語", en: "English" };
  const buttons = LANGUAGES.map((it) =>
    el("button", { class: "language", type: "button", lang: it, on: { click: () => choose(it) } }, words[it]),
  );
  const brand = el("a", { class: "brand" });
  const skip = el("a", { class: "skip", href: "#page" });
  const group = el("div", { class: "languages", role: "group", "aria-label": "言語 / Language" }, ...buttons);
  document.body.prepend(skip, el("header", { class: "top" }, brand, group));
  inEveryLanguage(() => {
    document.documentElement.lang = current;
    document.title = `${say(title)} – ${say({ ja: "しるべ", en: "Shirube" })}`;
    brand.textContent = say({ ja: "しるべ", en: "Shirube" });
    brand.href = `index.html?lang=${current}`;
    skip.textContent = say({ ja: "本文へ", en: "To the content" });
    buttons.forEach((it, at) => it.setAttribute("aria-pressed", String(LANGUAGES[at] === current)));
  });
}

function choose(lang) {
  if (lang === current) return;
  current = lang;
  const address = new URL(location.href);
  address.searchParams.set("lang", lang);
  history.replaceState(null, "", address);
  for (const draw of watchers) draw();
}
