"""Which features of a collection an AskedFeatures means."""

from typing import Any, NamedTuple

import shapely

from api.ogc.asking import AskedFeatures
from api.ogc.model import FeatureSet, Property
from api.ogc.refusing import FeatureRefusal
from api.ogc.times import overlap
from language import message


class SelectedPage(NamedTuple):
    """Numbers of the rows of one page, and how many rows there are on all pages together."""

    rows: tuple[int, ...]
    matched: int


def selected(collection: FeatureSet, asked: AskedFeatures) -> SelectedPage:
    """One page of the features that fulfil everything, in the order of the collection.

    Raises:
        FeatureRefusal: the page begins behind the last feature.
    """
    found = [number for number in _inside(collection, asked) if _fits(collection, number, asked)]
    if asked.offset > len(found):
        raise FeatureRefusal(
            400,
            message(
                "offset {offset} 超出范围：符合条件的共 {count} 个。", offset=asked.offset, count=len(found)
            ),
        )
    return SelectedPage(tuple(found[asked.offset : asked.offset + asked.limit]), len(found))


def _inside(collection: FeatureSet, asked: AskedFeatures) -> list[int]:
    if not asked.boxes:
        return list(range(len(collection.rows)))
    boxes = [shapely.box(*edges) for edges in asked.boxes]
    return sorted({number for box in boxes for number in collection.tree.query(box, "intersects").tolist()})


def _fits(collection: FeatureSet, number: int, asked: AskedFeatures) -> bool:
    if asked.time and collection.times and not overlap(asked.time, collection.spans[number]):
        return False
    return all(_has(item, collection.rows[number], value) for item, value in asked.filters)


def _has(item: Property, row: Any, value: Any) -> bool:
    found = item.of(row)
    return value in (found or ()) if item.type == "array" else found is not None and found == value
