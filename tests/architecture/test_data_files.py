"""Data files are opened while the atlas is loaded, and by nothing after that."""

import ast

from tests.architecture.source import Module, modules

LIBRARIES = {"tomllib", "csv", "yaml"}
ALLOWED = {
    "datafiles/reading.py": "the one door through which data files are read",
    "geo/building/": "makes new data files out of a package's",
    "atlas/new_province/": "copies the program's own data files",
    "reader/source/file.py": "the text that somebody wants read",
    "reader/source/libreoffice.py": "what LibreOffice made of a file",
    "sitelists/source/": "the list that somebody wants read",
    "layers/web/": "templates and scripts of the map page",
    "cli/brief.py": "the order and the template that somebody names",
    "exports/html/page.py": "templates and scripts of the page",
    "exports/print/typesetting.py": "templates of the typesetter",
    "exports/site/": "style sheets that go into a site",
    "exports/files/own_folder.py": "what a folder made before holds",
    "exports/gis/gpkg.py": "a file that only its library can write",
    "views/parts/": "assets of the components",
    "views/serving/static.py": "fonts and Leaflet for the browser",
    "views/caching/disk_cache.py": "what was made before",
}
"""What reads files that are no data of the atlas, and why."""
LOADING = ("datafiles/", "geo/", "plans/", "atlas/", "reader/lexicon.py", "sitelists/columns/fields.py")
ORDERS = ("exports/orders/file.py",)
"""A brief's order is a file that somebody brings; it is read and refused as data files are."""


def opens(module: Module) -> bool:
    """Whether a module opens files by itself."""
    return any(_opens(node) for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def _opens(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id == "open"
    if not isinstance(call.func, ast.Attribute):
        return False
    mode = call.args[0] if call.args else None
    of_a_path = call.func.attr == "open" and (mode is None or isinstance(mode, ast.Constant))
    return of_a_path or call.func.attr in ("read_text", "read_bytes")


def test_what_is_no_loading_opens_no_data_file():
    found = [module.name for module in modules() if opens(module)]
    assert [name for name in found if not name.startswith(tuple(ALLOWED))] == []


def test_every_exception_is_still_one():
    found = [module.name for module in modules() if opens(module)]
    assert [name for name in ALLOWED if not any(one.startswith(name) for one in found)] == []


def test_tables_are_read_by_what_loads_the_atlas():
    readers = {"datafiles.toml", "datafiles.rows", "datafiles.csv_table", "datafiles.reading"}
    found = [module.name for module in modules() if readers & {name for name, _ in module.imports}]
    assert [name for name in found if not name.startswith((*LOADING, *ORDERS))] == []


def test_formats_of_data_are_parsed_in_few_places():
    parsing = {module.name for module in modules() if LIBRARIES & module.imported_packages}
    assert parsing <= {
        "datafiles/toml.py", "datafiles/csv_table.py", "plans/yamlfile.py", "plans/csvtext.py",
        "reader/output/yaml_draft.py", "atlas/store/composing.py", "atlas/store/site_table.py", "geo/building/sidecar.py", "geo/building/spelling.py",
        "sitelists/source/delimited.py", "atlas/new_province/agencies.py", "atlas/new_province/texts.py",
    }  # fmt: skip
