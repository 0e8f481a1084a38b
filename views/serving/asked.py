"""What a request tells besides its view: the reader's language, and where the page that asks is."""

from urllib.parse import urlsplit

from starlette.requests import Request

from language import LANGUAGES
from views.serving.base_path import base_path

_SCHEMES = ("http", "https")


def language(request: Request) -> str:
    """The reader's language."""
    asked = request.query_params.get("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def address(request: Request) -> str:
    """Where the page that asks is: a proxy may have taken https off, and the file lies beside Streamlit's own path."""
    page, here = urlsplit(request.headers.get("referer", "")), request.url
    scheme = page.scheme if page.netloc == here.netloc and page.scheme in _SCHEMES else here.scheme
    return f"{scheme}://{here.netloc}{base_path()}"
