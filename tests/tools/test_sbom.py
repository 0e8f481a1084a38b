"""The software bill of materials: every pinned package, valid against its schema, the same on every run."""

import json
import os
import subprocess
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.tools.test_constraints import REPOSITORY, declared, pins
from tools.make_sbom import bill


def test_it_is_valid_and_names_every_pinned_package_with_its_address():
    text = bill(REPOSITORY)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    found = {(one["name"], one["version"]): one["purl"] for one in json.loads(text)["components"]}
    assert set(found) == set(pins().items())
    assert found["ruff", pins()["ruff"]] == f"pkg:pypi/ruff@{pins()['ruff']}"


def test_licences_are_what_the_installed_packages_say():
    found = {one["name"]: one.get("licenses") for one in json.loads(bill(REPOSITORY))["components"]}
    assert found["typst"] and found["shapely"] == [{"license": {"id": "BSD-3-Clause"}}]
    assert found["packaging"] == [{"expression": "Apache-2.0 OR BSD-2-Clause"}]


def test_it_says_which_packages_the_program_takes_itself():
    bom = json.loads(bill(REPOSITORY))
    taken = {one["ref"]: one.get("dependsOn", []) for one in bom["dependencies"]}["plan-atlas"]
    names = {address.removeprefix("pkg:pypi/").split("@")[0] for address in taken}
    assert {"streamlit", "shapely", "xstatic-leaflet"} <= names <= {one.name.lower() for one in declared()}


def test_another_version_than_the_pinned_one_says_nothing_of_its_licence(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "p"\nversion = "1"\nlicense = "MIT"\ndependencies = ["shapely>=1"]\n'
    )
    (tmp_path / "constraints.txt").write_text("# pins\nnot-installed-anywhere==3\nshapely==1.0\n")
    text = bill(tmp_path)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert all("licenses" not in one for one in json.loads(text)["components"])


def test_the_command_writes_the_same_bytes_in_another_zone_and_process():
    outputs = {
        subprocess.run(
            [sys.executable, "-W", "error", "-m", "tools.make_sbom"],
            cwd=REPOSITORY,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for zone, seed in (("Asia/Shanghai", "1"), ("America/New_York", "2"))
    }
    assert outputs == {bill(REPOSITORY).encode()}
