"""``SOURCE.toml`` of a boundary folder: where the shapes come from, what they are, a hash for every file."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from geo.building.levels import Levels
from geo.building.notes import SourceNote
from geo.building.package import APPROVAL_NUMBER, DATA_PACKAGE, READER_PACKAGE, versions
from geo.building.survey import Survey

_TEMPLATE = """\
# Written by {maker}; do not edit, rerun it.
title = {title}
producer = "国家地理信息公共服务平台 天地图"
producer_en = "National Platform for Common Geospatial Information Services (Tianditu)"
origin = "https://cloudcenter.tianditu.gov.cn/administrativeDivision/"
approval_number = "{approval}"
package = "{package}"
package_version = "{package_version}"
reader = "{reader} {reader_version}"
built = "{built}"
licence = "Package: MIT (Copyright 2025 ZhaJiMan). Map data: the producer's terms; cite the approval number."
licence_zh = "软件包为 MIT 许可；地图数据按天地图使用条款，须标注审图号；公开发布前请依法送审"
datum = "CGCS2000, used as WGS 84 (EPSG:4326): they agree to a few centimetres. Not GCJ-02."
datum_zh = "CGCS2000（2000国家大地坐标系），按 WGS 84（EPSG:4326）使用，两者相差数厘米；不是 GCJ-02"
note = {note}
note_en = {note_en}
others = {others}
max_difference_km2 = {difference}  # derived prefectures against the set's own

[counts]
{counts}
{overlaps}
[sha256]
{hashes}
"""
_OVERLAPS = """
# Faults of the source, left as they are: which counties overlap, and by how much.
[overlaps_km2]
{pairs}
"""


@dataclass(frozen=True)
class Described:
    """What differs from one province to another: who made the files, when, their title and remarks."""

    maker: str
    built: str
    title: str
    note: SourceNote
    others: str = "former.csv (merged and renamed places): source in each row."


def sidecar(described: Described, levels: Levels, found: Survey, files: Mapping[str, bytes]) -> str:
    """The text, with the hash of every file by its name."""
    package, reader = versions()
    hashes = {name: sha256(content).hexdigest() for name, content in files.items()}
    pairs = {f"{each.one.adcode}-{each.other.adcode}": each.km2 for each in found.overlaps}
    text = _TEMPLATE.format(
        maker=described.maker, title=_quoted(described.title), approval=APPROVAL_NUMBER,
        package=DATA_PACKAGE, package_version=package, reader=READER_PACKAGE, reader_version=reader,
        built=described.built, note=_quoted(described.note.zh), note_en=_quoted(described.note.en),
        others=_quoted(described.others), difference=found.largest_difference_km2,
        counts=_table({name: len(areas) for name, areas in levels.items()}),
        overlaps=_OVERLAPS.format(pairs=_table(pairs, quoted=True)) if pairs else "",
        hashes="\n".join(f"{_quoted(name)} = {_quoted(value)}" for name, value in hashes.items()),
    )  # fmt: skip
    tomllib.loads(text)
    return text


def _table(entries: Mapping[str, float], *, quoted: bool = False) -> str:
    return "\n".join(f"{_quoted(key) if quoted else key} = {value}" for key, value in entries.items())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
