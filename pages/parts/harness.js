// harness.html: a page that embeds the check and looks at everything it says.

import { mount } from "../embed.mjs";
import { digest, watch } from "../harness.mjs";
import { ATTACKS, TITLE, WORDS } from "./harness.text.js";
import { OPTIONS } from "../options.js";
import { copyBlock, el, frame, inEveryLanguage, language, say } from "./page.js";

/** How long something may take to happen, and how long nothing must happen, in ms. */
const [PATIENCE, QUIET] = [10000, 1000];

/** Most events that are listed; the oldest go first. */
const MOST = 200;

const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, "0")).join("");
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const chosen = { questionnaire: "sme", theme: "auto", partner: "", result: true };
/** A real site makes a new one for each visitor on its server, and remembers it there. */
const challenge = random();
const heard = [];
const outcomes = {};
let check;
let result;

const page = document.getElementById("page");
// It scrolls, so the keyboard must be able to scroll it.
const stand = el("div", { class: "stand", tabindex: "0", role: "region" });
const count = el("p", { class: "quiet", role: "status" });
const list = el("ol", { class: "events", reversed: true });
const controls = el("div");
const receipt = el("div");
const attacks = el("ul", { class: "attacks" });

function add() {
  check?.remove();
  const options = { ...chosen, challenge: chosen.result ? challenge : "", progress: true, lang: language() };
  stand.replaceChildren();
  check = mount(stand, options);
  showCount();
}

function remove() {
  check?.remove();
  check = undefined;
  stand.replaceChildren(el("p", {}, say(WORDS.gone)));
  showCount();
}

function showCount() {
  count.textContent = `${say(WORDS.ignored)}${check?.ignored ?? "–"}`;
}

function state(isGood, words) {
  const mark = el("span", { class: "mark", "aria-hidden": "true" }, isGood ? "✓" : "✗");
  return el("span", { class: `state ${isGood ? "good" : "bad"}` }, mark, say(words));
}

function entry({ name, at, detail, problems }) {
  const isGood = !problems.length;
  return el(
    "li",
    { "data-event": name, "data-good": String(isGood) },
    el("p", { class: "line" }, el("code", {}, `shirube-${name}`), el("span", { class: "quiet" }, at.toLocaleTimeString(language())), state(isGood, isGood ? WORDS.good : WORDS.bad)),
    problems.length > 0 && el("ul", {}, ...problems.map((it) => el("li", {}, el("code", {}, it)))),
    el("details", {}, el("summary", {}, say(WORDS.detail)), el("pre", { tabindex: "0", role: "region", "aria-label": `shirube-${name}` }, el("code", {}, JSON.stringify(detail, null, 2)))),
  );
}

function drawEvents() {
  list.replaceChildren(...(heard.length ? heard.map(entry) : [el("li", {}, say(WORDS.none))]));
}

async function drawReceipt() {
  if (!result) {
    receipt.replaceChildren(el("p", {}, say(WORDS.receivedHow)));
    return;
  }
  const computed = await digest(result);
  const isSame = computed === result.digest;
  const { audience, recipient, challenge: returned } = result.share ?? {};
  const rows = [
    [WORDS.digest, result.digest, computed ? state(isSame, isSame ? WORDS.same : WORDS.other) : say(WORDS.cannot)],
    [WORDS.audience, audience, audience && state(audience === location.origin, audience === location.origin ? WORDS.held : WORDS.failed)],
    [WORDS.recipient, recipient],
    [WORDS.challenge, returned, state(returned === challenge, returned === challenge ? WORDS.challengeSame : WORDS.challengeOther)],
  ];
  const text = JSON.stringify(result, null, 2);
  const save = el("a", { class: "button secondary small", download: "result.json", href: URL.createObjectURL(new Blob([text], { type: "application/json" })) }, say(WORDS.save));
  const command = `shirube verify result.json --audience ${location.origin} --challenge ${challenge}\n`;
  receipt.replaceChildren(
    el("dl", {}, ...rows.flatMap(([name, value, note]) => [el("dt", {}, say(name)), el("dd", {}, el("code", {}, value ?? say(WORDS.unnamed)), " ", note)])),
    el("p", {}, save),
    copyBlock({ title: say(WORDS.verify), text: command, note: say(WORDS.verifyNote), id: "verify" }),
  );
}

