// What the review asks of the server: one thing after another, and what is done where it is refused.
async function talk(review, method, path, content) {
  const address = new URL(path, document.baseURI);
  address.searchParams.set("lang", review.data.lang);
  if (method === "GET") address.searchParams.set("reading", review.data.reading);
  const body = content && JSON.stringify({ name: review.data.name, login: review.data.login, ...content });
  try {
    const answer = await fetch(address, { method, body, headers: body ? { "Content-Type": "application/json" } : {} });
    const found = answer.status === 204 ? {} : await answer.json().catch(() => ({ problem: review.words.lost }));
    return { ok: answer.ok, status: answer.status, content: found };
  } catch {
    return { ok: false, status: 0, content: { problem: review.words.lost } };
  }
}

// Keys may come faster than answers: each decision names the version that the one before has made.
function decide(review, ids, action, more = {}) {
  if (!review.data.may) { tell(review, review.words.may_not, true); return Promise.resolve(false); }
  const done = review.asking.then(() => sendDecision(review, ids, action, more));
  review.asking = done.catch(() => false);
  return done;
}

async function sendDecision(review, ids, action, more) {
  const seen = Object.fromEntries(ids.map((id) => [id, review.entries.get(id).version]));
  const answer = await talk(review, "POST", `atlas/drafts/${review.data.draft}/decisions`, { seen, action, reading: review.data.reading, ...more });
  if (!answer.ok) { refused(review, answer, ids, { action, ...more }); return false; }
  take(review, answer.content);
  tell(review, put(review.words["done_" + action] || review.words.done, { count: ids.length }));
  return true;
}

function refused(review, answer, ids, mine) {
  if (answer.status === 409) { drawClash(review, answer.content, ids, mine); return; }
  const faults = answer.content.faults;
  if (faults && review.parts) { drawPartFaults(review, faults); tellProblem(review, answer); return; }
  if (faults && review.editing) { drawFaults(review, Object.values(faults)[0]); tellProblem(review, answer); return; }
  if (faults && ids.length === 1) { openEditor(review, ids[0], faults[ids[0]]); }
  tellProblem(review, answer);
}

function tellProblem(review, answer) { tell(review, answer.content.problem || review.words.lost, true); }

// Two people decided about one record: both are shown, and nothing is written until one of them says so.
function drawClash(review, found, ids, mine) {
  const { words, clash } = review;
  for (const entry of found.entries || []) review.entries.set(entry.id, entry);
  review.draft.version = found.version;
  drawAll(review);
  clash.replaceChildren(make("p", "", found.problem));
  const two = make("div", "two");
  if (found.theirs) two.append(side(put(words.theirs, found.theirs), found.theirs), side(words.mine, found.mine));
  clash.append(two);
  const acts = make("div", "acts");
  const close = () => { clash.hidden = true; choose(review, found.record || ids[0]); };
  acts.append(pressable("first", words.keep_theirs, close));
  if (found.record && ids.length === 1) acts.append(" ", pressable("", words.put_mine, () => putMine(review, ids, mine, close)));
  clash.append(acts);
  clash.setAttribute("aria-label", words.clash);
  clash.hidden = false;
  clash.querySelector("button").focus();
}

function side(title, decision) {
  const box = make("div");
  box.append(make("b", "", title));
  if (!decision) return box;
  box.append(make("p", "", decision.done));
  if (decision.evidence) box.append(make("blockquote", "", decision.evidence));
  box.append(saidList(decision.said));
  return box;
}

async function putMine(review, ids, { action, ...more }, close) {
  const done = await decide(review, ids, action, more);
  if (done) { review.editing = null; review.parts = null; drawAll(review); close(); }
}
