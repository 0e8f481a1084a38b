"""What was accepted as files like those of the data folder, and such files taken in again."""

from pathlib import Path
from typing import TYPE_CHECKING

from atlas.store.plans import AcceptedPlans
from atlas.store.roles import Actor
from atlas.store.site_table import site_rows, site_table
from atlas.store.sites import Sites
from datafiles.reading import read_text
from errors import DataError, Fault, UserError
from language import message

if TYPE_CHECKING:
    from atlas.model import Atlas

_TABLE = "sites/own_sites.csv"


def exported(plans: AcceptedPlans, sites: Sites) -> dict[str, bytes]:
    """Name of each file and its content: accepted plans as YAML, own sites with those that wait as CSV."""
    found = {f"plans/{one.plan}.yaml": (one.text or "").encode() for one in plans.current()}
    rows = sites.rows()
    return found | ({_TABLE: b"\xef\xbb\xbf" + site_table(rows).encode()} if rows else {})


def take_in(
    plans: AcceptedPlans, sites: Sites, actor: Actor, folder: Path, atlas: "Atlas"
) -> tuple[int, int]:
    """Plans and lists of sites out of such a folder; each file whole or not at all, what is the same changes nothing.

    Returns:
        How many plans and how many sites there are in it.

    Raises:
        DataError: files that cannot be used, every fault; those before them are taken in nevertheless.
        NotAllowed: the actor may not do it.
        UserError: there is nothing in the folder.
    """
    files = sorted((folder / "plans").glob("*.yaml"))
    table = folder / _TABLE
    if not files and not table.is_file():
        raise UserError(message("“{folder}”里没有 plans/*.yaml 或 {table}。", folder=folder, table=_TABLE))
    faults: list[Fault] = []
    for path in files:
        try:
            plans.put(actor, path.stem, read_text(path, f"plans/{path.name}"), atlas)
        except DataError as error:
            faults += error.faults
    count = _take_sites(sites, actor, table) if table.is_file() else 0
    if faults:
        raise DataError(faults)
    return len(files), count


def _take_sites(sites: Sites, actor: Actor, table: Path) -> int:
    found = site_rows(read_text(table, _TABLE), _TABLE)
    for source, rows in found.items():
        change = sites.compare(source, rows)
        if change.added or change.changed or change.gone:
            sites.replace(actor, source, rows, change.version)
    return sum(map(len, found.values()))
