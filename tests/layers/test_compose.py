"""The laid-out map: true to the earth, nothing over anything else, nothing left out in silence."""

import numpy as np
import pytest
import shapely

from geo.topology import GEOD
from insight.atlas import load_atlas
from insight.view import DEFAULT_LAYERS, View
from layers import LAYERS
from layers.compose import compose
from layers.model import Feature, Layer, Style, table
from layers.text_width import BOLD, REGULAR
from tests.toy import A, B

ALL = ("prefectures", "designations", "counties", "circles", "symbols", "targets", "sites", "origins")
VIEWS = [
    View(lang=lang, layers=layers) for lang in ("zh", "en") for layers in (DEFAULT_LAYERS, ALL, ("sites", "circles"))
] + [View(industries=("medical-devices",), layers=("designations", "counties")), View(layers=())]  # fmt: skip
FOOT = ("数据来源：公报。" * 20, "底图：审图号")


def laid_out(atlas, view=None, **changed):
    """A view's map."""
    view = view or View()
    built = {name: build(atlas, view) for name, build in LAYERS.items()}
    words = {"title": "标题", "subtitle": "副题", "foot": FOOT} | changed
    return compose(built, view.layers, atlas.boundaries, lang=view.lang, **words)


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: f"{view.lang}-{len(view.layers)}")
def drawn(request, real_atlas):
    """The real province in several views."""
    return laid_out(real_atlas, request.param)


def polygon(area):
    return shapely.union_all([shapely.Polygon(outer, holes) for outer, *holes in area.parts])


def boxes(sheet):
    """What stands on the map, by what it says: words a little lower than their lines, symbols, badges."""
    found = [(item.text, item.x, item.y, item.width, item.size) for item in sheet.labels]
    found += [(mark.name, mark.x, mark.y, 21, 21) for mark in sheet.marks]
    found += [(mark.style.glyph, mark.x, mark.y, 17, 17) for mark in sheet.badges]
    names = [name for name, *_ in found]
    return names, np.array(
        [shapely.box(x - w / 2, y - h / 2, x + w / 2, y + h / 2) for _, x, y, w, h in found]
    )


