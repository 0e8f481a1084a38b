"""Shares, ranks, zones, clusters and distances: sums in the head for the toy, known answers for the province."""

from math import pi
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import attention
from insight.context.city import city_context
from insight.context.distances import kilometres, label_point, nearest_airports
from insight.context.industries import clusters_of, zones_for, zones_of
from insight.context.shares import shares, shares_of
from tests.toy import A, B
from tests.toy_context import write_context


@pytest.fixture
def atlas(toy_copy: Path) -> Atlas:
    """The toy with its context."""
    return load_atlas(write_context(toy_copy))


def test_shares_and_ranks_in_the_head(atlas: Atlas) -> None:
    found = shares(atlas, "age_60plus", "counties")
    assert {code: (round(item.percent, 1), item.rank) for code, item in found.items()} == {
        "370203": (33.3, 1),
        "370103": (25.0, 2),
        "370202": (20.0, 3),
        "370102": (13.3, 4),
    }
    (households,) = (item for item in shares_of(atlas, A) if item.measure == "households_65plus")
    assert (households.count, households.whole, households.rank, households.of) == (60, 240, 1, 2)
    assert [item.of for item in shares_of(atlas, "370000")] == [0] * 6


def test_equal_shares_share_a_rank(atlas: Atlas) -> None:
    assert [item.rank for item in shares(atlas, "age_80plus", "prefectures").values()] == [1, 2]
    assert {item.rank for item in shares(atlas, "households_65plus", "prefectures").values()} == {1}


def test_zones_go_with_industries_only_where_certain(atlas: Atlas) -> None:
    assert [(m.zone.name, m.written) for m in zones_for(atlas, "alpha")] == [
        ("甲开发区", ("甲业",)),
        ("乙开发区", ("甲工业",)),
    ]
    assert zones_for(atlas, "beta") == ()
    assert [zone.name for zone in zones_of(atlas, "370102")] == ["甲开发区"]


def test_a_list_known_in_part_is_not_whole(atlas: Atlas) -> None:
    whole, part = clusters_of(atlas, A)
    assert (whole.whole, whole.known, whole.list.total) == (True, 1, 1)
    assert (part.whole, part.known, part.list.total) == (False, 1, 9)
    assert [item.cluster.name for item in clusters_of(atlas, B)] == ["乙业"]


def test_distances_are_those_of_the_ellipsoid() -> None:
    """A degree of the equator is a π/180 with a = 6378.137 km; a degree north of it is 110.574 km."""
    assert kilometres((117, 0), (118, 0)) == pytest.approx(6378.137 * pi / 180, abs=1e-6)
    assert kilometres((117, 0), (117, 1)) == pytest.approx(110.574389, abs=1e-5)


def test_known_answers(real_atlas: Atlas) -> None:
    """What a first reader asks: the old of Rushan, the zones of Linyi, the airport of Pingyi."""
    rushan = shares(real_atlas, "age_60plus", "counties")["371083"]
    assert (round(rushan.percent, 2), rushan.of) == (38.11, 136)
    assert rushan.rank == 1
    linyi = [match.zone.name for match in zones_for(real_atlas, "biopharma", "371300")]
    assert linyi == ["临沂经济技术开发区", "山东郯城经济开发区", "山东费县经济开发区", "山东平邑经济开发区"]
    pingyi = label_point(real_atlas, "371326")
    assert pingyi is not None
    (airport,) = nearest_airports(real_atlas, pingyi)
    assert airport.airport.iata == "LYI"


def test_context_raises_nobodys_attention(real_atlas: Atlas) -> None:
    dezhou = city_context(real_atlas, "371400")
    assert dezhou.named == () and dezhou.zones and dezhou.shares and dezhou.airports
    assert attention(real_atlas, View())["371400"].industries == {}
    assert attention(real_atlas, View())["371400"].state == "none"


def test_a_province_without_context_has_nothing_to_say(toy_atlas: Atlas) -> None:
    found = city_context(toy_atlas, A)
    assert not found.known and found.shares == ()