/** What the page can try; each says whether the embed held. */
const TRIES = {
  async hello() {
    const before = check.ignored;
    postMessage({ p: "shirube", k: "hello", v: [1], n: random() }, location.origin);
    await pause(QUIET);
    return check.ignored === before + 1;
  },
  async init() {
    const { port1, port2 } = new MessageChannel();
    let isAnswered = false;
    port1.onmessage = () => (isAnswered = true);
    const theme = themeInside() === "dark" ? "light" : "dark";
    inFrame().postMessage({ p: "shirube", k: "init", v: 1, n: random(), cfg: { theme } }, "*", [port2]);
    await pause(QUIET);
    return !isAnswered && themeInside() !== theme && (await isAlive());
  },
  async flood() {
    const before = check.ignored;
    for (let n = 0; n < 10000; n += 1) postMessage({ p: "shirube", k: "hello", v: [1], n: `${n}` }, location.origin);
    const start = performance.now();
    while (check.ignored < before + 10000 && performance.now() - start < PATIENCE) await pause(50);
    return check.ignored === before + 10000 && (await isAlive());
  },
  async ask() {
    let isAnswered = false;
    const hear = ({ source, data }) => {
      // Its own hello, after a reload, would not be an answer.
      if (source === inFrame() && data?.k !== "hello") isAnswered = true;
    };
    addEventListener("message", hear);
    for (const t of ["answers", "score", "result", "share"]) inFrame().postMessage({ p: "shirube", s: 1, t }, "*");
    await pause(QUIET);
    removeEventListener("message", hear);
    return !isAnswered;
  },
  async away() {
    const shown = check.querySelector("iframe");
    const address = shown.src;
    shown.src = "about:blank";
    await pause(QUIET);
    const ready = next("ready");
    shown.src = address;
    return ready;
  },
  async pull() {
    const ready = next("ready");
    check.remove();
    stand.append(check);
    return ready;
  },
};

const inFrame = () => check.querySelector("iframe").contentWindow;

/** The frame lies in the same folder as this page, so here, and only here, one can look inside. */
const themeInside = () => check.querySelector("iframe").contentDocument.documentElement.dataset.theme;

/** Whether the frame still follows its settings. */
async function isAlive() {
  check.theme = themeInside() === "contrast" ? "dark" : "contrast";
  await pause(QUIET);
  const isFollowing = themeInside() === check.theme;
  check.theme = chosen.theme;
  return isFollowing;
}

/** Whether an event arrives in time. */
function next(name) {
  return new Promise((done) => {
    const end = watch(stand, (it) => {
      if (it.name !== name) return;
      end();
      done(!it.problems.length);
    });
    setTimeout(() => {
      end();
      done(false);
    }, PATIENCE);
  });
}

function drawAttacks() {
  attacks.replaceChildren(
    ...Object.entries(ATTACKS).map(([id, { title, about }]) => {
      const told = el("span", { role: "status" });
      const show = () => {
        const outcome = outcomes[id];
        if (outcome === undefined) told.replaceChildren();
        else if (outcome === null) told.replaceChildren(say(WORDS.waiting));
        else told.replaceChildren(state(outcome, outcome ? WORDS.held : WORDS.failed));
      };
      const go = async () => {
        if (!check?.isConnected || outcomes[id] === null) return;
        outcomes[id] = null;
        show();
        outcomes[id] = await TRIES[id]().catch(() => false);
        showCount();
        drawAttacks();
        // Drawn anew, so the keyboard has to be brought back.
        attacks.querySelector(`[data-try="${id}"] button`).focus();
      };
      const button = el("button", { class: "button secondary small", type: "button", "aria-label": `${say(WORDS.try)}${say(WORDS.of)}${say(title)}`, on: { click: go } }, say(WORDS.try));
      show();
      return el("li", { "data-try": id, "data-held": typeof outcomes[id] === "boolean" && String(outcomes[id]) }, el("h3", {}, say(title)), el("p", {}, say(about)), el("p", { class: "line" }, button, told));
    }),
  );
}

