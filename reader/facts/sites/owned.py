"""某某材料国家重点实验室, 某某装备某省技术创新中心: a field, whose it is, and the class of institution."""

import re
from collections.abc import Iterator

from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_OWNERS = ("国家级", "国家", "全国", "省级", "省")
_REACH = 30
_APART = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9()]|[个处座项批的了有获]")
_JOINED = re.compile("^[和与及]|[和与及]$")
_SHORTEST = 3
_ANY = (
    "有关",
    "相关",
    "各类",
    "多个",
    "一批",
    "一流",
    "高端",
    "新型",
    "多家",
    "等",
    "全国",
    "国内",
    "重点",
    "拥有",
)


class OwnedNames:
    """Finds such names, in which the words of a class stand behind the field."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.names.words
        owners, classes = alternatives((*_OWNERS, *lexicon.province)), alternatives(words.institutions)
        self._owned = re.compile(
            rf"(?:{owners})(?:{classes})(?!体系|名单|建设标准|[\u4e00-\u9fff]{{2,4}}(?:基地|分中心|园区|分室))"
        )
        acts = (act for act in (*words.never_inside, *words.founding, *words.breaks) if len(act) > 1)
        self._act = re.compile(f"{alternatives(acts)}|首[个家批座]")

    def names(self, text: str, span: Range) -> Iterator[tuple[int, int, str]]:
        """Where each name begins and ends, and its kind."""
        for owned in self._owned.finditer(text, *span):
            start = self._field(text, max(span[0], owned.start() - _REACH), owned.start())
            field = text[start : owned.start()]
            if (
                len(field) >= _SHORTEST
                and not field.startswith(_ANY)
                and not _JOINED.search(field)
                and not field.endswith("领域")
            ):
                yield start, owned.end(), "lab" if owned[0].endswith("实验室") else "centre"

    def _field(self, text: str, low: int, end: int) -> int:
        """Behind the last mark, verb or measure word in front of the owner."""
        cuts = [cut.end() for cut in _APART.finditer(text, low, end)]
        cuts += [act.end() for act in self._act.finditer(text, low, end)]
        return max(cuts, default=low)
