"""What the units of targets are called."""

from atlas.view import View
from insight.targets.promises import chosen_targets
from wording.words import Words


def unit_names(words: Words) -> dict[str, str]:
    """Every unit that a target has -> its name; English has none for the plans' counting words."""
    say, units = words.say, words.atlas.vocabulary.units
    counters = {"个": say("个"), "家": say("家"), "处": say("处"), "项": say("项"), "种": say("种")}
    targets = chosen_targets(words.atlas, View())
    used = {target.unit for target in targets}
    return {
        code: words.either(code, unit.en or counters.get(code, code))
        for code, unit in units.items()
        if code in used
    }
