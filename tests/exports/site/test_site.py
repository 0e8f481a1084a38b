"""The published site of the toy: whole, linked through, closed to the world, the same every time."""

import json
import posixpath
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import is_zipfile

import pytest

from atlas.model import Atlas
from errors import UserError
from exports import EXPORTS
from exports.site.publishing import MARKER, publish
from language import Name
from tests.exports.spoilt import HOSTILE, spoilt_atlas
from tests.exports.webpage import WebPage
from tests.toy import A, B

MADE = date(2031, 2, 3)
NO_ICON = "data:,"
LISTED = {"industries": ("alpha", "beta", "gamma"), "counties": ("370102", "370103", "370202", "370203")}
PAGES = (
    "index", "map", "province", "targets", "sources", "contents", f"cities/{A}", f"cities/{B}",
    *LISTED, *(f"{folder}/{code}" for folder, codes in LISTED.items() for code in codes),
)  # fmt: skip


@pytest.fixture(scope="module")
def site(toy_atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy published with every format."""
    folder = tmp_path_factory.mktemp("www") / "site"
    publish(toy_atlas, folder, MADE)
    return folder


def pages(folder: Path) -> Iterator[tuple[str, WebPage]]:
    """Every page of the site but the files to download, by its path."""
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("downloads/"):
            yield name, WebPage(path.read_bytes())


def targets(name: str, page: WebPage) -> set[str]:
    """The files a page leads to, as paths from the site's root."""
    paths = (unquote(urlsplit(address).path) for address in page.addresses if address != NO_ICON)
    return {posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in paths if path}


def test_every_page_is_there_in_both_languages(site):
    wanted = {f"{root}{name}.html" for root in ("", "en/") for name in PAGES}
    assert {name for name, _ in pages(site)} == wanted


def test_the_province_is_there_in_every_format_and_each_city_as_a_brief(site):
    province = {f"toy-{lang}.{extension}" for lang in ("zh", "en") for extension in EXPORTS}
    cities = {f"{city}-{lang}.{kind}" for city in (A, B) for lang in ("zh", "en") for kind in ("pdf", "docx")}
    assert {path.name for path in (site / "downloads").iterdir()} == province | cities | {"toy-data.zip"}
    assert all(path.stat().st_size > 500 for path in (site / "downloads").iterdir())


def test_every_link_stays_in_the_site_and_leads_somewhere(site):
    for name, page in pages(site):
        addresses = [address for address in page.addresses if address != NO_ICON]
        assert not any(urlsplit(address).scheme or urlsplit(address).netloc for address in addresses)
        assert not any(address.startswith("/") for address in addresses)
        missing = {path for path in targets(name, page) if not (site / path).is_file()}
        assert missing == set(), name


def test_every_file_can_be_reached_from_the_index(site):
    found, known = set(), dict(pages(site))
    waiting = {"index.html"}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= (targets(name, known[name]) if name in known else set()) - found
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert found == files - {MARKER}


def test_every_page_says_title_view_date_sources_and_base_map(site):
    for name, page in pages(site):
        chinese = not name.startswith("en/")
        (lang,) = {found["lang"] for tag, found in page.elements if tag == "html"}
        assert lang == ("zh" if chinese else "en"), name
        for said in (
            "玩具产业规划图谱" if chinese else "Toy Plan Atlas",
            "TOY-2030" if chinese else "toy-2030",
        ):
            assert said in page.text, name
        assert "2031-02-03" in page.text, name
        assert ("玩具测绘" if chinese else "Toy Survey") in page.text, name


def test_no_page_but_the_map_runs_anything(site):
    for name, page in pages(site):
        assert page.policy["default-src"] == "'none'", name
        if not name.endswith("map.html"):
            assert "script-src" not in page.policy, name
            scripts = [found for tag, found in page.elements if tag == "script"]
            assert all(found == {"type": "application/ld+json"} for found in scripts), name
            assert not any(
                key.startswith("on") or key == "style" for _, found in page.elements for key in found
            )


def test_search_engines_are_told_what_the_data_are(site, toy_atlas):
    for name in ("index.html", "sources.html", "en/sources.html"):
        page = dict(pages(site))[name]
        (told,) = map(json.loads, page.scripts)
        assert (told["@type"], told["identifier"]) == ("Dataset", toy_atlas.version)
        assert told["name"] == ("Toy Plan Atlas" if name.startswith("en/") else "玩具产业规划图谱")
        (file,) = told["distribution"]
        path = site / posixpath.dirname(name) / file["contentUrl"]
        assert file["contentSize"] == f"{path.stat().st_size} B" and is_zipfile(path)


def test_no_name_ends_what_search_engines_are_told(toy_atlas, tmp_path, monkeypatch):
    monkeypatch.setattr("exports.site.downloads.EXPORTS", {})
    named = replace(toy_atlas.province, title=Name(HOSTILE, HOSTILE))
    publish(replace(toy_atlas, province=named), tmp_path / "site", MADE)
    page = dict(pages(tmp_path / "site"))["sources.html"]
    (told,) = map(json.loads, page.scripts)
    assert told["name"] == HOSTILE and "img" not in page.names()


def test_the_other_language_is_the_same_page(site):
    known = dict(pages(site))
    for name, page in known.items():
        (other,) = [found["href"] for tag, found in page.elements if tag == "a" and found.get("lang")]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), other))
        assert path == (name.removeprefix("en/") if name.startswith("en/") else f"en/{name}")


