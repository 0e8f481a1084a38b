"""Everything known, loaded once and never changed."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from atlas.context.model import PlaceContext
from atlas.edition import Edition
from atlas.files import Hashes
from atlas.indicators import Indicators
from atlas.known import known
from atlas.outcomes import Outcome
from atlas.own_sites import OwnSite
from atlas.province.group_names import GroupNames, group_names
from atlas.province.profile import Province
from atlas.sidecars import Sidecar, Sidecars
from errors import Fault, UserError
from geo.boundaries import MAP_LEVELS, Boundaries
from geo.gazetteer import Gazetteer
from geo.places import Place, named
from geo.sites import SitePlace
from language import message
from plans.records import Clause, Plan, R
from plans.types import UNCLASSIFIED
from plans.vocabulary import Vocabulary
from reader.lexicon import Lexicon

if TYPE_CHECKING:
    from geo.arcs import Topology


@dataclass(frozen=True)
class Atlas:
    """The loaded data and what was wrong with them.

    Attributes:
        province: which one this is, and what only holds for it.
        plans: in the order of their issue.
        boundaries: prefectures, counties, groups of prefectures (``circles``) and province in geographic coordinates.
        sites: where parks, platforms and the like lie, according to whom, how precisely.
        own_sites: what an office brought itself; context, never counted as attention.
        context: what is known of places besides the plans; never a promise, never counted as attention.
        outcomes: what was reported of the plans' targets, according to whom.
        lexicon: the words that plans are read by; none where they cannot be used.
        edition: the data's version in people's words, and their licences.
        sidecars: folder of data to what its ``SOURCE.toml`` says of producer, licence and date.
        hashes: every data file, its name from the data folder on, and its sha256.
        faults: everything that could not be used; the rest still works.
        version: hash over every data file and what was brought in; changes when any of them does.
    """

    province: Province
    plans: tuple[Plan, ...]
    vocabulary: Vocabulary
    boundaries: Boundaries
    gazetteer: Gazetteer
    sites: tuple[SitePlace, ...]
    own_sites: tuple[OwnSite, ...]
    indicators: Indicators
    context: PlaceContext
    outcomes: tuple[Outcome, ...]
    lexicon: Lexicon | None
    edition: Edition
    sidecars: Sidecars
    hashes: Hashes
    faults: tuple[Fault, ...]
    version: str

    def sidecar(self, folder: str) -> Sidecar:
        """What a folder of data says of itself; nothing where that cannot be read."""
        return self.sidecars.get(folder, Sidecar())

    @cached_property
    def plan_by_id(self) -> dict[str, Plan]:
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def clause_by_ref(self) -> dict[str, Clause]:
        return {clause.ref: clause for plan in self.plans for clause in plan.of_type(Clause)}

    @cached_property
    def sites_called(self) -> dict[str, list[SitePlace]]:
        """The cited places of each name that the plans write."""
        found: dict[str, list[SitePlace]] = {}
        for place in self.sites:
            for name in dict.fromkeys(place.plan_names):
                found.setdefault(name, []).append(place)
        return found

    @cached_property
    def checked(self) -> bool:
        """Whether there were lists of everything that records refer to, to check them against."""
        return known(self.vocabulary, self.boundaries) is not None

    @cached_property
    def industry_codes(self) -> tuple[str, ...]:
        """The codes that the plans' records have, in the order of the taxonomy; what it lacks comes last."""
        used = {code for plan in self.plans for record in plan.records for code in record.industry}
        unread = sorted(used.difference(self.vocabulary.industries, (UNCLASSIFIED,)))
        order = (*self.vocabulary.industries, *unread, UNCLASSIFIED)
        return tuple(code for code in order if code in used)

    @cached_property
    def cities(self) -> tuple[str, ...]:
        """The prefectures' adcodes in their order; none where the boundaries could not be read."""
        return tuple(self.boundaries.areas["prefectures"])

    @cached_property
    def outlines(self) -> "Topology":
        """The areas as a browser draws them, each shared border once; not to be changed."""
        from geo.arcs import topology  # with geopandas, which takes long to load
        from geo.webshapes import web_shapes

        shapes = web_shapes(self.boundaries)
        return topology({level: shapes[level] for level in MAP_LEVELS})

    @cached_property
    def group_names(self) -> GroupNames | None:
        """What the province's groups of prefectures are called; ``None`` where there are none."""
        return group_names(self.province.groups) if self.province.groups else None

    def circle_of(self, city: str) -> str:
        """The id of the group that a prefecture belongs to, empty where there are none.

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
            problem = message("{place}不是市或县。请输入市、县的名称或六位代码。", place=named(place))
            raise UserError(problem)
        return place, city

    def refuse_unknown_plan(self, plan: str) -> None:
        """Nothing, where there is a plan of this id.

        Raises:
            UserError: there is none; says which there are.
        """
        if plan not in self.plan_by_id:
            known = tuple(self.plan_by_id)
            raise UserError(message("没有规划“{plan}”。可用：{plans}。", plan=plan[:40], plans=known))
