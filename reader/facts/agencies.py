"""Who leads and who supports a clause: the agencies one by one, as its brackets list them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_OFFICE_ENDS = "委|厅|局|办|部|院|会|联|行|政府|公室|委员会|集团|海关|专班|镇街|街道"
_ONE = r"[省市县区各][^,;。:()、\n由]{1,14}?(?:委|厅|局|办|部|署|政府)"
_PROSE = re.compile(
    rf"由(?P<lead>(?:{_ONE}、){{0,6}}{_ONE})(?:(?:共同|负责)?牵头|负责(?=日常|统筹|组织|具体|[,。]))(?:,?(?:会同|联合|商)(?P<support>(?:{_ONE}、){{0,12}}{_ONE}))?"
)
_SHARE = re.compile("按照?职责|分工")


@dataclass(frozen=True)
class Agencies:
    """The agencies of one clause.

    Attributes:
        lead: in the order of the text, each once.
        support: likewise; never one that leads.
        open: whether a list ends with 等.
        spans: the brackets or lines they stand in.
        unknown: names that do not end like an agency's, with their places; not in ``lead`` or ``support``.
    """

    lead: tuple[str, ...]
    support: tuple[str, ...]
    open: bool
    spans: tuple[Range, ...]
    unknown: tuple[tuple[str, Range], ...]


def merged(parts: Sequence[Agencies]) -> Agencies:
    """The agencies of a clause that was read in parts."""
    lead = tuple(dict.fromkeys(name for part in parts for name in part.lead))
    support = dict.fromkeys(name for part in parts for name in part.support if name not in lead)
    spans = tuple(span for part in parts for span in part.spans)
    unknown = tuple(name for part in parts for name in part.unknown)
    return Agencies(lead, tuple(support), any(part.open for part in parts), spans, unknown)


class AgencyReader:
    """Finds agencies in a folded clause."""

    def __init__(self, lexicon: Lexicon, known: Iterable[str] = ()) -> None:
        """Takes the agencies that are known by name; others are told by their endings."""
        words = lexicon.agencies
        self._known = frozenset(known)
        owners = alternatives(("国家", "人民银行", "团", "工商联", "中国", *lexicon.province))
        self._office = re.compile(rf"(?:[省市县区各]|{owners})[\u4e00-\u9fff、()]*(?:{_OFFICE_ENDS})$")
        lead, support = alternatives(words.lead_labels), alternatives(words.support_labels)
        self._label = re.compile(rf"(?:(?P<lead>{lead})|(?P<support>{support}))[:\s]*")
        roles = alternatives((*words.lead_roles, *words.support_roles))
        self._role = re.compile(rf"由?(?P<names>[^,;。]+?)(?:等)?(?P<role>{roles})(?=$|[,;。])")
        self._roles = dict.fromkeys(words.lead_roles, "lead") | dict.fromkeys(words.support_roles, "support")
        self._bracket = re.compile(r"[(]((?:[^()\n]|[(][^()]{0,60}[)]){2,600})[)]")
        self._line = re.compile(rf"(?:^|(?<=。))[ \t]*((?:{lead}|{support}):[^\n]+)$", re.M)
        self._ends = tuple(words.endings)
        self._whole = re.compile(alternatives(words.whole))

    def read(self, text: str, start: int, end: int) -> Agencies:
        """The agencies of the clause that takes characters ``start`` to ``end``."""
        sides: dict[str, dict[str, None]] = {"lead": {}, "support": {}}
        spans, unknown, is_open = [], [], False
        for match in (*self._bracket.finditer(text, start, end), *self._line.finditer(text, start, end)):
            lists = list(self._lists(match[1]))
            if not lists:
                continue
            spans.append(match.span())
            for side, names, offset in lists:
                is_open |= names.rstrip("。. ").endswith("等")
                for name in self._names(names):
                    at = match.start(1) + offset
                    if self._is_agency(name):
                        sides[side][name] = None
                    else:
                        unknown.append((name, (at, at + len(names))))
        if not sides["lead"]:
            self._add_prose(text, start, end, sides)
        support = tuple(name for name in sides["support"] if name not in sides["lead"])
        return Agencies(tuple(sides["lead"]), support, is_open, tuple(spans), tuple(unknown))

    def listed(self, text: str, span: Range, side: str) -> Agencies:
        """The agencies of a cell or list that holds nothing else; ``side`` unless it says who leads itself."""
        sides: dict[str, dict[str, None]] = {"lead": {}, "support": {}}
        unknown: list[tuple[str, Range]] = []
        inside = re.sub(r"(?<=[\u4e00-\u9fff)]) +(?=[\u4e00-\u9fff])", "、", text[slice(*span)])
        for own, names, _ in self._labelled(side, inside, 0):
            for name in self._names(names):
                if self._is_agency(name):
                    sides[own][name] = None
                else:
                    unknown.append((name, span))
        support = tuple(name for name in sides["support"] if name not in sides["lead"])
        is_open = inside.rstrip("。. ").endswith("等")
        return Agencies(tuple(sides["lead"]), support, is_open, (span,), tuple(unknown))

    def _add_prose(self, text: str, start: int, end: int, sides: dict[str, dict[str, None]]) -> None:
        """由省甲厅牵头,会同省乙厅: the sentence says what no bracket does."""
        for match in _PROSE.finditer(text, start, end):
            for side in sides:
                sides[side] |= dict.fromkeys(self._names(match[side] or ""))

    def _lists(self, inside: str) -> Iterator[tuple[str, str, int]]:
        """The lists of names in a bracket with their side and place."""
        labels = list(self._label.finditer(inside))
        if labels:
            if labels[0].start() > 2:
                return
            for label, after in zip(labels, [*labels[1:], None], strict=True):
                stop = after.start() if after else len(inside)
                names = inside[label.end() : stop].rstrip(";,。 \n")
                yield from self._labelled(label.lastgroup or "", names, label.end())
        else:
            roles = list(self._by_roles(inside, 0))
            yield from roles or self._bare(inside)

    def _bare(self, inside: str) -> Iterator[tuple[str, str, int]]:
        """(省甲厅、省乙局): names and nothing else lead."""
        names = self._names(inside)
        if names and all(self._is_agency(name) and self._office.match(name) for name in names):
            yield "lead", inside, 0

    def _labelled(self, side: str, names: str, at: int) -> Iterator[tuple[str, str, int]]:
        """A labelled list, which may say once more who leads and who only takes part."""
        roles = list(self._by_roles(names, at))
        yield from roles if roles else ((side, names, at),)

    def _by_roles(self, text: str, at: int) -> Iterator[tuple[str, str, int]]:
        """省甲厅牵头,省乙厅配合: the names before each role; beside who leads, 按职责分工负责 only supports."""
        found = list(self._role.finditer(text))
        leading = any("牵头" in match["role"] and not _SHARE.search(match["role"]) for match in found)
        for match in found:
            names = match["names"] + ("等" if text[match.end("names")] == "等" else "")
            shared = leading and _SHARE.search(match["role"])
            if any(self._is_agency(name) for name in self._names(names)):
                yield "support" if shared else self._roles[match["role"]], names, at + match.start("names")

    def _names(self, listed: str) -> list[str]:
        """The names of a list one by one; an omitted 省 is put back where that makes a known name."""
        listed = re.sub(r"等(?:有关|相关)?(?:部门|单位)?$", "", listed.strip(" 。.;,\n"))
        names = [name for part in self._kept_whole(listed) for name in part]
        lead = names[0][0] if names else ""
        return [
            lead + name if name not in self._known and lead + name in self._known else name for name in names
        ]

    def _kept_whole(self, listed: str) -> Iterator[list[str]]:
        done = 0
        for match in self._whole.finditer(listed):
            yield self._split(listed[done : match.start()])
            yield [match[0]]
            done = match.end()
        yield self._split(listed[done:])

    def _split(self, listed: str) -> list[str]:
        """Splits at 、 and commas outside brackets."""
        parts = re.split(r"[、,;](?![^()]*[)])", listed)
        names = [name.strip(" \n") for part in parts for name in self._joined_by_and(part)]
        return [name for name in names if name]

    def _joined_by_and(self, part: str) -> list[str]:
        """省甲厅和省乙厅 are two, 省工业和信息化厅 is one."""
        for match in re.finditer("[和及]", part):
            sides = [part[: match.start()].strip(), part[match.end() :].strip()]
            if part not in self._known and all(
                self._is_agency(side) and side[0] in "省市县区各" for side in sides
            ):
                return sides
        return [part]

    def _is_agency(self, name: str) -> bool:
        bare = re.sub(r"[(][^()]*[)]$", "", name)
        return name in self._known or (2 <= len(bare) <= 24 and bare.endswith(self._ends))
