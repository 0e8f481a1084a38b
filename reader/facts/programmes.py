"""Named programmes, projects, brands and papers."""

import re
from collections.abc import Iterator

from reader.facts.drafts import Draft
from reader.facts.passage import Passage
from reader.facts.records import ProgrammeFacts
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_QUOTED = re.compile(r"“([^“”\n]{2,24})”")
_TITLE = re.compile(r"《[^《》\n]{3,60}》")
_VAGUE = re.compile(r"\d|一批|重大|各项|国家重大|(?:重点)?项目|相关|各类|有关|配套|省重大|全国重大")
_FORMS = ("格局", "布局", "模式", "体系")  # behind a quote that is common speech these name nothing
_WORD = r"[^,;。:、()\n“”《》]"


class ProgrammeReader:
    """Reads names of programmes from a folded clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.names.programmes
        nouns, acts = alternatives(words.nouns), alternatives(words.acts)
        self._owned = re.compile(alternatives(("国家", "省", "“", *lexicon.province)))
        self._plain = frozenset(words.plain_quotes)
        self._behind_quote = re.compile(rf"({_WORD}{{0,10}}?(?:{nouns}))(?!化|层)")
        self._act = re.compile(
            rf"(?:{acts})((?:{_WORD}|“[^”]{{1,12}}”){{3,26}}?(?:{alternatives(words.named)}))(?![\u4e00-\u9fff]{{0,2}}?(?:计划|行动|工程|方案|项目|化|领域|中心|技术))"
        )
        self._paper = re.compile(
            rf"(?:{alternatives(words.drafting)})((?:{_WORD}|[(][^()]{{1,6}}[)]|和){{4,30}}?(?:{alternatives(words.papers)}))(?=[,;。、:)\n]|$)"
        )
        listed = alternatives(words.named)
        self._next = re.compile(rf"(?:{listed})、({_WORD}{{3,20}}?(?:{listed}))(?=[,;。、等])")
        self._projects = re.compile(
            rf"(?:(?:{_WORD}|“[^”]{{1,12}}”){{3,24}}项目、)+(?:{_WORD}|“[^”]{{1,12}}”){{3,24}}?项目"
        )
        self._lead = re.compile(
            rf"^(?:{alternatives((*words.acts, *words.drafting))}|加快|全力|推动|加大|抓好|对)+|第[一二三四五六]批"
        )
        self._brand = re.compile(r"”(?:知名|特色|区域|公用|系列|国际)*(?:品牌|标识)")

    def read(self, passage: Passage) -> list[Draft]:
        """The programmes of a passage, each name once."""
        drafts: dict[str, Draft] = {}
        for start, end, name_start, name_end, sure in sorted(self._found(passage.text, passage.span)):
            if passage.is_beside(start):
                continue
            name = passage.clean[name_start:name_end].strip(" 、,")
            if any(d.start <= name_start and name_end <= d.end for d in drafts.values()) or name in drafts:
                continue
            draft = Draft(passage.clause, ProgrammeFacts(name), start, end)
            drafts[name] = draft if sure else draft.doubted("medium", "按动词和词尾认定的名称")
        return list(drafts.values())

    def _found(self, text: str, span: Range) -> Iterator[tuple[int, int, int, int, bool]]:
        """Evidence and name, and whether the form is certain."""
        for match in _TITLE.finditer(text, *span):
            if text[match.end() : match.end() + 1] != "(" and not re.search(
                "要求|规定|明确|达标|宣贯|精神|提出|指出|印发|显示|发布|部署|情况",
                text[match.end() : match.end() + 8],
            ):
                yield match.start(), match.end(), match.start(), match.end(), True
        yield from self._quotes(text, span)
        yield from self._lists(text, span)
        for pattern in (self._act, self._paper):
            for match in pattern.finditer(text, *span):
                project = (
                    match[1].endswith("项目") and not self._owned.match(match[1]) and "“" not in match[1]
                )
                if not project and not _VAGUE.match(match[1]):
                    ordinal = re.match(r"第[一二三四五六]批", match[1])
                    start = match.start(1) + (ordinal.end() if ordinal else 0)
                    yield match.start(), match.end(), start, match.end(1), False

    def _lists(self, text: str, span: Range) -> Iterator[tuple[int, int, int, int, bool]]:
        """A行动、B行动; A项目、B项目."""
        for match in self._next.finditer(text, *span):
            yield match.start(1), match.end(1), match.start(1), match.end(1), False
        for match in self._projects.finditer(text, *span) if text.find("项目、", *span) >= 0 else ():
            at = match.start()
            for item in match[0].split("、"):
                lead = self._lead.match(item)
                start = at + (lead.end() if lead else 0)
                yield start, at + len(item), start, at + len(item), False
                at += len(item) + 1

    def _quotes(self, text: str, span: Range) -> Iterator[tuple[int, int, int, int, bool]]:
        for match in _QUOTED.finditer(text, *span):
            behind = self._behind_quote.match(text, match.end(), min(span[1], match.end() + 20))
            if self._brand.match(text, match.end() - 1):
                yield match.start(), match.end(), match.start(1), match.end(1), True
            elif behind and behind[1] in ("机制", "活动"):
                yield match.start(), behind.end(), match.start(1), match.end(1), True
            elif behind and not (match[1] in self._plain and behind[1].endswith(_FORMS)):
                yield match.start(), behind.end(), match.start(), behind.end(), True
            elif (
                match[1] not in self._plain and not re.search(r"[,;。、\d]", match[1]) and len(match[1]) >= 3
            ):
                yield match.start(), match.end(), match.start(1), match.end(1), False
