// Own sites on the outline of the province, to be chosen by a circle, a line around them or one by one; what is chosen
// goes to the server, which lists it. Points come once; which of them pass the filters comes with every run.
const siteMaps = new WeakMap();
const SITE_COLOUR = "#5a3e85", PICKED_COLOUR = "#d55e00", CELL = 34, NEAR = 14;

export default function (component) {
  const { parentElement, data } = component, root = parentElement.querySelector(".site-map");
  const map = siteMaps.get(root) || beginSiteMap(root);
  Object.assign(map, { component, data });
  map.words = JSON.parse(data.words);
  drawTools(map);
  if (map.source !== data.source) fetchPlane(map);
  else { readShown(map); paint(map); }
}

function beginSiteMap(root) {
  const canvas = root.querySelector("canvas");
  const map = { root, canvas, tools: root.querySelector(".tools"), said: root.querySelector("p"), tool: "move", scale: 1, left: 0, top: 0, drawn: null, plane: null, groups: [] };
  siteMaps.set(root, map);
  canvas.addEventListener("pointerdown", (event) => press(map, event));
  canvas.addEventListener("wheel", (event) => { event.preventDefault(); zoomSites(map, event.deltaY < 0 ? 1.25 : 0.8, event.offsetX, event.offsetY); }, { passive: false });
  canvas.addEventListener("keydown", (event) => moveByKey(map, event));
  let wide = 0;
  new ResizeObserver(() => { if (canvas.clientWidth !== wide) { wide = canvas.clientWidth; map.fitted = false; } paint(map); }).observe(canvas);
  return map;
}

async function fetchPlane(map) {
  map.source = map.data.source;
  const answer = await fetch(new URL(map.source, document.baseURI)).catch(() => null);
  if (!answer || !answer.ok) { map.source = ""; map.said.textContent = map.words.failed; return; }
  const { x, y, steps, about, paths, width, height } = await answer.json(), at = new Float64Array(2 * x.length);
  for (let i = 0, east = 0, south = 0; i < x.length; i++) { east += x[i]; south += y[i]; at[2 * i] = east / steps; at[2 * i + 1] = south / steps; }
  map.plane = { at, about, count: x.length, width, height, paths: paths.map((path) => new Path2D(path)) };
  map.fitted = false;
  readShown(map);
  paint(map);
}

// A bit a site; nothing at all stands for every one.
function readShown(map) {
  const { shown, picked, area } = map.data;
  map.shown = shown === null ? null : Uint8Array.from(atob(shown), (letter) => letter.charCodeAt(0));
  map.picked = picked;
  map.drawn = area ? JSON.parse(area) : null;
}

const isListed = (map, i) => map.shown === null || (map.shown[i >> 3] >> (7 - (i & 7))) & 1;

function fitSites(map) {
  const { clientWidth: width, clientHeight: height } = map.canvas;
  map.least = Math.min(width / map.plane.width, height / map.plane.height) * 0.96;
  Object.assign(map, { scale: map.least, left: (width - map.plane.width * map.least) / 2, top: (height - map.plane.height * map.least) / 2, fitted: true });
}

function paint(map) {
  if (!map.plane || map.waiting) return;
  map.waiting = true;
  requestAnimationFrame(() => { map.waiting = false; if (map.plane && map.canvas.clientWidth) paintNow(map); });
}

function paintNow(map) {
  const { canvas, plane } = map, sharp = window.devicePixelRatio || 1, width = canvas.clientWidth, height = canvas.clientHeight;
  if (!map.fitted) fitSites(map);
  if (canvas.width !== Math.round(width * sharp) || canvas.height !== Math.round(height * sharp)) Object.assign(canvas, { width: Math.round(width * sharp), height: Math.round(height * sharp) });
  const pen = canvas.getContext("2d");
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.save();
  pen.translate(map.left, map.top); pen.scale(map.scale, map.scale);
  pen.lineWidth = 1 / map.scale; pen.strokeStyle = "#8a8f94"; pen.fillStyle = "#f6f7f8"; pen.lineJoin = "round";
  for (const path of plane.paths) { pen.fill(path); pen.stroke(path); }
  pen.restore();
  map.groups = groupSites(map, width, height);
  pen.font = "600 12px sans-serif"; pen.textAlign = "center"; pen.textBaseline = "middle";
  for (const group of map.groups) paintGroup(pen, map, group);
  for (const i of map.picked) ring(pen, plane.at[2 * i] * map.scale + map.left, plane.at[2 * i + 1] * map.scale + map.top);
  if (map.drawn) paintArea(pen, map);
  const count = countListed(map);
  canvas.setAttribute("aria-label", map.words.label.replace("{count}", count.toLocaleString("en")));
  canvas.dataset.sites = count;
}

