"""PDFs for tests, written line by line: every text stands exactly where the test puts it."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from fontTools.ttLib import TTFont

from constants import FONTS

WIDTH, HEIGHT, SIZE = 595, 842, 14
LEFT, RIGHT = 70, 525
_TYPEFACE = FONTS / "PlanAtlasSans-Regular.ttf"
Put = tuple[float, float, str]


def full(text: str, left: float = LEFT, right: float = RIGHT, indent: bool = True) -> list[tuple[float, str]]:
    """A paragraph broken where a page's width breaks it: each line's left edge and words."""
    per_line, lines = int((right - left) // SIZE), list[tuple[float, str]]()
    first = text[: per_line - 2] if indent else text[:per_line]
    lines.append((left + 2 * SIZE if indent else left, first))
    rest = text[len(first) :]
    lines += [(left, rest[at : at + per_line]) for at in range(0, len(rest), per_line)]
    return lines


def flow(
    paragraphs: Iterable[str], top: float = 760, bottom: float = 90, **margins: float
) -> list[list[Put]]:
    """Paragraphs on pages, each indented and as wide as the page's text."""
    pages: list[list[Put]] = [[]]
    at = top
    for paragraph in paragraphs:
        for left, line in full(paragraph, **margins):
            if at < bottom:
                pages.append([])
                at = top
            pages[-1].append((left, at, line))
            at -= 1.5 * SIZE
    return pages


def grid(rows: Sequence[Sequence[str]], columns: Sequence[float], top: float) -> tuple[list[Put], list[str]]:
    """A table drawn with lines: its texts (lines of a cell divided by line breaks), and the lines."""
    heights = [max(text.count("\n") + 1 for text in row) * 20 + 6 for row in rows]
    edges = [top, *(top - height for height in accumulate(heights))]
    texts = [
        (columns[at] + 4, edges[number] - 17 - 20 * line, words)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
        for line, words in enumerate(cell.split("\n"))
        if words
    ]
    level = [f"{columns[0]} {y} m {columns[-1]} {y} l S" for y in edges]
    upright = [f"{x} {edges[0]} m {x} {edges[-1]} l S" for x in columns]
    return texts, level + upright


def pdf_file(pages: Sequence[Sequence[Put]], drawn: Sequence[Sequence[str]] = ()) -> bytes:
    """A PDF of these pages; ``drawn`` holds drawing operators for each page."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", _FONT, _DESCENDANT, _DESCRIPTOR, _map(pages), _typeface()]
    kids = []
    for number, texts in enumerate(pages):
        shown = [f"BT {_font(text)} {x} {y} Td {_encoded(text)} Tj ET" for x, y, text in texts]
        stream = "\n".join([*shown, *(drawn[number] if number < len(drawn) else ())])
        objects.append(_stream(stream))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
            f"/Resources<</Font<</F 3 0 R/H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects)


_FONT = "<</Type/Font/Subtype/Type0/BaseFont/PlanAtlasSans/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>"
_DESCENDANT = (
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/PlanAtlasSans/DW 1000/CIDToGIDMap/Identity"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R>>"
)
_DESCRIPTOR = (
    "<</Type/FontDescriptor/FontName/PlanAtlasSans/Flags 4/FontBBox[0 -120 1000 880]"
    "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80/FontFile2 7 0 R>>"
)
_MAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
    "1 begincodespacerange <0000> <ffff> endcodespacerange {} endcmap end end"
)


@cache
def _glyphs() -> dict[int, int]:
    """The number of each character's glyph in the font that every file holds: no machine's fonts have a say."""
    with TTFont(_TYPEFACE) as font:
        return {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}


@cache
def _typeface() -> str:
    return _stream(_TYPEFACE.read_bytes().decode("latin-1"))


def _stream(text: str) -> str:
    return f"<</Length {len(text)}>>stream\n{text}\nendstream"


def _map(pages: Sequence[Sequence[Put]]) -> str:
    signs = sorted({sign for page in pages for *_, text in page for sign in text if ord(sign) in _glyphs()})
    lines = (
        f"1 beginbfchar <{_glyphs()[ord(one)]:04x}> <{one.encode('utf-16-be').hex()}> endbfchar"
        for one in signs
    )
    return _stream(_MAP.format(" ".join(lines)))


def _font(text: str) -> str:
    return f"/{'H' if text.isascii() else 'F'} {SIZE} Tf"


def _encoded(text: str) -> str:
    if text.isascii():
        return f"<{text.encode('ascii').hex()}>"
    return f"<{''.join(f'{_glyphs()[ord(sign)]:04x}' for sign in text)}>"


def _file(objects: Sequence[str]) -> bytes:
    body, places = b"%PDF-1.5\n", list[int]()
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        body
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
        ).encode()
    )
