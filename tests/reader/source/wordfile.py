"""Word files for tests, written part by part: what stands in them is exactly what the test says."""

import io
import zipfile

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    """A paragraph; plain words become one run."""
    inner = inside if inside.startswith("<") else run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(inside: str, properties: str = "") -> str:
    """A cell of a table; plain words become one paragraph."""
    inner = inside if inside.startswith("<w:") else paragraph(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    inner = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def word_file(body: str, **parts: str) -> bytes:
    """A file with this body; further parts by kind (styles, numbering, footnotes, header1 …)."""
    data = io.BytesIO()
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name.rstrip("0123456789")}+xml"/>'
        for name in parts
    )
    main = f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    relation = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{main}{overrides}</Types>'
        )
        packed.writestr(
            "_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'
        )
        packed.writestr(
            "word/document.xml", f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
        )
        for name, inside in parts.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
            packed.writestr(f"word/{name}.xml", f"<w:{root} {_NAMESPACES}>{inside}</w:{root}>")
    return data.getvalue()
