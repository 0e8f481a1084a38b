// The line to the server. While it is cut, what is clicked is held: a word says so at once, and it is done when the
// server is back and has shown the page anew. The last click counts.
const line = window.atlasLine || (window.atlasLine = { held: null, sent: null, cut: false, renewing: false, ran: false, note: null });

const appElement = () => document.querySelector("[data-testid=stApp]");

function isConnected() {
  const app = appElement();
  return !app || app.dataset.testConnectionState === "CONNECTED";
}

function whenConnected(action) {
  if (!isConnected() || line.renewing) { hold(action); return; }
  line.sent = action;
  action();
  watchForAnswer();
}

function hold(action) {
  line.held = action;
  notify(line.words.held);
}

function notify(text) { line.note.textContent = text; }

function watchConnection(words, renew) {
  Object.assign(line, { words, renew, whenConnected });
  if (line.note) return;
  line.note = document.body.appendChild(document.createElement("p"));
  line.note.className = "atlas-held";
  line.note.setAttribute("role", "status");
  const names = ["data-test-connection-state", "data-test-script-state"];
  new MutationObserver(follow).observe(appElement(), { attributes: true, attributeFilter: names });
  document.addEventListener("click", holdLink, true);
  document.addEventListener("pointerdown", watchPress, true);
  document.addEventListener("keydown", watchKey, true);
}

function follow() {
  if (!isConnected()) { lose(); return; }
  if (line.cut) { showAnew(); return; }
  if (appElement().dataset.testScriptState !== "notRunning") { line.ran = true; return; }
  if (line.renewing && !line.ran) return;
  line.renewing = false;
  line.sent = null;
  release();
}

// What was sent and not answered may never have arrived.
function lose() {
  Object.assign(line, { cut: true, ran: false });
  if (line.sent && !line.held) hold(line.sent);
  line.sent = null;
}

// A server that was started anew knows nothing of the page: the whole script runs before anything else is asked of it.
function showAnew() {
  Object.assign(line, { cut: false, renewing: true, ran: false });
  line.renew();
  dispatchEvent(new Event("atlas-connected"));
}

// Two pictures after the page is still: what is clicked may just have been drawn.
async function release() {
  const still = () => isConnected() && !line.renewing && appElement().dataset.testScriptState === "notRunning";
  for (let picture = 0; picture < 2; picture += 1) await new Promise(requestAnimationFrame);
  if (!line.held || !still()) return;
  const action = line.held;
  line.held = null;
  notify("");
  whenConnected(action);
}

function holdLink(event) {
  const link = event.target.closest && event.target.closest("a[href]");
  if (isConnected() || !link || link.origin !== location.origin || link.target === "_blank") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  hold(() => (link.isConnected ? link.click() : location.assign(link.href)));
}

function watchPress(event) {
  const widget = event.target.closest && event.target.closest("button, label, .stSelectbox, .stMultiSelect, [role=option]");
  if (!widget) return;
  if (isConnected()) watchForAnswer(); else holdWidget(widget);
}

function watchKey(event) {
  if (isConnected() && event.key === "Enter") watchForAnswer();
}

// Streamlit disables its widgets meanwhile: they hear no click, but the finger on them is seen.
function holdWidget(widget) {
  const pressed = widget.matches("button") ? widget : widget.querySelector("input");
  if (!pressed || !pressed.disabled) return;
  const key = widget.closest("[class*=st-key-]"), place = key && "." + [...key.classList].find((name) => name.startsWith("st-key-"));
  hold(() => press(pressed.isConnected ? pressed : document.querySelector(place + " " + pressed.localName)));
}

function press(thing) {
  if (!thing) return;
  thing.focus();
  thing.click();
}
