"""Places by name: full, short, in groups, of former days, by context; and names that are no places."""

import pytest

from reader.facts.places import PlaceReader
from tests.reader.world import FORMER, PLACES


def codes(text, lexicon, year=2030, home=""):
    """The codes of each place named, in order."""
    reader = PlaceReader(PLACES, FORMER, lexicon)
    return [list(mention.codes) for mention in reader.mentions(text, 0, len(text), year, home)]


def test_names_and_what_is_none(lexicon, subtests):
    cases = [
        ("济南、青岛市", [["370100"], ["370200"]]), ("济青携手", [["370100", "370200"]]), ("平邑金银花", [["371326"]]),
        ("山东省和平邑县", [["371326"]]), ("临沂市平邑县", [["371326"]]), ("济南市市中区", [["370103"]]),
        ("枣庄市中区", [["370402"]]), ("市中区与荣成", [[], ["371082"]]), ("鲁南地区", [[]]), ("黄河流域", [[]]),
        ("泰山产业领军人才", []), ("齐鲁制药", []), ("新加坡山东周", []), ("山东营商环境", []), ("惠民政策", []),
        ("提高青年就业", []), ("崂山国家实验室", []), ("崂山区", [["370212"]]), ("东营河口、临沂平邑", [["370503"], ["371326"]]),
        ("东营河口风光", [["370500"]]), ("济南河口、", [["370100"]]), ("莱芜", [["370116"]]), ("东营", [["370500"]]),
    ]  # fmt: skip
    for text, expected in cases:
        with subtests.test(text=text):
            assert codes(text, lexicon) == expected


@pytest.mark.parametrize(
    ("year", "expected"), [(2018, [["371200"]]), (2019, [["370100"]]), (None, [["370100"]])]
)
def test_a_city_that_is_no_more_is_itself_in_its_time(year, expected, lexicon):
    assert codes("莱芜市", lexicon, year) == expected


def test_the_shared_name_is_that_of_the_city_the_plan_is_about(lexicon):
    assert codes("市中区", lexicon, home="370400") == [["370402"]]
    assert codes("济南与市中区", lexicon) == [["370100"], ["370103"]]
