"""PDFs that draw too much, unpack to too much, or refer to themselves."""

import zlib
from collections.abc import Iterator

from tests.reader.hostile import seeds


def pdf_bombs() -> Iterator[tuple[str, bytes]]:
    """Each with its name."""
    show = b"BT /F1 12 Tf (x) Tj ET "
    yield "many letters", seeds.pdf(b"BT /F1 12 Tf " + b"(x) Tj " * 8_000 + b"ET")
    yield "many turns", seeds.pdf(b"q " * 100_000 + show)
    yield "a long text", seeds.pdf(b"BT /F1 12 Tf (" + b"9" * 5_000_000 + b") Tj ET")
    yield "many pages", seeds.pdf(*[show] * 310)
    yield "deep brackets", seeds.pdf(b"[" * 100_000 + show)
    sound = seeds.pdf()
    yield "a count of pages that lies", sound.replace(b"/Count 1", b"/Count 999999999")
    yield "pages that are their own", _own_parent(sound)
    yield (
        "a stream in a stream",
        _stream(zlib.compress(zlib.compress(b" " * 200_000_000)), "/FlateDecode /FlateDecode"),
    )
    yield "a stream of blanks", _stream(zlib.compress(b" " * 90_000_000, 9), "/FlateDecode")
    yield "objects on objects", _chain(3_000)


def _own_parent(sound: bytes) -> bytes:
    """Pages whose children are themselves."""
    start = sound.index(b"/Kids")
    end = sound.index(b"]", start)
    number = sound[sound.index(b"[", start) + 1 : end].split()[0]
    pages = next(part for part in sound.split(b"endobj") if b"/Kids" in part).split()[0]
    return sound[:start] + b"/Kids [ " + (pages + b" 0 R ") * 50 + number + b" 0 R " + sound[end:]


def _stream(packed: bytes, filters: str) -> bytes:
    """A PDF whose only page is drawn by this stream."""
    head = f"4 0 obj <</Length {len(packed)} /Filter [{filters}]>> stream\n".encode()
    return _objects(
        b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9]>>",
        head + packed + b"\nendstream endobj\n",
    )


def _chain(count: int) -> bytes:
    """A PDF whose page's contents refer to an object that refers to an object, and so on."""
    links = b"".join(f"{n} 0 obj {n + 1} 0 R endobj\n".encode() for n in range(4, 4 + count))
    return _objects(b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9]>>", links)


def _objects(sheet: bytes, more: bytes) -> bytes:
    """A PDF of one page without a table of its objects: a reader has to look for them."""
    return (
        b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
        b"2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj " + sheet + b" endobj\n"
        + more + b"trailer <</Root 1 0 R>>\n%%EOF"
    )  # fmt: skip
