// A checked draft: its text and the verdicts beside each other, each choosing the other. Everything is in the data;
// all texts are put in as texts.
const verifications = new WeakMap();

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".verification");
  const shown = verifications.get(root) || { root, here: null, only: "" };
  if (shown.source === data.found) return;
  Object.assign(shown, { source: data.found, found: JSON.parse(data.found), here: null, only: "" });
  if (!verifications.has(root)) { verifications.set(root, shown); watch(shown); }
  drawAll(shown);
}

const part = (shown, name) => shown.root.querySelector("." + name);
const isWrong = (shown, verdict) => shown.found.verdicts.some((one) => one.id === verdict && one.wrong);
const look = (shown, claim) => isWrong(shown, claim.verdict) ? "wrong" : claim.verdict;
const isShown = (shown, claim) => !shown.only || claim.verdict === shown.only;

function make(tag, text, values = {}) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
  return element;
}

function drawAll(shown) {
  const { found } = shown;
  shown.root.lang = found.lang;
  part(shown, "summary").textContent = found.summary;
  part(shown, "text").setAttribute("aria-label", found.words.text);
  part(shown, "list").setAttribute("aria-label", found.words.list);
  part(shown, "keys").textContent = found.claims.length ? found.words.keys : "";
  drawBar(shown);
  drawText(shown);
  drawList(shown);
}

function drawBar(shown) {
  const { claims, verdicts, words } = shown.found, bar = part(shown, "bar");
  const count = (id) => claims.filter((claim) => claim.verdict === id).length;
  const choices = [{ id: "", name: words.all, count: claims.length }, ...verdicts.map((one) => ({ ...one, count: count(one.id) }))];
  bar.replaceChildren(...choices.filter((one) => one.count).map((one) => {
    const button = make("button", `${one.name} ${one.count}`, { type: "button", "aria-pressed": String(shown.only === one.id) });
    button.addEventListener("click", () => { shown.only = one.id; shown.here = null; drawBar(shown); drawText(shown); drawList(shown); bar.querySelector("[aria-pressed=true]").focus(); });
    return button;
  }));
}

// Where claims overlap each piece knows all of them. Positions count characters, not halves of them.
function drawText(shown) {
  const letters = Array.from(shown.found.text), claims = shown.found.claims;
  const edges = [...new Set([0, letters.length, ...claims.flatMap((claim) => [claim.start, claim.end])])].sort((a, b) => a - b);
  const parts = document.createDocumentFragment();
  edges.slice(0, -1).forEach((from, at) => {
    const piece = letters.slice(from, edges[at + 1]).join("");
    const over = claims.map((claim, number) => ({ claim, number })).filter(({ claim }) => claim.start <= from && from < claim.end);
    if (!over.length) { parts.append(piece); return; }
    const seen = over.filter(({ claim }) => isShown(shown, claim));
    const gravest = seen.find(({ claim }) => isWrong(shown, claim.verdict)) || seen[0];
    const mark = make("mark", piece, { "data-numbers": over.map(({ number }) => number).join(" ") });
    if (gravest) mark.dataset.look = look(shown, gravest.claim); else mark.classList.add("away");
    if (gravest && gravest.claim.start === from) { mark.tabIndex = 0; mark.setAttribute("role", "button"); mark.setAttribute("aria-label", `${gravest.claim.name}：${piece}`); }
    parts.append(mark);
  });
  part(shown, "text").replaceChildren(parts);
}

function drawList(shown) {
  const { claims, text, words } = shown.found, letters = Array.from(text), list = part(shown, "list");
  const items = claims.map((claim, number) => ({ claim, number })).filter(({ claim }) => isShown(shown, claim)).map(({ claim, number }) => {
    const item = make("li", "", { tabindex: "0", "data-number": number, "data-look": look(shown, claim) });
    item.append(make("b", claim.name), " ", make("q", letters.slice(claim.start, claim.end).join("").replace(/\s+/g, " ")));
    item.append(...claim.lines.map((line) => make("span", line, { class: "line" })), copies(shown, claim));
    return item;
  });
  list.replaceChildren(...(items.length ? items : [make("li", words.none)]));
}

function copies(shown, claim) {
  const box = make("span", "", { class: "copy" });
  for (const name of ["note", "aside"]) {
    if (!claim[name]) continue;
    const button = make("button", shown.found.words[name], { type: "button", title: claim[name] });
    button.addEventListener("click", (event) => { event.stopPropagation(); copy(shown, claim[name]); });
    box.append(button);
  }
  return box;
}

async function copy(shown, text) {
  const { copied, failed } = shown.found.words;
  let done = true;
  try { await navigator.clipboard.writeText(text); } catch { done = false; }
  part(shown, "said").textContent = `${done ? copied : failed} ${text}`;
}

function choose(shown, number, focus) {
  if (!shown.found.claims[number]) return;
  shown.here = number;
  for (const item of shown.root.querySelectorAll("li")) item.classList.toggle("here", item.dataset.number === String(number));
  const marks = [...shown.root.querySelectorAll("mark")];
  for (const mark of marks) mark.classList.toggle("here", mark.dataset.numbers.split(" ").includes(String(number)));
  const mark = shown.root.querySelector("mark.here"), item = shown.root.querySelector("li.here");
  for (const one of [mark, item]) if (one) reveal(one);
  const target = focus === "text" ? mark : focus === "list" ? item : null;
  if (target) { target.tabIndex = 0; target.focus({ preventScroll: true }); }
}

function reveal(element) {
  const box = element.closest(".text, .list"), outer = box.getBoundingClientRect(), inner = element.getBoundingClientRect();
  if (inner.top < outer.top + 10 || inner.bottom > outer.bottom - 10) box.scrollTop += inner.top - outer.top - outer.height / 3;
}

// Of claims that share a place a further press goes on to the next.
function next(shown, mark) {
  const numbers = mark.dataset.numbers.split(" ").map(Number).filter((number) => isShown(shown, shown.found.claims[number]));
  return numbers[(numbers.indexOf(shown.here) + 1) % numbers.length];
}

function watch(shown) {
  shown.root.addEventListener("click", (event) => {
    const mark = event.target.closest("mark"), item = event.target.closest("li[data-number]");
    if (mark) choose(shown, next(shown, mark)); else if (item) choose(shown, Number(item.dataset.number));
  });
  shown.root.addEventListener("keydown", (event) => {
    const mark = event.target.closest("mark"), item = event.target.closest("li[data-number]");
    if (event.key === "Enter" && event.target.closest("button") === null) {
      if (mark) choose(shown, next(shown, mark), "list"); else if (item) choose(shown, Number(item.dataset.number), "text");
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && (mark || item)) {
      event.preventDefault();
      step(shown, event.key === "ArrowDown" ? 1 : -1, mark ? "text" : "list");
    }
  });
}

function step(shown, by, focus) {
  const numbers = shown.found.claims.map((_, number) => number).filter((number) => isShown(shown, shown.found.claims[number]));
  const at = numbers.indexOf(shown.here);
  choose(shown, numbers[Math.min(numbers.length - 1, Math.max(0, at < 0 ? 0 : at + by))], focus);
}
