"""Which kind of file it is, by its content and not by its name."""

import io
import re
import zipfile
from typing import Literal

from errors import UserError
from language import message

FileKind = Literal["workbook", "text", "geojson", "kml", "kmz", "shapefile", "gpkg"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SQLITE = b"SQLite format 3\0"
_KML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?kml[\s>]", re.DOTALL
)
_JSON = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*[{[]\s*[{\"\]}]")


def kind_of_file(data: bytes, name: str) -> FileKind:
    """The kind of a file.

    Raises:
        UserError: empty, or of a kind that is not read.
    """
    if not data.strip(b"\0\r\n\t \xef\xbb\xbf"):
        raise UserError(message("{name}：文件是空的。", name=name))
    if data.startswith(_OLE):
        return "workbook"
    if data.startswith(_SQLITE):
        return "gpkg"
    if data.startswith(b"PK"):
        return _zipped(data, name)
    if _KML.match(data[:4000]):
        return "kml"
    if _JSON.match(data[:100]):
        return "geojson"
    if data.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8", b"<", b"Rar!", b"7z\xbc")):
        raise _unread(name)
    return "text"


def _zipped(data: bytes, name: str) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [member.casefold() for member in archive.namelist()[:5000]]
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        problem = message("{name}：压缩文件已损坏。请重新导出或另存。", name=name)
        raise UserError(problem) from error
    if "[content_types].xml" in names or "mimetype" in names:
        return "workbook"
    if any(member.endswith(".shp") for member in names):
        return "shapefile"
    if any(member.endswith(".kml") for member in names):
        return "kmz"
    raise _unread(name)


def _unread(name: str) -> UserError:
    return UserError(
        message(
            "{name}：不是清单文件。可读：Excel（.xlsx .xls）、CSV、GeoJSON、Shapefile（.zip）、GeoPackage、KML。",
            name=name,
        )
    )
