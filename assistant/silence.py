"""What the plans do not say, in sentences: never more than was read, and never a zero."""

from atlas.view import View
from insight.checks.gaps import gaps, partial_plans
from wording.not_named import caveat
from wording.words import Words


def plans_read(words: Words, view: View) -> tuple[str, ...]:
    """The ids of the plans that a view's answer rests on: those asked for, else those recorded in full."""
    return tuple(plan.id for plan in words.atlas.chosen(view.plans))


def not_stated(words: Words, what: str, view: View) -> str:
    """That the records of the plans read have nothing of a kind; of texts not read whole only that it was not seen."""
    if gaps(words.atlas, view.plans) == ("none",):
        return caveat(words, view.plans)
    count = len(words.atlas.chosen(view.plans))
    if gaps(words.atlas, view.plans):
        return words.sentences(
            (words.say("所录{count}份规划中未见{what}。", count=count, what=what), caveat(words, view.plans))
        )
    return words.say("所录{count}份规划没有{what}。未写明就是未知，不是零。", count=count, what=what)


def records_only(words: Words) -> str:
    """What the records are not: the whole texts."""
    return words.say("这里只有点名、目标、园区、项目等记录，没有规划全文；全文是否提到这个词，这里不知道。")


def excerpts(words: Words, view: View) -> tuple[str, ...]:
    """Plans known only in part, which no answer counts; none where plans were asked for."""
    every = tuple(words.atlas.plan_by_id)
    return () if view.plans or not every else partial_plans(words.atlas, every)
