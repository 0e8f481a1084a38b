// Which part of the land the map shows: the whole until its reader moves it, then what was moved to, kept in this window.
// A browser may refuse storage to a page embedded in a stranger's; then the place is just not remembered.
function memory(name, value) {
  try { return value === undefined ? sessionStorage.getItem(name) : sessionStorage.setItem(name, value); } catch { return null; }
}

const NAMES_FROM = 1.5, EDGE = 3; // zooms above the whole land; pixels around it, for its border

// Puts the map in its place and keeps it there; "changed" is told of every other size or zoom.
function placeOn(map, { bounds, words, tiles }, legend, changed) {
  const limit = limitsOn(map, bounds, tiles);
  let place = JSON.parse(memory("atlas-place") || "null"), standing = false, moving = false;

  // Exactly where it was: Leaflet itself keeps a map's middle only to the pixel when its size changes.
  function stand() {
    standing = true;
    limit();
    if (place) map.setView(place.centre, place.zoom, { animate: false, reset: true });
    else fill();
    standing = false;
  }

  // As large as its frame allows, between the steps of zooming.
  function fill() {
    const step = map.options.zoomSnap, right = aside() + EDGE;
    map.options.zoomSnap = 0;
    map.fitBounds(bounds, { animate: false, paddingTopLeft: [EDGE, EDGE], paddingBottomRight: [right, EDGE] });
    map.options.zoomSnap = step;
  }

  // The legend lies over the right of the map: a land that is narrow enough stands beside it, no smaller than else.
  function aside() {
    const width = legend.offsetWidth, small = map.getBoundsZoom(bounds, false, L.point(width, 0));
    return small < map.getBoundsZoom(bounds) ? 0 : width;
  }

  function keep() {
    if (moving) memory("atlas-place", JSON.stringify(place = { centre: map.getCenter(), zoom: map.getZoom() }));
    moving = false;
  }

  function seeWhole() {
    memory("atlas-place", JSON.stringify(place = null));
    stand();
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

  // On a map that is small all over there is room for less; names of sites wait until there are few in sight.
  function crowd() {
    map.getContainer().classList.toggle("crowded", map.getZoom() < 6.6);
    map.getContainer().classList.toggle("far", closeness(map) < NAMES_FROM);
  }

  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) keepStill();
  stand();
  fitPaper();
  crowd();
  buttonsOn(map, words, seeWhole);
  twoFingersOn(map, words);
  map.on("movestart", () => { moving = !standing; });
  map.on("moveend", keep);
  map.on("zoomend", () => { crowd(); changed(); });
  map.on("resize", () => { stand(); fitPaper(); changed(); });
  // A frame may get its size after its scripts have run, and the first size is no "resize" of its window.
  new ResizeObserver(([{ target }]) => {
    if (!map.getSize().equals([target.clientWidth, target.clientHeight])) map.invalidateSize();
  }).observe(map.getContainer());
}
