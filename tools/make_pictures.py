"""The pictures of the README and the guides: the atlas as it is now, served on a free port and taken with Chromium.

Run by ``make pictures``, or ``.venv/bin/python tools/make_pictures.py``; writes ``docs/pictures/``.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Browser, Error, Page, ViewportSize, expect, sync_playwright

from tools import browser, console, serving
from tools.examples import EXAMPLES, prefectures

FILES = console.ROOT / "tools" / "example_files"
FOLDER = console.ROOT / "docs" / "pictures"
PICTURES: dict[str, str] = EXAMPLES["pictures"]
BROUGHT: dict[str, str] = EXAMPLES["brought"]
EXPORTED: dict[str, list[str]] = EXAMPLES["exported"]
SIZE: ViewportSize = {"width": 1366, "height": 768}
LARGEST = 300_000  # bytes: a README should open at once
PATIENCE = 60  # seconds for the slowest step

NO_BROWSER = (
    "The pictures need Chromium or Chrome, and none was found. Install one (Debian: apt-get install chromium), "
    f"or set {browser.BROWSER_VARIABLE} to its path; then start again."
)


def main(folder: Path = FOLDER) -> int:
    try:
        chromium = browser.find_browser()
        if not chromium:
            raise console.SetupError(NO_BROWSER)
        make_pictures(chromium, folder)
    except console.SetupError as error:
        console.say(str(error))
        return 1
    except Error as error:  # Playwright's; its first line says what the browser did not do
        console.say(f"{chromium}: {error.message.splitlines()[0]}")
        return 1
    return 0


def make_pictures(chromium: str, folder: Path) -> None:
    with opened(chromium) as running, tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store.sqlite"
        take(running, PICTURES, store, folder)
        bring(store)
        take(running, BROUGHT, store, folder)
    for name, options in EXPORTED.items():
        export(options, folder / name)


def take(running: Browser, pictures: Mapping[str, str], store: Path, folder: Path) -> None:
    """Pictures of the atlas with what this store holds; nothing, where it is not there."""
    with served(store) as address:
        for name, path in pictures.items():
            save(picture(running, f"{address}/{path}"), folder / name)


@contextmanager
def opened(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=chromium) as running:
        yield running


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The atlas with this store in a process of its own, ended with the block; gives its address."""
    command = [sys.executable, "-m", "cli", "serve", "--address", serving.HOST, "--port"]
    try:
        with serving.served(command, cwd=console.ROOT, env=plain(store)) as server:
            yield server.address
    except serving.NotServing as error:
        print(error, file=sys.stderr)
        raise console.SetupError("The atlas did not start: see its output above.") from error


def plain(store: Path) -> dict[str, str]:
    """The environment without settings of the atlas: its own data, no tiles, and no store but this one."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("PLAN_ATLAS_")}
    return others | {"PLAN_ATLAS_STORE": str(store)}


def bring(store: Path) -> None:
    """Brings the invented plan and the invented list into a store."""
    for command in (
        ("drafts", "add", str(FILES / "plan.txt")),
        ("sites", "import", str(FILES / "sites.csv"), "--source", "示例名单", "--datum", "gcj02"),
    ):
        step, words = f"Bringing {command[2]}", [sys.executable, "-m", "cli", *command, "--by", "示例"]
        console.quietly(step, words, "The examples could not be brought in: see above.", env=plain(store))


def picture(running: Browser, address: str) -> bytes:
    console.say(f"Taking {address}")
    with running.new_page(viewport=SIZE, locale="zh-CN", reduced_motion="reduce") as page:
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(address)
        await_content(page)
        return settled(page)


def await_content(page: Page) -> None:
    if urlsplit(page.url).path == "/":
        cities = page.frame_locator("iframe").locator("path[data-key]")
        cities.nth(len(prefectures()) - 1).wait_for(state="attached")
    idle = page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')
    expect(idle).to_be_attached(timeout=PATIENCE * 1000)
    page.wait_for_load_state("networkidle")


def settled(page: Page) -> bytes:
    """The picture once it is the same twice, half a second apart."""
    before, now = b"", page.screenshot()
    deadline = time.monotonic() + PATIENCE
    while now != before:
        if time.monotonic() > deadline:
            raise console.SetupError(f"{page.url} does not come to rest.")
        page.wait_for_timeout(500)
        before, now = now, page.screenshot()
    return now


def export(options: Sequence[str], place: Path) -> None:
    command = [sys.executable, "-m", "cli", "brief", *options, "-o", str(place)]
    console.quietly(
        f"Writing {place}", command, "plan-atlas brief did not write the map: see its output above."
    )


def save(taken: bytes, place: Path) -> None:
    small = shrunk(taken)
    if len(small) > LARGEST:
        raise console.SetupError(f"{place.name} has {len(small)} bytes; show less, it may have {LARGEST}.")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(small)
    console.say(f"Wrote {place} ({len(small) // 1000} kB)")


def shrunk(taken: bytes) -> bytes:
    """The picture as PNG, packed without loss: few pixels bear the colour of an industry, and it means something."""
    packed = BytesIO()
    with Image.open(BytesIO(taken)) as image:
        image.convert("RGB").save(packed, "PNG", optimize=True)
    return packed.getvalue()


if __name__ == "__main__":
    sys.exit(main())
