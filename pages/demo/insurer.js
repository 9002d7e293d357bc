// What an insurer's page does: it starts the check with a one-time text, shows how far somebody is,
// and receives a result when its owner has agreed to hand it over.

import { mount } from "../embed.mjs";
import { language } from "./demo.js";

const place = document.getElementById("check");
const progress = document.getElementById("progress");
const received = document.getElementById("received");

/** The texts of this page that a program writes. */
const WORDS = {
  progress: { ja: (n, all) => `${all}問中${n}問に回答`, en: (n, all) => `${n} of ${all} answered` },
  arrived: { ja: "結果を受け取りました。", en: "A result has arrived." },
  check: { ja: "診断", en: "Check" },
  answered: { ja: "回答した日", en: "Answered on" },
  recipient: { ja: "受け取る会社", en: "Recipient" },
  purpose: { ja: "使う目的", en: "Purpose" },
  agreed: { ja: "同意した日", en: "Agreed on" },
  challenge: { ja: "一度きりの文字列", en: "One-time text" },
  same: { ja: "このページで作ったものと同じです", en: "the one this page has made" },
  other: { ja: "このページで作ったものではありません。使いません", en: "not the one this page has made: not used" },
  digest: { ja: "照合の値", en: "Digest" },
  whole: { ja: "届いたもののすべて", en: "All that has arrived" },
};
const say = (name) => WORDS[name][language()];

/** A real site makes this on its server and remembers it there; this page only shows the way. */
const challenge = [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, "0")).join("");

let going;
let result;

place.replaceChildren();
const check = mount(place, {
  frame: new URL("../", import.meta.url).href,
  lang: language(),
  // This page is light whatever the visitor's device prefers, so the check is too.
  theme: "light",
  partner: "demo-insurer",
  questionnaire: "sme",
  progress: true,
  result: true,
  challenge,
});

check.addEventListener("shirube-progress", ({ detail }) => {
  going = detail;
  showProgress();
});
check.addEventListener("shirube-result", ({ detail }) => {
  ({ result } = detail);
  showResult();
  received.focus();
});
addEventListener("sample-language", () => {
  showProgress();
  showResult();
});

function showProgress() {
  if (going) progress.textContent = say("progress")(going.answered, going.total);
}

function showResult() {
  if (!result) return;
  const share = result.share ?? {};
  const list = document.createElement("dl");
  for (const [name, value] of [
    ["check", `${result.questionnaire?.id} ${result.questionnaire?.version}`],
    ["answered", result.answered_on],
    ["recipient", share.recipient],
    ["purpose", share.purpose],
    ["agreed", share.on],
    ["challenge", share.challenge === challenge ? say("same") : say("other")],
    ["digest", result.digest],
  ]) {
    if (value) list.append(element("dt", say(name)), element("dd", value));
  }
  const whole = document.createElement("details");
  const text = element("pre", JSON.stringify(result, null, 2));
  text.tabIndex = 0;
  whole.append(element("summary", say("whole")), text);
  const said = element("p", say("arrived"));
  said.className = "arrived";
  received.tabIndex = -1;
  received.replaceChildren(said, list, whole);
}

/** Text stays text: what arrives is shown and never run. */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
