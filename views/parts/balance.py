"""The balance page's parts that depend on the view alone, as HTML: measures, change between two plans, statements."""

from dataclasses import replace
from typing import NamedTuple

from atlas.view import View
from insight.balance import GROUPS, group_of
from insight.balance.counting import Counting
from insight.balance.report import Balance
from insight.change.plans import PlanChange, compared_plans, plan_change
from insight.change.slopes import slopes
from insight.cities.overview import overview
from insight.targets.outcomes import target_outcomes
from insight.targets.statements import disagreements
from layers.charts.lorenz import lorenz_chart, lorenz_words
from layers.charts.slope import slope_chart, slope_words
from layers.pictures.city_map import change_map, counts_map
from views.parts.html import drawn, render
from wording.answer import answer
from wording.balance import text as sentences
from wording.compare.plans import plan_sections
from wording.not_named import caveat, not_named
from wording.tables.disagreements import disagreement_table
from wording.tables.outcomes import outcome_table
from wording.words import Words

_CHANGES = ("targets", "targets-before", "targets-after")


class BalanceHtml(NamedTuple):
    """The parts in the page's order; ``change`` is empty where the data hold fewer than two plans."""

    lead: str
    map: str
    measured: str
    change: str
    statements: str


def balance_html(words: Words, view: View, found: Balance) -> BalanceHtml:
    """Every part but the spatial pattern, which takes longer.

    Args:
        words: of the reader's language.
        view: plans, industries, kinds, what is counted how, and the two plans compared.
        found: the balance of that view.
    """
    pair = compared_plans(words.atlas, view)
    return BalanceHtml(
        _lead(found, words, view),
        drawn(counts_map(words, view), words),
        _measured(found, words, view),
        _change(plan_change(words.atlas, *pair, view), words, view) if pair else "",
        _statements(words, view),
    )


def _lead(found: Balance, words: Words, view: View) -> str:
    """The sentence that answers first, and what is counted here and what is not."""
    return render(
        "balance_lead.html",
        words,
        found=found,
        answer=answer(words, overview(words.atlas, view), view),
        counting=found.counting.described(words.say),
    )


def _measured(found: Balance, words: Words, view: View) -> str:
    """Coverage, concentration, against people and output: each opens to its tables; then city by industry in numbers."""
    groups = {
        name: [
            (found.texts(id, words.say), result, id)
            for id, result in found.results.items()
            if group_of(id) == name
        ]
        for name in GROUPS
    }
    return render(
        "balance.html",
        words,
        found=found,
        counting=found.counting.described(words.say),
        groups=groups,
        chart=lorenz_chart(found.curve, words) if found.curve else "",
        chart_words=lorenz_words(found.curve, words),
        industries=tuple(dict.fromkeys(cell.industry for cell in found.cells)),
        cells={(cell.city, cell.industry): cell for cell in found.cells},
        sentences=sentences,
        unnamed=not_named(words, view.plans),
        caveat=caveat(words, view.plans),
        maps={name: _on_map(view, name) for name in ("attention-gdp", "attention-age")},
    )


def _change(change: PlanChange, words: Words, view: View) -> str:
    """Cities and industries that either plan names, the counts of both, targets that match or do not."""
    pair = (change.before, change.after)
    lines = slopes(words.atlas, view, Counting(view.matter, view.rule), *pair)
    names = (words.names.plan(pair[0]), words.names.plan(pair[1]))
    unnamed = (not_named(words, pair[:1]), not_named(words, pair[1:]))
    return render(
        "balance_change.html",
        words,
        change=change,
        industries=_industries(change, words),
        names=names,
        plans=pair,
        chart=slope_chart(lines, names, words, unnamed) if lines else "",
        chart_words=slope_words(lines, words, unnamed),
        unnamed=not_named(words, pair),
        caveat=caveat(words, pair),
        sections=[section for section in plan_sections(change, words) if section.id in _CHANGES],
        map=_on_map(view, "change"),
        picture=drawn(change_map(words, replace(view, compare=pair)), words),
    )


def _statements(words: Words, view: View) -> str:
    """Targets against what was reported, and statements of one promise that disagree."""
    return render(
        "balance_statements.html",
        words,
        outcomes=outcome_table(words, target_outcomes(words.atlas, words.atlas.outcomes)),
        findings=disagreement_table(words, disagreements(words.atlas, view)),
    )


def _on_map(view: View, layer: str) -> dict[str, str]:
    """The parameters of the map page with this layer instead of the usual ones."""
    return replace(view, city=None, layers=("prefectures", layer)).on_map().to_params()


def _industries(change: PlanChange, words: Words) -> list[str]:
    """What either plan names a city for, in the order of the taxonomy."""
    named = {item.industry for city in change.cities for item in city.change.industries}
    return [code for code in words.atlas.industry_codes if code in named]
