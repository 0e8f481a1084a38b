"""The page of tables and the notebook say what the data are now."""

import json
import subprocess
import sys

from constants import ROOT
from tools.make_table_docs import PAGE, page


def test_the_page_of_tables_is_the_model_s():
    assert PAGE.read_text("utf-8") == page(), "run python -m tools.make_table_docs"


def test_the_notebook_runs_and_prints_what_it_shows():
    command = [sys.executable, "-m", "tools.make_notebook", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"run python -m tools.make_notebook\n{done.stdout}{done.stderr}"


def test_the_notebook_is_small_and_shows_a_map():
    path = ROOT / "docs" / "notebook.ipynb"
    cells = json.loads(path.read_text("utf-8"))["cells"]
    shown = [kind for cell in cells for output in cell.get("outputs", ()) for kind in output.get("data", {})]
    assert path.stat().st_size < 200_000 and "image/png" in shown