function countListed(map) {
  if (map.shown === null) return map.plane.count;
  let count = 0;
  for (let byte of map.shown) for (; byte; byte &= byte - 1) count += 1;
  return count;
}

// The cells lie in the world, so that the circles stay as they are while the map is moved.
function groupSites(map, width, height) {
  const { at, count } = map.plane, { scale, left, top } = map, cells = new Map(), edge = CELL / scale;
  const west = -left / scale - edge, east = (width - left) / scale + edge, north = -top / scale - edge, south = (height - top) / scale + edge;
  for (let i = 0; i < count; i++) {
    const x = at[2 * i], y = at[2 * i + 1];
    if (x < west || x > east || y < north || y > south || !isListed(map, i)) continue;
    const key = Math.floor(x / edge) * 65536 + Math.floor(y / edge), cell = cells.get(key);
    if (!cell) cells.set(key, { x, y, count: 1, first: i, key });
    else { cell.x += x; cell.y += y; cell.count += 1; }
  }
  return [...cells.values()].map((cell) => ({ ...cell, x: (cell.x / cell.count) * scale + left, y: (cell.y / cell.count) * scale + top, radius: cell.count === 1 ? 5 : 9 + 2.5 * Math.log10(cell.count), edge }));
}

function paintGroup(pen, map, { x, y, radius, count, first }) {
  const about = count === 1 && map.plane.about[first] === "1";
  pen.beginPath(); pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.setLineDash(about ? [3, 2.5] : []);
  pen.lineWidth = 1.5; pen.strokeStyle = count === 1 && !about ? "#fff" : SITE_COLOUR;
  pen.fillStyle = count === 1 && !about ? SITE_COLOUR : "#fffffff0";
  pen.fill(); pen.stroke(); pen.setLineDash([]);
  if (count > 1) { pen.fillStyle = SITE_COLOUR; pen.fillText(count.toLocaleString("en"), x, y + 1); }
}

function ring(pen, x, y) {
  pen.beginPath(); pen.arc(x, y, 9, 0, 2 * Math.PI);
  pen.lineWidth = 3; pen.strokeStyle = PICKED_COLOUR; pen.stroke();
}

function paintArea(pen, map) {
  const { kind, points, radius } = map.drawn, put = ([x, y]) => [x * map.scale + map.left, y * map.scale + map.top];
  if (kind === "sites" || !points.length) return;
  pen.beginPath();
  if (kind === "circle") pen.arc(...put(points[0]), radius * map.scale, 0, 2 * Math.PI);
  else { points.forEach((point, at) => (at ? pen.lineTo(...put(point)) : pen.moveTo(...put(point)))); pen.closePath(); }
  pen.lineWidth = 2; pen.strokeStyle = "#22262a"; pen.fillStyle = "#22262a14"; pen.fill(); pen.stroke();
}

const placeOf = (map, event) => { const box = map.canvas.getBoundingClientRect(); return [(event.clientX - box.left - map.left) / map.scale, (event.clientY - box.top - map.top) / map.scale]; };

