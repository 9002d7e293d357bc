// Shows a partner in its own words: whose page this is, what it says, its desks, its own checks.
//
// boot.js loads it only where the address names a partner, so that nobody else waits for it. Texts
// are shown as texts, links are https, tel or mailto; who may receive a result is none of its
// business (see crates/core/src/partner.rs).

const texts = {
  by: [(name) => `${name}がご案内しています`, (name) => `Offered to you by ${name}`],
  from: [(name) => `${name}から`, (name) => `From ${name}`],
  whose: [
    (name, day) => `この説明は${name}によるものです（${day}現在）。条件は、直接お確かめください。`,
    (name, day) => `These are the words of ${name} (as of ${day}). Please ask them about the conditions.`,
  ],
  more: [() => "詳しい説明", () => "More about it"],
  newTab: [() => "（新しいタブで開きます）", () => " (opens in a new tab)"],
  desks: [(name) => `${name}の相談先`, (name) => `Whom you can ask at ${name}`],
  page: [() => "相談先のページ", () => "Page of this desk"],
  checks: [(name) => `${name}の診断`, (name) => `Checks of ${name}`],
  length: [
    ({ questions, minutes }) => `${questions}問・約${minutes}分`,
    ({ questions, minutes }) => `${questions} questions, about ${minutes} minutes`,
  ],
};

const isJapanese = () => document.documentElement.lang !== "en";
const say = (key, ...given) => texts[key][isJapanese() ? 0 : 1](...given);
const word = (both) => String(both?.[isJapanese() ? "ja" : "en"] ?? "");

/** An element with attributes and children; children that are nothing are left out. */
function el(tag, attributes, ...children) {
  const it = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value);
  it.append(...children.flat().filter(Boolean));
  return it;
}

/** A link to somebody else's page; nothing where it is no https. */
function away(url, name) {
  if (!/^https:\/\//.test(url)) return;
  const link = el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, name);
  link.append(el("span", { class: "unseen" }, say("newTab")));
  return link;
}

const line = (it) => it && [el("br", {}), it];

function desk({ name, for: purpose, hours, phone, mail, url }) {
  const call = phone && el("a", { href: `tel:${phone.replaceAll("-", "").replace("#", "%23")}` }, phone);
  const write = mail && el("a", { href: `mailto:${mail}` }, mail);
  return el(
    "li",
    {},
    el("strong", {}, word(name)),
    [word(purpose), word(hours), call, write, away(url, say("page"))].flatMap(line),
  );
}

function desks({ name, desks = [] }, heading) {
  return desks[0] && [el(heading, {}, say("desks", word(name))), el("ul", {}, desks.map(desk))];
}

/** The day as people write it; what is no day stays as it is. */
function day(text) {
  const it = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(it.getTime())) return text;
  return it.toLocaleDateString(isJapanese() ? "ja-JP" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
}

/** An offer is the partner's word, not ours: its legal name and day stand below it. */
function offer({ offer, legal_name }, heading) {
  return (
    offer && [
      el(heading, {}, word(offer.title)),
      el("p", {}, word(offer.body)),
      el("p", { class: "quiet" }, say("whose", word(legal_name), day(offer.as_of))),
      away(offer.url, say("more")),
    ]
  );
}

const intro = (file) => file.intro && el("p", {}, word(file.intro));
const from = ({ name }) => el("h2", {}, say("from", word(name)));

/** What a partner says, set off from what we say; nothing where it says nothing. */
function notice(title, ...said) {
  const all = said.flat().filter(Boolean);
  return all[0] && el("section", { class: "notice" }, title, all);
}

function check({ id, title, questions, minutes }) {
  if (!/^x-[a-z0-9-]+$/.test(id)) return;
  const link = el(
    "a",
    { class: "way-in", href: `#/${id}` },
    el("strong", {}, word(title)),
    el("span", { class: "quiet" }, say("length", { questions, minutes })),
  );
  link.addEventListener("click", (event) => {
    // The history belongs to the page around.
    if (parent === window) return;
    event.preventDefault();
    location.replace(link.href);
  });
  return el("li", {}, link);
}

/** What goes into each place of the program (see src/ui/parts/partner.rs). */
const parts = {
  line({ name, logo }) {
    const isName = /^[a-z0-9-]+\.(svg|png|webp)$/.test(logo);
    return el("p", { class: "quiet" }, isName && el("img", { src: `partners/${logo}`, alt: "" }), say("by", word(name)));
  },
  intro: (file) => notice(from(file), intro(file)),
  // Whose visitors begin with a questionnaire never see the start page.
  "words-first": (file) =>
    file.first_screen !== "start" &&
    file.first_screen &&
    notice(from(file), intro(file), offer(file, "h3"), desks(file, "h3")),
  checks({ name, questionnaires = [] }) {
    const own = questionnaires.map(check);
    return own[0] && [el("h3", {}, say("checks", word(name))), el("ul", { class: "ways-in" }, own)];
  },
  desks: (file) => notice("", offer(file, "h2"), desks(file, "h2")),
};

/**
 * Fetches the file of a partner and shows it wherever the program leaves room.
 * @param {string} id the partner's name
 * @param {(theme: string) => void} theme sets custom properties, as JSON
 * @returns {Promise<string>} the place to begin with, where the address names none
 */
export async function show(id, theme) {
  const response = /^[a-z0-9-]{1,64}$/.test(id) && (await fetch(`partners/${id}.json`).catch(() => {}));
  if (!response?.ok) throw new Error(`there is no partners/${id}.json`);
  const file = await response.json();
  if (file.format !== "shirube-partner" || file.id !== id) throw new Error(`partners/${id}.json is no file of ${id}`);
  document.head.append(el("link", { rel: "stylesheet", href: "partner.css" }));
  if (file.theme) theme(JSON.stringify(file.theme));
  const fill = () => {
    for (const place of document.querySelectorAll("[data-partner]:empty")) {
      place.append(...[parts[place.dataset.partner]?.(file)].flat().filter(Boolean));
    }
  };
  new MutationObserver(fill).observe(document.getElementById("app"), { childList: true, subtree: true });
  fill();
  return file.first_screen && file.first_screen !== "start" ? `#/${file.first_screen}` : "";
}
