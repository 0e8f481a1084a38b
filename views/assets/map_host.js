// Hosts the map page: loads it once, tells it what to show, hands picks and layer changes to Python.
const hosts = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const frame = parentElement.querySelector("iframe");
  const host = hosts.get(frame) || start(frame);
  host.component = component;
  host.data = data;
  frame.title = data.title;
  if (host.page !== data.page) {
    host.page = data.page;
    host.version = data.version;
    host.ready = false;
    frame.src = new URL(data.page, document.baseURI).href;
  } else if (host.ready) {
    tell(host);
  }
  return () => {};
}

function start(frame) {
  const host = { frame, ready: false };
  hosts.set(frame, host);
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const message = event.data || {};
    if (message.atlas !== host.version) return;
    if (message.type === "ready") { host.ready = true; tell(host); }
    if (message.type === "pick" && /^\d{6}$/.test(message.city)) host.component.setTriggerValue("pick", message.city);
    if (message.type === "layers" && Array.isArray(message.layers)) host.component.setTriggerValue("layers", message.layers.map(String));
  });
  // Links to a city on this page select it without reloading anything.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="?city="]');
    if (!link || event.ctrlKey || event.metaKey || !frame.isConnected) return;
    const city = new URLSearchParams(link.getAttribute("href")).get("city");
    event.preventDefault();
    host.component.setTriggerValue("pick", city);
  });
  return host;
}

function tell(host) {
  const { version, view, city } = host.data;
  const layers = host.data.layers.split(",").filter(Boolean);
  const address = view && new URL(view, document.baseURI).href;
  host.frame.contentWindow.postMessage({ atlas: version, view: address, city, layers }, location.origin);
}
