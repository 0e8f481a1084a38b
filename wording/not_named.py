"""What is said of a city that no plan names: which plans do not name a city, for what they were not asked, and what was not read."""

from atlas.view import View
from geo.places import Place
from insight.checks.gaps import gaps, partial_plans
from insight.cities.attention import Attention, attention_to
from wording.words import Words

Plans = tuple[str, ...]


def caveat(words: Words, plans: Plans = ()) -> str:
    """What has to stand beside counts of the chosen plans; empty where all that they say was read."""
    say, found = words.say, gaps(words.atlas, plans)
    named = words.join(map(words.names.plan, partial_plans(words.atlas, plans)))
    unseen = say("部分录入的规划中未见，不等于原文没有。")
    texts = {
        "none": say("还没有规划：尚未录入任何规划，所以没有点名、目标和条款可看。"),
        "partial": say("{name}：{value}", name=named, value=unseen),
        "faults": say("数据有误，部分记录没有用上或未能核对：未见，不等于规划没有。"),
    }
    return _joined(words, *(texts[gap] for gap in found))


def not_named(words: Words, plans: Plans = ()) -> str:
    """What a city is called that none of the chosen plans is seen to name."""
    say = words.say
    texts = {
        "none": say("还没有规划"),
        "partial": say("未见点名（部分录入）"),
        "faults": say("未见点名（数据有误）"),
    }
    return next((texts[gap] for gap in gaps(words.atlas, plans)), say("未点名"))


def meaning(words: Words, plans: Plans = ()) -> str:
    """The same with what it does not mean, for legends and headings."""
    say = words.say
    texts = {
        "none": say("还没有规划"),
        "partial": say("未见点名（部分录入，不等于原文没有）"),
        "faults": say("未见点名（数据有误，不等于规划没有）"),
    }
    return next((texts[gap] for gap in gaps(words.atlas, plans)), say("未点名（不等于不支持）"))


def counted(words: Words, sentence: str, plans: Plans = ()) -> str:
    """A sentence about counts of the chosen plans with the caveat behind it."""
    return _joined(words, sentence, caveat(words, plans))


def meant(words: Words, plans: Plans = ()) -> str:
    """What a count of mentions is no measure of, with the caveat behind it."""
    return counted(words, words.say("未点名不等于不支持；这里数的是点名，不是资金、项目或成效。"), plans)


def naming(words: Words, named: Attention, view: View) -> str:
    """How often a prefecture is named, or that it is not, with what that does not mean.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    if named.designations:
        return counted(words, words.designations.count(named), view.plans)
    return not_named_by(words, words.atlas.gazetteer[named.adcode], view)


def not_named_by(words: Words, place: Place, view: View) -> str:
    """That the view's plans do not name a prefecture; under a filter, for what, and how often they name it otherwise.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    say, asked = (
        words.say,
        {"count": len(words.atlas.chosen(view.plans)), "city": words.names.place(place.adcode)},
    )
    matters = words.join((*map(words.names.industry, view.industries), *map(words.names.kind, view.kinds)))
    if not words.atlas.plans:
        return caveat(words, view.plans)
    if gaps(words.atlas, view.plans):
        return counted(words, _unseen(words, matters, asked), view.plans)
    if not matters:
        return say("所选{count}份规划均未点名{city}。未点名不等于不支持。", **asked)
    otherwise = attention_to(words.atlas, place.adcode, View(plans=view.plans)).designations
    if not otherwise:
        return say(
            "所选{count}份规划均未点名{city}，也没有就{matter}点名。未点名不等于不支持。",
            matter=matters,
            **asked,
        )
    return say(
        "所选{count}份规划未就{matter}点名{city}，不筛选时共有{times}处点名。未点名不等于不支持。",
        matter=matters, times=len(otherwise), **asked,
    )  # fmt: skip


def _unseen(words: Words, matters: str, asked: dict[str, object]) -> str:
    """That nothing was seen, where the plans may name the city in what was not read."""
    if matters:
        return words.say("所选{count}份规划中未见就{matter}点名{city}。", matter=matters, **asked)
    return words.say("所选{count}份规划中未见点名{city}。", **asked)


def _joined(words: Words, *sentences: str) -> str:
    return words.sentences(sentences)
