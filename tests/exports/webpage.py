"""A page read without a browser: its elements, what they refer to, its texts, scripts and policy."""

from base64 import b64decode
from html.parser import HTMLParser
from zlib import decompress

ADDRESSES = ("src", "href", "action", "data", "poster", "srcset", "formaction")


class WebPage(HTMLParser):
    """Everything a test asks of a page.

    Attributes:
        elements: name and attributes of each. texts: all text outside scripts and styles.
        scripts, styles: the contents of those elements; ``data`` of scripts that are not run.
    """

    def __init__(self, content: bytes) -> None:
        """Reads the page at once."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts, self.scripts, self.styles, self._packed = [], [], [], []
        self._inside = self.texts
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the element."""
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        if tag == "script":
            self._inside = self._packed if found.get("type") == "text/plain" else self.scripts
        elif tag == "style":
            self._inside = self.styles

    def handle_endtag(self, tag: str) -> None:
        """Leaves a script or a style."""
        if tag in ("script", "style"):
            self._inside = self.texts

    def handle_data(self, data: str) -> None:
        """Notes the text."""
        self._inside.append(data)

    @property
    def data(self) -> list[str]:
        """What scripts work with and is not run, unpacked."""
        return [decompress(b64decode(text)).decode() for text in self._packed]

    @property
    def text(self) -> str:
        """All that is read."""
        return "".join(self.texts)

    @property
    def addresses(self) -> list[str]:
        """Everything that an element refers to."""
        return [found[name] for _, found in self.elements for name in ADDRESSES if name in found]

    @property
    def policy(self) -> dict[str, str]:
        """The content security policy by directive."""
        (text,) = [found["content"] for _, found in self.elements if "http-equiv" in found]
        return dict(rule.strip().split(" ", 1) for rule in text.split(";"))

    def names(self) -> set[str]:
        """Which elements there are."""
        return {name for name, _ in self.elements}
