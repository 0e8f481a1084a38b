"""Where a text looks: ahead like a plan, back like a report, or both like news."""

import re
from typing import Literal

from reader.outline.parts import PlanText

Outlook = Literal["ahead", "back", "about_plan", "open"]
"""A plan; a report of what was reached; news about a plan; any other text."""

_HEADLINE = re.compile("完成情况|成效|回顾|总结|收官|成绩|盘点|回眸|综述|答卷|发布会|公报|进展情况|超额")
_FUTURE = re.compile(
    r"力争|下一步|将(?=[在着加进持继全推实]|于)|到20\d\d年|计划(?:到|在|新|培)|今后|明年|目标是"
)
_PAST = re.compile(r"已[经达建有形培突超累完实认]?|截至|目前|同比|去年|上年|一年来|[到成现破过][了]")
_YEAR = re.compile(r"20(\d\d)年")
_PLAN = re.compile(
    r"《[^》\n]{2,60}(?:规划|方案|计划|意见|措施|纲要|办法|政策|决定|通知)[^》\n]{0,30}》|工作报告|行动计划|实施方案|规划"
)
_REPORT = re.compile("工作报告$")  # looks back first, then ahead, as its headings say
_LINE = re.compile(r"^[ \t]*政 ?府 ?工 ?作 ?报 ?告[ \t]*$", re.M)
_HEAD = 300
_ENOUGH = 2


def outlook_of(text: str, plan: PlanText) -> Outlook:
    """What the plan's text is, by its headline, its clauses and its wording."""
    if is_report(plan, text) and not plan.is_numbered:
        return "about_plan"
    if _looks_back(text, plan):
        return "back"
    if plan.is_numbered or plan.is_titled:
        return "ahead"
    return "about_plan" if _PLAN.search(text, plan.start, plan.end) or plan.years else "open"


def is_report(plan: PlanText, text: str) -> bool:
    """Whether it is a government's report on its work, as its title or a line near its beginning says."""
    return bool(
        _REPORT.search(plan.title) or _LINE.search(text, max(0, plan.start - _HEAD), plan.start + _HEAD)
    )


def _looks_back(text: str, plan: PlanText) -> bool:
    """Told by the headline, or by the wording where the text names no year after it was written.

    A plan with a period in its title looks ahead, unless its title itself speaks of results.
    """
    if _HEADLINE.search(plan.title):
        return True
    if plan.years or plan.is_titled:
        return False
    body = text[plan.start : plan.end]
    years = [2000 + int(year) for year in _YEAR.findall(body)]
    if plan.written and years and max(years) >= plan.written and _FUTURE.search(body):
        return False
    past, future = len(_PAST.findall(body)), len(_FUTURE.findall(body))
    return past >= _ENOUGH and past > 2 * future
