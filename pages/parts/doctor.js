// doctor.html: looks at the folder it lies in, says what it has found, and prints what to change.

import { findings } from "./checks.js";
import { CHECKS, STATES, SUMMARY, TITLE, WORDS } from "./doctor.text.js";
import { gather, storage } from "./facts.js";
import { copyBlock, el, frame, inEveryLanguage, language, say } from "./page.js";
import { FOLDER } from "./release.js";

/** The servers that there are lines for, in the order shown. */
const SERVERS = { nginx: "nginx", apache: "Apache", iis: "IIS", netlify: "_headers" };

/** For a place without `headers.json`: the types that servers most often lack. */
const FEW_LINES = {
  nginx: "types { application/wasm wasm; text/javascript js mjs; }\n",
  apache: "AddType application/wasm .wasm\nAddType text/javascript .js .mjs\n",
  iis: '<staticContent>\n  <remove fileExtension=".wasm" />\n  <mimeMap fileExtension=".wasm" mimeType="application/wasm" />\n  <remove fileExtension=".mjs" />\n  <mimeMap fileExtension=".mjs" mimeType="text/javascript" />\n</staticContent>\n',
  netlify: "/*.wasm\n  Content-Type: application/wasm\n",
};

/** How many details of a check are shown; the report has them all. */
const SHOWN = 50;

const asked = new URLSearchParams(location.search);

let facts = null;
let server = "nginx";
let partner = /^[a-z0-9-]+$/.test(asked.get("partner") ?? "") ? asked.get("partner") : "";
/** Which run this is: an older one that is still on its way says nothing any more. */
let run = 0;

const page = document.getElementById("page");
const status = el("div", { role: "status" });
const outcome = el("div");

async function check() {
  const mine = (run += 1);
  const bar = el("progress", { max: "1", value: "0", "aria-label": say(WORDS.running) });
  facts = null;
  outcome.replaceChildren();
  status.replaceChildren(el("p", {}, say(WORDS.running)), bar);
  const found = await gather(partner, (done, all) => {
    bar.max = all;
    bar.value = done;
  });
  if (mine !== run) return;
  facts = found;
  drawOutcome();
  document.documentElement.setAttribute("data-checked", "");
}

function summaryOf(found) {
  const count = (state) => found.filter((it) => it.state === state).length;
  if (count("bad")) return ["bad", SUMMARY.bad(count("bad"))];
  if (count("care")) return ["care", SUMMARY.care(count("care"))];
  return ["good", count("unknown") ? SUMMARY.goodSome : SUMMARY.good];
}

function stateLabel(state) {
  const { mark, ...words } = STATES[state];
  return el("span", { class: `state ${state}` }, el("span", { class: "mark", "aria-hidden": "true" }, mark), say(words));
}

function item({ id, state, say: which, details }) {
  const { title, why, says } = CHECKS[id];
  const { is, todo } = says[which];
  const list = details.slice(0, SHOWN).map((it) => el("li", {}, el("code", {}, it)));
  if (SHOWN < details.length) list.push(el("li", {}, `+ ${details.length - SHOWN}`));
  const short = state === "good" && details.length < 3;
  const box = !details.length ? null : short ? el("ul", {}, ...list) : el("details", { open: state === "bad" && details.length < 9 }, el("summary", {}, `${say(WORDS.details)} (${details.length})`), el("ul", {}, ...list));
  return el(
    "li",
    { class: "check", "data-check": id, "data-state": state },
    el("h3", {}, say(title), stateLabel(state)),
    el("p", {}, say(is)),
    el("p", { class: "quiet" }, say(why)),
    todo && el("p", { class: state === "good" ? "quiet" : "todo" }, state === "good" ? "" : el("strong", {}, say(WORDS.todo)), say(todo)),
    box,
  );
}

