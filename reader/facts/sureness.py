"""How sure a kind of record may be at most, by what was measured on texts that a person had read."""

import re

from reader.facts.drafts import Draft
from reader.facts.records import AchievedFacts, ClauseFacts, TargetFacts

_PLAIN = re.compile("(?!类)[\u4e00-\u9fffA-Za-z0-9“”《》()·-]{3,24}")
_OF_AMOUNTS = (AchievedFacts, ClauseFacts, TargetFacts)


def calibrated(draft: Draft, numbered: bool) -> Draft:
    """The draft, ``high`` only where that held best: amounts and agencies of numbered clauses under a title.

    Args:
        draft: one record of a clause.
        numbered: whether the clause has a number of its own and the text a title; news and reports have none.
    """
    if not isinstance(draft.facts, _OF_AMOUNTS):
        return draft.doubted("medium", "名称与地点的起止请对照原文")
    if isinstance(draft.facts, AchievedFacts | TargetFacts) and not _PLAIN.fullmatch(draft.facts.indicator):
        draft = draft.doubted("medium", "指标名称较长或含并列，请对照原文")
    return draft if numbered else draft.doubted("medium", "正文没有标题或条款编号，读法未经充分验证")
