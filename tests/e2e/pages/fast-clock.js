// A clock on which a second is over in a fiftieth of one: nobody waits for minutes in a test.
const every = globalThis.setInterval;
globalThis.setInterval = (act, ms, ...rest) => every(act, ms / 50, ...rest);
const now = Date.now;
const start = now();
Date.now = () => start + (now() - start) * 50;
