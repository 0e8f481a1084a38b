"""SVG: valid, self-contained, its words still words; hostile names stay words too."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from atlas.view import View
from exports.print.drawing import svg_text
from exports.print.svg import write
from layers import CONTEXT_LAYERS, LAYERS
from layers.layout.model import DrawnArea
from layers.model import Style
from tests.exports.written import CONTROLS, hostile_atlas, report_of
from tests.toy import A

NAMESPACE = "{http://www.w3.org/2000/svg}"
ALL = tuple(id for id in LAYERS if id not in CONTEXT_LAYERS)


def parsed(svg):
    return ElementTree.fromstring(svg)


def texts(root):
    return [element.text for element in root.iter(f"{NAMESPACE}text")]


def found(root, tag, **attributes):
    elements = root.iter(NAMESPACE + tag)
    return [e for e in elements if all(e.get(name) == value for name, value in attributes.items())]


def points(element):
    """The corners of a path's rings."""
    for ring in re.findall(r"M(\S+) (\S+)l([^z]*)z", element.get("d")):
        x, y = float(ring[0]), float(ring[1])
        yield round(x, 1), round(y, 1)
        steps = [float(step) for step in ring[2].split()]
        for right, down in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + right, y + down
            yield round(x, 1), round(y, 1)


@pytest.fixture(scope="module")
def whole(real_atlas):
    """Everything on one map."""
    return write(replace(report_of(real_atlas), view=View(layers=ALL)))


def test_words_are_words_in_the_reader_s_language(toy_atlas):
    zh, en = (parsed(write(report_of(toy_atlas, A, lang=lang))) for lang in ("zh", "en"))
    assert {"甲甲", "甲园", "甲", "北", "5 km"} <= set(texts(zh))
    assert {"Toy 370100", "Toy Park"} <= set(texts(en))
    assert (zh.get("lang"), en.get("lang")) == ("zh", "en")


def test_it_has_a_title_and_a_description(toy_atlas):
    root = parsed(write(report_of(toy_atlas, A)))
    assert root.get("role") == "img"
    assert [root[0].get("id"), root[1].get("id")] == root.get("aria-labelledby").split()
    assert "甲甲" in root[0].text
    assert "未点名（不等于不支持）" in root[1].text


def test_it_needs_nothing_from_elsewhere_and_runs_nothing(whole):
    root = parsed(whole)
    tags = {element.tag.removeprefix(NAMESPACE) for element in root.iter()}
    assert tags == {
        "svg", "title", "desc", "defs", "pattern", "g", "path", "rect", "circle", "text", "use",
    }  # fmt: skip
    values = [value for element in root.iter() for name, value in element.items()]
    assert not [value for value in values if re.search(r"url\((?!#)|https?:|javascript:|data:", value)]
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]


def test_white_around_letters_is_below_them_and_says_nothing_twice(whole):
    """Whoever does not know ``paint-order`` paints a stroke over its letters: no text has one."""
    root = parsed(whole)
    order = list(root.iter())
    texts = {f"#{one.get('id')}": one for one in found(root, "text") if one.get("id")}
    halos = found(root, "use")
    targets = [one.get("{http://www.w3.org/1999/xlink}href") for one in halos]
    assert set(targets) == set(texts) and len(targets) == len(set(targets)) > 50
    for halo, target in zip(halos, targets, strict=True):
        assert order.index(halo) < order.index(texts[target])
        assert halo.get("aria-hidden") == "true" and halo.get("stroke") == "#FFFFFF"
    (labels,) = found(root, "g", id="labels")
    assert not labels.get("stroke") and not [one for one in texts.values() if one.get("stroke")]
    assert "paint-order" not in whole.decode()


def test_ids_are_unique_and_every_pattern_is_there(whole):
    root = parsed(whole)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    used = {e.get("fill")[5:-1] for e in root.iter() if (e.get("fill") or "").startswith("url(")}
    assert used and used == {element.get("id") for element in found(root, "pattern")}


def test_all_layers_with_counties_stay_small(whole):
    assert len(found(parsed(whole), "path")) > 136
    assert len(whole) < 700_000


def test_the_same_map_is_the_same_file(toy_atlas):
    assert write(report_of(toy_atlas)) == write(report_of(toy_atlas))


def test_neighbours_meet_in_the_very_same_points(real_atlas):
    root = parsed(write(replace(report_of(real_atlas), view=View(layers=("prefectures",)))))
    (layer,) = found(root, "g", id="layer-prefectures")
    corners = [set(points(path)) for path in layer.iter(f"{NAMESPACE}path")]
    assert len(corners) == 16
    jinan, zibo, weihai = corners[0], corners[2], corners[9]
    assert len(jinan & zibo) > 80  # the whole common border
    assert not jinan & weihai


def test_states_have_patterns_that_need_no_colour(toy_atlas):
    def fills(industry):
        root = parsed(write(replace(report_of(toy_atlas), view=View(industries=(industry,)))))
        (layer,) = found(root, "g", id="layer-designations")
        return [path.get("fill") for path in layer.iter(f"{NAMESPACE}path")]

    assert fills("alpha") == ["#0072B2", "#FFFFFF"]  # by itself, not named
    assert fills("beta") == ["url(#hatch-E69F00)"] * 2  # in a group


def test_no_data_is_dotted(toy_atlas):
    layout = report_of(toy_atlas).layout
    unknown = DrawnArea("mine", "x", "", layout.areas[0].parts, Style(fill="#8A8F94", pattern="dots"))
    root = parsed(svg_text(replace(layout, areas=(unknown,))))
    (pattern,) = [
        element for element in found(root, "pattern") if element.find(f"{NAMESPACE}circle") is not None
    ]
    (layer,) = found(root, "g", id="layer-mine")
    assert layer[0].get("fill") == f"url(#{pattern.get('id')})"


def test_the_chosen_city_is_outlined_and_not_filled(toy_atlas):
    (group,) = found(parsed(write(report_of(toy_atlas, A))), "g", id="selected")
    assert [(path.get("fill"), path.get("stroke")) for path in group] == [("none", "#111111")]


def test_hostile_names_stay_words(tmp_path):
    report = replace(report_of(hostile_atlas(tmp_path / "data")), view=View(layers=ALL))
    written = write(report)
    root = parsed(written)
    assert not [control for control in CONTROLS if control.encode() in written]
    shown = "".join(text for text in texts(root) if text)
    assert "<w:p/>" in shown and "&\"'@-😀#let x]" in shown
    assert "园" * 10 in shown and "x" * 10 in shown  # in lines as wide as its column


def test_signs_that_turn_text_around_are_dropped(toy_atlas):
    layout = replace(report_of(toy_atlas).layout, title="甲\u202e乙\u2066丙\ud800\ufffe")
    assert parsed(svg_text(layout))[0].text == "甲乙丙"


def test_without_boundaries_it_is_a_page_that_says_so(toy_copy):
    from atlas.loading import load_atlas

    for file in (toy_copy / "boundaries").glob("*.geojson"):
        file.unlink()
    root = parsed(write(report_of(load_atlas(toy_copy))))
    assert "没有可用的行政区划边界数据，无法绘制地图。" in texts(root)
    assert found(root, "g", id="scale") == []
