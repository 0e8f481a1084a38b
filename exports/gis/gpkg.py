"""Every layer as a GeoPackage that opens coloured and labelled in QGIS, with a table of what it is about."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pyogrio

from exports.files.plaintext import plain
from exports.gis.features import Flat, Flattener
from exports.gis.qml import qml
from exports.report.about import about
from exports.report.report import Report

# The file is a temporary one: waiting until it is safe on the disk after every table took half of the time.
pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})

_VERSION = {"VERSION": "1.2"}  # the newest that QGIS 3.22 reads without a warning
_STYLES = """
CREATE TABLE layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)
"""
_STYLE = """
INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
    styleQML, useAsDefault, description, owner, update_time)
VALUES ('', '', ?, 'geom', ?, ?, 1, ?, '', ?)
"""
_LISTED = """
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?)
"""


def write(report: Report) -> bytes:
    """All layers of the report that have features, shown or not; the same report gives the same bytes."""
    flattener = Flattener(report)
    flats = [flattener.flat(layer) for layer in report.layers.values() if len(layer.table)]
    tables = {name: table for flat in flats for name, table in _tables(flat)}
    with TemporaryDirectory() as folder:
        path, clean = Path(folder) / "written.gpkg", Path(folder) / "atlas.gpkg"
        _write_about(path, report)
        for name, table in tables.items():
            titles = {"IDENTIFIER": _title(name, table), "DESCRIPTION": plain(report.imprint.subtitle)}
            pyogrio.write_dataframe(table.frame, path, layer=name, driver="GPKG", layer_options=titles)
        _finish(path, clean, report, tables)
        return clean.read_bytes()


def _tables(flat: Flat) -> Iterator[tuple[str, Flat]]:
    """A layer by table name; its points apart from its lines, because a table holds one kind of geometry."""
    points = flat.frame.geom_type == "Point"
    if flat.layer.level != "lines" or not points.any():
        yield flat.layer.id, flat
        return
    for name, chosen in ((flat.layer.id, ~points), (f"{flat.layer.id}_points", points)):
        if chosen.any():
            yield name, flat._replace(frame=flat.frame[chosen])


def _title(name: str, table: Flat) -> str:
    """What a reader sees; identifiers must differ, so a layer's second table adds its name."""
    title = plain(table.layer.title)
    return title if name == table.layer.id else f"{title} ({name})"


def _write_about(path: Path, report: Report) -> None:
    say, rows = report.words.say, list(about(report, report.layers))
    shown = report.words.join(report.layers[id].title for id in report.view.layers)
    rows.append((say("所示图层"), shown))
    texts = pd.DataFrame([(plain(item), plain(value)) for item, value in rows], columns=["item", "value"])
    pyogrio.write_dataframe(texts, path, layer="about", driver="GPKG", dataset_options=_VERSION)


def _finish(path: Path, clean: Path, report: Report, tables: dict[str, Flat]) -> None:
    """Adds the styles, replaces the time of writing by the report's date, and copies all into a fresh file.

    The copy knows nothing of how often and in which steps the first file was changed.
    """
    made = f"{report.made.isoformat()}T00:00:00.000Z"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute(_STYLES)
        for name, table in tables.items():
            style = qml(table, report.words)
            database.execute(_STYLE, (name, name, style, plain(table.layer.title), made))
        database.execute(_LISTED, (made,))
        database.execute("UPDATE gpkg_contents SET last_change = ?", (made,))
        database.commit()
        database.execute("VACUUM INTO ?", (str(clean),))
