"""CONTRIBUTING.md as something to be followed: the files, added lines and texts of each recipe."""

import re
from pathlib import Path
from typing import NamedTuple

from constants import ROOT

GUIDE = ROOT / "CONTRIBUTING.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
NAMED = re.compile(r"`([\w./-]+\.(?:py|yaml|toml|csv|po))`")


class Step(NamedTuple):
    """One block of a recipe: the file named last before it, the block's language and text."""

    path: str
    language: str
    text: str


def titles() -> list[str]:
    """The headings of the recipes: each opens with what is added."""
    return re.findall(r"^## (An? .+)$", GUIDE.read_text(encoding="utf-8"), re.M)


def steps(title: str) -> list[Step]:
    """The blocks of the recipe under a heading, in their order."""
    guide = GUIDE.read_text(encoding="utf-8")
    (section,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", guide, re.M | re.S)
    found = []
    for block in BLOCK.finditer(section):
        before = NAMED.findall(section[: block.start()])
        found.append(Step(before[-1] if before else "", block[1], block[2]))
    return found


def follow(title: str, project: Path) -> None:
    """Does in ``project`` what the recipe says: writes its files, adds its lines."""
    for step in steps(title):
        path = project / step.path
        if step.language in ("python", "yaml"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
        elif step.language == "diff":
            path.write_text(patched(path.read_text(encoding="utf-8"), step.text), encoding="utf-8")
        elif step.language in ("toml", "csv"):
            with path.open("a", encoding="utf-8") as file:
                file.write(step.text)


def patched(text: str, change: str) -> str:
    """A file's text after a change written as context (blank), removed (-) and added (+) lines."""
    lines = change.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(old) == 1, f"CONTRIBUTING.md changes a line that is not there (once): {old}"
    return text.replace(old, new)
