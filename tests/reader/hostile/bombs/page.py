"""Web pages of one tag, bracket or entity over and over."""

from collections.abc import Iterator

from tests.reader.hostile.bombs.entities import ENTITIES

_MANY = 100_000


def page_bombs() -> Iterator[tuple[str, bytes]]:
    """Each with its name."""
    for name, piece in (
        ("divs", "<div>"), ("scripts", "<script>"), ("comments", "<!--"), ("half tags", "<a "), ("attributes", "<p a="),
        ("cells", "<table><tr><td>"), ("entities", "&amp;"), ("brackets", "<"), ("ends", "</p>"), ("quotes", "<p a='"),
    ):  # fmt: skip
        yield f"a page of {name}", ("<html><body>" + piece * (_MANY // len(piece))).encode()
    yield (
        "a page of expanding entities",
        f"<!DOCTYPE html [{ENTITIES}]><html>&e11;</html>".encode(),
    )
    yield (
        "a span of a million rows",
        b"<html><table><tr><td rowspan=1000000 colspan=1000000>x</td></tr></table></html>",
    )
