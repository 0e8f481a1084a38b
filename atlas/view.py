"""What somebody is looking at: one frozen value that goes into a URL and comes back the same."""

from dataclasses import dataclass, field, fields, replace
from typing import Literal, get_args

from language import LANGUAGES

SCOPES = ("province", "city")
NOTHING = "none"
"""In the URL: of what is usually shown, nothing."""
DEFAULT_LAYERS = ("prefectures", "designations")
"""What a screen begins with: more appears as its reader comes closer."""
PAPER_LAYERS = ("prefectures", "designations", "symbols", "sites")
"""The usual ones of paper, to which nobody can come closer."""

Matter = Literal["designations", "industries", "clauses"]
"""What is counted as attention to a city."""

Rule = Literal["full", "fraction", "alone"]
"""How a mention in a group of n counts for each of its cities: as 1, as 1/n, not at all."""

MOST_COMPARED = 4
"""Cities side by side."""

MOST_TOPICS = 2
"""Industries side by side."""

MATTERS: tuple[Matter, ...] = get_args(Matter)
RULES: tuple[Rule, ...] = get_args(Rule)


@dataclass(frozen=True)
class View:
    """Filters, the chosen city and the layers shown; empty filters mean “all”.

    Each field names its URL parameter, and whether it is a filter.

    Attributes:
        plans: plan ids. industries: taxonomy codes. kinds: designation and site kinds.
        city: a prefecture's adcode or ``None``. layers: ids of the layers shown.
        agencies: short names that lead or support. years, units: of targets. lang: of the interface.
        scopes: ``province`` and ``city``. clause: the clause opened, as ``plan/clause``.
        matter, rule: what the balance counts, and how it counts a mention in a group.
        topics: one or two industries that the industry page is about. county: the one that its page is about.
        own: key of the own site that the map opens.
        compare: ids of two plans, or adcodes of two to four prefectures; none: the usual two plans.
    """

    plans: tuple[str, ...] = field(default=(), metadata={"url": "plan", "filter": True})
    industries: tuple[str, ...] = field(default=(), metadata={"url": "industry", "filter": True})
    kinds: tuple[str, ...] = field(default=(), metadata={"url": "kind", "filter": True})
    city: str | None = field(default=None, metadata={"url": "city"})
    layers: tuple[str, ...] = field(default=DEFAULT_LAYERS, metadata={"url": "layers"})
    agencies: tuple[str, ...] = field(default=(), metadata={"url": "agency", "filter": True})
    years: tuple[str, ...] = field(default=(), metadata={"url": "year", "filter": True})
    units: tuple[str, ...] = field(default=(), metadata={"url": "unit", "filter": True})
    scopes: tuple[str, ...] = field(default=(), metadata={"url": "scope", "filter": True})
    clause: str | None = field(default=None, metadata={"url": "clause"})
    matter: Matter = field(default=MATTERS[0], metadata={"url": "matter"})
    rule: Rule = field(default=RULES[0], metadata={"url": "rule"})
    compare: tuple[str, ...] = field(default=(), metadata={"url": "compare"})
    topics: tuple[str, ...] = field(default=(), metadata={"url": "topic"})
    county: str | None = field(default=None, metadata={"url": "county"})
    own: str | None = field(default=None, metadata={"url": "own"})
    lang: str = field(default=LANGUAGES[0], metadata={"url": "lang"})

    def on_map(self) -> "View":
        """The view as far as the map page lets its reader choose it."""
        return replace(self, agencies=(), years=(), units=(), scopes=(), clause=None, topics=(), county=None)

    def only(self, *names: str) -> "View":
        """The view as far as these fields go, all others as usual; for a page that depends on no more."""
        return View(lang=self.lang, **{name: getattr(self, name) for name in names})

    def to_params(self) -> dict[str, str]:
        """The URL parameters of this view; what is as usual is left out."""
        params = {}
        for item in fields(self):
            value = getattr(self, item.name)
            if value != item.default:
                text = value if isinstance(value, str) else ",".join(value) or NOTHING
                params[item.metadata["url"]] = text
        return {parameter: text for parameter, text in params.items() if text}


PARAMETERS: dict[str, str] = {item.name: item.metadata["url"] for item in fields(View)}
"""Field of the view -> URL parameter."""

FILTERS: tuple[str, ...] = tuple(item.name for item in fields(View) if "filter" in item.metadata)
"""The fields that narrow what is shown; empty ones do not."""
