// What a layer's described features become on the map: areas, points, lines, names, with their cards.
// A function that makes a layer; "later" fetches a level's shapes, "arrived" is told that they are there, "pick" the
// city of what was clicked.
function layersOn(map, shapes, { later, pick, arrived }) {
  const ring = L.layerGroup().addTo(map);

  const drawings = {
    hatch: (colour) => ({ turn: 45, drawing: '<rect width="3.5" height="7" fill="' + colour + '"/>' }),
    dots: (colour) => ({ turn: 0, drawing: '<circle cx="3.5" cy="3.5" r="1.1" fill="' + colour + '"/>' }),
  };

  function patterned(name, colour, svg) {
    const id = name + "-" + colour.slice(1), ns = "http://www.w3.org/2000/svg";
    let defs = svg.querySelector("defs") || svg.insertBefore(document.createElementNS(ns, "defs"), svg.firstChild);
    if (!svg.querySelector("#" + id)) {
      const pattern = document.createElementNS(ns, "pattern");
      const { turn, drawing } = drawings[name](colour);
      pattern.id = id;
      for (const [key, value] of Object.entries({ width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(" + turn + ")" })) pattern.setAttribute(key, value);
      pattern.innerHTML = '<rect width="7" height="7" fill="#fff"/>' + drawing;
      defs.append(pattern);
    }
    return "url(#" + id + ")";
  }

  function paint(path, style) {
    const svg = path._renderer && path._renderer._container;
    path.setStyle({
      color: style.stroke, weight: style.weight, dashArray: style.dash || null, fill: true,
      fillColor: style.pattern in drawings && svg ? patterned(style.pattern, style.fill, svg) : style.fill,
      fillOpacity: style.fill ? 1 : 0,
    });
  }

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
      if (composing(event) || (event.key !== "Enter" && event.key !== " ")) return;
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
    if (composing(event) || event.key !== "Escape" || !opener || !opener.isPopupOpen()) return;
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
    let filled = false;
    group.on("add", async () => {
      if (!filled) shapes[layer.level] ||= await later(layer.level);
      if (filled || !shapes[layer.level]) return;
      filled = true;
      group.addLayer(shaped(layer));
      arrived();
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
    const icon = L.divIcon({ html: item.mark, className: item.still || item.lines ? "city" : item.citywide ? "site citywide" : "site", iconSize: [22, 22], iconAnchor: [11 - column * 24 + left, 11 - row * 24 - below] });
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

  // The cities' borders above counties that are filled.
  function borders(pane) {
    return L.geoJSON(shapes.prefectures, { pane, interactive: false, smoothFactor: 0.5, style: { fill: false, color: "#4a5157", weight: 1.4 } });
  }

  // A layer that the page does not carry is fetched when it is first shown.
  function postponed(layer) {
    const group = L.layerGroup();
    let filled = false;
    group.on("add", async () => {
      const found = filled ? null : await later(layer.later), lines = layer.level === "counties";
      if (found && lines) shapes.counties ||= await later(layer.level);
      if (filled || !found || (lines && !shapes.counties)) return;
      filled = true;
      group.addLayer(made(found));
      if (lines) group.addLayer(borders(layer.id));
      arrived();
    });
    return group;
  }

  return made;

  function made(layer) {
    if (layer.later) return postponed(layer);
    const found = layer.level === "points" || layer.level === "lines" ? points(layer) : areas(layer);
    for (const label of layer.labels) {
      const mark = label.mark || '<span class="name county">' + label.county + "</span>";
      found.addLayer(marker({ ...label, mark, still: true }, label.pane || (label.county ? layer.id : "names")));
    }
    return found;
  }
}
