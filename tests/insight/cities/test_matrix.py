"""City × industry: the states of the records, the sums at the margins done in the head, three orders of the rows."""

from atlas.view import View
from insight.cities.matrix import matrix
from tests.toy import A, B


def rows(found):
    return {row.city: row.states for row in found.rows}


def test_every_cell_is_how_the_records_name_the_city(toy_atlas):
    found = matrix(toy_atlas, View())
    assert found.industries == ("alpha", "beta", "gamma")
    assert rows(found) == {A: ("each", "group", "none"), B: ("none", "group", "each")}
    assert [tuple(count) for count in found.counts] == [(1, 0), (0, 2), (1, 0)]
    assert [tuple(row.named) for row in found.rows] == [(1, 1), (1, 1)]
    assert found.unnamed == ()


def test_who_is_not_named_has_no_row(toy_atlas):
    found = matrix(toy_atlas, View(industries=("alpha",)))
    assert (rows(found), found.unnamed) == ({A: ("each",)}, (B,))


def test_the_rows_stand_in_the_order_asked(toy_atlas):
    assert [row.city for row in matrix(toy_atlas, View(), "gamma").rows] == [B, A]
    assert [row.city for row in matrix(toy_atlas, View(), "place").rows] == [A, B]
    assert [row.city for row in matrix(toy_atlas, View(plans=("toy-2031",))).rows] == [B]
