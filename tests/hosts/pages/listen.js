// What somebody's own script on the page would hear of the check.
window.shirubeHeard = [];
for (const name of ["ready", "progress", "completed", "result", "error"]) {
  addEventListener(`shirube-${name}`, (it) => shirubeHeard.push([it.target.localName, name, it.detail]));
}
