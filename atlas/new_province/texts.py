"""The texts of a new province's folder: templates with the province's names, dates and licences filled in."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template

from atlas.new_province.naming import NewProvince
from geo.building.package import APPROVAL_NUMBER, DATA_PACKAGE, DATA_VERSION

_FOLDER = Path(__file__).with_name("templates")
_APPROVAL_EN = APPROVAL_NUMBER.replace("（", "(").replace("）", ")").removesuffix("号").replace(" ", "")


def written(template: str, names: NewProvince, today: date, **more: str) -> str:
    """A template of this package with everything known of the province in it."""
    values = {
        "adcode": names.adcode, "name": names.name, "short": names.short, "name_en": names.name_en,
        "short_en": names.short_en, "title": f"{names.short}产业规划图谱", "title_en": f"{names.short_en} Plan Atlas",
        "prefixes": ", ".join(map(_quoted, dict.fromkeys((names.name, names.kind)))), "today": today.isoformat(),
        "approval": APPROVAL_NUMBER, "approval_en": _APPROVAL_EN, "package": DATA_PACKAGE, "version": DATA_VERSION,
    }  # fmt: skip
    return Template((_FOLDER / template).read_text("utf-8")).substitute(values | more)


def table_source(path: Path, names: NewProvince, today: date, title: str, title_en: str) -> str:
    """``SOURCE.toml`` beside an empty table: the columns are described as beside the program's own."""
    own = tomllib.loads(path.read_text("utf-8"))
    columns = {name: re.sub(r"\b\d{2}0000\b", names.adcode, text) for name, text in own["columns"].items()}
    return written(
        "table_source.toml", names, today, title=f"{title} / {title_en}", file=own["file"],
        note="没有来源的数不收；没有的不补、不推算。", note_en="No source, no row; nothing is filled in or estimated.",
        columns=toml_table(columns),
    )  # fmt: skip


def toml_table(entries: Mapping[str, str]) -> str:
    """Keys and texts as lines of TOML."""
    return "\n".join(f"{_quoted(key)} = {_quoted(text)}" for key, text in entries.items())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
