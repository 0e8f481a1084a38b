// The records by clause: what each says in words, how sure the reader was, what was decided; counts and filters above.
function drawList(review) {
  const top = review.list.scrollTop, parts = document.createDocumentFragment();
  let clause = null, list = null;
  for (const entry of shownEntries(review)) {
    if (!list || entry.clause !== clause) {
      clause = entry.clause;
      parts.append(clauseHead(review, clause));
      list = parts.appendChild(make("ul"));
    }
    list.append(entryItem(review, entry));
  }
  if (!list) parts.append(make("p", "quiet", review.words.none_shown));
  review.list.replaceChildren(parts);
  review.list.scrollTop = top;
}

function clauseHead(review, clause) {
  const { words } = review, head = make("h3");
  head.append(make("span", "", clause ? review.draft.clauses[clause] || clause : words.header));
  const sure = [...review.entries.values()].filter((entry) => clause && entry.clause === clause && isOpen(entry)
    && entry.confidence === "high" && !Object.keys(entry.faults).length && !entry.notices.length);
  if (sure.length && review.data.may) {
    head.append(pressable("", put(words.accept_high, { count: sure.length }), () => acceptAll(review, sure.map((entry) => entry.id))));
  }
  return head;
}

async function acceptAll(review, ids) {
  if (!await decide(review, ids, "accept")) return;
  redraw(review);
  if (!isOpen(review.entries.get(review.here))) step(review, 1, isOpen) || choose(review, review.here);
}

function redraw(review) {
  drawList(review);
  drawBar(review);
  drawFinish(review);
  markStates(review);
  markChosen(review);
}

function entryItem(review, entry) {
  const item = make("li", "entry", null, { "data-id": entry.id, "data-state": entry.status });
  item.addEventListener("click", () => { if (review.here !== entry.id) choose(review, entry.id); });
  drawChosen(review, item);
  return item;
}

// Only the chosen record has its keys beside it; drawn anew whenever that changes.
function drawChosen(review, item) {
  const entry = review.entries.get(item.dataset.id), here = entry.id === review.here, editing = entry.id === review.editing;
  const drawn = [here, editing, editing && review.parts ? review.parts.action : "", entry.version, entry.status].join();
  if (item.drawn === drawn) return;
  item.drawn = drawn;
  item.classList.toggle("here", here);
  item.tabIndex = here ? 0 : -1;
  if (here) item.setAttribute("aria-current", "true"); else item.removeAttribute("aria-current");
  if (editing) { item.replaceChildren(entryHead(review, entry), review.parts ? partsEditor(review, entry) : editor(review, entry)); return; }
  const parts = [entryHead(review, entry)];
  if (entry.fields.evidence) parts.push(make("blockquote", "", entry.fields.evidence, { lang: "zh-CN" }));
  parts.push(saidList(entry.said));
  for (const notice of isOpen(entry) ? entry.notices : []) parts.push(make("p", "notice", notice));
  if (here) parts.push(...chosenParts(review, entry));
  item.replaceChildren(...parts);
}

function entryHead(review, entry) {
  const { words } = review, head = make("div", "head");
  head.append(make("b", "", review.draft.types[entry.type] || entry.type));
  if (entry.confidence) head.append(make("small", "", words["sure_" + entry.confidence] || entry.confidence));
  if (isOpen(entry) && Object.keys(entry.faults).length) head.append(make("span", "wrong", words.to_fill));
  head.append(make("span", "state", words["is_" + entry.status]));
  return head;
}

function saidList(said) {
  const list = make("dl");
  for (const [name, value] of said) {
    const pair = list.appendChild(make("div"));
    pair.append(make("dt", "", name), make("dd", "", value));
  }
  return list;
}

function chosenParts(review, entry) {
  const { words, data } = review, parts = [];
  if (entry.reason && isOpen(entry)) parts.push(make("p", "quiet", put(words.reason, { reason: entry.reason })));
  if (entry.decided) parts.push(make("p", "quiet", put(words.decided, entry.decided) + (entry.decided.why ? " " + entry.decided.why : "")));
  if (!data.may) return [...parts, besideBox(review, entry)];
  const acts = make("div", "acts"), keyed = (word, key) => put(words.keyed, { word, key });
  const gone = ["split", "merged"].includes(entry.status);
  if (entry.status !== "accepted" && !gone) acts.append(pressable("first", keyed(words.accept, "A"), () => act(review, "accept")));
  if (!gone) acts.append(pressable("", keyed(words.edit, "E"), () => act(review, "edit")));
  if (entry.status !== "rejected" && !gone) acts.append(pressable("", keyed(words.reject, "R"), () => act(review, "reject")));
  if (entry.decided) acts.append(pressable("", keyed(words.undo, "U"), () => act(review, "undo")));
  if (!gone && entry.type !== "header" && entry.type !== "clause") {
    acts.append(pressable("", keyed(words.split, "S"), () => openParts(review, "split")));
    if (mergeable(review, entry)) acts.append(pressable("", keyed(words.merge, "M"), () => openParts(review, "merge")));
  }
  return [...parts, acts, besideBox(review, entry)];
}

