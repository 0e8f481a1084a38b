"""How a promised number is said: its unit, its sign, and the words that the text puts around it."""

from collections.abc import Callable

from language import Say, message
from plans.records import Target
from plans.vocabulary import Unit

FindUnit = Callable[[str], Unit | None]
"""What a unit as plans write it is in English; none where that is not known."""

_SIGNS = {"=": "", ">=": "≥ ", "<=": "≤ ", ">": "> ", "~": "≈ "}
_WORDS = {
    ">=": (message("以上"), message("不少于"), message("不低于"), message("至少")),
    ">": (message("超过"), message("突破"), message("大于")),
    "<=": (message("最高"), message("不超过"), message("不高于"), message("以内"), message("以下")),
    "~": (message("左右"), message("约"), message("近")),
}
_SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
_STRIVEN = message("力争")
_YEARLY = "年均"


def amount(target: Target, say: Say, units: FindUnit | None) -> str:
    """E.g. ``≥ 5000亿元（以上）``, ``增长 5%``, ``1–2个``; in English ``≥ 500 billion yuan (or more)``.

    Args:
        target: the promise.
        say: interface messages in the reader's language.
        units: English and factor of a unit; ``None`` for Chinese.
    """
    value = quantity(target.value, target.unit, units)
    if target.value_high is not None:
        value = f"{number(target.value)}–{quantity(target.value_high, target.unit, units)}"
    words = ("" if units is None else ", ").join(map(say, words_around(target)))
    aside = say("（{text}）", text=words) if words else ""
    return f"{_change(target, say)}{_SIGNS[target.comparator]}{value}{aside}"


def quantity(value: float, unit: str, units: FindUnit | None) -> str:
    """A number with its unit as written, or with the unit's English and its factor."""
    if units is None:
        return number(value) + unit
    known = units(unit)
    if known is None:
        return f"{value:,.10g} {unit}"
    text = f"{value * known.factor:,.10g}"
    return text + known.en if known.en == "%" else f"{text} {known.en}".rstrip()


def unit_in_english(unit: Unit) -> str:
    """What one unit as the plans write it is in English: 亿元 ``100 million yuan``, 万户 ``10,000 households``; "" where it has no English."""
    scale, _, rest = unit.en.partition(" ")
    one = unit.factor * _SCALES.get(scale, 1)
    name = rest if scale in _SCALES else unit.en
    large = next((word for word, size in _SCALES.items() if one >= size), "")
    count = "" if one == 1 else f"{one / _SCALES.get(large, 1):,.10g}"
    return " ".join(filter(None, (count, large, name)))


def words_around(target: Target) -> tuple[str, ...]:
    """What the text says beside the number: 力争, and the comparator's word that stands nearest to it."""
    text = target.evidence
    at = max(text.find(number(target.value)), 0)
    found = [word for word in _WORDS.get(target.comparator, ()) if word in text]
    nearest = sorted(found, key=lambda word: min(abs(place - at) for place in _places(word, text)))[:1]
    return (*([_STRIVEN] if _STRIVEN in text else []), *nearest)


def is_average(target: Target) -> bool:
    """Whether the number is a yearly average over the period, which is no promise for each year."""
    return target.cadence == "per_year" and _YEARLY in target.evidence


def number(value: float) -> str:
    """A value without trailing zeros: 5000, 4.6."""
    return f"{value:.10g}"


def _places(word: str, text: str) -> list[int]:
    return [place for place in range(len(text)) if text.startswith(word, place)]


def _change(target: Target, say: Say) -> str:
    average = is_average(target)
    if target.direction == "growth" and "增长" in target.evidence:
        return (say("年均增长") if average else say("增长")) + " "
    if target.direction == "growth":
        return (say("年均增加") if average else say("增加")) + " "
    if average:
        return say("年均") + " "
    if target.direction == "hold":
        return (say("保持") if "保持" in target.evidence else say("稳定在")) + " "
    return ""
