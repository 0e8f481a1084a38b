"""The picture of the matrix city × industry: who is named for what and how, with the counts at its margins."""

from atlas.view import View
from insight.cities.matrix import Matrix, MatrixRow, NamingCount, matrix
from layers.layout.model import PageLayout
from layers.layout.text_width import REGULAR
from layers.pictures.looks import samples, state_look
from layers.pictures.page import SIZE, Picture, Sheet
from wording.not_named import not_named
from wording.words import Words

_ROW, _GAP, _LINE, _COUNTS, _WIDEST = 22.0, 2.0, 16.0, 104.0, 84.0
_BAR = 60.0  # points: length of the bar of a city that is named for every industry
_GREY = "#50575D"


def matrix_picture(words: Words, view: View, width: float = 760) -> Picture | None:
    """The matrix under the view; none where it has no row.

    Args:
        words: of the picture.
        view: its plans, industries and kinds count.
        width: in points.
    """
    found = matrix(words.atlas, view)
    if not found.rows:
        return None
    drawn = _Drawing(found, words, view, width)
    return Picture("matrix", drawn.page(), matrix_words(found, words))


def matrix_words(found: Matrix, words: Words) -> str:
    """Every row in words: the city, what it is named for, and how."""
    return words.say("；").join(_row_words(row, found, words) for row in found.rows)


def _row_words(row: MatrixRow, found: Matrix, words: Words) -> str:
    say = words.say
    parts = []
    for state, name in (("each", say("单独点名")), ("group", say("仅并列点名"))):
        codes = [code for code, own in zip(found.industries, row.states, strict=True) if own == state]
        if codes:
            parts.append(
                say("{name}：{value}", name=name, value=words.join(map(words.names.industry, codes)))
            )
    return f"{words.names.city(row.city)} {say('，').join(parts)}"


class _Drawing:
    """The matrix being drawn, from its head to its foot."""

    def __init__(self, found: Matrix, words: Words, view: View, width: float) -> None:
        self.found, self.words, self.view, self.sheet = found, words, view, Sheet(width)
        cities = [words.names.city(row.city) for row in found.rows]
        self.left = max(REGULAR.width(name, SIZE) for name in (*cities, words.say("市数"))) + 10
        self.step = min((width - self.left - _COUNTS) / len(found.industries), _WIDEST)
        self.heads = [self._wrapped(words.names.industry(code)) for code in found.industries]
        self.top = 30 + max(map(len, self.heads)) * _LINE

    def page(self) -> PageLayout:
        """All of it."""
        sheet, words = self.sheet, self.words
        sheet.samples(samples(words, self.view.plans), 10)
        self._head()
        for number, row in enumerate(self.found.rows):
            self._row(row, self.top + number * _ROW)
        bottom = self.top + len(self.found.rows) * _ROW
        self._foot(bottom + _ROW / 2)
        return sheet.page(
            self._unnamed(bottom + _ROW + 14), words.say("城市与产业"), matrix_words(self.found, words)
        )

    def _wrapped(self, name: str) -> list[str]:
        return REGULAR.wrap(name, SIZE, self.step - 4)

    def _head(self) -> None:
        for number, lines in enumerate(self.heads):
            for up, text in enumerate(reversed(lines)):
                self.sheet.write(text, self.left + number * self.step, self.top - 10 - up * _LINE)
        self.sheet.write(self.words.say("产业数"), self._margin, self.top - 10, quiet=True)

    def _row(self, row: MatrixRow, top: float) -> None:
        names, colour = self.words.names, self.words.atlas.vocabulary.colour
        self.sheet.write(names.city(row.city), 0, top + _ROW / 2)
        for number, (code, state) in enumerate(zip(self.found.industries, row.states, strict=True)):
            name = "" if state == "none" else f"{names.city(row.city)} · {names.industry(code)}"
            left = self.left + number * self.step
            self.sheet.box(
                left, top + 1, self.step - _GAP, _ROW - _GAP, state_look(colour(code), state), name
            )
        self._bar(row.named, top)

    def _bar(self, count: NamingCount, top: float) -> None:
        """By itself, then in a group, then how many together."""
        unit, left = _BAR / len(self.found.industries), self._margin
        if count.each:
            self.sheet.box(left, top + 7, count.each * unit, 8, state_look(_GREY, "each"))
        if count.group:
            self.sheet.box(
                left + count.each * unit, top + 7, count.group * unit, 8, state_look(_GREY, "group")
            )
        self.sheet.write(str(count.total), left + count.total * unit + 6, top + _ROW / 2, bold=True)

    def _foot(self, y: float) -> None:
        self.sheet.write(self.words.say("市数"), 0, y, quiet=True)
        for number, count in enumerate(self.found.counts):
            middle = self.left + number * self.step + (self.step - _GAP) / 2
            self.sheet.centre(str(count.total), middle, y)

    def _unnamed(self, y: float) -> float:
        """The cities without a row, in words; the height of all."""
        words = self.words
        names = words.join(map(words.names.city, self.found.unnamed)) or words.say("无")
        text = words.say("{name}：{value}", name=not_named(words, self.view.plans), value=names)
        for line in REGULAR.wrap(text, SIZE, self.sheet.width):
            self.sheet.write(line, 0, y, quiet=True)
            y += _LINE
        return y

    @property
    def _margin(self) -> float:
        return self.left + len(self.found.industries) * self.step + 8
