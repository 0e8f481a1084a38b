"""The arrows between the rooms: data, plans and geo, insight, layers, exports and views, app and cli."""

import pytest

from tests.house.source import Module, modules

SHARED = {"constants", "errors", "language"}
MAY_IMPORT = {
    "constants": set(),
    "errors": {"language"},
    "language": {"constants"},
    "plans": SHARED,
    "geo": SHARED,
    "insight": SHARED | {"plans", "geo"},
    "layers": SHARED | {"plans", "geo", "insight"},
    "exports": SHARED | {"plans", "geo", "insight", "layers"},
    "views": SHARED | {"plans", "geo", "insight", "layers", "exports"},
    "app": SHARED | {"views"},
    "cli": SHARED
    | {"cli_files", "cli_output", "cli_parser", "cli_serve"}
    | {"plans", "geo", "insight", "layers", "exports", "benchmarks"},
    "cli_files": SHARED | {"cli_output", "insight", "exports"},
    "cli_output": SHARED | {"plans", "insight", "exports"},
    "cli_parser": SHARED | {"plans", "insight", "exports"},
    "cli_serve": SHARED | {"geo", "exports"},
}
OURS = set(MAY_IMPORT) | {"tests", "tools", "benchmarks"}
MODULES = modules()
each = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)


def forbidden(module: Module) -> set[str]:
    """Rooms that the module imports against the arrows."""
    return (module.imported_rooms & OURS) - MAY_IMPORT[module.room] - {module.room}


def made_up(tmp_path, room, text):
    path = tmp_path / room / "x.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Module(path, tmp_path)


def test_all_rooms_are_walked():
    assert {"plans", "geo", "insight", "layers", "views", "app", "cli"} <= {module.room for module in MODULES}
    assert len(MODULES) > 50


@each
def test_no_arrow_goes_back(module):
    assert forbidden(module) == set()


@each
def test_imports_are_absolute(module):
    assert [name for name, _ in module.imports if name.startswith(".")] == []


@pytest.mark.parametrize(
    ("room", "text", "found"),
    [
        ("plans", "import geo.sites", {"geo"}), ("geo", "from plans.records import Site", {"plans"}),
        ("insight", "def f():\n    from layers import LAYERS", {"layers"}), ("exports", "import views", {"views"}),
        ("cli", "import views.state", {"views"}), ("layers", "from insight.view import View", set()),
        ("errors", "import tests.toy", {"tests"}),
    ],
)  # fmt: skip
def test_an_arrow_back_is_noticed(tmp_path, room, text, found):
    assert forbidden(made_up(tmp_path, room, text)) == found


@pytest.mark.parametrize(
    "module", modules("plans", "geo", "insight", "layers", "exports"), ids=lambda module: module.name
)
def test_streamlit_stays_in_views_and_app(module):
    assert "streamlit" not in module.imported_rooms


@each
def test_folium_and_matplotlib_have_one_file_each(module):
    assert module.name == "layers/webmap.py" or not module.imported_rooms & {"folium", "branca"}
    assert module.name == "layers/figure.py" or "matplotlib" not in module.imported_rooms


@each
def test_only_state_touches_the_session_and_the_address(module):
    touched = module.attributes & {"st.session_state", "st.query_params"}
    touched |= {name for _, name in module.imports if name in ("session_state", "query_params")}
    assert module.name == "views/state.py" or not touched


@each
def test_only_cache_caches(module):
    caches = module.attributes & {
        "functools.lru_cache", "functools.cache", "st.cache_data", "st.cache_resource",
    }  # fmt: skip
    names = {"lru_cache", "cache", "cache_data", "cache_resource"}
    caches |= {
        name for source, name in module.imports if name in names and source in ("functools", "streamlit")
    }
    assert module.name == "views/cache.py" or not caches


@pytest.mark.parametrize("module", modules("plans", "geo", "insight"), ids=lambda module: module.name)
def test_what_computes_draws_nothing(module):
    drawing = {"streamlit", "folium", "branca", "matplotlib", "jinja2", "starlette"}
    assert not module.imported_rooms & drawing


@pytest.mark.parametrize("module", modules("plans"), ids=lambda module: module.name)
def test_the_plans_room_knows_no_geometry(module):
    assert not module.imported_rooms & {"geopandas", "shapely", "pandas", "numpy", "pyproj"}
