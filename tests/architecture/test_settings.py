"""Every variable that the program reads is in the guide to operations, in both languages, and none that it does not."""

import re

from constants import PACKAGES, ROOT

GUIDE = (ROOT / "docs" / "operations.md").read_text("utf-8")
ROW = re.compile(r"^\| `(PLAN_ATLAS_\w+)` \|", re.M)
READ = re.compile(r"""["'](PLAN_ATLAS_[A-Z_]+)["']""")
FOLDERS = ("deploy/systemd/atlas.env", "deploy/compose/compose.yaml", "Dockerfile")


def test_the_guide_lists_every_variable_twice_and_no_other():
    files = (*ROOT.glob("*.py"), *(path for package in PACKAGES for path in (ROOT / package).rglob("*.py")))
    read = {name for path in files for name in READ.findall(path.read_text("utf-8"))}
    assert len(read) > 15
    for half in GUIDE.split("## English"):
        assert set(ROW.findall(half)) == read


def test_what_is_shipped_sets_only_what_there_is():
    known = set(ROW.findall(GUIDE))
    for name in FOLDERS:
        set_there = set(re.findall(r"PLAN_ATLAS_[A-Z_]+", (ROOT / name).read_text("utf-8")))
        assert set_there and set_there <= known, name
