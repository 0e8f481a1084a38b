"""What one city's page is made of: mentions with companions, agencies, neighbours, the general part."""

import pytest

from insight.cities.page import city_list, city_page
from tests.toy import A, B

SILENT = ("370400", "370500", "370800", "371100", "371400", "371500")


@pytest.fixture(scope="module")
def toy_page(toy_atlas):
    return lambda code: city_page(toy_atlas, code)


@pytest.fixture(scope="module")
def real_page(real_atlas):
    return lambda code: city_page(real_atlas, code)


def mentions(page):
    return {
        entry.industry: [(m.record.ref, m.companions, m.quoted_under) for m in entry.mentions]
        for entry in page.named_for
    }


def test_toy_mentions_and_companions(toy_page):
    assert mentions(toy_page(A)) == {
        "alpha": [("toy-2030/1", (), None)],
        "beta": [("toy-2030/1", (B,), None)],
    }
    assert mentions(toy_page(B)) == {
        "beta": [("toy-2030/1", (A,), None)],
        "gamma": [("toy-2031/1", (), None)],
    }


def test_toy_agencies_lead_and_support(toy_page):
    found = [(c.agency, [x.ref for x in c.leads], c.supports) for c in toy_page(B).contacts]
    assert found == [
        ("甲厅", ["toy-2030/1", "toy-2030/m1"], ()),
        ("乙厅", ["toy-2030/m1", "toy-2031/1"], ()),
    ]


def test_a_named_city_needs_no_general_part(toy_page):
    page = toy_page(A)
    assert (page.general, page.general_contacts, page.open_lists, page.plans) == ({}, (), (), 2)
    assert (page.neighbours, page.named_neighbours) == ((B,), ())


def test_one_sentence_for_four_industries_is_quoted_once(real_page):
    found = mentions(real_page("371700"))
    assert found["biopharma"][-1] == ("health-2024/1", ("370100", "371300", "371600"), None)
    assert found["tcm"] == [("health-2024/1", ("370100", "371300", "371600"), "biopharma")]


@pytest.mark.parametrize("code", SILENT)
def test_a_silent_city_still_has_a_useful_page(real_page, code):
    page = real_page(code)
    assert (page.named_for, page.contacts, page.city.own, page.city.group) == ((), (), (), ())
    assert page.neighbours
    assert list(page.general) == ["health-2022", "health-2024", "care-2024", "ecosystem-2024"]
    assert page.general_contacts[0].agency == "省卫生健康委"
    assert all(record.open for record in page.open_lists)
    assert len(page.open_lists) == 6


def test_the_general_part_folds_overlaps_over_plans(real_page):
    statements = [t for items in real_page("371400").general.values() for i in items for t in i.statements]
    groups = [i.group for items in real_page("371400").general.values() for i in items if i.group]
    assert len(groups) == len(set(groups))
    assert len(statements) > sum(len(items) for items in real_page("371400").general.values())


def test_supporting_agencies_are_there_too(real_page):
    assert any(contact.supports for contact in real_page("370100").contacts)


def test_the_list_keeps_the_states_apart(real_atlas):
    lines = {line.attention.adcode: line for line in city_list(real_atlas)}
    assert len(lines) == 16
    assert (lines["370100"].each, lines["370100"].group, lines["370100"].circle) == (2, 5, "shenghui")
    assert {code for code, line in lines.items() if not line.attention.designations} == set(SILENT)


def test_the_list_goes_from_circle_to_circle_in_the_order_of_the_codes(real_atlas):
    lines = [(line.circle, line.attention.adcode) for line in city_list(real_atlas)]
    circles = {circle: [code for of, code in lines if of == circle] for circle, _ in lines}
    assert {circle: len(codes) for circle, codes in circles.items()} == {
        "shenghui": 7,
        "jiaodong": 5,
        "lunan": 4,
    }
    assert lines == [(circle, code) for circle, codes in circles.items() for code in sorted(codes)]


def test_what_is_no_prefecture_is_refused(toy_page):
    with pytest.raises(KeyError):
        toy_page("370102")
