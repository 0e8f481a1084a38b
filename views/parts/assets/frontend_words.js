// Streamlit's front end has words of its own, always in English: here they become the reader's. FRONTEND_WORDS has
// each as Streamlit says it and in each of FRONTEND_LANGUAGES; a {name} in one stands for anything.
const WRITTEN = ["aria-label", "title", "placeholder"], LONGEST = 300;
const NOT_STREAMLITS = ".stHtml, iframe, script, style, noscript, td, [data-testid=stCode] pre, [data-testid=stMarkdownContainer]:not([role=dialog] *, [data-testid=stFileUploaderDropzone] *)";
const speaking = { lang: null, exact: new Map(), shaped: [] };

function speakIn(lang) {
  if (speaking.lang === lang) return;
  const wanted = 1 + FRONTEND_LANGUAGES.indexOf(lang);
  const pairs = FRONTEND_WORDS.flatMap((words) => words.filter((from) => from !== words[wanted]).map((from) => [from, words[wanted]]));
  speaking.exact = new Map(pairs.filter(([from]) => !from.includes("{")));
  speaking.shaped = pairs.filter(([from]) => from.includes("{")).map(([from, to]) => [shape(from), to]);
  if (speaking.lang === null) {
    const watch = new MutationObserver((changes) => changes.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach(translate)));
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: WRITTEN });
  }
  speaking.lang = lang;
  translateAll(document.body);
}

function shape(text) {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp("^" + escaped.replace(/\{(\w+)\}/g, "(?<$1>.+)") + "$");
}

function translated(text) {
  const bare = text && text.length < LONGEST ? text.trim() : "";
  if (!bare) return null;
  if (speaking.exact.has(bare)) return speaking.exact.get(bare);
  for (const [pattern, to] of speaking.shaped) {
    const found = pattern.exec(bare);
    if (found) return to.replace(/\{(\w+)\}/g, (_, name) => found.groups[name]);
  }
  return null;
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType === Node.ELEMENT_NODE) translateAll(node);
}

function translateText(node) {
  const words = translated(node.nodeValue);
  if (words !== null && node.parentElement && !node.parentElement.closest(NOT_STREAMLITS)) node.nodeValue = words;
}

function translateAll(element) {
  if (element.closest(NOT_STREAMLITS)) return;
  const inside = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = element; node; node = inside.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) { translateText(node); continue; }
    for (const name of WRITTEN) {
      const words = translated(node.getAttribute(name));
      if (words !== null) node.setAttribute(name, words);
    }
  }
}
