// All that runs in the page of a partner: the element <shirube-check>, which shows Shirube in a
// frame, gives it room, and hands its messages on as events. It keeps nothing, asks the network for
// nothing but the frame, and cannot see what is answered in there.
//
// The build makes two files of this one: embed.mjs, a module without side effects, and embed.js, a
// classic script that defines the element at once (see xtask/src/embed.rs).

/** The version of this file, which is that of the program. */
const version = "0.1.0";

// Made from embed/options.json: `name: [default, pattern of what may be written, live]`. An option
// without a pattern is there or not; one that is not live counts when the element is added.
/* options */
const OPTIONS = {
  frame: ["", "\\S+", 0],
  questionnaire: ["", "[a-z][a-z0-9-]{0,63}", 0],
  lang: ["", "ja|en", 1],
  theme: ["auto", "auto|light|dark|contrast", 1],
  mode: ["normal", "normal|kiosk", 0],
  idle: ["180", "\\d{1,4}", 0],
  partner: ["", "[a-z][a-z0-9-]{0,63}", 0],
  industry: ["", "[A-T]", 1],
  size: ["", "1-5|6-20|21-50|51-100|101-299|300-499|500-5000|5001\\+", 1],
  prefecture: ["", "0[1-9]|[1-3][0-9]|4[0-7]", 1],
  height: ["auto", "auto|fill|[1-9]\\d{0,4}", 1],
  offset: ["0", "\\d{1,4}", 1],
  progress: [false, "", 0],
  result: [false, "", 0],
  challenge: ["", "[!-~]{1,128}", 0],
  links: ["", "[a-z0-9.-]+([ ,]+[a-z0-9.-]+)*", 1],
  label: ["", ".{1,100}", 1],
  loading: ["eager", "eager|lazy", 0],
};
const TOKENS = [
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
  "--shirube-radius",
  "--shirube-space",
  "--shirube-font",
];
const LINKS = [
  "ad-cybersecurity.com",
  "ascii.jp",
  "bdti.or.jp",
  "biz.kddi.com",
  "chamber.example",
  "cyber-protector.com",
  "e-words.jp",
  "hojyokin-portal.jp",
  "hoken.ne.jp",
  "iasme.co.uk",
  "insurance.rainforest-cs.jp",
  "insurer.example",
  "internet.watch.impress.co.jp",
  "itw-okinawa.co.jp",
  "japan.zdnet.com",
  "kamikusa-office.com",
  "kennedyslaw.com",
  "lac.co.jp",
  "lawinsider.com",
  "legalbriefs.deloitte.com",
  "mail.anzen-map.net",
  "mykoho.jp",
  "news.livedoor.com",
  "nhmohio.com",
  "pdfslide.net",
  "police.pref.toyama.jp",
  "riss000049.jp",
  "scan.netsecurity.ne.jp",
  "sgforum.impress.co.jp",
  "smbiz.asahi.com",
  "solamilu.jp",
  "sompo-japan-cyber.jp",
  "support.microsoft.com",
  "www.antiphishing.jp",
  "www.businesslawyers.jp",
  "www.cyber-protector.com",
  "www.fphime.biz",
  "www.gov.uk",
  "www.insurer.example",
  "www.iso.org",
  "www.jmari.med.or.jp",
  "www.jpcert.or.jp",
  "www.jpx.co.jp",
  "www.juce.jp",
  "www.keidanren.or.jp",
  "www.kisarazu-cci.or.jp",
  "www.nacdonline.org",
  "www.nagoya-cci.or.jp",
  "www.nca.gr.jp",
  "www.ncsc.gov.uk",
  "www.newton-consulting.co.jp",
  "www.nist.gov",
  "www.osaka.cci.or.jp",
  "www.otsuka-shokai.co.jp",
  "www.police.pref.kanagawa.jp",
  "www.pref.aichi.jp",
  "www.pref.fukui.jp",
  "www.pref.ibaraki.jp",
  "www.psi.co.jp",
  "www.shefutech.com",
  "www.sonpo.or.jp",
  "www.tmn-cyber.jp",
  "www.weeklybcn.com",
  "xn--gmqp1a146dk3ad35itmj.net",
  "zenn.dev",
];
/* end of options */

const TAG = "shirube-check";
const PROTOCOL = 1;

/** The most a message may hold, in characters of JSON. */
const LONGEST = 65536;

/** Heights of the frame in CSS px: the least, the most, and the one to begin with. */
const [LEAST, MOST, FIRST] = [200, 20000, 640];

