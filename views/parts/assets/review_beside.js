// What stands beside the chosen record: a small map of what it would paint, and what in the plans it repeats or changes.
const BESIDE_WAIT = 150; // a person who steps through the list asks for nothing on the way

function besideBox(review, entry) {
  const box = make("div", "beside");
  if (entry.id === "" || entry.type === "header" || entry.type === "clause") return box;
  const key = [review.data.draft, review.data.reading, review.data.lang, entry.id, entry.version].join(), known = review.beside.get(key);
  if (known) { drawBeside(review, entry, box, known); return box; }
  setTimeout(async () => {
    if (!box.isConnected) return;
    const answer = await talk(review, "GET", `atlas/drafts/${review.data.draft}/beside/${encodeURIComponent(entry.id)}`);
    if (!answer.ok) return;
    review.beside.set(key, answer.content);
    if (box.isConnected) drawBeside(review, entry, box, answer.content);
  }, BESIDE_WAIT);
  return box;
}

function drawBeside(review, entry, box, found) {
  const { words, data } = review, parts = [];
  if (found.map) {
    const figure = make("figure"), alt = `${words.small_map}：${found.caption}`;
    figure.append(make("img", "", null, { src: "data:image/svg+xml," + encodeURIComponent(found.map), alt, width: 180 }), make("figcaption", "", found.caption));
    parts.push(figure);
  }
  const list = make("ul");
  for (const note of found.notes) {
    const item = list.appendChild(make("li", "notice", note.text));
    if (note.quote) item.append(make("blockquote", "", note.quote, { lang: "zh-CN" }));
    if (note.href) item.append(make("a", "", note.where, { href: note.href, target: "_blank", rel: "noopener" }));
    if (note.group && entry.fields.overlap === note.group) item.append(make("span", "quiet", " " + words.joined));
    else if (note.group && data.may) item.append(" ", pressable("", words.join, () => joinGroup(review, entry, note.group)));
  }
  if (found.notes.length) parts.push(list);
  box.replaceChildren(...parts);
}

async function joinGroup(review, entry, overlap) {
  if (!await decide(review, [entry.id], "edit", { after: { ...structuredClone(entry.fields), overlap } })) return;
  redraw(review);
  choose(review, entry.id);
}
