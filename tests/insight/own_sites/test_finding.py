"""Which own sites fit a wish: met, missed or unknown, by how much; a degree of the equator is 111.3 km."""

from atlas.own_sites import OwnSite
from insight.own_sites.choosing import SiteFilter, choose_sites
from insight.own_sites.finding import SiteWish, proposals

WISH = SiteWish(industries=("alpha",), area=10.0, near=(0.0, 0.0), within=120.0)


def site(name: str, lon: float | None = None, **fields: object) -> OwnSite:
    """A site on the equator."""
    usual = {
        "lon": lon,
        "lat": None if lon is None else 0.0,
        "precision": "unknown" if lon is None else "exact",
    }
    return OwnSite(name, name, "名单", **(usual | fields))


def verdicts(one: OwnSite, wish: SiteWish = WISH) -> list[str]:
    """How one site does."""
    return [criterion.verdict for criterion in proposals([one], wish)[0].criteria]


def test_what_a_site_has_is_compared_with_what_is_wanted():
    (found,) = proposals([site("甲", 1.0, industry=("beta", "alpha"), area_ha=12.5)], WISH)
    industry, area, distance = found.criteria
    assert (industry.verdict, industry.matches) == ("met", ("alpha",))
    assert (area.verdict, area.value, area.wanted) == ("met", 12.5, 10.0)
    assert distance.verdict == "met"
    assert round(distance.value, 1) == 111.3


def test_what_a_list_does_not_say_is_unknown_and_not_missed():
    assert verdicts(site("甲", 1.0)) == ["unknown", "unknown", "met"]
    assert verdicts(site("乙", industry=("alpha",), area_ha=9.0)) == ["met", "missed", "unknown"]
    assert verdicts(site("丙", 1.0, industry_words=("羽毛球",), area_ha=10.0)) == ["unknown", "met", "met"]


def test_an_approximate_place_is_decided_only_where_its_whole_circle_is():
    def within(km: float) -> str:
        about = site("甲", 1.0, precision="county", uncertainty_m=20_000.0, industry=("alpha",))
        return verdicts(about, WISH._replace(within=km))[-1]

    assert [within(km) for km in (135.0, 112.0, 90.0)] == ["met", "unknown", "missed"]


def test_the_best_come_first_and_who_meets_nothing_is_left_out():
    sites = [
        site("远", 3.0, industry=("alpha",), area_ha=50.0), site("不明", 0.5, area_ha=50.0),
        site("近", 0.5, industry=("alpha",), area_ha=10.0), site("中", 1.0, industry=("alpha",), area_ha=99.0),
        site("无", 5.0, industry=("beta",), area_ha=1.0),
    ]  # fmt: skip
    assert [one.site.name for one in proposals(sites, WISH)] == ["近", "中", "不明", "远"]


def test_a_filter_by_area_says_how_many_have_none():
    sites = [
        site("大", area_ha=10.0),
        site("小", area_ha=9.9),
        site("空"),
        site("停", area_ha=20.0, status="停用"),
    ]
    found = choose_sites(sites, SiteFilter(statuses=(), least_ha=10.0))
    assert ([one.name for one in found.sites], found.area_unknown) == (["大", "停"], 1)
