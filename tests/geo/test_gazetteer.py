"""Finding places: every name of every place, the traps, and what is said where nothing fits."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.province.reading import load_province
from constants import DATA
from errors import UserError
from geo.boundaries import load_boundaries
from geo.gazetteer import AmbiguousPlace, Gazetteer, MergedPlace, Place, UnknownPlace
from geo.groups import grouped
from geo.places import folded, full_names, load_former, own_names

PLACES = Gazetteer.from_boundaries(
    grouped(load_boundaries(DATA / "boundaries")[0], load_province(DATA)[0].members)
).places
PROVINCE = PLACES[0]
FORMERS = load_former(DATA / "boundaries" / "former.csv")[0]
FORMER_NAMES = {name for gone in FORMERS for name in own_names(gone)}
COUNTED = Counter(name for place in PLACES for name in own_names(place))


def test_all_places_are_there():
    levels = Counter(place.level for place in PLACES)
    assert levels == {"county": 136, "prefecture": 16, "circle": 3, "province": 1}


def test_found(gazetteer):
    codes = {
        "临沂": "371300", "临沂市": "371300", "Linyi": "371300", "linyi": "371300", "371300": "371300",
        "Linyi City": "371300", "Linyi County": "371424", "临邑": "371424", "lin yi": "371300",
        "LINYI": "371300", "Línyí": "371300", "  临沂  ": "371300", "３７１３００": "371300",
        "济南市市中区": "370103", "济南市中区": "370103", "济南市 市中区": "370103", "枣庄市中区": "370402",
        "山东省济南市": "370100", "山东省济南市市中区": "370103", "Shizhong District, Jinan": "370103",
        "山东": "370000", "Shandong Province": "370000", "Tai'an": "370900", "Taian City": "370900",
        "Tai’an": "370900", "Dong'e": "371524", "donge county": "371524", "平邑": "371326",
        "临沂平邑": "371326", "东营": "370500", "东营区": "370502", "Dongying District": "370502",
        "莱芜区": "370116", "Laiwu District": "370116", "莒县": "371122", "Ju County": "371122",
        "鲁南经济圈": "lunan", "371324": "371324", "章丘": "370114", "蓬莱": "370614",
    }  # fmt: skip
    assert {text: gazetteer.find(text).adcode for text in codes} == codes


def test_every_place_by_each_of_its_names(gazetteer):
    names = [(place, name) for place in PLACES for name in own_names(place)]
    lost = [(p.adcode, name) for p, name in names if p not in candidates(gazetteer, name, p.level)]
    own = [
        (p, name)
        for p, name in names
        if COUNTED[name] == 1 and (name not in FORMER_NAMES or name == p.adcode)
    ]
    others = [(p.adcode, name) for p, name in own if gazetteer.find(name) != p]
    assert (lost, others) == ([], [])


def candidates(gazetteer, text, level) -> tuple[Place, ...]:
    """What the text may mean at that level."""
    try:
        return (gazetteer.find(text, level),)
    except AmbiguousPlace as error:
        return error.places


@given(st.sampled_from(PLACES), st.data())
def test_spelling_does_not_count(place, data):
    name = data.draw(st.sampled_from(sorted(full_names(place, None, PROVINCE))))
    changed = "".join(
        data.draw(st.sampled_from([char.upper(), char, f" {char}", f"{char}'"])) for char in name
    )
    gazetteer = Gazetteer([PROVINCE, place])
    assert gazetteer.find(changed) is gazetteer.get(place.adcode)


@pytest.mark.parametrize("text", ["市中区", "市中", "Shizhong District", "shizhongqu"])
def test_shizhong_asks_which(gazetteer, text):
    with pytest.raises(AmbiguousPlace, match="济南市市中区（370103）还是枣庄市市中区（370402）") as caught:
        gazetteer.find(text)
    assert [place.adcode for place in caught.value.places] == ["370103", "370402"]


def test_two_lanshan_in_english(gazetteer):
    with pytest.raises(AmbiguousPlace, match=r"岚山区.*兰山区"):
        gazetteer.find("Lanshan")
    assert gazetteer.find("岚山").adcode == "371103"


@pytest.mark.parametrize("text", ["371200", "莱芜", "莱芜市", "Laiwu", "laiwu", "Laiwu City", "山东省莱芜市"])
def test_laiwu_was_merged(gazetteer, text):
    with pytest.raises(MergedPlace, match=r"^莱芜市（371200）已于2019年并入济南市（370100）") as caught:
        gazetteer.find(text)
    assert caught.value.now.adcode == "370100"


def test_former_places_name_their_source_and_lead_to_a_place_of_today(gazetteer):
    assert [gone.adcode for gone in FORMERS if not gone.source or not 2000 < gone.year < 2021] == []
    assert [gone.adcode for gone in FORMERS if not gazetteer.get(gone.merged_into)] == []


@pytest.mark.parametrize(
    "gone", [gone for gone in FORMERS if gone.adcode != gone.merged_into], ids=lambda gone: gone.adcode
)
def test_a_former_code_is_said_to_be_merged(gazetteer, gone):
    with pytest.raises(MergedPlace, match=gone.name_zh):
        gazetteer.find(gone.adcode)


def test_former_names_of_today_keep_today(gazetteer):
    assert gazetteer.find("莱芜", level="county").adcode == "370116"
    with pytest.raises(MergedPlace, match="长岛县（370634）已于2020年并入蓬莱区（370614）"):
        gazetteer.find("长岛")
    with pytest.raises(MergedPlace, match="更名为兰陵县"):
        gazetteer.find("苍山县")


@pytest.mark.parametrize(("text", "near"), [("林沂", "371300"), ("Qindao", "370200"), ("青島", "370200")])
def test_unknown_names_the_nearest(gazetteer, text, near):
    with pytest.raises(UnknownPlace, match=near) as caught:
        gazetteer.find(text)
    assert 1 <= len(caught.value.nearest) <= 3


@pytest.mark.parametrize("text", ["370100.0", "370100.00"])
def test_a_code_that_a_spreadsheet_took_for_a_number_is_recognised(gazetteer, text):
    with pytest.raises(UnknownPlace) as caught:
        gazetteer.find(text)
    assert [place.adcode for place in caught.value.nearest] == ["370100"]


def test_a_full_stop_behind_a_code_does_not_count(gazetteer):
    assert gazetteer.find("370100.").adcode == "370100"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("莱芜", "Laiwu (371200) became part of Jinan (370100) in 2019. Use Jinan or Laiwu District (370116) instead."),
        ("Cangshan", "Cangshan County (371324) became Lanling County (371324) in 2014. Use Lanling County instead."),
        ("Shizhong", 'More than one place is called "Shizhong". Say which: Shizhong District (370103) in Jinan'
                     " or Shizhong District (370402) in Zaozhuang."),
        ("Qindao", '"Qindao" was not found. Similar: Qingdao (370200), '),
        ("{0}", '"{0}" was not found. Enter the name or six-digit adcode of a prefecture or county in Shandong.'),
    ],
)  # fmt: skip
def test_what_is_no_place_is_said_in_english(gazetteer, text, told):
    with pytest.raises(UserError) as caught:
        gazetteer.find(text)
    assert caught.value.in_language("en").startswith(told)


def test_a_place_that_is_no_more_and_lies_nowhere_has_no_advice():
    gone = FORMERS[0].model_copy(update={"merged_into": "999999", "change": "沉没"})
    with pytest.raises(MergedPlace) as caught:
        Gazetteer([], [gone]).find(gone.adcode)
    assert str(caught.value).endswith("沉没999999。")
    assert caught.value.in_language("en").endswith(f"沉没 999999 in {gone.year}.")


def test_level_restricts(gazetteer):
    assert gazetteer.find("Linyi", level="county").adcode == "371424"
    with pytest.raises(UnknownPlace):
        gazetteer.find("平邑", level="prefecture")


def test_long_input_is_cut_in_the_message(gazetteer):
    with pytest.raises(UnknownPlace) as caught:
        gazetteer.find("长" * 5000)
    assert "长" * 40 + "…" in str(caught.value)
    assert "长" * 41 not in str(caught.value)


@given(st.text(max_size=60))
def test_any_text_gives_a_place_or_one_line(text):
    gazetteer = Gazetteer(PLACES[:20], FORMERS)
    try:
        assert isinstance(gazetteer.find(text), Place)
    except UserError as error:
        assert len(str(error)) < 300


def test_get(gazetteer):
    assert gazetteer.get("371326") == Place(
        "371326", "平邑县", "平邑", "Pingyi County", "pingyi", "county", "371300"
    )
    assert gazetteer.get("999999") is None
    assert folded(" Tái’an ") == "taian"


def test_former_file_faults(tmp_path):
    path = tmp_path / "former.csv"
    head = "adcode,name_zh,name_en,pinyin,merged_into,year,change,source\n"
    path.write_text(head + "371200,莱芜市,Laiwu,laiwu,370100,二〇一九,并入,x\n", encoding="utf-8")
    former, (fault,) = load_former(path)
    assert (former, fault.place) == ((), "第2行 year")
