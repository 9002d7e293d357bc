// How the tests find things: by what a person sees and what a screen reader says, never by a class
// or an id. This text is put before each script that the tests run (see src/person.rs).
const person = (() => {
  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

  // Not `it.labels`: WebKitGTK 2.50 dies of it when a page that was asked is loaded again.
  const labelOf = (it) =>
    it.matches("input, select, textarea")
      ? (it.closest("label") ?? (it.id ? document.querySelector(`label[for="${CSS.escape(it.id)}"]`) : null))
      : null;

  const isShown = (it) => {
    const seen = labelOf(it) ?? it;
    return seen.checkVisibility
      ? seen.checkVisibility({ visibilityProperty: true })
      : seen.getClientRects().length > 0;
  };

  // The accessible name, as far as our pages use the rules for it.
  const nameOf = (it) => {
    const by = it.getAttribute?.("aria-labelledby");
    if (by) return plain(by.split(/\s+/).map((id) => document.getElementById(id)?.innerText).join(" "));
    const label = it.getAttribute?.("aria-label");
    if (label) return plain(label);
    const words = labelOf(it);
    if (words) return plain(words.innerText);
    const legend = it.tagName === "FIELDSET" ? it.querySelector("legend") : null;
    if (legend) return plain(legend.innerText);
    return plain(it.innerText || it.alt || it.title || it.value);
  };

  const shown = (selector, inside = document) =>
    [...inside.querySelectorAll(selector)].filter(isShown);

  // The exact name before one that begins with it before one that contains it.
  const named = (list, name) => {
    const want = plain(name);
    for (const fits of [
      (it) => it === want,
      (it) => it.startsWith(want),
      (it) => it.includes(want),
    ]) {
      const found = list.find((it) => fits(nameOf(it)));
      if (found) return found;
    }
    return null;
  };

  // A number counts from 1, as people do.
  const which = (list, it) => (typeof it === "number" ? (list[it - 1] ?? null) : named(list, it));

  const control = (name) =>
    named(
      shown("button, a[href], summary, [role=button], [role=tab], input[type=submit], input[type=button]"),
      name,
    );

  const question = (it) =>
    which(
      shown("fieldset, [role=radiogroup], [role=group]").filter((group) => group.querySelector("input[type=radio]")),
      it,
    );

  const choice = (asked, answer) => {
    const group = question(asked);
    return group && which(shown("input[type=radio]", group), answer);
  };

  const field = (name) => named(shown("input, select, textarea"), name);

  // What one aims at: the words beside a button, which are larger than the button.
  const target = (it) => (it && labelOf(it)) ?? it;

  // What the Tab key should stop at, in order: of a group of radios only one.
  const tabStops = () =>
    shown("a[href], button, input, select, textarea, summary, [tabindex='0']").filter((it, _, all) => {
      if (it.disabled) return false;
      if (it.type !== "radio") return true;
      const group = all.filter((other) => other.type === "radio" && other.name === it.name);
      return it === (group.find((other) => other.checked) ?? group[0]);
    });

  // Where the keyboard is: the control, its group, and whether one can see it.
  const focused = () => {
    const it = document.activeElement;
    const isRinged = (one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && 2 <= parseFloat(outlineWidth);
    };
    const group = it.closest("fieldset");
    const stop = tabStops().findIndex(
      (one) => one === it || (it.type === "radio" && one.type === "radio" && one.name === it.name),
    );
    return {
      name: nameOf(it),
      kind: it.type === "radio" || it.type === "checkbox" ? it.type : it.tagName.toLowerCase(),
      group: group ? nameOf(group) : "",
      place: it.type === "radio" ? shown("input[type=radio]", group ?? document).indexOf(it) + 1 : 0,
      stop,
      // The calendar inside a field for a day or a time is drawn, and ringed, by the browser.
      ringed: [it, labelOf(it)].some((one) => one && isRinged(one)) ||
        (/^date/.test(it.type) && !it.matches(":focus-visible")),
    };
  };

  // Words that are written on the page, each with its element; not those in closed disclosures.
  const words = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const text = plain(walker.currentNode.data);
      const it = walker.currentNode.parentElement;
      if (text && !it.closest("script, style, noscript") && isShown(it)) found.push([text, it]);
    }
    return found;
  };

  const texts = (selector) => shown(selector).map((it) => plain(it.innerText)).filter(Boolean);

  return {
    plain, labelOf, nameOf, shown, control, question, choice, field, target, tabStops, focused, words, texts,
  };
})();
