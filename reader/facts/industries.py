"""Industries as a list writes them: one by one, together again where they are one term."""

import re
from collections.abc import Iterable

from reader.lexicon import Lexicon, alternatives, finder

_MARKS = re.compile(r"[、,](?![^()]*[)])")
_AREA = re.compile(
    "[\u4e00-\u9fff]{1,8}?(?:产业园区?|园区|医药港|开发区|高新区|经开区|新区)|[\u4e00-\u9fff]{1,6}?(?:[城山矿林灌垦滩湖陷岸]区|滩涂地|湾|岸|角)"
)
_SHORTEST = 3
_LEVEL = (  # 500亿级预制菜, 第二大建陶产区, 做强医药, 上半年机器人产业
    r"[\d十百千万]+亿元?级(?:以上)?的?|第[一二三四五六七八九十]大|[百千万]+[辆吨台套]|(?:做[大强优精特细实活]+|拓展|延伸|培育|壮大|布局)(?=..)"
    "|今年(?:以来)?|去年|[上下]半年|前三季度|[一二三四]季度|全年|[(][\u4e00-\u9fff]{2,4}[)]"
)
_CODE = re.compile(r"“[\d+A-Z]+”?$|^“[\d+A-Z]+”(?=.)")  # 新材料“6+3”


class IndustryReader:
    """Splits the words between a place and what it is named as."""

    def __init__(self, lexicon: Lexicon, aliases: Iterable[str] = ()) -> None:
        """Takes known industries: those of the vocabulary and the taxonomy's ``aliases``."""
        words = lexicon.designations.words
        self._known = frozenset((*words.industries, *aliases))
        self._ends = tuple({*self._known, *words.industry_ends})
        self._find = finder(self._known)
        self._qualifier = re.compile(
            rf"^(?:{alternatives((*lexicon.province, *lexicon.local.regions, *words.qualifiers))}|{_LEVEL})+"
        )
        self._trailing = re.compile(
            r"(?:等)?(?:优势|特色|重点|先进|现代|优质)*(?:全?产业链|产业|产品|领域|行业)?$"
        )
        self._adjectives = frozenset(words.adjectives)
        self._generic = frozenset((*words.generic, ""))

    def is_known(self, name: str) -> bool:
        """Whether the vocabulary or the taxonomy has it."""
        return name in self._known

    def is_alike(self, name: str) -> bool:
        """Whether it ends like an industry."""
        return name.endswith(self._ends)

    def split(self, listed: str) -> tuple[str, ...]:
        """The industries of a list in their order; empty where it names none.

        A missing 、 is put in where an item is nothing but known terms; 和 divides where what stands
        before and behind it is not one known term.
        """
        found: list[str] = []
        for part in _MARKS.split(listed):
            for at, piece in enumerate(self._around_etc(part)):
                name = self._named(piece)
                if at and found and name in self._adjectives:
                    continue  # A、B 等未来产业
                if at and found and self.is_alike(name) and not any(map(self.is_alike, found)):
                    found = []  # 甲湾、乙岛等海洋牧场: names of things of that kind
                found += self._tiled(name) if name not in self._generic else []
        return tuple(dict.fromkeys(found))

    def _around_etc(self, part: str) -> list[str]:
        """A等B和C: the last examples, and the terms they are examples of."""
        pieces = re.split(r"等(?=[\u4e00-\u9fff])|等$", part)
        return [half for piece in pieces for half in self._divided(piece)]

    def _divided(self, piece: str) -> list[str]:
        if self._named(piece) in self._known:
            return [piece]
        halves = re.split(r"和(?![^()]*[)])|以及", piece)
        alone = [len(half.strip()) >= _SHORTEST or self.is_alike(self._named(half)) for half in halves]
        return halves if all(alone) else [piece]

    def _named(self, piece: str) -> str:
        plain = _CODE.sub("", piece.strip(" 、,;:"))
        quoted = plain.count("“") == plain.count("”") and not plain.endswith("”")
        name = self._qualifier.sub("", plain if quoted else plain.strip("“”"))
        name = self._without_area(name)
        cut = self._trailing.sub("", name)
        return cut if len(cut) >= 2 and cut not in self._adjectives else name

    def _without_area(self, name: str) -> str:
        """采煤沉陷区光伏 is of 光伏: an area in front of a known industry is where it lies."""
        area = _AREA.match(name)
        return (
            name[area.end() :]
            if area and name not in self._known and name[area.end() :] in self._ends
            else name
        )

    def _tiled(self, name: str) -> list[str]:
        """Known terms that leave nothing over; else the name as it is."""
        if name in self._known:
            return [name]
        tiles = list(self._find(name))
        whole = "".join(word for word, _, _ in tiles) == name
        if whole and len(tiles) > 1 and all(len(word) >= _SHORTEST for word, _, _ in tiles):
            return [word for word, _, _ in tiles]
        return [name]