def overlaps(names, shapes):
    """Pairs of things that lie on each other by more than a rounding."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects").T if len(shapes) else ()
    return [
        (names[a], names[b]) for a, b in pairs if a < b and shapes[a].intersection(shapes[b]).area >= 1
    ]  # fmt: skip


def around(sheet):
    """The lines of words around the map, as boxes."""
    faces = [BOLD if item.bold else REGULAR for item in sheet.captions]
    widths = [face.width(item.text, item.size) for face, item in zip(faces, sheet.captions, strict=True)]
    return [item.text for item in sheet.captions], np.array(
        [
            shapely.box(item.x, item.y - item.size / 2, item.x + width, item.y + item.size / 2)
            for item, width in zip(sheet.captions, widths, strict=True)
        ]
    )


# true to the earth


def test_areas_are_true(real_atlas):
    sheet = laid_out(real_atlas, View(layers=("prefectures",)))
    real = real_atlas.boundaries.areas["prefectures"]
    for area in sheet.areas:
        assert polygon(area).area * sheet.metres**2 / 1e6 == pytest.approx(real[area.key].area_km2, rel=1e-3)


def test_the_scale_bar_is_true_in_the_middle_of_the_map(real_atlas):
    sheet = laid_out(real_atlas)
    jinan, weifang = (
        next(area for area in sheet.areas if area.key == code).parts[0][0][0] for code in ("370100", "370700")
    )
    shapes = (real_atlas.boundaries.areas["prefectures"][code].geometry for code in ("370100", "370700"))
    (lon1, lat1), (lon2, lat2) = (shapely.get_coordinates(shape)[0] for shape in shapes)
    true = GEOD.inv(lon1, lat1, lon2, lat2)[2] / 1000
    assert sheet.scale.label == "100 km"
    assert np.hypot(*(jinan - weifang)) / sheet.scale.length * 100 == pytest.approx(true, rel=1e-3)


def test_north_is_where_the_arrow_says(toy_atlas):
    # 1.5° west of the middle meridian the meridians lean by 1.5° × sin 36.1°
    assert laid_out(toy_atlas).north.turn == pytest.approx(0.884, abs=0.01)
    sheet = laid_out(toy_atlas, View(layers=("prefectures",)))
    (x1, y1), (x2, y2) = (sheet.areas[0].parts[0][0][number] for number in (1, 2))
    assert np.degrees(np.arctan2(x2 - x1, y1 - y2)) == pytest.approx(0.884, abs=0.01)


def test_neighbours_share_their_border_and_no_island_is_lost(real_atlas):
    for level in ("prefectures", "counties", "circles"):
        sheet = laid_out(real_atlas, View(layers=(level,)))
        areas = [area for area in sheet.areas if area.layer == level]
        real = real_atlas.boundaries.areas[level]
        assert len(areas) == len(real)
        assert shapely.coverage_is_valid([polygon(area) for area in areas])
        for area in areas:
            rings = sum(len(part) for part in area.parts)
            assert rings == len(shapely.get_parts(shapely.boundary(real[area.key].geometry)))


# what is drawn


def test_a_city_is_drawn_once_and_as_its_layer_says(toy_atlas):
    view = View(industries=("alpha",))
    sheet = laid_out(toy_atlas, view)
    assert [(area.layer, area.key, area.style.pattern) for area in sheet.areas] == [
        ("designations", A, "solid"), ("designations", B, "none"),
    ]  # fmt: skip


def test_of_hidden_areas_the_legend_explains_the_border_alone(toy_atlas):
    alone = laid_out(toy_atlas, View(layers=("prefectures",))).legend[0]
    under = laid_out(toy_atlas).legend[0]
    assert alone.title == under.title == "地级市"
    assert (alone.entries[0].style.fill, under.entries[0].style.fill) == ("#FFFFFF", "")


def test_city_borders_lie_upon_those_of_counties(toy_atlas):
    layers = [area.layer for area in laid_out(toy_atlas, View(layers=("prefectures", "counties"))).areas]
    assert layers == ["prefectures"] * 2 + ["counties"] * 4 + ["borders"] * 2


def test_the_province_lies_under_what_has_no_ground_of_its_own(toy_atlas):
    assert [area.layer for area in laid_out(toy_atlas, View(layers=("sites",))).areas] == ["ground"]


def test_chosen_cities_get_an_outline_and_their_names_in_the_legend(toy_atlas):
    sheet = laid_out(toy_atlas, selected=(B, "999999"))
    assert [(area.key, area.style.fill) for area in sheet.selected] == [(B, "")]
    assert [entry.label for entry in sheet.legend[0].entries] == ["乙乙"]
    assert laid_out(toy_atlas).selected == ()


def test_an_entry_stands_in_the_legend_once(real_atlas):
    entries = [entry for part in laid_out(real_atlas, View(layers=ALL)).legend for entry in part.entries]
    assert len(entries) == len(set(entries))


def test_every_site_is_drawn_with_its_name_or_a_number(drawn, real_atlas):
    listed = [entry.label for part in drawn.legend for entry in part.entries]
    written = "".join(label.text for label in drawn.labels).replace(" ", "")
    numbers = {label.text for label in drawn.labels if label.kind == "number"}
    for mark in drawn.marks:
        as_number = [label for label in listed if label.split(" ", 1)[1:] == [mark.name]]
        assert as_number or mark.name.replace(" ", "") in written
        assert {label.split()[0] for label in as_number} <= numbers


def test_all_sites_of_the_shown_layers_are_marked(real_atlas):
    sheet = laid_out(real_atlas, View(layers=ALL))
    known = [LAYERS[name](real_atlas, View()).table for name in ("sites", "origins")]
    assert len(sheet.marks) == sum(map(len, known))
    assert {mark.key for mark in sheet.marks} == {key for rows in known for key in rows.index}


def test_sites_of_one_place_stand_side_by_side(real_atlas):
    marks = {mark.key: mark for mark in laid_out(real_atlas).marks}
    first, second = marks["济南国际医学科学中心"], marks["国家健康医疗大数据中心(北方)"]
    assert (second.x - first.x, second.y) == (24, first.y)


def test_an_exact_site_stays_where_it_is(toy_atlas):
    sheet = laid_out(toy_atlas)
    mark = next(mark for mark in sheet.marks if mark.key == "甲园")  # a fifth of the way into its city
    west, _, east, _ = polygon(sheet.areas[0]).bounds
    assert mark.x == pytest.approx(west + 0.2 * (east - west), abs=0.02 * (east - west))
    assert mark.radius == 0


def test_a_group_s_lines_meet_at_its_number(toy_atlas):
    sheet = laid_out(toy_atlas, View(layers=("prefectures", "targets")))
    label = next(label for label in sheet.labels if "净地" in label.text)
    star = [line for line in sheet.lines if line.key == "toy-2030/m1/0" and not line.style.fill]
    assert len(star) == 2
    for line in star:
        assert line.path[0] == pytest.approx((label.x, label.y))


def test_county_names_are_written_inside_their_county_only(real_atlas):
    sheet = laid_out(real_atlas, View(layers=("prefectures", "counties")))
    shapes = {area.key: polygon(area) for area in sheet.areas if area.layer == "counties"}
    names = {code: area.name_short for code, area in real_atlas.boundaries.areas["counties"].items()}
    written = [label for label in sheet.labels if label.kind == "counties"]
    assert 60 < len(written) < 136
    for label in written:
        homes = [shapes[code] for code, name in names.items() if name == label.text]
        ends = shapely.MultiPoint(
            [(label.x - label.width / 2, label.y), (label.x + label.width / 2, label.y)]
        )
        assert any(home.covers(ends) for home in homes)


# where it stands


def test_nothing_on_the_map_lies_on_anything_else(drawn):
    assert overlaps(*boxes(drawn)) == []


def test_everything_on_the_map_lies_in_its_frame(drawn):
    frame = shapely.box(*drawn.frame)
    things = boxes(drawn)[1]
    assert shapely.covers(frame, things).all()
    assert all(frame.covers(polygon(area)) for area in drawn.areas)
    bar = shapely.box(drawn.scale.x, drawn.scale.y - 18, drawn.scale.x + drawn.scale.length, drawn.scale.y)
    arrow = shapely.box(drawn.north.x - 10, drawn.north.y - 20, drawn.north.x + 10, drawn.north.y + 18)
    for furniture in (bar, arrow):
        assert frame.covers(furniture)
        assert not shapely.intersects(furniture, things).any()
        assert not any(polygon(area).intersects(furniture) for area in drawn.areas)


def test_words_around_the_map_keep_to_the_sheet_and_to_themselves(drawn):
    page, frame = shapely.box(20, 20, drawn.width - 20, drawn.height - 20), shapely.box(*drawn.frame)
    words, lines = around(drawn)
    assert shapely.covers(page, lines).all()
    assert not shapely.intersects(frame, lines).any()
    assert overlaps(words, lines) == []
    assert "".join(item.text for item in drawn.captions if item.kind == "foot") == "".join(FOOT)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_city_has_its_name_in_or_at_its_own_area(real_atlas, lang):
    sheet = laid_out(real_atlas, View(lang=lang, layers=ALL))
    areas = {area.key: polygon(area) for area in sheet.areas if area.layer == "designations"}
    named = {
        label.text: shapely.Point(label.x, label.y) for label in sheet.labels if label.kind == "prefectures"
    }
    assert len(named) == 16
    for code, area in real_atlas.boundaries.areas["prefectures"].items():
        assert areas[code].covers(named[area.name_short if lang == "zh" else area.name_en])


@pytest.mark.parametrize(("width", "height"), [(960, 540), (400, 400), (80, 240)])
def test_a_sheet_too_small_keeps_its_proportions_and_grows(real_atlas, width, height):
    sheet = laid_out(real_atlas, View(layers=ALL), width=width, height=height)
    assert sheet.width / sheet.height == pytest.approx(width / height)
    assert sheet.width >= width
    assert overlaps(*boxes(sheet)) == []


def test_on_a_wide_sheet_the_legend_stands_beside_the_map(real_atlas):
    assert laid_out(real_atlas, width=1400, height=700).frame[2] < 1100
    assert laid_out(real_atlas, width=1000, height=1400).frame[2] == 976


def test_many_sites_in_one_spot_all_stay_and_all_are_told(toy_atlas):
    style = Style(fill="#2B2F33", pattern="solid", shape="square")
    rows = [
        Feature(f"s{n}", shapely.Point(117.1, 36.1), style, label=f"长名称园区之第{n}号，建设中", slot=n)
        for n in range(25)
    ]
    layers = {"mine": Layer("mine", "组", "园区", "points", table(rows), (), ("sites",))}
    sheet = compose(layers, ("mine",), toy_atlas.boundaries, title="")
    assert len(sheet.marks) == 25
    assert len({(mark.x, mark.y) for mark in sheet.marks}) == 25
    words = " ".join(
        (*(label.text for label in sheet.labels), *(e.label for p in sheet.legend for e in p.entries))
    )
    assert [n for n in range(25) if f"第{n}号" not in words] == []


# when something is missing


def test_without_boundaries_the_sheet_says_so(toy_copy):
    for file in (toy_copy / "boundaries").glob("*.geojson"):
        file.unlink()
    sheet = laid_out(load_atlas(toy_copy), View(layers=ALL), selected=(A,))
    assert [item.text for item in sheet.captions if item.kind == "notice"] == [
        "没有可用的行政区划边界数据，无法绘制地图。"
    ]
    assert (sheet.areas, sheet.metres, sheet.scale.length) == ((), 0, 0)
    assert sheet.title == "标题" and sheet.foot == FOOT


@pytest.mark.parametrize("level", ["province", "prefectures", "counties", "circles"])
def test_without_one_level_the_rest_is_drawn(toy_copy, level):
    (toy_copy / "boundaries" / f"{level}.geojson").unlink()
    sheet = laid_out(load_atlas(toy_copy), View(layers=ALL))
    assert sheet.areas
    assert all(area.layer != level for area in sheet.areas)


def test_what_lies_outside_the_map_is_counted(toy_atlas):
    far = Feature("far", shapely.Point(120, 36), Style(shape="circle"), label="远处")
    layers = {"mine": Layer("mine", "组", "园区", "points", table([far]), (), ("sites",))}
    sheet = compose(layers, ("mine",), toy_atlas.boundaries, title="")
    assert sheet.marks == ()
    assert [entry.label for part in sheet.legend for entry in part.entries] == [
        "另有1处名称或符号因版面所限未标出"
    ]


def test_all_texts_are_known_to_who_checks_their_characters(toy_atlas):
    texts = laid_out(toy_atlas).texts
    assert {"标题", "甲甲", "甲", "副题"} <= set(texts)