/** How long the frame may say nothing, and the shortest time between two heights, in ms. */
const [PATIENCE, PAUSE] = [10000, 17];

/** How the frame looks whatever the page says; `!important` is added to each. */
const LOOK =
  "display:block;box-sizing:content-box;width:100%;min-width:0;max-width:none;min-height:0;max-height:none;" +
  "margin:0;border:0;padding:0;position:static;float:none;opacity:1;visibility:inherit;pointer-events:auto;" +
  "transform:none;filter:none;clip-path:none;";

/** The elements in the page. */
const all = new Set();

/** What has been said to whoever made the page, so that nothing is said twice. */
const said = new Set();

function warn(text) {
  if (!said.has(text)) console.warn(`${TAG}: ${text}`);
  said.add(text);
}

/** What an option is set to; its default where what is written cannot be. */
function read(element, name) {
  const [fallback, pattern] = OPTIONS[name];
  const written = element.getAttribute(name)?.trim();
  if (!pattern) return written !== undefined && written !== "false";
  if (!written) return fallback;
  if (new RegExp(`^(?:${pattern})$`, "u").test(written)) return written;
  warn(`${name}="${written}" cannot be and is left out; it has to be ${pattern}`);
  return fallback;
}

function parsed(address, base) {
  try {
    return new URL(address, base);
  } catch {}
}

const isCount = (it) => Number.isInteger(it) && it >= 0;
const isNamed = (it) => typeof it?.id === "string" && typeof it.version === "string";

/** The details of an event for the page; nothing where the message has another shape. */
const EVENTS = {
  __proto__: null,
  ready: ({ version, protocol }) => typeof version === "string" && protocol === PROTOCOL && { version, protocol },
  progress: ({ answered, total, questionnaire }, element) =>
    read(element, "progress") && isCount(answered) && isCount(total) && isNamed(questionnaire) &&
    { answered, total, questionnaire },
  completed: ({ questionnaire }) => isNamed(questionnaire) && { questionnaire },
  result: ({ result }, element) => read(element, "result") && result?.format && { result },
  error: ({ code }) => ["program", "wasm", "network", "partner"].includes(code) && { code },
};

