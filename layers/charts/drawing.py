"""SVG templates of the charts; everything in them is escaped."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from constants import ROOT
from insight.words import Words
from layers.charts.letters import letters

_ENV = Environment(
    loader=FileSystemLoader(ROOT / "layers" / "templates"),
    autoescape=True,
    trim_blocks=True,
    undefined=StrictUndefined,
)


def render(template: str, words: Words, **values: object) -> str:
    """A chart's template as SVG text that shows its Chinese wherever it is put."""
    drawing, said = _ENV.get_template(template), {"words": words, "say": words.say, **values}
    return drawing.render(said, letters=letters(drawing.render(said, letters="")))