def test_a_city_s_page_has_its_words_its_map_and_its_files(site):
    page = dict(pages(site))[f"cities/{A}.html"]
    assert "支持甲甲市甲业集群" in page.text
    shapes = [found for tag, found in page.elements if tag == "path"]
    assert len(shapes) == 3
    assert shapes[-1]["fill"] == "none"
    assert {f"downloads/{A}-zh.pdf", f"downloads/{A}-zh.docx"} <= targets(f"cities/{A}.html", page)


def test_a_group_s_cities_are_hatched_on_the_small_map(site):
    page = dict(pages(site))[f"cities/{A}.html"]
    hatched = [found["id"] for tag, found in page.elements if tag == "pattern"]
    filled = [found["fill"] for tag, found in page.elements if tag == "path"]
    assert {fill for fill in filled if fill.startswith("url")} == {f"url(#{name})" for name in hatched}


def test_targets_stand_once_and_apart_by_place(site):
    page = dict(pages(site))["targets.html"]
    province, _, cities = page.text.partition("落到城市的目标")
    assert "产值" in province and "净地" in cities and "奖励" in cities
    assert page.text.count("同一目标在2处出现，按一项计。") == 1


def test_the_same_data_give_the_same_pages(toy_atlas, site, tmp_path):
    publish(toy_atlas, tmp_path / "again", MADE)
    for path in sorted((tmp_path / "again").rglob("*")):
        if path.suffix in (".html", ".css", ".svg"):
            assert path.read_bytes() == (site / path.relative_to(tmp_path / "again")).read_bytes(), path.name


def test_progress_runs_from_the_first_file_to_the_last(toy_atlas, tmp_path, monkeypatch):
    shown = {extension: EXPORTS[extension] for extension in ("svg", "html")}
    monkeypatch.setattr("exports.site.downloads.EXPORTS", shown)
    seen: list[tuple[int, int]] = []
    files = publish(toy_atlas, tmp_path / "site", MADE, lambda *step: seen.append(step))
    total = 2 + 2 * len(PAGES) + 2 * 2
    assert seen == [(done, total) for done in range(1, total + 1)]
    assert len(files) == total + 1
    assert all(path.is_file() for path in files)


def test_citations_lead_to_the_running_app_where_it_is_known(toy_atlas, tmp_path, monkeypatch):
    monkeypatch.setattr("exports.site.downloads.EXPORTS", {})
    publish(toy_atlas, tmp_path / "site", MADE, base_url="https://atlas.example.cn")
    page = dict(pages(tmp_path / "site"))[f"cities/{A}.html"]
    assert "https://atlas.example.cn/clauses?clause=toy-2030/1" in page.addresses


def test_hostile_texts_are_only_read(tmp_path, monkeypatch):
    monkeypatch.setattr("exports.site.downloads.EXPORTS", {})
    publish(spoilt_atlas(tmp_path / "data"), tmp_path / "site", MADE)
    for name, page in pages(tmp_path / "site"):
        assert "img" not in page.names(), name
        assert "\x07" not in page.text
    assert dict(pages(tmp_path / "site"))[f"cities/{A}.html"].text.count(HOSTILE) >= 3


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_made(toy_atlas, tmp_path):
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(UserError, match="不是空文件夹"):
        publish(toy_atlas, tmp_path, MADE)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
