// Search as a combobox: asks the server while typing, keyboard and mouse choose where to go.
const boxes = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const input = parentElement.querySelector("input");
  const box = boxes.get(input) || start(input, parentElement.querySelector(".hits"));
  box.data = data;
  frame(data, () => component.setTriggerValue("connected", Date.now())); // the box is on every page
  input.placeholder = data.hint;
  input.setAttribute("aria-label", data.label);
}

function start(input, list) {
  const box = { hits: [], at: -1, asked: "" };
  boxes.set(input, box);
  let timer = 0;

  async function ask() {
    const text = input.value.trim();
    box.asked = text;
    const address = new URL(box.data.address, document.baseURI);
    address.searchParams.set("q", text);
    const answer = await fetch(address).catch(() => null);
    if (!answer && box.asked === text) askAgain();
    if (!answer || !answer.ok || box.asked !== text) return;
    const groups = text ? await answer.json() : null;
    box.drawn = text;
    draw(groups);
  }

  // No answer at all: the server is out of reach, and the page soon knows it.
  async function askAgain() {
    await new Promise((done) => setTimeout(done, 1000));
    if (box.asked) whenConnected(ask);
  }

  function draw(groups) {
    list.replaceChildren();
    box.hits = [];
    box.at = -1;
    for (const group of groups || []) {
      list.append(element("div", "group", group.name));
      for (const item of group.items) {
        const hit = element("div", "hit", item.label);
        if (item.detail) hit.append(element("small", "", item.detail));
        hit.id = "atlas-hit-" + box.hits.length;
        hit.setAttribute("role", "option");
        hit.addEventListener("mousedown", (event) => { event.preventDefault(); go(item); });
        box.hits.push({ hit, item });
        list.append(hit);
      }
    }
    if (groups && !groups.length) list.append(element("div", "none", box.data.nothing));
    open(Boolean(groups));
    if (box.hits.length) move(0);
  }

  function move(to) {
    box.at = (to + box.hits.length) % box.hits.length;
    box.hits.forEach(({ hit }, index) => hit.setAttribute("aria-selected", String(index === box.at)));
    box.hits[box.at].hit.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", box.hits[box.at].hit.id);
  }

  function go(item) {
    input.value = "";
    box.asked = "";
    open(false);
    input.blur();
    visit(addressOf(box.data.page === "map" && item.page === "city" ? "map" : item.page, item.params));
    if (item.anchor) reveal(item.anchor);
  }

  // What was typed last counts, also when its hits have not arrived yet.
  async function enter() {
    clearTimeout(timer);
    if (box.drawn !== input.value.trim()) await ask();
    if (box.hits.length && box.drawn === input.value.trim()) go(box.hits[box.at].item);
  }

  // An answer that is still on its way must not open the list again.
  function close() {
    clearTimeout(timer);
    box.asked = null;
    open(false);
  }

  function open(shown) {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) input.removeAttribute("aria-activedescendant");
  }

  input.addEventListener("focus", () => ask(), { once: true });
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 80); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (event.key === "Escape") close();
    if (event.key === "Enter") { event.preventDefault(); enter(); }
    if (!box.hits.length || list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); move(box.at + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); move(box.at - 1); }
  });
  document.addEventListener("keydown", (event) => {
    if (composing(event) || event.key !== "/" || !input.isConnected || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    event.preventDefault();
    input.focus();
  });
  followLinks(() => input.isConnected);
  return box;
}

// The page with the place to be shown may still have to be drawn.
function reveal(id) {
  const look = () => {
    const found = document.getElementById(id);
    if (!found) return;
    watch.disconnect();
    found.scrollIntoView();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 20000);
  look();
}

function element(tag, name, text) {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
