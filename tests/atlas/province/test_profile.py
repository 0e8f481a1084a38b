"""The province's profile: what it says, what is said of a faulty one, and that the rest of the atlas goes on."""

import pickle
from dataclasses import FrozenInstanceError

import pytest

from atlas.loading import load_atlas
from atlas.province.reading import load_province
from atlas.stored import packed, unpacked
from atlas.view import View
from constants import DATA
from insight.cities.attention import attention
from language import sayer
from tests.toy import PROVINCE, A, B, clause, designation, plan, write_plan

HEAD, _, GROUPS = PROVINCE.partition("[groups]")


def written(folder, text):
    """The faults of the toy with another profile as file, place, value and whether kept, and the atlas."""
    (folder / "province.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    atlas = load_atlas(folder)
    assert set(attention(atlas, View())) == {A, B}, "the rest works"
    return [(fault.file, fault.place, fault.value, fault.kept) for fault in atlas.faults], atlas


def test_the_real_profile():
    province, faults = load_province(DATA)
    assert faults == []
    assert (province.adcode, province.name, province.name.en) == ("370000", "山东省", "Shandong Province")
    assert [len(group.prefectures) for group in province.members] == [7, 5, 4]
    assert province.compare == ("health-2022", "health-2024")
    assert province.words.city_groups["济青烟"] == ("370100", "370200", "370600")


def test_it_never_changes_and_survives_the_cache_on_disk(toy_atlas):
    province = toy_atlas.province
    with pytest.raises(FrozenInstanceError):
        province.adcode = "110000"
    with pytest.raises(TypeError):
        province.words.city_groups["x"] = ()
    assert unpacked(packed(toy_atlas)).province == province
    assert pickle.loads(pickle.dumps(province.title)).en == "Toy Plan Atlas"


def test_every_missing_key_is_named_and_made_up_for(toy_copy):
    faults, atlas = written(toy_copy, 'adcode = "370000"\n')
    missing = ("name", "short", "name_en", "short_en", "title", "title_en", "base_map")
    assert faults == [("province.toml", key, "", False) for key in missing]
    province = atlas.province
    assert (province.name, province.title, province.title.en) == (
        "山东省", "山东省产业规划图谱", "Shandong Plan Atlas",
    )  # fmt: skip
    assert "未注明" in province.base_map and "not stated" in province.base_map.en


def test_without_an_adcode_the_boundaries_say_which_province_it_is(toy_copy):
    faults, atlas = written(toy_copy, "# nothing known\n")
    assert ("province.toml", "adcode", "", False) in faults
    assert (atlas.province.adcode, atlas.province.name) == ("370000", "全省")


@pytest.mark.parametrize(
    ("text", "problem"),
    [(None, "不知道是哪个省"), (b"a = \xb0", "UTF-8"), (b"name = [", "TOML"), (b"", "空")],
    ids=["missing", "not-utf8", "not-toml", "empty"],
)
def test_an_unreadable_profile_is_told_and_the_atlas_still_shows_what_it_can(toy_copy, text, problem):
    path = toy_copy / "province.toml"
    path.unlink()
    if text is not None:
        path.write_bytes(text)
    atlas = load_atlas(toy_copy)
    (fault,) = atlas.faults
    assert (fault.file, problem in fault.problem, bool(fault.remedy)) == ("province.toml", True, True)
    assert fault.in_language("en").isascii()
    assert atlas.province.name == "全省" and not atlas.province.members
    assert set(attention(atlas, View())) == {A, B}


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ('colour = "red"\n', ("colour", "red", True)), ("adcode = 370000\n", ("adcode", "370000", False)),
        ('adcode = "370100"\n', ("adcode", "370100", False)), ('compare = ["toy-2030"]\n', ("compare", "('toy-2030',)", False)),
        ("[map]\nextent = [117, 36]\n", ("map.extent", "(117, 36)", False)),
        ("[map]\nextent = [118, 36, 117, 37]\n", ("map.extent", "(118, 36, 117, 37)", False)),
        ("[map]\nextent = [73, 30, 75, 31]\n", ("map.extent", "73.0, 30.0, 75.0, 31.0", False)),
        ('[map]\nprojection = "EPSG:3857"\n', ("map.projection", "EPSG:3857", False)),
        ('[map]\nprojection = "a map"\n', ("map.projection", "a map", False)), ("map = 3\n", ("map", "3", False)),
        ('[map]\nzoom = 3\n', ("map.zoom", "3", True)), ('[reader]\nregions = "x"\n', ("reader.regions", "x", False)),
        ('[reader.city_groups]\n"甲乙" = ["370100", "320100"]\n', ("reader.city_groups.甲乙", "320100", True)),
    ],
)  # fmt: skip
def test_a_faulty_key_is_told_with_its_place_and_value(toy_copy, more, fault):
    own = more.split(" = ")[0] if not more.startswith("[") else "[map]" if "[map]" in more else ""
    kept = HEAD.split("[map]")[0] if own == "[map]" or own == "map" else HEAD
    lines = [line for line in kept.splitlines() if not own or line.split(" = ")[0] != own]
    text = "\n".join([more, *lines] if not more.startswith("[") else [*lines, more]) + "\n"
    faults, atlas = written(toy_copy, text)
    assert faults == [("province.toml", *fault)]
    assert atlas.province.title == "玩具产业规划图谱"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('prefectures = ["370200"]', 'prefectures = ["370200", "370100"]', ("groups.members", "370100", False)),
        ('prefectures = ["370200"]', 'prefectures = ["370100"]', ("groups.members", "370100", False)),
        ('["370200"]', '["370200", "320100"]', ("groups.members.jiaodong.prefectures", "320100", True)),
        ('["370200"]', '["370200", "379900"]', ("groups.members.jiaodong.prefectures", "379900", True)),
        ('id = "jiaodong"', 'id = "shenghui"', ("groups.members", "shenghui", False)),
        ('source = "公报"', "", ("groups.members.shenghui.source", "", False)),
        ('prefectures = ["370200"]', "prefectures = []", ("groups.members.jiaodong.prefectures", "()", False)),
        ('name_en = "Circle B"', 'name_en = "Circle B"\ncolour = 1', ("groups.members.jiaodong.colour", "1", True)),
    ],
)  # fmt: skip
def test_groups_that_overlap_or_leave_a_city_out_are_told_and_not_used(toy_copy, old, new, fault):
    faults, atlas = written(toy_copy, PROVINCE.replace(old, new))
    assert ("province.toml", *fault) in faults
    assert [group.id for group in atlas.province.members] == (["shenghui", "jiaodong"] if fault[-1] else [])
    assert list(atlas.boundaries.circles.index) == [group.id for group in atlas.province.members]


