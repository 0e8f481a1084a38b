"""Which characters the project's font has: GB2312, some blocks and signs, and all that data and code hold."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

from markupsafe import Markup

from atlas.names import Names
from atlas.province.reading import load_province
from atlas.view import View
from constants import DATA, PACKAGES, ROOT
from language import LANGUAGES, sayer
from layers.web.buttons import button_words
from tools.font_faces import is_chinese
from views.caching import cache

DATA_TEXTS = frozenset({".yaml", ".toml", ".csv", ".geojson"})
CODE_TEXTS = frozenset({".py", ".html", ".js", ".css", ".po"})
BLOCKS = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0xFF),  # Latin-1
    (0x2000, 0x206F),  # general punctuation
    (0x2190, 0x21FF),  # arrows
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF01, 0xFF60),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width signs
)
FIRST_FILES = (
    "views/parts/export_dialog.py", "views/parts/filters.py", "views/parts/header.py", "views/pages/map.py", "views/pages/__init__.py",
    "views/parts/search_box.py", "views/shell.py", "views/parts/tables.py", "views/templates/answer.html",
    "views/templates/title.html", "views/templates/fold.html", "views/parts/multiples.py", "wording/answer.py",
)  # fmt: skip
FIRST_WORDS = "请选择"
"""What Streamlit writes into an empty choice: see ``views/parts/frontend_words.py``."""
SIGNS = "≥≤≈±×²■●▲◆○□△◇←→↗▾✓"
PLACES = "埇埗沚浉瀍猇硚鄠"
"""Characters of county names of other provinces that GB2312 has not."""


def data_files() -> list[Path]:
    """The data files with text in them."""
    return sorted(path for path in DATA.rglob("*") if path.suffix in DATA_TEXTS)


def code_files() -> list[Path]:
    """The files of the project whose text can come onto a screen or a page."""
    inside = (path for package in PACKAGES for path in (ROOT / package).rglob("*"))
    return sorted(path for path in (*ROOT.glob("*.py"), *inside) if path.suffix in CODE_TEXTS)


def characters(files: list[Path]) -> dict[str, str]:
    """Each character that needs a glyph, with the first file (of the project) that has it."""
    found: dict[str, str] = {}
    for path in files:
        name = str(path.relative_to(ROOT if path.is_relative_to(ROOT) else DATA.parent))
        for character in set(path.read_text(encoding="utf-8")):
            if category(character) not in ("Cc", "Cf", "Cn", "Co", "Cs"):
                found.setdefault(character, name)
    return found


def gb2312() -> Iterator[str]:
    """The 6,763 Chinese characters of GB2312, levels 1 and 2 (rows 16 to 87)."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def chosen() -> set[str]:
    """What the font has whatever the project says: GB2312, the blocks, the signs, names of places."""
    blocks = {chr(code) for first, last in BLOCKS for code in range(first, last + 1)}
    return blocks | set(SIGNS) | set(PLACES) | set(gb2312())


def first_screen() -> set[str]:
    """What a first visitor sees: the frame of the page, the unfiltered map with its legend, the province's panel."""
    files = {ROOT / name for name in FIRST_FILES}
    seen = "".join(_first_map(View(lang=lang)) + cache.panel(View(lang=lang)) for lang in LANGUAGES)
    seen += "".join(button_words(sayer("zh"), Names(cache.atlas(), "zh").whole).values()) + FIRST_WORDS
    line = load_province(DATA)[0].base_map
    return set(characters(sorted(files))) | set(Markup(seen).striptags()) | set(line + line.en)


def _first_map(view: View) -> str:
    """The texts that the map shows before anything is pointed at."""
    drawn = json.loads(gzip.decompress(cache.description(view)))
    shown = [layer for layer in drawn["layers"] if layer["id"] in drawn["shown"]]
    symbols = [item["mark"] for layer in shown for item in layer["labels"]]
    symbols += [item["mark"] for layer in shown for item in layer["features"].values() if "mark" in item]
    return "".join((drawn["control"], drawn["legend"], *symbols))


def slices(text: set[str]) -> tuple[set[str], set[str], set[str]]:
    """The Chinese of ``text`` in three parts: of the first screen, of all that the project says, the rest."""
    chinese = set(filter(is_chinese, text))
    first, needed = first_screen() & chinese, set(characters(data_files() + code_files())) & chinese
    return first, needed - first, chinese - needed - first
