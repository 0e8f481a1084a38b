"""Development zones by the names that lists use, so that what is said to lie in one has a county, if not a point."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from geo.gazetteer import Gazetteer
from geo.places import Place

_SHORT = (
    ("高新技术产业开发区", "高新区"), ("高新技术产业开发区", "高新技术开发区"), ("经济技术开发区", "经开区"), ("经济技术开发区", "经济开发区"),
    ("经济技术开发区", "开发区"), ("经济开发区", "经开区"), ("经济开发区", "开发区"), ("国家旅游度假区", "旅游度假区"),
)  # fmt: skip
_LEAST = 3


class NamedZone(NamedTuple):
    """A zone with the city and the county that it is known to lie in."""

    name: str
    city: str
    county: str


class ZoneNames:
    """The zones by all forms of their names; a form that two zones of one city share stands for neither."""

    def __init__(self, zones: Iterable[NamedZone], gazetteer: Gazetteer) -> None:
        """Indexes those whose county is known."""
        province = gazetteer.province.name_short if gazetteer.province else ""
        self._by_form: dict[str, set[NamedZone]] = {}
        for zone in zones:
            if zone.county and (city := gazetteer.get(zone.city)):
                for form in set(_forms(zone.name, province, city)):
                    self._by_form.setdefault(form, set()).add(zone)
        forms = sorted(self._by_form, key=len, reverse=True)
        self._search = re.compile("|".join(map(re.escape, forms)) or r"(?!)")

    def find(self, text: str, city: str) -> NamedZone | None:
        """The one zone that a text names, in a city where that is known; ``None`` where it names none, or several."""
        for found in self._search.finditer(text):
            zones = {zone for zone in self._by_form[found[0]] if city in ("", zone.city)}
            if len(zones) == 1:
                return zones.pop()
        return None


def _forms(name: str, province: str, city: Place) -> Iterator[str]:
    """A name as it is, without the province or the city before it, and its usual short forms."""
    plain = name.removeprefix(province)
    heads = (city.name_zh, city.name_short)
    bare = next((rest for head in heads if (rest := plain.removeprefix(head)) != plain), plain)
    for one in dict.fromkeys((name, plain, bare)):
        if len(one) >= _LEAST:
            yield one
        for long, short in _SHORT:
            if one.endswith(long) and len(made := one.removesuffix(long) + short) >= _LEAST:
                yield made
