// For partners who test their own page: what a `<shirube-check>` says, held against the published
// schema. harness.html is made with it; a test of yours can use it in the same way:
//
//   import { NAMES, problems, watch } from "./harness.mjs";
//   watch(document, ({ name, detail, problems }) => console.log(name, detail, problems));

import { SCHEMA } from "./parts/messages.js";

/** The events of the element, without `shirube-`. */
export const NAMES = ["ready", "progress", "completed", "result", "error"];

/**
 * Hears every event of the elements below `root`.
 * @param {EventTarget} root an element, or the document: the events bubble
 * @param {(heard: {name: string, at: Date, detail: unknown, problems: string[], target: EventTarget | null}) => void} report
 * @returns {() => void} ends it
 */
export function watch(root, report) {
  const hear = ({ type, detail, target }) => {
    const name = type.replace("shirube-", "");
    report({ name, at: new Date(), detail, problems: problems(name, detail), target });
  };
  for (const name of NAMES) root.addEventListener(`shirube-${name}`, hear);
  return () => {
    for (const name of NAMES) root.removeEventListener(`shirube-${name}`, hear);
  };
}

/**
 * What is wrong with the detail of an event, each with its place. Nothing where it is as published.
 * @param {string} name of the event, without `shirube-`
 * @param {unknown} detail
 * @returns {string[]}
 */
export function problems(name, detail) {
  const shape = Object.values(SCHEMA.$defs).find((it) => it.properties?.t?.const === name);
  if (!shape) return [`$: there is no event ${name}`];
  // On its way it also had a number and a name.
  return [...faults(shape, { s: 1, t: name, ...Object(detail) }, "$")];
}

/**
 * The digest that a result file should have: over all of it but its member `digest`.
 * @param {object} result
 * @returns {Promise<string | undefined>} nothing where the browser has no `crypto.subtle` (plain http)
 */
export async function digest(result) {
  const { digest: _, ...body } = result;
  const bytes = new TextEncoder().encode(canonical(body));
  const hash = await crypto.subtle?.digest("SHA-256", bytes);
  return hash && `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** The one text that stands for a value (RFC 8785); numbers of ours are whole. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  // Sorted by UTF-16 code units, which is what sort() does.
  const members = Object.keys(value).sort().map((it) => `${JSON.stringify(it)}:${canonical(value[it])}`);
  return `{${members.join(",")}}`;
}

/** What a word of the schema asks for; those that only describe ask for nothing. */
const ASKS = {
  __proto__: null,
  $defs: () => true,
  $schema: () => true,
  title: () => true,
  description: () => true,
  format: () => true,
  properties: () => true,
  patternProperties: () => true,
  items: () => true,
  type: (it, value) => [it].flat().some((kind) => isKind(kind, value)),
  const: (it, value) => it === value,
  enum: (it, value) => it.includes(value),
  pattern: (it, value) => typeof value !== "string" || new RegExp(it, "u").test(value),
  minimum: (it, value) => typeof value !== "number" || it <= value,
  maximum: (it, value) => typeof value !== "number" || value <= it,
  minLength: (it, value) => typeof value !== "string" || it <= [...value].length,
  maxLength: (it, value) => typeof value !== "string" || [...value].length <= it,
  minItems: (it, value) => !Array.isArray(value) || it <= value.length,
  maxItems: (it, value) => !Array.isArray(value) || value.length <= it,
  required: (it, value) => !isObject(value) || it.every((key) => Object.hasOwn(value, key)),
};

function* faults(shape, value, at) {
  for (const [word, it] of Object.entries(shape)) {
    if (word === "$ref") yield* faults(SCHEMA.$defs[it.replace("#/$defs/", "")], value, at);
    else if (word === "anyOf" || word === "oneOf") yield* choice(it, value, at);
    else if (word === "additionalProperties") yield* unknown(shape, value, at);
    else if (!ASKS[word]) yield `${at}: the schema asks for ${word}, which is not looked at here`;
    else if (!ASKS[word](it, value)) yield `${at}: ${word} ${JSON.stringify(it)}`;
  }
  if (Array.isArray(value) && shape.items) {
    for (const [n, it] of value.entries()) yield* faults(shape.items, it, `${at}[${n}]`);
  }
  if (isObject(value)) {
    for (const [key, it] of Object.entries(value)) {
      const known = shapeOf(shape, key);
      if (known) yield* faults(known, it, `${at}.${key}`);
    }
  }
}

function* choice(shapes, value, at) {
  const all = shapes.map((it) => [...faults(it, value, at)]);
  // What the value most nearly is tells most.
  if (all.every((it) => it.length)) yield* all.sort((one, other) => one.length - other.length)[0];
}

function* unknown(shape, value, at) {
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (!shapeOf(shape, key)) yield `${at}.${key}: not published`;
  }
}

function shapeOf({ properties = {}, patternProperties = {} }, key) {
  if (Object.hasOwn(properties, key)) return properties[key];
  return Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern, "u").test(key))?.[1];
}

const isObject = (it) => typeof it === "object" && it !== null && !Array.isArray(it);

function isKind(kind, value) {
  switch (kind) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === kind;
  }
}
