"""甲镇 A、乙街道 B 等特色产业集群: towns each with an industry, which are their county's."""

import re

from reader.facts.designations.groups import Group
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import designation
from reader.facts.drafts import Draft
from reader.facts.passage import Passage
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_TOWN = "(?:[\u4e00-\u9fff]{1,3}[和及])?[\u4e00-\u9fff]{1,3}(?:镇|街道|乡)(?![村办企域街])"
_ITEM = f"{_TOWN}的?(?P<what>[\u4e00-\u9fff]{{2,12}}?)"
_ONE = re.compile(rf"{_ITEM}(?=、|$)")
_FEWEST = 2


class TownForm:
    """Reads such lists, whose towns are no places here."""

    def __init__(self, lexicon: Lexicon, phrases: PhraseReader) -> None:
        """Prepares the pattern of a list and what closes it."""
        self._phrases, listed = phrases, lexicon.designations
        self._kinds = {word: kind for word, kind in listed.kinds.items() if kind in ("cluster", "base")}
        item = _ITEM.replace("(?P<what>", "(?:")
        self._list = re.compile(
            rf"(?P<items>(?:{item}、){{1,12}}{item})(?P<etc>等)?(?:镇街|镇域|乡镇|{alternatives(listed.words.attributes)})*"
            rf"(?P<noun>{alternatives((*self._kinds, *listed.roles, '产业', '行业'))})"
        )

    def read(self, passage: Passage, span: Range, place: tuple[str, ...]) -> list[Draft]:
        """The designations of a sentence, by the one county or city that the text is about there."""
        if len(place) != 1 or not any(word in passage.text[slice(*span)] for word in ("镇", "街道", "乡")):
            return []
        found = []
        for listed in self._list.finditer(passage.text, *span):
            items = [item["what"] for item in _ONE.finditer(listed["items"])]
            names = tuple(dict.fromkeys(name for item in items for name in self._phrases.held(item)))
            if len(items) < _FEWEST or len(names) < _FEWEST or not self._phrases.all_alike(names):
                continue
            kind, group = (
                self._kinds.get(listed["noun"], "strength"),
                Group(place, *listed.span("items"), False),
            )
            draft = designation(passage, group, names, kind, listed.span())
            found.append(draft.doubted("medium", "镇街的产业记在所在县市"))
        return found
