"""A plan's text to draft records: every step in order, with its output, and what it could not read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from language import message
from reader.clauses import ClauseReader, PlanSetting
from reader.cleaning.clean import Cleaner
from reader.cleaning.readable import readable
from reader.context import Context
from reader.digits import plain_digits
from reader.facts.agencies import AgencyReader
from reader.facts.homes import HomeReader
from reader.facts.numbers.home import HomeScope
from reader.facts.overlaps import proposed
from reader.facts.places import PlaceReader
from reader.facts.reader import FactReader
from reader.facts.records import ClauseFacts
from reader.fold import folded
from reader.journal import Journal, Step
from reader.mapped import Mapped
from reader.notes import Note
from reader.outline.identity import identified
from reader.outline.outlook import is_report, outlook_of
from reader.outline.parts import Outline, PlanText
from reader.outline.structure import Structure
from reader.output.trace import outline_text
from reader.plan_tables import PlanTables, plan_of_tables
from reader.records import DraftRecord
from reader.source.formats import SourceText, open_source
from reader.source.time_limit import TimeLimit
from reader.tables.headings import HeadedTable
from reader.tables.reader import TableReader, TextTables, tables_of
from reader.tables.regions import masked
from reader.types import RecordRow
from reader.unrecorded import UnrecordedReader


@dataclass(frozen=True)
class Reading:
    """What was read from one file.

    Attributes:
        name: of the file.
        source: its decoded text; spans count its characters.
        plans: id to the plan as found.
        records: what the plans say, in the order of the text.
        notes: what was restored, skipped, ignored, unreadable or not understood.
        trace: each step's name, and what writes its output, in order.
    """

    name: str
    source: SourceText
    plans: dict[str, PlanText]
    records: tuple[DraftRecord, ...]
    notes: tuple[Note, ...]
    trace: tuple[Step, ...]

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
        UserError: the file cannot be opened, takes too long, or ``plan`` is no id.
    """
    return Reader(context).read(data, name, plan)


class Reader:
    """Everything that reading needs, prepared once."""

    def __init__(self, context: Context) -> None:
        """Prepares every step."""
        self.context = context
        places = tuple(context.places)
        names = tuple(place.name_zh for place in places if place.level != "circle")
        lexicon = replace(
            context.lexicon, place_names=names, province=context.province, elsewhere=context.elsewhere,
            local=context.local,
        )  # fmt: skip
        self.cleaner, self.structure = Cleaner(lexicon), Structure(lexicon)
        found = PlaceReader(places, context.former, lexicon)
        self._homes, self._scopes = HomeReader(found, lexicon.designations.kinds), HomeScope(lexicon, found)
        self._unrecorded = UnrecordedReader(lexicon, found)
        facts = FactReader(lexicon, (word for words in context.industries.values() for word in words))
        agencies = AgencyReader(lexicon, context.agencies)
        self._clauses = ClauseReader(agencies, found, self._homes, facts)
        self._tables = TableReader(lexicon, agencies)
        self._plan_tables = PlanTables(self._tables, self._clauses)

    def read(self, data: bytes, name: str, plan: str | None = None) -> Reading:
        """Read one file (see ``read``)."""
        source, journal = open_source(data, name), Journal(TimeLimit(name))
        text = readable(source, self.cleaner, journal)
        flat = self._flat(text, journal)
        tables = self._tables.find(flat, text, journal)
        prose = masked(flat, tables.taken)
        outline = self.structure.outline(prose)
        plans = self._plans(outline, tables, text, flat, plan, journal)
        ends = [*(one.start for one in plans.values()), len(flat)][1:]
        found = [
            record for (id_, plan_text), end in zip(plans.items(), ends, strict=True)
            for record in self._plan(
                id_, plan_text, tables_of(plan_text, end, tables.headed), text, flat, prose, journal
            )
        ]  # fmt: skip
        records = _grouped(found, plans) if _says_something(found) else ()
        self._unrecorded.note(flat, text, source.decoded, plans, records, journal)
        journal.step("records", lambda: "\n".join(str(record.as_row()) for record in records))
        return Reading(name, source, plans, records, tuple(journal.notes), tuple(journal.trace))

    def _flat(self, text: Mapped, journal: Journal) -> str:
        """The text for comparing; digits that are no number are none in it."""
        flat, strange = plain_digits(folded(text.text))
        for start, end in strange:
            journal.note("unknown", text, start, end, message("数字的写法不通用，或位数过多，未当作数字"))
        return flat

    def _plans(
        self,
        outline: Outline,
        tables: TextTables,
        text: Mapped,
        flat: str,
        given: str | None,
        journal: Journal,
    ) -> dict[str, PlanText]:
        for start, end in outline.skipped:
            journal.note("skipped", text, start, end, outline.why)
        found = outline.plans
        if not found and tables.headed:
            found = (plan_of_tables(tables.headed, flat),)
        plans = identified(found, given, self.context)
        journal.step("structure", lambda: outline_text(plans, text.text))
        return plans

    def _plan(
        self,
        id_: str,
        plan: PlanText,
        tables: Sequence[HeadedTable],
        text: Mapped,
        flat: str,
        prose: str,
        journal: Journal,
    ) -> Iterator[DraftRecord]:
        year = plan.own_year
        home = self._homes.of_plan(plan.title, year)
        if not home and is_report(plan, prose):
            home = self._homes.of_report(prose, plan.start, year)
        scope = self._scopes.scope(prose, plan, home)
        away = not home and self._scopes.is_elsewhere(prose, plan)
        if away:
            _note_elsewhere(plan, text, journal)
        setting = PlanSetting(id_, year, home, scope, outlook_of(prose, plan), away, bool(plan.title))
        rows = self._plan_tables.tasks(tables, text, flat, journal)
        known = self._plan_tables.of_clauses(plan, rows, text)
        for clause in plan.clauses:
            yield from self._clauses.read(clause, setting, text, prose, journal, known.get(clause.id))
        yield from self._plan_tables.values(plan, tables, setting, text, flat, journal)
        others = [row for row in rows if row not in known.values()]
        yield from self._plan_tables.clauses(plan, others, setting, text, flat, journal)


def _note_elsewhere(plan: PlanText, text: Mapped, journal: Journal) -> None:
    """Says that the names of this province's places do not serve."""
    why = message(
        "文中说的是另一个省，未按本省地名读取。请用 plan-atlas province new 建立该省的数据文件夹，以 PLAN_ATLAS_DATA 指向它再读"
    )
    end = text.text.find("\n", plan.start + 1, plan.end)
    journal.note("elsewhere", text, plan.start, end if end > 0 else plan.end, why)


def _says_something(records: list[DraftRecord]) -> bool:
    """Headings alone promise nothing: no plan."""
    return any(not isinstance(record.facts, ClauseFacts) or record.facts.lead for record in records)


def _grouped(records: list[DraftRecord], plans: dict[str, PlanText]) -> tuple[DraftRecord, ...]:
    """The records; those that state one promise twice with the id of their group."""
    groups = proposed(records, {id_: len(plan.years) for id_, plan in plans.items()})
    return tuple(replace(record, overlap=groups.get(number)) for number, record in enumerate(records))
