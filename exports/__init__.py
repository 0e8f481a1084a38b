"""The formats a report leaves in; adding one is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from language import message

if TYPE_CHECKING:
    from exports.report.report import Report


__all__ = ["EXPORTS", "Export"]


class Export(NamedTuple):
    """One format.

    Attributes:
        extension: of its files. module: the one with its ``write``. media_type: as the web names it.
        name, use: what it is called and what it is good for; Chinese messages.
    """

    extension: str
    module: str
    media_type: str
    name: str
    use: str

    def write(self, report: "Report") -> bytes:
        """The report in this format; its module is imported only now: some bring large libraries."""
        writer: Callable[[Report], bytes] = import_module(self.module).write
        return writer(report)


_OFFICE = "application/vnd.openxmlformats-officedocument"
_ALL = (
    Export(
        "pptx",
        "exports.pptx.deck",
        f"{_OFFICE}.presentationml.presentation",
        message("PowerPoint 演示文稿"),
        message("可编辑的地图与表格"),
    ),
    Export(
        "docx",
        "exports.docx.document",
        f"{_OFFICE}.wordprocessingml.document",
        message("Word 文档"),
        message("城市简报，可编辑"),
    ),
    Export("pdf", "exports.print.pdf", "application/pdf", message("PDF 文件"), message("城市简报，供打印")),
    Export("png", "exports.print.png", "image/png", message("PNG 图片"), message("300 dpi 地图")),
    Export("svg", "exports.print.svg", "image/svg+xml", message("SVG 矢量图"), message("文字可编辑的地图")),
    Export("html", "exports.html.page", "text/html", message("交互网页"), message("单个文件，离线可用")),
    Export(
        "xlsx",
        "exports.xlsx.workbook",
        f"{_OFFICE}.spreadsheetml.sheet",
        message("Excel 工作簿"),
        message("目标、点名、园区、城市、来源"),
    ),
    Export(
        "gpkg",
        "exports.gis.gpkg",
        "application/geopackage+sqlite3",
        message("GeoPackage"),
        message("QGIS 等软件，自带样式"),
    ),
    Export("geojson", "exports.gis.geojson", "application/geo+json", message("GeoJSON"), message("RFC 7946")),
)

EXPORTS = {export.extension: export for export in _ALL}
