"""Where the tests find the map programs that read the features back (GDAL's, QGIS), and how they are installed."""

from __future__ import annotations

import os
import shutil

from tools import browser, console, environment

GIS_VARIABLE = "PLAN_ATLAS_QGIS_PYTHON"
DEBIAN_PYTHON = "/usr/bin/python3"
DEBIAN_PACKAGES = ("gdal-bin", "python3-qgis", "qgis-providers")
NO_GIS = (
    "The tests of what map programs read need GDAL's ogrinfo and QGIS, and they could not be found or installed. "
    f"Install them (Debian, as root: apt-get install {' '.join(DEBIAN_PACKAGES)}), or put ogrinfo on the PATH and set "
    f"{GIS_VARIABLE} to a Python that has QGIS; then start the tests again."
)


def find_gis() -> str | None:
    """A Python that has QGIS, where there is ogrinfo beside it; the variable's, else the system's."""
    named = os.environ.get(GIS_VARIABLE)
    python = named or DEBIAN_PYTHON
    found = console.answer(python, "-I", "-c", "import qgis.core") is not None
    if named and not found:
        raise console.SetupError(f"{GIS_VARIABLE} is “{named}”, which has no QGIS. Mend or unset it.")
    return python if found and shutil.which("ogrinfo") else None


def ensure_gis() -> str:
    """A Python that has QGIS, installed with GDAL's programs where they are missing."""
    found = find_gis()
    if not found and browser.is_root() and browser.is_debian():
        install_gis()
        found = find_gis()
    if not found:
        raise console.SetupError(NO_GIS)
    return found


def install_gis() -> None:
    """A hundred megabytes without what is only recommended; a minute and a half on a small machine."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    install = [*apt, "install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]
    with environment.lock():
        for command in ([*apt, "update"], install):
            step = f"Installing map programs for the tests: {' '.join(command)}"
            console.quietly(step, command, NO_GIS)
