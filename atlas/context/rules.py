"""What every table of context must fulfil: one year a table, and a source that the folder's catalogue has."""

from collections.abc import Callable, Iterator

from datafiles.rows import Cells, Problem
from language import message


def of_one_year() -> Callable[[Cells], Iterator[Problem]]:
    """A rule for one reading of one table: every row is of the year of the first."""
    first: list[str] = []

    def problems(cells: Cells) -> Iterator[Problem]:
        first[:] = first or [cells["year"]]
        if cells["year"] != first[0]:
            problem = message("与第一行的年份（{year}）不同：一张表只能是一年的数", year=first[0])
            yield Problem("year", problem, message("请改正年份，或另立一张表"))

    return problems


def sourced(cells: Cells, sources: frozenset[str]) -> Iterator[Problem]:
    """The source is one of the catalogue's, where there is one."""
    if not cells["source"]:
        yield Problem("source", message("没有来源"), message("请写明来源；没有来源的数不收"))
    elif sources and cells["source"] not in sources:
        remedy = message("可用：{expected}", expected=tuple(sorted(sources)))
        yield Problem("source", message("context/sources.toml 没有这个来源"), remedy)
