"""A deck as somebody sees who has little time: no slide for what there is nothing of, nothing that cannot be read."""

import pytest
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from atlas.view import View
from exports.pptx.box import SlideBox
from exports.pptx.measures import Grid
from exports.pptx.pages import chapter_pages
from exports.pptx.placeholders import fitting
from exports.pptx.template import area, new_deck
from insight.cities.attention import attention
from language import LANGUAGES
from tests.exports.decks import opened, texts
from tests.exports.written import report_of

UNNAMED, NAMED = "370400", "371300"
READABLE = 8
"""Points of the smallest letters in a table."""


@pytest.fixture(scope="module", params=[(lang, city) for lang in LANGUAGES for city in (UNNAMED, NAMED, "")])
def deck(request, real_atlas) -> Deck:
    lang, city = request.param
    return opened(report_of(real_atlas, *filter(None, (city,)), lang=lang))


def contents(slide: Slide) -> list:
    """What stands on a slide besides its placeholders."""
    return [shape for shape in slide.shapes if not shape.is_placeholder]


def test_every_slide_shows_something(deck):
    """A table, a chart or the map; what there is nothing of is a line on a slide that shows something else."""
    for slide in deck.slides:
        shown = [one for one in contents(slide) if one.has_chart or one.has_table or not one.has_text_frame]
        assert shown, slide.shapes.title.text_frame.text


def test_no_table_is_set_in_letters_too_small_to_read(deck):
    sizes = {
        run.font.size.pt
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for cell in shape.table.iter_cells()
        for paragraph in cell.text_frame.paragraphs
        for run in paragraph.runs
    }
    assert min(sizes) >= READABLE


def test_notes_stay_on_their_page(deck):
    noted = [slide.notes_slide for slide in deck.slides if slide.has_notes_slide]
    for page in noted:
        runs = [run for one in page.notes_text_frame.paragraphs for run in one.runs]
        (size,) = {run.font.size.pt for run in runs}
        box, text = SlideBox.of(page.notes_placeholder), page.notes_text_frame.text
        assert fitting(text, box, (size, 0)) == size > 4


def test_data_name_their_licence_and_the_program_does_not(deck, real_atlas):
    words = "\n".join(texts(deck))
    sources = real_atlas.vocabulary.sources.values()
    assert "CC BY 4.0" in words and "Apache-2.0" not in words and "SIL" not in words
    own = [title for source in sources if source.program for title in (source.title, source.title_en)]
    assert own and not [title for title in own if title in words]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unnamed_city_has_no_slide_of_remarks_alone(real_atlas, lang):
    box = area(new_deck(report_of(real_atlas)), "Chapter", "Contents")
    unnamed = [code for code, item in attention(real_atlas, View()).items() if not item.designations]
    pages = {
        code: chapter_pages(
            report_of(real_atlas, code, lang=lang).chapters[0], box.width, box.top, box.bottom
        )
        for code in unnamed
    }
    grids = [
        [isinstance(placed.thing, Grid) for placed in page.things] for own in pages.values() for page in own
    ]
    assert all(map(any, grids))
