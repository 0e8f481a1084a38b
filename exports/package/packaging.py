"""The package's files, to a folder or into one zip: the same data give the same bytes."""

import io
import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from atlas.model import Atlas
from atlas.tables.every import every_table
from atlas.tables.model import DataTable
from exports.files.own_folder import own_folder
from exports.files.whole_file import whole_file
from exports.package.boundaries import boundary_files
from exports.package.descriptor import LICENCE, boundary_resource, descriptor, table_resource
from exports.package.readme import readme
from plans.csvtext import csv_text

MARKER = ".plan-atlas-package"
DESCRIPTOR = "datapackage.json"
_READABLE = 0o644 << 16


def package_files(atlas: Atlas) -> dict[str, bytes]:
    """Every file by its path in the package, the descriptor first."""
    tables, files, resources = every_table(atlas), dict[str, bytes](), []
    for table in tables.values():
        path = f"data/{table.name}.csv"
        files[path] = _csv(table)
        resources.append(table_resource(atlas, table, path, files[path]))
    for level, content in boundary_files(atlas):
        path = f"boundaries/{level.file}.geojson"
        files[path] = content
        resources.append(boundary_resource(atlas, level, path, content))
    described = json.dumps(descriptor(atlas, resources), ensure_ascii=False, indent=2) + "\n"
    beside = {DESCRIPTOR: described.encode(), "README.md": readme(atlas, tables.values()).encode()}
    if atlas.edition.licence:
        beside[LICENCE] = atlas.edition.licence.encode()
    return beside | files


def write_package(atlas: Atlas, folder: Path) -> int:
    """The package as a folder; how many files it has.

    Raises:
        UserError: the folder is not ours or cannot be written; nothing was changed then.
    """
    with own_folder(folder, MARKER) as made:
        files = package_files(atlas)
        for path, content in files.items():
            (made / path).parent.mkdir(exist_ok=True)
            (made / path).write_bytes(content)
    return len(files)


def write_zip(atlas: Atlas, path: Path) -> int:
    """The package as one zip; how many files are in it.

    Raises:
        UserError: nothing can be written there.
    """
    with whole_file(path) as file:
        files = package_files(atlas)
        file.write(packed(files))
    return len(files)


def packed(files: dict[str, bytes]) -> bytes:
    """Files as a zip without the time of writing."""
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as parts:
        for path, content in files.items():
            entry = ZipInfo(path)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _READABLE
            parts.writestr(entry, content)
    return archive.getvalue()


def _csv(table: DataTable) -> bytes:
    """The table as other programs read it: no byte order mark, which would be part of the first column's name."""
    return csv_text([column.name for column in table.columns], table.rows).encode()
