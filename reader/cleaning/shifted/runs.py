"""Where a text may have been read one byte off, and the same bytes split one byte later."""

import codecs
import re
from collections.abc import Iterator

from reader.cleaning.readings import READING, toned
from reader.cleaning.script import ordinary_share
from reader.cleaning.shifted.gbk import code, led_by
from reader.cleaning.shifted.holes import UNKNOWN, Hole, Pieces

_LOST = "[?\ufffd]"
_TELLTALE = r"[\u3105-\u3129\u2500-\u257fΑ-ωА-я]"
_RUN = re.compile(
    rf"(?:(?<!{_LOST})(?P<marks>{_LOST}{{1,3}})(?:(?P<first>{READING})\))?|^(?=[^\x00-\x7f]{{0,3}}{_TELLTALE}))"
    rf"(?P<run>[^\x00-\x7f\ufffd]{{1,200}})"
    rf"(?P<tail>[\x40-\x7e]|{_LOST}(?:(?P<last>{READING})\)|(?P<entity>[a-z]{{2,6}};))?|(?=\n|\Z))",
    re.MULTILINE,
)
_BETTER = 0.2


def runs(text: str) -> Iterator[tuple[re.Match[str], Pieces]]:
    """Each run that reads better when split one byte later, with its pieces: holes at its ends."""
    for match in _RUN.finditer(text):
        pieces = _split_later(match)
        if pieces is not None:
            yield match, pieces


def _split_later(match: re.Match[str]) -> Pieces | None:
    """The pieces of the run; None where it reads better as it stands."""
    run, tail = match["run"], match["tail"]
    data = code(run)
    if len(data) != 2 * len(run):
        return None
    whole = data[1:] + (tail.encode() if tail and not re.match(_LOST, tail) else b"")
    decoder = codecs.getincrementaldecoder("gbk")(errors="replace")
    shifted = decoder.decode(whole)
    rest = next(iter(decoder.getstate()[0]), None)
    if ordinary_share(shifted) < ordinary_share(run) + _BETTER and not re.search(_TELLTALE, run):
        return None
    return [*_before(match, data[0]), *shifted, *_behind(match, rest)]


def _before(match: re.Match[str], trail: int) -> Pieces:
    """The character whose second byte opens the run."""
    previous = match.string[match.start() - 1 : match.start()]
    extra = [UNKNOWN] * (len(match["marks"] or "?") - 1)
    return [*extra, Hole(_lead_by_reading(previous, match["first"]), trail)]


def _behind(match: re.Match[str], lead: int | None) -> Pieces:
    """The character whose first byte ends the run, and the ampersand of an entity it took along."""
    if lead is None:
        return []
    entity = [f"&{match['entity']}"] if match["entity"] else []
    return [Hole(lead, None, match["last"] or ""), *entity]


def _lead_by_reading(previous: str, reading: str | None) -> int | None:
    """A reading in brackets stands behind the pair (second byte of ``previous``, lost byte)."""
    if not reading or not code(previous):
        return None
    found = [own[1] for own, character in led_by(code(previous)[-1]) if reading in toned(character)]
    return found[0] if found else None
