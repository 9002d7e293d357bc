// Answers for the server where the program has been installed on a device.
//
// It knows the files of one release and answers for these and no others, from what it took when it
// was installed. It asks for nothing else, and it leaves frames alone: what a partner's page shows
// comes from the partner's server.

// Written by the build (xtask/src/offline.rs): the paths of the release and what must be in them.
const RELEASE = { name: "", files: {} };

const home = registration.scope;
const prefix = `shirube ${home} `;
const kept = prefix + RELEASE.name;

addEventListener("install", (event) => event.waitUntil(take()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder()));

/** Takes all files; where one is missing or another than it should be, none is taken. */
async function take() {
  const files = Object.entries(RELEASE.files);
  const cache = await caches.open(kept);
  if ((await cache.keys()).length === files.length) return;
  try {
    const requests = files.map(([path, integrity]) => new Request(home + path, { cache: "no-cache", integrity }));
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((it) => it.startsWith(prefix) && it !== kept);
  await Promise.all(older.map((it) => caches.delete(it)));
}

addEventListener("message", (event) => {
  // A newer version waits until the user wants it: see offline.js.
  if (event.data === "take over") skipWaiting();
  // A worker that was removed while a page of its was open can come back without its files.
  if (event.data === "take") {
    const [port] = event.ports;
    event.waitUntil(take().then(() => port.postMessage(true), () => port.postMessage(false)));
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const isPage = request.mode === "navigate";
  const [address] = request.url.split(/[?#]/);
  const path = address.slice(home.length) || "index.html";
  const isOurs = address.startsWith(home) && Object.hasOwn(RELEASE.files, path);
  // The page of a frame is that of the server.
  if (request.method !== "GET" || !isOurs || (isPage && request.destination !== "document")) return;
  event.respondWith(answer(request, path, isPage ? "" : event.clientId));
});

async function answer(request, path, clientId) {
  const asking = clientId && (await clients.get(clientId));
  // So is everything else of it: the two may be of different versions.
  if (asking && asking.frameType !== "top-level") return fetch(request);
  const found = await (await caches.open(kept)).match(home + path);
  // A browser may clear what is kept.
  return found ?? fetch(request);
}
