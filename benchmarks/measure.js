// What the figures are read from inside the page; the same for every app that is compared.
globalThis.bench = {
  // The frame of the map, also inside a component's shadow tree.
  frame(root = document) {
    const found = root.querySelector("iframe");
    if (found) return found;
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot && bench.frame(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  },
  map() {
    const page = bench.frame()?.contentWindow;
    return page?.L?.Map ? Object.values(page).find((value) => value instanceof page.L.Map) : undefined;
  },
  // Element of each city's area: the topmost that knows its code.
  cities() {
    const found = {}, page = bench.frame()?.contentDocument;
    for (const path of page?.querySelectorAll("path[data-key]") || []) found[path.dataset.key] = path;
    if (!Object.keys(found).length) bench.map()?.eachLayer((layer) => { if (layer._path && layer.feature?.properties?.key) found[layer.feature.properties.key] = layer._path; });
    return Object.fromEntries(Object.entries(found).filter(([key, path]) => /^\d{4}00$/.test(key) && path.isConnected));
  },
  painted: () => Object.values(bench.cities()).filter((path) => path.getBoundingClientRect().width > 0).length,
  idle: () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning",
  view() {
    const map = bench.map();
    return map && [map.getZoom(), map.getCenter().lat.toFixed(3), map.getCenter().lng.toFixed(3)].join();
  },
  // Milliseconds until done() holds, looked at after every change of this page and in every frame drawn.
  until(start, done, patience) {
    return new Promise((resolve, reject) => {
      const watcher = new MutationObserver(look);
      function look() {
        const took = performance.now() - start;
        if (!done() && took < patience) return false;
        watcher.disconnect();
        done() ? resolve(took) : reject(new Error("nothing came"));
        return true;
      }
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      (function next() { if (!look()) requestAnimationFrame(next); })();
    });
  },
  // Looked at in every frame drawn only: what is not painted is not there yet, and looking takes time itself.
  framed(done, patience) {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      (function next() {
        if (done()) return resolve(performance.now() - start);
        performance.now() - start < patience ? requestAnimationFrame(next) : reject(new Error("nothing came"));
      })();
    });
  },
  // From a click on a city's area to the city's panel.
  click(city, patience) {
    const path = bench.cities()[city], box = path.getBoundingClientRect(), view = path.ownerDocument.defaultView;
    const where = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    const start = performance.now();
    path.dispatchEvent(new view.MouseEvent("click", { bubbles: true, cancelable: true, view, ...where }));
    return bench.until(start, () => document.querySelector(`.panel[data-city="${city}"]`), patience);
  },
  // The page that the header marks as shown: Python has drawn it, so its run has begun.
  current() {
    const link = document.querySelector(".st-key-current-page a");
    return link && new URL(link.getAttribute("href"), location.origin).pathname;
  },

  // From a click on a link of the navigation to the page: to its finished content, or to the painted map.
  go(path, map, patience) {
    const link = [...document.querySelectorAll('a:not([href^="#"])[href]')].find((one) => new URL(one.getAttribute("href"), location.origin).pathname === path);
    const start = performance.now();
    link.click();
    return bench.until(start, () => location.pathname === path && bench.current() === path && bench.idle() && (map ? bench.painted() > 15 : !bench.frame()), patience);
  },
};
