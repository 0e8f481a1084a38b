"""Templates as offices have them: made by others, with other names, spoilt or locked."""

from io import BytesIO
from zipfile import ZipFile

from docx import Document
from PIL import Image
from pptx import Presentation
from pptx.oxml.shapes.picture import CT_Picture

MACROS = "application/vnd.ms-powerpoint.presentation.macroEnabled"


def deck_template(*keep: str) -> bytes:
    """PowerPoint's own layouts under Chinese names, a logo on the master, an old slide; with ``keep`` only those."""
    deck = Presentation()
    for layout, name in zip(deck.slide_layouts, ("标题幻灯片", "标题和内容"), strict=False):
        layout._element.cSld.set("name", name)
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "去年的一页"
    if keep:
        deck = Presentation(BytesIO(_saved(deck)))
        slides = deck.part._element.sldIdLst
        for slide in list(slides):
            deck.part.drop_rel(slide.rId)
            slides.remove(slide)
        for layout in [layout for layout in deck.slide_layouts if layout.name not in keep]:
            deck.slide_layouts.remove(layout)
    logo = BytesIO()
    Image.new("RGB", (8, 8), "#AA0011").save(logo, "PNG")
    _, id = deck.slide_master.part.get_or_add_image_part(logo)
    deck.slide_master.shapes._spTree.append(CT_Picture.new_pic(90, "Logo", "", id, 0, 0, 100, 100))
    return _saved(deck)


def paper_template() -> bytes:
    """A letter paper: a header, an old text, Word's own styles."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "某某市发展和改革委员会"
    document.add_paragraph("去年的正文")
    return _saved(document)


def changed(package: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The package with one part written otherwise."""
    out = BytesIO()
    with ZipFile(BytesIO(package)) as whole, ZipFile(out, "w") as other:
        for name in whole.namelist():
            content = whole.read(name)
            other.writestr(name, content.replace(old, new) if name == part else content)
    return out.getvalue()


def _saved(file) -> bytes:
    out = BytesIO()
    file.save(out)
    return out.getvalue()
