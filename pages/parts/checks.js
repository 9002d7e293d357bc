// What the doctor makes of what it has found: one function a check, from facts to a state.

import { TYPES, ending } from "./facts.js";
import { FRAME_POLICY, notFetchable, parsePolicy, policiesOf, weaknesses } from "./policy.js";

/**
 * `good`, `care` (it works, but), `bad` (to be mended), or `unknown` (could not be checked).
 * @typedef {"good" | "care" | "bad" | "unknown"} State
 */

/**
 * @typedef {object} Finding
 * @property {string} id Of the check; its words are in doctor.text.js.
 * @property {State} state
 * @property {string} say Which sentence of the check applies.
 * @property {string[]} [details] Files, values: the same in both languages.
 */

/** Compressing fewer bytes than one packet carries gains nothing. */
const WORTH_COMPRESSING = 1400;

/** Headers that are judged by a check of their own. */
const OWN_CHECK = ["content-type", "content-security-policy", "cache-control", "content-length", "etag"];

/** @returns {Finding[]} All checks in the order of the page. */
export function findings(facts) {
  const checks = [https, there, types, program, wasm, hashes, versions, compression, policy, framing, headers, caching, storage];
  return [...checks.map((it) => it(facts)), ...(facts.partner ? [partner(facts)] : [])];
}

const finding = (id, state, say, details = []) => ({ id, state, say, details });

const arrived = ({ files }) => files.filter((it) => it.status === 200);

function https({ protocol, secure }) {
  if (protocol === "https:") return finding("https", "good", "good");
  return secure ? finding("https", "good", "local") : finding("https", "bad", "bad");
}

function there({ files, manifest }) {
  const lost = files.filter((it) => it.status !== 200);
  const moved = files.filter((it) => it.redirected);
  if (lost.length) return finding("there", "bad", "bad", lost.map((it) => `${it.path}: ${it.status || it.error}`));
  if (moved.length) return finding("there", "care", "moved", moved.map((it) => `${it.path} → ${it.redirected}`));
  return manifest ? finding("there", "good", "good") : finding("there", "good", "some", files.map((it) => it.path));
}

function types(facts) {
  const wrong = arrived(facts).filter((it) => {
    const allowed = TYPES[ending(it.path)];
    return allowed && !allowed.includes(it.type.split(";")[0].trim().toLowerCase());
  });
  const details = wrong.map((it) => `${it.path}: ${it.type || "–"} ≠ ${TYPES[ending(it.path)][0]}`);
  if (!wrong.length) return finding("types", "good", "good");
  // Scripts and styles of a wrong type do not run at all where nosniff is sent.
  return finding("types", "bad", wrong.every((it) => ending(it.path) === "wasm") ? "wasm" : "bad", details);
}

function program({ trial, index }) {
  const ancestors = framers(index);
  if (trial.state === "ready") return finding("program", "good", trial.by);
  if (ancestors && !ancestors.some((it) => it === "*" || it === "'self'" || it === location.origin)) return finding("program", "unknown", "unknown", ancestors);
  return finding("program", "bad", trial.state === "error" ? "error" : "silent", trial.code ? [trial.code] : []);
}

function wasm({ wasm }) {
  return wasm === "works" ? finding("wasm", "good", "good") : finding("wasm", "bad", "bad", wasm === "missing" ? [] : [wasm]);
}

function hashes({ manifest, files }) {
  if (!manifest?.files) return finding("hashes", "unknown", "absent");
  if (files.every((it) => it.sha256 === null)) return finding("hashes", "unknown", "insecure");
  const expected = new Map(manifest.files.map((it) => [it.path, it.sha256]));
  const wrong = files.filter((it) => it.status === 200 && expected.has(it.path) && it.sha256 !== expected.get(it.path));
  return wrong.length ? finding("hashes", "bad", "bad", wrong.map((it) => it.path)) : finding("hashes", "good", "good");
}

function versions({ manifest, headers, loader, trial }) {
  const all = Object.entries({ "manifest.json": manifest?.version, "headers.json": headers?.version, "embed.js": loader, "index.html": trial.version });
  const known = all.filter(([, it]) => it);
  const details = known.map(([name, it]) => `${name}: ${it}`);
  if (known.length < 2) return finding("versions", "unknown", "unknown", details);
  const same = known.every(([, it]) => it === known[0][1]);
  return same ? finding("versions", "good", "good", details) : finding("versions", "bad", "bad", details);
}

function compression(facts) {
  const worth = arrived(facts).filter((it) => TYPES[ending(it.path)] && WORTH_COMPRESSING < it.size);
  const plain = worth.filter((it) => !it.encoding || it.encoding === "identity");
  // Over http browsers do not ask for brotli, so nothing is known of a server that has only that.
  if (plain.length && facts.protocol !== "https:") return finding("compression", "unknown", "http");
  if (plain.length) return finding("compression", "care", "care", plain.map((it) => `${it.path}: ${it.size.toLocaleString("en")} B`));
  const only = worth.every((it) => it.encoding === "gzip");
  return finding("compression", "good", only ? "gzip" : "good");
}

/** Policies in the page itself, for places whose headers nobody can set. */
function inPage(html) {
  const tags = html.match(/<meta\b[^>]*>/gi) ?? [];
  const policy = tags.find((it) => /http-equiv\s*=\s*"?content-security-policy/i.test(it));
  return policy ? parsePolicy(/content\s*=\s*"([^"]*)"/i.exec(policy)?.[1] ?? "") : null;
}

