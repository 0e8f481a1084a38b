"""The pictures' size and content, and what is said where no picture can be taken. No browser."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tools import browser, console, make_pictures, serving
from views.pages import PAGES


def png(colour: str = "#E69F00") -> bytes:
    packed = BytesIO()
    Image.new("RGB", (1366, 768), colour).save(packed, "PNG", compress_level=0)
    return packed.getvalue()


def test_a_picture_is_packed_and_keeps_its_colours():
    with Image.open(BytesIO(make_pictures.shrunk(png()))) as image:
        assert (image.size, image.format) == ((1366, 768), "PNG")
        assert image.convert("RGB").getpixel((683, 384)) == (0xE6, 0x9F, 0x00)


def test_a_picture_is_saved_where_it_belongs(tmp_path):
    place = tmp_path / "pictures" / "map.png"
    make_pictures.save(png(), place)
    assert 0 < place.stat().st_size <= make_pictures.LARGEST


def test_a_picture_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(make_pictures, "LARGEST", 10)
    with pytest.raises(console.SetupError, match=r"map\.png has \d+ bytes"):
        make_pictures.save(png(), tmp_path / "map.png")
    assert not list(tmp_path.iterdir())


def test_without_a_browser_it_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(browser, "find_browser", lambda: None)
    assert make_pictures.main(tmp_path) == 1
    said = capsys.readouterr().err
    assert "apt-get install chromium" in said and browser.BROWSER_VARIABLE in said
    assert not list(tmp_path.iterdir())


def test_a_browser_that_does_not_start_is_named(tmp_path, monkeypatch, capsys):
    def broken(chromium, folder):
        raise make_pictures.Error("it crashed\nwith a long log")

    monkeypatch.setattr(browser, "find_browser", lambda: "/usr/bin/broken")
    monkeypatch.setattr(make_pictures, "make_pictures", broken)
    assert make_pictures.main(tmp_path) == 1
    assert capsys.readouterr().err == "plan-atlas: /usr/bin/broken: it crashed\n"


def test_an_atlas_that_does_not_start_shows_its_output(monkeypatch, capsys):
    def broken(command, **how):
        raise serving.NotServing("the reason")

    monkeypatch.setattr(serving, "served", broken)
    with pytest.raises(console.SetupError, match="did not start"), make_pictures.served(Path("none.sqlite")):
        pass
    assert "the reason" in capsys.readouterr().err


def test_the_pictures_show_the_projects_own_data(monkeypatch):
    monkeypatch.setenv("PLAN_ATLAS_DATA", "/elsewhere")
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "amap")
    monkeypatch.setenv("PLAN_ATLAS_STORE", "/mine.sqlite")
    told = make_pictures.plain(Path("examples.sqlite"))
    settings = {name: value for name, value in told.items() if name.startswith("PLAN_ATLAS_")}
    assert settings == {"PLAN_ATLAS_STORE": "examples.sqlite"}


def test_every_picture_is_of_a_page_and_every_one_shown_is_made():
    pages = {page.path for page in PAGES}
    taken = make_pictures.PICTURES | make_pictures.BROUGHT
    assert all(path.split("?")[0] in pages | {""} for path in taken.values())
    guides = [console.ROOT / "README.md", *(console.ROOT / "docs").glob("*.md")]
    shown = {
        name for guide in guides for name in re.findall(r"pictures/([\w-]+\.png)", guide.read_text("utf-8"))
    }
    assert shown == {*taken, *make_pictures.EXPORTED}