function press(map, event) {
  if (!map.plane || event.button) return;
  const { canvas } = map, start = { x: event.clientX, y: event.clientY, left: map.left, top: map.top, at: placeOf(map, event) }, before = map.drawn;
  let moved = false;
  canvas.setPointerCapture(event.pointerId);
  const move = (next) => {
    moved = moved || Math.hypot(next.clientX - start.x, next.clientY - start.y) > 4;
    if (!moved) return;
    if (map.tool === "move") { map.left = start.left + next.clientX - start.x; map.top = start.top + next.clientY - start.y; }
    else extend(map, start.at, placeOf(map, next));
    paint(map);
  };
  const end = (last) => {
    canvas.removeEventListener("pointermove", move);
    if (last.type === "pointercancel") { map.drawn = before; paint(map); return; }
    if (!moved) { if (map.tool === "move") chooseAt(map, last); }
    else if (map.tool !== "move") send(map, map.drawn);
  };
  if (map.tool !== "move") map.drawn = { kind: map.tool, points: [start.at], radius: 0 };
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", end, { once: true });
  canvas.addEventListener("pointercancel", end, { once: true });
}

function extend(map, from, to) {
  if (map.tool === "circle") { map.drawn.radius = Math.hypot(to[0] - from[0], to[1] - from[1]); return; }
  const last = map.drawn.points[map.drawn.points.length - 1];
  if (Math.hypot(to[0] - last[0], to[1] - last[1]) * map.scale > 3 && map.drawn.points.length < 3900) map.drawn.points.push(to);
}

// A press on a circle chooses the sites that it stands for.
function chooseAt(map, event) {
  const box = map.canvas.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top;
  const far = (group) => Math.hypot(group.x - x, group.y - y) - group.radius;
  const [group] = map.groups.filter((one) => far(one) < NEAR - 5).sort((one, other) => far(one) - far(other));
  if (!group) return;
  const sites = [], { at, count } = map.plane;
  for (let i = 0; i < count && sites.length < 20000; i++) {
    if (isListed(map, i) && Math.floor(at[2 * i] / group.edge) * 65536 + Math.floor(at[2 * i + 1] / group.edge) === group.key) sites.push(i);
  }
  send(map, { kind: "sites", points: [], radius: 0, sites });
}

function send(map, area) {
  map.drawn = area;
  paint(map);
  map.component.setStateValue("area", area ? JSON.stringify(area) : "");
}

function zoomSites(map, by, x, y) {
  if (!map.plane) return;
  const scale = Math.min(Math.max(map.scale * by, map.least * 0.8), map.least * 40), real = scale / map.scale;
  map.left = x - (x - map.left) * real;
  map.top = y - (y - map.top) * real;
  map.scale = scale;
  paint(map);
}

const ARROWS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function moveByKey(map, event) {
  const { clientWidth: width, clientHeight: height } = map.canvas;
  if (ARROWS[event.key]) { map.left += ARROWS[event.key][0]; map.top += ARROWS[event.key][1]; paint(map); }
  else if (event.key === "+" || event.key === "=") zoomSites(map, 1.25, width / 2, height / 2);
  else if (event.key === "-") zoomSites(map, 0.8, width / 2, height / 2);
  else if (event.key === "Escape" && map.drawn) send(map, null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function drawTools(map) {
  const { words, tools } = map, centre = () => [map.canvas.clientWidth / 2, map.canvas.clientHeight / 2];
  const button = (text, act, pressed) => {
    const made = document.createElement("button");
    made.type = "button"; made.textContent = text;
    if (pressed !== undefined) made.setAttribute("aria-pressed", pressed);
    made.addEventListener("click", act);
    return made;
  };
  const had = map.root.getRootNode().activeElement, index = [...tools.children].indexOf(had);
  tools.setAttribute("aria-label", words.tools);
  tools.replaceChildren(
    ...["move", "circle", "line"].map((tool) => button(words[tool], () => { map.tool = tool; map.canvas.dataset.tool = tool; drawTools(map); }, map.tool === tool)),
    button(words.nearer, () => zoomSites(map, 1.5, ...centre())), button(words.farther, () => zoomSites(map, 1 / 1.5, ...centre())),
    button(words.whole, () => { map.fitted = false; paint(map); }),
  );
  if (map.data.area) tools.append(button(words.clear, () => send(map, null)));
  if (index >= 0 && tools.children[index]) tools.children[index].focus();
  map.said.textContent = words.said;
  map.root.querySelector("small").textContent = words.credit;
}
