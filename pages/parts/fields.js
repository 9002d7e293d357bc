// The fields of the generator's form: one for each option of the table, by its kind.

import { el, say } from "./page.js";
import { NAMES, VALUES, WORDS } from "./generator.text.js";
import { INDUSTRIES, PREFECTURES, size } from "./names.js";

/**
 * An option as `embed/options.json` has it.
 * @typedef {{attribute: string, kind: string, default: string, live: boolean, values?: string[], pattern?: string, ja: string, en: string}} Option
 */

/** Options whose values are listed here with their names, although any text of a pattern is allowed. */
const LISTED = { industry: new Map(INDUSTRIES), prefecture: new Map(PREFECTURES) };

const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/;

/**
 * What stands in the code for what was typed: the empty string where nothing has to be written,
 * `null` where it cannot be used.
 * @param {Option} option
 * @param {string} raw
 */
export function checked(option, raw) {
  const value = raw.trim();
  if (!value || value === option.default) return "";
  const fits = {
    url: () => folderOf(value),
    id: () => (option.values?.includes(value) || /^[a-z][a-z0-9-]{0,63}$/.test(value)) && value,
    choice: () => option.values.includes(value) && value,
    text: () => new RegExp(`^(?:${option.pattern ?? ".*"})$`, "u").test(value) && value,
    height: () => (value === "fill" || (/^\d{2,5}$/.test(value) && Number(value) >= 200 && Number(value) <= 20000)) && value,
    number: () => /^\d{1,4}$/.test(value) && String(Number(value)),
    boolean: () => "true",
    hosts: () => value.split(/\s+/).every((it) => HOST.test(it)) && value.split(/\s+/).join(" "),
  }[option.kind];
  return fits?.() || null;
}

/** The absolute address of a folder: https, or this very machine. */
function folderOf(text) {
  try {
    const url = new URL(text);
    const here = /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && here)) return null;
    url.search = url.hash = "";
    url.pathname = url.pathname.replace(/index\.html$/, "").replace(/\/?$/, "/");
    return url.href;
  } catch {
    return null;
  }
}

/** The name of a value; the value itself where it has none. */
function valueName(option, value) {
  const { attribute } = option;
  const name = attribute === "size" ? size(value) : (LISTED[attribute]?.get(value) ?? VALUES[attribute]?.[value]);
  return say(name ?? value);
}

/**
 * A field for one option.
 * @param {Option} option
 * @param {string} raw What stands in it.
 * @param {(raw: string) => void} changed Called with every change.
 */
export function field(option, raw, changed) {
  const id = `option-${option.attribute}`;
  const wrong = el("p", { class: "wrong", id: `${id}-wrong`, hidden: true }, say(WORDS.badOption));
  const about = el("p", { class: "quiet", id: `${id}-about` }, option[document.documentElement.lang], " ", el("code", {}, option.attribute));
  const described = `${id}-about ${id}-wrong`;
  let controls;
  const given = (value) => {
    const bad = checked(option, value) === null;
    wrong.hidden = !bad;
    for (const it of controls) it.setAttribute("aria-invalid", String(bad));
    changed(value);
  };
  const parts = { option, id, described, raw, given };
  const listed = LISTED[option.attribute] ? { ...option, values: [...LISTED[option.attribute].keys()] } : option;
  const built =
    option.kind === "boolean"
      ? tick(parts)
      : option.kind === "height"
        ? height(parts)
        : listed.values
          ? list({ ...parts, option: listed })
          : text(parts);
  controls = built.querySelectorAll("input, select");
  const bad = checked(option, raw) === null;
  wrong.hidden = !bad;
  for (const it of controls) it.setAttribute("aria-invalid", String(bad));
  return el("div", { class: "option" }, built, about, wrong);
}

const nameOf = (option) => say(NAMES[option.attribute] ?? option.attribute);

function tick({ option, id, described, raw, given }) {
  const box = el("input", { type: "checkbox", id, "aria-describedby": described, checked: Boolean(raw), on: { change: () => given(box.checked ? "true" : "") } });
  return el("label", { class: "tick-line", for: id }, box, nameOf(option));
}

function text({ option, id, described, raw, given }) {
  const kind = option.kind === "number" ? "numeric" : option.kind === "url" ? "url" : undefined;
  const input = el("input", { type: "text", id, "aria-describedby": described, inputmode: kind, autocomplete: "off", spellcheck: "false", autocapitalize: "none", on: { input: () => given(input.value) } });
  input.value = raw || (option.kind === "number" ? option.default : "");
  return el("div", {}, el("label", { for: id }, nameOf(option)), input);
}

/** A list of values; where a name of one's own is possible, with a field for it. */
function list({ option, id, described, raw, given }) {
  const free = option.kind === "id";
  const known = !raw || option.values.includes(raw);
  const choices = option.values.map((it) => {
    const standard = it === option.default ? `${say({ ja: "（", en: " (" })}${say(WORDS.standard)}${say({ ja: "）", en: ")" })}` : "";
    return el("option", { value: it }, valueName(option, it), standard);
  });
  if (!option.default) choices.unshift(el("option", { value: "" }, say(WORDS.unset)));
  if (free) choices.push(el("option", { value: "…" }, say(WORDS.other)));
  const select = el("select", { id, "aria-describedby": described }, ...choices);
  select.value = known ? raw || option.default : "…";
  const own = free && ownField(`${id}-own`, WORDS.otherName, known ? "" : raw, given, described);
  if (own) own.hidden = known;
  select.addEventListener("change", () => {
    const other = select.value === "…";
    if (own) own.hidden = !other;
    given(other ? own.querySelector("input").value || "x-" : select.value);
  });
  return el("div", {}, el("label", { for: id }, nameOf(option)), select, own);
}

function height({ option, id, described, raw, given }) {
  const fixed = /^\d/.test(raw);
  const names = ["auto", "fill"].map((it) => el("option", { value: it }, valueName(option, it), it === option.default ? `${say({ ja: "（標準）", en: " (default)" })}` : ""));
  const select = el("select", { id, "aria-describedby": described }, ...names, el("option", { value: "px" }, say(WORDS.pixels)));
  select.value = fixed ? "px" : raw || option.default;
  const own = ownField(`${id}-own`, WORDS.pixelsName, fixed ? raw : "800", given, described);
  own.hidden = !fixed;
  select.addEventListener("change", () => {
    own.hidden = select.value !== "px";
    given(select.value === "px" ? own.querySelector("input").value : select.value);
  });
  return el("div", {}, el("label", { for: id }, nameOf(option)), select, own);
}

function ownField(id, name, value, given, described) {
  const input = el("input", { type: "text", id, "aria-describedby": described, autocomplete: "off", spellcheck: "false", autocapitalize: "none", on: { input: () => given(input.value) } });
  input.value = value;
  return el("div", { class: "own" }, el("label", { for: id }, say(name)), input);
}
