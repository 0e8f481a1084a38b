"""No line of code knows the province that the program's own data are about: its words stand in data alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from constants import ROOT
from tests.architecture.source import PACKAGES, SINGLES

KINDS = (".py", ".html", ".js", ".typ", ".svg", ".css", ".xml", ".qml", ".po")
FOLDERS = (*PACKAGES, "tools", "benchmarks")
SENTENCES = r"(?<!\d)16 ?个?市|(?<!\d)136 ?个?县|(?<!\w)(16|136|sixteen) (cities|prefectures|counties)"
"""How many prefectures and counties there are, said in words."""


def own_words() -> Iterator[str]:
    """Names, codes and words that only the program's own data have, as regular expressions."""
    atlas = load_atlas()
    province, words = atlas.province, atlas.province.words
    yield from (re.escape(name) for name in (province.name, province.short, province.slug, "鲁"))
    yield rf"\b{province.adcode[:2]}\d{{4}}\b"
    for group in province.members:
        yield from map(re.escape, (group.id, group.name, group.name_en))
    yield re.escape(province.groups.title if province.groups else province.name)
    for place in atlas.gazetteer.places:
        if place.level == "prefecture":
            yield from (re.escape(place.name_short), rf"\b{re.escape(place.name_en)}\b")
        elif place.level == "county" and len(place.name_zh) > 2 and place.name_zh != "市中区":
            yield re.escape(place.name_zh)
    yield from map(re.escape, (*words.city_groups, *words.site_openings[:1], "泰山", "儒商"))
    yield from (rf"\b{plan}\b" for plan in province.compare)
    yield SENTENCES


PATTERN = re.compile("|".join(own_words()), re.IGNORECASE)


def files(root: Path = ROOT) -> Iterator[Path]:
    """Everything of the program that is read, run or shown, but tests, data and documentation."""
    inside = (path for folder in FOLDERS for path in sorted((root / folder).rglob("*")))
    singles = (root / f"{name}.py" for name in SINGLES)
    return (path for path in (*inside, *singles) if path.suffix in KINDS and path.is_file())


def found(root: Path = ROOT) -> list[str]:
    """Each hit with its file and line."""
    return [
        f"{path.relative_to(root)}:{number}: {match[0]}"
        for path in files(root)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for match in PATTERN.finditer(line)
    ]


def test_no_code_template_or_message_knows_the_province():
    assert found() == []


def test_the_whole_program_is_looked_through():
    looked = {path.relative_to(ROOT).parts[0] for path in files()}
    assert looked >= {*PACKAGES, "tools", "benchmarks", "app.py"}
    assert any(path.suffix == ".po" for path in files()) and any(path.suffix == ".typ" for path in files())


@pytest.mark.parametrize(
    "planted",
    ["山东省", "in Shandong", "downloads/shandong-zh", '"370000"', "鲁政发", "临沂", "Linyi", "平邑县", "三大经济圈",
     "济青烟", "jiaodong", "全省16市", "136县", "the sixteen cities", "health-2024", "泰山学者"],
)  # fmt: skip
def test_a_planted_word_is_noticed(tmp_path, planted):
    place = tmp_path / "views" / "templates" / "page.html"
    place.parent.mkdir(parents=True)
    place.write_text(f"<p>\n{planted}</p>\n", encoding="utf-8")
    (hit, *_) = found(tmp_path)
    assert hit.startswith("views/templates/page.html:2: ")
