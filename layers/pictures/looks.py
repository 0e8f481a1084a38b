"""How pictures show a state: solid by itself, hatched in a group, paper white not named."""

from insight.cities.attention import State
from layers.model import Pattern, Style
from wording.not_named import not_named
from wording.words import Words

_PATTERNS: dict[State, Pattern] = {"each": "solid", "group": "hatch", "none": "solid"}
_GREY = "#50575D"


def state_look(colour: str, state: State) -> Style:
    """A box of the industry's colour; one of nobody's is pale and has no edge."""
    if state == "none":
        return Style(fill="#F1F3F5", pattern="solid", stroke="#F1F3F5", weight=0.5)
    return Style(fill=colour, pattern=_PATTERNS[state], stroke=colour, weight=0.8)


def land_look(colour: str, state: State) -> Style:
    """The same of a city on a map, whose border is always seen."""
    fill = "#FFFFFF" if state == "none" else colour
    return Style(fill=fill, pattern=_PATTERNS[state], stroke="#8A8F94", weight=0.6)


def samples(words: Words, plans: tuple[str, ...], *, land: bool = False) -> list[tuple[str, Style]]:
    """What solid, hatched and white mean."""
    say, look = words.say, land_look if land else state_look
    names: dict[State, str] = {
        "each": say("单独点名"), "group": say("仅并列点名，未逐一对应"), "none": not_named(words, plans),
    }  # fmt: skip
    return [(name, look(_GREY, state)) for state, name in names.items()]
