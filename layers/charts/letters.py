"""The letters of a drawing inside it: a picture in a page reaches neither the page's fonts nor other files."""

from base64 import b64encode
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from layers.layout.text_width import REGULAR

_CHINESE = "\u2e80"
"""Characters before this one every machine has."""


def letters(text: str) -> str:
    """The project's font for just the Chinese characters of a text, as TrueType in base64; empty without any."""
    chinese = {character for character in text if character >= _CHINESE}
    return b64encode(_font(chinese)).decode() if chinese else ""


def _font(characters: set[str]) -> bytes:
    options = Options(hinting=False, layout_features=[], glyph_names=False, name_IDs=[], notdef_outline=True)
    subsetter, out = Subsetter(options), BytesIO()
    with TTFont(REGULAR.path, lazy=True, recalcTimestamp=False) as font:
        # Names that nobody sees: the library would make one up from the Unicode name of each of 7000 characters.
        font.setGlyphOrder([".notdef", *(f"glyph{number}" for number in range(1, font["maxp"].numGlyphs))])
        subsetter.populate(text="".join(sorted(characters)))
        subsetter.subset(font)
        font.save(out)
    return out.getvalue()
