"""SVG templates of the charts; everything in them is escaped."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from constants import ROOT
from insight.words import Words

_ENV = Environment(
    loader=FileSystemLoader(ROOT / "layers" / "templates"),
    autoescape=True,
    trim_blocks=True,
    undefined=StrictUndefined,
)


def render(template: str, words: Words, **values: object) -> str:
    """A chart's template as SVG text."""
    return _ENV.get_template(template).render(words=words, say=words.say, **values)
