"""Archives whose parts are enormous unpacked, too many, or say what is not so."""

import io
import zipfile
from collections.abc import Iterator

from tests.reader.hostile import seeds


def packed_bombs() -> Iterator[tuple[str, bytes]]:
    """Each with its name."""
    sound = seeds.word()
    yield "a size that lies", _lying(replaced(b" " * 50_000_000))
    yield "many entries", _entries(800)
    yield "twice the same entry", sound + sound
    yield "a comment for an archive", sound[:-2] + b"\xff\xff" + b"x" * 65_535
    yield "an archive in an archive", _entries(1, sound)


def replaced(body: bytes) -> bytes:
    """The sound Word document with another body."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(seeds.word())) as packed,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in packed.namelist():
            new.writestr(name, body if name == "word/document.xml" else packed.read(name))
    return out.getvalue()


def _lying(data: bytes) -> bytes:
    """The archive with each unpacked size said to be 10 bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        sizes = {
            entry.file_size.to_bytes(4, "little") for entry in packed.infolist() if entry.file_size > 10_000
        }
    for size in sizes:
        data = data.replace(size, (10).to_bytes(4, "little"))
    return data


def _entries(count: int, content: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number in range(count):
            packed.writestr(f"word/{number}.xml", content)
    return out.getvalue()
