"""OFD files: the same plan gives the same records; a damaged or scanned one a clear word."""

import io
import zipfile

import pytest

from errors import UserError
from reader.source.formats import open_source
from tests.reader.source.test_source import EXPECTED, TEXT, facts
from tests.reader.world import reading

_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_TOP, _LEADING, _SIZE = 30, 8, 5  # millimetres


def _ofd(*pages: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(
            "OFD.xml",
            f"<ofd:OFD {_NS}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        )
        listed = "".join(
            f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages))
        )
        box = "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        packed.writestr(
            "Doc_0/Document.xml", f"<ofd:Document {_NS}>{box}<ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
        )
        for number, objects in enumerate(pages):
            packed.writestr(
                f"Doc_0/Pages/Page_{number}/Content.xml",
                f"<ofd:Page {_NS}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>",
            )
    return out.getvalue()


def _lines(text: str) -> str:
    return "".join(
        f'<ofd:TextObject Boundary="20 {_TOP + _LEADING * number} {len(line) * _SIZE} {_SIZE}" Size="{_SIZE}">'
        f'<ofd:TextCode X="0" Y="{0.86 * _SIZE}">{line}</ofd:TextCode></ofd:TextObject>'
        for number, line in enumerate(text.splitlines())
    )


def test_the_text_of_its_pages_gives_the_same_records():
    assert facts(reading(_ofd(_lines(TEXT))).rows) == EXPECTED


@pytest.mark.parametrize(
    "data", [_ofd(), _ofd("<ofd:ImageObject/>"), _ofd("<broken"), _ofd('<ofd:TextObject Boundary="1"/>')]
)
def test_without_text_or_damaged_it_says_what_to_do(data):
    with pytest.raises(UserError, match="另存为"):
        open_source(data, "plan.ofd")
