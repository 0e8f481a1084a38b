"""Names shared by every package: where data and fonts lie, the CRS that all data are in."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OWN_DATA = ROOT / "data"
"""What belongs to the program and not to a province lies here, wherever DATA is."""

FONTS = OWN_DATA / "fonts"
"""The project's font files."""

DATA = Path(os.environ.get("PLAN_ATLAS_DATA") or OWN_DATA)
"""The folder of the province that is shown."""

CRS_GEOGRAPHIC = "EPSG:4326"
"""WGS 84 longitude/latitude in degrees; CGCS2000 agrees with it to a few centimetres."""

PACKAGES = (
    "datafiles", "language", "geo", "plans", "reader", "sitelists", "atlas", "insight", "verify", "wording", "layers", "exports", "assistant", "api",
    "views", "cli",
)  # fmt: skip
"""The program's packages; each takes only from those before it."""
