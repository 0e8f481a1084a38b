"""An office's own list of sites: a file as it was brought to checked rows, with everything wrong in it.

from sitelists.checking import check_list
from sitelists.difference import difference
from sitelists.knowledge import ListKnowledge
from sitelists.output.export import EXPORTS
from sitelists.output.marked import marked_workbook
from sitelists.output.table import site_table

known = ListKnowledge(atlas.boundaries, atlas.gazetteer, atlas.vocabulary.industries)  # list_knowledge(atlas)
found = check_list(content, "parks.xlsx", known, datum="gcj02", columns={"Size": "area:ha"}, source_name="Parks")

found.columns                                     # ListColumn: heading, field, how sure, unit; the proposal
found.rows, found.waiting                         # CheckedRow: the site, and the row as the file has it
found.faults, found.warnings, found.notes         # SiteFinding: row, column, value, problem, remedy; messages
found.datum, found.fit.inside, found.fit.better   # points in their declared county under each datum
found.original(found.waiting[0].row)              # heading to cell

difference(known_before, found.sites)             # added, changed with the fields, gone
marked_workbook(found, "zh")                      # XLSX, faulty cells coloured
EXPORTS["gpkg"](site_table(found.sites, atlas.gazetteer, "zh", datum="gcj02", contacts=False))
"""
