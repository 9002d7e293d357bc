// Starts the program, and stands in for it when it cannot run.
//
// The Content-Security-Policy forbids inline scripts, so this is a file; Trunk writes the addresses
// of the program into this script's tag.
//
// Lines between "[files" and "files]" fetch something from beside the page. In the single HTML file,
// where nothing lies beside it, public/single.js stands in for them (see xtask/src/single.rs).

// Leptos builds its pages from templates, which are the one thing that Trusted Types must let
// through. Whatever could run a script is refused, so that no text of a questionnaire or a partner
// ever becomes more than text.
const forbidden = /<(script|iframe|object|embed|meta|base|link)|[\s/"']on\w+\s*=|javascript:/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (forbidden.test(html) ? null : html),
});

const VERSION = "0.1.0";
const KEY = "shirube:state";
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const theme = asked.get("theme");
if (/^(light|dark|contrast)$/.test(theme)) root.dataset.theme = theme;
const isKiosk = asked.get("mode") === "kiosk";
// What talks to the page around, or looks at a partner's colours: loaded beside the program, which
// does not wait for it.
const isFrame = parent !== window;
// [files
// Opened from a disk nothing below would load: that is for the single file.
const isFile = false;
const side = (isFrame || asked.has("partner")) && import("./frame.js").then((it) => (frame = it.connect({ version: VERSION })));
// files]
let frame;

let lastSaved = "";
let crashed = false;
let handed;
let prepared;
let handingOver = false;
let tools;

// Without the frame's side all goes on, only unheard.
const aside = (act) => side && side.then(act).catch(() => {});

/** What the program calls: see src/crash.rs, src/browser.rs and src/browser/tools.rs. */
globalThis.shirube = Object.freeze({
  keep: (text) => void (lastSaved = text),
  prepare() {
    prepared ??= fetchWhole();
    // Whether it failed matters only once it is needed.
    prepared.catch(() => {});
  },
  whole: (hand) => void runWhole(hand),
  handed: () => handed,
  tool: async (name, input) => (await (tools ??= fetchTools()))[name](input),
  started() {
    // A program that hands over at once has nothing to show; the whole one says so itself.
    if (handingOver) return;
    root.setAttribute("data-started", "");
    aside((it) => it.started());
  },
  crashed: (details) => crash("program", details),
  place() {
    if (isFile) return "file";
    if (!isFrame) return "top";
    // A page of our own origin can look in, also where another page lies between.
    for (let it = window; it !== top; ) {
      it = it.parent;
      try {
        if (it.location.origin === location.origin) return "same";
      } catch {}
    }
    return "other";
  },
  tell: (text) => void aside((it) => it.tell(text)),
  host: () => frame?.host(),
  theme: (text) => void aside((it) => it.theme(text)),
});

const reasons = {
  program: ["途中で問題が起きました。", "Something went wrong."],
  wasm: [
    "このブラウザーか設定では、しるべの中身（WebAssembly）を動かせません。別のブラウザーをお試しください。",
    "This browser, or its settings, cannot run the program (WebAssembly). Please try another browser.",
  ],
  network: [
    "必要なファイルを読み込めませんでした。通信の状態を確かめてください。",
    "A file that is needed could not be loaded. Please check your connection.",
  ],
};

function crash(reason, details) {
  if (crashed) return;
  crashed = true;
  aside((it) => it.tell(JSON.stringify({ t: "error", code: reason })));
  const [ja, en] = reasons[reason];
  const what = document.getElementById("crash-what");
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = en;
  what.replaceChildren(ja, document.createElement("br"), english);
  document.getElementById("crash-details").textContent = String(details);
  document.getElementById("app").hidden = true;
  document.getElementById("crash").hidden = false;
  for (const it of document.querySelectorAll("#crash a")) it.search = location.search;

  const text = lastSaved || stored();
  const save = document.getElementById("crash-save");
  save.hidden = !text;
  save.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "shirube-saved.json";
    link.click();
  });
  document.getElementById("crash-reload").addEventListener("click", () => location.reload());
  // At a counter nobody else finds here what somebody has answered.
  if (isKiosk) setTimeout(() => location.reload(), 180000);
  // In a frame the focus may be elsewhere, and stays there.
  if (document.hasFocus()) document.getElementById("crash-heading").focus({ preventScroll: true });
}

