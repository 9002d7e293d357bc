// The texts to be copied: what has been chosen, as HTML, CSS, React, Vue, WordPress and a bare frame.
//
// Everything that somebody has typed stands in these texts, and they are pasted into pages of other
// people: each form has its own escaping, and what a form cannot carry is left out and named.

/**
 * @typedef {object} Setup
 * @property {string} folder Absolute address of the frame's folder, with a slash at the end.
 * @property {boolean} ownFolder Whether `folder` is where the script would look anyway.
 * @property {{src: string, integrity?: string}} script The loader.
 * @property {Map<string, string>} chosen Values that differ from the default, by attribute, in the
 *   order of the table; checked. `frame` is not among them.
 * @property {{both: Map<string, string>, light: Map<string, string>, dark: Map<string, string>}} tokens
 *   Checked values by name: for any screen, for a light one, for a dark one.
 * @property {Set<string>} yesNo The attributes that are there or not, without a value.
 * @property {string} words Of the link that stands there until the check does.
 * @property {string} label Name of the frame for screen readers, where nothing was chosen.
 */

/** Text for HTML, in an attribute or between tags. */
export function escaped(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (it) => names[it]);
}

/** The tag, with each attribute on a line of its own where there are many. */
function tag(name, attributes, inside, { selfClosing = false } = {}) {
  const short = attributes.length < 3;
  const list = short ? attributes.map((it) => ` ${it}`).join("") : `\n${attributes.map((it) => `  ${it}\n`).join("")}`;
  if (selfClosing) return `<${name}${list}${short ? " " : ""}/>`;
  return `<${name}${list}>${inside ? `\n${indented(inside)}\n` : ""}</${name}>`;
}

const indented = (text, by = "  ") => text.replace(/^(?=.)/gm, by);

/** The address of the frame, as an iframe or a link has it. */
export function frameAddress({ folder, chosen }) {
  const address = new URL("index.html", folder);
  for (const name of ["lang", "theme", "mode", "partner"]) {
    if (chosen.has(name)) address.searchParams.set(name, chosen.get(name));
  }
  if (chosen.has("questionnaire")) address.hash = `#/${chosen.get("questionnaire")}`;
  return address.href;
}

/** All options of the element; the folder only where the script would look elsewhere. */
function attributesOf({ chosen, folder, ownFolder }, alwaysFolder) {
  return [...(alwaysFolder || !ownFolder ? [["frame", folder]] : []), ...chosen];
}

const asHtml = (yesNo) => ([name, value]) => (yesNo.has(name) ? name : `${name}="${escaped(value)}"`);

/** The two lines. */
export function html(setup) {
  const { script, words, yesNo } = setup;
  const pin = script.integrity ? ` integrity="${escaped(script.integrity)}" crossorigin="anonymous"` : "";
  const attributes = attributesOf(setup, false).map(asHtml(yesNo));
  const link = `<a href="${escaped(frameAddress(setup))}">${escaped(words)}</a>`;
  return `<script async src="${escaped(script.src)}"${pin}></script>\n${tag("shirube-check", attributes, link)}\n`;
}

/**
 * The theme as rules for the page's own style sheet; empty without any. Colours chosen for light
 * alone stay there: on a dark screen they could not be read.
 */
export function css({ tokens: { both, light, dark }, chosen }) {
  const theme = chosen.get("theme") ?? "auto";
  if (theme === "light") return rules([...both, ...light]);
  if (theme === "dark") return rules([...both, ...dark]);
  const covered = [...light.keys()].every((it) => dark.has(it));
  if (covered) return rules([...both, ...light]) + inScheme("dark", dark);
  return rules([...both]) + inScheme("light", light) + inScheme("dark", dark);
}

function rules(pairs) {
  if (!pairs.length) return "";
  return `shirube-check {\n${pairs.map(([name, value]) => `  ${name}: ${value};\n`).join("")}}\n`;
}

function inScheme(scheme, map) {
  return map.size ? `@media (prefers-color-scheme: ${scheme}) {\n${indented(rules([...map]))}}\n` : "";
}

