"""The Lorenz curve as SVG: how far it hangs below the line on which every city has the same."""

from insight.balance.lorenz import Points
from layers.charts.drawing import render
from wording.words import Words

_LEFT, _TOP, _SIDE = 62.0, 14.0, 300.0


def lorenz_chart(points: Points, words: Words) -> str:
    """A square with the curve, the line of equality and both axes in per cent.

    Args:
        points: shares of cities and of what is counted, 0 to 1.
        words: of the axes.
    """
    placed = [(_LEFT + x * _SIDE, _TOP + (1 - y) * _SIDE) for x, y in points]
    return render("lorenz.svg", words, points=placed, left=_LEFT, top=_TOP, side=_SIDE)


def lorenz_words(points: Points, words: Words) -> str:
    """The curve in a sentence for those who do not see it: what the least and the most named half have."""
    half = max((held for units, held in points if units <= 0.5), default=0.0)
    return words.say(
        "洛伦兹曲线：点名最少的一半市合计占 {least}，点名最多的一半市合计占 {most}。",
        least=f"{half:.1%}",
        most=f"{1 - half:.1%}",
    )
