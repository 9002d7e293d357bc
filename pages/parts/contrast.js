// Colours as the browser understands them, and the contrast between two, after WCAG 2.2.

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** What the frame accepts for each kind of token: the same as in `public/frame.js`. */
const KINDS = {
  colour: ["color", /^(#[\da-f]{3,8}|[a-z]+|light-dark\((#[\da-f]{3,8}|[a-z]+), ?(#[\da-f]{3,8}|[a-z]+)\)|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/a-z+-]+\))$/i],
  length: ["width", /^\d{0,4}(\.\d{1,4})?(px|r?em)?$/],
  font: ["font-family", /^[^;:{}()<>\\@!]{1,300}$/],
};

/** Whether the frame will take `value` for this kind of token. */
export function isValue(kind, value) {
  const [property, pattern] = KINDS[kind] ?? [];
  const isWide = /^(inherit|initial|unset|revert|revert-layer)$/i.test(value);
  return Boolean(property) && pattern.test(value) && !isWide && CSS.supports(property, value);
}

/** The one of the two that a `light-dark()` is on this screen; any other colour as it is. */
export function onScreen(colour, scheme) {
  const two = /^light-dark\((.+?), ?(.+)\)$/i.exec(colour);
  return two ? two[scheme === "dark" ? 2 : 1] : colour;
}

/**
 * A colour as red, green, blue from 0 to 255. What shines through is drawn on white.
 * @returns {[number, number, number] | null}
 */
export function rgb(colour) {
  if (!canvas || !CSS.supports("color", colour)) return null;
  canvas.fillStyle = "#fff";
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** A colour as `#rrggbb`, which is all that a colour picker takes. */
export function hex(colour) {
  const parts = rgb(colour);
  return parts && `#${parts.map((it) => it.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, 0 (black) to 1 (white). */
function luminance(parts) {
  const [r, g, b] = parts.map((it) => {
    const part = it / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21; `null` where one is none. */
export function contrast(one, other) {
  const [a, b] = [rgb(one), rgb(other)];
  if (!a || !b) return null;
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colour, made darker or lighter in small steps until it stands out enough from all of `grounds`.
 * @param {"darker" | "lighter"} way
 */
export function standingOut(colour, grounds, least, way) {
  const goal = way === "darker" ? 0 : 255;
  const start = rgb(colour);
  if (!start) return null;
  for (let step = 0; step <= 50; step += 1) {
    const parts = start.map((it) => Math.round(it + ((goal - it) * step) / 50));
    const found = `#${parts.map((it) => it.toString(16).padStart(2, "0")).join("")}`;
    if (grounds.every((it) => contrast(found, it) >= least)) return found;
  }
  return null;
}

/** Black or white, whichever can be read better on `ground`. */
export function readableOn(ground) {
  return contrast("#ffffff", ground) >= contrast("#000000", ground) ? "#ffffff" : "#000000";
}

/**
 * The values that `style.css` gives the tokens, for light and for dark, read from the sheet itself.
 * @returns {{light: Map<string, string>, dark: Map<string, string>}}
 */
export function defaults() {
  const found = { light: new Map(), dark: new Map() };
  const read = (rules, dark) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (/prefers-color-scheme:\s*dark/.test(rule.media.mediaText)) read(rule.cssRules, true);
      } else if (rule instanceof CSSStyleRule && /^:root/.test(rule.selectorText)) {
        // `:root[data-theme="dark"]` is dark anywhere; `contrast` is neither of the two.
        const named = /\[data-theme="?(\w+)"?\](?!\))/.exec(rule.selectorText)?.[1];
        const into = named === "contrast" ? null : found[named ?? (dark ? "dark" : "light")];
        for (const name of into ? rule.style : []) {
          if (name.startsWith("--shirube-")) into.set(name, rule.style.getPropertyValue(name).trim());
        }
      }
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules, false);
  // What dark does not say stays as it is in light.
  found.dark = new Map([...found.light, ...found.dark]);
  return found;
}
