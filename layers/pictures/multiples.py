"""Small multiples: one little map an industry, all at one scale, so that they can be told apart at a glance."""

from math import ceil

from atlas.view import View
from insight.cities.attention import State
from insight.cities.matrix import Matrix, matrix
from layers.layout.text_width import BOLD
from layers.pictures.looks import land_look, samples
from layers.pictures.outlines import Outlines, outlines, placed
from layers.pictures.page import SIZE, Picture, Sheet
from wording.words import Words

_COLUMNS, _GAP, _HEAD, _LINE = 4, 18.0, 44.0, 17.0


def multiples_picture(words: Words, view: View, width: float = 760) -> Picture | None:
    """One map for every industry that a city is named for under the view; none where there is none.

    Args:
        words: of the picture.
        view: its plans, industries and kinds count.
        width: in points.
    """
    found, land = matrix(words.atlas, view), outlines(words.atlas.boundaries)
    if not (found.industries and land.parts):
        return None
    sheet, columns = Sheet(width), min(_COLUMNS, len(found.industries))
    wide = (width - (_COLUMNS - 1) * _GAP) / _COLUMNS
    sheet.samples(samples(words, view.plans, land=True), 10)
    step = _HEAD + wide * land.height + _GAP
    for number in range(len(found.industries)):
        row, column = divmod(number, columns)
        _little_map(sheet, words, found, number, land, (column * (wide + _GAP), 34 + row * step, wide))
    height = 34 + ceil(len(found.industries) / columns) * step
    said = words.say("；").join(_words(found, number, words) for number in range(len(found.industries)))
    return Picture("multiples", sheet.page(height, words.say("各产业小图"), said), said)


def _little_map(
    sheet: Sheet,
    words: Words,
    found: Matrix,
    number: int,
    land: Outlines,
    place: tuple[float, float, float],
) -> None:
    """The industry's name, how many cities, and the map; ``place``: left, top, width."""
    left, top, wide = place
    code = found.industries[number]
    sheet.write(BOLD.wrap(words.names.industry(code), SIZE, wide)[0], left, top + 8, bold=True)
    sheet.write(counted(found, number, words), left, top + 8 + _LINE, quiet=True, size=12)
    states: dict[str, State] = {row.city: row.states[number] for row in found.rows}
    colour = words.atlas.vocabulary.colour(code)
    for city, outline in land.parts.items():
        sheet.shape(
            placed(outline, left, top + _HEAD, wide),
            land_look(colour, states.get(city, "none")),
            words.names.city(city),
        )


def industry_map(words: Words, found: Matrix, number: int, land: Outlines, width: float = 220) -> Picture:
    """The map of one industry of the matrix alone, without a word on it."""
    sheet, code = Sheet(width), found.industries[number]
    states: dict[str, State] = {row.city: row.states[number] for row in found.rows}
    colour = words.atlas.vocabulary.colour(code)
    for city, outline in land.parts.items():
        look = land_look(colour, states.get(city, "none"))
        sheet.shape(placed(outline, 1, 1, width - 2), look, words.names.city(city))
    said = _words(found, number, words)
    return Picture(
        f"industry-{code}", sheet.page(land.height * width + 2, words.names.industry(code), said), said
    )


def counted(found: Matrix, number: int, words: Words) -> str:
    """How many cities are named for an industry of the matrix, and how."""
    each, group = found.counts[number]
    return words.say("{count} 市：单独 {each}，并列 {group}", count=each + group, each=each, group=group)


def _words(found: Matrix, number: int, words: Words) -> str:
    cities = words.join(words.names.city(row.city) for row in found.rows if row.states[number] != "none")
    return words.say("{name}：{value}", name=words.names.industry(found.industries[number]), value=cities)
