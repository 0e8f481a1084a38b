"""The examples that tools and benchmarks show and measure, from ``tools/examples.toml``: no code names a place."""

import json
import tomllib
from pathlib import Path
from typing import Any

EXAMPLES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def prefectures() -> tuple[str, ...]:
    """The adcodes of the program's own prefectures, without loading an atlas."""
    data = Path(__file__).resolve().parent.parent / "data" / "boundaries" / "prefectures.geojson"
    return tuple(each["properties"]["adcode"] for each in json.loads(data.read_bytes())["features"])
