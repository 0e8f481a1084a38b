"""The software bill of materials: every package of constraints.txt as CycloneDX JSON: python -m tools.make_sbom > sbom.json.

The same constraints give the same bytes: there is no time in it, and its serial number follows from them.
Licences are what the installed packages say of themselves; of one that is not installed only name and version stand.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
_LONGEST = 64
"""Characters of a licence's name; a package that writes the whole text in its place is asked for its class."""
_CLASS = "License :: "


def bill(folder: Path = ROOT) -> str:
    """The project in ``folder`` with every pinned package, and which of them it takes itself, as text."""
    project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    constraints = (folder / "constraints.txt").read_text("utf-8")
    packages = {canonicalize_name(name): _package(name, version) for name, version in _pins(constraints)}
    bom = Bom(components=packages.values())
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the format allows it, its writer leaves it out
    bom.metadata.component = program = _program(project)
    direct = (canonicalize_name(Requirement(line).name) for line in project["dependencies"])
    bom.register_dependency(program, [packages[name] for name in direct])
    bom.serial_number = uuid5(NAMESPACE_URL, f"{project['name']} {project['version']}\n{constraints}")
    return f"{JsonV1Dot6(bom).output_as_string(indent=2)}\n"


def _program(project: Mapping[str, Any]) -> Component:
    return Component(
        name=project["name"],
        version=project["version"],
        type=ComponentType.APPLICATION,
        bom_ref=project["name"],
        licenses=[LicenseFactory().make_from_string(project["license"])],
    )


def _pins(constraints: str) -> Iterator[tuple[str, str]]:
    """Names and versions."""
    for line in constraints.splitlines():
        if line and not line.startswith("#"):
            name, version = line.split("==")
            yield name, version


def _package(name: str, version: str) -> Component:
    address = PackageURL("pypi", name=canonicalize_name(name), version=version)
    return Component(
        name=name, version=version, purl=address, bom_ref=str(address), licenses=_licences(name, version)
    )


def _licences(name: str, version: str) -> list[License]:
    """What the package's own metadata say, the most exact field first; nothing where another version is installed."""
    try:
        said = metadata(name).json
    except PackageNotFoundError:
        return []
    if said["version"] != version:
        return []
    stated = str(said.get("license_expression") or said.get("license") or "").strip()
    usable = stated and len(stated) <= _LONGEST and "\n" not in stated
    classes = [line.split(" :: ")[-1] for line in said.get("classifier", ()) if line.startswith(_CLASS)]
    found = [LicenseFactory().make_from_string(text) for text in ([stated] if usable else classes)]
    alone = [licence for licence in found if isinstance(licence, LicenseExpression)]
    return list(alone[:1]) or found  # the format holds one expression or several licences


if __name__ == "__main__":
    sys.stdout.buffer.write(bill().encode())
