"""The pages about the architecture and the recipes say what is there: files, packages, what each knows and takes."""

import ast
import re

from constants import ROOT
from tests.architecture.test_imports import BEFORE, SHARED

PAGES = ("docs/architecture.md", "CONTRIBUTING.md")
ROW = re.compile(r"^\| `(\w+)/` \| (.+?) \| (.+?) \|$", re.M)
SINGLE = {"app", "constants", "errors"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def rows() -> dict[str, tuple[str, str]]:
    """Package to what the table says that it knows and what it takes from."""
    return {package: (knows, takes) for package, knows, takes in ROW.findall(text("docs/architecture.md"))}


def test_every_file_that_is_named_is_there():
    plain = {page: re.sub(r"^```.*?^```$", "", text(page), flags=re.M | re.S) for page in PAGES}
    named = {
        (page, name)
        for page, page_text in plain.items()
        for name in re.findall(r"`([\w./*-]+/[\w.*-]*)`", page_text)
    }
    new = {
        "layers/centres.py",
        "insight/balance/largest.py",
        "exports/text/document.py",
        "data/plans/example-2030.yaml",
    }
    assert [
        (page, name) for page, name in sorted(named) if name not in new and not list(ROOT.glob(name))
    ] == []


def test_links_lead_somewhere():
    targets = [
        (ROOT / page).parent / link for page in PAGES for link in re.findall(r"\]\(([^)#:]+)\)", text(page))
    ]
    assert [str(target) for target in targets if not target.exists()] == []


def test_every_package_has_a_row_with_what_its_door_says():
    doors = {name: ast.get_docstring(ast.parse(text(f"{name}/__init__.py"))) for name in set(BEFORE) - SINGLE}
    said = {name: re.split(r"[;\n]", door)[0].rstrip(".").replace("``", "`") for name, door in doors.items()}
    assert {name: knows for name, (knows, _) in rows().items()} == said


def test_the_table_s_arrows_are_the_tested_ones():
    tested = {name: [one for one in BEFORE if one in before - SHARED] for name, before in BEFORE.items()}
    written = {name: [] if takes == "–" else takes.split(", ") for name, (_, takes) in rows().items()}
    assert written == {name: before for name, before in tested.items() if name not in SINGLE}
