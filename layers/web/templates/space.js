// Where names, badges and sites find room on the map without lying over each other.
"use strict";
// Ways from a place, from the shortest to the longest, in pixels; rather to the side than up or down.
function around(reach, step) {
  const ways = [], far = ([x, y]) => x * x + 1.5 * y * y - y;
  for (let x = -reach; x <= reach; x += step) for (let y = -reach; y <= reach; y += step) ways.push([x, y]);
  return ways.sort((one, other) => far(one) - far(other));
}
const SHORT = around(16, 4), FAR = around(60, 6), WIDE = around(100, 10);

// Ways of a site: its place in the row of those at the same point, else as near to that point as there is room.
function near(box, name, thing) {
  const [x, y] = thing.marker ? thing.marker.options.icon.options.iconAnchor : [11, 11];
  const ways = FAR.map(([right, down]) => [right + x - 11, down + y - 11]);
  return thing.closest(".crowded") ? ways : [[0, 0], ...ways];
}

// Ways to a city's name: above it or below, whichever is usual for the thing, then beside it.
function beside(box, name) {
  if (!name) return SHORT;
  const wide = box.right - box.left, high = box.bottom - box.top, above = name.top - high - 3, below = name.bottom + 1;
  const lefts = [(name.left + name.right - wide) / 2, name.left, name.right - wide, name.right, name.left - wide];
  const rows = box.top < name.top ? [above, below, above - 20, below + 20] : [below, above, below + 20, above - 20], middle = (name.top + name.bottom - high) / 2;
  const spots = rows.flatMap((top) => lefts.map((left) => [left, top]));
  spots.splice(2 * lefts.length, 0, [name.right + 3, middle], [name.left - wide - 3, middle]);
  return spots.map(([left, top]) => [left - box.left, top - box.top]);
}

// Ways of a site's name, which usually stands right of its symbol: left of it, below, above.
function around4(box) {
  const wide = box.right - box.left, high = box.bottom - box.top, left = -wide - 28, middle = -wide / 2 - 14;
  return [[0, 0], [left, 0], [middle, high / 2 + 12], [middle, -high / 2 - 12]];
}

// What finds room on the map, the first first, and the ways each may go.
const WAYS = {
  ".name.prefecture": () => SHORT, ".site, .name.target": near, ".name.note": beside, ".badges": beside, ".name.circle": () => WIDE,
  ".name.county": () => SHORT, ".site-name": around4,
};
const moved = (box, [x, y]) => ({ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y });
const apart = (one, other) => one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

// The box a thing fills: a line of text is lower than its line.
function filled(thing) {
  const box = (thing.querySelector(".symbol") || thing).getBoundingClientRect(), spare = thing.matches(".name") ? 3 : 0;
  return { left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
}

// Whether a place lies in an area of a level's shapes (even-odd rule; degrees).
function covers({ type, coordinates }, { lat, lng }) {
  let inside = false;
  for (const ring of (type === "Polygon" ? [coordinates] : coordinates).flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x, y] = ring[i], [u, v] = ring[j];
      if (y > lat !== v > lat && lng < ((u - x) * (lat - y)) / (v - y) + x) inside = !inside;
    }
  }
  return inside;
}

// A function that makes room anew: names stand first, then what the keyboard reaches, then the rest, each at its
// own place or at the nearest free one. Where there is none, a site stays, and anything else waits until the map
// is larger. A site never leaves its city for another's ground, nor a circle's name its circle.
function declutterOn(map, shapes) {
  const HOMES = { ".site": shapes.prefectures, ".name.circle": shapes.circles };

  // Whether a way leads to ground of the same area, without leaving the map; always, for what has no such ground.
  function atHome(thing, box) {
    const kind = Object.keys(HOMES).find((kind) => thing.matches(kind)), marker = thing.closest(".leaflet-marker-icon").marker;
    const home = kind && HOMES[kind].features.find((feature) => covers(feature.geometry, marker.getLatLng())), frame = map.getContainer().getBoundingClientRect();
    return ([x, y]) => !home || (box.left + x >= frame.left && box.right + x <= frame.right && covers(home.geometry, map.containerPointToLatLng([
      (box.left + box.right) / 2 + x - frame.left, (box.top + box.bottom) / 2 + y - frame.top,
    ])));
  }

  // A thin line from a site that had to give way, or stands beside others of its place, to where it is.
  function lead(thing, [x, y]) {
    const [right, down] = thing.marker.options.icon.options.iconAnchor, across = right - 11 - x, along = down - 11 - y;
    const length = Math.hypot(across, along), line = thing.querySelector(".lead") || thing.appendChild(L.DomUtil.create("i", "lead"));
    line.hidden = length < 14 || thing.matches(".citywide"); // which stands for its city, not for a point
    line.style.width = Math.max(length - 9, 0) + "px";
    line.style.rotate = Math.atan2(along, across) + "rad";
  }

  return function declutter() {
    const things = Object.keys(WAYS).flatMap((kind) => [...map.getContainer().querySelectorAll(kind)].map((thing) => ({ kind, thing })));
    for (const { thing } of things) thing.style.translate = thing.style.visibility = "";
    for (const it of things) it.box = filled(it.thing), it.place = it.thing.parentElement.style.transform;
    const taken = [], titles = {}, shifts = new Map();
    for (const { kind, thing, box: stood, place } of things) {
      if (stood.left === stood.right) continue; // not shown at this zoom
      const box = moved(stood, shifts.get(thing.parentElement) || [0, 0]);
      const site = thing.matches(".site"), fits = atHome(thing, box), ways = WAYS[kind](box, titles[place], thing);
      const first = (boxes) => ways.find((way) => { const there = moved(box, way); return boxes.every((other) => apart(there, other)) && fits(way); });
      const way = first(taken) || (site && (first(Object.values(titles)) || first([])));
      if (site) shifts.set(thing, way || [0, 0]), lead(thing, way || [0, 0]);
      if (!way && !thing.matches(".site, .target")) { thing.style.visibility = "hidden"; continue; }
      const [x, y] = way || [0, 0], there = moved(box, [x, y]);
      if (x || y) thing.style.translate = x + "px " + y + "px";
      if (thing.marker) thing.marker.options.icon.options.popupAnchor = thing.marker.options.icon.options.tooltipAnchor = [x, y];
      if (kind === ".name.prefecture") titles[place] = there;
      taken.push(there);
    }
  };
}
