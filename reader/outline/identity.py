"""What a plan of a file is called: the id given, that of the same title, or one made from its title."""

import re
from collections.abc import Iterable, Mapping, Sequence

from pypinyin import lazy_pinyin

from errors import UserError
from language import message
from reader.context import Context
from reader.fold import bare
from reader.lexicon import alternatives
from reader.outline.parts import PlanText

_VALID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KIND = re.compile(
    r"(?:年|三年)?(?:行动计划|实施方案|行动方案|工作方案|发展规划|专项规划|工作要点|指导意见|实施意见|规划|计划|方案|意见).*$"
)
_UNTITLED = "plan"
_LONGEST = 6


def identified(plans: Sequence[PlanText], given: str | None, context: Context) -> dict[str, PlanText]:
    """The plans by id.

    Args:
        plans: of one file, in their order.
        given: an id for the plan; several separated by commas; or the id of one of the file's plans,
            which then is the only one read.
        context: knows the ids of plans by title.

    Raises:
        UserError: not an id.
    """
    own = _distinct([_own(plan, context) for plan in plans])
    wanted = [part.strip() for part in given.split(",")] if given else []
    for id_ in wanted:
        if not _VALID.fullmatch(id_):
            problem = message("“{id}”不是规划代码。请用小写字母、数字和连字符，如 care-2030。", id=id_[:40])
            raise UserError(problem)
    if len(wanted) == 1 and len(plans) > 1:
        if wanted[0] in own:
            return {wanted[0]: plans[own.index(wanted[0])]}
        wanted = [wanted[0], *(f"{wanted[0]}-{number}" for number in range(2, len(plans) + 1))]
    names = _distinct((wanted + own[len(wanted) :])[: len(plans)])
    return dict(zip(names, plans, strict=True))


def _own(plan: PlanText, context: Context) -> str:
    known = {bare(title): id_ for title, id_ in context.plans.items()}
    if bare(plan.title) in known:
        return known[bare(plan.title)]
    province = alternatives((*context.province, "我省"))
    subject = _KIND.sub("", re.sub(rf"[(（].*$|20\d\d年?|关于印发|^(?:{province})", "", plan.title))
    year = plan.years[0] if plan.years else plan.written
    return "-".join(part for part in (_slug(subject, context.industries), str(year or "")) if part)


def _slug(subject: str, industries: Mapping[str, Iterable[str]]) -> str:
    """The code of the industry that the title is about, else its first syllables."""
    named = [
        (subject.find(word), -len(word), code)
        for code, words in industries.items()
        for word in words
        if word in subject
    ]
    if named:
        return min(named)[2]
    syllables = [s for s in lazy_pinyin(bare(subject)) if s.isascii() and s.isalnum()]
    return "".join(syllables[:_LONGEST]).lower() or _UNTITLED


def _distinct(names: list[str]) -> list[str]:
    """The names, a repeated one with a number behind it."""
    seen: dict[str, int] = {}
    distinct = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        distinct.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return distinct
