"""Office files are zip packages: the same contents always give the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def settled(package: bytes) -> bytes:
    """The package with its parts in their order but without the time of writing (zip's own first day instead)."""
    result = BytesIO()
    with ZipFile(BytesIO(package)) as parts, ZipFile(result, "w", ZIP_DEFLATED) as settled_parts:
        for name in parts.namelist():
            settled_parts.writestr(ZipInfo(name), parts.read(name), ZIP_DEFLATED)
    return result.getvalue()
