"""Which map programs the tests take, and how they are installed where there are none. No network."""

import pytest

from tools import browser, console, gis


def test_a_python_with_qgis_counts_only_beside_gdal_s_programs(place_program, monkeypatch):
    python = str(place_program("python-with-qgis"))
    monkeypatch.setattr(gis, "DEBIAN_PYTHON", python)
    assert gis.find_gis() is None
    place_program("ogrinfo")
    assert gis.ensure_gis() == python


def test_the_variable_has_to_name_one_that_has_it(place_program, monkeypatch):
    place_program("ogrinfo")
    monkeypatch.setenv(gis.GIS_VARIABLE, str(place_program("plain-python", status=1)))
    with pytest.raises(console.SetupError, match="has no QGIS"):
        gis.find_gis()


def test_without_them_they_are_installed_or_asked_for(no_browser, installs, monkeypatch):
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser, "is_debian", lambda: True)
    with pytest.raises(console.SetupError, match="apt-get install gdal-bin python3-qgis"):
        gis.ensure_gis()
    assert [command[-1] for command in installs] == ["update", "qgis-providers"]
    monkeypatch.setattr(browser, "is_root", lambda: False)
    with pytest.raises(console.SetupError, match="PLAN_ATLAS_QGIS_PYTHON"):
        gis.ensure_gis()
    assert len(installs) == 2