async function act(review, what) {
  const entry = review.entries.get(review.here);
  if (!entry) return;
  if (!review.data.may) { tell(review, review.words.may_not, true); return; }
  if (what === "edit" || (what === "accept" && Object.keys(entry.faults).length)) { openEditor(review, entry.id, what === "accept" ? entry.faults : {}); return; }
  if (!await decide(review, [entry.id], what)) return;
  redraw(review);
  const on = what !== "undo" && review.here === entry.id && step(review, 1, isOpen);
  if (!on) choose(review, review.here);
}

function drawBar(review) {
  const { words } = review, all = [...review.entries.values()];
  const count = (state) => all.filter((entry) => entry.status === state).length;
  const counts = make("p", "counts");
  counts.append(make("b", "", put(words.left, { count: count("waiting") })), put(words.counts, { accepted: count("accepted"), rejected: count("rejected") }));
  const filters = make("div", "filters");
  const kinds = Object.fromEntries(Object.entries(review.draft.types).filter(([type]) => all.some((entry) => entry.type === type)));
  filters.append(filterBox(review, "type", words.all_types, kinds));
  filters.append(filterBox(review, "confidence", words.all_sure, { high: words.sure_high, medium: words.sure_medium, low: words.sure_low }));
  filters.append(filterBox(review, "state", words.all_states, { waiting: words.is_waiting, accepted: words.is_accepted, rejected: words.is_rejected }));
  const more = [pressable("", put(words.keyed, { word: words.keys, key: "?" }), () => showHelp(review))];
  if (review.data.may) more.unshift(addBox(review));
  const had = review.root.getRootNode().activeElement, name = had && review.bar.contains(had) ? had.getAttribute("aria-label") : null;
  review.bar.replaceChildren(counts, filters, ...more);
  const again = name && [...review.bar.querySelectorAll("select")].find((box) => box.getAttribute("aria-label") === name);
  if (again) again.focus();
}

function filterBox(review, name, every, names) {
  const box = make("select", "", null, { "aria-label": every });
  for (const [value, text] of [["", every], ...Object.entries(names)]) box.append(make("option", "", text, { value }));
  box.value = review.chosen[name];
  box.addEventListener("change", () => {
    review.chosen[name] = box.value;
    const shown = shownEntries(review);
    if (!shown.some((entry) => entry.id === review.here) && shown.length) review.here = shown[0].id;
    redraw(review);
  });
  return box;
}

function drawFinish(review) {
  const { words, data, draft } = review, left = [...review.entries.values()].filter(isOpen).length;
  const parts = [];
  if (draft.accepted) parts.push(make("span", "", put(words.on_map, { plan: draft.accepted })));
  if (data.accepts) parts.push(pressable("first", draft.accepted ? words.accept_again : words.accept_plan, () => acceptPlan(review)));
  parts.push(make("span", "quiet", left ? put(words.still, { count: left }) : words.all_decided));
  if (!data.may) parts.push(make("span", "quiet", words.may_not));
  review.finish.replaceChildren(...parts);
}

async function acceptPlan(review) {
  const left = [...review.entries.values()].find(isOpen);
  if (left) { tell(review, put(review.words.still, { count: [...review.entries.values()].filter(isOpen).length }), true); choose(review, left.id); return; }
  await review.asking;
  const answer = await talk(review, "POST", `atlas/drafts/${review.data.draft}/plan`, { seen: review.draft.version });
  if (answer.status === 409) { tellProblem(review, answer); fetchDraft(review); return; }
  if (!answer.ok) { tellProblem(review, answer); return; }
  review.draft.accepted = answer.content.plan;
  tell(review, put(review.words.on_map, answer.content));
  drawFinish(review);
  review.component.setTriggerValue("accepted", answer.content.plan);
}
