// What the page of a partner writes down, before the loader is there.
window.heard = [];
for (const name of ["ready", "progress", "completed", "result", "error"]) {
  addEventListener(`shirube-${name}`, (it) => heard.push({ name, id: it.target.id, detail: it.detail }));
}
// What a page sees of the greeting, so that a hostile one can use it again.
window.hellos = [];
addEventListener("message", (it) => it.data?.k === "hello" && hellos.push(it.data));
// Opening is written down instead, so that a test knows where to.
window.opened = [];
window.open = (url, name, features) => {
  opened.push([String(url), name, features ?? ""]);
  return null;
};
window.before = Object.getOwnPropertyNames(window);
