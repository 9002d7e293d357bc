// embed.html: choose options, see them at once, copy the code.

import { CONTRAST, OPTIONS, TOKENS } from "../options.js";
import { checked, field } from "./fields.js";
import { GROUPS, TITLE, WORDS } from "./generator.text.js";
import { copyBlock, el, frame, inEveryLanguage, language, say } from "./page.js";
import { Preview } from "./preview.js";
import { FOLDER, folders, json } from "./release.js";
import * as write from "./snippets.js";
import { noTheme, schemesOf, themeFields, usable, verdict, weakPairs } from "./theme.js";

/** What has been typed, by attribute. */
const values = new Map();
const theme = noTheme();
const brand = { value: "#0b5cad" };
const open = { all: false };
/** Which groups are open, by their place. */
const unfolded = new Set();
let form = "html";
let pinned = false;
let narrow = false;
let manifest = null;

const LIVE = new Set(OPTIONS.filter((it) => it.live && it.attribute !== "lang").map((it) => it.attribute));
const YES_NO = new Set(OPTIONS.filter((it) => it.kind === "boolean").map((it) => it.attribute));

const page = document.getElementById("page");
// Reachable by the keyboard, because what is too high scrolls inside.
const previewBox = el("div", { class: "preview-box", tabindex: "0", role: "group", "aria-labelledby": "preview" });
const previewNote = el("p", { class: "quiet" });
const verdictBox = el("div", { role: "status" });
const codeBox = el("div", { class: "code-box" });
let isPlain = false;
const preview = new Preview(previewBox, (plain) => {
  isPlain = plain;
  describePreview();
});

/** What has been chosen, checked, as the texts to copy need it. */
function setup() {
  const chosen = new Map();
  for (const option of OPTIONS) {
    const value = checked(option, values.get(option.attribute) ?? "");
    if (value) chosen.set(option.attribute, value);
  }
  const { moving, pinned: fixed } = folders(manifest?.version);
  // What runs in the partner's page can be pinned; the check in the frame stays current, or its
  // corrections and the partner files beside it would be left behind.
  const home = pinned ? fixed : moving;
  const folder = chosen.get("frame") ?? moving;
  chosen.delete("frame");
  const lang = chosen.get("lang") ?? language();
  return {
    folder,
    ownFolder: folder === home,
    script: { src: new URL("embed.js", home).href, integrity: pinned ? integrity() : undefined },
    chosen,
    tokens: usable(theme, TOKENS),
    yesNo: YES_NO,
    words: WORDS.link[lang],
    label: WORDS.label[lang],
  };
}

/** The integrity value of the loader, where the release says it. */
function integrity() {
  return manifest?.files?.find((it) => it.path === "embed.js")?.integrity;
}

function refresh() {
  const made = setup();
  preview.show({ setup: { ...made, folder: FOLDER }, live: LIVE, lang: language() });
  const weak = weakPairs(made.tokens, CONTRAST, schemesOf(made.chosen.get("theme")));
  verdictBox.replaceChildren(verdict(weak, TOKENS));
  drawCode(made);
}

const FORMS = {
  html: "HTML",
  react: "React",
  vue: "Vue",
  wordpress: "WordPress",
  iframe: WORDS.iframe,
};

function drawCode(made) {
  const theme = write.css(made);
  const style = theme && copyBlock({ title: say(WORDS.css), text: theme, note: say(WORDS.cssNote), id: "css" });
  const short = write.shortcode(made);
  const bare = write.iframe(made);
  const built = {
    html: () => [copyBlock({ title: "HTML", text: write.html(made), note: say(WORDS.htmlNote), id: "html" }), style],
    react: () => [copyBlock({ title: "React", text: write.react(made), note: say(WORDS.reactNote), id: "react" }), style],
    vue: () => [copyBlock({ title: "Vue", text: write.vue(made), note: say(WORDS.vueNote), id: "vue" }), style],
    wordpress: () => [
      copyBlock({ title: say(WORDS.wordpressFrame), text: made.folder, note: say(WORDS.wordpressNote), id: "frame" }),
      copyBlock({ title: say(WORDS.shortcode), text: short.text, id: "shortcode" }),
      leftOut(short.leftOut),
      copyBlock({ title: say(WORDS.block), text: write.block(made), id: "block" }),
      style,
    ],
    iframe: () => [
      copyBlock({ title: say(WORDS.iframe), text: bare.text, note: say(WORDS.iframeNote), id: "iframe" }),
      leftOut([...bare.leftOut, ...(theme ? [say(WORDS.leftOutTokens)] : [])]),
    ],
  }[form]();
  const policy = copyBlock({ title: say(WORDS.policy), text: write.hostPolicy(made), note: say(WORDS.policyNote), id: "policy" });
  codeBox.replaceChildren(...[...built, policy].filter(Boolean));
}

function leftOut(names) {
  return names.length ? el("p", { class: "notice care" }, say(WORDS.leftOut), names.join(say({ ja: "、", en: ", " }))) : null;
}