/** Whether the program fetches a file; other JSON is for people and tools (as in crates/hosting). */
function isFetched(path) {
  const forPeople = /^(manifest|headers)\.json$|^questionnaires\/schema\/|^types\/|^questionnaires\/.*\/released\//;
  return /\.(wasm|json)$/.test(path) && !forPeople.test(path);
}

function expectedOf(headers, path) {
  return headers?.files?.find((it) => it.path === path)?.headers ?? null;
}

function policy({ index, headers, files, folder, manifest }) {
  const expected = parsePolicy(valueOf(expectedOf(headers, "index.html"), "content-security-policy") ?? FRAME_POLICY);
  const sent = policiesOf(index.header("Content-Security-Policy"));
  const meta = inPage(index.text);
  if (!sent.length && !meta) return finding("policy", "bad", "absent");
  const all = sent.length ? sent : [meta];
  // All of them hold at the same time, so the strictest decides.
  const weak = all.map((it) => weaknesses(it, expected, folder)).sort((one, other) => one.length - other.length)[0];
  if (weak.length) return finding("policy", "bad", "bad", weak);
  const fetched = (manifest?.files ?? files).map((it) => it.path).filter(isFetched);
  const barred = all.flatMap((it) => notFetchable(it, fetched, folder));
  if (barred.length) return finding("policy", "bad", "barred", barred);
  if (!sent.length) return finding("policy", "care", "meta");
  const exact = sent.some((it) => !(it.get("connect-src") ?? []).includes("'self'"));
  return finding("policy", exact ? "good" : "care", exact ? "good" : "self");
}

/** Who may show the check in a frame, or `null` where nothing is said. */
function framers(index) {
  const said = policiesOf(index.header("Content-Security-Policy")).map((it) => it.get("frame-ancestors"));
  return said.find(Boolean) ?? null;
}

function framing({ index }) {
  const old = index.header("X-Frame-Options");
  if (old) return finding("framing", "bad", "old", [`X-Frame-Options: ${old}`]);
  const allowed = framers(index);
  if (!allowed) return finding("framing", "care", "absent");
  if (allowed.includes("*") || allowed.includes("https:")) return finding("framing", "care", "all", allowed);
  if (allowed.includes("'none'")) return finding("framing", "bad", "none", allowed);
  return finding("framing", "good", allowed.every((it) => it === "'self'") ? "self" : "good", allowed);
}

function valueOf(headers, name) {
  return headers && Object.entries(headers).find(([it]) => it.toLowerCase() === name)?.[1];
}

const sameText = (one, other) => one.replace(/\s+/g, "").toLowerCase() === other.replace(/\s+/g, "").toLowerCase();

function headers({ headers: known, files }) {
  if (!known?.files) return finding("headers", "unknown", "absent");
  const wrong = [];
  for (const file of files.filter((it) => it.status === 200)) {
    for (const [name, value] of Object.entries(expectedOf(known, file.path) ?? {})) {
      if (OWN_CHECK.includes(name.toLowerCase())) continue;
      const found = file.header(name);
      if (found === null || !sameText(found, value)) wrong.push(`${name}: ${found ?? "–"} ≠ ${value} (${file.path})`);
    }
  }
  return wrong.length ? finding("headers", "care", "care", wrong) : finding("headers", "good", "good");
}

function caching({ headers: known, files, folder }) {
  // A folder of one version never changes, so there the loader may be kept too.
  const isPinned = /\/v\d+\.\d+\.\d+[^/]*\/$/.test(folder);
  const wrong = files.filter((it) => it.status === 200).flatMap((it) => {
    const found = (it.header("Cache-Control") ?? "").toLowerCase();
    const expected = valueOf(expectedOf(known, it.path), "cache-control") ?? (/^(index\.html|embed\.m?js)$/.test(it.path) ? "no-cache" : null);
    if (!expected) return [];
    if (isPinned && /^embed\.m?js$/.test(it.path) && /immutable/.test(found)) return [];
    const fits = /immutable/.test(expected) ? /immutable/.test(found) : /no-cache|no-store|max-age=0/.test(found);
    return fits ? [] : [`${it.path}: ${found || "–"} ≠ ${expected}`];
  });
  return wrong.length ? finding("caching", "care", "care", wrong) : finding("caching", "good", "good");
}

function storage({ storage: { here, frame, framed, access } }) {
  const details = [`localStorage: ${here}`, `iframe: ${frame}`];
  if (framed && here === "works" && access === false) return finding("storage", "good", "apart", details);
  if (here !== "works") return finding("storage", "care", framed ? "refusedInFrame" : "refused", details);
  if (frame === "blocked") return finding("storage", "unknown", "blocked", details);
  return finding("storage", frame === "works" ? "good" : "care", frame === "works" ? "good" : "refusedInFrame", details);
}

function partner({ partner: file, index, folder }) {
  const name = `partners/${file.id}.json`;
  if (file.status !== 200) return finding("partner", "bad", "lost", [`${name}: ${file.status || file.error}`]);
  let read;
  try {
    read = JSON.parse(file.text);
  } catch (error) {
    return finding("partner", "bad", "broken", [`${name}: ${error.message}`]);
  }
  if (read?.format !== "shirube-partner" || read.id !== file.id) return finding("partner", "bad", "other", [`format: ${read?.format}`, `id: ${read?.id}`]);
  const barred = policiesOf(index.header("Content-Security-Policy")).some((it) => notFetchable(it, [name], folder).length);
  if (barred) return finding("partner", "bad", "barred", [name]);
  const origins = read.results?.origins ?? [];
  return finding("partner", "good", origins.length ? "recipients" : "good", origins.map(String));
}
