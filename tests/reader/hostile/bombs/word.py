"""Word documents that nest too deep, repeat too much, or lie about how much there is."""

from collections.abc import Iterator

from tests.reader.hostile.bombs.entities import ENTITIES
from tests.reader.hostile.bombs.packed import replaced
from tests.reader.source.wordfile import paragraph, row, table, word_file


def word_bombs() -> Iterator[tuple[str, bytes]]:
    """Each with its name."""
    for count in (10_000, 200_000_000, -1, 2**40):
        span = f'<w:gridSpan w:val="{count}"/>'
        yield (
            f"spans {count} columns",
            word_file(table(f"<w:tr><w:tc><w:tcPr>{span}</w:tcPr>{paragraph('x')}</w:tc></w:tr>")),
        )
    yield "deep tables", word_file("<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000)
    yield "many rows", word_file(table(*[row("1", "2")] * 4_000))
    yield "many paragraphs", word_file(paragraph("到2030年，建成5个。") * 4_000)
    yield "a long run", word_file(paragraph("9" * 3_000_000))
    yield "unclosed", word_file("<w:p>" * 100_000)
    yield "deep runs", word_file("<w:sdt><w:sdtContent>" * 20_000 + "</w:sdtContent></w:sdt>" * 4_000)
    yield (
        "entities",
        replaced(f"<?xml version='1.0'?><!DOCTYPE d [{ENTITIES}]><d>&e11;</d>".encode()),
    )
    yield (
        "a file of the system",
        replaced(b"<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>"),
    )
    yield "a body of noughts", replaced(b"\0" * 59_000_000)
    yield "a body of blanks", replaced(b"<d>" + b" " * 59_000_000 + b"</d>")
    yield "a body of tags", replaced(b"<d>" + b"<a/>" * 10_000_000 + b"</d>")
