"""Templates and rules that all web pages share: escaping, the security policy, data inside a page."""

import json
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from zlib import compress

from markupsafe import Markup

from constants import ROOT
from exports.files.plaintext import plain
from layers.templating import environment
from wording.tables.model import text_of

TEMPLATES = ROOT / "exports" / "html" / "templates"


def _of_drawing(name: str) -> Callable[..., object]:
    """A function of the drawing as a filter, imported when it is used: the first screen draws none, and waits for none."""

    def call(*arguments: object, **options: object) -> object:
        found: object = getattr(import_module("exports.print.drawing"), name)(*arguments, **options)
        return found

    return call


_ENV = environment("exports/html", "exports/site")
_ENV.filters |= {
    "path": _of_drawing("path_data"),
    "p": _of_drawing("short"),
    "hatched": _of_drawing("hatched"),
    "svg": _of_drawing("svg_text"),
}
_ENV.filters["lines"] = lambda value: _lines(text_of(value))

STATIC_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
"""Content security policy of a page without scripts: its site's style sheet and pictures, nothing else."""


def rendered(template: str, **values: object) -> str:
    """A template as HTML, everything in it escaped, without control characters."""
    return plain(_ENV.get_template(template).render(**values))


def _lines(text: str) -> str:
    """A cell's text with its breaks."""
    return Markup("<br>").join(text.split("\n")) if "\n" in text else text


def packed(data: object) -> str:
    """Data for a script element as compressed JSON in base64: a third of its size, and letters that end nothing."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return b64encode(compress(text.encode(), 9)).decode()


def script_policy(script: str) -> str:
    """Content security policy of a page that is one file: its own script, its own styles, nothing fetched."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
