// What the doctor finds out about the place where it is installed. No judgement here: see checks.js.

import { FOLDER, headersHere, json } from "./release.js";

/** Media types by the ending of a name. */
export const TYPES = {
  html: ["text/html"],
  css: ["text/css"],
  js: ["text/javascript", "application/javascript"],
  mjs: ["text/javascript", "application/javascript"],
  json: ["application/json"],
  wasm: ["application/wasm"],
  svg: ["image/svg+xml"],
  webmanifest: ["application/manifest+json"],
};

/** Looked at where no manifest lists the files; what `index.html` loads comes to it. */
const KNOWN = ["index.html", "embed.js", "embed.mjs", "boot.js", "frame.js", "style.css", "questionnaires/sme/first.ja.json", "help.ja.html"];

/** How many files are asked for at the same time. */
const AT_ONCE = 4;

/** How long the check may take to start, ms; a slow line included. */
const PATIENCE = 30_000;

/** The smallest module there is: a magic number and a version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

export const ending = (path) => path.split(".").at(-1);

/**
 * Looks at everything.
 * @param {string} partner Name of a partner file to look at too, or the empty string.
 * @param {(done: number, all: number) => void} progress
 */
export async function gather(partner, progress) {
  const [manifest, headers] = await Promise.all([json("manifest.json"), headersHere()]);
  const index = await look("index.html");
  const listed = manifest?.files?.map((it) => it.path) ?? [...new Set([...KNOWN, ...loadedBy(index.text)])];
  const paths = listed.filter((it) => it !== "index.html");
  const files = [index];
  let done = 1;
  const next = async () => {
    for (let path = paths.shift(); path; path = paths.shift()) {
      files.push(await look(path));
      progress((done += 1), listed.length + 2);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const frame = await storageInFrame();
  const trial = await tryOut();
  return {
    folder: FOLDER,
    manifest,
    headers,
    index,
    files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
    partner: partner ? { id: partner, ...(await look(`partners/${partner}.json`)) } : null,
    secure: globalThis.isSecureContext,
    protocol: location.protocol,
    wasm: await wasm(),
    storage: { here: storage(), frame, framed: parent !== globalThis, access: await access() },
    trial,
    loader: globalThis.Shirube?.version ?? null,
    browser: navigator.userAgent,
  };
}

/** One file: how it is answered, and its digest where the browser can compute one. */
async function look(path) {
  const url = new URL(path, FOLDER).href;
  try {
    const response = await fetch(url, { cache: "no-store", redirect: "follow" });
    const bytes = await response.arrayBuffer();
    const timing = performance.getEntriesByName(url).at(-1);
    const header = (name) => response.headers.get(name);
    return {
      path,
      status: response.status,
      redirected: response.redirected ? response.url : null,
      type: header("Content-Type") ?? "",
      encoding: header("Content-Encoding") ?? (timing && 0 < timing.encodedBodySize && timing.encodedBodySize < bytes.byteLength ? "?" : ""),
      header,
      size: bytes.byteLength,
      sha256: await sha256(bytes),
      text: /\.(html|json)$/.test(path) ? new TextDecoder().decode(bytes) : "",
    };
  } catch (error) {
    return { path, status: 0, redirected: null, type: "", encoding: "", header: () => null, size: 0, sha256: null, text: "", error: String(error?.message ?? error) };
  } finally {
    // The browser keeps few timings, and a release has many files.
    performance.clearResourceTimings();
  }
}

/** `sha256-…` of some bytes, or `null` where the page is not served over https. */
async function sha256(bytes) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** What a page loads from its own folder: scripts, styles, and the programs named in `data-` attributes. */
function loadedBy(html) {
  const found = [...html.matchAll(/\s(?:src|href|data-js|data-wasm)="(?:\.\/)?([^":#?]+\.(?:js|mjs|css|wasm|svg|webmanifest))"/g)];
  return found.map(([, path]) => path).filter((it) => !it.startsWith("/"));
}

async function wasm() {
  if (typeof WebAssembly !== "object") return "missing";
  try {
    await WebAssembly.compile(EMPTY_MODULE);
    return "works";
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** Whether this page can keep something, as the check would. */
export function storage() {
  try {
    const key = "shirube:doctor";
    localStorage.setItem(key, "1");
    const kept = localStorage.getItem(key) === "1";
    localStorage.removeItem(key);
    return kept ? "works" : "forgets";
  } catch {
    return "refused";
  }
}

/** Whether a frame may share the storage of its own site; `null` where the browser does not say. */
async function access() {
  try {
    return (await document.hasStorageAccess?.()) ?? null;
  } catch {
    return null;
  }
}

/** The same in a frame of this page: `works`, `refused`, `forgets`, or `blocked` if no frame came up. */
function storageInFrame() {
  const frame = document.createElement("iframe");
  frame.src = new URL("doctor.html?probe=storage", FOLDER).href;
  return tried(frame, (end) => {
    const listen = (event) => {
      if (event.source === frame.contentWindow && event.origin === location.origin && event.data?.shirubeDoctor) end(event.data.shirubeDoctor);
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, 8000, "blocked");
}

/** Starts the check as a host page does: through the loader if it is there, else in a bare frame. */
async function tryOut() {
  if (customElements.get("shirube-check")) {
    const element = document.createElement("shirube-check");
    const found = await tried(element, (end) => {
      element.addEventListener("shirube-ready", (it) => end({ state: "ready", by: "loader", version: it.detail?.version ?? null }));
      element.addEventListener("shirube-error", (it) => end({ state: "error", by: "loader", code: it.detail?.code ?? "" }));
    }, PATIENCE, { state: "silent", by: "loader" });
    return found;
  }
  const frame = document.createElement("iframe");
  frame.src = new URL("index.html", FOLDER).href;
  return tried(frame, (end) => {
    const timer = setInterval(() => {
      const root = frame.contentDocument?.documentElement;
      if (root?.hasAttribute("data-started")) end({ state: "ready", by: "frame", version: null });
      else if (frame.contentDocument?.getElementById("crash")?.hidden === false) end({ state: "error", by: "frame", code: "" });
    }, 200);
    return () => clearInterval(timer);
  }, PATIENCE, { state: "silent", by: "frame" });
}

/** Puts something where nobody sees it, waits for what it says, and takes it away again. */
function tried(element, listen, patience, otherwise) {
  const box = document.createElement("div");
  box.className = "trial";
  box.inert = true;
  box.setAttribute("aria-hidden", "true");
  element.title = "–";
  return new Promise((resolve) => {
    let stop;
    const end = (found) => {
      clearTimeout(timer);
      stop?.();
      box.remove();
      resolve(found);
    };
    const timer = setTimeout(() => end(otherwise), patience);
    stop = listen(end);
    box.append(element);
    document.body.append(box);
  });
}
