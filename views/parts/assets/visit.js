// Ways to other pages of the atlas: each is one new entry in the browser's history, to which Streamlit then goes as to
// any entry that the reader goes back to.
const KEPT = ["lang", "layers", "embed", "embed_options"]; // what an address keeps wherever a hit leads

function visit(address) {
  if (address.href === location.href) return;
  whenConnected(() => {
    if (address.href !== location.href) history.pushState({}, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  });
}

function addressOf(page, params) {
  const address = new URL(page === "map" ? "./" : page, document.baseURI), here = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
  for (const name of KEPT) for (const value of here.getAll(name)) address.searchParams.append(name, value);
  return address;
}

// The header's links were written before what has been chosen on the page since; the address has that.
function followLinks(isThere) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".st-key-header [data-testid=stPageLink] a");
    if (!link || !isThere() || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [page] = link.getAttribute("href").split("?"), address = new URL(page || "./", document.baseURI);
    address.search = location.search;
    visit(address);
  }, true);
}
