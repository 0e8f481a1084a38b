"""Typing Chinese as people do: an input method keeps the letters until the word is chosen."""

from types import TracebackType

from playwright.sync_api import Page

_WRITES = 229
"""The number of every key that goes to the input method."""


class InputMethod:
    """One word being written where the keyboard is; leaving gives it up."""

    def __init__(self, page: Page) -> None:
        self._line = page.context.new_cdp_session(page)

    def __enter__(self) -> "InputMethod":
        return self

    def __exit__(self, kind: type | None, error: Exception | None, trace: TracebackType | None) -> None:
        self._line.detach()

    def compose(self, letters: str) -> None:
        """Letters that are not a word yet; the field shows them underlined."""
        ends = {"selectionStart": len(letters), "selectionEnd": len(letters)}
        self._line.send("Input.imeSetComposition", {"text": letters, **ends})

    def press(self, key: str) -> None:
        """A key that only chooses among words, e.g. ``Enter``; the page hears of it nevertheless."""
        named = {"key": key, "code": key, "windowsVirtualKeyCode": _WRITES}
        self._line.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **named})
        self._line.send("Input.dispatchKeyEvent", {"type": "keyUp", **named})

    def commit(self, word: str) -> None:
        """The word is chosen."""
        self._line.send("Input.insertText", {"text": word})
