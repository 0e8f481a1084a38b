"""The font files as they lie in data/fonts: whole, named, licensed, with every character we write."""

import tomllib
from hashlib import sha256
from itertools import combinations

import pytest
from fontTools.ttLib import TTFont

from tools import font_characters, make_fonts
from tools.font_characters import SIGNS
from tools.font_faces import is_chinese
from tools.make_fonts import BUILT, FAMILY, FOLDER, SMALL, WEIGHTS

RERUN = "rerun `python -m tools.make_fonts` (extra `build`) and commit data/fonts"
WOFF2 = ("PlanAtlasSans-1.woff2", "PlanAtlasSans-2.woff2", "PlanAtlasSans-3.woff2")


@pytest.fixture(scope="module")
def sidecar():
    return tomllib.loads((FOLDER / "SOURCE.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=WEIGHTS)
def style(request):
    return request.param


@pytest.fixture(scope="module")
def font(style):
    with TTFont(FOLDER / f"PlanAtlasSans-{style}.ttf") as opened:
        yield opened


def lacking(font, characters):
    """What the font has no glyph for, as lines that say where it stands."""
    cmap = font.getBestCmap()
    return [f"{c} U+{ord(c):04X} in {at}" for c, at in characters.items() if ord(c) not in cmap]


def test_files_are_the_ones_the_sidecar_names(sidecar):
    found = {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in FOLDER.iterdir()
        if path.name != "SOURCE.toml"
    }
    assert found == sidecar["sha256"], RERUN


def test_every_character_of_the_data_has_a_glyph(font):
    assert lacking(font, font_characters.characters(font_characters.data_files())) == [], RERUN


def test_every_character_of_the_code_has_a_glyph(font, sidecar):
    written = font_characters.characters(font_characters.code_files())
    named = {c: at for c, at in written.items() if c not in sidecar["absent"]}
    assert lacking(font, named) == [], RERUN


def test_no_chinese_is_excused(sidecar):
    assert [c for c in sidecar["absent"] if "\u3000" <= c <= "\u9fff" or c >= "\U00020000"] == []


def test_gb2312_and_the_signs_are_complete(font, sidecar):
    common = list(font_characters.gb2312())
    assert (len(common), common[0], common[3755], common[-1]) == (6763, "啊", "亍", "齄")
    assert lacking(font, dict.fromkeys([*common, *SIGNS], "the list")) == []
    assert sidecar["counts"]["gb2312"] == 6763
    assert sidecar["counts"]["characters"] == len(font.getBestCmap())
    assert sidecar["counts"]["glyphs"] == font["maxp"].numGlyphs


def test_both_weights_have_the_same_characters():
    regular, bold = (TTFont(FOLDER / f"PlanAtlasSans-{style}.ttf") for style in WEIGHTS)
    assert regular.getBestCmap().keys() == bold.getBestCmap().keys()


def test_the_family_has_its_own_name(font, style):
    names = {number: font["name"].getDebugName(number) for number in (1, 2, 4, 6, 16, 17)}
    assert names == {
        1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"PlanAtlasSans-{style}", 16: None, 17: None,
    }  # fmt: skip
    assert not {"source", "noto"} & set(FAMILY.lower().split())


def test_programs_can_pair_the_weights(font, style):
    bold = style == "Bold"
    flags = font["OS/2"].fsSelection
    assert font["OS/2"].usWeightClass == {"Regular": 400, "Bold": 700}[style]
    assert (bool(flags & 0x20), bool(flags & 0x40), bool(font["head"].macStyle & 1)) == (bold, not bold, bold)
    assert font["OS/2"].ulCodePageRange1 & 1 << 18  # simplified Chinese


def test_one_fixed_weight_with_outlines_that_pdf_takes(font):
    assert {"glyf", "loca", "cmap", "name", "post"} <= set(font.keys())
    assert not {"fvar", "gvar", "CFF ", "GPOS", "GSUB", "fpgm", "prep"} & set(font.keys())
    assert font["OS/2"].fsType == 0  # may be embedded


def test_the_licence_lies_beside_and_within(font):
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Reserved Font Name 'Source'" in licence
    assert "Adobe" in font["name"].getDebugName(0)
    assert "SIL Open Font License, Version 1.1" in font["name"].getDebugName(13)
    assert "modified version" in font["name"].getDebugName(10)


def test_the_date_is_fixed(font):
    assert font["head"].modified == (BUILT - make_fonts.datetime(1904, 1, 1)).total_seconds()


@pytest.mark.parametrize("small", SMALL)
def test_drawn_signs_are_small_and_level_with_the_large(font, small):
    cmap, shapes, widths = font.getBestCmap(), font["glyf"], font["hmtx"]
    one, large = (shapes[cmap[ord(c)]] for c in (small, SMALL[small]))
    assert (one.yMin + one.yMax) / 2 == pytest.approx((large.yMin + large.yMax) / 2, abs=1)
    assert 0.5 < (one.xMax - one.xMin) / (large.xMax - large.xMin) < 0.75
    assert widths[cmap[ord(small)]][1] == one.xMin


def test_browsers_get_all_the_chinese_in_three_files_without_repetition(font):
    parts = [set(TTFont(FOLDER / name).getBestCmap()) for name in WOFF2]
    assert [len(one & other) for one, other in combinations(parts, 2)] == [0, 0, 0]
    assert set().union(*parts) == {code for code in font.getBestCmap() if is_chinese(chr(code))}


def test_what_the_project_says_is_in_the_first_two_files():
    said = font_characters.characters(font_characters.data_files() + font_characters.code_files())
    parts = [TTFont(FOLDER / name).getBestCmap() for name in WOFF2[:2]]
    rare = {c: at for c, at in said.items() if is_chinese(c) and not any(ord(c) in part for part in parts)}
    assert rare == {}, RERUN


def test_the_first_file_is_small():
    assert (FOLDER / WOFF2[0]).stat().st_size <= 80_000


def test_the_style_sheet_names_the_files_as_they_are():
    faces = (FOLDER / "PlanAtlasSans.css").read_text("utf-8").splitlines()
    assert len(faces) == 3
    for face, name in zip(faces, reversed(WOFF2), strict=True):
        assert f'"{name}?{sha256((FOLDER / name).read_bytes()).hexdigest()[:8]}"' in face, RERUN


def test_a_rare_character_is_found_with_its_file(font, tmp_path, monkeypatch):
    monkeypatch.setattr(font_characters, "DATA", tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "new.yaml").write_text("name: 济南\U00030edd\n", encoding="utf-8")
    found = font_characters.characters(font_characters.data_files())
    assert lacking(font, found) == [f"\U00030edd U+30EDD in {tmp_path.name}/plans/new.yaml"]


def test_a_character_the_source_lacks_is_refused_in_the_data_only(font, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(font_characters, "DATA", tmp_path / "data")
    monkeypatch.setattr(font_characters, "ROOT", tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "page.py").write_text('SMILE = "\U0001f600"\n', encoding="utf-8")
    assert make_fonts.absent(font) == "\\U0001F600"
    assert "U+1F600 in page.py" in capsys.readouterr().out
    (tmp_path / "data" / "new.csv").write_text("\U0001f600\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"U\+1F600 in data/new\.csv"):
        make_fonts.absent(font)


def test_a_reader_never_sees_half_a_file(tmp_path):
    make_fonts.write(tmp_path / "a.ttf", b"old")
    make_fonts.write(tmp_path / "a.ttf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.ttf"]
    assert (tmp_path / "a.ttf").read_bytes() == b"new"
