"""What a zipped file holds before anything of it is unpacked: declared and real sizes, macros, links, rows, columns."""

import io
import re
import zipfile
import zlib

from errors import UserError
from language import Message, message
from sitelists import limits

_PIECE = 1 << 20
_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\sr=["\']\$?([A-Za-z]{1,3})\$?(\d{1,7})["\'][^>]*[^/]>""")
_OVERLAP = 200


def refuse_bombs(data: bytes, name: str) -> None:
    """Nothing, where the parts of a zipped file are not too large, neither as declared nor in fact.

    Raises:
        UserError: too large, damaged or locked.
    """
    most = limits.file_bytes() * limits.UNPACKED_SHARE
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > 5000 or sum(member.file_size for member in members) > most:
                raise limits.unpacks_too_large(name)
            if any(member.flag_bits & 1 for member in members):
                raise UserError(message("{name}：文件有密码。请去掉密码后另存。", name=name))
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError) as error:
        raise UserError(message("{name}：压缩文件已损坏。请重新导出或另存。", name=name)) from error


def look_into_workbook(data: bytes, name: str) -> tuple[Message, ...]:
    """Refuses an XLSX whose cells reach too far; says what of it is ignored.

    The cells are looked for before they are read: the library makes room for the whole rectangle that they span.

    Raises:
        UserError: too many rows or columns, too large, damaged.
    """
    notes: list[Message] = []
    formulas = 0
    budget = limits.file_bytes() * limits.UNPACKED_SHARE
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [member.casefold() for member in archive.namelist()]
            if any(member.endswith("vbaproject.bin") for member in names):
                notes.append(message("文件里有宏，没有运行"))
            if any("externallinks/" in member for member in names):
                notes.append(message("文件链接到其他文件，没有打开，只用保存的值"))
            for member in archive.infolist():
                found, budget = _looked_through(archive, member, name, budget)
                formulas += found
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise UserError(message("{name}：压缩文件已损坏。请重新导出或另存。", name=name)) from error
    if formulas:
        notes.append(message("{count} 个公式没有计算，只用保存的值", count=formulas))
    return tuple(notes)


def _looked_through(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, budget: int
) -> tuple[int, int]:
    """Formulas on a sheet, none in another part, and what is left of the bytes that may be unpacked."""
    formulas, rest = 0, b""
    most_rows, cells = limits.rows(), "/worksheets/" in member.filename.casefold()
    with archive.open(member) as part:
        while piece := part.read(_PIECE):
            budget -= len(piece)
            if budget < 0:
                raise limits.unpacks_too_large(name)
            if not cells:
                continue  # read to its end, where its checksum shows whether its declared size is its own
            text = rest + piece
            formulas += text.count(b"<f>") + text.count(b"<f ")
            for letters, digits in _far(text, most_rows):
                if _column(letters) > limits.COLUMNS:
                    raise limits.too_many_columns(name)
                if int(digits) > most_rows:
                    raise limits.too_many_rows(name)
            rest = text[-_OVERLAP:]
    return formulas, budget


def _far(text: bytes, most_rows: int) -> list[tuple[bytes, bytes]]:
    """Cells with content whose address may be too far; short addresses are not, and are most."""
    return [
        found for found in _CELL.findall(text) if len(found[0]) > 1 or len(found[1]) >= len(str(most_rows))
    ]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
