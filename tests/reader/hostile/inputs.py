"""Five hundred files that somebody might bring by accident or in malice, the same every time."""

from collections.abc import Iterator

from tests.reader.hostile import seeds
from tests.reader.hostile.bombs.packed import packed_bombs
from tests.reader.hostile.bombs.page import page_bombs
from tests.reader.hostile.bombs.pdf import pdf_bombs
from tests.reader.hostile.bombs.word import word_bombs
from tests.reader.hostile.spoiling import spoilt, spoilt_inside
from tests.reader.hostile.texts import texts

COUNT = 500


def hostile_files() -> dict[str, bytes]:
    """All of them by name; as many spoilt ones as are wanting to COUNT."""
    bombs = (word_bombs(), packed_bombs(), pdf_bombs(), page_bombs())
    made = {name: data for some in bombs for name, data in some}
    made |= {name: text.encode() for name, text in texts().items()}
    return made | dict(_spoilt(COUNT - len(made)))


def _spoilt(count: int) -> Iterator[tuple[str, bytes]]:
    word, plain = seeds.word(), (seeds.page(), *seeds.encodings())
    for seed in range(count):
        if seed % 6 == 0:
            yield f"a spoilt part, {seed}", spoilt_inside(word, seed)
        else:
            data = (word, seeds.pdf(), *plain)[seed % (2 + len(plain))]
            yield f"a spoilt file, {seed}", spoilt(data, seed)
