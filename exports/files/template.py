"""An office's own Word or PowerPoint file to write into: taken apart only when it is whole, open and of a known kind."""

import re
import zlib
from io import BytesIO
from typing import Literal
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from errors import UserError
from exports.files.package import settled
from language import message

TemplateKind = Literal["docx", "pptx"]

LARGEST = 20_000_000
"""Bytes of a template."""

_UNPACKED = 200_000_000
_PARTS = 5000
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_MAIN: dict[TemplateKind, str] = {"docx": "wordprocessingml.document", "pptx": "presentationml.presentation"}
_TEMPLATE: dict[TemplateKind, str] = {"docx": "wordprocessingml.template", "pptx": "presentationml.template"}
_PROGRAM: dict[TemplateKind, str] = {"docx": "Word", "pptx": "PowerPoint"}
_SHOW = "presentationml.slideshow"
_UNREADABLE = (BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, KeyError)


def template_file(data: bytes, name: str, kind: TemplateKind) -> bytes:
    """The file as a document of its ``kind`` (a .dotx, .potx or .ppsx becomes one), same bytes for the same file.

    Args:
        data: the file.
        name: what it is called, for messages.
        kind: what shall be written with it.

    Raises:
        UserError: too large, locked, damaged, of another kind, or with macros.
    """
    if len(data) > LARGEST:
        raise UserError(
            message("{name}：模板超过 {most} MB。请压缩其中的图片后另存。", name=name, most=LARGEST // 10**6)
        )
    if data.startswith(_OLE):
        raise UserError(_locked(name) if _LOCKED in data else _old(name, kind))
    try:
        with ZipFile(BytesIO(data)) as package:
            _refuse_bombs(package, name)
            types = package.read(_TYPES).decode()
            _refuse_strangers(types, package.namelist(), name, kind)
            return settled(data) if _main(kind) in types else _as_document(package, types, kind)
    except _UNREADABLE as error:
        raise UserError(
            message("{name}：文件已损坏，或不是 Office 文件。请用 Office 打开后另存。", name=name)
        ) from error


def _refuse_bombs(package: ZipFile, name: str) -> None:
    parts = package.infolist()
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
        most = _UNPACKED // 10**6
        raise UserError(message("{name}：解压后超过 {most} MB，没有打开。", name=name, most=most))
    if any(part.flag_bits & 1 for part in parts):
        raise UserError(_locked(name))
    if (
        package.testzip()
    ):  # reads every part to its end: a declared size that is not the real one is found here
        raise BadZipFile


def _refuse_strangers(types: str, names: list[str], name: str, kind: TemplateKind) -> None:
    if "macroEnabled" in types or any(part.casefold().endswith("vbaproject.bin") for part in names):
        raise UserError(
            message("{name}：文件含宏，没有打开。请另存为不含宏的 .{kind} 后再用。", name=name, kind=kind)
        )
    if not any(f"{known}.main+xml" in types for known in (_MAIN[kind], _TEMPLATE[kind], *_shows(kind))):
        raise UserError(
            message("{name}：不是 {program} 文件，不能用作它的模板。", name=name, program=_PROGRAM[kind])
        )


def _as_document(package: ZipFile, types: str, kind: TemplateKind) -> bytes:
    """A template or show as a document: its main part is declared otherwise, all else stays."""
    out, other = BytesIO(), "|".join(map(re.escape, (_TEMPLATE[kind], *_shows(kind))))
    with ZipFile(out, "w", ZIP_DEFLATED) as document:
        for part in package.namelist():
            declared = re.sub(rf"(?:{other})\.main\+xml", _main(kind), types).encode()
            document.writestr(part, declared if part == _TYPES else package.read(part))
    return settled(out.getvalue())


def _main(kind: TemplateKind) -> str:
    return f"{_MAIN[kind]}.main+xml"


def _shows(kind: TemplateKind) -> tuple[str, ...]:
    return (_SHOW,) if kind == "pptx" else ()


def _locked(name: str) -> str:
    return message("{name}：文件有密码。请去掉密码后另存。", name=name)


def _old(name: str, kind: TemplateKind) -> str:
    return message("{name}：是旧格式的 Office 文件。请另存为 .{kind} 后再用。", name=name, kind=kind)
