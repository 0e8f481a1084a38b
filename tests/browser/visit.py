"""What a visitor sees and does: the page, the map inside it, its address."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Frame,
    Locator,
    Page,
    Response,
    ViewportSize,
    expect,
)

from tests.browser.looking import drawn
from tests.patience import MILLISECONDS

CONTENT = {
    "industry": "section.industry-page",
    "county": "section.county-page",
    "": "section.panel",
    "city": "section.city-page",
    "targets": "article.targets",
    "clauses": "article.clauses",
    "balance": "#bal-pattern",
    "compare": "article.compare",
    "sites": "article.own-sites",
    "verify": "article.verify-lead",
    "import_plan": "article.import",
    "sources": "article.sources",
}
"""What each page shows, by its path."""
RESTING = '[data-testid="stApp"][data-test-script-state="notRunning"]'

_MAP = "Object.entries(window).find(([name, it]) => name.startsWith('map_') && it.getCenter)[1]"


def params_of(url: str) -> dict[str, str]:
    """The parameters of an address."""
    return {name: values[-1] for name, values in parse_qs(urlsplit(url).query).items()}


class Visit:
    """One visitor in a browser's context; every request is watched."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        """Opens a first tab; nothing is asked for yet."""
        self.context, self.address = context, address
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        self.pages: list[Page] = []
        self.page = self._new_page()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(MILLISECONDS)
        page.on("request", lambda request: self._watch(request.url))
        page.on("websocket", lambda socket: self._watch(socket.url))
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.pages.append(page)
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        """Streamlit's front end asks below a page's own path for its server first, in vain: no error of ours."""
        in_vain = "404" in message.text and re.search(r"/\w+/_stcore/", message.location["url"])
        if message.type == "error" and not in_vain:
            self.errors.append(message.text)

    def _watch(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(self.address).netloc:
            self.elsewhere.append(url)

    def start_over(self, size: ViewportSize) -> None:
        """Leaves one tab as a new one is, of this size."""
        self.page, *others = self.pages
        for page in others:
            page.close()
        self.page.unroute_all(behavior="ignoreErrors")
        self.page.emulate_media(media="null")
        self.page.set_viewport_size(size)
        self.page.mouse.move(0, 0)
        self.page.goto(f"{self.address}/_stcore/health")
        self.page.evaluate("sessionStorage.clear()")
        self.pages[:] = [self.page]
        self.elsewhere.clear()
        self.errors.clear()

    def check(self) -> None:
        """Nothing was asked of anybody else, and nothing went wrong."""
        assert self.elsewhere == [], "every request stays with the server"
        assert self.errors == [], "no error in the console or on the page"

    def open(self, query: str = "", *, anew: bool = False) -> "Visit":
        """Opens the page of the map as ``read`` opens any."""
        return self.read(query, anew=anew)

    def read(self, path: str, *, anew: bool = False) -> "Visit":
        """Opens a page by its path and query (``anew``: in a new tab) and waits until it is all there."""
        if anew:
            self.page = self._new_page()
        self.page.goto(f"{self.address}/{path}")
        return self.settle(path.split("?")[0])

    def settle(self, name: str) -> "Visit":
        """Waits until the page of this name is there, its search box and map too, and nothing is on its way."""
        self.page.locator(CONTENT[name]).first.wait_for()
        self.page.locator("input[aria-controls='atlas-hits'][aria-label]").wait_for()
        if name == "":
            self.map.locator("path[data-key], .city").first.wait_for(state="attached")
            drawn(self.frame)
        self.page.locator(RESTING).wait_for(state="attached")
        drawn(self.page.main_frame)
        return self

    def turn_to(self, label: str, name: str) -> "Visit":
        """Goes to another page by the navigation."""
        self.page.get_by_role("link", name=label, exact=True).first.click()
        return self.settle(name)

    def speak(self, language: str) -> None:
        """Chooses a language in the header, by its name in that language."""
        self.page.locator(".st-key-lang").get_by_role("combobox").click()
        self.page.get_by_role("option", name=language).click()

    @property
    def box(self) -> Locator:
        """The search box, in either language."""
        return self.page.locator("input[aria-controls='atlas-hits']")

    @property
    def hits(self) -> Locator:
        """What the search found."""
        return self.page.locator("#atlas-hits [role=option]")

    @property
    def map(self) -> Locator:
        """The inside of the map's frame."""
        return self.page.frame_locator("iframe").locator("body")

    @property
    def frame(self) -> Frame:
        """The map's frame, for scripts."""
        (found,) = [frame for frame in self.page.frames if "map.html" in frame.url]
        return found

    def area(self, key: str, layer: str = "designations") -> Locator:
        """The shape of one place in a layer."""
        return self.map.locator(f'.leaflet-{layer}-pane path[data-key="{key}"]')

    def areas(self, layer: str) -> Locator:
        """All shapes of a layer."""
        return self.map.locator(f".leaflet-{layer}-pane path[data-key]")

    def site(self, name: str) -> Locator:
        """The marker of a site."""
        return self.map.locator(f'.site[aria-label^="{name}"]')

    def panel(self, city: str = "") -> Locator:
        """The panel when it shows this city, or the province."""
        return self.page.locator(f'section.panel[data-city="{city}"]')

    def choose_layer(self, layer: str) -> None:
        """Presses a layer's box in the control, opening the control first."""
        control = self.map.locator("details.layers")
        if control.get_attribute("open") is None:
            control.locator("summary").click()
        control.locator(f'input[value="{layer}"]').click()

    def filter(self, label: str, choice: str) -> None:
        """Chooses one entry of a filter by what is written there."""
        box = self.page.get_by_role("combobox", name=label)
        box.click()
        box.fill(choice)
        box.press("Enter")
        self.page.keyboard.press("Escape")

    def ask(self, text: str) -> None:
        """Types into the search box, which has the focus, and waits for what is found for all of it."""

        def answers(response: Response) -> bool:
            return parse_qs(urlsplit(response.url).query).get("q") == [text]

        with self.page.expect_response(answers) as answer:
            self.page.keyboard.type(text)
        found = [item["label"] for group in answer.value.json() for item in group["items"]]
        expect(self.hits).to_contain_text(found)

    def search(self, text: str) -> None:
        """Types into the search box and takes the first hit."""
        self.box.focus()
        self.ask(text)
        self.page.keyboard.press("Enter")

    def place(self) -> tuple[float, float, float]:
        """Centre and zoom of the map."""
        view = f"(() => {{ const m = {_MAP}, c = m.getCenter(); return [c.lat, c.lng, m.getZoom()]; }})()"
        return tuple(self.frame.evaluate(view))

    def zoom_in(self) -> None:
        """Zooms in by the button and waits until the map rests, whatever is on it too."""
        before = self.place()[2]
        self.map.locator(".leaflet-control-zoom-in").click()
        self.frame.wait_for_function(f"() => {_MAP}.getZoom() > {before} && !{_MAP}._animatingZoom")
        self.frame.wait_for_function(
            "() => document.getAnimations().every((it) => it.playState !== 'running')"
        )

    def mark(self) -> None:
        """Leaves a mark in the map's frame that a reload would wipe away."""
        self.frame.evaluate("window.markOfTest = 1")

    def marked(self) -> bool:
        """Whether the frame is still the one that was marked."""
        return self.frame.evaluate("window.markOfTest === 1")

    def expect_url(self, **params: str) -> None:
        """Waits until the address has exactly these parameters."""
        self.page.wait_for_url(lambda url: params_of(url) == params)

    def expect_params(self, **params: str) -> None:
        """Waits until the address has these parameters, whatever was chosen before beside them."""
        self.page.wait_for_url(lambda url: params.items() <= params_of(url).items())

    def expect_fill(self, key: str, pattern: str) -> None:
        """Waits until an area is filled so (a regular expression)."""
        expect(self.area(key)).to_have_attribute("fill", re.compile(pattern, re.IGNORECASE))
