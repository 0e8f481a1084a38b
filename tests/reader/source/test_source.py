"""Files as they come: encodings, HTML, Word, PDF; one clear message where nothing can be read."""

import io

import pytest
from docx import Document
from pypdf import PdfWriter

from errors import UserError
from reader.source import limits
from reader.source.formats import open_source
from tests.reader.world import plan_of, reading, rows_of

TEXT = plan_of("到2030年，建成园区5个。（省科技厅负责）")


def facts(rows):
    """What the records say, without their places."""
    return [{key: value for key, value in row.items() if key != "span"} for row in rows]


EXPECTED = facts(rows_of("到2030年，建成园区5个。（省科技厅负责）"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_records(encoding):
    assert facts(reading(TEXT.encode(encoding)).rows) == EXPECTED


@pytest.mark.parametrize("right", ["utf-8", "gb18030"])
def test_text_decoded_wrongly_before_it_was_saved_is_understood(right):
    data = TEXT.encode(right).decode("latin-1").encode("utf-8")
    assert facts(reading(data).rows) == EXPECTED


def test_a_saved_page_gives_the_same_records_and_places_in_its_source():
    body = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    page = f"<html><head><title>x</title><script>var a='<p>9个</p>'</script></head><body><nav>首页</nav>{body}</body></html>"
    found = reading(page.encode())
    assert facts(found.rows) == EXPECTED
    target = next(row for row in found.rows if row["type"] == "target")
    assert page[slice(*target["span"])] == "到2030年，建成园区5个"


def test_a_word_document_is_read():
    document, data = Document(), io.BytesIO()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.save(data)
    assert facts(reading(data.getvalue()).rows) == EXPECTED


def scanned(password: str = "") -> bytes:
    """A PDF of one empty page."""
    writer, data = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "空"), (b" \n", "空"), (bytes(range(256)) * 40, "编码"), (b"\x89PNG\r\n" + b"\0" * 99, "编码"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 99, ".docx"), (b"PK\x03\x04xx", "Word"), (b"%PDF-1.4 x", "PDF"),
        (scanned(), "扫描"), (scanned("secret"), "加密"), (b"a" * (limits.TEXT + 1), "上限"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_gives_one_line_that_names_file_and_reason(data, word):
    with pytest.raises(UserError) as caught:
        open_source(data, "某.bin")
    assert "某.bin" in str(caught.value)
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "page", ["<html>" + "<a " * 9000, "<html>" + "<!--" * 9000, "<html>" + "<script>" * 9000, "<p>a<"]
)
def test_broken_pages_are_read_without_complaint(page):
    assert reading(page.encode()).rows == ()
