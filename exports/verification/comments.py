"""A draft as a Word document with a comment at every claim; the document itself stays as it was."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.run import Run

from exports.files.plaintext import cell_text
from exports.verification.places import DocumentPlaces
from verify.verdicts import JudgedClaim, Verification
from wording.verification.differences import verdict_name
from wording.verification.references import citations
from wording.verification.text import claim_lines, summary
from wording.words import Words

_AUTHOR, _INITIALS = "Plan Atlas", "PA"
_UNCOMMENTED = "not_in_records"
"""A number that is not on record would only bury what must be mended."""


def commented_document(document: bytes | None, found: Verification, words: Words) -> bytes:
    """The draft with its comments.

    Args:
        document: the draft where it is a Word document; else one is made of its text.
        found: what was found in it.
        words: of the reader's language.

    Returns:
        A DOCX; runs are divided where a claim begins or ends, texts and formats stay as they are.
    """
    word = Document(BytesIO(document)) if document else _of_text(found.text)
    places = DocumentPlaces(word.element.body, found.text)
    for claim in found.claims:
        if claim.verdict != _UNCOMMENTED:
            runs = places.runs(*claim.span)
            if runs:
                first, last = (Run(run, word) for run in (runs[0], runs[-1]))
                _comment(word, [first, last], comment_text(claim, words))
    if not places.is_complete:
        _comment_all(word, found, words)
    _without_unknown_styles(word)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def comment_text(claim: JudgedClaim, words: Words) -> str:
    """The verdict, what differs, the record, and the clause in two styles to be copied."""
    note, aside = citations(claim, words)
    lines = [verdict_name(claim.verdict, words), *claim_lines(claim, words)]
    lines += [words.say("脚注：{text}", text=note)] if note else []
    lines += [words.say("文中注：{text}", text=aside)] if aside else []
    return "\n".join(cell_text(line) for line in lines)


def _comment(word: WordDocument, runs: list[Run], text: str) -> None:
    word.add_comment(runs=runs, text=text, author=_AUTHOR, initials=_INITIALS)


def _comment_all(word: WordDocument, found: Verification, words: Words) -> None:
    """At the beginning: that some places could not be found in the document."""
    first = next((run for paragraph in word.paragraphs for run in paragraph.runs), None)
    if first is not None:
        lost = words.say("有的地方在文档中没有定位，全部结果请看清单。")
        _comment(word, [first, first], f"{summary(found, words)}\n{lost}")


def _without_unknown_styles(word: WordDocument) -> None:
    """Marks of comments ask for styles that the document may not have; it gets none, they go without."""
    known = {style.style_id for style in word.styles}
    marks = [mark.getparent() for mark in word.element.body.iter(qn("w:commentReference"))]
    for part in (*marks, *(comment._comment_elm for comment in word.comments)):
        for style in [one for tag in ("w:rStyle", "w:pStyle") for one in part.iter(qn(tag))]:
            if style.get(qn("w:val")) not in known:
                style.getparent().remove(style)


def _of_text(text: str) -> WordDocument:
    word = Document()
    for line in text.split("\n"):
        word.add_paragraph(cell_text(line))
    return word
