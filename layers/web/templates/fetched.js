// Fetches what the page does not carry. What does not come is tried again, and then said on the map.
const PAUSES = [500, 2000]; // ms before the second and the third try

function fetcherOn(map, excuse) {
  const note = L.DomUtil.create("p", "notice", map.getContainer());
  note.setAttribute("role", "alert");
  note.hidden = true;

  async function once(address) {
    try { const answer = await fetch(address); return answer.ok ? await answer.json() : null; } catch { return null; }
  }

  return async function fetched(address) {
    let found = await once(address);
    for (const pause of PAUSES) {
      if (found) break;
      await new Promise((done) => setTimeout(done, pause));
      found = await once(address);
    }
    note.hidden = Boolean(found);
    note.textContent = found ? "" : excuse;
    return found;
  };
}
