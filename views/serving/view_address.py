"""A view out of URL parameters: what is unknown is left out and said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from atlas.model import Atlas
from atlas.view import MATTERS, MOST_COMPARED, MOST_TOPICS, NOTHING, PARAMETERS, RULES, View
from errors import UserError
from geo.places import Place
from insight.filters import filter_codes
from language import LANGUAGES
from layers import usual_layers
from wording.words import Words

Listed = TypeVar("Listed", bound=str)

_LIMIT = 4_000
"""Characters read of one parameter: room for every code of a vocabulary ten times the present size, none for floods."""


def view_from_params(
    params: Mapping[str, str], atlas: Atlas, layers: Iterable[str]
) -> tuple[View, tuple[str, ...]]:
    """Read URL parameters; what is unknown is left out and said in a notice in the view's language."""
    lang = params.get("lang", LANGUAGES[0])
    words = Words(atlas, lang if lang in LANGUAGES else LANGUAGES[0])
    say, notices = words.say, []
    if lang not in LANGUAGES:
        notices.append(say("没有语言“{text}”，已用中文", text=_short(lang)))

    def given(name: str) -> str:
        return params.get(PARAMETERS[name], "")

    def known(name: str, notice: str, codes: Iterable[Listed]) -> tuple[Listed, ...]:
        chosen, unknown = _split(given(name), tuple(codes))
        notices.extend(notice.format(text=_short(text)) for text in unknown[:1])
        return chosen

    vocabulary = atlas.vocabulary
    layer_ids = tuple(layers)
    shown = known("layers", say("没有图层“{text}”，已忽略"), (NOTHING, *layer_ids))
    unknown = {
        "plans": say("没有规划“{text}”，已忽略"),
        "industries": say("没有产业“{text}”，已忽略"),
        "kinds": say("没有类型“{text}”，已忽略"),
        "agencies": say("没有部门“{text}”，已忽略"),
        "years": say("没有{text}年的目标，已忽略"),
        "units": say("没有单位“{text}”，已忽略"),
        "scopes": say("没有范围“{text}”，已忽略"),
    }
    codes = filter_codes(atlas)
    view = View(
        **{name: known(name, notice, codes[name]) for name, notice in unknown.items()},
        topics=known("topics", say("没有产业“{text}”，已忽略"), vocabulary.industries)[:MOST_TOPICS],
        county=_county(given("county"), words, notices),
        city=_city(given("city"), words, notices),
        layers=tuple(id for id in layer_ids if id in shown) if shown else usual_layers(atlas),
        clause=_clause(given("clause"), words, notices),
        matter=next(iter(known("matter", say("没有计数对象“{text}”，已忽略"), MATTERS)), MATTERS[0]),
        rule=next(iter(known("rule", say("没有计数规则“{text}”，已忽略"), RULES)), RULES[0]),
        compare=_compared(given("compare"), words, notices),
        own=_own(given("own")),
        lang=words.lang,
    )
    return view, tuple(notices)


def _own(text: str) -> str | None:
    """The key of an own site; whether there still is one, the map sees."""
    return text if re.fullmatch(r"[0-9a-f]{12}", text) else None


def _split(text: str, codes: tuple[Listed, ...]) -> tuple[tuple[Listed, ...], list[str]]:
    """The known codes in a comma-separated text, in their own order, and what is unknown."""
    given = [part.strip() for part in text[:_LIMIT].split(",") if part.strip()]
    return tuple(code for code in codes if code in given), [part for part in given if part not in codes]


def _compared(text: str, words: Words, notices: list[str]) -> tuple[str, ...]:
    """Two plans or up to four cities in the order given; all left out where they do not go together."""
    plans, cities = tuple(words.atlas.plan_by_id), words.atlas.cities
    given = tuple(dict.fromkeys(part.strip() for part in text[:_LIMIT].split(",") if part.strip()))
    unknown = [part for part in given if part not in (*plans, *cities)]
    if unknown:
        notices.append(words.say("不能对照“{text}”，已忽略", text=_short(unknown[0])))
        return ()
    if len(given) == 1 and given[0] in plans:
        notices.append(
            words.say("对照规划要有两份，“{text}”只是一份，已忽略", text=words.names.plan(given[0]))
        )
        return ()
    if any(
        len(given) <= most and set(given) <= set(known)
        for known, most in ((plans, 2), (cities, MOST_COMPARED))
    ):
        return given
    notices.append(words.say("只能对照两份规划，或二至{most}个城市；已忽略", most=MOST_COMPARED))
    return ()


def _city(text: str, words: Words, notices: list[str]) -> str | None:
    if not text.strip():
        return None
    atlas = words.atlas
    try:
        place = atlas.gazetteer.find(text[:_LIMIT])
    except UserError as error:
        notices.append(error.in_language(words.lang))
        return None
    city = atlas.prefecture_of(place.adcode)
    if city not in atlas.cities:
        notices.append(words.say("“{text}”不是市或县", text=_short(text)))
        return None
    if place.level == "county":
        notices.extend(_of_county(place, words))
    return city


def _clause(text: str, words: Words, notices: list[str]) -> str | None:
    if text and text not in words.atlas.clause_by_ref:
        notices.append(words.say("没有条款“{text}”，已忽略", text=_short(text)))
    return text if text in words.atlas.clause_by_ref else None


def _county(text: str, words: Words, notices: list[str]) -> str | None:
    """The county that the address names by its code or a name; ``None`` for none."""
    if not text.strip():
        return None
    try:
        return words.atlas.gazetteer.find(text[:_LIMIT], "county").adcode
    except UserError as error:
        notices.append(error.in_language(words.lang))
        return None


def _of_county(place: Place, words: Words) -> Iterator[str]:
    """In which city it lies, and in which others there is one of the same name."""
    county = words.names.place(place.adcode)
    yield words.say("{county}属{city}，显示该市", county=county, city=words.names.place(place.prefecture))
    for other in words.atlas.gazetteer.places:
        if other.level == "county" and other.name_zh == place.name_zh and other.adcode != place.adcode:
            yield words.say("{city}另有{county}", city=words.names.place(other.prefecture), county=county)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
