"""Every table of an atlas by name; what people have not accepted, and what an office brought itself, is in none."""

from atlas.model import Atlas
from atlas.tables.known import known_tables
from atlas.tables.model import DataTable
from atlas.tables.places import place_tables
from atlas.tables.records import record_tables
from atlas.tables.words import word_tables


def every_table(atlas: Atlas) -> dict[str, DataTable]:
    """The tables: what the plans say, where things are, what is known besides, vocabularies and sources."""
    made = (*record_tables(atlas), *place_tables(atlas), *known_tables(atlas), *word_tables(atlas))
    return {table.name: table for table in made}
