"""Small sound files of every format, to be spoilt."""

import io
from collections.abc import Iterable

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from tests.reader.source.wordfile import paragraph, row, table, word_file
from tests.reader.world import plan_of

TEXT = plan_of(
    "到2030年，建成园区5个。（省科技厅负责）", "支持济南、青岛建设机器人产业集群。（省发展改革委牵头）"
)


def page() -> bytes:
    """A web page."""
    body = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}<table><tr><td>5</td></tr></table></body></html>".encode()


def word() -> bytes:
    """A Word document with a table."""
    return word_file(
        "".join(map(paragraph, TEXT.splitlines())) + table(row("指标", "数值"), row("园区", "5"))
    )


def pdf(*contents: bytes) -> bytes:
    """A PDF of a page for each stream of drawing; usually of a few Latin words."""
    writer, data = PdfWriter(), io.BytesIO()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = _dictionary({"/F1": _dictionary({name: NameObject(value) for name, value in font.items()})})
    for content in contents or (b"BT /F1 12 Tf 20 50 Td (Plan 2030: 5 parks) Tj ET",):
        stream = DecodedStreamObject()
        stream.set_data(content)
        sheet = writer.add_blank_page(200, 100)
        sheet[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
        sheet[NameObject("/Resources")] = _dictionary({"/Font": fonts})
    writer.write(data)
    return data.getvalue()


def _dictionary(items: dict[str, object]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in items.items()})


def encodings() -> Iterable[bytes]:
    """The text in the encodings that Chinese files have."""
    return [TEXT.encode(name) for name in ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le")]
