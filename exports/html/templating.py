"""Templates and rules that all web pages share: escaping, the security policy, data inside a page."""

import json
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from constants import ROOT
from exports.files.plaintext import plain
from layers.templating import environment

TEMPLATES = ROOT / "exports" / "html" / "templates"

_ENV = environment("exports/html", "exports/site")
_ENV.filters["lines"] = lambda text: Markup("<br>").join(text.split("\n")) if "\n" in text else text

STATIC_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
"""Content security policy of a page without scripts: its site's style sheet and pictures, nothing else."""


def rendered(template: str, **values: object) -> str:
    """A template as HTML, everything in it escaped, without control characters."""
    return plain(_ENV.get_template(template).render(**values))


def json_text(data: object) -> str:
    """Data for a script element: nothing in it can end the element, or begin a remark that hides its end."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("<!", "\\u003c!")


def script_policy(script: str) -> str:
    """Content security policy of a page that is one file: its own script, its own styles, nothing fetched."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