// [files
function stored() {
  // At a counter what is stored is somebody else's.
  if (isKiosk) return "";
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    // Refused storage is ordinary in a frame.
    return "";
  }
}

// The whole program (see src/hand.rs): loaded while questions are answered, run when it is needed.
async function fetchWhole() {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = "whole.css";
  document.head.append(look);
  const program = await import(new URL("whole.js", document.baseURI).href);
  const response = await fetch(new URL("whole_bg.wasm", document.baseURI));
  if (!response.ok) throw new Error(`whole_bg.wasm: ${response.status}`);
  return [program, await response.arrayBuffer()];
}
// files]

async function runWhole(hand) {
  handed = hand;
  handingOver = true;
  root.removeAttribute("data-started");
  try {
    // What failed while nobody needed it is tried once more.
    const [program, bytes] = await (prepared ?? fetchWhole()).catch(fetchWhole);
    handingOver = false;
    await program.default({ module_or_path: bytes });
  } catch (error) {
    crash("network", error?.message ?? error);
  }
}

// [files
// The program that makes files (see crates/tools): fetched when somebody first asks for one. Asking
// again tries again.
async function fetchTools() {
  try {
    const program = await import(new URL("tools.js", document.baseURI).href);
    await program.default({ module_or_path: new URL("tools_bg.wasm", document.baseURI) });
    return program;
  } catch (error) {
    tools = undefined;
    throw error;
  }
}

async function runFirst() {
  if (isKiosk) {
    // At a counter nothing is kept, so there is nothing for a first program to be quick with.
    const [program, bytes] = await fetchWhole();
    await program.default({ module_or_path: bytes });
  } else {
    const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
    const program = await import(new URL(js, document.baseURI).href);
    await program.default({ module_or_path: new URL(wasm, document.baseURI).href });
  }
}
// files]

// The static page shows the language that the program is about to show.
function language() {
  const fallback = asked.get("lang") ?? navigator.language;
  try {
    return JSON.parse(stored()).settings.language ?? fallback;
  } catch {
    return fallback;
  }
}
const isJapanese = /^ja/i.test(language());
root.lang = isJapanese ? "ja" : "en";
// [files
// A partner's own words, and the page that its visitors begin with.
if (asked.has("partner")) {
  try {
    const first = await (await import("./partner.js")).show(asked.get("partner"), shirube.theme);
    if (first && !/^#\/./.test(location.hash)) history.replaceState(null, "", first);
  } catch (error) {
    // The check stands without them; whoever made the page around is told.
    console.warn(`Shirube: ${error.message}`);
    shirube.tell('{"t":"error","code":"partner"}');
  }
}
// The questionnaire that the address names (see Address::read in the core), in one file.
// What is put before a board needs more than one, and comes with the whole program.
const [, place = ""] = /^#\/([a-z-]+)(?:$|\/(?!paper|disclosure))/.exec(location.hash) ?? [];
const ids = ["sme", "six-articles", "management", "board"];
const id = ids.find((it) => it === place) ?? (/^(item|result)$/.test(place) && ids[2]);
if (id) {
  const words = document.createElement("link");
  words.rel = "preload";
  words.as = "fetch";
  words.crossOrigin = "anonymous";
  words.href = `questionnaires/${id}/first.${isJapanese ? "ja" : "en"}.json`;
  document.head.append(words);
}
// Installed on this device (see offline/sw.js): tells when there is a newer version.
if (!isFrame && navigator.serviceWorker?.controller) import("./offline.js").catch(() => {});
// files]

// Before the first page is drawn an error means that nothing will come; later ones may be those of
// a browser extension, and only those of the program itself end it. A note of the browser (that the
// size of something changed once more while it was being drawn) comes as an event without an error.
addEventListener("error", (event) => {
  const started = root.hasAttribute("data-started");
  const own = event.error instanceof (globalThis.WebAssembly?.RuntimeError ?? Map);
  if (event.error && (!started || own)) crash("program", event.message);
});
try {
  if (typeof WebAssembly !== "object") throw new WebAssemblyMissing();
  await runFirst();
} catch (error) {
  const blocked = error instanceof WebAssemblyMissing || /WebAssembly|CompileError|wasm/i.test(`${error?.name} ${error?.message}`);
  crash(blocked && !/fetch|HTTP/i.test(String(error)) ? "wasm" : "network", error?.message ?? error);
}

function WebAssemblyMissing() {
  this.message = "WebAssembly is not available";
}
