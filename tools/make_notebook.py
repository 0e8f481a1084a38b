"""Runs docs/notebook.ipynb and keeps what it prints: python -m tools.make_notebook; --check tells what prints otherwise now."""

import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from constants import ROOT

NOTEBOOK = ROOT / "docs" / "notebook.ipynb"
_SECONDS = 120
"""For one cell at most, however slow the machine."""


def executed(path: Path = NOTEBOOK) -> NotebookNode:
    """The notebook run from its first cell to its last in a kernel of its own, without times and counters.

    Raises:
        CellExecutionError: a cell fails.
    """
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=_SECONDS, resources={"metadata": {"path": str(ROOT)}})
    client.execute()
    notebook.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for cell in notebook.cells:
        cell.metadata = {}
    return notebook


def printed(notebook: NotebookNode) -> Iterator[str]:
    """What each cell shows as text; pictures are not compared."""
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "stream":
                yield output.text
            elif "image/png" not in output.get("data", {}):
                yield output.data["text/plain"]


def main() -> int:
    """Runs it; 1 where it prints something else than what is kept, with ``--check``."""
    now = executed()
    if "--check" not in sys.argv[1:]:
        nbformat.write(now, NOTEBOOK)
        return 0
    kept, new = list(printed(nbformat.read(NOTEBOOK, as_version=4))), list(printed(now))
    changed = [text for text in new if text not in kept]
    print(*changed, sep="\n")
    return 1 if kept != new else 0


if __name__ == "__main__":
    sys.exit(main())
