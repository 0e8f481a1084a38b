"""A map of a view as a picture, with the base map's line and what it does not show."""

from dataclasses import replace
from typing import Annotated

from pydantic import StringConstraints

from assistant.asked import industry_or_refused, place_called, plans_called
from assistant.model import AskedName, Asking, AtlasTool, Question, ToolAnswer
from assistant.silence import plans_read
from exports.report.order import chosen_kinds, chosen_view
from exports.report.report import Report
from insight.cities.overview import overview
from wording.answer import answer
from wording.not_named import meant

WIDTH = 1200
"""Pixels: readable, and not more than an assistant takes in."""


class PictureQuestion(Question):
    """Which city is outlined, which industry, kind and plan are shown, on which layers (ids, by commas)."""

    city: AskedName = ""
    industry: AskedName = ""
    plan: AskedName = ""
    kind: AskedName = ""
    layers: Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)] = ""


def _answer(asked: PictureQuestion, asking: Asking) -> ToolAnswer:
    atlas, words = asking.atlas, asking.words
    cities = (place_called(asking, asked.city).code,) if asked.city else ()
    industries = (industry_or_refused(atlas, asked.industry),) if asked.industry else ()
    plans = plans_called(asking, asked.plan)
    view = chosen_view(atlas, words.lang, cities, plans, industries, asked.layers or None)
    view = replace(view, kinds=chosen_kinds(atlas, [asked.kind] if asked.kind else []))
    report = Report(atlas, view, cities, sections=("map",), width=WIDTH)
    seen, imprint = overview(atlas, view), report.imprint
    return ToolAnswer(
        status="drawn",
        summary=(answer(words, seen, view), *imprint.foot),
        unknown=(meant(words, view.plans),),
        more={
            "title": imprint.title,
            "view": imprint.subtitle,
            "layers": list(view.layers),
            "base_map": imprint.base_map,
            "named_each": [words.names.place(code) for code in seen.each],
            "named_collective": [words.names.place(code) for code in seen.group],
            "not_named": [words.names.place(code) for code in seen.unnamed],
            "width": WIDTH,
        },
        report=report,
        plans=plans_read(words, view),
    )


TOOL = AtlasTool(
    "map_picture",
    "PNG map of which cities are named, filtered; a city is outlined",
    PictureQuestion,
    _answer,
)
