// A page that pretends to be Shirube, as a test tells it to: `hello` greets the page around, `say`
// speaks over the port that came, and `port` is null once the page around has hung up.
window.got = [];
window.hello = (v, n) => parent.postMessage({ p: "shirube", k: "hello", v, n }, "*");
addEventListener("message", ({ data, ports }) => {
  if (data?.k !== "init") return;
  [window.port] = ports;
  got.push(data);
  port.onmessage = (it) => got.push(it.data);
});
window.say = (message) => port.postMessage(message);
