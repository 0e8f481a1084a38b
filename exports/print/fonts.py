"""Which characters the project's font lacks, and what printed formats show in their place."""

from unicodedata import category

from layers.layout.text_width import REGULAR

SUBSTITUTE = "〓"
"""U+3013, the sign Chinese printers set where a character is missing."""

_UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Zs")  # controls, joiners, blanks: nothing to see, so nothing to miss


def missing(text: str) -> str:
    """The characters of ``text`` that the font lacks, each once, in the order they come."""
    return "".join(character for character in dict.fromkeys(text) if _lacks(character))


def printable(text: str) -> str:
    """``text`` with SUBSTITUTE for each character that the font lacks."""
    lost = missing(text)
    return text.translate(dict.fromkeys(map(ord, lost), SUBSTITUTE)) if lost else text


def _lacks(character: str) -> bool:
    return ord(character) not in REGULAR.advances and category(character) not in _UNSEEN
