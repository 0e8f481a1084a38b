"""How numbers of the records are said: a promise's amount, its time, a figure of the statistics."""

from typing import Protocol

from language import Language
from plans.records import Target
from wording.amounts import FindUnit, amount, is_average, quantity


class Measured(Protocol):
    """Anything with a value and the unit it is in: a figure, an outcome, a target, what was achieved."""

    @property
    def value(self) -> float: ...

    @property
    def unit(self) -> str: ...


class Numbers:
    """Numbers with their units and the words around them, in one language."""

    def __init__(self, language: Language, units: FindUnit) -> None:
        """``units``: what is known of a unit as plans write it."""
        self._language, self._units = language, None if language.chinese else units

    def amount(self, target: Target) -> str:
        """E.g. ``≥ 5000亿元（以上）``; in English ``≥ 500 billion yuan (or more)``."""
        return amount(target, self._language.say, self._units)

    def when(self, target: Target) -> str:
        """The stated year and cadence; a yearly average is said with the amount."""
        say = self._language.say
        cadences = {} if is_average(target) else {"per_year": say("每年"), "two_years": say("两年内")}
        cadence = cadences.get(target.cadence or "", "")
        year = say("{year}年", year=target.year) if target.year else ""
        return " ".join(part for part in (year, cadence) if part) or say("未写明年份")

    def figure(self, figure: Measured) -> str:
        """``470.4万人``, ``4200.62亿元``, ``27.3%``; ``4.70 million people`` in English."""
        if figure.unit == "人":
            chinese = self._language.chinese
            value = f"{figure.value / 1e4:.1f}" if chinese else f"{figure.value / 1e6:.2f}"
            return self._language.say("{value}万人", value=value)
        return quantity(figure.value, figure.unit, self._units)
