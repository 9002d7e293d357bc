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
