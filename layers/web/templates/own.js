// Own sites: one canvas over columns that are fetched when the layer is first shown. What lies in one cell of the
// screen is one circle with a number, so that any number of sites stays quick and can be read.
// The page has this only where there are own sites.
const OWN = { id: "own-sites", colour: "#5a3e85", cell: 44, near: 12, listed: 12, pad: 0.25 };

function unpackedOwn({ unit, x, y, about, words }) {
  const east = new Float64Array(x.length), south = new Float64Array(x.length);
  for (let i = 0, lon = 0, lat = 0; i < x.length; i++) {
    lon += x[i]; lat += y[i];
    east[i] = (lon / unit + 180) / 360;
    south[i] = 0.5 - Math.asinh(Math.tan(lat / unit * Math.PI / 180)) / (2 * Math.PI);
  }
  return { east, south, about, words };
}

// The sites of the screen by cells of the world, which stay the same while the map is moved.
function groupedOwn({ east, south }, world, left, top, width, height) {
  const cells = new Map(), edge = OWN.cell;
  for (let i = 0; i < east.length; i++) {
    const x = east[i] * world, y = south[i] * world;
    if (x < left - edge || y < top - edge || x > left + width + edge || y > top + height + edge) continue;
    const key = Math.floor(x / edge) * 1e8 + Math.floor(y / edge), cell = cells.get(key);
    if (!cell) cells.set(key, { x, y, count: 1, members: [i] });
    else { cell.x += x; cell.y += y; cell.count += 1; if (cell.members.length < OWN.listed) cell.members.push(i); }
  }
  return [...cells.values()].map((cell) => ({ ...cell, x: cell.x / cell.count - left, y: cell.y / cell.count - top, radius: cell.count === 1 ? 5 : 10 + 2.5 * Math.log10(cell.count) }));
}

