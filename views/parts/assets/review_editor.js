// One record's fields: what each may be chosen from comes from the server, and so does what is wrong with them.
function openEditor(review, id, faults = {}) {
  review.editing = id;
  review.here = id;
  drawList(review);
  choose(review, id, false);
  drawFaults(review, faults);
  const field = review.list.querySelector(".edit .faulty :is(input, select, textarea)") || review.list.querySelector(".edit :is(input, select, textarea)");
  if (field) field.focus();
}

function closeEditor(review) {
  const id = review.editing;
  review.editing = null;
  review.parts = null;
  if (id === "") review.entries.delete("");
  drawList(review);
  choose(review, id || review.back);
}

function editor(review, entry) {
  const { words } = review, form = make("form", "edit", null, { novalidate: "" });
  const forms = fieldBoxes(review, entry, form);
  form.append(saveKeys(review, words.save));
  form.addEventListener("submit", (event) => { event.preventDefault(); save(review, entry, forms); });
  return form;
}

function saveKeys(review, word) {
  const acts = make("div", "acts");
  acts.append(make("button", "first", word, { type: "submit" }), pressable("", put(review.words.keyed, { word: review.words.cancel, key: "Esc" }), () => closeEditor(review)));
  return acts;
}

// The fields of an entry as boxes in a form; how each is read comes back. Several entries in one form have names apart.
function fieldBoxes(review, entry, form, apart = "") {
  const { words } = review;
  const forms = review.draft.forms[entry.type].map((field) => ({ ...field, ...filling(review, entry, field, apart) }));
  const box = (fields) => fields.map((field) => field.box);
  const wide = (field) => ["text", "places", "industries", "scope"].includes(field.filling) || field.name.includes("heading") || field.name.includes("title");
  const rows = make("div", "pair");
  const shown = forms.filter((field) => !field.more), narrow = shown.filter((field) => !wide(field));
  form.append(...box(shown.filter((field) => field.name === "evidence")));
  rows.append(...box(narrow));
  form.append(rows, ...box(shown.filter((field) => wide(field) && field.name !== "evidence")));
  const more = make("details"), inside = make("div");
  inside.append(...box(forms.filter((field) => field.more)));
  more.append(make("summary", "", words.more), inside);
  form.append(more);
  return forms;
}

function fieldsOf(entry, forms) {
  const after = structuredClone(entry.fields);
  for (const field of forms) setPath(after, field.name, field.value());
  return after;
}

async function save(review, entry, forms) {
  const after = fieldsOf(entry, forms);
  const added = entry.id === "";
  const done = added ? await decide(review, [], "add", { after }) : await decide(review, [entry.id], "edit", { after });
  if (!done) return;
  review.editing = null;
  if (added) review.entries.delete("");
  review.here = added ? [...review.entries.keys()].findLast((id) => id.startsWith("new-")) : entry.id;
  if (added) drawText(review);
  redraw(review);
  if (added || !step(review, 1, isOpen)) choose(review, review.here);
}