/** Faults first, each kind in the order of the checks. */
function sorted(found) {
  const order = ["bad", "care", "unknown", "good"];
  return [...found].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

function drawOutcome() {
  const found = findings(facts);
  const [state, words] = summaryOf(found);
  status.replaceChildren(el("div", { class: `summary ${state}`, "data-summary": state }, stateLabel(state), " ", el("strong", {}, say(words))));
  const address = new URL("doctor.html", FOLDER).href;
  const line = `<iframe src="${address}" title="${say(TITLE)}" width="100%" height="900"></iframe>\n`;
  outcome.replaceChildren(
    el("h2", {}, say(WORDS.found)),
    el("ul", { class: "checks" }, ...sorted(found).map(item)),
    serverLines(),
    copyBlock({ title: say(WORDS.framed), text: line, level: 2, note: say(WORDS.framedNote), id: "framed" }),
    copyBlock({ title: say(WORDS.report), text: report(found, words), level: 2, note: say(WORDS.reportNote), id: "report" }),
    el("p", { class: "onward" }, el("a", { href: `embed.html?lang=${language()}` }, say(WORDS.generator))),
  );
}

function serverLines() {
  const forms = facts.headers?.forms;
  const box = el("div");
  const show = () => box.replaceChildren(copyBlock({ title: SERVERS[server], text: forms?.[server] ?? FEW_LINES[server], id: "server" }));
  const radios = Object.entries(SERVERS).map(([value, name]) => {
    const take = () => {
      server = value;
      show();
    };
    return el("label", { class: "pill" }, el("input", { type: "radio", name: "server", value, checked: value === server, on: { change: take } }), el("span", {}, name));
  });
  show();
  return el(
    "section",
    { "aria-labelledby": "fix" },
    el("h2", { id: "fix" }, say(WORDS.fix)),
    el("p", {}, say(forms ? WORDS.fixNote : WORDS.fixAbsent)),
    el("fieldset", { class: "pills" }, el("legend", {}, say(WORDS.server)), el("div", { class: "pill-row" }, ...radios)),
    box,
  );
}

/** Everything as plain text, for whoever helps. */
function report(found, words) {
  const lines = [`${say(TITLE)}: ${facts.folder}`, say(words), facts.browser, ""];
  for (const { id, state, say: which, details } of found) {
    const { title, says } = CHECKS[id];
    lines.push(`[${STATES[state].mark} ${say({ ...STATES[state] })}] ${say(title)}: ${say(says[which].is)}`);
    lines.push(...details.map((it) => `    ${it}`));
  }
  return `${lines.join("\n")}\n`;
}

function draw() {
  const input = el("input", { type: "text", id: "partner", "aria-describedby": "partner-about", autocomplete: "off", spellcheck: "false", autocapitalize: "none" });
  input.value = partner;
  const submit = (event) => {
    event.preventDefault();
    const wanted = input.value.trim();
    partner = /^[a-z0-9-]+$/.test(wanted) ? wanted : "";
    input.value = partner;
    document.documentElement.removeAttribute("data-checked");
    void check();
  };
  page.replaceChildren(
    el("h1", {}, say(TITLE)),
    el("p", { class: "intro" }, say(WORDS.intro)),
    el("p", { class: "quiet" }, say(WORDS.stays)),
    el("p", {}, `${say(WORDS.where)}: `, el("code", {}, FOLDER)),
    status,
    outcome,
    el(
      "form",
      { class: "again", on: { submit } },
      el("label", { for: "partner" }, say(WORDS.partner)),
      input,
      el("p", { class: "quiet", id: "partner-about" }, say(WORDS.partnerAbout)),
      el("p", {}, el("button", { class: "button secondary", type: "submit" }, say(WORDS.again))),
    ),
  );
  if (facts) drawOutcome();
}

if (asked.get("probe") === "storage") {
  // This page, in the frame that it has put into itself: only what can be kept here.
  parent.postMessage({ shirubeDoctor: storage() }, location.origin);
} else {
  frame(TITLE);
  inEveryLanguage(draw);
  void check();
}
