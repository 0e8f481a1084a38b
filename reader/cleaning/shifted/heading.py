"""The number in brackets that a heading begins with, when it was read one byte off."""

from reader.cleaning.shifted.holes import UNKNOWN, Hole, Pieces

_NUMERALS = {character.encode("gbk")[0]: character for character in "一二三四五六七八九十"}
_OPEN, _CLOSE = "（", "）"


def numbered(pieces: Pieces) -> Pieces:
    """The pieces of a line's beginning with their number whole, although bytes in it were dropped unseen."""
    first = pieces[0]
    if isinstance(first, Hole):
        opened: Pieces = [_OPEN] if first.trail == _OPEN.encode("gbk")[1] else []
        pieces = opened + pieces[1:]  # else it was a full-width blank
    if len(pieces) < 2 or pieces[0] != _OPEN:
        return pieces
    return [_OPEN, *_numeral(pieces[1], pieces[2:])]


def _numeral(second: str | Hole, rest: Pieces) -> Pieces:
    """The numeral behind the open bracket, and what follows."""
    if isinstance(second, Hole):
        known = _NUMERALS.get(second.lead or 0) if not second.reading else None
        return [known or second, *rest]
    lead, trail = second.encode("gbk")[0], second.encode("gbk")[-1]
    if second in _NUMERALS.values():
        return [second, *_closed(rest)]
    if trail == _CLOSE.encode("gbk")[1] and lead in _NUMERALS:
        return [_NUMERALS[lead], _CLOSE, *rest]
    return [second, *rest]


def _closed(rest: Pieces) -> Pieces:
    """The bracket behind the number; what fused with its first byte is a hole of its own."""
    first = rest[0] if rest else _CLOSE
    if first == _CLOSE:
        return rest
    bracket = _CLOSE.encode("gbk")[0]
    if isinstance(first, str) and first.encode("gbk")[0] == bracket:
        return [_CLOSE, Hole(None, first.encode("gbk")[-1]), *rest[1:]]
    if isinstance(first, Hole) and first.lead == bracket:
        return [_CLOSE, UNKNOWN._replace(reading=first.reading), *rest[1:]]
    return rest
