// How the reader moves the map: between which zooms, by which buttons, with how many fingers.
// The whole land and a little around it, and no closer than one city fills the map: nearer, there is one flat colour.
const FARTHER = 0.5, NEARER = 2.75, NEAREST_OF_TILES = 14, SAID_FOR = 1500; // zooms; ms

// A function that sets the limits for the map's present size; every way of zooming keeps them.
function limitsOn(map, bounds, tiles) {
  map.options.bounceAtZoomLimits = false; // fingers too
  return function limit() {
    map.options.minZoom = map.options.maxZoom = undefined; // else they would limit the answer
    const whole = map.getBoundsZoom(bounds);
    Object.assign(map.options, { minZoom: whole - FARTHER, maxZoom: tiles ? NEAREST_OF_TILES : whole + NEARER });
    map.fire("zoomlevelschange");
  };
}

// How many zooms closer than the whole land the map is.
function closeness(map) { return map.getZoom() - map.options.minZoom - FARTHER; }

// The buttons: closer, farther, all of it.
function buttonsOn(map, words, seeWhole) {
  L.control.zoom({ position: "topleft", zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
  const whole = L.control({ position: "topleft" });
  whole.onAdd = () => {
    const bar = L.DomUtil.create("div", "leaflet-bar whole"), button = L.DomUtil.create("button", "", bar);
    button.type = "button";
    button.textContent = words.whole;
    button.addEventListener("click", seeWhole);
    L.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  whole.addTo(map);
  const north = L.control({ position: "bottomleft" });
  north.onAdd = () => {
    const sign = L.DomUtil.create("p", "north");
    sign.textContent = "↑ " + words.north;
    return sign;
  };
  north.addTo(map);
}

// One finger scrolls the page, two move the map: else nobody could get past it on a phone. A mouse drags as ever.
function twoFingersOn(map, words) {
  const container = map.getContainer(), drag = map.dragging, hint = L.DomUtil.create("p", "fingers", container);
  hint.textContent = words.fingers;
  hint.setAttribute("aria-hidden", "true");
  drag.disable();
  drag._draggable._onDown = function (event) {
    if (!event.touches && event.pointerType !== "touch") L.Draggable.prototype._onDown.call(this, event);
  };
  drag.enable();
  let hiding = 0;
  container.addEventListener("touchmove", (event) => {
    if (event.touches.length > 1 || event.target.closest(".leaflet-control, .leaflet-popup")) return hide();
    clearTimeout(hiding);
    hint.classList.add("shown");
    hiding = setTimeout(hide, SAID_FOR);
  }, { passive: true });
  function hide() { clearTimeout(hiding); hint.classList.remove("shown"); }
}
