"""The one sentence that answers first: how many plans name how many cities for what, and who is not named."""

from atlas.view import View
from insight.checks.gaps import awaits_plans, gaps
from insight.cities.overview import Overview
from wording.not_named import caveat
from wording.words import Words

_NUMERALS = "零一二三四五六七八九十"
_ENGLISH = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def answer(words: Words, seen: Overview, view: View) -> str:
    """What the view's plans say of the province in a sentence; “not seen” where not all of them was read."""
    if awaits_plans(words.atlas):
        return caveat(words, view.plans)
    return words.sentences(
        (_named(words, view, seen) + _unnamed(words, view, seen), caveat(words, view.plans))
    )


def _named(words: Words, view: View, seen: Overview) -> str:
    """Who is named, without the end of the sentence."""
    say, unread, matter = words.say, bool(gaps(words.atlas, view.plans)), _matter(words, view)
    said = {
        "plans": _plans(words, view),
        "named": seen.named,
        "matter": matter,
        "industries": len(seen.named_for),
    }
    if matter and not seen.named:
        return (
            say("{plans}中未见就{matter}点名", **said)
            if unread
            else say("{plans}没有就{matter}点名任何市", **said)
        )
    if matter:
        said |= {"each": len(seen.each), "group": len(seen.group)}
        return say("{plans}就{matter}点名{named}市（单独{each}，仅并列{group}）", **said)
    if not seen.named:
        return say("{plans}中未见点名", **said) if unread else say("{plans}没有点名任何市", **said)
    if unread:
        return say("{plans}中见到{named}市、{industries}个产业被点名", **said)
    return say("{plans}点名{named}市、{industries}个产业", **said)


def _unnamed(words: Words, view: View, seen: Overview) -> str:
    """Who is not, to the end of the sentence."""
    say, count = words.say, len(seen.unnamed)
    if not (count and seen.named):
        return say("。")
    said = {"city": words.names.city(seen.unnamed[0]), "count": count}
    if gaps(words.atlas, view.plans):
        return (
            say("；{city}未见点名。", **said) if count == 1 else say("；{city}等{count}市未见点名。", **said)
        )
    return say("；{city}未被点名。", **said) if count == 1 else say("；{city}等{count}市未被点名。", **said)


def _plans(words: Words, view: View) -> str:
    """The one plan by its name, several by their number."""
    chosen = words.atlas.chosen(view.plans)
    if len(chosen) == 1:
        return words.names.plan(chosen[0].id)
    count = len(chosen)
    numeral = (
        (_NUMERALS[count] if words.chinese else _ENGLISH[count].capitalize()) if count < 11 else str(count)
    )
    return words.say("{count}份规划", count=numeral)


def _matter(words: Words, view: View) -> str:
    """What was asked for; empty without a filter of industries or kinds."""
    return words.join((*map(words.names.industry, view.industries), *map(words.names.kind, view.kinds)))
