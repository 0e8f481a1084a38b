"""The style sheet by which a browser finds the project's font, a file of it only where a character needs it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

CHINESE = ((0x2E80, 0x9FFF), (0xFF00, 0xFFEF))
"""What the font is for on screens: Chinese characters and full-width forms; Latin is the system's."""

_FACE = (
    '@font-face {{ font-family: "{family}"; font-display: swap; src: url("{file}") format("woff2"); '
    "unicode-range: {ranges}; }}\n"
)


def is_chinese(character: str) -> bool:
    """Whether a browser takes the character from the font."""
    return any(first <= ord(character) <= last for first, last in CHINESE)


def style_sheet(family: str, faces: Sequence[tuple[str, set[str]]]) -> str:
    """One ``@font-face`` a file, the last first: of two that claim a character, browsers ask the later one.

    Args:
        family: the font's name.
        faces: addresses, relative to the style sheet, with the characters each file has. The last file is the
            one for everything that is in no other, so its claim is all of ``CHINESE``.
    """
    *exact, (rest, _) = faces
    claims = [(rest, CHINESE), *((file, tuple(runs(map(ord, text)))) for file, text in reversed(exact))]
    return "".join(
        _FACE.format(family=family, file=file, ranges=", ".join(map(_range, ranges)))
        for file, ranges in claims
    )


def runs(codes: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Numbers as their unbroken runs, first and last: 1, 2, 3, 7 are (1, 3) and (7, 7)."""
    for _, found in groupby(enumerate(sorted(codes)), key=lambda pair: pair[1] - pair[0]):
        run = [code for _, code in found]
        yield run[0], run[-1]


def _range(run: tuple[int, int]) -> str:
    first, last = run
    return f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
