// Keys of the review. They count where nothing is being written; Streamlit's own of the same letters are kept away.
const REVIEW_KEYS = {
  j: (review) => step(review, 1), k: (review) => step(review, -1), a: (review) => act(review, "accept"),
  e: (review) => act(review, "edit"), r: (review) => act(review, "reject"), u: (review) => act(review, "undo"),
  s: (review) => openParts(review, "split"), m: (review) => openParts(review, "merge"), "?": (review) => showHelp(review),
};

function watchReviewKeys(review) {
  const listen = (event) => {
    if (!review.root.isConnected) { window.removeEventListener("keydown", listen, true); return; }
    reviewKey(review, event);
  };
  window.addEventListener("keydown", listen, true);
}

function reviewKey(review, event) {
  const path = event.composedPath(), inside = path.includes(review.root), top = path[0];
  if (!inside && top !== document.body && !(top.closest && top.closest("[data-testid=stMain]") && !top.closest("input, textarea, select, button, a, summary, [role]"))) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return;
  const writes = top.closest && top.closest("input, textarea, select");
  if (event.key === "Escape" && inside) { leave(review, event); return; }
  if (writes) { if (inside && event.key.length === 1) keepFromPage(event, writes); return; }
  const key = event.key.length === 1 ? event.key.toLowerCase() : "", action = REVIEW_KEYS[key];
  if (!action || !review.draft || review.editing !== null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  action(review);
}

// A letter that is written into a field here is no key of the page, which takes the field for something else.
function keepFromPage(event, field) {
  field.addEventListener("keydown", (own) => own.stopPropagation(), { once: true });
}

function leave(review, event) {
  if (!review.help.hidden) showHelp(review);
  else if (!review.clash.hidden) review.clash.querySelector("button").click();
  else if (review.editing !== null) closeEditor(review);
  else return;
  event.stopPropagation();
}

function showHelp(review) {
  const { help, words } = review;
  help.hidden = !help.hidden;
  if (help.hidden) return;
  const list = make("dl");
  for (const [key, text] of Object.entries(words.help)) {
    const pair = list.appendChild(make("div")), name = pair.appendChild(make("dt"));
    name.append(make("kbd", "", key));
    pair.append(make("dd", "", text));
  }
  help.replaceChildren(list, pressable("", put(words.keyed, { word: words.close, key: "Esc" }), () => showHelp(review)));
  help.querySelector("button").focus();
}
