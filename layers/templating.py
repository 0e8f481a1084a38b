"""The one maker of Jinja environments: everything is escaped, a missing value is an error, tags leave no blank lines."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from constants import ROOT


def environment(*packages: str) -> Environment:
    """Templates of the ``templates`` folders of these packages, e.g. ``environment("exports/html", "exports/site")``."""
    return Environment(
        loader=FileSystemLoader([ROOT / package / "templates" for package in packages]),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
