"""Agencies that a draft's sentence gives a part in something: who leads, who supports, who does it alone."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.lexicon import alternatives, finder
from reader.types import Range

_AS = "(?:被)?(?:列入|列为|作为|担任|是|为|任)(?:主要|第一)?"
_ALONE = "(?:单独|独家|一家|独自|一手|独力|自己)?"
_LEADS = re.compile(
    rf"会同|[等]?(?:来|去)?(?:共同|联合|负责|具体|主要)?{_ALONE}(?:负责)?(?:{_AS}(?:牵头|责任|主责)(?:单位|部门)|牵头|领衔|抓总|总牵头|归口|主导|扛旗|唱主角|挑大梁|打头|负总责|总负责|"
    r"管(?!理|委|道|网)|来抓|挂帅|负责(?!人|同志|处|科)|主责|主抓|主管|承办|主办|为主|组织实施)"
)
_LEADS_BEFORE = re.compile(
    r"(?:牵头的?(?:单位|部门|责任单位)?|责任单位|责任部门|主责单位|主抓单位|负总责的|负责的)(?:则|都|还)?(?:[是为:(|]|落在|定为|交给){0,2}$"
)
_SUPPORTS = re.compile(
    rf"[等]?(?:来|去)?(?:共同|负责|积极|只|仅)?(?:{_AS}(?:配合|参与|协助|支持)(?:单位|部门)|打?配合|参与|协助|协同|协办|支持|参加|打下手|辅助)"
)
_SUPPORTS_BEFORE = re.compile(
    r"(?:配合|参与|协助|支持|协办)的?(?:单位|部门)?(?:则|都|还)?[是为:(|]{1,2}$|(?:配合|参与|协助|支持)(?:单位|部门)$|(?:会同|商)$"
)
_SINGLE = re.compile("单独|独家|一家|独自|一手|独力")
_JOINT = re.compile(r"[、和及与/]|以及")
_PAUSE = re.compile(",")
_OFFICE = re.compile(
    "省(?:委|政府)?[\u4e00-\u9fff]{2,8}?(?:厅|局|委|办|部|院)(?=[、,;。和及与等)\\s|]|牵头|负责|配合|$)"
)
_KIND = re.compile("(?:厅|委员会|委|局|办|部)$")
_SHORTEST = 2


class Duty(NamedTuple):
    """Agencies that a sentence says lead (``lead``) or support (``support``) something; ``alone``: and nobody else."""

    span: Range
    role: str
    agencies: tuple[str, ...]
    alone: bool


class _Office(NamedTuple):
    start: int
    end: int
    agency: str


class DutyReader:
    """Finds agencies with a role."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Takes each name of an agency to the agency's own."""
        self._names = names
        self._find = finder(names)
        self._stems = _stems(names)
        stem = alternatives(self._stems)
        self._departments = re.compile(
            rf"(?:{stem})(?:[、和及与](?:{stem}))*(?:等)?(?:[两三四五六几多]?(?:个|家)?部门|[两三四五六]家|系统|口上?)"
        )
        self._stem = re.compile(stem)

    def read(self, text: str, start: int, end: int) -> Iterator[Duty]:
        """The duties of a sentence in their order."""
        run: list[_Office] = []
        for one in (*self.offices(text, start, end), None):
            if run and (one is None or not self._goes_on(text, start, run, one)):
                role = _role(text, start, run[0].start, run[-1].end)
                if role:
                    behind = (
                        text[run[-1].end : run[-1].end + 6]
                        + text[max(start, run[0].start - 8) : run[0].start]
                    )
                    agencies = tuple(dict.fromkeys(office.agency for office in run))
                    yield Duty((run[0].start, run[-1].end), role, agencies, bool(_SINGLE.search(behind)))
                run = []
            if one:
                run.append(one)

    def offices(self, text: str, start: int, end: int) -> list[_Office]:
        """Every agency that a sentence names, on record or not; none of a city's."""
        found = [
            _Office(start + low, start + high, self._names[word])
            for word, low, high in self._find(text[start:end])
            if _is_of_province(word) or text[start + low - 1 : start + low] not in tuple("市县区")
        ]
        for match in self._departments.finditer(text, start, end):
            stems = list(self._stem.finditer(text, *match.span()))
            for at, one in enumerate(stems):
                stop = match.end() if at == len(stems) - 1 else one.end()
                found.append(_Office(one.start(), stop, self._stems[one[0]]))
        known = [(one.start, one.end) for one in found]
        for match in _OFFICE.finditer(text, start, end):
            if not any(low < match.end() and match.start() < high for low, high in known):
                found.append(_Office(*match.span(), match[0]))
        return sorted(set(found))

    def _goes_on(self, text: str, start: int, run: list[_Office], one: _Office) -> bool:
        """Whether an agency stands in one list with those before it; behind a comma only where these have no role yet."""
        if _JOINT.fullmatch(text, run[-1].end, one.start):
            return True
        paused = _PAUSE.fullmatch(text, run[-1].end, one.start)
        return bool(paused) and not _role(text, start, run[0].start, run[-1].end)


def _stems(names: Mapping[str, str]) -> dict[str, str]:
    """What names are short for before 部门 (卫健、发改两部门), where only one agency can be meant."""
    found: dict[str, set[str]] = {}
    for name, agency in names.items():
        stem = _KIND.sub("", name.removeprefix("省"))
        if stem != name and len(stem) >= _SHORTEST and not stem.startswith("委"):
            found.setdefault(stem, set()).add(agency)
    return {stem: next(iter(agencies)) for stem, agencies in found.items() if len(agencies) == 1}


def _is_of_province(name: str) -> bool:
    return name.startswith(("省", "国", "人民"))


def _role(text: str, start: int, low: int, high: int) -> str:
    before = text[max(start, low - 12) : low]
    if _SUPPORTS_BEFORE.search(before) or (not _LEADS_BEFORE.search(before) and _SUPPORTS.match(text, high)):
        return "support"
    return "lead" if _LEADS.match(text, high) or _LEADS_BEFORE.search(before) else ""
