// The review of a draft: its text and its records beside each other. All of it is fetched from the server, and each
// decision is kept there at once; nothing is held here that a reload would lose.
const reviews = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const root = parentElement.querySelector(".review");
  const review = reviews.get(root) || begin(root);
  Object.assign(review, { component, data, words: JSON.parse(data.words) });
  const shown = [data.draft, data.lang, data.may, data.name, data.accepts, data.reading].join();
  if (review.shown !== shown) { review.shown = shown; fetchDraft(review); }
}

function begin(root) {
  const find = (name) => root.querySelector("." + name);
  const review = {
    root, entries: new Map(), here: null, editing: null, asking: Promise.resolve(), beside: new Map(), parts: null, chosen: { type: "", confidence: "", state: "" },
    bar: find("bar"), said: find("said"), clash: find("clash"), help: find("help"), text: find("text"), list: find("list"), finish: find("finish"),
  };
  reviews.set(root, review);
  watchReviewKeys(review);
  review.text.addEventListener("click", (event) => chooseMark(review, event));
  followOthers(review);
  return review;
}

async function fetchDraft(review) {
  const answer = await talk(review, "GET", `atlas/drafts/${review.data.draft}.json`);
  if (!answer.ok) { tellProblem(review, answer); return; }
  const { entries, ...rest } = answer.content;
  review.draft = rest;
  review.entries = new Map(entries.map((entry) => [entry.id, entry]));
  review.editing = null;
  review.parts = null;
  if (!review.entries.has(review.here)) review.here = (entries.find(isOpen) || entries[0] || {}).id;
  drawAll(review);
  const here = review.list.querySelector(".entry.here");
  if (here) reveal(review, here, "auto");
}

// What others decide is seen without being asked for, but never under the hands of who is writing.
async function followOthers(review) {
  for (;;) {
    await new Promise((done) => setTimeout(done, 5000));
    if (!review.root.isConnected) return;
    if (document.hidden || !review.draft || review.editing !== null || !review.clash.hidden) continue;
    await review.asking;
    const { draft, reading } = review.data, seen = review.draft.version;
    const answer = await talk(review, "GET", `atlas/drafts/${draft}.json?seen=${seen}`);
    const still = review.data.draft === draft && review.data.reading === reading && review.draft.version === seen && review.editing === null && review.clash.hidden;
    if (!answer.ok || answer.status === 204 || !still) continue;
    review.draft.version = answer.content.version;
    review.entries = new Map(answer.content.entries.map((entry) => [entry.id, entry]));
    redraw(review);
  }
}

function drawAll(review) {
  review.text.setAttribute("aria-label", review.words.text);
  review.list.setAttribute("aria-label", review.words.records);
  drawText(review);
  drawList(review);
  drawBar(review);
  drawFinish(review);
}

const isOpen = (entry) => entry.status === "waiting";
const isShown = (review, entry) => {
  const { type, confidence, state } = review.chosen;
  return (!type || entry.type === type) && (!confidence || entry.confidence === confidence) && (!state || entry.status === state);
};
const shownEntries = (review) => [...review.entries.values()].filter((entry) => isShown(review, entry) || entry.id === review.editing);

function choose(review, id, focus = true) {
  if (id === undefined || id === null || !review.entries.has(id)) return;
  review.here = id;
  for (const item of review.list.querySelectorAll(".entry")) drawChosen(review, item);
  markChosen(review);
  const item = review.list.querySelector(".entry.here");
  if (!item) return;
  reveal(review, item, "auto");
  if (focus) item.focus({ preventScroll: true });
}

function reveal(review, item, behavior) {
  const scrolls = review.list.scrollHeight > review.list.clientHeight;
  if (scrolls) review.list.scrollTop += item.getBoundingClientRect().top - review.list.getBoundingClientRect().top - 60;
  else if (behavior !== "auto" || review.root.contains(item.getRootNode().activeElement)) item.scrollIntoView({ block: "nearest" });
}

function step(review, by, wanted = () => true) {
  const shown = shownEntries(review);
  const at = shown.findIndex((entry) => entry.id === review.here);
  for (let next = at + by; next >= 0 && next < shown.length; next += by) {
    if (wanted(shown[next])) { choose(review, shown[next].id); return true; }
  }
  return false;
}

function tell(review, text, bad = false) {
  review.said.textContent = text;
  review.said.classList.toggle("bad", bad);
}

// What the server says has changed; entries that were split or added come at their place.
function take(review, answer) {
  for (const entry of answer.entries) review.entries.set(entry.id, entry);
  for (const id of answer.gone || []) review.entries.delete(id);
  if (answer.order) review.entries = new Map(answer.order.map((id) => [id, review.entries.get(id)]));
  review.draft.version = answer.version;
}


function make(tag, name, text, attributes = {}) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function pressable(name, text, action, attributes = {}) {
  const button = make("button", name, text, { type: "button", ...attributes });
  button.addEventListener("click", (event) => { event.stopPropagation(); action(event); });
  return button;
}

const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
