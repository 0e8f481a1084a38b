// A server may be there and not answer (asleep, a pulled cable): the line looks whole, and nothing happens. After a
// click it is asked whether it answers, and the reader is told while it does not.
const SILENT_AFTER = 1000, ASKED_AGAIN_AFTER = 1000, GIVEN_UP_AFTER = 10_000; // ms

async function watchForAnswer() {
  if (line.asking) return;
  line.asking = true;
  const late = setTimeout(() => { if (isConnected()) notify(line.words.silent); }, SILENT_AFTER);
  while (!(await answers())) await new Promise((done) => setTimeout(done, ASKED_AGAIN_AFTER));
  clearTimeout(late);
  line.asking = false;
  if (!line.held) notify("");
}

async function answers() {
  if (!isConnected()) return true; // then the line is watched
  try {
    const signal = AbortSignal.timeout(GIVEN_UP_AFTER);
    return (await fetch(new URL("healthz", document.baseURI), { cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}
