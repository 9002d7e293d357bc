// A Content-Security-Policy, and whether it is as strict as ours.

/** What the program's page should send, where no `headers.json` says it exactly. */
export const FRAME_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types default";

/** Judged by themselves: addresses differ from place to place. */
const OF_THE_PLACE = ["connect-src", "frame-ancestors"];

/** What `default-src` does not stand in for. */
const NOT_COVERED = ["form-action", "base-uri", "frame-ancestors", "require-trusted-types-for", "trusted-types"];

/** @returns {Map<string, string[]>} Directives with their values; the first of a name counts. */
export function parsePolicy(text) {
  const policy = new Map();
  for (const part of text.split(";")) {
    const [name, ...values] = part.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values);
  }
  return policy;
}

/** The policies of a header: several of them stand with commas between, and all of them hold. */
export const policiesOf = (header) => (header ? header.split(",").map(parsePolicy).filter((it) => it.size) : []);

/**
 * Where a policy allows more than ours, each as a short line.
 * @param {Map<string, string[]>} policy
 * @param {Map<string, string[]>} expected
 * @param {string} folder Absolute address of the frame's folder.
 */
export function weaknesses(policy, expected, folder) {
  const found = [];
  const strict = policy.get("default-src")?.join(" ") === "'none'";
  if (!strict) found.push(`default-src ${(policy.get("default-src") ?? ["–"]).join(" ")} ≠ 'none'`);
  for (const [name, allowed] of expected) {
    if (OF_THE_PLACE.includes(name) || name === "default-src") continue;
    const values = policy.get(name);
    if (!values) {
      if (!strict || NOT_COVERED.includes(name)) found.push(`${name} –`);
    } else {
      const more = values.filter((it) => it !== "'none'" && !allowed.includes(it));
      if (more.length) found.push(`${name} + ${more.join(" ")}`);
    }
  }
  for (const [name, values] of policy) {
    const more = values.filter((it) => !["'none'", "'self'"].includes(it));
    if (/-src(-elem|-attr)?$/.test(name) && !expected.has(name) && more.length) found.push(`${name} + ${more.join(" ")}`);
  }
  for (const name of ["report-uri", "report-to", "sandbox"]) if (policy.has(name)) found.push(`${name} ${policy.get(name).join(" ")}`);
  const { origin } = new URL(folder);
  const foreign = (policy.get("connect-src") ?? []).filter((it) => !["'self'", "'none'"].includes(it) && !it.startsWith(`${origin}/`));
  if (foreign.length) found.push(`connect-src + ${foreign.join(" ")}`);
  return found;
}

/** The files of `paths` that the page may not fetch under this policy. */
export function notFetchable(policy, paths, folder) {
  const allowed = policy.get("connect-src") ?? policy.get("default-src") ?? ["*"];
  if (allowed.includes("'self'") || allowed.includes("*")) return [];
  return paths.filter((it) => {
    const address = new URL(it, folder).href;
    return !allowed.some((one) => one === address || (one.endsWith("/") && address.startsWith(one)));
  });
}
