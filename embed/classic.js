// The end of embed.js, in place of the part "module" of loader.mjs.

/** Where this file lies. An element called "currentScript" would otherwise decide it. */
const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? script.src : "";

// A second copy of this file leaves everything to the first.
if (!Object.hasOwn(globalThis, "Shirube")) {
  globalThis.Shirube = Object.freeze({ define, mount, version });
}
define();
