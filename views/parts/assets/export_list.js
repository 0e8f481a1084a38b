// What is being made goes on when the dialog is closed, and is there again when it is opened anew: by address.
const files = window.atlasFiles || (window.atlasFiles = new Map());

export default function ({ parentElement, data }) {
  const list = parentElement.querySelector(".export-list");
  if (list.formats === data.formats) return;
  list.formats = data.formats;
  list.innerHTML = data.formats; // a template of the atlas, in which everything is escaped
  for (const link of list.querySelectorAll("a[download]")) {
    link.addEventListener("click", (event) => pressed(event, link, data));
    link.parentElement.querySelector("button").addEventListener("click", () => stop(link));
    if (files.has(link.href) && !files.get(link.href).stopping) files.delete(link.href); // over: no news any more
    draw(link.href);
  }
}

function pressed(event, link, words) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const file = files.get(link.href);
  if (!file || !file.stopping) make(link.href, words);
}

async function make(address, words) {
  const stopping = new AbortController();
  say(address, words.making, stopping);
  try {
    const answer = await asked(address, words, stopping);
    if (answer.ok) await save(answer);
    say(address, answer.ok ? words.done : await problem(answer, words));
  } catch {
    say(address, stopping.signal.aborted ? words.cancelled : words.lost);
  }
}

// The server says when to ask again where others are before.
async function asked(address, words, stopping) {
  for (;;) {
    const answer = await fetch(address, { signal: stopping.signal });
    if (answer.status !== 429) return answer;
    say(address, words.waiting, stopping);
    await pause(Number(answer.headers.get("Retry-After")) || 5, stopping.signal);
  }
}

function pause(seconds, signal) {
  return new Promise((done, refuse) => {
    setTimeout(done, 1000 * seconds);
    signal.addEventListener("abort", refuse);
  });
}

async function problem(answer, words) {
  const plain = (answer.headers.get("Content-Type") || "").startsWith("text/plain");
  return (plain && await answer.text()) || words.lost;
}

async function save(answer) {
  const link = document.createElement("a"), named = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get("Content-Disposition"));
  link.href = URL.createObjectURL(await answer.blob());
  link.download = named ? decodeURIComponent(named[1]) : "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function stop(link) {
  const file = files.get(link.href);
  if (file && file.stopping) file.stopping.abort();
  link.focus();
}

function say(address, text, stopping) {
  files.set(address, { text, stopping });
  draw(address);
}

function draw(address) {
  const file = files.get(address);
  for (const link of document.querySelectorAll(".export-list a[download]")) {
    if (!file || link.href !== address) continue;
    link.parentElement.querySelector("[role=status]").textContent = file.text;
    link.parentElement.querySelector("button").hidden = !file.stopping;
  }
}
