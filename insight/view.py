"""What somebody is looking at: one frozen value that goes into a URL and comes back the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from errors import UserError
from insight.atlas import Atlas

DEFAULT_LAYERS = ("prefectures", "designations", "symbols", "sites")
_LIMIT = 400


@dataclass(frozen=True)
class View:
    """Filters, the chosen city and the layers shown; empty filters mean “all”.

    Attributes:
        plans: plan ids. industries: taxonomy codes. kinds: designation and site kinds.
        city: a prefecture's adcode or ``None``. layers: ids of the layers shown.
    """

    plans: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    city: str | None = None
    layers: tuple[str, ...] = DEFAULT_LAYERS

    def with_city(self, city: str | None) -> "View":
        return replace(self, city=city)

    def to_params(self) -> dict[str, str]:
        """The URL parameters of this view; what is as usual is left out."""
        params = {
            "plan": ",".join(self.plans),
            "industry": ",".join(self.industries),
            "kind": ",".join(self.kinds),
            "city": self.city or "",
            "layers": "" if self.layers == DEFAULT_LAYERS else ",".join(self.layers) or "none",
        }
        return {key: value for key, value in params.items() if value}


def view_from_params(
    params: Mapping[str, str], atlas: Atlas, layers: Iterable[str]
) -> tuple[View, tuple[str, ...]]:
    """Read URL parameters; what is unknown is left out and said in a notice (Chinese)."""
    notices: list[str] = []
    layer_ids = tuple(layers)
    shown = _known(params, "layers", "图层", ("none", *layer_ids), notices)
    view = View(
        plans=_known(params, "plan", "规划", atlas.plan_by_id, notices),
        industries=_known(params, "industry", "产业", atlas.vocabulary.industries, notices),
        kinds=_known(params, "kind", "类型", atlas.vocabulary.kinds, notices),
        city=_city(params.get("city", ""), atlas, notices),
        layers=tuple(id for id in layer_ids if id in shown) if shown else DEFAULT_LAYERS,
    )
    return view, tuple(notices)


def _known(
    params: Mapping[str, str], name: str, word: str, known: Iterable[str], notices: list[str]
) -> tuple:
    given = [part.strip() for part in params.get(name, "")[:_LIMIT].split(",") if part.strip()]
    known = tuple(known)
    unknown = [part for part in given if part not in known]
    if unknown:
        notices.append(f"没有{word}“{_short(unknown[0])}”，已忽略")
    return tuple(item for item in known if item in given)


def _city(text: str, atlas: Atlas, notices: list[str]) -> str | None:
    if not text.strip():
        return None
    try:
        place = atlas.gazetteer.find(text[:_LIMIT])
    except UserError as error:
        notices.append(str(error))
        return None
    city = atlas.prefecture_of(place.adcode)
    if city and place.level == "county":
        notices.append(f"{place.name_zh}属{atlas.gazetteer.get(city).name_zh}，显示该市")
    return city


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
