"""The formats a report leaves in; adding one is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from language import message

if TYPE_CHECKING:
    from exports.report.report import Report


class Export(NamedTuple):
    """One format: its file extension, its media type, its name and what it is good for (Chinese messages)."""

    extension: str
    media_type: str
    name: str
    use: str

    def write(self, report: "Report") -> bytes:
        """The report in this format."""
        return _writer(self.extension)(report)


def _writer(extension: str) -> Callable[["Report"], bytes]:
    """The writer of the format's own file, imported only when it is wanted: some bring large libraries."""
    return import_module(_WRITERS[extension]).write


_WRITERS = {
    "pptx": "exports.pptx.deck",
    "docx": "exports.docx.document",
    "pdf": "exports.print.pdf",
    "png": "exports.print.png",
    "svg": "exports.print.svg",
    "html": "exports.html.page",
    "xlsx": "exports.xlsx.workbook",
    "gpkg": "exports.gis.gpkg",
    "geojson": "exports.gis.geojson",
}
_OFFICE = "application/vnd.openxmlformats-officedocument"
_ALL = (
    Export(
        "pptx",
        f"{_OFFICE}.presentationml.presentation",
        message("PowerPoint 演示文稿"),
        message("可编辑的地图与表格"),
    ),
    Export("docx", f"{_OFFICE}.wordprocessingml.document", message("Word 文档"), message("城市简报，可编辑")),
    Export("pdf", "application/pdf", message("PDF 文件"), message("城市简报，供打印")),
    Export("png", "image/png", message("PNG 图片"), message("300 dpi 地图")),
    Export("svg", "image/svg+xml", message("SVG 矢量图"), message("文字可编辑的地图")),
    Export("html", "text/html", message("交互网页"), message("单个文件，离线可用")),
    Export(
        "xlsx",
        f"{_OFFICE}.spreadsheetml.sheet",
        message("Excel 工作簿"),
        message("目标、点名、园区、城市、来源"),
    ),
    Export("gpkg", "application/geopackage+sqlite3", message("GeoPackage"), message("QGIS 等软件，自带样式")),
    Export("geojson", "application/geo+json", message("GeoJSON"), message("RFC 7946")),
)

EXPORTS = {export.extension: export for export in _ALL}
