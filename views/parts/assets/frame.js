// What belongs to the page as a whole and not to one of its parts; Streamlit itself is always English.
function frame(data, renew) {
  document.documentElement.lang = data.lang;
  const skip = document.querySelector('a[href="#stMain"]');
  if (skip) skip.textContent = data.skip;
  watchConnection({ held: data.held, silent: data.silent }, renew);
  speakIn(data.lang);
  nameCurrentPage();
}

// Which page of the navigation this is, for those who hear it; links may be drawn anew at any time.
function nameCurrentPage() {
  const name = () => {
    for (const link of document.querySelectorAll(".st-key-header [data-testid=stPageLink] a")) {
      const here = link.closest(".st-key-current-page") ? "page" : null;
      if (link.getAttribute("aria-current") === here) continue;
      if (here) link.setAttribute("aria-current", here); else link.removeAttribute("aria-current");
    }
  };
  name();
  const header = document.querySelector(".st-key-header");
  if (!header || header === nameCurrentPage.watched) return;
  nameCurrentPage.watched = header;
  new MutationObserver(name).observe(header, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
}
