"""Municipalities, regions and islands: all of it has its right name, and the map opens on something to see."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from errors import UserError
from exports.report.order import chosen_cities
from layers import usual_layers
from layers.web.buttons import button_words
from tests.views.one_page import address, html_of, opened
from wording.words import Words

PAGES = ("map", "city", "targets", "clauses", "balance", "compare", "sources")
COUNTIES = "prefectures,designations,counties"


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("北京", "全市", "Whole municipality"),
        ("内蒙古", "全区", "Whole region"),
        ("香港", "全区", "Whole region"),
        ("海南", "全省", "Whole province"),
    ],
)
def test_all_of_it_is_called_by_its_kind(
    folder_of: Callable[[str], Path], name: str, zh: str, en: str
) -> None:
    atlas = load_atlas(folder_of(name))
    for lang, whole in (("zh", zh), ("en", en)):
        words = Words(atlas, lang)
        assert words.names.whole == whole
        assert button_words(words.say, words.names.whole)["whole"] == whole


@pytest.mark.parametrize(("name", "zh", "en"), [("内蒙古", "全区", "region"), ("海南", "全省", "province")])
def test_who_asks_for_a_report_of_all_of_it_as_of_a_city_is_told_how(
    folder_of: Callable[[str], Path], name: str, zh: str, en: str
) -> None:
    with pytest.raises(UserError) as caught:
        chosen_cities(load_atlas(folder_of(name)), [name])
    assert f"要{zh}的报告，请不写城市" in str(caught.value)
    assert f"For the whole {en} name no city" in caught.value.in_language("en")


def test_no_page_of_a_municipality_speaks_of_a_province(
    folder_of: Callable[[str], Path], shown: Callable[[Path], None]
) -> None:
    shown(folder_of("北京"))
    for page in PAGES:
        for city in ("", "110000"):
            assert "全省" not in html_of(opened(page, city=city)), (page, city)
            english = html_of(opened(page, city=city, lang="en"))
            assert re.findall("(?i)province-wide|whole province", english) == [], (page, city)


def test_the_map_of_one_city_begins_with_its_counties(
    folder_of: Callable[[str], Path], shown: Callable[[Path], None]
) -> None:
    shown(folder_of("北京"))
    assert ",".join(usual_layers(load_atlas(folder_of("北京")))) == COUNTIES
    assert address(opened("map"))["layers"] == COUNTIES


def test_counties_that_were_switched_off_stay_off(
    folder_of: Callable[[str], Path], shown: Callable[[Path], None]
) -> None:
    shown(folder_of("北京"))
    without = COUNTIES.replace(",counties", "")
    assert address(opened("map", layers=without))["layers"] == without
    assert address(opened("map", layers="none"))["layers"] == "none"


def test_several_cities_need_no_counties(folder_of: Callable[[str], Path]) -> None:
    assert usual_layers(load_atlas(folder_of("海南"))) == View().layers


def test_islands_far_away_do_not_make_the_province_a_speck(folder_of: Callable[[str], Path]) -> None:
    west, south, east, north = load_atlas(folder_of("海南")).boundaries.extent
    assert (round(west), round(south), round(east), round(north)) == (109, 18, 111, 20)
