"""Which format a file's bytes are, whatever it is called."""

import io
import re
import zipfile

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED, _WORD_97 = (name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument"))
_HEADER = re.compile(rb"[A-Za-z-]+:")
_HEAD = 4000
_BY_ENTRY = {
    "OFD.xml": "ofd",
    "content.xml": "odt",
    "ppt/presentation.xml": "pptx",
    "xl/workbook.xml": "xlsx",
}


def kind_of(data: bytes) -> str:
    """The name of the format; ``encrypted`` is a locked Word file, ``old`` an unknown old Office one."""
    head = data.lstrip()[:40]
    if head.startswith(b"%PDF"):
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_OLE):
        return "encrypted" if _ENCRYPTED in data else "doc" if _WORD_97 in data else "old"
    if head.startswith(b"PK\x03\x04"):
        return _packed_kind(data)
    return "mht" if _HEADER.match(head) and b"multipart/related" in data[:_HEAD].lower() else "text"


def _packed_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return "docx"
    return next((kind for entry, kind in _BY_ENTRY.items() if entry in names), "docx")
