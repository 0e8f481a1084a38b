"""Everything about regional balance under a view: coverage first, then measures, circles, pattern, chart data."""

from dataclasses import dataclass, replace
from functools import cached_property

from atlas.model import Atlas
from atlas.view import View
from geo.neighbours import Neighbours
from insight.balance import MEASURES
from insight.balance.alike import PortfolioPair, Portfolios, alike
from insight.balance.bivariate import Bivariate, bivariate
from insight.balance.circles import CirclePart, circle_parts
from insight.balance.counting import Counting, counted, counted_by_industry
from insight.balance.coverage import Coverage, coverages
from insight.balance.figures import AGED, OUTPUT, POPULATION, CityFigures, column, output_per_head
from insight.balance.lorenz import Points, lorenz
from insight.balance.measure import MeasureSetting, MeasureTexts, Profile, Result
from insight.balance.quotient import quotients
from insight.balance.related import RelatedIndustries, related, specialisation
from insight.balance.span import extremes
from insight.balance.spatial import SpatialPattern, no_pattern, spatial_pattern
from insight.checks.gaps import Gap
from insight.cities.attention import State, attention
from language import Name, Say


@dataclass(frozen=True)
class CityIndustry:
    """One cell of the table city × industry.

    Attributes:
        state: of the city for the industry. count: what is counted, ``alone`` of it by mentions of the city itself.
        quotient: the location quotient; ``None`` where it is not defined.
    """

    city: str
    industry: str
    state: State
    count: float
    alone: float
    quotient: float | None


