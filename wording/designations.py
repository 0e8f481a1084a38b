"""How a city is named: by itself or only in a group, and how often."""

from insight.cities.attention import Attention
from language import Language
from plans.records import Designation


class Designations:
    """Words for the ways in which plans name cities."""

    def __init__(self, language: Language) -> None:
        """``language``: the reader's."""
        self.say = language.say

    def pairing(self, record: Designation) -> str:
        """Whether the text names each city for the thing, or only sets a group beside it."""
        return self.say("单独点名") if record.pairing == "each" else self.say("并列点名")

    def count(self, named: Attention) -> str:
        """How often a city is named, and how."""
        count = len(named.designations)
        each = sum(record.pairing == "each" for record in named.designations)
        return self.say(
            "共{count}处：单独点名{each}处，并列点名{group}处。", count=count, each=each, group=count - each
        )
