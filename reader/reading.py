"""A plan's text to draft records: every step in order, with its output, and what it could not read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from language import message
from reader.clauses import ClauseReader, PlanSetting
from reader.cleaning.clean import Cleaner
from reader.cleaning.readable import readable
from reader.context import Context
from reader.facts.agencies import AgencyReader
from reader.facts.homes import HomeReader
from reader.facts.overlaps import proposed
from reader.facts.places import PlaceReader
from reader.facts.reader import FactReader
from reader.facts.records import ClauseFacts
from reader.fold import folded
from reader.journal import Journal
from reader.mapped import Mapped
from reader.notes import Note
from reader.outline.identity import identified
from reader.outline.parts import PlanText
from reader.outline.retrospect import looks_back
from reader.outline.structure import Structure
from reader.output.trace import outline_text
from reader.records import DraftRecord
from reader.source.formats import SourceText, open_source
from reader.types import RecordRow


@dataclass(frozen=True)
class Reading:
    """What was read from one file.

    Attributes:
        name: of the file.
        source: its decoded text; spans count its characters.
        plans: id to the plan as found.
        records: what the plans say, in the order of the text.
        notes: what was restored, skipped, ignored, unreadable or not understood.
        trace: each step's name and output, in order.
    """

    name: str
    source: SourceText
    plans: dict[str, PlanText]
    records: tuple[DraftRecord, ...]
    notes: tuple[Note, ...]
    trace: tuple[tuple[str, str], ...]

    @property
    def rows(self) -> tuple[RecordRow, ...]:
        """The records as plain data."""
        return tuple(record.as_row() for record in self.records)


def read(data: bytes, name: str, context: Context, plan: str | None = None) -> Reading:
    """Read one file; for several build one ``Reader``.

    Args:
        data: the file as it is: text, HTML, Word or PDF.
        name: what messages call it.
        context: what is known besides the text.
        plan: id for the plan; several of one file separated by commas; or the id of one of them.

    Raises:
        UserError: the file cannot be opened, or ``plan`` is no id.
    """
    return Reader(context).read(data, name, plan)


class Reader:
    """Everything that reading needs, prepared once."""

    def __init__(self, context: Context) -> None:
        """Prepares every step."""
        self.context = context
        places = tuple(context.places)
        names = tuple(place.name_zh for place in places if place.level != "circle")
        lexicon = replace(context.lexicon, place_names=names, province=context.province, local=context.local)
        self.cleaner, self.structure = Cleaner(lexicon), Structure(lexicon)
        found = PlaceReader(places, context.former, lexicon)
        self._homes = HomeReader(found)
        facts = FactReader(lexicon, (word for words in context.industries.values() for word in words))
        self._clauses = ClauseReader(AgencyReader(lexicon, context.agencies), found, self._homes, facts)

    def read(self, data: bytes, name: str, plan: str | None = None) -> Reading:
        """Read one file (see ``read``)."""
        source, journal = open_source(data, name), Journal()
        text = readable(source, self.cleaner, journal)
        flat = folded(text.text)
        plans = self._plans(text, flat, plan, journal)
        found = [
            record for id_, plan_text in plans.items()
            for record in self._plan(id_, plan_text, text, flat, journal)
        ]  # fmt: skip
        records = _grouped(found, plans) if _says_something(found) else ()
        journal.step("records", "\n".join(str(record.as_row()) for record in records))
        return Reading(name, source, plans, records, tuple(journal.notes), tuple(journal.trace))

    def _plans(self, text: Mapped, flat: str, given: str | None, journal: Journal) -> dict[str, PlanText]:
        outline = self.structure.outline(flat)
        for start, end in outline.skipped:
            journal.note("skipped", text, start, end, message("不属于规划正文"))
        plans = identified(outline.plans, given, self.context)
        journal.step("structure", outline_text(plans, text.text))
        return plans

    def _plan(
        self, id_: str, plan: PlanText, text: Mapped, flat: str, journal: Journal
    ) -> Iterator[DraftRecord]:
        year = plan.years[0] if plan.years else plan.written
        setting = PlanSetting(id_, year, self._homes.of_plan(plan.title, year), looks_back(flat, plan))
        for clause in plan.clauses:
            yield from self._clauses.read(clause, setting, text, flat, journal)


def _says_something(records: list[DraftRecord]) -> bool:
    """Headings alone promise nothing: no plan."""
    return any(not isinstance(record.facts, ClauseFacts) or record.facts.lead for record in records)


def _grouped(records: list[DraftRecord], plans: dict[str, PlanText]) -> tuple[DraftRecord, ...]:
    """The records; those that state one promise twice with the id of their group."""
    groups = proposed(records, {id_: len(plan.years) for id_, plan in plans.items()})
    return tuple(replace(record, overlap=groups.get(number)) for number, record in enumerate(records))
