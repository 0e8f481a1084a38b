"""How the project is cited: a valid file that says the program's own version, name and licence."""

import tomllib
from datetime import date

import yaml

from constants import ROOT

FIELDS = {"cff-version", "title", "message", "type", "authors", "version", "license", "abstract", "keywords"}


def test_it_is_valid_and_says_what_the_project_says():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (cited["cff-version"], cited["type"], set(cited)) == ("1.2.0", "software", FIELDS)
    assert (str(cited["version"]), cited["license"]) == (project["version"], project["license"])
    assert cited["authors"] == [{"name": "Plan Atlas contributors"}]


def test_the_data_s_version_is_of_a_day_that_has_been(real_atlas):
    latest = real_atlas.edition.latest
    assert date.fromisoformat(latest.date).strftime("%Y.%m") == ".".join(latest.version.split(".")[:2])
