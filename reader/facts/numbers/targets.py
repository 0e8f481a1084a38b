"""Promised numbers, rewards, and figures already reached: a sentence's amounts as records."""

from language import Message, message
from reader.facts.drafts import Draft
from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.counting import CountReader
from reader.facts.numbers.drafting import Drafting
from reader.facts.numbers.quantities import Amounts, QuantityReader
from reader.facts.numbers.setting import Setting
from reader.facts.passage import Passage
from reader.facts.sentences import sentences
from reader.lexicon import Lexicon
from reader.types import Range

_SINGLE = ("单个", "单项", "单体", "单户", "单台")


class TargetReader:
    """Reads targets, rewards and achieved figures from a folded clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the readers of amounts and of what they count."""
        words = lexicon.quantities
        self._amounts, self._counts = QuantityReader(lexicon), CountReader(lexicon)
        self._drafting = Drafting(lexicon, self._counts)
        self._nouns, self._before = words.descriptive_nouns, words.descriptive_before

    def read(self, passage: Passage, setting: Setting) -> tuple[list[Draft], Amounts]:
        """The drafts of a passage, and everything numeric in it that became none."""
        drafts: list[Draft] = []
        ignored: list[tuple[int, int, Message]] = []
        unknown: list[Range] = []
        for start, end in sentences(passage.text, *passage.span):
            amounts = self._amounts.read(passage.text, start, end, passage.beside)
            ignored += amounts.ignored
            unknown += amounts.unknown
            sentence = Sentence(passage, (start, end), amounts)
            for item, names in self._counts.read(sentence):
                stretch = (item.amount.start, item.amount.stop)
                why = self._descriptive(sentence, item)
                made = [] if why else list(self._drafting.drafts(sentence, setting, item, names))
                drafts += made
                ignored += [(*stretch, why)] if why else []
                unknown += [] if why or made else [stretch]
        return drafts, Amounts((), (), tuple(ignored), tuple(unknown))

    def _descriptive(self, sentence: Sentence, item: Counted) -> Message | None:
        """Why an amount describes and does not promise."""
        text = sentence.text
        noun = item.noun.text.split("、")[0]
        general = [word for word in self._nouns if noun.endswith(word) and len(noun) <= len(word) + 4]
        if item.behind and general:
            return message("列举的概数，不是目标")
        if item.noun.text.startswith(_SINGLE) and not self._counts.rewards.name(sentence, item):
            return message("对单个对象的要求，不是目标")
        if text[: item.amount.start].endswith(self._before):
            return message("对项目的描述，不是目标")
        return None
