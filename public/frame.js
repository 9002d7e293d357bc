// The frame's side of an embed: says hello to the page around, then talks over the port that it
// gets, and to nobody else. It tells how high the content is and what the program says; it hears
// settings. Nothing that arrives here can read an answer, press a button or hand over a result.
//
// boot.js loads it beside the program when the page lies in a frame, or a partner is named. A page
// without the program loads it as it is.

// Made from embed/options.json: colours, lengths and fonts that a page may set, and the pairs of
// colours that must differ, with the least contrast.
/* tokens */
const COLOURS = [
  "--shirube-accent",
  "--shirube-on-accent",
  "--shirube-surface",
  "--shirube-surface-raised",
  "--shirube-tint",
  "--shirube-text",
  "--shirube-quiet",
  "--shirube-line",
  "--shirube-control",
  "--shirube-focus",
];
const LENGTHS = [
  "--shirube-radius",
  "--shirube-space",
];
const FONTS = [
  "--shirube-font",
];
const PAIRS = [
  ["--shirube-text", "--shirube-surface", 4.5],
  ["--shirube-text", "--shirube-surface-raised", 4.5],
  ["--shirube-text", "--shirube-tint", 4.5],
  ["--shirube-quiet", "--shirube-surface", 4.5],
  ["--shirube-accent", "--shirube-surface", 4.5],
  ["--shirube-accent", "--shirube-surface-raised", 4.5],
  ["--shirube-on-accent", "--shirube-accent", 4.5],
  ["--shirube-control", "--shirube-surface", 3],
  ["--shirube-focus", "--shirube-surface", 3],
];
/* end of tokens */

const PROTOCOL = 1;

/** The most a message may hold, in characters of JSON. */
const LONGEST = 65536;

/** The shortest time between two heights, and how long the page around may take to follow, in ms. */
const [PAUSE, TO_FOLLOW] = [17, 500];

const root = document.documentElement;

