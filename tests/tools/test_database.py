"""Which PostgreSQL the tests take, and how one is installed where there is none. No network."""

from pathlib import Path

import pytest

from tools import browser, console, database


@pytest.fixture
def place_server(no_browser, monkeypatch, tmp_path):
    """Puts a version of the server where Debian's packages do, with PostGIS or without."""
    monkeypatch.setattr(database, "DEBIAN_SHARED", tmp_path / "shared")

    def place(version, postgis=True):
        programs = database.DEBIAN_PROGRAMS / version / "bin"
        extensions = database.DEBIAN_SHARED / version / "extension"
        for folder in (programs, extensions):
            folder.mkdir(parents=True)
        (programs / "initdb").touch()
        if postgis:
            (extensions / "postgis.control").touch()
        return programs

    return place


def test_the_newest_that_knows_postgis_is_taken(place_server, installs):
    place_server("9.6")
    found = place_server("15")
    place_server("17", postgis=False)
    assert Path(database.ensure_database()) == found
    assert installs == []


def test_the_variable_comes_first(place_server, tmp_path, monkeypatch):
    place_server("15")
    monkeypatch.setenv(database.DATABASE_VARIABLE, str(tmp_path))
    with pytest.raises(console.SetupError, match="has no initdb"):
        database.find_database()
    (tmp_path / "initdb").touch()
    assert database.find_database() == tmp_path


def test_without_one_it_is_installed_or_asked_for(place_server, installs, monkeypatch):
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser, "is_debian", lambda: True)
    with pytest.raises(console.SetupError, match="apt-get install postgresql postgresql-postgis"):
        database.ensure_database()
    assert [command[-1] for command in installs] == ["update", "postgresql-postgis"]
    monkeypatch.setattr(browser, "is_root", lambda: False)
    with pytest.raises(console.SetupError, match="PLAN_ATLAS_POSTGRESQL"):
        database.ensure_database()
    assert len(installs) == 2
