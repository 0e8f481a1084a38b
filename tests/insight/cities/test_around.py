"""A city's page from compiled plans is the page of all records, for whichever plans there are."""

import pytest

from atlas.compiled.database import Database
from atlas.compiled.loading import load_compiled
from atlas.loading import load_atlas
from atlas.view import View
from insight.cities.around import around_city, shown_city
from insight.cities.page import city_page
from insight.cities.summary import city_summary
from tests.made_up_plans import made_up_plans
from tests.toy import A, B, clause, plan, target, write_plan, write_toy


def test_every_city_of_shandong_has_the_same_page_and_summary(real_atlas, tmp_path):
    atlas = load_compiled(database=Database(tmp_path / "plans.sqlite"))
    for code in real_atlas.cities:
        assert shown_city(atlas, code) == city_page(real_atlas, code), code
        part = around_city(atlas, code).atlas
        assert city_summary(part, code, View()) == city_summary(real_atlas, code, View()), code
    assert not any("records" in vars(found) for found in atlas.plans)


@pytest.mark.parametrize("seed", range(8))
def test_so_have_the_cities_of_made_up_plans(tmp_path, seed):
    folder = write_toy(tmp_path / "data", made_up_plans(seed))
    whole, atlas = load_atlas(folder), load_compiled(folder, database=Database(tmp_path / "plans.sqlite"))
    assert whole.faults == ()
    for code in (A, B):
        assert city_page(around_city(atlas, code).atlas, code) == city_page(whole, code)


def test_promises_for_all_beyond_the_first_are_counted(toy_copy, tmp_path, monkeypatch):
    many = [target("产值", value, industry=["alpha"]) for value in range(1, 8)]
    write_plan(toy_copy, plan("toy-2032", "2032-01", clause("1", *many)))
    whole = city_page(load_atlas(toy_copy), A)
    monkeypatch.setattr("insight.cities.around.LISTED", 3)
    page = shown_city(load_compiled(toy_copy, database=Database(tmp_path / "plans.sqlite")), A)
    assert page.city.province == whole.city.province[:3]
    assert len(page.city.province) + page.further == len(whole.city.province)
    assert (page.city.own, page.named_for, page.contacts) == (whole.city.own, whole.named_for, whole.contacts)


def test_an_unknown_city_is_refused(tmp_path):
    with pytest.raises(KeyError):
        shown_city(load_compiled(database=Database(tmp_path / "plans.sqlite")), "999999")
