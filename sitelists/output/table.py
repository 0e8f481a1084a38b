"""Sites as a table that leaves: the columns that the list came with, contact data only where asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from geo.gazetteer import Gazetteer
from geo.places import named
from language import Language, Message, message
from sitelists.columns.by_values import PHONE
from sitelists.columns.headings import named_by
from sitelists.own_site import OwnSite
from sitelists.placing.datums import DATUM_NAMES, from_wgs84

ExportCell = str | float | None
_LEFT_OUT = message("（电话从略）")


@dataclass(frozen=True)
class SiteTable:
    """Headings, rows of values, and each row's point under the datum; ``None`` where it has none."""

    headings: tuple[str, ...]
    rows: list[tuple[ExportCell, ...]]
    points: list[tuple[float, float] | None]
    datum: str


Get = Callable[[OwnSite], ExportCell]


def site_table(
    sites: Sequence[OwnSite], gazetteer: Gazetteer, lang: str, *, datum: str = "wgs84", contacts: bool = False
) -> SiteTable:
    """The sites as a table.

    Args:
        sites: those to be written.
        gazetteer: what places are called.
        lang: of the headings and places; headings of further columns stay as they are.
        datum: that the coordinates are to be in.
        contacts: whether contact data go with them; else telephone numbers in other texts are left out, too.
    """
    language = Language(lang)
    points = _points(sites, datum)
    columns = [(language.say(heading), get) for heading, get in _columns(gazetteer, lang, contacts)]
    further = [(heading, _further(heading)) for heading in _further_headings(sites, contacts)]
    place = columns.index(next(column for column in columns if column[0] == language.say(_BEFORE_POINT))) + 1
    label = DATUM_NAMES.get(datum, datum)
    headings = [heading for heading, _ in columns]
    headings[place:place] = [
        language.say(message("经度")),
        language.say(message("纬度")),
        language.say(message("坐标系统")),
    ]
    hidden = language.say(_LEFT_OUT)
    rows = []
    for site, point in zip(sites, points, strict=True):
        values: list[ExportCell] = [get(site) for _, get in columns]
        values[place:place] = [*(point or (None, None)), label if point else ""]
        values += [get(site) for _, get in further]
        rows.append(tuple(values if contacts else [_without_phones(value, hidden) for value in values]))
    return SiteTable((*headings, *(heading for heading, _ in further)), rows, points, datum)


_BEFORE_POINT = message("区县")


def _columns(gazetteer: Gazetteer, lang: str, contacts: bool) -> Iterable[tuple[Message, Get]]:
    def place(code: str) -> str:
        found = gazetteer.get(code) if code else None
        return named(found).text(lang) if found else code

    yield message("编号"), lambda site: site.id
    yield message("名称"), lambda site: site.name
    yield message("类型"), lambda site: site.kind
    yield message("所在市"), lambda site: place(site.city)
    yield _BEFORE_POINT, lambda site: place(site.county)
    yield message("位置精度"), lambda site: site.precision
    yield message("地址"), lambda site: site.address
    yield message("产业"), lambda site: "、".join(site.industry_words)
    yield message("面积（公顷）"), lambda site: site.area_ha
    yield message("可用面积（公顷）"), lambda site: site.vacant_ha
    yield message("状态"), lambda site: site.status
    if contacts:
        yield message("联系方式"), lambda site: site.contact
    yield message("更新日期"), lambda site: site.updated
    yield message("来源"), lambda site: site.source


def _further(heading: str) -> Get:
    return lambda site: site.further.get(heading, "")


def _further_headings(sites: Iterable[OwnSite], contacts: bool) -> list[str]:
    """The headings of further columns, in the order they come; those of contact data only where asked for."""
    every = dict.fromkeys(heading for site in sites for heading in site.further)
    return [heading for heading in every if contacts or not is_contact(heading)]


def is_contact(heading: str) -> bool:
    """Whether a further column holds contact data, by its heading."""
    found = named_by((heading,))
    return found is not None and found.field == "contact"


def _without_phones(value: ExportCell, hidden: str) -> ExportCell:
    return PHONE.sub(hidden, value) if isinstance(value, str) and value else value


def _points(sites: Sequence[OwnSite], datum: str) -> list[tuple[float, float] | None]:
    lon = np.array([np.nan if site.lon is None else site.lon for site in sites], dtype=float)
    lat = np.array([np.nan if site.lat is None else site.lat for site in sites], dtype=float)
    x, y = (axis.round(7) for axis in from_wgs84(lon, lat, datum))
    there = np.isfinite(x) & np.isfinite(y)  # where there is no point, projections say infinity
    pairs = zip(x.tolist(), y.tolist(), there.tolist(), strict=True)
    return [(one, other) if sound else None for one, other, sound in pairs]
