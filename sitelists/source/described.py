"""What the free description of a placemark says line by line: 面积：420亩；状态：在建, or a table of two columns."""

import re
from collections.abc import Iterator, Sequence

from lxml import html

_BREAKS = ("br", "p", "div", "li", "tr")
_SAID = re.compile(r"\s*([^\W\d][^：:=；;，,。]{0,11}?)\s*[：:=]\s*(?!//)(.+?)\s*", re.S)
_BETWEEN = re.compile(r"[；;\n]+|[，,](?=\s*(?:联系|电话|手机)|\s*[^\W\d][^：:=；;，,。]{0,11}[：:=])")
_CELL = "\t"


def lines_of_description(text: str) -> tuple[str, ...]:
    """The lines of a description without its tags; cells of a row of a table are parted by tabs."""
    if "<" in text:
        page = html.fromstring(f"<div>{text}</div>")
        for element in page.iter("td", "th"):
            element.tail = _CELL + (element.tail or "").strip()
        for element in page.iter(*_BREAKS):
            element.tail = "\n" + (element.tail or "")
        text = page.text_content()
    lines = (line.strip(" \r" + _CELL) for line in text.split("\n"))
    return tuple(line for line in lines if line)


def said_in(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Heading and value of whatever the lines say so."""
    for line in lines:
        cells = [cell.strip() for cell in line.split(_CELL)]
        if len(cells) == 2:
            yield cells[0], cells[1]
            continue
        for part in _BETWEEN.split(line):
            if found := _SAID.fullmatch(part):
                yield found[1], found[2]
