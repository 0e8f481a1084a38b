// Which part of the land the map shows: the whole until its reader moves it, then what was moved to, kept in this window.
// A browser may refuse storage to a page embedded in a stranger's; then the place is just not remembered.
function memory(name, value) {
  try { return value === undefined ? sessionStorage.getItem(name) : sessionStorage.setItem(name, value); } catch { return null; }
}

// Puts the map in its place and keeps it there; "changed" is told of every other size or zoom.
function placeOn(map, bounds, changed) {
  const remembered = JSON.parse(memory("atlas-place") || "null");
  let moved = Boolean(remembered), fitting = false;

  function fitWhole() {
    fitting = true;
    map.fitBounds(bounds, { animate: false });
    fitting = false;
  }

  // A printed map cannot be drawn anew: it is shrunk from its size on the screen to that of an upright page.
  function fitPaper() {
    const { x, y } = map.getSize(), sizes = { width: x + "px", height: y + "px", scale: Math.min(670 / x, 540 / y) };
    for (const [name, value] of Object.entries(sizes)) document.documentElement.style.setProperty("--" + name, value);
  }

  // For who asked for less motion: the next view at once, not a journey to it.
  function keepStill() {
    map._zoomAnimated = map._fadeAnimated = map.options.inertia = false;
    map.panBy = (offset, how) => L.Map.prototype.panBy.call(map, offset, { ...how, animate: false });
    map.getContainer().classList.remove("leaflet-fade-anim", "leaflet-zoom-anim");
  }

  function crowd() { map.getContainer().classList.toggle("crowded", map.getZoom() < 6.6); }

  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) keepStill();
  if (remembered) map.setView(remembered.centre, remembered.zoom, { animate: false });
  else fitWhole();
  fitPaper();
  crowd();
  map.on("movestart", () => { moved ||= !fitting; });
  map.on("moveend", () => moved && memory("atlas-place", JSON.stringify({ centre: map.getCenter(), zoom: map.getZoom() })));
  map.on("zoomend", () => { crowd(); changed(); });
  map.on("resize", () => { if (!moved) fitWhole(); fitPaper(); changed(); });
  // A frame may get its size after its scripts have run, and the first size is no "resize" of its window.
  new ResizeObserver(() => map.invalidateSize()).observe(map.getContainer());
}
