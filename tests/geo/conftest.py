"""The real boundaries, read once, and a toy province of four square counties in two cities."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from atlas.province.reading import load_province
from constants import DATA
from geo.boundaries import Boundaries, load_boundaries
from geo.gazetteer import Gazetteer
from geo.groups import grouped
from geo.places import load_former


@pytest.fixture(scope="session")
def real() -> Boundaries:
    """The real boundaries with the province's groups, which have no fault."""
    boundaries, faults = load_boundaries(DATA / "boundaries")
    province, more = load_province(DATA)
    assert (faults, more) == ([], [])
    return grouped(boundaries, province.members)


@pytest.fixture(scope="session")
def gazetteer(real: Boundaries) -> Gazetteer:
    """The gazetteer of the real places."""
    return Gazetteer.from_boundaries(real, load_former(DATA / "boundaries" / "former.csv")[0])


def square(west: float, south: float, east: float, north: float) -> dict:
    """A rectangle as a GeoJSON geometry."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def feature(code: str, zh: str, level: str, parent: str, box: tuple) -> dict:
    """One feature; its area counts 100 km² for each tenth of a degree squared."""
    west, south, east, north = box
    facts = {
        "adcode": code, "name_zh": zh, "name_short": zh[:-1], "name_en": f"Toy {code}", "pinyin": f"toy{code}",
        "level": level, "parent": parent, "label_lon": (west + east) / 2,
        "label_lat": (south + north) / 2, "area_km2": 1e4 * (east - west) * (north - south),
    }  # fmt: skip
    return {"type": "Feature", "properties": facts, "geometry": square(*box)}


def toy_levels() -> dict[str, list[dict]]:
    """Two cities side by side, each of a southern and a northern county, 0.1° squares from 117°E 36°N."""
    return {
        "counties": [
            feature("370102", "甲南区", "county", "370100", (117.0, 36.0, 117.1, 36.1)),
            feature("370103", "甲北区", "county", "370100", (117.0, 36.1, 117.1, 36.2)),
            feature("370202", "乙南县", "county", "370200", (117.1, 36.0, 117.2, 36.1)),
            feature("370203", "乙北县", "county", "370200", (117.1, 36.1, 117.2, 36.2)),
        ],
        "prefectures": [
            feature("370100", "甲甲市", "prefecture", "370000", (117.0, 36.0, 117.1, 36.2)),
            feature("370200", "乙乙市", "prefecture", "370000", (117.1, 36.0, 117.2, 36.2)),
        ],
        "province": [feature("370000", "全省", "province", "", (117.0, 36.0, 117.2, 36.2))],
    }


@pytest.fixture
def toy_folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a toy folder: ``toy_folder(counties=…)`` replaces a level's features or its whole text."""

    def make(**changed: object) -> Path:
        folder = tmp_path / "boundaries"
        folder.mkdir(exist_ok=True)
        hashes = []
        for level, features in (toy_levels() | changed).items():
            whole = {"type": "FeatureCollection", "features": features}
            text = features if isinstance(features, str) else json.dumps(whole, ensure_ascii=False)
            (folder / f"{level}.geojson").write_text(text, encoding="utf-8")
            hashes.append(f'"{level}.geojson" = "{sha256(text.encode()).hexdigest()}"')
        (folder / "SOURCE.toml").write_text("[sha256]\n" + "\n".join(hashes), encoding="utf-8")
        return folder

    return make


@pytest.fixture
def levels() -> dict[str, list[dict]]:
    """The toy features, to be changed by a test."""
    return toy_levels()


@pytest.fixture
def toy(toy_folder: Callable[..., Path]) -> Boundaries:
    """The toy province, loaded."""
    return load_boundaries(toy_folder())[0]
