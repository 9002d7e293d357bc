// Put first into every page that the tests open: records what a page must never cause, in the
// order in which it happens. The tests read `shirubeWatch` after each page (see src/complaints.rs).
(() => {
  const seen = [];
  Object.defineProperty(window, "shirubeWatch", { value: seen });
  const note = (what, text) => seen.push(`${what}: ${text}`);

  addEventListener("securitypolicyviolation", (it) =>
    note("policy", `${it.effectiveDirective} ${it.blockedURI} ${it.sourceFile ?? ""} ${it.sample ?? ""}`));
  addEventListener("error", (it) => {
    // Browsers report this harmless order of their own work as an error of the page.
    if (String(it.message).startsWith("ResizeObserver loop")) return;
    note("error", it.message ?? `cannot load ${it.target?.src ?? it.target?.href}`);
  }, true);
  addEventListener("unhandledrejection", (it) => note("rejection", String(it.reason)));
  for (const level of ["error", "warn"]) {
    const said = console[level];
    console[level] = (...words) => {
      note(`console.${level}`, words.map(String).join(" "));
      said.apply(console, words);
    };
  }
})();