/** A component for React. JSX knows no escapes inside quotes, so doubtful values stand in braces. */
export function react(setup) {
  const plain = /^[\w ./:#%+,-]*$/;
  const attributes = attributesOf(setup, true).map(([name, value]) => {
    if (setup.yesNo.has(name)) return name;
    return plain.test(value) ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
  });
  const events = eventsOf(setup).map((it) => `onshirube-${it}={(event) => console.log(event.detail)}`);
  const element = tag("shirube-check", [...attributes, ...events], "", { selfClosing: true });
  return `import { useEffect } from "react";
import { define } from "@shirube/embed";

export function SecurityCheck() {
  useEffect(() => {
    define();
  }, []);
  return (
${indented(element, "    ")}
  );
}
`;
}

/** A component for Vue. */
export function vue(setup) {
  const attributes = attributesOf(setup, true).map(asHtml(setup.yesNo));
  const events = eventsOf(setup).map((it) => `@shirube-${it}="(event) => console.log(event.detail)"`);
  const element = tag("shirube-check", [...attributes, ...events], "");
  return `<script setup>
import { onMounted } from "vue";
import { define } from "@shirube/embed";

onMounted(() => define());
</script>

<template>
${indented(element)}
</template>
`;
}

/** What the element tells when asked to. */
function eventsOf({ chosen }) {
  return ["progress", "result"].filter((it) => chosen.has(it));
}

/**
 * The WordPress shortcode. The folder is not in it, nor in the block: only an administrator says, in
 * the settings of the plugin, from where the check comes. A shortcode has no way to write some characters;
 * the options that need them are left out and named.
 * @returns {{text: string, leftOut: string[]}}
 */
export function shortcode(setup) {
  const leftOut = [];
  const written = [];
  for (const [name, value] of setup.chosen) {
    if (/[[\]<>"\\&]/.test(value)) leftOut.push(name);
    else written.push(` ${name}="${setup.yesNo.has(name) ? "1" : value}"`);
  }
  return { text: `[shirube${written.join("")}]`, leftOut };
}

/** The WordPress block, for the code view of the editor, written as WordPress itself writes it. */
export function block(setup) {
  const list = [...setup.chosen].map(([name, value]) => [name, setup.yesNo.has(name) ? true : value]);
  const code = { "\\\\": "\\u005c", '\\"': "\\u0022", "<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "--": "\\u002d\\u002d" };
  // From left to right in one pass, so that an escaped backslash never eats a quotation mark.
  const json = JSON.stringify(Object.fromEntries(list)).replace(/\\\\|\\"|--|[<>&]/g, (it) => code[it]);
  return list.length ? `<!-- wp:shirube/check ${json} /-->` : "<!-- wp:shirube/check /-->";
}

/** What a frame without the loader may do; outside links open by themselves there. */
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/** What can stand in the address of a frame; everything else needs the loader. */
const IN_AN_ADDRESS = ["questionnaire", "lang", "theme", "mode", "partner", "label", "loading"];

/**
 * The frame alone, for places that take no script.
 * @returns {{text: string, leftOut: string[]}}
 */
export function iframe(setup) {
  const { chosen } = setup;
  const height = /^\d+$/.test(chosen.get("height") ?? "") ? chosen.get("height") : "800";
  const attributes = [
    `src="${escaped(frameAddress(setup))}"`,
    `title="${escaped(chosen.get("label") ?? setup.label)}"`,
    `width="100%"`,
    `height="${height}"`,
    `sandbox="${SANDBOX}"`,
    `referrerpolicy="no-referrer"`,
    chosen.get("loading") === "lazy" && `loading="lazy"`,
  ];
  const leftOut = [...chosen.keys()].filter((it) => !IN_AN_ADDRESS.includes(it) && !(it === "height" && height === chosen.get("height")));
  return { text: `${tag("iframe", attributes.filter(Boolean), "")}\n`, leftOut };
}

/** What to add to the Content-Security-Policy of the page around, if it has one. */
export function hostPolicy({ folder, script }) {
  return `script-src ${new URL(script.src).origin};\nframe-src ${new URL(folder).origin};\n`;
}
