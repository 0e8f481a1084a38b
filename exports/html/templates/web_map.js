// The single file's own behaviour: unpacks its shapes and panels, starts the map, searches without a server.
"use strict";
function openPage(data) {
  const [panel, status, chooser, contents, input, list] = ["panel", "status", "city", "contents", "search", "hits"].map((id) => document.getElementById(id));
  let opened = null;

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  }

  function line(number) { return data.lines[number]; }

  function joined(numbers) { return numbers.map(line).join("\n"); }

  // Shapes: arcs of whole steps, each from point to point, put together to rings.
  function shapes({ scale, arcs, levels }) {
    const lines = arcs.map((steps) => {
      const line = [];
      for (let i = 0, x = 0, y = 0; i < steps.length; i += 2) line.push([(x += steps[i]) / scale, (y += steps[i + 1]) / scale]);
      return line;
    });
    const walk = (number) => (number < 0 ? [...lines[~number]].reverse() : lines[number]);
    const ring = (numbers) => numbers.reduce((all, number) => all.concat(walk(number).slice(all.length ? 1 : 0)), []);
    const feature = ([key, parts]) => ({
      type: "Feature", properties: { key }, geometry: { type: "MultiPolygon", coordinates: parts.map((part) => part.map(ring)) },
    });
    return Object.fromEntries(Object.entries(levels).map(([name, level]) => [
      name, { type: "FeatureCollection", features: Object.entries(level).map(feature) },
    ]));
  }

  // The map's features: the texts of their cards and their styles are numbers of the lines that all of the page shares.
  for (const item of data.view.layers.flatMap((layer) => Object.values(layer.features))) {
    if ("style" in item) item.style = JSON.parse(data.lines[item.style]);
    if (!item.card) continue;
    const { title, lines, quotes } = item.card;
    item.card = { title: line(title), lines: lines.map(line), quotes: quotes.map((numbers) => numbers.map(line)) };
    item.popup = popup(item.card);
    item.title = [item.card.title, ...item.card.lines].join(data.words.comma);
    item.tooltip = tooltip(item.card);
  }

  function popup({ title, lines, quotes }) {
    const made = element("div", "card", "");
    made.append(element("h2", "", title), ...lines.map((text) => element("p", "", text)), ...quotes.map(quotation));
    return made;
  }

  function quotation([evidence, gloss, source]) {
    const made = element("blockquote", "", ""), words = element("span", "", "“" + evidence + "”");
    words.lang = "zh";
    made.append(words, ...(gloss ? [element("p", "", gloss)] : []), element("footer", "", source));
    return made;
  }

  function tooltip({ title, lines }) {
    const made = document.createElement("div");
    made.append(element("b", "", title), ...lines.flatMap((line) => [document.createElement("br"), line]));
    return made.innerHTML;
  }

  // The panel: one city, the province or one industry. False where it is that already, or nothing has this name.
  function fill(key) {
    if (!known(key) || key === opened) return false;
    opened = key;
    panel.innerHTML = joined(data.panels[key].lines);
    panel.scrollTop = 0;
    status.textContent = line(data.panels[key].title);
    chooser.value = isCity(key) ? key : "";
    return true;
  }

  function open(key, focus) {
    if (fill(key)) {
      obey({ city: isCity(key) ? key : null });
      remember(key);
    }
    if (focus) { panel.focus({ preventScroll: true }); panel.scrollIntoView({ block: "nearest" }); }
  }

  function known(key) { return Object.hasOwn(data.panels, key); }

  function isCity(key) { return [...chooser.options].some((option) => option.value && option.value === key); }

  // The address names what is open; inside a frame nobody sees it, and a strict one forbids to change it.
  function remember(key) {
    if (window.parent === window && asked() !== key) location.hash = key;
  }

  function asked() { return location.hash.slice(1); }

  // The map.
  const map = L.map("map", { zoomSnap: 0.25, zoomControl: false, attributionControl: false });
  L.control.scale({ position: "bottomleft", imperial: false }).addTo(map);
  const [[south, west], north] = data.bounds; // a little more in the south, where the legend stands over the sea
  const obey = startAtlas(map, shapes(data.topology), data.view, {
    bounds: [[south - 0.5, west], north], later: {}, lang: document.documentElement.lang, words: data.words,
    onMessage(message) {
      if (message.type === "pick" && fill(message.city)) remember(message.city);
      if (message.type === "layers") tabulate(message.layers);
    },
  });

  // What the map shows, as tables; cities stand in one of them only.
  function tabulate(shown) {
    const twice = shown.includes("designations") ? "prefectures" : "";
    const tables = data.view.layers.filter((layer) => shown.includes(layer.id) && layer.id !== twice).map(table);
    contents.replaceChildren(...tables.filter(Boolean).flat());
  }

  function table(layer) {
    const items = Object.values(layer.features).filter((item) => item.card);
    if (!items.length) return null;
    const made = element("table", "", ""), head = made.createTHead().insertRow(), body = made.createTBody();
    for (const name of data.words.columns) { const cell = element("th", "", name); cell.scope = "col"; head.append(cell); }
    for (const item of items) body.append(row(item));
    return [element("h4", "", layer.title), made];
  }

  function row(item) {
    const { title, lines, quotes } = item.card, sources = [...new Set(quotes.map(([, , source]) => source))], made = document.createElement("tr"), name = element("th", "", "");
    const label = item.city ? element("button", "", title) : document.createTextNode(title);
    if (item.city) { label.type = "button"; label.dataset.open = item.city; }
    name.scope = "row";
    name.append(label);
    made.append(name);
    [lines, sources].forEach((texts, index) => {
      const cell = element("td", "", texts.join(data.words.stop));
      cell.dataset.label = data.words.columns[index + 1];
      made.append(cell);
    });
    return made;
  }

  // Search: what begins like it, then what has it inside; names, pinyin, initials.
  const folded = (text) => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const hits = [];
  let at = -1;

  function points(forms, text) {
    if (forms.includes(text)) return 0;
    if (forms.some((form) => form.startsWith(text))) return 1;
    return text.length > 1 && forms.some((form) => form.includes(text)) ? 2 : 9;
  }

  function find(text) {
    const ranked = data.search.map((entry, order) => ({ entry, order, rank: points(entry[4].split(" "), text) })).filter((hit) => hit.rank < 9);
    return ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, 9).map((hit) => hit.entry);
  }

  function suggest() {
    const text = folded(input.value), found = text ? find(text) : [];
    const groups = [...new Set(found.map((entry) => entry[0]))];
    hits.length = 0;
    list.replaceChildren(...groups.flatMap((group) => [
      element("div", "group", data.words.groups[group]), ...found.filter((entry) => entry[0] === group).map(option),
    ]));
    if (text && !found.length) list.append(element("p", "", data.words.nothing));
    show(Boolean(text));
    if (hits.length) mark(0);
  }

  function option(entry) {
    const made = element("div", "", entry[1]);
    made.append(element("small", "", entry[2]));
    made.id = "hit-" + hits.length;
    made.setAttribute("role", "option");
    made.addEventListener("mousedown", (event) => { event.preventDefault(); go(entry); });
    hits.push({ made, entry });
    return made;
  }

  function mark(to) {
    at = (to + hits.length) % hits.length;
    hits.forEach((hit, index) => hit.made.setAttribute("aria-selected", String(index === at)));
    hits[at].made.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", hits[at].made.id);
  }

  function show(shown) {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) { input.removeAttribute("aria-activedescendant"); hits.length = 0; }
  }

  function go(entry) {
    input.value = "";
    show(false);
    open(entry[3], true);
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (event.key === "Escape") show(false);
    if (!hits.length) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) mark(at + move);
    if (event.key === "Enter") go(hits[at].entry);
    if (move || event.key === "Enter") event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (composing(event) || event.key !== "/" || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    event.preventDefault();
    input.focus();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open]");
    if (button) open(button.dataset.open, true);
  });
  chooser.addEventListener("change", () => open(chooser.value));
  window.addEventListener("hashchange", () => open(asked()));

  if (window.innerWidth < 640) contents.parentElement.open = false;
  tabulate(data.view.shown);
  open(asked() && known(asked()) ? asked() : data.start);
}

// The data are packed inside the page; browsers before 2020 cannot unpack them, and say so.
(function () {
  const packed = document.getElementById("atlas-data");
  if (!("DecompressionStream" in window)) {
    document.getElementById("panel").textContent = packed.dataset.old;
    return;
  }
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  new Response(unpacked).json().then(openPage);
})();