/** The class of the element. It is made when it is asked for: without a page there is no HTMLElement. */
function make() {
  class Check extends HTMLElement {
    static observedAttributes = [...Object.keys(OPTIONS), "class", "style"];

    #frame;
    #origin;
    #nonce;
    #port;
    #sent;
    #told;
    #height;
    #later;
    #sized = 0;
    #waiting;
    #ignored = 0;

    /** How many messages were not from the frame, too long, or of no shape that is known. */
    get ignored() {
      return this.#ignored;
    }

    connectedCallback() {
      // What was set before the element was known.
      for (const name in OPTIONS) {
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      // Some frameworks write the attributes after they have added the element.
      queueMicrotask(() => this.isConnected && !this.#frame && this.#start());
    }

    disconnectedCallback() {
      all.delete(this);
      this.#hangUp();
      clearTimeout(this.#waiting);
      clearTimeout(this.#later);
      this.#frame?.remove();
      this.#later = this.#nonce = this.#frame = undefined;
    }

    // With this a browser that can move an element as it is does not load the frame again.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, now) {
      // Some write the address when the element is in the page for long.
      if (name === "frame" && !this.#frame && this.isConnected) this.connectedCallback();
      if (!this.#frame || before === now) return;
      if (OPTIONS[name]?.[2] === 0) {
        return warn(`${name} counts when the element is added; remove it and add it again`);
      }
      this.#fit();
      this.#call();
      this.#tell();
    }

    #start() {
      const url = this.#address();
      if (!url) return;
      Check.#listen();
      all.add(this);
      showAsBlock(this.getRootNode());
      const frame = (this.#frame = document.createElement("iframe"));
      this.#origin = url.origin;
      this.#height = FIRST;
      // No rule of the page is stronger than this, and no policy forbids it.
      frame.style.cssText = LOOK.replaceAll(";", "!important;");
      this.#fit();
      this.#call();
      frame.referrerPolicy = "no-referrer";
      frame.allow = "clipboard-write";
      // A frame of the page's own origin could take it off again, so there it would only pretend.
      if (url.origin !== location.origin) {
        frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals");
      }
      const wait = () => {
        this.#waiting = setTimeout(() => {
          warn(`nothing is heard from ${url}; ${new URL("doctor.html", url)} tells why`);
          this.#emit("error", { code: "network" });
        }, PATIENCE);
      };
      if (read(this, "loading") === "lazy") {
        frame.loading = "lazy";
        frame.addEventListener("load", () => this.#nonce || wait(), { once: true });
      } else {
        wait();
      }
      frame.src = url;
      this.prepend(frame);
    }

    /** The address of the frame; nothing where there can be none. */
    #address() {
      const folder = read(this, "frame") || home;
      const url = parsed(folder, document.baseURI);
      if (!/^https?:$/.test(url?.protocol)) {
        return warn(`frame="${folder}" has to be the address of the folder with Shirube on a web server`);
      }
      if (location.protocol === "https:" && url.protocol === "http:") {
        warn(`this page is https, so browsers block ${url.origin}; put Shirube on https too`);
      }
      url.pathname = `${url.pathname.replace(/[^/]*\.(html|m?js)$|\/$/, "")}/index.html`.replace("//", "/");
      url.search = url.hash = "";
      const lang = this.#lang();
      if (lang) url.searchParams.set("lang", lang);
      for (const name of ["theme", "mode", "idle", "partner"]) {
        const value = read(this, name);
        if (value !== OPTIONS[name][0]) url.searchParams.set(name, value);
      }
      const questionnaire = read(this, "questionnaire");
      if (questionnaire) url.hash = `/${questionnaire}`;
      return url;
    }

    /** The language to begin with: the option's, else the page's; nothing in a page of another one. */
    #lang() {
      const page = this.parentElement?.closest("[lang]") ?? document.documentElement;
      return /^(ja|en)\b/.exec((read(this, "lang") || page.lang).toLowerCase())?.[0];
    }

    /** Gives the frame the name that a screen reader says; two frames have two. */
    #call() {
      const number = [...all].indexOf(this) + 1;
      const isJapanese = (this.#lang() ?? navigator.language).startsWith("ja");
      const name = isJapanese ? "サイバーセキュリティ自己診断" : "Cyber security self-check";
      this.#frame.title = read(this, "label") || name + (number > 1 ? ` ${number}` : "");
    }

    #cfg() {
      const style = getComputedStyle(this);
      // Those that are set; nothing where none is.
      const some = (names, value) => {
        const found = names.map((it) => [it, value(it)]).filter(([, it]) => it);
        return found[0] && Object.fromEntries(found);
      };
      const option = (name) => read(this, name);
      const cfg = {
        lang: this.#lang(),
        theme: option("theme"),
        tokens: some(TOKENS, (it) => style.getPropertyValue(it).trim()),
        hints: some(["industry", "size", "prefecture"], option),
      };
      return { ...some(Object.keys(cfg), (it) => cfg[it]), ...some(["progress", "result", "challenge"], option) };
    }

    /** Tells the frame what has changed, if something has. */
    #tell() {
      const cfg = this.#cfg();
      const text = JSON.stringify(cfg);
      if (!this.#port || text === this.#told) return;
      this.#told = text;
      this.#port.postMessage({ s: ++this.#sent, t: "cfg", cfg });
    }

    /** Listens for all elements: to the frames, and to a change of the system's colours. */
    static #listen() {
      if (Check.#listens) return;
      Check.#listens = true;
      addEventListener("message", (event) => {
        if (event.data?.p !== TAG.slice(0, 7)) return;
        const to = [...all].filter((it) => it.#frame.contentWindow === event.source);
        // What comes from none of the frames pretends to be from one of them.
        for (const it of to[0] ? to : all) {
          if (!to[0] || !it.#answer(event)) it.#ignored++;
        }
      });
      matchMedia("(prefers-color-scheme:dark)").addEventListener("change", () => {
        for (const it of all) it.#tell();
      });
    }
    static #listens;

    /** Answers a hello with a port, over which all else is said. Whether it was a hello. */
    #answer({ origin, data: { k, n, v } }) {
      if (origin !== this.#origin || k !== "hello" || !/^[0-9a-f]{32}$/.test(n) || !Array.isArray(v)) return false;
      if (!v.includes(PROTOCOL)) {
        warn(`the frame speaks protocol ${v}, this file ${PROTOCOL}; load embed.js from the folder of the frame`);
        return false;
      }
      // The frame repeats it until it has the port.
      if (n === this.#nonce) return true;
      this.#hangUp();
      clearTimeout(this.#waiting);
      const { port1, port2 } = new MessageChannel();
      const cfg = this.#cfg();
      let heard = 0;
      port1.onmessage = ({ data }) => {
        if (port1 !== this.#port) return;
        if (data?.s !== ++heard) {
          this.#ignored++;
          this.#hangUp();
        } else if (!this.#take(data)) {
          this.#ignored++;
        }
      };
      this.#nonce = n;
      this.#port = port1;
      this.#sent = 0;
      this.#told = JSON.stringify(cfg);
      this.#frame.contentWindow.postMessage({ p: "shirube", k: "init", v: PROTOCOL, n, cfg }, origin, [port2]);
      // It works, so what stood here for those without it can go.
      for (const it of [...this.childNodes]) {
        if (it !== this.#frame) it.remove();
      }
      return true;
    }

    #hangUp() {
      this.#port?.close();
      this.#port = undefined;
    }

    /** Does what a message asks for. Whether it was one that may be heeded. */
    #take(data) {
      if (!isShort(data)) return false;
      const { t, h, y, href } = data;
      if (t === "resize") return isCount(h) && this.#resize(h);
      if (t === "scroll") return isCount(y) && this.#scroll(y);
      if (t === "open") return this.#open(parsed(href));
      const detail = EVENTS[t]?.(data, this);
      if (detail) this.#emit(t, detail);
      return detail;
    }

    /** Takes a new height, at most 60 in a second, and the last one for certain. */
    #resize(height) {
      this.#height = height;
      this.#later ??= setTimeout(
        () => {
          this.#later = undefined;
          this.#sized = performance.now();
          this.#fit();
        },
        this.#sized + PAUSE - performance.now(),
      );
      return true;
    }

    #fit() {
      const height = read(this, "height");
      const px = Math.min(Math.max(height === "auto" ? this.#height : height, LEAST), MOST);
      this.#frame.style.setProperty("height", height === "fill" ? "100%" : `${px}px`, "important");
    }

    /** Brings a place of the frame into view if it is not, below what stays at the top of the page. */
    #scroll(y) {
      const offset = +read(this, "offset");
      const top = this.#frame.getBoundingClientRect().top + y;
      if (top < offset || top > innerHeight) {
        this.#frame.style.setProperty("scroll-margin-top", `${offset - y}px`, "important");
        this.#frame.scrollIntoView();
      }
      return true;
    }

    /** Opens a link that the frame itself may not: in a new tab if the host is known. */
    #open(url) {
      if (/^(tel|mailto):$/.test(url?.protocol)) {
        open(url, "_self");
        return true;
      }
      const isOwn = url && [location.origin, this.#origin].includes(url.origin) && /^https?:$/.test(url.protocol);
      const isKnown = () =>
        /\.(go|lg)\.jp$/.test(url.hostname) || [...LINKS, ...read(this, "links").split(/[ ,]+/)].includes(url.hostname);
      if (!isOwn && !(url?.protocol === "https:" && isKnown())) return false;
      open(url, "_blank", "noopener,noreferrer");
      return true;
    }

    #emit(name, detail) {
      this.dispatchEvent(new CustomEvent(`shirube-${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  for (const name in OPTIONS) {
    Object.defineProperty(Check.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return read(this, name);
      },
      set(value) {
        if (value === false || value === null || value === undefined || value === "") this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : value);
      },
    });
  }
  return Check;
}

function isShort(data) {
  try {
    return JSON.stringify(data).length <= LONGEST;
  } catch {
    return false;
  }
}

/** Where the element is a block unless the page says something else, in the weakest of words. */
const blocks = new WeakSet();
function showAsBlock(root) {
  if (blocks.has(root) || !root.adoptedStyleSheets) return;
  blocks.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:where(${TAG}:not([hidden])){display:block}`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Makes `<shirube-check>` known to the page. More than once does no harm. */
function define() {
  if (!customElements.get(TAG)) customElements.define(TAG, make());
}

/**
 * Adds the element to the page.
 * @param {Element | string} target the element to add it to, or its selector
 * @param {object} [options] the options by name, as in embed/options.json
 * @returns {HTMLElement} the element; removing it ends the check
 */
function mount(target, options = {}) {
  define();
  const element = document.createElement(TAG);
  for (const [name, value] of Object.entries(options)) {
    if (Object.hasOwn(OPTIONS, name)) element[name] = value;
    else warn(`there is no option ${name}`);
  }
  const place = typeof target === "string" ? document.querySelector(target) : target;
  if (place) place.append(element);
  else warn(`mount finds no ${target} in the page`);
  return element;
}

/* module */
/** Where this file lies, if it lies beside the frame; a bundler puts it elsewhere. */
const home = /\/embed\.mjs$/.test(import.meta.url) ? import.meta.url : "";

export { define, mount, version };
/* end of module */
