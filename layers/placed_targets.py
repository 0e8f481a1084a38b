"""Promised numbers that bind named cities: one label for the group, tied to its members."""

import shapely

from atlas.model import Atlas
from atlas.view import View
from insight.targets.promises import Promise, chosen_targets, fold, target_cities
from layers.cards import promise_card
from layers.model import Entry, Feature, Layer, Style, table
from wording.words import Words

_CLASS = "together"
_STYLE = Style(stroke="#2B2F33", weight=1.4, dash="1 5")


def build(atlas: Atlas, view: View) -> Layer:
    """A star of lines from the group's middle to each of its cities; the number stands once."""
    words = Words(atlas, view.lang)
    placed = fold(target for target in chosen_targets(atlas, view) if target_cities(target, atlas))
    features = [f for number, promise in enumerate(placed) if (f := _feature(number, promise, words))]
    return Layer(
        id="targets",
        group=words.say("规划点名"),
        title=words.say("落到城市的目标（并列城市合计）"),
        level="lines",
        table=table(features, _STYLE),
        legend=(Entry(words.say("虚线连接并列城市，其共同目标未分解到市"), _STYLE, _CLASS),)
        if features
        else (),
        sources=("plans",),
    )


def _feature(number: int, promise: Promise, words: Words) -> Feature | None:
    atlas = words.atlas
    shapes = atlas.boundaries.prefectures
    cities = [code for code in target_cities(promise.main, atlas) if code in shapes.index]
    if not cities:
        return None
    points = [shapely.Point(shapes.label_lon[code], shapes.label_lat[code]) for code in cities]
    middle = shapely.MultiPoint(points).centroid
    star = shapely.MultiLineString([(middle, point) for point in points]) if len(points) > 1 else middle
    label = f"{words.names.indicator(promise.main)} {words.numbers.amount(promise.main)}"
    key = f"{promise.main.ref}/{number}"
    return Feature(key, star, classes=(_CLASS,), card=promise_card(promise, words), label=label, at=middle)
