"""Where the tests find PostgreSQL with PostGIS, and how they are installed where they are missing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tools import browser, console, environment

DATABASE_VARIABLE = "PLAN_ATLAS_POSTGRESQL"
DEBIAN_PROGRAMS = Path("/usr/lib/postgresql")
DEBIAN_SHARED = Path("/usr/share/postgresql")
DEBIAN_PACKAGES = ("postgresql", "postgresql-postgis")
NO_DATABASE = (
    "The tests of the store need PostgreSQL with PostGIS, and none could be found or installed. Install them "
    f"(Debian, as root: apt-get install {' '.join(DEBIAN_PACKAGES)}), or set {DATABASE_VARIABLE} to the folder with "
    "initdb and pg_ctl; then start the tests again."
)


def find_database() -> Path | None:
    """The folder with the server's programs: the variable's, else the newest of this machine that has PostGIS."""
    named = os.environ.get(DATABASE_VARIABLE)
    if named:
        if not (Path(named) / "initdb").is_file():
            raise console.SetupError(
                f"{DATABASE_VARIABLE} is “{named}”, which has no initdb. Mend or unset it."
            )
        return Path(named)
    return next(installed(), None)


def installed() -> Iterator[Path]:
    """Every PostgreSQL that Debian's packages have put here and that knows PostGIS, the newest first."""
    versions = (path.parent for path in DEBIAN_PROGRAMS.glob("*/bin/initdb"))
    for programs in sorted(versions, key=lambda path: float(path.parent.name), reverse=True):
        shared = DEBIAN_SHARED / programs.parent.name
        if (shared / "extension" / "postgis.control").is_file():
            yield programs


def ensure_database() -> str:
    """The folder with the server's programs, installed where there is none."""
    found = find_database()
    if not found and browser.is_root() and browser.is_debian():
        install_database()
        found = find_database()
    if not found:
        raise console.SetupError(NO_DATABASE)
    return str(found)


def install_database() -> None:
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    with environment.lock():
        for command in ([*apt, "update"], [*apt, "install", "-y", *DEBIAN_PACKAGES]):
            step = f"Installing a database for the tests: {' '.join(command)}"
            console.quietly(step, command, NO_DATABASE)
