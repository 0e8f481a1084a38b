"""What a deck remembers of its making: the order, the day, the state of the data, and what every marked shape said."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pydantic import ValidationError

from atlas.model import Atlas
from atlas.view import View
from datafiles.model import Model
from errors import UserError
from exports.pptx.contents import NOTES, contents_of, marked_shapes
from exports.report.appearance import Appearance
from exports.report.report import Report
from language import message

_NAMESPACE = "urn:plan-atlas:deck"
_PART = PackURI("/customXml/item1.xml")


class Remembered(Model):
    """What made a deck and what it said.

    Attributes:
        province: its adcode. view, cities, sections, base_url, made, appearance: of the report, without its template.
        templated: whether it was made in an office's own template, which the deck then has in itself.
        version: of the data. contents: of the marked shapes, and of the notes of named slides, by id.
    """

    province: str
    view: View
    cities: tuple[str, ...]
    sections: tuple[str, ...]
    base_url: str
    made: date
    appearance: Appearance
    templated: bool
    version: str
    contents: dict[str, Any]

    def report(self, atlas: Atlas, made: date, deck: bytes) -> Report:
        """The same order over today's data; ``deck`` is the file, for its masters and layouts.

        Raises:
            UserError: it is about another province, or names cities or plans that the atlas does not have.
        """
        if self.province != atlas.province.adcode:
            text = message("这份演示文稿是另一个省（{code}）的。请用那个省的数据更新它。", code=self.province)
            raise UserError(text)
        unknown = [*set(self.cities) - set(atlas.cities), *set(self.view.plans) - set(atlas.plan_by_id)]
        if unknown:
            text = message(
                "这份演示文稿用到图谱里没有的城市或规划：{names}。请换到当时的数据，或重新制作。",
                names=tuple(sorted(unknown)),
            )
            raise UserError(text)
        looks = replace(self.appearance, template=deck if self.templated else None)
        return Report(atlas, self.view, self.cities, self.sections, made, self.base_url, appearance=looks)


def contents_by_id(deck: Deck) -> dict[str, Any]:
    """What every marked shape of a deck says, and the notes of slides that have a name."""
    found: dict[str, Any] = {}
    for slide in deck.slides:
        found |= {id: contents_of(shape) for id, shape in marked_shapes(slide)}
        if slide.name and slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame):
            found[f"{slide.name}.{NOTES}"] = frame.text
    return found


def remember(deck: Deck, report: Report, contents: Mapping[str, Any] | None = None) -> None:
    """Puts the order, and what is said (now, or as given), into the deck, in place of what it remembers already."""
    remembered = Remembered(
        province=report.atlas.province.adcode,
        view=report.view,
        cities=report.cities,
        sections=report.sections,
        base_url=report.base_url,
        made=report.made,
        appearance=replace(report.appearance, template=None),
        templated=report.appearance.template is not None,
        version=report.atlas.version,
        contents=contents_by_id(deck) if contents is None else dict(contents),
    )
    root = etree.Element(f"{{{_NAMESPACE}}}deck", nsmap={None: _NAMESPACE})
    root.text = remembered.model_dump_json()
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = _part(deck)
    if part is None:
        part = Part(_PART, "application/xml", deck.part.package, blob)
        deck.part.relate_to(part, RT.CUSTOM_XML)
    part.blob = blob


def remembered_of(deck: Deck) -> Remembered:
    """What the deck remembers.

    Raises:
        UserError: nothing: the atlas did not make it, or a program has thrown it away.
    """
    part = _part(deck)
    try:
        if part is not None and (text := parse_xml(part.blob).text):
            return Remembered.model_validate_json(text)
    except (ValidationError, etree.LxmlError):
        pass  # somebody has changed it: as good as gone
    raise UserError(
        message(
            "这份演示文稿里没有图谱的标记：不是图谱制作的，或者被别的软件另存时去掉了。请用 brief 重新制作。"
        )
    )


def _part(deck: Deck) -> Part | None:
    """The part with what is remembered; parts of other programs are left alone."""
    for relation in deck.part.rels.values():
        if relation.reltype == RT.CUSTOM_XML and not relation.is_external:
            part: Part = relation.target_part
            if _NAMESPACE.encode() in part.blob:
                return part
    return None
