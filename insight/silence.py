"""Silence said as silence: which plans do not name a city, and for what they were not asked."""

from geo.places import Place
from insight.attention import attention_to
from insight.view import View
from insight.words import Words


def silence(words: Words, place: Place, view: View) -> str:
    """That the view's plans do not name a prefecture; under a filter, for what, and how often they name it otherwise.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    say, asked = words.say, {"count": len(words.atlas.chosen(view.plans)), "city": words.place(place.adcode)}
    matters = words.join((*map(words.industry, view.industries), *map(words.kind, view.kinds)))
    if not matters:
        return say("所选{count}份计划均未点名{city}。未点名不等于不支持。", **asked)
    otherwise = attention_to(words.atlas, place.adcode, View(plans=view.plans)).designations
    if not otherwise:
        return say("所选{count}份计划均未点名{city}，也没有就{matter}点名。未点名不等于不支持。", matter=matters, **asked)
    return say(
        "所选{count}份计划未就{matter}点名{city}，不筛选时共有{times}处点名。未点名不等于不支持。",
        matter=matters, times=len(otherwise), **asked,
    )  # fmt: skip
