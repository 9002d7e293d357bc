// What is known of the release that this page belongs to.

/** The folder that this page lies in, with a slash at the end. */
export const FOLDER = new URL(".", location.href).href.replace(/[?#].*$/, "");

/**
 * A JSON file of this folder, or `null` where it is absent or no JSON. A development build has no
 * `manifest.json` and no `headers.json`.
 */
export async function json(name) {
  try {
    const response = await fetch(new URL(name, FOLDER), { cache: "no-store" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/**
 * `headers.json` for this very place. A release knows neither its origin nor its folder; what stands
 * for them in the file, and nowhere else in it, is replaced.
 */
export async function headersHere() {
  const known = await json("headers.json");
  if (!known?.origin || !known.folder) return known;
  const { origin, pathname } = new URL(FOLDER);
  const here = (it) => it.replaceAll(known.origin, origin).replaceAll(known.folder, pathname);
  const each = (object) => Object.fromEntries(Object.entries(object ?? {}).map(([name, value]) => [name, here(value)]));
  return {
    version: known.version,
    files: (known.files ?? []).map((it) => ({ path: it.path, headers: each(it.headers) })),
    forms: each(known.forms),
  };
}

/**
 * The folder of this very version and the one that moves with the versions, as `cargo xtask dist`
 * lays them out: `v0.1.0/` beside `v1/`. A folder of any other name is both.
 * @param {string | undefined} version Of the manifest.
 */
export function folders(version) {
  const name = new URL(FOLDER).pathname.split("/").at(-2) ?? "";
  const beside = (folder) => new URL(`../${folder}/`, FOLDER).href;
  if (/^v\d+\.\d+\.\d+/.test(name)) return { pinned: FOLDER, moving: beside("v1") };
  if (/^v\d+$/.test(name) && version) return { pinned: beside(`v${version}`), moving: FOLDER };
  return { pinned: FOLDER, moving: FOLDER };
}
