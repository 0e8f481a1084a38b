"""A list whose rows are of several datums, each said in a column of its own."""

from collections.abc import Sequence

import numpy as np

from language import Message, message
from sitelists.columns.headings import datum_in
from sitelists.model import ListColumn, ListRow
from sitelists.placing.coordinates import FileCoordinates
from sitelists.placing.datums import DATUM_NAMES, to_wgs84


def read_by_row(
    rows: Sequence[ListRow], column: ListColumn | None, found: FileCoordinates
) -> tuple[Message, ...]:
    """Turns the coordinates of each row into WGS 84 by the datum that the row says; what was done, if anything.

    Rows that say none are as those that say WGS 84. ``found`` is changed in place; ``systems`` gets each row's datum.
    """
    if column is None:
        return ()
    said = {index: datum for index, row in enumerate(rows) if (datum := datum_in(row.cells[column.index]))}
    datums = sorted(set(said.values()))
    if len(datums) < 2:
        return ()
    found.systems.update(said)
    for datum in datums:
        own = [index for index, other in said.items() if other == datum and not np.isnan(found.x[index])]
        found.x[own], found.y[own] = to_wgs84(found.x[own], found.y[own], datum)
    names = tuple(DATUM_NAMES[datum] for datum in datums)
    return (message("坐标系逐行写明（{names}），各按所写的读取", names=names),)
