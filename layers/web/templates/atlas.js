// The map's own behaviour: draws a described view, picks cities by mouse and keyboard, talks to its host page.
const ANSWERED_WITHIN = 10_000; // ms

function startAtlas(map, shapes, first, options) {
  let layers = first.layers;
  const declutter = declutterOn(map, shapes), fetched = fetcherOn(map, options.excuse);
  const made = layersOn(map, shapes, { later: (name) => fetched(options.later[name] || name), pick, arrived: follow });
  const drawn = {}, state = { url: "", shown: new Set(first.shown), more: true, city: null, chosen: 0 }, paper = document.querySelector(".paper");
  const chosen = L.layerGroup().addTo(map);
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
  for (const name of ["chosen", ...named("circles")]) map.getPane(name).style.pointerEvents = "none";

  function pick(city) { if (city) choose({ type: "pick", city }); select(city); }

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

  // Whether a layer is on the map: switched on, or one of those that come by themselves as the reader comes closer.
  function seen(layer) {
    return state.shown.has(layer.id) || (state.more && state.shown.size > 0 && closeness(map) >= layer.near);
  }

  // Layers seen are on the map, in their order; the others are not. Most are never made.
  function place() {
    for (const layer of layers) {
      if (seen(layer)) (drawn[layer.id] ||= made(layer)).addTo(map);
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
    const now = new Set(layers.filter(seen).map((layer) => layer.id));
    for (const section of key.querySelectorAll("section")) section.hidden = !now.has(section.dataset.layer);
    empty.hidden = state.shown.size > 0;
    if (!empty.hidden) key.querySelector("details").open = true;
    paper.replaceChildren(...[...key.querySelectorAll("section:not([hidden]), .empty:not([hidden])")].map((part) => part.cloneNode(true)));
    arrange();
    for (const box of control.getContainer().querySelectorAll("input")) box.checked = state.shown.has(box.value);
  }

  // Once in the next frame in which nothing moves, however much has changed: looking at sizes makes the browser lay
  // everything out, and the sizes of what is still moving are soon others.
  let arranging = 0;
  async function arrange() {
    const turn = arranging += 1;
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(map.getContainer().getAnimations({ subtree: true }).map((moving) => moving.finished));
    if (turn === arranging) { fitLegend(); declutter(); }
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

  // Who listens: the page itself where it says so, else the page around this one.
  function tell(message) {
    if (options.onMessage) options.onMessage(message);
    else if (window.parent !== window) window.parent.postMessage({ atlas: options.version, ...message }, location.origin);
  }

  // A choice's number is its time.
  function choose(choice) {
    state.chosen = Math.max(Date.now(), state.chosen + 1);
    tell({ ...choice, number: state.chosen });
  }

  // An order from before the reader's last choice is older than what is seen, unless that choice was lost on its way.
  function isOld(message) { return message.heard < state.chosen && Date.now() - state.chosen < ANSWERED_WITHIN; }

  async function obey(message) {
    if (!isOld(message)) {
      if (Array.isArray(message.layers) && message.layers.join() !== [...state.shown].join()) show(message.layers);
      if (message.city !== undefined && message.city !== state.city) { map.closePopup(); select(message.city); }
    }
    if (typeof message.view === "string" && message.view !== state.url) {
      state.url = message.view;
      const view = message.view ? await fetched(message.view) : first;
      if (state.url !== message.view) return; // something else has been asked for meanwhile
      if (view) draw(view);
      else state.url = null; // not shown, so that the next order asks for it again
    }
  }

  // Another zoom may bring layers or take them away; the chosen city's outline stays above what came.
  function nearer() {
    const before = Object.keys(drawn).filter((id) => map.hasLayer(drawn[id])).join();
    place();
    if (before !== Object.keys(drawn).filter((id) => map.hasLayer(drawn[id])).join()) { follow(); select(state.city); }
    else arrange();
  }

  const control = box("topright", first.control), legend = box("bottomright", first.legend);
  legend.getContainer().addEventListener("toggle", arrange, true);
  control.getContainer().addEventListener("change", () => {
    const ids = [...control.getContainer().querySelectorAll("input:checked")].map((input) => input.value);
    show(ids);
    choose({ type: "layers", layers: ids });
  });
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.origin === location.origin && event.data && event.data.atlas === options.version) obey(event.data);
  });
  const near = control.getContainer().querySelector(".near");
  near.addEventListener("click", () => {
    near.setAttribute("aria-pressed", String(state.more = !state.more));
    nearer();
  });
  if (window.innerWidth < 640) legend.getContainer().querySelector("details").open = false;
  placeOn(map, options, legend.getContainer(), nearer);
  document.fonts.ready.then(arrange);
  draw(first);
  tell({ type: "ready" });
  return obey;
}
