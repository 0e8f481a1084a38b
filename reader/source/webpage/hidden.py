"""Which elements a browser does not show: by attribute, by the page's own style sheet, by the usual class names."""

import re

from reader.source.webpage.tags import Tag

_UNSHOWN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)", re.I
)
_SHEET = re.compile(r"<style\b[^>]*>(.*?)(?:</style|$)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@;]{1,2000})\{([^{}]*)\}")
_PRINT = re.compile(r"@media[^{]{0,200}\bprint\b[^{]{0,200}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SELECTOR = re.compile(r"([a-zA-Z][\w-]*)?(?:([.#])([\w-]+))?")
_MOST_SHEETS = 200_000
_USUAL = frozenset(
    (
        "print-only", "printonly", "only-print", "for-print", "visible-print", "visible-print-block",
        "d-print-block", "sr-only", "visually-hidden", "screen-reader-text", "d-none", "hidden", "hide",
    )
)  # fmt: skip
_SHOWN_AGAIN = re.compile(r"(?:^|[:-])(?:block|flex|inline|table|grid)\b")


class Hidden:
    """What a page hides."""

    def __init__(self, page: str) -> None:
        """Reads the page's own style sheets; those for printers do not count."""
        sheets = "\n".join(sheet[1] for sheet in _SHEET.finditer(page))[:_MOST_SHEETS]
        rules = _RULE.finditer(_PRINT.sub("", _COMMENT.sub("", sheets)))
        self._rules = {
            selector
            for rule in rules
            if _UNSHOWN.search(rule[2])
            for one in rule[1].split(",")
            if (found := _SELECTOR.fullmatch(one.strip()))
            and (selector := found.groups()) != (None, None, None)
        }

    def hides(self, tag: Tag) -> bool:
        """Whether the element that begins with this tag is not shown."""
        if len(tag.written) <= len(tag.name) + 2:
            return (tag.name, None, None) in self._rules
        attributes = tag.attributes
        if "hidden" in attributes or _UNSHOWN.search(attributes.get("style", "")):
            return True
        classes = attributes.get("class", "").split()
        shown = any(name not in _USUAL and _SHOWN_AGAIN.search(name) for name in classes)
        if not shown and any(name.lower() in _USUAL for name in classes):
            return True
        marks = [(None, None), *((".", name) for name in classes), ("#", attributes.get("id"))]
        return any((name, *mark) in self._rules for name in (tag.name, None) for mark in marks)
