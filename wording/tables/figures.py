"""Places beside one another in figures of the statistics: a row a place, a column an indicator, its year in the heading."""

from collections.abc import Sequence

from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words


def figure_table(words: Words, places: Sequence[str], indicators: Sequence[str]) -> Table:
    """The latest figures of places by adcode; a year stands in the heading where all rows share it, else in the cell."""
    fields = [Field("city", words.say("城市"), words.names.city, share=3)]
    fields += [_field(words, places, code) for code in indicators]
    return TableDefinition("figures", tuple(fields)).of(places, [field.id for field in fields])


def _field(words: Words, places: Sequence[str], indicator: str) -> Field[str]:
    say, known = words.say, words.atlas.indicators
    found = {place: known.latest(place, indicator) for place in places}
    years = {figure.year for figure in found.values() if figure}
    name = words.names.of(known.measures[indicator])

    shared = words.bracketed(say("{year}年", year=min(years))) if len(years) == 1 else ""

    def value(place: str) -> str:
        figure = found[place]
        if figure is None:
            return say("无数据")
        year = "" if shared else words.bracketed(say("{year}年", year=figure.year))
        return f"{words.numbers.figure(figure)}{year}"

    return Field(indicator, f"{name}{shared}", value, share=4)
