"""Colours of a deck: those of texts, lines and bars are the template's theme, those of the map are the layers' own."""

from lxml import etree
from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn

INK = MSO_THEME_COLOR.TEXT_1
WHITE = MSO_THEME_COLOR.BACKGROUND_1
HEADING = MSO_THEME_COLOR.TEXT_2
HAIRLINE = MSO_THEME_COLOR.BACKGROUND_2
BAR = MSO_THEME_COLOR.ACCENT_1
QUIET = MSO_THEME_COLOR.ACCENT_6

ThemeColour = MSO_THEME_COLOR
DeckColour = ThemeColour | str
"""A colour of the theme, or one as RRGGBB with or without #."""


def set_colour(place: ColorFormat, colour: DeckColour) -> None:
    """Gives a font, line or fill its colour."""
    if isinstance(colour, MSO_THEME_COLOR):
        place.theme_color = colour
    else:
        place.rgb = RGBColor.from_string(colour.removeprefix("#").upper())


def solid_fill(colour: ThemeColour) -> etree._Element:
    """A fill of a theme's colour for what the library has no words for."""
    fill = etree.Element(qn("a:solidFill"))
    etree.SubElement(fill, qn("a:schemeClr"), val=MSO_THEME_COLOR.to_xml(colour))
    return fill
