// The samples show one of their two languages: that of the address, or of the browser.

const LANGUAGES = { ja: "日本語", en: "English" };
const root = document.documentElement;
const title = document.title;

/** The language shown now. */
export const language = () => root.lang;

function show(lang) {
  root.lang = lang;
  document.title = document.querySelector(`[data-lang="${lang}"] h1`)?.textContent ?? document.querySelector(`h1[data-lang="${lang}"]`)?.textContent ?? title;
  for (const button of document.querySelectorAll("[data-languages] button")) {
    button.setAttribute("aria-pressed", String(button.lang === lang));
  }
  // The check itself follows: `lang` may change while it runs.
  for (const check of document.querySelectorAll("shirube-check")) check.setAttribute("lang", lang);
  dispatchEvent(new Event("sample-language"));
}

const asked = new URLSearchParams(location.search).get("lang");
for (const place of document.querySelectorAll("[data-languages]")) {
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", "言語 / Language");
  for (const [lang, words] of Object.entries(LANGUAGES)) {
    const button = document.createElement("button");
    button.type = "button";
    button.lang = lang;
    button.textContent = words;
    button.addEventListener("click", () => {
      const address = new URL(location.href);
      address.searchParams.set("lang", lang);
      history.replaceState(null, "", address);
      show(lang);
    });
    place.append(button);
  }
}
show(Object.hasOwn(LANGUAGES, asked ?? "") ? asked : /^ja/i.test(navigator.language) ? "ja" : "en");
