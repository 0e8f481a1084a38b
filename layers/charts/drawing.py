"""SVG templates of the charts; everything in them is escaped."""

from layers.charts.letters import letters
from layers.templating import environment
from wording.words import Words

_ENV = environment("layers/charts")


def render(template: str, words: Words, **values: object) -> str:
    """A chart's template as SVG text that shows its Chinese wherever it is put."""
    drawing, context = _ENV.get_template(template), {"words": words, "say": words.say, **values}
    return drawing.render(context, letters=letters(drawing.render(context, letters="")))
