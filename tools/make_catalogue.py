"""Brings the English catalogue up to date with the messages in the code and compiles it: python -m tools.make_catalogue."""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from constants import PACKAGES, ROOT

ENGLISH = ROOT / "language" / "locale" / "en" / "LC_MESSAGES" / "atlas.po"
_METHODS = [
    ("**.py", "python"),
    ("**/templates/**.html", "jinja2.ext:babel_extract"),
    ("**/templates/**.svg", "jinja2.ext:babel_extract"),
]
_FILES = ("errors.py",)
_KEYWORDS = {"say": None, "_": None, "message": None}


def messages() -> list[str]:
    """Every interface message in the code and the templates, in the order of the files."""
    in_packages = (
        message
        for package in PACKAGES
        for _, _, message, _, _ in extract_from_dir(ROOT / package, _METHODS, keywords=_KEYWORDS)
    )
    in_files = (
        message
        for name in _FILES
        for _, message, _, _ in extract_from_file("python", ROOT / name, keywords=_KEYWORDS)
    )
    return list(dict.fromkeys(str(found) for found in (*in_packages, *in_files)))


def english() -> Catalog:
    """The English catalogue as it is."""
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en", domain="atlas")


def updated(old: Catalog, wanted: list[str]) -> Catalog:
    """A catalogue of exactly the wanted messages with the translations that are known."""
    new = Catalog(
        locale="en", domain="atlas", project="plan-atlas", fuzzy=False, creation_date=old.creation_date
    )
    new.revision_date = old.revision_date
    for message in sorted(wanted):
        known = old.get(message)
        new.add(message, known.string if known else "")
    return new


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> int:
    """Update, compile, and say what still wants a translation."""
    catalogue = updated(english(), messages())
    text = io.BytesIO()
    write_po(text, catalogue, width=110, omit_header=False)
    _replace(ENGLISH, text.getvalue())
    _replace(ENGLISH.with_suffix(".mo"), compiled(catalogue))
    missing = [message.id for message in catalogue if message.id and not message.string]
    for message in missing:
        print(f"no English for: {message}", file=sys.stderr)
    return 1 if missing else 0


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_suffix(path.suffix + ".new")
    beside.write_bytes(content)
    beside.replace(path)


if __name__ == "__main__":
    sys.exit(main())
