"""The deck's template: what a designer changes in the file is seen in every deck; what it needs is named."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from ooxml_integrity import ERROR, check_pptx
from openxml_audit import validate_pptx
from PIL import Image
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.shapes.picture import CT_Picture
from pptx.util import Pt

from exports.pptx.deck import write
from exports.pptx.template import TEMPLATE
from tests.exports.decks import map_group, read, texts
from tests.exports.written import report_of
from tests.toy import A

COLOURS = {"dk1": "102030", "accent1": "AA0011"}


@pytest.fixture
def designed(tmp_path):
    """A copy of the template after a designer had it: other colours and fonts, a logo, things moved."""
    deck = Presentation(str(TEMPLATE))
    part = deck.slide_master.part.part_related_by(RT.THEME)
    theme = part.blob.decode()
    for name, colour in COLOURS.items():
        start = theme.index(f"<a:{name}>")
        theme = theme[:start] + theme[start:].replace(theme[start:].split('val="')[1][:6], colour, 1)
    part._blob = theme.replace("Microsoft YaHei", "SimSun").replace("Arial", "Georgia").encode()
    logo = BytesIO()
    Image.new("RGB", (8, 8), "#AA0011").save(logo, "PNG")
    _, id = deck.slide_master.part.get_or_add_image_part(logo)
    deck.slide_master.shapes._spTree.append(CT_Picture.new_pic(90, "Logo", "", id, 0, 0, 100, 100))
    placed(deck, "Map", "Map").top = Pt(120)
    placed(deck, "Chart", "Contents").left = Pt(100)
    path = tmp_path / "designed.pptx"
    deck.save(path)
    return path


def placed(deck, layout, name):
    shapes = deck.slide_layouts.get_by_name(layout).placeholders
    return next(shape for shape in shapes if shape.name == name)


def parts(file: bytes, beginning: str) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist() if name.startswith(beginning)}


@pytest.mark.parametrize(("lang", "latin"), [("en", "Georgia"), ("zh", "SimSun")])
def test_colours_fonts_and_a_logo_of_the_template_are_seen(toy_atlas, designed, lang, latin):
    file = write(report_of(toy_atlas, A, lang=lang), designed)
    theme = etree.fromstring(parts(file, "ppt/theme/theme1")["ppt/theme/theme1.xml"])
    for name, colour in COLOURS.items():
        assert theme.xpath(f"string(//*[local-name()='{name}']/*/@val)") == colour
    assert set(theme.xpath("//*[local-name()='latin']/@typeface")) == {latin}
    assert set(theme.xpath("//*[local-name()='ea']/@typeface")) == {"SimSun"}
    assert any("/image" in str(rel.reltype) for rel in read(file).slide_master.part.rels.values())


def test_texts_tables_and_charts_take_their_colours_from_the_theme(toy_atlas):
    file = write(report_of(toy_atlas, A))
    charts = b"".join(parts(file, "ppt/charts/chart").values()).decode()
    assert 'schemeClr val="accent1"' in charts and "srgbClr" not in charts
    for slide in read(file).slides:
        for frame in slide._element.xpath(".//p:graphicFrame | .//p:sp[p:nvSpPr/p:nvPr/p:ph]"):
            assert frame.xpath(".//a:srgbClr") == []


def test_what_is_moved_in_the_template_moves_in_the_deck(toy_atlas, designed):
    usual, moved = (read(write(report_of(toy_atlas, A), template)) for template in (TEMPLATE, designed))
    assert min(shape.top for shape in map_group(moved).shapes) > min(s.top for s in map_group(usual).shapes)
    (left,) = {shape.left for shape in moved.slides[-1].shapes if shape.has_table}
    assert left == Pt(100)
    assert list(texts(moved)) == list(texts(usual))


def test_a_title_is_made_smaller_only_where_its_placeholder_has_no_room(toy_atlas, tmp_path):
    deck = Presentation(str(TEMPLATE))
    placed(deck, "Map", "Title").width = Pt(90)
    deck.save(tmp_path / "narrow.pptx")
    usual, narrow = (write(report_of(toy_atlas, A), path) for path in (TEMPLATE, tmp_path / "narrow.pptx"))
    assert title_size(usual) is None  # the template's own
    assert title_size(narrow) < Pt(24)


def title_size(file: bytes):
    return read(file).slides[0].shapes.title.text_frame.paragraphs[0].runs[0].font.size


def test_sample_slides_are_left_out(toy_atlas):
    samples = [slide.shapes.title.text_frame.text for slide in Presentation(str(TEMPLATE)).slides]
    assert samples and not set(samples) & set(texts(read(write(report_of(toy_atlas, A)))))


@pytest.mark.parametrize(("layout", "name"), [("Map", ""), ("Chart", "View")])
def test_a_layout_or_placeholder_that_is_gone_is_done_without(toy_atlas, tmp_path, layout, name):
    deck = Presentation(str(TEMPLATE))
    if name:
        placed(deck, layout, name)._element.xpath(".//p:cNvPr")[0].set("name", "Untitled 7")
    else:
        deck.slide_layouts.get_by_name(layout)._element.cSld.set("name", "Untitled 7")
    deck.save(tmp_path / "broken.pptx")
    report = report_of(toy_atlas, A)
    assert set(texts(read(write(report, tmp_path / "broken.pptx")))) == set(texts(read(write(report))))


def test_the_template_itself_is_sound_and_says_nothing_of_who_made_it():
    core = Presentation(str(TEMPLATE)).core_properties
    assert (core.author, core.last_modified_by) == ("Plan Atlas", "Plan Atlas")
    with ZipFile(TEMPLATE) as package:
        names = package.namelist()
    assert not [name for name in names if Path(name).stem in ("app", "custom", "thumbnail")]
    assert [str(fault) for fault in validate_pptx(TEMPLATE).errors] == []
    assert [str(found) for found in check_pptx(TEMPLATE) if found.severity is ERROR] == []
