// While the server is out of reach, what is clicked is held: a word says so at once, and it is done when the server is
// back. The last click counts.
const line = window.atlasLine || (window.atlasLine = { held: null, note: null, told: "" });

function isConnected() {
  const app = document.querySelector("[data-testid=stApp]");
  return !app || app.dataset.testConnectionState === "CONNECTED";
}

function whenConnected(action) {
  if (isConnected()) { action(); return; }
  line.held = action;
  line.note.textContent = line.told;
}

function watchConnection() {
  if (line.note) return;
  Object.assign(line, { whenConnected, note: document.body.appendChild(document.createElement("p")) });
  line.note.className = "atlas-held";
  line.note.setAttribute("role", "status");
  const app = document.querySelector("[data-testid=stApp]");
  const names = ["data-test-connection-state", "data-test-script-state"];
  new MutationObserver(release).observe(app, { attributes: true, attributeFilter: names });
  document.addEventListener("click", holdLink, true);
  document.addEventListener("pointerdown", holdWidget, true);
}

// Two pictures after the page is still: a server that is back first draws the page anew.
async function release() {
  const still = () => isConnected() && document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning";
  if (!line.held || !still()) return;
  for (let picture = 0; picture < 2; picture += 1) await new Promise(requestAnimationFrame);
  if (!line.held || !still()) return;
  const action = line.held;
  line.held = null;
  line.note.textContent = "";
  action();
}

function holdLink(event) {
  const link = event.target.closest && event.target.closest("a[href]");
  if (isConnected() || !link || link.origin !== location.origin || link.target === "_blank" || link.hasAttribute("download")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  whenConnected(() => (link.isConnected ? link.click() : location.assign(link.href)));
}

// Streamlit disables its widgets meanwhile: they hear no click, but the finger on them is seen.
function holdWidget(event) {
  const widget = !isConnected() && event.target.closest && event.target.closest("button, label, .stSelectbox, .stMultiSelect");
  const pressed = widget && (widget.matches("button") ? widget : widget.querySelector("input"));
  if (!pressed || !pressed.disabled) return;
  const key = widget.closest("[class*=st-key-]"), place = key && "." + [...key.classList].find((name) => name.startsWith("st-key-"));
  whenConnected(() => press(pressed.isConnected ? pressed : document.querySelector(place + " " + pressed.localName)));
}

function press(thing) {
  if (!thing) return;
  thing.focus();
  thing.click();
}
