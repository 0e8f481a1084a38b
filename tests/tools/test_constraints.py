"""Whether constraints.txt pins everything that the project declares and what comes with it."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).resolve().parents[2]


def pins() -> dict[str, str]:
    lines = (REPOSITORY / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def declared() -> list[Requirement]:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [
        Requirement(line)
        for line in chain(project["dependencies"], *project["optional-dependencies"].values())
    ]


def needed_by(name: str) -> list[Requirement]:
    """What an installed package needs on any system; nothing for one that is not installed."""
    try:
        lines = requires(name) or []
    except PackageNotFoundError:
        return []
    found = map(Requirement, lines)
    systems = ("linux", "win32", "darwin")
    return [one for one in found if not one.marker or any(map(one.marker.evaluate, map(system, systems)))]


def system(name: str) -> dict[str, str]:
    names = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
    return {"extra": "", "sys_platform": name, "platform_system": names[name]}


def test_pins_are_exact_and_sorted():
    assert all(re.fullmatch(r"[\d.]+(post\d+)?", version) for version in pins().values())
    assert list(pins()) == sorted(pins(), key=str.lower)


def test_every_declared_package_is_pinned_within_its_bounds():
    pinned = {canonicalize_name(name): version for name, version in pins().items()}
    for one in declared():
        version = pinned.get(canonicalize_name(one.name))
        assert version and version in one.specifier, f"constraints.txt has {version} for {one}"


def test_what_comes_with_a_pinned_package_is_pinned():
    pinned = set(map(canonicalize_name, pins()))
    needed = {(name, canonicalize_name(one.name)) for name in pins() for one in needed_by(name)}
    assert [(name, other) for name, other in sorted(needed) if other not in pinned] == []