function drawFaults(review, faults = {}, form = review.list.querySelector(".edit")) {
  if (!form) return;
  for (const box of form.querySelectorAll("[data-field]")) {
    const fault = faults[box.dataset.field], said = box.querySelector(".fault"), inputs = box.querySelectorAll("input, select, textarea");
    said.textContent = fault || "";
    said.hidden = !fault;
    box.classList.toggle("faulty", Boolean(fault));
    for (const input of inputs) { if (fault) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid"); }
    const more = box.closest("details");
    if (fault && more) more.open = true;
  }
  const first = form.querySelector(".faulty :is(input, select, textarea)");
  if (first) first.focus();
}

const getPath = (fields, path) => path.split(".").reduce((part, name) => (part === null || part === undefined ? undefined : part[name]), fields);

function setPath(fields, path, value) {
  const names = path.split("."), last = names.pop(), part = names.reduce((inner, name) => inner[name], fields);
  if (value === null && part[last] === undefined) return;
  part[last] = value;
}

// A field's box, and how its value is read out of it.
function filling(review, entry, field, apart = "") {
  const box = make("div", "", null, { "data-field": field.name }), now = getPath(entry.fields, field.name), id = `f-${apart}${field.name}`;
  const plain = now === null || now === undefined || now === "TODO" ? "" : now;
  const named = FILLINGS[field.filling] || FILLINGS.line;
  const { parts, value } = named({ review, entry, field, id, now, plain });
  if (field.filling !== "flag") box.append(make("label", "", field.label, { for: id }));
  box.append(...parts, make("div", "fault", "", { hidden: "", id: `${id}-fault` }));
  for (const input of box.querySelectorAll("input, select, textarea")) input.setAttribute("aria-describedby", `${id}-fault`);
  return { box, value };
}

const orNothing = (field, text) => (text === "" && field.optional ? null : text);

const FILLINGS = {
  line({ field, id, plain }) {
    const input = make("input", "", null, { id, type: "text", autocomplete: "off" });
    input.value = plain;
    return { parts: [input], value: () => orNothing(field, input.value.trim()) };
  },
  text({ review, field, id, plain }) {
    const input = make("textarea", "", null, { id, rows: 2 });
    input.value = plain;
    const parts = [input];
    if (field.name === "evidence") {
      const from = pressable("plain", review.words.from_text, () => { const text = picked(review); if (text) input.value = text; });
      from.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
      parts.push(from);
    }
    return { parts, value: () => orNothing(field, input.value.trim()) };
  },
  lines({ id, now }) {
    const input = make("textarea", "", null, { id, rows: Math.min(4, Math.max(1, (now || []).length)) });
    input.value = (now || []).join("\n");
    return { parts: [input], value: () => input.value.split(/[\n、]/).map((line) => line.trim()).filter(Boolean) };
  },
  number({ field, id, plain }) {
    const input = make("input", "", null, { id, type: "text", inputmode: "decimal", autocomplete: "off" });
    input.value = plain;
    return { parts: [input], value: () => orNothing(field, asNumber(input.value)) };
  },
  year(asked) { return FILLINGS.number(asked); },
  years({ id, now }) {
    const input = make("input", "", null, { id, type: "text", inputmode: "numeric", autocomplete: "off" });
    input.value = (now || []).join("、");
    return { parts: [input], value: () => (input.value.normalize("NFKC").match(/\d+/g) || []).map(Number) };
  },
  flag({ field, id, now }) {
    const label = make("label", "tick"), input = make("input", "", null, { id, type: "checkbox" });
    input.checked = Boolean(now);
    label.append(input, field.label);
    return { parts: [label], value: () => input.checked };
  },
  choice({ review, entry, field, id, plain }) {
    const names = review.draft.choices[`${entry.type}.${field.name}`] || review.draft.choices[field.name] || {};
    const asked = field.name === "coverage" && isOpen(entry); // a person says it, nothing is proposed
    const input = make("select", "", null, { id });
    const rows = Object.entries(names);
    if (asked || !(plain in names)) rows.unshift([asked ? "" : plain, asked ? review.words.choose : plain || review.words.choose]);
    for (const [value, text] of rows) input.append(make("option", "", text, { value }));
    input.value = asked ? "" : plain;
    const nothing = "" in names ? null : "";
    return { parts: [input], value: () => (input.value === "" ? nothing : input.value) };
  },
  places({ review, id, now }) { return chips(review, id, review.draft.choices.places, now || [], review.words.find_place); },
  industries({ review, id, now }) { return chips(review, id, review.draft.choices.industries, now || [], review.words.find_industry); },
  scope({ review, id, now }) {
    const kind = make("select", "", null, { id }), places = chips(review, `${id}-places`, review.draft.choices.places, Array.isArray(now) ? now : [], review.words.find_place);
    for (const [value, text] of Object.entries(review.draft.choices.scope)) kind.append(make("option", "", text, { value }));
    kind.value = now === "province" ? "province" : (now || []).length ? "places" : "open";
    const inside = make("div");
    inside.append(...places.parts);
    const show = () => { inside.hidden = kind.value !== "places"; };
    kind.addEventListener("change", show);
    show();
    return { parts: [kind, inside], value: () => (kind.value === "province" ? "province" : kind.value === "places" ? places.value() : []) };
  },
};

function asNumber(text) {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

// Codes by their names: typing finds one, Enter takes it, a click or Backspace lets it go.
function chips(review, id, names, now, hint) {
  const codes = [...now], list = make("div", "chips"), input = make("input", "", null, { id, list: `${id}-names`, placeholder: hint, autocomplete: "off", type: "text" });
  const options = make("datalist", "", null, { id: `${id}-names` });
  for (const text of Object.values(names)) options.append(make("option", "", null, { value: text }));
  const draw = () => list.replaceChildren(...codes.map((code) => {
    const name = names[code] || code;
    return pressable("", `${name} ×`, () => { codes.splice(codes.indexOf(code), 1); draw(); input.focus(); }, { "aria-label": put(review.words.remove, { name }) });
  }));
  const found = () => {
    const text = input.value.trim();
    const exact = Object.keys(names).find((code) => names[code] === text || code === text);
    const alike = Object.keys(names).filter((code) => text && names[code].includes(text));
    return exact || (alike.length === 1 ? alike[0] : alike.find((code) => names[code].startsWith(text)));
  };
  const add = (code) => { if (code && !codes.includes(code)) codes.push(code); input.value = ""; draw(); };
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && input.value.trim()) { event.preventDefault(); const code = found(); if (code) add(code); }
    if (event.key === "Backspace" && !input.value && codes.length) { codes.pop(); draw(); }
  });
  input.addEventListener("change", () => { const code = found(); if (code && names[code] === input.value.trim()) add(code); });
  draw();
  return { parts: [list, input, options], value: () => { if (input.value.trim() && found()) add(found()); return codes; } };
}

// A record that the reader did not see: of the words selected in the text, in the clause of what stands before them.
function addBox(review) {
  const { words, draft } = review, box = make("select", "", null, { "aria-label": words.add });
  box.append(make("option", "", words.add, { value: "" }));
  for (const [type, name] of Object.entries(draft.types)) if (type !== "header") box.append(make("option", "", name, { value: type }));
  box.addEventListener("change", () => { const type = box.value; box.value = ""; if (type) addRecord(review, type); });
  return box;
}

function addRecord(review, type) {
  const before = review.entries.get(review.here) || {}, evidence = picked(review);
  const fields = { type, clause: before.clause || Object.keys(review.draft.clauses)[0] || "1", evidence };
  const EMPTY = { lines: () => [], places: () => [], industries: () => [], flag: () => false, scope: () => "province", choice: () => null };
  for (const field of review.draft.forms[type]) {
    if (field.name in fields || field.more) continue;
    fields[field.name] = (EMPTY[field.filling] || (() => (field.optional ? null : "")))();
  }
  for (const [name, value] of Object.entries({ comparator: "=", pairing: "each", basis: "none" })) if (name in fields) fields[name] = value;
  review.back = review.here;
  review.entries.set("", { id: "", root: "", type, clause: fields.clause, status: "waiting", version: 0, confidence: "", reason: "", start: null, end: null, fields, said: [], faults: {}, notices: [], decided: null });
  openEditor(review, "");
}
