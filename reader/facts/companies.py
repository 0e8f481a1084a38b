"""Companies named side by side as examples: 支持甲集团、乙重工等企业."""

import re
from collections.abc import Iterable, Iterator

from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_ITEM = r"[^,;:。、()\d\s“”《》]{2,14}?"
_LIST = rf"({_ITEM}(?:、{_ITEM}){{0,9}})"
_ENDS = r"等(?:“链主”|\d+[家个])?[\u4e00-\u9fff]{0,10}?(?:企业|龙头|公司|集团)"
_OTHER = re.compile(
    "领域|行业|产业|高校|院所|机构|园区|项目|平台|中小|企业|技术|装备$|产品|部门|中心|等|市$|县$|区$"
)


class CompanyReader:
    """Finds lists of companies: one item at least is told by its ending or its opening."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.names.companies
        openings = (*words.openings, *lexicon.province, *lexicon.local.company_openings)
        self._list = re.compile(rf"(?:{alternatives(words.behind)}){_LIST}{_ENDS}")
        self._told = re.compile(rf"^(?:{alternatives(openings)})|(?:{alternatives(words.endings)})$")
        self._industries = frozenset(lexicon.designations.words.industries)
        verbs = alternatives(words.behind)
        self._alone = re.compile(
            rf"(?:^|[、,;。(\n]|{verbs})(?:{verbs})*+([\u4e00-\u9fff]{{2,10}}?集团)(?=[、,;。等)和与组建打共牵扩加开]|$)"
        )
        self._general = re.compile(alternatives(words.general))

    def names(self, text: str, span: Range) -> Iterator[Range]:
        """Where each company's name begins and ends."""
        done: set[int] = set()
        for match in self._list.finditer(text, *span):
            found = list(_items(match))
            if self._are_companies([text[slice(*item)] for item in found]):
                done |= {start for start, _ in found}
                yield from found
        for match in self._alone.finditer(text, *span):
            if match.start(1) not in done and not self._general.search(match[1]):
                yield match.span(1)

    def _are_companies(self, items: Iterable[str]) -> bool:
        listed = list(items)
        plain = not any(item in self._industries or _OTHER.search(item) for item in listed)
        return plain and any(self._told.search(item) for item in listed)


def _items(match: re.Match[str]) -> Iterator[Range]:
    at = match.start(1)
    for item in match[1].split("、"):
        yield at, at + len(item)
        at += len(item) + 1
