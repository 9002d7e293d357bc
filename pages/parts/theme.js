// The part of the generator that chooses colours and fonts, and says whether they can be read.

import { contrast, defaults, hex, isValue, onScreen, readableOn, rgb, standingOut } from "./contrast.js";
import { WORDS } from "./generator.text.js";
import { el, say } from "./page.js";

/**
 * What has been typed, by token; colours have a value for each screen.
 * @typedef {{both: Map<string, string>, light: Map<string, string>, dark: Map<string, string>}} Theme
 */

/** @returns {Theme} */
export const noTheme = () => ({ both: new Map(), light: new Map(), dark: new Map() });

const SCHEMES = ["light", "dark"];

/** Only what can be used. */
export function usable(theme, tokens) {
  const kinds = new Map(tokens.map((it) => [it.name, it.kind]));
  const keep = (map) => new Map([...map].filter(([name, value]) => isValue(kinds.get(name), value)));
  return { both: keep(theme.both), light: keep(theme.light), dark: keep(theme.dark) };
}

/** The screens on which a choice of the option `theme` can show the check. */
export const schemesOf = (choice) => (SCHEMES.includes(choice) ? [choice] : SCHEMES);

/**
 * The pairs that are too hard to read.
 * @param {Theme} theme Usable values.
 * @returns {{scheme: string, text: string, on: string, values: [string, string], found: number, least: number}[]}
 */
export function weakPairs(theme, pairs, schemes) {
  const own = defaults();
  return schemes.flatMap((scheme) => {
    const all = new Map([...own[scheme], ...theme.both, ...theme[scheme]]);
    return pairs.flatMap(({ text, on, least }) => {
      const values = [text, on].map((it) => all.get(it) && onScreen(all.get(it), scheme));
      const found = values[0] && values[1] ? contrast(...values) : null;
      return found !== null && found < Number(least) ? [{ scheme, text, on, values, found, least: Number(least) }] : [];
    });
  });
}

/**
 * Colours made of one: strong enough for links and buttons on both screens.
 * @param {string} brand
 * @param {Theme} theme Changed in place.
 */
export function derive(brand, theme) {
  const own = defaults();
  for (const scheme of SCHEMES) {
    const grounds = ["--shirube-surface", "--shirube-surface-raised"].map((it) => own[scheme].get(it));
    const accent = standingOut(brand, grounds, 4.5, scheme === "light" ? "darker" : "lighter");
    if (!accent) continue;
    theme[scheme].set("--shirube-accent", accent);
    theme[scheme].set("--shirube-on-accent", readableOn(accent));
    theme[scheme].set("--shirube-tint", mixed(accent, grounds[0], scheme === "light" ? 0.1 : 0.2));
  }
}

/** `share` of one colour in another. */
function mixed(colour, ground, share) {
  const [a, b] = [rgb(colour), rgb(ground)];
  return hex(`rgb(${a.map((it, at) => Math.round(it * share + b[at] * (1 - share))).join(" ")})`);
}

/**
 * The fields.
 * @param {{tokens: {name: string, kind: string, ja: string, en: string}[], theme: Theme, changed: () => void, redraw: () => void, brand: {value: string}, open: {all: boolean}}} parts
 */
export function themeFields({ tokens, theme, changed, redraw, brand, open }) {
  const own = defaults();
  const picker = el("input", { type: "color", id: "brand", on: { input: () => (brand.value = picker.value) } });
  picker.value = brand.value;
  const take = () => {
    derive(brand.value, theme);
    redraw("brand-button");
  };
  const clear = () => {
    for (const map of Object.values(theme)) map.clear();
    redraw("clear-theme");
  };
  const all = el(
    "details",
    { open: open.all, on: { toggle: () => (open.all = all.open) } },
    el("summary", {}, say(WORDS.all)),
    ...tokens.map((token) => tokenField(token, theme, own, changed)),
  );
  return [
    el("p", { class: "quiet" }, say(WORDS.coloursNote)),
    el(
      "div",
      { class: "brand-line" },
      el("label", { for: "brand" }, say(WORDS.brand)),
      picker,
      el("button", { class: "button secondary small", type: "button", id: "brand-button", on: { click: take } }, say(WORDS.brandButton)),
    ),
    el("p", { class: "quiet" }, say(WORDS.brandNote)),
    all,
    el("p", {}, el("button", { class: "link", type: "button", id: "clear-theme", on: { click: clear } }, say(WORDS.clear))),
  ];
}

function tokenField(token, theme, own, changed) {
  const name = token[document.documentElement.lang];
  const legend = el("legend", {}, name, " ", el("code", {}, token.name));
  if (token.kind !== "colour") return el("fieldset", { class: "token" }, legend, valueField(token, theme, "both", own.light, changed));
  return el("fieldset", { class: "token two" }, legend, ...SCHEMES.map((it) => valueField(token, theme, it, own[it], changed)));
}

/** A text field, for colours with a picker beside it; empty means that our own value stays. */
function valueField(token, theme, scheme, own, changed) {
  const id = `${token.name.slice(2)}-${scheme}`;
  const standard = own.get(token.name) ?? "";
  const label = scheme === "both" ? token[document.documentElement.lang] : say(WORDS[scheme]);
  const wrong = el("p", { class: "wrong", id: `${id}-wrong`, hidden: true }, say(WORDS.badToken));
  const input = el("input", { type: "text", id, "aria-describedby": `${id}-wrong`, placeholder: standard, autocomplete: "off", spellcheck: "false", autocapitalize: "none" });
  input.value = theme[scheme].get(token.name) ?? "";
  const picker = token.kind === "colour" && el("input", { type: "color", "aria-label": `${say(WORDS.pick)}: ${token[document.documentElement.lang]} (${say(WORDS[scheme])})` });
  const show = () => {
    const value = input.value.trim();
    const bad = Boolean(value) && !isValue(token.kind, value);
    wrong.hidden = !bad;
    input.setAttribute("aria-invalid", String(bad));
    if (picker) picker.value = hex(onScreen(value || standard, scheme)) ?? hex(standard) ?? "#000000";
  };
  const take = () => {
    const value = input.value.trim();
    if (value) theme[scheme].set(token.name, value);
    else theme[scheme].delete(token.name);
    show();
    changed();
  };
  input.addEventListener("input", take);
  if (picker) {
    picker.addEventListener("input", () => {
      input.value = picker.value;
      take();
    });
  }
  show();
  const hidden = scheme === "both" ? "unseen" : "quiet";
  return el("div", { class: "value" }, el("label", { for: id, class: hidden }, label), el("div", { class: "value-line" }, picker, input), wrong);
}

/** What the pairs are like, in words. */
export function verdict(weak, tokens) {
  const nameOf = (token) => tokens.find((it) => it.name === token)?.[document.documentElement.lang] ?? token;
  if (!weak.length) return el("p", { class: "state good" }, el("span", { class: "mark", "aria-hidden": "true" }, "✓"), say(WORDS.contrastGood));
  return el(
    "div",
    {},
    el("p", { class: "state care" }, el("span", { class: "mark", "aria-hidden": "true" }, "△"), say(WORDS.contrastBad)),
    el("ul", {}, ...weak.map((it) =>
      el(
        "li",
        {},
        `${say(WORDS[it.scheme])}: ${nameOf(it.text)} `,
        el("code", {}, it.text),
        ` (${it.values[0]}) / ${nameOf(it.on)} `,
        el("code", {}, it.on),
        ` (${it.values[1]}): ${it.found.toFixed(2)} < ${it.least}`,
      ),
    )),
  );
}
