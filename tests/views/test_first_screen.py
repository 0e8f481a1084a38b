"""What a second start loads before its first screen: none of the large libraries."""

import subprocess
import sys

from constants import ROOT

SCRIPT = """
import sys
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


def loaded() -> set[str]:
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return set(answer.stdout.split())


def test_a_second_start_needs_no_large_library() -> None:
    loaded()  # the first start makes and keeps what the second one only reads
    found = loaded()
    assert {"streamlit", "pydantic"} <= found
    assert LARGE & found == set()
