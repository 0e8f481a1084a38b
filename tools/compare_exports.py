"""Compares every export that two checkouts make, e.g. before and after a refactoring.

    python -m tools.compare_exports make CHECKOUT OUT [--plan-text FILE ...] [--only TEXT]
    python -m tools.compare_exports compare OUT_A OUT_B

Make both on the same day: the files carry the date.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import reduce
from io import BytesIO
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from PIL import Image, ImageChops

from tools.export_lines import sections
from tools.export_markup import Sections
from tools.export_set import make

LEVELS = 8
"""Pixels that differ by no more are the same."""
SHOWN = 12
"""Lines of one section that are printed."""
WIDTH = 110
"""Characters of a line that are printed."""
MOST_LINES = 3000
"""More lines between the first difference and the last are not matched: that would take minutes."""
PACKAGES = (".pptx", ".docx", ".xlsx", ".zip")
DOTS_PER_INCH = "60"


def compare(old: Path, new: Path) -> int:
    """Print how two folders of exports differ.

    Returns:
        1 when there is any difference in content or nothing to compare, else 0.
    """
    names = {
        path.relative_to(top).as_posix() for top in (old, new) for path in top.rglob("*") if path.is_file()
    }
    differing, recoded = 0, 0
    for name in sorted(names):
        lines = list(file_differences(name, old / name, new / name))
        if lines:
            differing += 1
            print("\n".join([f"≠ {name}", *(f"    {line}" for line in lines)]), flush=True)
        elif (old / name).read_bytes() != (new / name).read_bytes():
            recoded += 1
            print(f"≈ {name}: other bytes, the same content")
    print(f"{len(names)} files: {differing} differ, {recoded} have the same content in other bytes")
    return 1 if differing or not names else 0


def file_differences(name: str, old: Path, new: Path) -> Iterator[str]:
    """How one file differs, in lines for people."""
    missing = [path for path in (old, new) if not path.is_file()]
    if missing:
        yield f"there is no {missing[0]}"
    else:
        yield from differences(name, old.read_bytes(), new.read_bytes())


def differences(name: str, old: bytes, new: bytes) -> Iterator[str]:
    """How two contents differ: by pixels, by lines, by the parts of a package."""
    if old == new:
        return
    ending = PurePosixPath(name).suffix.lower()
    if ending == ".png":
        yield from pixel_differences(old, new)
    elif ending not in PACKAGES or ending == ".xlsx":
        yield from section_differences(sections(name, old), sections(name, new))
    if ending in PACKAGES:
        yield from package_differences(old, new)
    if ending == ".pdf":
        yield from page_differences(old, new)


def section_differences(old: Sections, new: Sections) -> Iterator[str]:
    """Section by section, each shortened."""
    for name in dict.fromkeys((*old, *new)):
        lines = list(line_differences(old.get(name, []), new.get(name, [])))
        if (name in old) != (name in new):
            yield f"[{name}] is only in the {'old' if name in old else 'new'} one"
        elif lines:
            yield f"[{name}]"
        yield from lines[:SHOWN]
        if len(lines) > SHOWN:
            yield f"… and {len(lines) - SHOWN} lines more"


def line_differences(old: list[str], new: list[str]) -> Iterator[str]:
    """Lines that differ, by pairs, with the old one's number."""
    start = first_difference(old, new)
    end = first_difference(old[start:][::-1], new[start:][::-1])
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    blocks = [("replace", 0, len(before), 0, len(after))]
    if max(len(before), len(after)) <= MOST_LINES:
        blocks = [*SequenceMatcher(None, before, after, autojunk=False).get_opcodes()]
    for kind, i, j, k, m in blocks:
        if kind != "equal":
            for number, pair in enumerate(zip_longest(before[i:j], after[k:m]), start + i + 1):
                yield from cut(number, *pair)


def first_difference(old: Sequence[object], new: Sequence[object]) -> int:
    """The place from which on two texts or lists differ."""
    shorter = min(len(old), len(new))
    return next((place for place in range(shorter) if old[place] != new[place]), shorter)


def cut(number: int, old: str | None, new: str | None) -> Iterator[str]:
    """One line of each, from a little before their first difference on."""
    start = max(0, first_difference(old or "", new or "") - WIDTH // 3)
    for sign, text in (("-", old), ("+", new)):
        if text is not None:
            yield f"{sign}{number}: {'…' if start else ''}{text[start : start + WIDTH]}"


def package_differences(old: bytes, new: bytes) -> Iterator[str]:
    """Part by part of an Office file or another zip."""
    with ZipFile(BytesIO(old)) as before, ZipFile(BytesIO(new)) as after:
        names = before.namelist(), after.namelist()
        for part in dict.fromkeys((*names[0], *names[1])):
            if part not in names[0] or part not in names[1]:
                yield f"{part} is only in the {'old' if part in names[0] else 'new'} one"
                continue
            lines = list(differences(part, before.read(part), after.read(part)))
            yield from (f"{part} {line}" if line.startswith("[") else f"  {line}" for line in lines)


def pixel_differences(old: bytes, new: bytes) -> Iterator[str]:
    """How many pixels differ and where."""
    one, other = (Image.open(BytesIO(data)) for data in (old, new))
    if one.size != other.size:
        yield f"[size] {one.size} became {other.size}"
        return
    bands = ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")).split()
    seen = reduce(ImageChops.lighter, bands).point(lambda level: 255 if level > LEVELS else 0)
    if seen.getbbox():
        yield f"[pixels] {seen.histogram()[255]} of {one.width * one.height} differ, within {seen.getbbox()}"


def page_differences(old: bytes, new: bytes) -> Iterator[str]:
    """The pages of two PDFs as pictures, where pdftoppm is installed."""
    if not shutil.which("pdftoppm"):
        yield "[pictures] not compared: there is no pdftoppm"
        return
    for number, pair in enumerate(zip_longest(pictures(old), pictures(new)), 1):
        lines = ["[page] is only in one of them"] if None in pair else pixel_differences(*pair)
        yield from (f"[page {number}] {line}" for line in lines)


def pictures(data: bytes) -> list[bytes]:
    """Each page as a PNG."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-png", "-r", DOTS_PER_INCH, "-", str(Path(folder, "page"))]
        subprocess.run(command, input=data, check=True, capture_output=True)
        return [path.read_bytes() for path in sorted(Path(folder).iterdir())]


def arguments() -> argparse.Namespace:
    """What is asked for on the command line."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = program.add_subparsers(required=True, dest="command")
    making = commands.add_parser("make", help="every export of one checkout")
    making.add_argument("checkout", type=Path)
    making.add_argument("out", type=Path, help="a new or empty folder")
    making.add_argument("--plan-text", type=Path, nargs="+", default=[], help="texts of plans for read")
    making.add_argument("--only", default="", help="only files in whose name this stands, e.g. pptx")
    comparing = commands.add_parser("compare", help="two sets; exit 1 when they differ")
    comparing.add_argument("old", type=Path)
    comparing.add_argument("new", type=Path)
    return program.parse_args()


def main() -> int:
    """Make a set, or compare two."""
    chosen = arguments()
    if chosen.command == "compare":
        return compare(chosen.old, chosen.new)
    return make(chosen.checkout, chosen.out, chosen.plan_text, chosen.only)


if __name__ == "__main__":
    sys.exit(main())
