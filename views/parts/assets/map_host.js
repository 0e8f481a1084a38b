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
    if (message.type === "pick" && /^\d{6}$/.test(message.city)) say(host, "pick", message.city, message.number);
    if (message.type === "layers" && Array.isArray(message.layers)) say(host, "layers", message.layers.map(String), message.number);
  });
  window.addEventListener("atlas-connected", () => { if (host.ready && frame.isConnected) tell(host); });
  // Links to a city on this page select it without reloading anything.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="?city="]');
    if (!link || event.ctrlKey || event.metaKey || !frame.isConnected) return;
    const city = new URLSearchParams(link.getAttribute("href")).get("city");
    event.preventDefault();
    say(host, "pick", city, Date.now());
  });
  // Links to one industry on this page narrow what is seen, too; any other link of theirs leads on as usual.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="./?"]');
    if (!link || event.ctrlKey || event.metaKey || !frame.isConnected) return;
    const asked = new URLSearchParams(link.getAttribute("href").slice(2));
    if (!asked.has("industry") || asked.has("city") || asked.has("layers")) return;
    event.preventDefault();
    say(host, "industry", asked.get("industry"), Date.now());
  });
  return host;
}

// Each choice has a number: when it was made. Python's data come with the number of the last choice they know of.
function say(host, name, chosen, number) {
  const send = () => host.component.setTriggerValue(name, { chosen, number });
  if (window.atlasLine) window.atlasLine.whenConnected(send); else send();
}

function tell(host) {
  const { version, view, city, heard } = host.data;
  const layers = host.data.layers.split(",").filter(Boolean);
  const address = view && new URL(view, document.baseURI).href;
  host.frame.contentWindow.postMessage({ atlas: version, view: address, city, layers, heard }, location.origin);
}
