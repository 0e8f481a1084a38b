"""Whether a whole text reports what was reached, although it is worded like a plan."""

import re

from reader.outline.parts import PlanText

_HEADLINE = re.compile("完成情况|成效|回顾|总结|收官|成绩|盘点|回眸|综述|答卷|发布会|公报|进展情况|超额")
_FUTURE = re.compile(
    r"力争|下一步|将(?=[在着加进持继全推实]|于)|到20\d\d年|计划(?:到|在|新|培)|今后|明年|目标是"
)
_PAST = re.compile(r"已[经达建有形培突超累完实认]?|截至|目前|同比|去年|上年|一年来|[到成现破过][了]")
_YEAR = re.compile(r"20(\d\d)年")
_ENOUGH = 2


def looks_back(text: str, plan: PlanText) -> bool:
    """Told by the headline, or by the wording where the text names no year after it was written.

    A plan with a period in its title looks ahead, unless its title itself speaks of results.
    """
    if _HEADLINE.search(plan.title):
        return True
    if plan.years:
        return False
    body = text[plan.start : plan.end]
    years = [2000 + int(year) for year in _YEAR.findall(body)]
    if plan.written and years and max(years) >= plan.written and _FUTURE.search(body):
        return False
    past, future = len(_PAST.findall(body)), len(_FUTURE.findall(body))
    return past >= _ENOUGH and past > 2 * future
