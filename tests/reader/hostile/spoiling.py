"""What chance, disks and malice do to bytes; the same seed does the same."""

import io
import zipfile
from collections.abc import Callable
from random import Random

_TOKENS = (
    b"\0" * 64, b"\xff" * 64, b"<" * 200, b"]]>", b"&" * 200, b"%PDF", b"PK\x03\x04", b"endobj", b"<!ENTITY",
    b"9" * 500, b"-1", b"\x1b[31m", b"\xed\xa0\x80", b"<w:tbl>", b"<script>", b"(((", b"<<" * 100, b"\r",
)  # fmt: skip


def _flipped(data: bytearray, chance: Random) -> bytes:
    for _ in range(1 + len(data) // 200):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _cut(data: bytearray, chance: Random) -> bytes:
    return bytes(data[: chance.randrange(len(data))])


def _without_middle(data: bytearray, chance: Random) -> bytes:
    start, end = sorted(chance.sample(range(len(data)), 2))
    return bytes(data[:start] + data[end:])


def _doubled(data: bytearray, chance: Random) -> bytes:
    start, end = sorted(chance.sample(range(len(data)), 2))
    return bytes(data[:end] + data[start:end] * chance.randrange(2, 20) + data[end:])


def _stuffed(data: bytearray, chance: Random) -> bytes:
    at = chance.randrange(len(data))
    return bytes(data[:at] + chance.choice(_TOKENS) * chance.randrange(1, 50) + data[at:])


def _digits_raised(data: bytearray, chance: Random) -> bytes:
    """Lengths, offsets and counts that lie."""
    spots = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    for at in chance.sample(spots, min(len(spots), 5)):
        data[at : at + 1] = str(chance.choice((9, 99999, 2**31, 2**63, 0))).encode()
    return bytes(data)


_WAYS: tuple[Callable[[bytearray, Random], bytes], ...] = (
    _flipped, _cut, _without_middle, _doubled, _stuffed, _digits_raised,
)  # fmt: skip


def spoilt(data: bytes, seed: int) -> bytes:
    """The bytes after one to three accidents."""
    chance = Random(seed)
    for _ in range(chance.randrange(1, 4)):
        data = chance.choice(_WAYS)(bytearray(data), chance) or b"x"
        data = data if len(data) > 2 else b"xxx"
    return data


def spoilt_inside(data: bytes, seed: int) -> bytes:
    """A packed file whose packing is sound and one of its parts is not."""
    chance, out = Random(seed), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = spoilt(parts[name], seed)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for each, content in parts.items():
            packed.writestr(each, content)
    return out.getvalue()
