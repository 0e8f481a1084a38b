"""An office's own template is taken as it is, or refused with what is wrong and what to do."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from errors import UserError
from exports.files.template import template_file
from tests.exports.officefiles import changed, deck_template, paper_template

OLE = b"\xd0\xcf\x11\xe0" + bytes(500)
TYPES = "[Content_Types].xml"


def refusal(data: bytes, kind="pptx") -> str:
    with pytest.raises(UserError) as refused:
        template_file(data, "模板", kind)
    return refused.value.in_language("zh")


@pytest.mark.parametrize(
    ("kind", "declared", "whole"),
    [
        ("pptx", b"presentationml.template.main", deck_template),
        ("pptx", b"presentationml.slideshow.main", deck_template),
        ("docx", b"wordprocessingml.template.main", paper_template),
    ],
)
def test_a_template_or_show_is_taken_as_a_document(kind, declared, whole):
    usual = b"presentationml.presentation.main" if kind == "pptx" else b"wordprocessingml.document.main"
    taken = template_file(changed(whole(), TYPES, usual, declared), "模板", kind)
    with ZipFile(BytesIO(taken)) as package:
        types = package.read(TYPES)
    assert usual in types
    assert declared not in types


def test_what_is_locked_old_damaged_or_of_another_kind_is_named():
    assert "有密码" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"))
    assert "旧格式" in refusal(OLE)
    assert "已损坏" in refusal(deck_template()[:3000])
    assert "已损坏" in refusal(b"no office file")
    assert "不是 PowerPoint 文件" in refusal(paper_template())
    assert "不是 Word 文件" in refusal(deck_template(), "docx")


def test_macros_are_refused_however_the_file_is_called():
    presentation = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main"
    macros = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main"
    assert "含宏" in refusal(changed(deck_template(), TYPES, presentation, macros))


def test_a_package_that_unpacks_without_end_is_not_opened():
    out = BytesIO()
    with ZipFile(out, "w", 8) as package:
        for number in range(3):
            package.writestr(f"{number}.bin", bytes(80_000_000))
    assert "解压后超过" in refusal(out.getvalue())