@dataclass(frozen=True)
class Balance:
    """The report, without any drawing.

    Attributes:
        view, counting: what was chosen and how it was counted.
        coverages: named and not named; the first line is for all that was chosen.
        profile: what is counted for each city beside people and output.
        population, output: the indicators behind the profile, with their years.
        states: adcode -> named by itself, only in a group, not named.
        alone: adcode -> what of the count is named by itself; the rest is named only in a group.
        results: measure id -> value or why there is none; without groups of cities none that is about them.
        setting: what the words beside the measures speak of.
        lowest, highest: the cities at the ends of the range. curve: the Lorenz curve's points.
        circles, cells: by economic circle, city × industry. borders: who shares a border with whom.
        wealth, age: classes of attention against output per head, and against the share over 60.
    """

    view: View
    counting: Counting
    coverages: tuple[Coverage, ...]
    profile: Profile
    population: CityFigures
    output: CityFigures
    states: dict[str, State]
    alone: dict[str, float]
    results: dict[str, Result]
    setting: MeasureSetting
    lowest: tuple[str, ...]
    highest: tuple[str, ...]
    curve: Points
    circles: tuple[CirclePart, ...]
    cells: tuple[CityIndustry, ...]
    borders: Neighbours
    wealth: Bivariate
    age: Bivariate

    @cached_property
    def pattern(self) -> SpatialPattern:
        """The spatial tests; made when asked for, because all the rest together is quicker."""
        if self.refused:
            return no_pattern(self.refused)
        named = [self.states[code] != "none" for code in self.counts]
        return spatial_pattern(self.profile.values, named, self.profile.codes, self.borders)

    @property
    def portfolios(self) -> Portfolios:
        """What each city is named for and how often; nothing where not all that the plans say was read."""
        found: dict[str, dict[str, float]] = {}
        for cell in () if self.refused else self.cells:
            if cell.count:
                found.setdefault(cell.city, {})[cell.industry] = cell.count
        return found

    @cached_property
    def alike(self) -> tuple[PortfolioPair, ...]:
        """The pairs of cities, most alike first; made when asked for."""
        return alike(self.portfolios)

    @cached_property
    def related(self) -> tuple[RelatedIndustries, ...]:
        """The pairs of industries that are named for the same cities."""
        return related(self.portfolios)

    @cached_property
    def specialisation(self) -> dict[str, float | None]:
        """How special each named city's portfolio is."""
        return specialisation(self.portfolios)

    def texts(self, name: str, say: Say) -> MeasureTexts:
        """The words beside a measure."""
        return MEASURES[name].texts(say, self.setting)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Why cities that are not seen may be named nevertheless."""
        return self.coverages[0].gaps

    @property
    def refused(self) -> Result | None:
        """Why nothing is measured: what is not seen is no zero; ``None`` where all that the plans say was read."""
        return _refused(self.coverages)

    @property
    def counts(self) -> dict[str, float]:
        """Adcode -> what is counted."""
        return dict(zip(self.profile.codes, self.profile.values, strict=True))

    @property
    def ranked(self) -> tuple[tuple[str, float], ...]:
        """Cities and counts, most first; level ones in the order of their codes."""
        return tuple(sorted(self.counts.items(), key=lambda item: -item[1]))


def chosen_view(atlas: Atlas, plan: str | None = None, industry: str | None = None) -> View:
    """A view of one plan by id and one industry by code or name; neither given, of everything.

    Raises:
        UserError: no such plan or industry.
    """
    if plan is not None:
        atlas.refuse_unknown_plan(plan)
    chosen = (atlas.vocabulary.industry_called(industry),) if industry is not None else ()
    return View(plans=(plan,) if plan is not None else (), industries=chosen)


def balance(atlas: Atlas, view: View, counting: Counting) -> Balance:
    """How evenly the view's plans name the cities.

    Args:
        atlas: the loaded data.
        view: plans, industries and kinds.
        counting: what counts and how a mention in a group counts.
    """
    counts = counted(atlas, view, counting)
    states = {code: item.state for code, item in attention(atlas, view).items()}
    population, output = column(atlas, POPULATION), column(atlas, OUTPUT)
    profile = _profile(atlas, counts, population, output)
    covered = coverages(atlas, view)
    refused = _refused(covered)
    lowest, highest = ((), ()) if refused else extremes(profile)
    return Balance(
        view, counting, covered, profile, population, output, states,
        alone=counted(atlas, view, replace(counting, rule="alone")),
        results={name: refused or MEASURES[name].of(profile) for name in _applicable(atlas)},
        setting=_setting(atlas, population, output),
        lowest=lowest, highest=highest, curve=() if refused else lorenz(profile.values),
        circles=circle_parts(profile, refused), cells=_cells(atlas, view, counting, refused), borders=atlas.boundaries.neighbours,
        wealth=bivariate(counts, states, output_per_head(atlas)),
        age=bivariate(counts, states, column(atlas, AGED).values),
    )  # fmt: skip


def _applicable(atlas: Atlas) -> tuple[str, ...]:
    """The measures that are about anything here: those of groups only where there are groups."""
    return tuple(name for name, measure in MEASURES.items() if atlas.province.members or not measure.divides)


def _setting(atlas: Atlas, population: CityFigures, output: CityFigures) -> MeasureSetting:
    groups = atlas.province.members
    sizes = tuple((Name(group.name, group.name_en), len(group.prefectures)) for group in groups)
    one_year = population.year == output.year
    beside = (_beside(atlas, POPULATION), _beside(atlas, OUTPUT))
    return MeasureSetting(len(atlas.cities), atlas.group_names, sizes, *beside, one_year)


def _beside(atlas: Atlas, indicator: str) -> Name | None:
    """What the data say has to be known of an indicator's figures beside a measure."""
    found = atlas.indicators.measures.get(indicator)
    if found is None or not found.beside_measures:
        return None
    return Name(found.beside_measures, found.beside_measures_en or "")


def _refused(covered: tuple[Coverage, ...]) -> Result | None:
    return next((Result(None, gap) for gap in covered[0].gaps), None)


def _profile(atlas: Atlas, counts: dict[str, float], population: CityFigures, output: CityFigures) -> Profile:
    return Profile(
        codes=tuple(counts),
        values=tuple(counts.values()),
        circles=tuple(map(atlas.circle_of, counts)),
        population=tuple(population.values[code] for code in counts),
        output=tuple(output.values[code] for code in counts),
    )


def _cells(atlas: Atlas, view: View, counting: Counting, refused: Result | None) -> tuple[CityIndustry, ...]:
    table, named = counted_by_industry(atlas, view, counting.rule), attention(atlas, view)
    quotient, alone = {} if refused else quotients(table), counted_by_industry(atlas, view, "alone")
    return tuple(
        CityIndustry(
            city,
            code,
            named[city].industries.get(code, "none"),
            count,
            alone[city][code],
            quotient.get(city, {}).get(code),
        )
        for city, row in table.items()
        for code, count in row.items()
    )
