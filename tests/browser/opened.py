"""A page that needs no server, opened from disk with the world cut off; everything it asks for is noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Frame, Locator, Page

from tests.browser.conftest import DESK
from tests.patience import MILLISECONDS

_UNPACKED = "!document.getElementById('atlas-data') || document.querySelector('#panel h2')"


class Opened:
    """A file in a window of its own."""

    def __init__(self, page: Page, folder: Path) -> None:
        """Listens before anything is opened; ``folder`` is all that may be read."""
        self.page, self.folder = page, folder
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        self.frame: Frame = page.main_frame
        page.set_default_timeout(MILLISECONDS)
        page.on("request", lambda request: self._watch(request.url))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _watch(self, url: str) -> None:
        if not url.startswith((self.folder.as_uri(), "data:", "about:", "blob:")):
            self.elsewhere.append(url)

    def open(self, name: str) -> "Opened":
        """Opens one file of the folder, and waits until what is packed in it is unpacked."""
        self.page.goto(f"{self.folder.as_uri()}/{name}")
        self.page.wait_for_function(_UNPACKED)
        return self

    def framed(self, name: str) -> "Opened":
        """Opens a file that shows another in a frame, and looks into that from now on."""
        self.open(name)
        self.page.frame_locator("iframe").locator("#panel h2").wait_for()
        self.frame = self.page.frames[1]
        return self

    def find(self, selector: str) -> Locator:
        """Something on the page, or in the frame looked into."""
        return self.frame.locator(selector)

    def area(self, code: str, layer: str = "designations") -> Locator:
        """The shape of one place."""
        return self.find(f'.leaflet-{layer}-pane path[data-key="{code}"]')

    @property
    def title(self) -> Locator:
        """Whom the panel tells of."""
        return self.find("#panel h2")

    def focused(self) -> str:
        """Id, accessible name or text of what the keyboard is on."""
        return self.frame.evaluate(
            "(({id, ariaLabel, innerText}) => id || ariaLabel || innerText || '')(document.activeElement)"
        )


@contextmanager
def opening(engine: Browser, folder: Path, **options: object) -> Iterator[Opened]:
    """A window without any network; leaving checks that nothing was asked of anybody and nothing went wrong."""
    with engine.new_context(**DESK | {"offline": True} | options) as context:
        opened = Opened(context.new_page(), folder)
        yield opened
    assert opened.elsewhere == [], "nothing is asked for"
    assert opened.errors == [], "no error in the console or on the page"