function settings() {
  const select = (name, words, values) => {
    const box = el("select", { on: { change: ({ target }) => (chosen[name] = target.value) } }, ...values.map(([value, label]) => el("option", { value, selected: value === chosen[name] }, label)));
    return el("label", {}, say(words), el("br"), box);
  };
  const values = (name) => OPTIONS.find((it) => it.attribute === name).values;
  const partner = el("input", { type: "text", value: chosen.partner, pattern: "[a-z][a-z0-9-]*", spellcheck: "false", autocomplete: "off", on: { input: ({ target }) => (chosen.partner = target.value) } });
  const wanted = el("input", { type: "checkbox", checked: chosen.result, on: { change: ({ target }) => (chosen.result = target.checked) } });
  const button = (words, kind, act) => el("button", { class: `button ${kind} small`, type: "button", on: { click: act } }, say(words));
  return [
    el(
      "div",
      { class: "set-line" },
      select("questionnaire", WORDS.questionnaire, [...values("questionnaire").map((it) => [it, it]), ["", say(WORDS.list)]]),
      select("theme", WORDS.theme, values("theme").map((it) => [it, it])),
      el("label", {}, say(WORDS.partner), el("br"), partner),
      el("label", { class: "tick-line" }, wanted, say(WORDS.result)),
    ),
    el("div", { class: "button-line" }, button(WORDS.add, "", add), button(WORDS.remove, "secondary", remove), button(WORDS.again, "secondary", () => check && (check.querySelector("iframe").src += ""))),
  ];
}

/** Texts that stand for good, with their elements: the check would load anew if it were drawn again. */
const standing = [];

function words(name, text, attributes = {}) {
  const made = el(name, attributes);
  standing.push([made, text]);
  return made;
}

function build() {
  const empty = words("button", WORDS.clear, { class: "button secondary small", type: "button", on: { click: clear } });
  page.replaceChildren(
    words("h1", TITLE),
    words("p", WORDS.intro, { class: "intro" }),
    words("p", WORDS.stays, { class: "quiet" }),
    el(
      "div",
      { class: "workbench even" },
      el("section", { "aria-labelledby": "check-heading" }, words("h2", WORDS.check, { id: "check-heading" }), controls, stand, count),
      el("section", { "aria-labelledby": "events-heading" }, words("h2", WORDS.events, { id: "events-heading" }), el("div", { class: "button-line" }, empty), list),
    ),
    words("h2", WORDS.received),
    words("p", WORDS.receivedAbout),
    receipt,
    words("h2", WORDS.attacks),
    words("p", WORDS.attacksAbout),
    attacks,
  );
}

function draw() {
  for (const [it, text] of standing) it.textContent = say(text);
  stand.setAttribute("aria-label", say(WORDS.stand));
  controls.replaceChildren(...settings());
  drawEvents();
  drawReceipt();
  drawAttacks();
  showCount();
  if (check) check.lang = language();
  else stand.replaceChildren(el("p", {}, say(WORDS.gone)));
}

function clear() {
  heard.length = 0;
  drawEvents();
}

watch(stand, (it) => {
  heard.unshift(it);
  heard.length = Math.min(heard.length, MOST);
  if (it.name === "result") {
    result = it.detail.result;
    drawReceipt();
  }
  drawEvents();
  showCount();
});
frame(TITLE);
build();
add();
inEveryLanguage(draw);
