// One record made two, or two made one: both are filled in beside each other and kept in one act.
function mergeable(review, entry) {
  const shown = [...review.entries.values()], at = shown.indexOf(entry);
  return shown.slice(at + 1).find((other) => other.clause === entry.clause && other.type === entry.type && !["split", "merged", "rejected"].includes(other.status));
}

function openParts(review, action) {
  const entry = review.entries.get(review.here);
  if (!entry || entry.type === "header" || entry.type === "clause" || ["split", "merged"].includes(entry.status)) return;
  if (!review.data.may) { tell(review, review.words.may_not, true); return; }
  const other = action === "merge" ? mergeable(review, entry) : null;
  if (action === "merge" && !other) { tell(review, review.words.no_next, true); return; }
  review.parts = { action, other };
  openEditor(review, entry.id);
}

// Of a merger the fields of the first count, and of lists all that either has; its evidence spans both where the text allows.
function mergedFields(review, entry, other) {
  const fields = structuredClone(entry.fields);
  for (const [name, value] of Object.entries(other.fields)) {
    if (Array.isArray(value) && Array.isArray(fields[name])) fields[name] = [...new Set([...fields[name], ...value])];
    else if (fields[name] === null || fields[name] === "") fields[name] = structuredClone(value);
  }
  const text = review.draft.text, from = Math.min(entry.start, other.start), to = Math.max(entry.end, other.end);
  const whole = entry.start !== null && other.start !== null ? text.slice(from, to).trim() : "";
  if (whole && whole.length <= 80 && !whole.includes("\n")) fields.evidence = whole;
  return fields;
}

function partsEditor(review, entry) {
  const { words, parts } = review, form = make("form", "edit", null, { novalidate: "" }), split = parts.action === "split";
  form.append(make("p", "quiet", split ? words.split_lead : words.merge_lead));
  const made = split ? [entry, entry] : [{ ...entry, fields: mergedFields(review, entry, parts.other) }];
  const filled = made.map((one, at) => {
    const box = form.appendChild(make("fieldset", "edit part"));
    if (split) box.append(make("legend", "", put(words.part, { number: at + 1 })));
    return { one, forms: fieldBoxes(review, one, box, split ? `${at + 1}-` : "") };
  });
  form.append(saveKeys(review, words.save));
  form.addEventListener("submit", (event) => { event.preventDefault(); saveParts(review, entry, filled); });
  return form;
}

async function saveParts(review, entry, filled) {
  const { action, other } = review.parts, after = filled.map(({ one, forms }) => fieldsOf(one, forms));
  const ids = action === "split" ? [entry.id] : [entry.id, other.id];
  if (!await decide(review, ids, action, { after: action === "split" ? after : after[0] })) return;
  review.editing = null;
  review.parts = null;
  drawText(review);
  redraw(review);
  if (!step(review, 1, isOpen)) choose(review, entry.id);
}

function drawPartFaults(review, faults) {
  const boxes = review.list.querySelectorAll(".edit .part");
  boxes.forEach((box, at) => drawFaults(review, faults[String(at)] || (boxes.length === 1 ? Object.values(faults)[0] : {}), box));
}
