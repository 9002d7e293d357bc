// Tries to tell something to another address, in every way that a page has. `tell(base)` returns
// the names of the ways; each puts its own into the address, so that the server knows what came.
window.tell = async (base) => {
  const to = (way) => `${base}/${way}?answers`;
  const add = (name, set, place = document.head) => {
    const it = document.createElement(name);
    set(it);
    place.append(it);
    return it;
  };
  const link = (way, rel, as) =>
    add("link", (it) => {
      if (as) it.as = as;
      it.rel = rel;
      it.href = to(way);
    });
  const ways = {
    fetch: () => fetch(to("fetch"), { mode: "no-cors" }),
    post: () => fetch(to("post"), { method: "POST", mode: "no-cors", body: "answers", keepalive: true }),
    xhr() {
      const it = new XMLHttpRequest();
      it.open("GET", to("xhr"));
      it.send();
    },
    beacon: () => navigator.sendBeacon(to("beacon"), "answers"),
    socket: () => new WebSocket(to("socket").replace("http", "ws")),
    events: () => new EventSource(to("events")),
    image: () => (new Image().src = to("image")),
    script: () => add("script", (it) => (it.src = to("script"))),
    module: () => import(to("module")),
    style: () => link("style", "stylesheet"),
    font: () => new FontFace("x", `url(${to("font")})`).load(),
    frame: () => add("iframe", (it) => (it.src = to("frame")), document.body),
    object: () => add("object", (it) => (it.data = to("object")), document.body),
    media: () => (new Audio().src = to("media")),
    form() {
      const place = add("iframe", (it) => (it.name = "form"), document.body);
      const form = add("form", (it) => ([it.action, it.target] = [to("form"), place.name]), document.body);
      form.submit();
    },
    prefetch: () => link("prefetch", "prefetch"),
    preload: () => link("preload", "preload", "fetch"),
    modulepreload: () => link("modulepreload", "modulepreload"),
    manifest: () => link("manifest", "manifest"),
    worker: () => new Worker(to("worker")),
    css: () => (document.body.style.backgroundImage = `url(${to("css")})`),
    ping() {
      const it = add("a", (it) => ([it.href, it.ping] = ["#", to("ping")]), document.body);
      it.click();
    },
  };
  for (const way of Object.values(ways)) {
    // A way that throws is one that is closed.
    try {
      Promise.resolve(way()).catch(() => {});
    } catch {}
  }
  return Object.keys(ways);
};