/** A choice of one, as radio buttons in a row. */
function choice(name, title, list, chosen, take) {
  const radios = list.map(([value, words, note]) => {
    const radio = el("input", { type: "radio", name, value, checked: value === chosen, disabled: note?.disabled, on: { change: () => take(value) } });
    return el("label", { class: "pill" }, radio, el("span", {}, say(words)));
  });
  return el("fieldset", { class: "pills" }, el("legend", {}, say(title)), el("div", { class: "pill-row" }, ...radios));
}

function groups() {
  const named = new Set(GROUPS.flatMap((it) => it.options));
  const rest = OPTIONS.filter((it) => !named.has(it.attribute)).map((it) => it.attribute);
  return GROUPS.map((group, at) => {
    const list = at === GROUPS.length - 1 ? [...group.options, ...rest] : group.options;
    const options = list.map((it) => OPTIONS.find((option) => option.attribute === it)).filter(Boolean);
    const fields = options.flatMap((option) => [
      field(option, values.get(option.attribute) ?? "", (raw) => {
        values.set(option.attribute, raw);
        refresh();
      }),
      WORDS[`${option.attribute}Note`] && el("p", { class: "quiet more" }, say(WORDS[`${option.attribute}Note`])),
    ]);
    const note = group.note && el("p", { class: "quiet" }, say(WORDS[group.note]));
    if (!group.folded) return el("section", {}, el("h3", {}, say(group.title)), note, ...fields);
    const box = el("details", { open: unfolded.has(at), on: { toggle: () => (box.open ? unfolded.add(at) : unfolded.delete(at)) } }, el("summary", {}, say(group.title)), note, ...fields);
    return box;
  });
}

function describePreview() {
  previewNote.textContent = `${say(isPlain ? WORDS.previewPlain : WORDS.previewNote)}${say({ ja: "", en: " " })}${say(WORDS.previewFrame)}`;
}

function renewal() {
  const can = Boolean(integrity());
  if (!can) return el("p", { class: "quiet" }, say(WORDS.noManifest));
  const take = (value) => {
    pinned = value === "pinned";
    note.textContent = say(pinned ? WORDS.pinnedNote : WORDS.movingNote);
    refresh();
  };
  const note = el("p", { class: "quiet", role: "status" }, say(pinned ? WORDS.pinnedNote : WORDS.movingNote));
  const list = [["moving", WORDS.moving], ["pinned", WORDS.pinned]];
  return el("div", {}, choice("renewal", WORDS.renewal, list, pinned ? "pinned" : "moving", take), note);
}

function draw() {
  const colon = say({ ja: "：", en: ": " });
  const onward = ["doctor", "harness"].map((it) =>
    el("p", {}, el("a", { href: `${it}.html?lang=${language()}` }, say(WORDS[it])), colon, say(WORDS[`${it}Note`])),
  );
  const colours = el("section", { "aria-labelledby": "colours" });
  const drawColours = (focus) => {
    const redraw = (it) => {
      drawColours(it);
      refresh();
    };
    const fields = themeFields({ tokens: TOKENS, theme, changed: refresh, redraw, brand, open });
    colours.replaceChildren(el("h3", { id: "colours" }, say(WORDS.colours)), ...fields, el("h4", {}, say(WORDS.contrast)), verdictBox);
    if (focus) document.getElementById(focus)?.focus();
  };
  drawColours();
  describePreview();
  const showWidth = (value) => {
    narrow = value === "phone";
    previewBox.classList.toggle("narrow", narrow);
  };
  page.replaceChildren(
    el("h1", {}, say(TITLE)),
    el("p", { class: "intro" }, say(WORDS.intro)),
    el("p", { class: "quiet" }, say(WORDS.stays)),
    el("p", {}, el("a", { href: "#code" }, say(WORDS.toCode))),
    el(
      "div",
      { class: "workbench" },
      el("form", { class: "settings", "aria-labelledby": "settings", on: { submit: (it) => it.preventDefault() } }, el("h2", { id: "settings" }, say(WORDS.settings)), ...groups(), colours),
      el(
        "section",
        { class: "outcome", "aria-labelledby": "preview" },
        el("h2", { id: "preview" }, say(WORDS.preview)),
        previewNote,
        choice("width", WORDS.width, [["full", WORDS.full], ["phone", WORDS.phone]], narrow ? "phone" : "full", showWidth),
        previewBox,
      ),
    ),
    el(
      "section",
      { "aria-labelledby": "code" },
      el("h2", { id: "code", tabindex: "-1" }, say(WORDS.code)),
      renewal(),
      choice("form", WORDS.form, Object.entries(FORMS), form, (value) => {
        form = value;
        refresh();
      }),
      codeBox,
      el("div", { class: "onward" }, ...onward),
    ),
  );
  refresh();
}

frame(TITLE);
manifest = await json("manifest.json");
inEveryLanguage(draw);
