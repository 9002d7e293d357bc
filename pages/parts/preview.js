// The live preview of the generator: the element itself, as a partner's page has it.

import { frameAddress } from "./snippets.js";
import { el } from "./page.js";

const NAME = "shirube-check";

/** How long the loader may take before a bare frame stands in for it, ms. */
const PATIENCE = 3000;

/** The screen that the visitor of this page prefers. */
const dark = matchMedia("(prefers-color-scheme: dark)");

export class Preview {
  #box;
  #shown;
  #fixed = "";
  #last;
  #plain = false;

  /**
   * @param {HTMLElement} box Where it stands.
   * @param {(plain: boolean) => void} told Whether it is a bare frame.
   */
  constructor(box, told) {
    this.#box = box;
    const arrived = customElements.whenDefined(NAME).then(() => this.#change(false, told));
    setTimeout(() => customElements.get(NAME) ?? this.#change(true, told), PATIENCE);
    arrived.catch(() => {});
    dark.addEventListener("change", () => this.#last && this.show(this.#last));
  }

  #change(plain, told) {
    this.#plain = plain;
    told(plain);
    if (this.#last) this.show(this.#last);
  }

  /**
   * Shows the check as chosen. What can change while it runs, changes; for the rest it begins anew.
   * @param {{setup: import("./snippets.js").Setup, live: Set<string>, lang: string}} wanted
   */
  show(wanted) {
    this.#last = wanted;
    const { setup, live, lang } = wanted;
    if (this.#plain) {
      const chosen = new Map([["lang", lang], ...setup.chosen]);
      const src = frameAddress({ ...setup, chosen });
      this.#begin(src, () => el("iframe", { src, title: setup.chosen.get("label") ?? setup.label, class: "plain-frame" }));
      return;
    }
    if (!customElements.get(NAME)) return;
    const attributes = new Map([["lang", lang], ["label", setup.label], ...setup.chosen]);
    const fixed = JSON.stringify([lang, ...[...attributes].filter(([it]) => !live.has(it))]);
    this.#begin(fixed, () => {
      const made = el(NAME);
      for (const [name, value] of attributes) made.setAttribute(name, setup.yesNo.has(name) ? "" : value);
      this.#paint(made, setup);
      return made;
    });
    for (const name of live) {
      const value = attributes.get(name);
      if (value === undefined) this.#shown.removeAttribute(name);
      else if (this.#shown.getAttribute(name) !== value) this.#shown.setAttribute(name, value);
    }
    this.#paint(this.#shown, setup);
  }

  #begin(fixed, make) {
    if (this.#shown?.isConnected && this.#fixed === fixed) return;
    this.#fixed = fixed;
    this.#shown = make();
    this.#box.replaceChildren(this.#shown);
  }

  /** The colours of the screen that is shown; a policy that refuses style attributes allows this. */
  #paint(element, { tokens, chosen }) {
    const theme = chosen.get("theme");
    const scheme = theme === "light" || theme === "dark" ? theme : dark.matches ? "dark" : "light";
    const wanted = new Map([...tokens.both, ...tokens[scheme]]);
    for (const name of [...element.style]) if (name.startsWith("--shirube-") && !wanted.has(name)) element.style.removeProperty(name);
    for (const [name, value] of wanted) element.style.setProperty(name, value);
  }
}