def test_every_prefecture_in_no_group_is_named(toy_copy):
    only = PROVINCE[: PROVINCE.rindex("[[groups.members]]")]
    faults, atlas = written(toy_copy, only)
    assert faults == [("province.toml", "groups.members", B, False)]
    assert "乙乙市不在任何一组里" in str(atlas.faults[0])


def test_boundaries_of_another_province_are_told(toy_copy):
    faults, atlas = written(toy_copy, PROVINCE.replace("370000", "320000"))
    assert {fault[:3] for fault in faults} >= {
        ("boundaries/province.geojson", "adcode", "370000"), ("boundaries/prefectures.geojson", "adcode", A),
    }  # fmt: skip
    assert "这是山东省的代码，不是江苏省的" in str(atlas.faults[0])


def test_a_plan_that_names_a_place_of_another_province_is_told_which(toy_copy):
    write_plan(toy_copy, plan("toy-2032", "2032-01", clause("1", designation(["320100"], "alpha", "each"))))
    (fault,) = load_atlas(toy_copy).faults
    assert (fault.file, fault.value, fault.problem) == (
        "plans/toy-2032.yaml", "320100", "这是江苏省的代码，不是山东省的",
    )  # fmt: skip
    assert sayer("en")(fault.problem) == "This is a code of Jiangsu, not of Shandong"


def test_a_plan_that_names_a_place_that_is_no_more_is_told_what_it_became(toy_copy):
    write_plan(toy_copy, plan("toy-2032", "2032-01", clause("1", designation(["370300"], "alpha", "each"))))
    (fault,) = load_atlas(toy_copy).faults
    assert (fault.problem, fault.remedy) == ("丙丙市已于2019年并入", "请改用 370100 甲甲市")
