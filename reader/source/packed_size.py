"""How large a packed Office file is once it is unpacked: refused before it is."""

import io
import zipfile

from errors import UserError
from language import message
from reader.source.limits import UNPACKED


def refuse_unpacked(data: bytes, name: str) -> None:
    """Nothing, where the parts together stay below UNPACKED bytes.

    Raises:
        UserError: they do not.
        BadZipFile: it is no archive.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    if size > UNPACKED:
        limit = UNPACKED // 1_000_000
        raise UserError(
            message("{name}：解压后超过 {limit} MB。请只保留正文后重试。", name=name, limit=limit)
        )
