"""What is known of a place besides the plans, a row a kind of fact."""

from collections.abc import Iterable

from wording.context.pieces import ContextLine
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words


def line_table(words: Words, lines: Iterable[ContextLine]) -> Table:
    """Heading and text of each line."""
    fields: tuple[Field[ContextLine], ...] = (
        Field("about", words.say("事项"), lambda line: line.heading, share=3),
        Field("known", words.say("已知"), lambda line: line.text, share=14),
    )
    return TableDefinition("context", fields).of(lines, ("about", "known"))
