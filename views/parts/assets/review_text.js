// The document's text, with what carries a record marked in it; where several overlap, each piece knows all of them.
function drawText(review) {
  const { text } = review.draft, entries = [...review.entries.values()].filter((entry) => entry.start !== null && entry.end > entry.start);
  const edges = [...new Set([0, text.length, ...entries.flatMap((entry) => [entry.start, entry.end])])].sort((a, b) => a - b);
  const parts = document.createDocumentFragment();
  const open = new Set(), begins = new Map(), ends = new Map();
  for (const entry of entries) {
    begins.set(entry.start, [...(begins.get(entry.start) || []), entry]);
    ends.set(entry.end, [...(ends.get(entry.end) || []), entry]);
  }
  edges.slice(0, -1).forEach((from, at) => {
    for (const entry of ends.get(from) || []) open.delete(entry);
    for (const entry of begins.get(from) || []) open.add(entry);
    const piece = text.slice(from, edges[at + 1]);
    if (open.size) parts.append(make("mark", "", piece, { "data-ids": [...open].map((entry) => entry.id).join(" "), "data-start": from }));
    else parts.append(piece);
  });
  review.text.replaceChildren(parts);
  markStates(review);
  markChosen(review);
}

const idsOf = (mark) => mark.dataset.ids.split(" ");

function markStates(review) {
  for (const mark of review.text.querySelectorAll("mark")) {
    const states = idsOf(mark).map((id) => (review.entries.get(id) || {}).status);
    mark.dataset.state = ["waiting", "accepted", "rejected"].find((state) => states.includes(state)) || "rejected";
  }
}

function markChosen(review) {
  const entry = review.entries.get(review.here);
  let first = null;
  for (const mark of review.text.querySelectorAll("mark")) {
    const here = Boolean(entry) && (idsOf(mark).includes(entry.id) || idsOf(mark).includes(entry.root));
    mark.classList.toggle("here", here);
    first = first || (here ? mark : null);
  }
  if (!first) return;
  const box = review.text.getBoundingClientRect(), place = first.getBoundingClientRect();
  if (place.top < box.top + 20 || place.bottom > box.bottom - 40) review.text.scrollTop += place.top - box.top - box.height / 3;
}

// Of records that share a place the shortest is meant; a further click goes on to the next.
function chooseMark(review, event) {
  const mark = event.target.closest("mark");
  if (!mark || picked(review)) return;
  const length = (id) => { const entry = review.entries.get(id); return entry.end - entry.start; };
  const ids = idsOf(mark).filter((id) => review.entries.has(id)).sort((one, other) => length(one) - length(other));
  const next = ids[(ids.indexOf(review.here) + 1) % ids.length];
  if (!isShown(review, review.entries.get(next))) { review.chosen = { type: "", confidence: "", state: "" }; drawList(review); drawBar(review); }
  choose(review, next);
}

// What is selected in the text; a selection elsewhere is none.
function picked(review) {
  const root = review.root.getRootNode(), selection = root.getSelection ? root.getSelection() : document.getSelection();
  if (!selection || selection.isCollapsed || !review.text.contains(selection.anchorNode)) return "";
  return selection.toString().trim();
}
