"""What a reader must know of a figure, a mention or a place beside what it says: lists left open, the curators' notes."""

from collections.abc import Iterator

from atlas.names import Names
from geo.sites import SitePlace
from insight.targets.promises import is_open, target_cities
from plans.records import Designation, Record, Target


class Notes:
    """Notes on records and places, each a sentence or several; empty where there is nothing to add."""

    def __init__(self, names: Names) -> None:
        """``names``: of the atlas, in the reader's language."""
        self._names, self._language = names, names.language

    def on(self, thing: object) -> str:
        """The curators' note on a record, a clause, a place or an outcome."""
        return self._language.either(getattr(thing, "note", None), getattr(thing, "note_en", None))

    def of(self, *records: Record) -> str:
        """The notes on records and then on their clauses, each once."""
        clauses = (self._names.atlas.clause_by_ref.get(record.ref) for record in records)
        return self._language.sentences(map(self.on, (*records, *clauses)))

    def designation(self, record: Designation) -> str:
        """What a collective or open mention does not say, and the note on it."""
        return self._language.sentences(self._open_points(record))

    def mention(self, record: Designation) -> str:
        """The same with the note on its clause, for a row that cites no report."""
        clause = self._names.atlas.clause_by_ref.get(record.ref)
        return self._language.sentences((*self._open_points(record), self.on(clause)))

    def target(self, target: Target) -> str:
        """How a target is tied to its cities: together, and perhaps to others that the list does not name; its notes."""
        say, several = self._language.say, len(target_cities(target, self._names.atlas)) > 1
        together = say("合计，未分解到各市") if several else ""
        return say("；").join(filter(None, (together, self.open_list(target), self.of(target))))

    def open_list(self, target: Target) -> str:
        """That the list of cities a target is tied to goes on; empty where it does not."""
        return self._language.say("“等市”：名单未穷尽。") if is_open(target, self._names.atlas) else ""

    def place(self, place: SitePlace | None) -> str:
        """That a site's place is inferred, as its certainty says, and the note on it."""
        say = self._language.say
        inferred = place is not None and place.certainty == "inferred"
        return say("：").join(filter(None, (say("所在地系推断") if inferred else "", self.on(place))))

    def precision(self, place: SitePlace | None) -> str:
        """How well a place is known."""
        say = self._language.say
        words = {"exact": say("位置：确切"), "county": say("位置：县级近似"), "city": say("位置：市级近似")}
        return words.get(place.precision if place else "", say("位置未知"))

    def _open_points(self, record: Designation) -> Iterator[str]:
        if record.pairing == "collective":
            yield self._collective(record)
        if record.open:
            yield self._language.say("“等市”：名单未穷尽。")
        yield self.on(record)

    def _collective(self, record: Designation) -> str:
        """What is set beside the cities in the plan's own words; a label of the taxonomy is not put into its mouth."""
        say, count = self._language.say, len(record.places)
        cities = self._language.series(map(self._names.city, record.places))
        if not record.industries:
            return say("计划把{cities}{count}市合在一起点名，未逐一对应。", cities=cities, count=count)
        given = {"cities": cities, "count": count, "matter": self._matter(record)}
        if len(record.industries) == 1:
            return say("计划把{cities}{count}市与{matter}一项并列点名，未逐一对应。", **given)
        return say("计划把{cities}{count}市与{matter}并列点名，未逐一对应。", **given)

    def _matter(self, record: Designation) -> str:
        """The things as written; in English the industries, or how many things of a single one."""
        if self._language.chinese:
            return self._language.series(record.industries)
        names = [_inside(self._names.industry(code)) for code in record.industry]
        if len(names) == 1 < len(record.industries):
            return self._language.say("{count}项{industry}", count=len(record.industries), industry=names[0])
        return self._language.series(names)


def _inside(name: str) -> str:
    """A name as it stands inside an English sentence."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
