// The program on this device, for use without a connection (see sw.js).
//
// On the pages offline.*.html: installs it and takes it away again. On the page of the program, where
// boot.js loads this once it is installed: tells that there is a newer version.

const WORKER = new URL("sw.js", document.baseURI).href;
const HOME = new URL("./", document.baseURI).href;

const page = document.querySelector(".offline");
if (page) await offer();
else await tellOfNewer();

async function offer() {
  const install = document.getElementById("install");
  const remove = document.getElementById("remove");
  const show = (state) => {
    for (const it of page.querySelectorAll("[data-state]")) it.hidden = it.dataset.state !== state;
    install.hidden = !["off", "failed"].includes(state);
    remove.hidden = state !== "on";
  };
  // What is installed belongs to the address bar, and a frame has none.
  if (parent !== window) return show("framed");
  if (!navigator.serviceWorker || !globalThis.caches) return show("unsupported");
  // The one script that this page may make a worker of.
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL: (it) => (it === WORKER ? it : null),
  });

  install.addEventListener("click", async () => {
    show("working");
    try {
      const options = { scope: HOME, updateViaCache: "none" };
      await filled(await ready(await navigator.serviceWorker.register(WORKER, options)));
      show("on");
    } catch (error) {
      console.info(error);
      show("failed");
    }
  });
  remove.addEventListener("click", async () => {
    await (await installed())?.unregister();
    await Promise.all((await kept()).map((it) => caches.delete(it)));
    show("removed");
    install.hidden = false;
    install.focus();
  });
  const isHere = (await installed())?.active && (await kept()).length > 0;
  show(isHere ? "on" : "off");
}

/** The names under which files of this folder are kept. */
async function kept() {
  const names = await caches.keys();
  return names.filter((it) => it.startsWith(`shirube ${HOME} `));
}

/** What is installed from this folder; another may be installed from one above it. */
async function installed() {
  const found = await navigator.serviceWorker.getRegistration(HOME);
  return found?.scope === HOME ? found : undefined;
}

/** Waits until there is a worker to answer. */
function ready(registration) {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "redundant") reject(new Error("not all files could be taken"));
      else if (registration.active) resolve(registration.active);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Waits until the worker has all files. */
function filled(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = (event) => (event.data ? resolve() : reject(new Error("not all files could be taken")));
    worker.postMessage("take", [port2]);
  });
}

async function tellOfNewer() {
  const registration = await installed();
  if (!registration) return;
  const tell = () => registration.waiting && notice(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
  tell();
}

/** A line above the page; offline.css shows it on the start page only. */
function notice(registration) {
  if (document.querySelector(".update")) return;
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = "offline.css";
  document.head.append(look);

  const said = (ja, en) => {
    const english = document.createElement("span");
    english.lang = "en";
    english.textContent = en;
    return [`${ja} `, english];
  };
  const text = document.createElement("p");
  text.append(...said("新しい版があります。", "There is a newer version."));
  const press = document.createElement("button");
  press.className = "button secondary";
  press.append(...said("新しい版にする /", "Use the newer version"));
  press.addEventListener("click", () => {
    // Other tabs stay as they are until they are loaded again: one may hold answers that are kept
    // nowhere else.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("take over");
  });
  const box = document.createElement("div");
  box.className = "notice update";
  box.setAttribute("role", "status");
  box.append(text, press);
  document.getElementById("app").before(box);
}
