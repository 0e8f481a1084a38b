"""What the units of targets are called."""

from insight.targets.promises import target_units
from plans.vocabulary import Vocabulary
from wording.amounts import unit_in_english
from wording.words import Words


def unit_names(words: Words) -> dict[str, str]:
    """Every unit that a target has -> its name; English has none for the plans' counting words."""
    say, vocabulary = words.say, words.atlas.vocabulary
    counters = {"个": say("个"), "家": say("家"), "处": say("处"), "项": say("项"), "种": say("种")}
    return {
        unit: words.either(unit, _english(unit, vocabulary) or counters.get(unit, unit))
        for unit in target_units(words.atlas)
    }


def _english(unit: str, vocabulary: Vocabulary) -> str:
    known = vocabulary.unit(unit)
    if known is None:
        return ""
    return known.en if unit in vocabulary.units else unit_in_english(known)
