"""Each recipe of CONTRIBUTING.md, followed as it is written: what was added is seen where the recipe says."""

import json
import re

import pytest
from docx import Document
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

from constants import ROOT
from tests.contributing.recipes import GUIDE, patched, steps, titles
from tests.exports.webpage import WebPage


def test_the_recipes_are_there():
    assert titles() == [
        "A plan", "A layer", "A measure of balance", "An export format", "An indicator", "A province",
    ]  # fmt: skip


def test_a_change_that_no_longer_fits_is_noticed():
    assert patched("a\nb\n", " a\n+c\n") == "a\nc\nb\n"
    with pytest.raises(AssertionError, match="not there"):
        patched("b\n", " a\n+c\n")


def test_the_data_are_still_valid(run):
    done = run("cli", "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_plan_is_found_and_known_to_be_partial(run):
    (target,) = map(
        json.loads, run("cli", "facts", "--plan", "example-2030", "--type", "target").stdout.splitlines()
    )
    assert (target["indicator"], target["value"], target["year"]) == ("示例园区", 7, 2030)


def test_a_layer_is_on_the_map_and_in_the_exports(run_all, tmp_path):
    shown = ("brief", "--layers", "prefectures,centres", "-o")
    run_all(*((*shown, str(tmp_path / name)) for name in ("page.html", "map.svg", "map.geojson")))
    (data,) = WebPage((tmp_path / "page.html").read_bytes()).data
    assert "centres" in [layer["id"] for layer in json.loads(data)["view"]["layers"]]
    features = json.loads((tmp_path / "map.geojson").read_text("utf-8"))["features"]
    assert len([one for one in features if one["properties"]["layer"] == "centres"]) == 16
    assert "市域中心" in (tmp_path / "map.svg").read_text("utf-8")


def test_new_messages_are_listed_and_said_in_english_once_it_is_written(run, followed):
    (words,) = [step.text for step in steps("A layer") if step.language == "po"]
    catalogue = followed / "language/locale/en/LC_MESSAGES/atlas.po"
    assert "no English for: 市域中心" in run("tools.make_catalogue").stderr
    text = catalogue.read_text("utf-8")
    asked = words.splitlines()[0] + '\nmsgstr ""\n'
    assert asked in text
    catalogue.write_text(text.replace(asked, words), "utf-8")
    assert "市域中心" not in run("tools.make_catalogue").stderr
    said = run(
        "cli",
        "brief",
        "--lang",
        "en",
        "--layers",
        "centres",
        "--format",
        "svg",
        "-o",
        str(followed / "map.svg"),
    )
    assert (said.returncode, said.stderr) == (0, "")
    assert "Centres of prefectures" in (followed / "map.svg").read_text("utf-8")


def test_a_measure_is_computed_and_explained(run):
    found = json.loads(run("cli", "balance", "--format", "json").stdout)["measures"]["largest"]
    assert 1 / 16 < found["value"] < 1
    assert found["name"] == "最大份额"


def test_a_format_writes_files(run, tmp_path):
    path = tmp_path / "linyi.txt"
    done = run("cli", "brief", "--city", "临沂", "-o", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "临沂市" in path.read_text("utf-8").splitlines()[0]


def test_an_indicator_is_known_of_the_cities_that_have_a_figure(run_all):
    told, decoder = (
        run_all(*(("city", city, "--format", "json") for city in ("临沂", "济南"))),
        json.JSONDecoder(),
    )
    linyi, end = decoder.raw_decode(told)
    jinan, _ = decoder.raw_decode(told[end:].lstrip())
    assert linyi["indicators"]["hospital_beds"]["value"] == 1000
    assert jinan["indicators"]["hospital_beds"] is None


def theme(slides):
    """The part of a deck that holds its colours and fonts."""
    return slides.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)


def test_a_province_is_a_folder_that_waits_for_its_first_plan(run, tmp_path):
    section = GUIDE.read_text(encoding="utf-8").split("\n## A province\n")[1]
    ((name, folder),) = re.findall(r"`plan-atlas province new (\S+) (\S+)`", section)
    assert f"`PLAN_ATLAS_DATA={folder} plan-atlas check`" in section
    made = str(tmp_path / "province")
    assert run("cli", "province", "new", name, made).returncode == 0
    checked = run("cli", "check", data=made)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert json.loads(run("cli", "city", "杭州", "--format", "json", data=made).stdout)["name"] == "杭州市"


def test_what_a_designer_changes_in_a_template_is_in_the_files(run_all, followed, tmp_path):
    deck, brief = (followed / f"exports/{name}/templates/brief.{name}" for name in ("pptx", "docx"))
    slides = Presentation(deck)
    theme(slides)._blob = re.sub(rb"(<a:accent1>.*?val=)\"\w{6}\"", rb'\1"C0FFEE"', theme(slides).blob)
    slides.save(deck)
    pages = Document(brief)
    pages.sections[0].header.add_paragraph("示例页眉")
    pages.save(brief)
    run_all(
        *(("brief", "--city", "临沂", "-o", str(tmp_path / name)) for name in ("linyi.pptx", "linyi.docx"))
    )
    assert b'"C0FFEE"' in theme(Presentation(tmp_path / "linyi.pptx")).blob
    header = Document(tmp_path / "linyi.docx").sections[0].header
    assert "示例页眉" in [paragraph.text for paragraph in header.paragraphs]


def test_the_names_that_the_guide_tells_to_keep_are_those_of_the_templates():
    guide = GUIDE.read_text(encoding="utf-8")
    layouts = Presentation(ROOT / "exports/pptx/templates/brief.pptx").slide_layouts
    names = {layout.name for layout in layouts} | {
        one.name for layout in layouts for one in layout.placeholders
    }
    assert [name for name in sorted(names) if f"`{name}`" not in guide] == []
