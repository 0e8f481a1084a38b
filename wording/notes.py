"""What a reader must know of a figure, a mention or a place beside what it says: lists left open, the curators' notes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from geo.sites import SitePlace
from insight.targets.promises import is_open, target_cities
from plans.records import Designation, Record, Target

if TYPE_CHECKING:
    from wording.words import Words


def remarks(records: Iterable[Record], words: "Words") -> str:
    """The notes on records and then on their clauses, each once; empty where there are none."""
    records = tuple(records)
    clauses = (words.atlas.clause_by_ref.get(record.ref) for record in records)
    return sentences(map(words.note, (*records, *clauses)), words)


def explained(record: Designation, words: "Words") -> str:
    """What a mention of cities does not say, and the note on it."""
    return sentences(_explained(record, words), words)


def mention_remarks(record: Designation, words: "Words") -> str:
    """The same with the note on its clause, for a row that cites no report."""
    clause = words.atlas.clause_by_ref.get(record.ref)
    return sentences((*_explained(record, words), words.note(clause)), words)


def target_remarks(target: Target, words: "Words") -> str:
    """How a target is tied to its cities: together, and perhaps to others that the list does not name; its notes."""
    several = len(target_cities(target, words.atlas)) > 1
    together = words.say("合计，未分解到各市") if several else ""
    return words.say("；").join(filter(None, (together, words.others(target), words.remarks(target))))


def whereabouts(place: SitePlace | None, words: "Words") -> str:
    """That a site's place is inferred, unless the note on it begins with that, and the note."""
    note = words.note(place)
    said = note.startswith(words.say("推断"))
    inferred = words.say("所在地系推断") if place and place.certainty == "inferred" and not said else ""
    return words.say("：").join(filter(None, (inferred, note)))


def open_list(target: Target, words: "Words") -> str:
    """That the list of cities a target is tied to goes on; empty where it does not."""
    return words.say("“等市”：名单未穷尽。") if is_open(target, words.atlas) else ""


def sentences(said: Iterable[str], words: "Words") -> str:
    """Sentences one after the other, each once."""
    return ("" if words.chinese else " ").join(dict.fromkeys(filter(None, said)))


def _explained(record: Designation, words: "Words") -> Iterator[str]:
    if record.pairing == "collective":
        yield _collective(record, words)
    if record.open:
        yield words.say("“等市”：名单未穷尽。")
    yield words.note(record)


def _collective(record: Designation, words: "Words") -> str:
    """What is set beside the cities in the plan's own words; a label of the taxonomy is not put into its mouth."""
    cities = {"cities": words.series(map(words.city, record.places)), "count": len(record.places)}
    if not record.industries:
        return words.say("计划把{cities}{count}市合在一起点名，未逐一对应。", **cities)
    if len(record.industries) == 1:
        return words.say(
            "计划把{cities}{count}市与{matter}一项并列点名，未逐一对应。",
            **cities,
            matter=_matter(record, words),
        )
    return words.say(
        "计划把{cities}{count}市与{matter}并列点名，未逐一对应。", **cities, matter=_matter(record, words)
    )


def _matter(record: Designation, words: "Words") -> str:
    """The things as written; in English the industries, or how many things of a single one."""
    if words.chinese:
        return words.series(record.industries)
    names = [_inside(words.industry(code)) for code in record.industry]
    if len(names) == 1 < len(record.industries):
        return words.say("{count}项{industry}", count=len(record.industries), industry=names[0])
    return words.series(names)


def _inside(name: str) -> str:
    """A name as it stands inside an English sentence."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
