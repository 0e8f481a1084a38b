"""Whether the industries fit together: two levels, and no plan word that points to two codes."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from errors import Fault
from language import message

if TYPE_CHECKING:
    from plans.vocabulary import Industry

_FILE = "industries.toml"


def misfits(industries: "Mapping[str, Industry]") -> Iterator[Fault]:
    """Each parent that is none, and each word of a second code; the entries are kept."""
    named: dict[str, str] = {}
    for code, entry in industries.items():
        parent = industries.get(entry.parent) if entry.parent else None
        if entry.parent and (parent is None or parent.parent):
            problem, remedy = message("不是第一级的产业代码"), message("请写第一级的代码，或删去 parent")
            yield Fault(_FILE, f"{code}.parent", entry.parent, problem, remedy, kept=True)
        for word in dict.fromkeys((entry.zh, *entry.aliases)):
            if named.setdefault(word, code) != code:
                problem = message("这个词已属于产业 {code}", code=named[word])
                yield Fault(_FILE, f"{code}.aliases", word, problem, message("请只留在一处"), kept=True)
