// The map's own behaviour: draws a described view, picks cities by mouse and keyboard, talks to its host page.
function startAtlas(map, shapes, first, options) {
  let layers = first.layers;
  const makeRoom = roomOn(map, shapes), drawn = {}, state = { url: "", shown: new Set(first.shown), city: null };
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) keepStill();
  const chosen = L.layerGroup().addTo(map), ring = L.layerGroup().addTo(map);
  document.documentElement.lang = options.lang;
  // Focusing the map must not scroll the page around it: the click that caused it would miss its city.
  map.getContainer().focus = () => HTMLElement.prototype.focus.call(map.getContainer(), { preventScroll: true });
  // From the bottom to the top: areas in their order, the chosen city's outline, lines, points.
  const named = (...levels) => first.layers.filter((layer) => levels.includes(layer.level)).map((layer) => layer.id);
  const cities = named("prefectures"), areal = named("prefectures", "counties", "circles");
  const panes = [...areal, "chosen", ...named("lines"), ...named("points"), "names"];
  panes.forEach((name, index) => {
    const top = index > areal.length ? 600 : 400;
    map.createPane(name).style.zIndex = top + index;
  });
  map.getPane("chosen").style.pointerEvents = map.getPane("circles").style.pointerEvents = "none";

  const drawings = {
    hatch: (colour) => ({ turn: 45, marks: '<rect width="3.5" height="7" fill="' + colour + '"/>' }),
    dots: (colour) => ({ turn: 0, marks: '<circle cx="3.5" cy="3.5" r="1.1" fill="' + colour + '"/>' }),
  };

  function patterned(name, colour, svg) {
    const id = name + "-" + colour.slice(1), ns = "http://www.w3.org/2000/svg";
    let defs = svg.querySelector("defs") || svg.insertBefore(document.createElementNS(ns, "defs"), svg.firstChild);
    if (!svg.querySelector("#" + id)) {
      const pattern = document.createElementNS(ns, "pattern");
      const { turn, marks } = drawings[name](colour);
      pattern.id = id;
      for (const [key, value] of Object.entries({ width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(" + turn + ")" })) pattern.setAttribute(key, value);
      pattern.innerHTML = '<rect width="7" height="7" fill="#fff"/>' + marks;
      defs.append(pattern);
    }
    return "url(#" + id + ")";
  }

  // For who asked for less motion: the next view at once, not a journey to it.
  function keepStill() {
    map._zoomAnimated = map._fadeAnimated = map.options.inertia = false;
    map.panBy = (offset, how) => L.Map.prototype.panBy.call(map, offset, { ...how, animate: false });
    map.getContainer().classList.remove("leaflet-fade-anim", "leaflet-zoom-anim");
  }

  function paint(path, style) {
    const svg = path._renderer && path._renderer._container;
    path.setStyle({
      color: style.stroke, weight: style.weight, dashArray: style.dash || null, fill: true,
      fillColor: style.pattern in drawings && svg ? patterned(style.pattern, style.fill, svg) : style.fill,
      fillOpacity: style.fill ? 1 : 0,
    });
  }

  function pick(city) { if (city) tell({ type: "pick", city }); select(city); }

  function describe(path, item) {
    if (item.tooltip) path.bindTooltip(item.tooltip, { sticky: true, direction: "auto" });
    if (item.popup) path.bindPopup(item.popup, { autoPan: false, maxWidth: 320 });
    path.on("click", () => pick(item.city));
    path.on("popupopen", (event) => { opener = path; path.closeTooltip(); keepInside(event.popup); scrollable(event.popup); });
    path.on("add", () => reachable(path, item));
  }

  function reachable(path, item) {
    const element = path.getElement && path.getElement();
    if (!element || !item.title) return;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", item.title);
    if (item.key) element.dataset.key = item.key;
    if (element.dataset.ready) return;
    element.dataset.ready = "1";
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      path.openPopup(path.getBounds ? path.getBounds().getCenter() : undefined);
      pick(item.city);
    });
    element.addEventListener("focus", () => path.openTooltip && path.openTooltip(path.getCenter && path._map ? path.getCenter() : undefined));
    element.addEventListener("blur", () => path.closeTooltip && path.closeTooltip());
  }

  // Esc closes the popup wherever the keyboard is; whoever was in it is back at what opened it.
  let opener = null;
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opener || !opener.isPopupOpen()) return;
    const inside = event.target.closest(".leaflet-popup");
    opener.closePopup();
    if (inside) opener.getElement().focus({ preventScroll: true });
  });

  // A long popup is scrolled with the keyboard too.
  function scrollable(popup) { popup.getElement().querySelector(".leaflet-popup-content").tabIndex = 0; }

  // The map must not move under the reader, so a popup that would stick out above opens downwards instead.
  function keepInside(popup) {
    const element = popup.getElement(), box = element.getBoundingClientRect();
    const top = map.getContainer().getBoundingClientRect().top;
    element.classList.toggle("below", box.top < top);
    if (box.top < top) { popup.options.offset = L.point(0, box.height + 24); popup.update(); }
  }

  // A level that the page does not carry is fetched when it is first shown.
  function areas(layer) {
    if (shapes[layer.level]) return shaped(layer);
    const group = L.layerGroup();
    group.once("add", async () => {
      shapes[layer.level] = shapes[layer.level] || await (await fetch(options.later[layer.level])).json();
      group.addLayer(shaped(layer));
      stops();
    });
    return group;
  }

  function shaped(layer) {
    const pane = layer.id, inert = layer.id === "circles";
    return L.geoJSON(shapes[layer.level], {
      pane, renderer: L.svg({ pane, padding: 1 }), interactive: !inert, smoothFactor: 0.5,
      filter: (feature) => feature.properties.key in layer.features,
      onEachFeature: (feature, path) => { const item = layer.features[feature.properties.key]; if (!inert) describe(path, { ...item, key: feature.properties.key }); path.on("add", () => paint(path, item.style)); },
    });
  }

  function marker(item, pane) {
    // Things at the same place stand side by side, four in a row, at any zoom; what stands only for its
    // city stands below the city's name.
    const column = (item.slot || 0) % 4, row = Math.floor((item.slot || 0) / 4);
    const left = item.citywide ? 36 : 0, below = item.citywide ? 30 : 0;
    const icon = L.divIcon({ html: item.mark, className: item.still || item.lines ? "city" : "site", iconSize: [22, 22], iconAnchor: [11 - column * 24 + left, 11 - row * 24 - below] });
    const made = L.marker(item.at, { icon, pane, zIndexOffset: item.still ? 1000 : 0, keyboard: !item.still, interactive: !item.still, title: "", alt: item.title });
    return made.on("add", () => { made.getElement().marker = made; });
  }

  function points(layer) {
    const group = L.layerGroup();
    for (const [key, item] of Object.entries(layer.features)) {
      if (item.lines) group.addLayer(L.polyline(item.lines, { pane: layer.id, color: item.style.stroke, weight: item.style.weight, dashArray: item.style.dash, interactive: false }));
      const point = marker(item, layer.id);
      if (!item.still) {
        describe(point, { ...item, key });
        const circle = item.radius && L.circle(item.at, { radius: item.radius, color: "#2b2f33", weight: 1.2, dashArray: "5 4", fill: false, interactive: false });
        if (circle) point.on("mouseover popupopen", () => ring.addLayer(circle)).on("mouseout popupclose", () => ring.removeLayer(circle));
      }
      group.addLayer(point);
    }
    return group;
  }

  function draw(view) {
    for (const [id, layer] of Object.entries(drawn)) { map.removeLayer(layer); delete drawn[id]; }
    layers = view.layers;
    place();
    const open = legend.getContainer().querySelector("details").open;
    legend.getContainer().innerHTML = view.legend;
    legend.getContainer().querySelector("details").open = open;
    follow();
    select(state.city);
  }

  // A layer is made when it is first shown: most of them never are.
  function made(layer) {
    const found = layer.level === "points" || layer.level === "lines" ? points(layer) : areas(layer);
    for (const label of layer.labels) found.addLayer(marker({ ...label, still: true }, label.pane || "names"));
    return found;
  }

  // Layers switched on are on the map, in their order; the others are not.
  function place() {
    for (const layer of layers) {
      if (state.shown.has(layer.id)) (drawn[layer.id] ||= made(layer)).addTo(map);
      else if (drawn[layer.id]) map.removeLayer(drawn[layer.id]);
    }
  }

  // A city is one stop for the keyboard: its uppermost shape; counties are found by the search.
  function stops() {
    const front = cities.findLast((name) => state.shown.has(name)) || "prefectures";
    for (const pane of panes) {
      for (const path of map.getPane(pane).querySelectorAll("path[data-key]")) {
        path.setAttribute("tabindex", pane === front ? "0" : "-1");
        path.toggleAttribute("aria-hidden", pane !== front);
      }
    }
  }

  function follow() {
    stops();
    const key = legend.getContainer(), empty = key.querySelector(".empty");
    for (const section of key.querySelectorAll("section")) section.hidden = !state.shown.has(section.dataset.layer);
    empty.hidden = state.shown.size > 0;
    if (!empty.hidden) key.querySelector("details").open = true;
    paper.replaceChildren(...[...key.querySelectorAll("section:not([hidden]), .empty:not([hidden])")].map((part) => part.cloneNode(true)));
    arrange();
    for (const box of control.getContainer().querySelectorAll("input")) box.checked = state.shown.has(box.value);
  }

  // Once before the next frame, however much has changed: looking at sizes makes the browser lay everything out.
  let arranging = 0;
  function arrange() {
    cancelAnimationFrame(arranging);
    arranging = requestAnimationFrame(() => { fitLegend(); makeRoom(); });
  }

  // A legend longer than its room ends below a whole line, and says that it goes on.
  function fitLegend() {
    const key = legend.getContainer().querySelector("details"), more = key.querySelector(".more");
    key.style.maxHeight = "";
    more.hidden = true;
    more.hidden = key.scrollHeight <= key.clientHeight + 1;
    if (more.hidden) return;
    const top = key.getBoundingClientRect().top - key.scrollTop, room = key.clientHeight - more.offsetHeight;
    const ends = [...key.querySelectorAll("li")].map((line) => line.getBoundingClientRect().bottom - top);
    key.style.maxHeight = Math.max(...ends.filter((end) => end <= room)) + more.offsetHeight + 1 + "px";
  }

  function show(ids) {
    state.shown = new Set(ids);
    place();
    follow();
    select(state.city);
  }

  function select(city) {
    state.city = city;
    chosen.clearLayers();
    const shape = city && shapes.prefectures.features.find((feature) => feature.properties.key === city);
    if (shape) chosen.addLayer(L.geoJSON(shape, { pane: "chosen", interactive: false, style: { color: "#111", weight: 3.5, fill: false } }));
    for (const path of document.querySelectorAll("path[data-key]")) path.setAttribute("aria-pressed", String(path.dataset.key === city));
  }

  function box(position, html) {
    const made = L.control({ position });
    made.onAdd = () => {
      const element = L.DomUtil.create("div");
      element.innerHTML = html;
      L.DomEvent.disableClickPropagation(element).disableScrollPropagation(element);
      return element;
    };
    return made.addTo(map);
  }

  // A browser may refuse storage to a page embedded in a stranger's; then the place is just not remembered.
  function memory(name, value) {
    try { return value === undefined ? sessionStorage.getItem(name) : sessionStorage.setItem(name, value); } catch { return null; }
  }

  // Who listens: the page itself where it says so, else the page around this one.
  function tell(message) {
    if (options.told) options.told(message);
    else if (window.parent !== window) window.parent.postMessage({ atlas: options.version, ...message }, location.origin);
  }

  async function obey(message) {
    if (Array.isArray(message.layers) && message.layers.join() !== [...state.shown].join()) show(message.layers);
    if (message.city !== undefined && message.city !== state.city) { map.closePopup(); select(message.city); }
    if (typeof message.view === "string" && message.view !== state.url) {
      state.url = message.view;
      const answer = message.view && await fetch(message.view);
      const view = answer ? answer.ok && await answer.json() : first;
      if (view && state.url === message.view) draw(view);
    }
  }

  // A printed map cannot be drawn anew: it is shrunk from its size on the screen to that of an upright page.
  const paper = document.querySelector(".paper");
  function fitPaper() {
    const { x, y } = map.getSize(), sizes = { width: x + "px", height: y + "px", scale: Math.min(670 / x, 540 / y) };
    for (const [name, value] of Object.entries(sizes)) document.documentElement.style.setProperty("--" + name, value);
  }
  map.on("resize", () => { if (!moved) fitWhole(); fitPaper(); arrange(); });
  fitPaper();

  const control = box("topright", first.control), legend = box("bottomright", first.legend);
  legend.getContainer().addEventListener("toggle", arrange, true);
  control.getContainer().addEventListener("change", () => {
    const ids = [...control.getContainer().querySelectorAll("input:checked")].map((input) => input.value);
    show(ids);
    tell({ type: "layers", layers: ids });
  });
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.origin === location.origin && event.data && event.data.atlas === options.version) obey(event.data);
  });
  if (window.innerWidth < 640) legend.getContainer().querySelector("details").open = false;
  const remembered = JSON.parse(memory("atlas-place") || "null");
  let moved = Boolean(remembered), fitting = false;
  // A map that nobody has moved shows the whole, whatever size it gets.
  function fitWhole() {
    fitting = true;
    map.fitBounds(options.bounds, { animate: false });
    fitting = false;
  }
  if (remembered) map.setView(remembered.centre, remembered.zoom, { animate: false });
  else fitWhole();
  map.on("movestart", () => { moved ||= !fitting; });
  // A frame may get its size after its scripts have run, and the first size is no "resize" of its window.
  new ResizeObserver(() => map.invalidateSize()).observe(map.getContainer());
  const crowd = () => map.getContainer().classList.toggle("crowded", map.getZoom() < 6.6);
  map.on("zoomend", () => { crowd(); arrange(); });
  crowd();
  document.fonts.ready.then(arrange);
  map.on("moveend", () => moved && memory("atlas-place", JSON.stringify({ centre: map.getCenter(), zoom: map.getZoom() })));
  draw(first);
  tell({ type: "ready" });
  return obey;
}
