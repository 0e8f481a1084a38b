"""Lists of nothing but links: menus, related pages, contents."""

import re

from reader.source.webpage.tags import Tag, end_of_element

_LINK = re.compile(r"<a\b[^<>]{0,500}>(.*?)</a", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,500}>?")
_FEWEST, _BESIDE = 3, 0.2
_LONGEST = 8_000  # characters of a list that are looked at
_MOST = 150  # lists of a page that are looked at
LISTS = ("ul", "ol", "dl")


class LinkLists:
    """Tells lists of links from lists of text."""

    def __init__(self, text: str) -> None:
        """Takes the page."""
        self._text, self._seen = text, 0

    def is_one(self, tag: Tag) -> bool:
        """Whether a list holds links, hardly any text beside them and no sentence."""
        self._seen += 1
        if tag.name not in LISTS or self._seen > _MOST:
            return False
        near = self._text[tag.start : tag.end + _LONGEST]
        inside = near[: end_of_element(near, tag._replace(start=0, end=tag.end - tag.start))]
        links = [_words(link) for link in _LINK.findall(inside)]
        beside = len(_words(inside)) - sum(map(len, links))
        return len(links) >= _FEWEST and beside <= _BESIDE * sum(map(len, links)) and "。" not in inside


def _words(page: str) -> str:
    return "".join(_TAG.sub("", page).split())
