"""What a second start loads before its first screen: none of the large libraries."""

import subprocess
import sys
from pathlib import Path

from constants import ROOT

SCRIPT = """
import sys
from pathlib import Path
from views.caching import disk_cache
disk_cache._FOLDER = Path(sys.argv[1])  # its own: what other tests keep would push out what this one made
from atlas.view import View
from views.serving import answers
from views.caching import cache
from views import shell
from views.pages import PAGES
PAGES[0].module, cache.page("zh"), cache.panel(View())
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""
LARGE = {
    "numpy",
    "shapely",
    "pandas",
    "geopandas",
    "folium",
    "yaml",
    "rapidfuzz",
    "pypinyin",
    "lxml",
    "esda",
    "scipy",
}


def loaded(kept: Path) -> set[str]:
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, kept], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return set(answer.stdout.split())


def test_a_second_start_needs_no_large_library(tmp_path: Path) -> None:
    loaded(tmp_path)  # the first start makes and keeps what the second one only reads
    found = loaded(tmp_path)
    assert {"streamlit", "pydantic"} <= found
    assert LARGE & found == set()
