"""How long a list of a hundred thousand sites takes to be read and checked, and how much memory."""

import csv
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.report import Measurement
from constants import ROOT

ROWS = 100_000
_SPREAD = 0.02
"""Degrees around the middle of a county that its sites lie in."""
_HEADS = (
    "项目编号", "项目名称", "所属地市", "所在区县", "详细地址", "经度", "纬度", "主导产业", "占地面积（亩）", "可用面积（亩）", "状态",
    "联系人", "联系电话", "更新日期", "备注",
)  # fmt: skip


def site_lists(rows: int = ROWS) -> dict[str, Any]:
    """Reads and checks the same list as CSV and as XLSX, each in a process of its own.

    Returns:
        By format: ``seconds`` of computing, ``bytes`` of memory at most (of the process or the one it starts,
        whichever is more), ``good`` rows.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = {form: Path(folder, f"list.{form}") for form in ("csv", "xlsx")}
        _write(rows, paths["csv"], paths["xlsx"])
        return {form: _measured(path) for form, path in paths.items()}


def listed(raw: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets from the measurements; none without any."""
    figures = []
    for form, found in raw.items():
        name = f"own sites: {found['rows']:,} rows of {form}"
        figures += [
            Measurement(f"{name}, checked", "s", found["seconds"], most=20),
            Measurement(f"{name}, memory", "MB", found["bytes"] / 1e6, most=500),
        ]
    return figures


def _rows(count: int) -> Any:
    """Rows of every county by turns, near its middle, in GCJ-02."""
    from atlas.loading import load_atlas
    from geo.datums import wgs84_to_gcj02

    atlas = load_atlas()
    counties = list(atlas.boundaries.areas["counties"].values())
    for number in range(count):
        area = counties[number % len(counties)]
        across, up = ((number * 7919) % 1000 / 1000 - 0.5), ((number * 104_729) % 1000 / 1000 - 0.5)
        lon, lat = wgs84_to_gcj02(area.label_lon + across * _SPREAD, area.label_lat + up * _SPREAD)
        city = atlas.gazetteer[area.parent].name_zh
        yield (
            f"S{number:06}", f"{area.name_short}第{number}标准厂房", city, area.name_zh, f"{area.name_zh}工业路{number % 900}号",
            round(float(lon), 6), round(float(lat), 6), "生物医药、智能制造", number % 500 + 10.5, number % 10, "在建", "张三", "13812345678",
            "2024-05-01", f"备注{number}",
        )  # fmt: skip


def _write(count: int, as_csv: Path, as_xlsx: Path) -> None:
    import xlsxwriter

    with (
        as_csv.open("w", encoding="utf-8", newline="") as file,
        xlsxwriter.Workbook(as_xlsx, {"constant_memory": True}) as book,
    ):
        sheet, text = book.add_worksheet(), csv.writer(file)
        for number, row in enumerate((_HEADS, *_rows(count))):
            text.writerow(row)
            sheet.write_row(number, 0, row)


def _measured(path: Path) -> dict[str, Any]:
    """What one list takes in a process of its own, beside an atlas without a store."""
    command = (sys.executable, "-m", "benchmarks.site_lists", str(path))
    empty = os.environ | {"PLAN_ATLAS_STORE": str(path.with_name("store.sqlite"))}
    done = subprocess.run(command, cwd=ROOT, env=empty, capture_output=True, check=True, text=True)
    seconds, memory, rows, good = done.stdout.split()
    return {"seconds": float(seconds), "bytes": int(memory), "rows": int(rows), "good": int(good)}


def _check(path: Path) -> None:
    """Checks one list and prints what it took, with the data loaded before."""
    import resource
    import time

    from atlas.list_knowledge import list_knowledge
    from atlas.loading import load_atlas
    from sitelists.checking import check_list

    atlas = load_atlas()
    known = list_knowledge(atlas)
    begun = time.process_time()
    found = check_list(path, path.name, known, datum="gcj02")
    own, started = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = time.process_time() - begun + started.ru_utime + started.ru_stime
    unit = 1 if sys.platform == "darwin" else 1024
    memory = max(own.ru_maxrss, started.ru_maxrss) * unit
    print(seconds, memory, len(found.rows) + len(found.waiting), len(found.rows))


if __name__ == "__main__":
    _check(Path(sys.argv[1]))