const KINDS = [
  // Two colours stand for a light and a dark screen; no one colour can be read on both.
  [COLOURS, "color", /^(#?[\da-z]+|(rgba?|hsla?|hwb|(ok)?l(ab|ch)|light-dark)\([\w\s.,%/#+-]+\))$/i],
  [LENGTHS, "width", /^\d{0,4}(\.\d{1,4})?(px|r?em)?$/],
  [FONTS, "font-family", /^[^;:{}()<>\\@!]{1,300}$/],
];

/** The tokens whose value is what it may be and nothing else. */
function kept(tokens) {
  const found = {};
  for (const [names, property, pattern] of KINDS) {
    for (const name of names) {
      const value = tokens?.[name];
      // These words would take away the value of our own.
      const isWide = /^(inherit|initial|unset|revert)/i.test(value);
      if (typeof value === "string" && pattern.test(value) && !isWide && CSS.supports(property, value)) {
        // The style sheet computes with it, for which it needs a unit.
        found[name] = value === "0" ? "0px" : value;
      }
    }
  }
  return found;
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1; no number where the browser gives none. */
function luminance(colour) {
  const probe = document.createElement("i");
  probe.style.color = colour;
  // However a colour is written, mixed it becomes red, green and blue.
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  document.head.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const most = color.startsWith("rgb") ? 255 : color.startsWith("color(srgb") ? 1 : NaN;
  const [r, g, b] = (color.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map((it) => {
    const part = Math.max(it / most, 0);
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const said = new Set();

/** Says on the console which colours cannot be told apart well enough. */
function warnOfContrast() {
  const style = getComputedStyle(root);
  for (const [text, on, least] of PAIRS) {
    const [front, back] = [text, on].map((it) => style.getPropertyValue(it).trim());
    const [dark, light] = [front, back].map(luminance).sort((a, b) => a - b);
    const ratio = Math.floor(((light + 0.05) / (dark + 0.05)) * 100) / 100;
    const warning = `Shirube: ${text} (${front}) on ${on} (${back}) has a contrast of ${ratio} to 1; it needs ${least}.`;
    if (ratio < least && !said.has(warning)) console.warn(warning);
    said.add(warning);
  }
}

function isShort(data) {
  try {
    return JSON.stringify(data).length <= LONGEST;
  } catch {
    return false;
  }
}

/**
 * Connects the page to the one around it, if there is one.
 * @param {{version?: string}} program its version; none on a page without the program
 * @returns {{tell: (text: string) => void, host: () => string | undefined, theme: (text: string) => void, started: () => void}}
 */
export function connect({ version }) {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((it) => (it + 256).toString(16).slice(1)).join("");
  // What the program says before there is a port.
  const early = [];
  let port;
  let origin;
  let cfg;
  let partner = {};
  let ignored = 0;
  let sent = 0;
  let heard = 0;
  let isReady = false;
  let told = 0;
  let toldAt = 0;
  let later;
  let following;

  function say(message) {
    if (message.t === "progress" && cfg && !cfg.progress) return;
    if (port) port.postMessage({ s: ++sent, ...message });
    else if (parent !== window && origin === undefined && early.length < 50) early.push(message);
  }

  // Never from requestAnimationFrame: a browser calls that only where the frame can be seen.
  function measure() {
    later = undefined;
    const h = Math.ceil(document.body.getBoundingClientRect().height);
    if (!port || h === told) return;
    const wait = toldAt + PAUSE - performance.now();
    if (wait > 0) {
      later = setTimeout(measure, wait);
      return;
    }
    [told, toldAt] = [h, performance.now()];
    say({ t: "resize", h });
    follow();
  }
  const soon = () => (later ??= setTimeout(measure));

  // While the page around gives all the room there is no bar for scrolling: it would make the page
  // narrower, so higher, so that it goes again.
  function follow() {
    if (!port) return;
    const grow = () => root.toggleAttribute("data-grown", innerHeight >= told);
    if (innerHeight >= told) grow();
    clearTimeout(following);
    following = setTimeout(grow, TO_FOLLOW);
  }

  function take({ data }) {
    if (!port) return;
    if (data?.s !== ++heard) {
      port.close();
      port = undefined;
      ignored++;
    } else if (data.t === "cfg" && isShort(data)) {
      // Whether a result may be asked for is settled at the start.
      set({ ...data.cfg, progress: cfg.progress, result: cfg.result, challenge: cfg.challenge });
    } else {
      ignored++;
    }
  }

  function set(it) {
    cfg = it;
    if (/^(light|dark|contrast)$/.test(cfg.theme)) root.dataset.theme = cfg.theme;
    else delete root.dataset.theme;
    paint();
    dispatchEvent(new CustomEvent("shirube-host"));
    soon();
  }

  // What the page around sets stands above what the partner's file sets.
  function paint() {
    const tokens = { ...kept(partner), ...kept(cfg?.tokens) };
    for (const [names] of KINDS) {
      for (const name of names) {
        if (tokens[name]) root.style.setProperty(name, tokens[name]);
        else root.style.removeProperty(name);
      }
    }
    if (Object.keys(tokens)[0]) warnOfContrast();
  }

  addEventListener("message", (event) => {
    if (event.data?.p !== "shirube") return;
    const { k, n, v } = event.data;
    const isInit = event.source === parent && k === "init" && n === nonce && v === PROTOCOL;
    if (!isInit || origin !== undefined || event.ports.length !== 1 || !isShort(event.data)) {
      ignored++;
      return;
    }
    [port] = event.ports;
    origin = event.origin;
    port.onmessage = take;
    root.setAttribute("data-grown", "");
    set({ ...event.data.cfg });
    early.splice(0).forEach(say);
    measure();
  });

  let tries = parent === window ? 20 : 0;
  (function hello() {
    if (origin !== undefined || tries++ === 20) return;
    parent.postMessage({ p: "shirube", k: "hello", v: [PROTOCOL], n: nonce }, "*");
    setTimeout(hello, 400);
  })();

  new ResizeObserver(measure).observe(document.body);
  // Where the frame is out of view the observer of sizes sleeps; this one does not.
  new MutationObserver(soon).observe(document.body, { attributes: true, childList: true, subtree: true });
  addEventListener("resize", follow);
  // A sandbox lets no link out of the frame, so the page around opens it.
  addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || !port || event.button) return;
      const { protocol, href, target } = link;
      if (target === "_blank" || /^(tel|mailto):$/.test(protocol)) {
        if (origin === location.origin) return;
        event.preventDefault();
        say({ t: "open", href });
      } else if (href.split("#")[0] !== location.href.split("#")[0] && !link.download) {
        // Another page begins at its top.
        say({ t: "scroll", y: 0 });
      } else {
        // A frame as high as its content does not scroll to a place in the page: the page around does.
        // Once it is there: a page may show only the place that its address names.
        setTimeout(() => {
          const place = document.getElementById(link.hash.slice(1));
          if (place) say({ t: "scroll", y: Math.max(0, Math.round(place.getBoundingClientRect().top + scrollY)) });
        });
      }
    },
    true,
  );

  return {
    tell(text) {
      say(JSON.parse(text));
      soon();
    },
    host() {
      if (!port) return;
      const { lang, result, challenge, hints } = cfg;
      return JSON.stringify({ origin, lang, result: result === true, challenge, nested: parent !== top, hints, ignored });
    },
    theme(text) {
      partner = JSON.parse(text);
      paint();
    },
    started() {
      if (version && !isReady) say({ t: "ready", version, protocol: PROTOCOL });
      isReady = true;
      soon();
    },
  };
}

// A page without the program has no boot.js that would connect it.
if (!document.getElementById("app")) {
  // A computer that many people use, and a partner's visit, stay what they are on the way back.
  for (const link of document.querySelectorAll("a[href]")) {
    if (location.search && link.origin === location.origin && !link.search) link.search = location.search;
  }
  if (parent !== window) connect({}).started();
}
