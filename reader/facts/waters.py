"""What behind a place makes it a part of nature: a bay, a coast, a side of it; no zone and no site."""

import re

NATURE = re.compile(
    "湾(?!区|[港口新])(?:[东西南北中]{1,2}部)?|(?:[东西南北中]{1,2}部)?(?:近海|近岸|沿海(?!区域|地区)|沿岸(?!区域|地区)|海域|外海)(?:海岛|岛群|海域)?"
    "|[东西南北中]{1,2}部(?:海岛|岛群|(?=[、,;。)等和及与]|$))"
)
