"""The claims of a checked draft as a workbook: one row each, filters, A4 landscape."""

from io import BytesIO

from xlsxwriter import Workbook

from exports.xlsx.looks import looks
from exports.xlsx.sheet import write_table
from verify.verdicts import Verification
from wording.verification.table import verification_table
from wording.words import Words

_A4 = 9


def claim_list(found: Verification, words: Words) -> bytes:
    """An XLSX; every text as text, whatever it looks like."""
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet(words.say("核数"))
        if found.claims:
            write_table(sheet, verification_table(found, words), looks(book), lambda _: "")
        else:
            sheet.write_string(0, 0, words.say("没有读到可与记录核对的内容。"))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
    return stream.getvalue()
