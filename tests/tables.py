"""Tables as a test reads them: each row by heading, with links as their texts."""

from atlas.view import View
from insight.cities.attention import chosen_designations
from insight.cities.places import named_sites
from insight.targets.promises import chosen_targets
from wording.tables.designations import BY_PLACE, designation_table, each_place
from wording.tables.model import Link, Table, Value
from wording.tables.sites import PLACED, site_table
from wording.tables.targets import BARE, STATED, statements, target_table
from wording.words import Words

Rows = list[dict[str, Value]]


def by_heading(table: Table) -> Rows:
    """Every row as a reader sees it."""
    heads = [column.heading for column in table.columns]
    assert len(set(heads)) == len(heads)
    return [dict(zip(heads, map(_text, cells), strict=True)) for cells in table.cells]


def designation_rows(words: Words, view: View) -> Rows:
    """The map's table of who is named."""
    mentions = each_place(chosen_designations(words.atlas, view))
    return by_heading(designation_table(words, mentions, BY_PLACE))


def site_rows(words: Words, view: View) -> Rows:
    """The map's table of sites."""
    return by_heading(site_table(words, named_sites(words.atlas, view), PLACED))


def target_rows(words: Words, view: View) -> Rows:
    """The table of targets with everything that the targets page adds to the map's."""
    stated = statements(chosen_targets(words.atlas, view))
    return by_heading(target_table(words, stated, (*STATED, *BARE)))


def _text(value: Value) -> Value:
    return value.text if isinstance(value, Link) else value