function ownSitesOn(map, later) {
  const canvas = L.DomUtil.create("canvas", "own-sites leaflet-zoom-animated"), popup = L.popup({ autoPan: false, maxWidth: 320 });
  let data = null, groups = [], corner = null, bounds = null, asked = 0, fetching = false;
  canvas.setAttribute("aria-hidden", "true");

  function draw() {
    if (!data || !canvas.isConnected) return;
    const size = map.getSize(), pad = size.multiplyBy(OWN.pad), whole = size.add(pad.multiplyBy(2)), sharp = window.devicePixelRatio || 1;
    corner = map.containerPointToLayerPoint(pad.multiplyBy(-1)).round();
    bounds = L.latLngBounds(map.layerPointToLatLng(corner), map.layerPointToLatLng(corner.add(whole)));
    const origin = map.getPixelOrigin().add(corner), world = 256 * 2 ** map.getZoom();
    groups = groupedOwn(data, world, origin.x, origin.y, whole.x, whole.y);
    Object.assign(canvas, { width: whole.x * sharp, height: whole.y * sharp });
    Object.assign(canvas.style, { width: whole.x + "px", height: whole.y + "px" });
    L.DomUtil.setTransform(canvas, corner, 1);
    const pen = canvas.getContext("2d");
    pen.scale(sharp, sharp);
    pen.font = "600 12px " + getComputedStyle(map.getContainer()).fontFamily;
    pen.textAlign = "center"; pen.textBaseline = "middle";
    groups.sort((one, other) => one.count - other.count).forEach((group) => drawGroup(pen, group));
    canvas.dataset.sites = groups.reduce((sum, group) => sum + group.count, 0);
  }

  function drawGroup(pen, { x, y, radius, count, members }) {
    const circle = (size, fill, dash = []) => {
      pen.setLineDash(dash);
      pen.beginPath(); pen.arc(x, y, size, 0, 2 * Math.PI);
      pen.fillStyle = fill; pen.fill(); pen.stroke();
    };
    pen.lineWidth = 1.5;
    pen.strokeStyle = count === 1 && data.about[members[0]] === "0" ? "#fff" : OWN.colour;
    if (count > 1) {
      circle(radius, "#fffffff0");
      pen.fillStyle = OWN.colour;
      pen.fillText(count.toLocaleString("en"), x, y + 1);
    } else if (data.about[members[0]] === "0") circle(radius, OWN.colour);
    else { circle(9, "#ffffffc0", [3, 2.5]); pen.setLineDash([]); circle(2.5, OWN.colour); }
  }

  function follow(event) {
    if (bounds) L.DomUtil.setTransform(canvas, map._latLngBoundsToNewLayerBounds(bounds, event.zoom, event.center).min, map.getZoomScale(event.zoom));
  }

  // The group under the pointer; what else is on the map there, but for areas, comes first.
  function under(event) {
    if (!canvas.isConnected || !corner || event.target.closest(".leaflet-marker-icon, .leaflet-control, .leaflet-popup")) return null;
    const { x, y } = map.mouseEventToLayerPoint(event).subtract(corner);
    const far = (group) => Math.hypot(group.x - x, group.y - y) - group.radius;
    const near = groups.filter((group) => far(group) < OWN.near - 5).sort((one, other) => far(one) - far(other));
    return near[0] || null;
  }

  async function open(at, query) {
    const turn = asked += 1;
    let found = null;
    try { const answer = await fetch("own-site.json?" + query + "&lang=" + document.documentElement.lang); found = answer.ok ? await answer.json() : null; } catch { found = null; }
    if (turn !== asked || !canvas.isConnected || !(at || found)) return;
    const words = document.createElement("p");
    words.textContent = data.words.failed;
    popup.setLatLng(at || found.at).setContent(found ? found.popup : words).openOn(map);
    const element = popup.getElement(), top = map.getContainer().getBoundingClientRect().top, box = element.getBoundingClientRect();
    element.querySelector(".leaflet-popup-content").tabIndex = 0;
    element.classList.toggle("below", box.top < top);
    popup.options.offset = L.point(0, box.top < top ? box.height + 24 : 4);
    popup.update();
  }

  // A link to one site opens it once.
  function openLinked() {
    let key = null;
    try { key = new URLSearchParams(window.parent.location.search).get("own"); } catch { key = null; }
    if (key) open(null, "key=" + encodeURIComponent(key));
  }

  const container = map.getContainer();
  container.addEventListener("click", (event) => {
    const group = map.dragging.moved() ? null : under(event);
    if (!group) return;
    event.stopImmediatePropagation();
    open(map.layerPointToLatLng(corner.add([group.x, group.y])), "at=" + group.members.join(",") + "&count=" + group.count);
  }, true);
  // Looked at once a frame, and never while the map is dragged: looking makes the browser lay the page out anew.
  let hovered = null;
  container.addEventListener("mousemove", (event) => {
    if (event.buttons) return;
    if (!hovered) requestAnimationFrame(() => { const last = hovered; hovered = null; container.classList.toggle("on-own-site", Boolean(under(last))); });
    hovered = event;
  });

  return Object.assign(new L.Layer(), {
    onAdd() {
      const pane = map.getPane(OWN.id);
      pane.style.zIndex = 599; // below symbols and names, above areas
      pane.style.pointerEvents = "none";
      pane.append(canvas);
      map.on("moveend viewreset resize", draw).on("zoomanim", follow);
      draw();
      if (data || fetching) return;
      fetching = true;
      later(OWN.id).then((found) => {
        fetching = false;
        if (!found) return;
        data = unpackedOwn(found);
        draw();
        openLinked();
      });
    },
    onRemove() {
      map.off("moveend viewreset resize", draw).off("zoomanim", follow);
      canvas.remove();
      map.closePopup(popup);
      container.classList.remove("on-own-site");
    },
  });
}

const layersBesideOwn = layersOn;
layersOn = function (map, shapes, hooks) {
  const made = layersBesideOwn(map, shapes, hooks), own = ownSitesOn(map, hooks.later);
  return (layer) => layer.id === OWN.id ? own : made(layer);
};
