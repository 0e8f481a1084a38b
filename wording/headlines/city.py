"""One sentence about one city: how it is named, where, what is promised, what changed, how its neighbours stand."""

from collections.abc import Mapping, Sequence
from typing import get_args

from atlas.view import View
from insight.change.city import ChangeStep, CityChange
from insight.checks.gaps import gaps
from insight.cities.attention import Attention
from insight.cities.summary import CitySummary
from insight.context.city import CityContext
from wording.headlines.series import several
from wording.not_named import not_named
from wording.words import Words

_AGED = "age_60plus"


def of(words: Words, adcode: str, headline: str) -> str:
    """A headline that says which city it is about."""
    city = words.names.city(adcode)
    return headline if city in headline else words.say("{city}：{headline}", city=city, headline=headline)


def named(words: Words, named: Attention, view: View) -> str:
    """In how many plans and how often a city is named, and what for by itself."""
    say, count = words.say, len(named.designations)
    given = {"city": words.names.city(named.adcode), "count": count}
    if not count:
        return say("{city}：{state}", city=given["city"], state=_unnamed(words, view))
    if gaps(words.atlas, view.plans):
        return say("{city}：见到{count}处点名", **given)
    given["plans"] = len({record.plan for record in named.designations})
    alone = [code for code, state in named.industries.items() if state == "each"]
    if not alone:
        return say("{city}：{plans}份规划点名{count}处，都是与他市并列", **given)
    return say(
        "{city}：{plans}份规划点名{count}处，{industries}单独点名",
        industries=several(words, map(words.names.industry, alone)),
        **given,
    )


def industries(words: Words, named: Attention, view: View) -> str:
    """For how many industries, which by themselves and which only beside other cities."""
    say, names = words.say, words.names
    if not named.designations:
        return say("{city}：{state}", city=names.city(named.adcode), state=_unnamed(words, view))
    by_state = {
        state: several(
            words, (names.industry(code) for code, own in named.industries.items() if own == state)
        )
        for state in ("each", "group")
    }
    parts = [
        say("{industries}单独点名", industries=by_state["each"]) if by_state["each"] else "",
        say("{industries}与他市并列点名", industries=by_state["group"]) if by_state["group"] else "",
    ]
    if not any(parts):
        return say("{city}被点名，未归入产业", city=names.city(named.adcode))
    return say("；").join(filter(None, parts))


def sites(words: Words, city: CitySummary) -> str:
    """How many sites the plans name there, and how many only other sources."""
    say, named, others = words.say, len(city.sites), len(city.others)
    first = (
        say("规划点名{count}处园区、平台或活动", count=named)
        if named
        else say("规划没有点名园区、平台或活动")
    )
    second = say("另有{count}处见于其他来源", count=others) if others else ""
    return say("；").join(filter(None, (first, second)))


def background(words: Words, found: CityContext) -> str:
    """How many zones and recognised clusters there are, and what share of the people is 60 or older."""
    say = words.say
    aged = next((share for share in found.shares if share.measure == _AGED), None)
    parts = (
        say("{count}处开发区", count=len(found.zones)) if found.zones else "",
        say("{count}个认定的集群", count=len(found.clusters)) if found.clusters else "",
        say("60岁及以上人口占{share}", share=f"{aged.percent:.2f}%") if aged else "",
    )
    return say("；").join(filter(None, parts)) or say("背景")


def targets(words: Words, city: CitySummary) -> str:
    """Which promises are the city's, which it shares, and which are the whole province's."""
    say, name = words.say, words.names.city(city.place.adcode)
    own = (
        say("{count}项目标只给{city}", count=len(city.own), city=name)
        if city.own
        else say("没有只给{city}的目标", city=name)
    )
    shared = say("{count}项与他市共同", count=len(city.group)) if city.group else ""
    wide = (
        say(
            "{count}项{whole}目标涉及其产业，未分解到市",
            count=len(city.province),
            whole=words.names.province,
        )
        if city.province
        else ""
    )
    return say("；").join(filter(None, (own, shared, wide)))


def change(words: Words, found: CityChange) -> str:
    """What a later plan names anew, names again and does not mention again."""
    say, steps = words.say, {step: _of(words, found, step) for step in get_args(ChangeStep)}
    parts = (
        say("新点名{industries}", industries=steps["added"]) if steps["added"] else "",
        say("继续点名{industries}", industries=steps["kept"]) if steps["kept"] else "",
        say("未再提及{industries}", industries=steps["unmentioned"]) if steps["unmentioned"] else "",
    )
    plans = {"before": words.names.plan(found.before), "after": words.names.plan(found.after)}
    return say("{before}到{after}：{changes}", changes=say("；").join(filter(None, parts)), **plans)


def beside(
    words: Words, adcode: str, around: Sequence[str], found: Mapping[str, Attention], view: View
) -> str:
    """For how many industries a city is named, and how many of its neighbours are."""
    say, own = words.say, len(found[adcode].industries)
    given = {"city": words.names.city(adcode), "count": own}
    first = (
        say("{city}被点名{count}个产业", **given)
        if own
        else say("{city}{state}", city=given["city"], state=not_named(words, view.plans))
    )
    named_ones = {code: len(found[code].industries) for code in around if found[code].industries}
    if not named_ones:
        second = say("相邻{count}市也未见点名", count=len(around))
        return say("；").join((first, second))
    most = max(named_ones, key=lambda code: named_ones[code])
    second = say(
        "相邻{count}市中{named}市被点名，最多的{most}有{industries}个产业",
        count=len(around),
        named=len(named_ones),
        most=words.names.city(most),
        industries=named_ones[most],
    )
    return say("；").join((first, second))


def _of(words: Words, found: CityChange, step: ChangeStep) -> str:
    return several(words, (words.names.industry(item.industry) for item in found.of(step)))


def _unnamed(words: Words, view: View) -> str:
    """That no plan names it, with what that does not mean."""
    say, count = words.say, len(words.atlas.chosen(view.plans))
    if gaps(words.atlas, view.plans):
        return not_named(words, view.plans)
    return say("{count}份规划均未点名（不等于不支持）", count=count)
