"""Everything known, loaded once and never changed."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from constants import DATA
from errors import Fault, UserError
from geo.boundaries import Boundaries, load_boundaries
from geo.gazetteer import Gazetteer
from geo.places import Place, load_former, named
from geo.sites import SitePlace, load_sites
from insight.indicators import Indicators, load_indicators
from insight.outcome_file import Outcome, load_outcomes
from language import message
from plans.files import data_files
from plans.known import Known
from plans.records import Clause, Plan, R
from plans.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True)
class Atlas:
    """The loaded data and what was wrong with them.

    Attributes:
        plans: in the order of their issue.
        boundaries: prefectures, counties, circles and province in geographic coordinates.
        sites: where parks, platforms and the like lie, according to whom, how precisely.
        outcomes: what was reported of the plans' targets, according to whom.
        faults: everything that could not be used; the rest still works.
        version: hash over every data file; changes when any of them does.
        folder: where the data files lie.
    """

    plans: tuple[Plan, ...]
    vocabulary: Vocabulary
    boundaries: Boundaries
    gazetteer: Gazetteer
    sites: tuple[SitePlace, ...]
    indicators: Indicators
    outcomes: tuple[Outcome, ...]
    faults: tuple[Fault, ...]
    version: str
    folder: Path

    @cached_property
    def plan_by_id(self) -> dict[str, Plan]:
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def clause_by_ref(self) -> dict[str, Clause]:
        return {clause.ref: clause for plan in self.plans for clause in plan.of_type(Clause)}

    @property
    def checked(self) -> bool:
        """Whether there were lists of everything that records refer to, to check them against."""
        return _known(self.vocabulary, self.gazetteer) is not None

    @cached_property
    def industry_codes(self) -> tuple[str, ...]:
        """The taxonomy's codes, then those that only records have: their entries could not be used."""
        used = (code for plan in self.plans for record in plan.records for code in record.industry)
        return tuple(dict.fromkeys((*self.vocabulary.industries, *used)))

    @cached_property
    def cities(self) -> tuple[str, ...]:
        """The prefectures' adcodes in their order; none where the boundaries could not be read."""
        return tuple(self.boundaries.areas["prefectures"])

    def circle_of(self, city: str) -> str:
        """The id of the economic circle a prefecture belongs to.

        Raises:
            KeyError: not a prefecture of the atlas.
        """
        return self.boundaries.areas["prefectures"][city].circle

    def chosen(self, plans: tuple[str, ...] = ()) -> tuple[Plan, ...]:
        """The named plans in the order of their issue; none named: every one that is recorded in full."""
        return tuple(p for p in self.plans if (p.id in plans if plans else p.header.coverage == "full"))

    def records(self, kind: type[R], plans: tuple[str, ...] = ()) -> tuple[R, ...]:
        """All records of one type in the named plans (none named: every plan recorded in full)."""
        return tuple(record for plan in self.chosen(plans) for record in plan.of_type(kind))

    def prefecture_of(self, adcode: str) -> str | None:
        """The prefecture an adcode lies in (itself for a prefecture); ``None`` when unknown."""
        place = self.gazetteer.get(adcode)
        if place is None:
            return None
        return place.prefecture if place.level == "county" else place.adcode

    def city_called(self, text: str) -> tuple[Place, str]:
        """The city or county that somebody means, and the adcode of the prefecture it is or lies in.

        Raises:
            UserError: no such place, or one of another level.
        """
        place = self.gazetteer.find(text)
        city = self.prefecture_of(place.adcode)
        if city not in self.cities:
            told = message("{place}不是市或县。请输入市、县的名称或六位代码。", place=named(place))
            raise UserError(told)
        return place, city

    def refuse_unknown_plan(self, plan: str) -> None:
        """Nothing, where there is a plan of this id.

        Raises:
            UserError: there is none; says which there are.
        """
        if plan not in self.plan_by_id:
            known = tuple(self.plan_by_id)
            raise UserError(message("没有规划“{plan}”。可用：{plans}。", plan=plan[:40], plans=known))


_NAMED_LEVELS = ("prefecture", "county")


def load_atlas(folder: Path = DATA) -> Atlas:
    """Load every data file below ``folder``; nothing in them raises, it becomes a fault."""
    from plans.load import load_plans  # with YAML, not where an atlas comes from the shelf

    vocabulary, word_faults = load_vocabulary(folder)
    boundaries, shape_faults = load_boundaries(folder / "boundaries")
    former = folder / "boundaries" / "former.csv"
    gazetteer = Gazetteer.from_boundaries(boundaries, former)
    plans, plan_faults = load_plans(folder / "plans", _known(vocabulary, gazetteer))
    sites, site_faults = load_sites(folder / "sites" / "sites.csv", boundaries, former)
    indicators, number_faults = load_indicators(folder / "indicators", gazetteer)
    outcomes, outcome_faults = load_outcomes(folder / "outcomes", plans)
    return Atlas(
        plans=plans,
        vocabulary=vocabulary,
        boundaries=boundaries,
        gazetteer=gazetteer,
        sites=sites,
        indicators=indicators,
        outcomes=outcomes,
        faults=(
            *word_faults,
            *shape_faults,
            *load_former(former)[1],
            *plan_faults,
            *site_faults,
            *number_faults,
            *outcome_faults,
        ),
        version=data_version(folder),
        folder=folder,
    )


def _known(words: Vocabulary, gazetteer: Gazetteer) -> Known | None:
    """What records may refer to; nothing is checked against a list that could not be loaded."""
    levels = {level: {p.adcode for p in gazetteer.places if p.level == level} for level in _NAMED_LEVELS}
    places = set().union(*levels.values()) if all(levels.values()) else set()
    codes = [words.listed[name] for name in ("industries", "agencies", "units", "overlaps")]
    return Known(*codes, places) if places and all(codes) else None


def data_version(folder: Path = DATA) -> str:
    """Twelve hex digits that change with the name or content of any file below ``folder``."""
    digest = hashlib.sha256()
    for path in data_files(folder, "**/*"):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]
