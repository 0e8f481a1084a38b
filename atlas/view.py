"""What somebody is looking at: one frozen value that goes into a URL and comes back the same."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from language import LANGUAGES

SCOPES = ("province", "city")
DEFAULT_LAYERS = ("prefectures", "designations", "symbols", "sites")

Matter = Literal["designations", "industries", "clauses"]
"""What is counted as attention to a city."""

Rule = Literal["full", "fraction", "alone"]
"""How a mention in a group of n counts for each of its cities: as 1, as 1/n, not at all."""

MOST_COMPARED = 4
"""Cities side by side."""

MATTERS: tuple[Matter, ...] = get_args(Matter)
RULES: tuple[Rule, ...] = get_args(Rule)


@dataclass(frozen=True)
class View:
    """Filters, the chosen city and the layers shown; empty filters mean “all”.

    Attributes:
        plans: plan ids. industries: taxonomy codes. kinds: designation and site kinds.
        city: a prefecture's adcode or ``None``. layers: ids of the layers shown.
        lang: of the interface. agencies: short names that lead or support. years, units: of targets.
        scopes: ``province`` and ``city``. clause: the clause opened, as ``plan/clause``.
        matter, rule: what the balance counts, and how it counts a mention in a group.
        compare: ids of two plans, or adcodes of two to four prefectures; none: the usual two plans.
    """

    plans: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    city: str | None = None
    layers: tuple[str, ...] = DEFAULT_LAYERS
    lang: str = LANGUAGES[0]
    agencies: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    clause: str | None = None
    matter: Matter = MATTERS[0]
    rule: Rule = RULES[0]
    compare: tuple[str, ...] = ()

    def on_map(self) -> "View":
        """The view as far as the map page lets its reader choose it."""
        return replace(self, agencies=(), years=(), units=(), scopes=(), clause=None)

    def only(self, *names: str) -> "View":
        """The view as far as these fields go, all others as usual; for a page that depends on no more."""
        return View(lang=self.lang, **{name: getattr(self, name) for name in names})

    def to_params(self) -> dict[str, str]:
        """The URL parameters of this view; what is as usual is left out."""
        params = {
            "plan": ",".join(self.plans),
            "industry": ",".join(self.industries),
            "kind": ",".join(self.kinds),
            "city": self.city or "",
            "layers": "" if self.layers == DEFAULT_LAYERS else ",".join(self.layers) or "none",
            "agency": ",".join(self.agencies),
            "year": ",".join(self.years),
            "unit": ",".join(self.units),
            "scope": ",".join(self.scopes),
            "clause": self.clause or "",
            "matter": "" if self.matter == MATTERS[0] else self.matter,
            "rule": "" if self.rule == RULES[0] else self.rule,
            "compare": ",".join(self.compare),
            "lang": "" if self.lang == LANGUAGES[0] else self.lang,
        }
        return {key: value for key, value in params.items() if value}
