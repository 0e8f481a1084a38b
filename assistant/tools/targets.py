"""The plans' numbers: whose they are, by when, stated how often; a province's number is never a city's."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated

from pydantic import Field

from assistant.asked import AskedPlace, filtered, industry_or_refused, place_called, plans_called
from assistant.facts import fact
from assistant.model import AskedName, Asking, AtlasTool, FactFields, Question, ToolAnswer
from assistant.silence import excerpts, not_stated, plans_read, records_only
from atlas.view import View
from insight.targets.promises import (
    Promise,
    binding,
    chosen_rewards,
    chosen_targets,
    fold,
    province_wide,
    target_cities,
)
from plans.records import Target


class TargetsQuestion(Question):
    """Whose targets, for what, by when; ``q``: a word of the indicator."""

    city: AskedName = ""
    industry: AskedName = ""
    year: Annotated[int, Field(ge=0, le=2100)] = 0
    plan: AskedName = ""
    q: AskedName = ""


def _answer(asked: TargetsQuestion, asking: Asking) -> ToolAnswer:
    industry = industry_or_refused(asking.atlas, asked.industry) if asked.industry else ""
    view = filtered(asking, plans_called(asking, asked.plan), industry, asked.year)
    place = place_called(asking, asked.city) if asked.city else None
    found = tuple(_with_word(chosen_targets(asking.atlas, view), asked.q))
    what = _what(asked, industry, asking)
    return _of_city(place, found, what, asking, view) if place else _all(found, asked.q, what, asking, view)


def _all(found: tuple[Target, ...], word: str, what: str, asking: Asking, view: View) -> ToolAnswer:
    words, promises = asking.words, fold(found)
    rewards = tuple(_with_word(chosen_rewards(asking.atlas, view), word))
    facts = (*(_owned(promise, asking) for promise in promises), *(fact(reward, words) for reward in rewards))
    beside = _excerpts(word, asking, view)
    return ToolAnswer(
        status=_first({"stated": promises, "rewards_only": rewards, "excerpts_only": beside}),
        summary=(_counted(what, promises, len(rewards), asking),),
        unknown=()
        if promises
        else (not_stated(words, what, view), *((records_only(words),) if word else ())),
        facts=facts,
        more={"excerpts": beside},
        plans=plans_read(words, view),
    )


def _first(found: Mapping[str, object], otherwise: str = "unknown") -> str:
    """The first name under which there is something."""
    return next((name for name, items in found.items() if items), otherwise)


def _counted(what: str, promises: tuple[Promise, ...], rewards: int, asking: Asking) -> str:
    words = asking.words
    repeated = sum(len(promise.statements) > 1 for promise in promises)
    if repeated:
        told = {"what": what, "count": len(promises), "repeated": repeated}
        return words.say("{what}：{count}项（其中{repeated}项在几处重复，各计一项）。", **told)
    if promises:
        return words.say("{what}：{count}项。", what=what, count=len(promises))
    if rewards:
        return words.say("{what}：没有；有{count}项奖励，奖励不是目标。", what=what, count=rewards)
    return words.say("{what}：没有写明。", what=what)


def _of_city(
    place: AskedPlace, found: tuple[Target, ...], what: str, asking: Asking, view: View
) -> ToolAnswer:
    words, city = asking.words, asking.words.names.place(place.code)
    own, group = map(fold, binding(found, place.code, asking.atlas))
    province = fold(province_wide(found))
    counts = {"own": len(own), "group": len(group), "province": len(province)}
    return ToolAnswer(
        status=_first({"own": own, "group": group, "province_only": province}),
        summary=(_whose(city, what, counts, asking),),
        unknown=tuple(_unknown(city, what, counts, asking, view)),
        facts=tuple(_owned(promise, asking) for promise in (*own, *group, *province)),
        more={"city": {"code": place.code, "name": city}, "counts": counts},
        plans=plans_read(words, view),
    )


def _whose(city: str, what: str, counts: dict[str, int], asking: Asking) -> str:
    """The city's own numbers first; without any, what there is instead and that it is not the city's."""
    words = asking.words
    told = {"city": city, "what": what, "whole": words.names.province, **counts}
    if counts["own"]:
        return words.say(
            "{city}，{what}：自己的{own}项；与其他城市共同的{group}项；{whole}的{province}项不是它的。",
            **told,
        )
    if counts["group"]:
        return words.say(
            "{city}，{what}：没有单独写明；与其他城市共同的{group}项，没有分解；{whole}的{province}项不是它的。",
            **told,
        )
    if counts["province"]:
        return words.say("{city}，{what}：没有写明；{whole}的{province}项不是它的，没有分解到市。", **told)
    return words.say("{city}，{what}：没有写明。", **told)


def _unknown(city: str, what: str, counts: dict[str, int], asking: Asking, view: View) -> Iterator[str]:
    words = asking.words
    if not counts["own"]:
        yield not_stated(words, words.say("{city}自己的{what}", city=city, what=what), view)
    if counts["group"]:
        yield words.say("几市共同的目标没有分解到{city}。", city=city)
    if not any(counts.values()):
        yield words.say("{whole}也没有这样的数。", whole=words.names.province)


def _owned(promise: Promise, asking: Asking) -> FactFields:
    """The promise with whose it is in one word."""
    target, words = promise.main, asking.words
    cities = target_cities(target, asking.atlas)
    whose = {"province": target.scope == "province", "group": len(cities) > 1, "city": bool(cities)}
    return {"whose": _first(whose, "open"), **fact(promise.main, words)}


def _with_word(targets: Iterable[Target], word: str) -> Iterator[Target]:
    wanted = word.casefold()
    return (target for target in targets if any(wanted in text.casefold() for text in _texts(target)))


def _texts(target: Target) -> tuple[str, ...]:
    return (target.indicator, target.indicator_en or "", target.evidence, *target.attributes)


def _what(asked: TargetsQuestion, industry: str, asking: Asking) -> str:
    """What is asked for, in words."""
    words = asking.words
    parts = (
        words.say("{year}年", year=asked.year) if asked.year else "",
        words.names.industry(industry) if industry else "",
        words.say("“{word}”", word=asked.q) if asked.q else "",
    )
    matter = " ".join(filter(None, parts))
    return words.say("{matter}数字目标", matter=matter) if matter else words.say("数字目标")


def _excerpts(word: str, asking: Asking, view: View) -> list[FactFields]:
    """Numbers of plans known only from excerpts; they are in no count."""
    plans = excerpts(asking.words, view)
    if not plans:
        return []
    targets = chosen_targets(asking.atlas, View(plans=plans, industries=view.industries, years=view.years))
    return [fact(target, asking.words) for target in _with_word(targets, word)]


TOOL = AtlasTool(
    "targets",
    "The plans' numeric targets, filtered; with city: its own, shared with others, or only province-wide (never the city's)",
    TargetsQuestion,
    _answer,
)
