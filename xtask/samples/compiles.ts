// Everything that a partner may write. Compiled by a test, never run.

import { define, mount, version } from "../../embed/types/index";
import type { ResultFile, ShirubeCheckElement, ShirubeMessage, ShirubeOptions } from "../../embed/types/index";

define();
const program: string = version;
const options: ShirubeOptions = { questionnaire: "sme", lang: "ja", height: 800, progress: true };
const check: ShirubeCheckElement = mount("#check", options);
mount(document.body, { questionnaire: "x-ours", height: "fill", offset: "64" });

check.lang = "en";
check.theme = "contrast";
check.offset = 64;
check.result = true;
check.challenge = undefined;
const height: string = check.height;
const ignored: number = check.ignored;

check.addEventListener("shirube-ready", ({ detail }) => {
  const protocol: 1 = detail.protocol;
  console.log(detail.version, protocol, program, height, ignored);
});
check.addEventListener("shirube-progress", function ({ detail }) {
  console.log(this.lang, detail.answered / detail.total, detail.questionnaire.id);
});
check.addEventListener("shirube-error", ({ detail }) => {
  const code: "program" | "wasm" | "network" = detail.code;
  console.log(code);
});
check.addEventListener("shirube-result", ({ detail }) => keep(detail.result));

function keep(result: ResultFile): number | null {
  for (const [question, answer] of Object.entries(result.answers)) {
    if ("level" in answer) console.log(question, answer.level);
  }
  switch (result.score.method) {
    case "points":
      return result.score.total;
    case "checklist":
      return result.score.met;
    case "maturity":
      return result.score.overall.score;
    case "coverage":
      return result.score.covered;
    case "quiz":
      return result.score.right;
    case "exposure":
      return result.score.preparedness.value;
  }
}

export function kind(message: ShirubeMessage): string {
  return "t" in message ? message.t : message.k;
}

const found = document.querySelector("shirube-check");
found?.addEventListener("shirube-completed", ({ detail }) => console.log(detail.questionnaire.digest));
