"""Codes that a record refers to and that must exist elsewhere: industries, agencies, groups, places."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from language import message
from plans.records import Designation, Record, Site


@dataclass(frozen=True)
class Known:
    """What may be referred to; each field answers ``in``.

    ``kinds`` are those of each type of record that has a kind of the vocabulary; a type without is not checked.
    ``no_place`` says of a code that is no place here why not, and what to do.
    """

    industry: Container[str]
    lead: Container[str]
    overlap: Container[str]
    places: Container[str]
    kinds: Mapping[str, tuple[str, ...]]
    no_place: Callable[[str], tuple[str, str]]

    @property
    def support(self) -> Container[str]:
        """Supporting agencies come from the same list as leading ones."""
        return self.lead

    @property
    def scope(self) -> Container[str]:
        """A scope names places."""
        return self.places


@dataclass(frozen=True)
class _Either:
    """What is in one of two."""

    one: Container[str]
    other: Container[str]

    def __contains__(self, item: object) -> bool:
        return item in self.one or item in self.other


def with_agencies(known: Known | None, names: Iterable[str]) -> Known | None:
    """The same with agencies that a plan has as written."""
    further = frozenset(names)
    return replace(known, lead=_Either(known.lead, further)) if known and further else known


AGENCY_FIELDS = ("lead", "support")
"""Fields that name agencies."""
_NO_AGENCY = (message("部门表中没有这个部门"), message("请核对名称，或先写入 agencies.toml"))
_PLACES = ("places", "scope")
_REMEDY = {
    "industry": (
        message("产业分类中没有这个代码"),
        message("请用 industries.toml 中的代码，或先在其中加上"),
    ),
    "lead": _NO_AGENCY,
    "support": _NO_AGENCY,
    "overlap": (message("没有这个重复目标组"), message("请核对，或先写入 overlaps.toml")),
}


def unknown_codes(record: Record, known: Known) -> Iterator[tuple[str, str, str, str]]:
    """Each reference to nothing: the field, the value, the problem and the remedy."""
    for field in (*_REMEDY, *_PLACES):
        value = getattr(record, field, None)
        if value is None or value == "province":
            continue
        for item in (value,) if isinstance(value, str) else value:
            if item not in getattr(known, field):
                yield (field, item, *(known.no_place(item) if field in _PLACES else _REMEDY[field]))
    yield from _unknown_kind(record, known.kinds.get(record.type))


def _unknown_kind(record: Record, kinds: tuple[str, ...] | None) -> Iterator[tuple[str, str, str, str]]:
    if kinds and isinstance(record, Designation | Site) and record.kind not in kinds:
        remedy = message("可用：{expected}", expected=kinds)
        yield "kind", record.kind, message("不在允许的取值之内"), remedy
