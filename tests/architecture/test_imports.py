"""The arrows between the packages: each may take from those before it, and nothing points back."""

from collections.abc import Iterable

from tests.architecture.source import Module, modules

SHARED = {"constants", "errors", "language", "datafiles"}
BEFORE = {
    "geo": SHARED,
    "plans": SHARED,
    "reader": SHARED | {"plans"},
    "sitelists": SHARED | {"geo", "plans", "reader"},
    "atlas": SHARED | {"geo", "plans", "reader", "sitelists"},
    "insight": SHARED | {"geo", "plans", "atlas"},
    "verify": SHARED | {"plans", "reader", "atlas"},
    "wording": SHARED | {"geo", "plans", "sitelists", "atlas", "insight", "verify"},
    "layers": SHARED | {"geo", "plans", "atlas", "insight", "wording"},
    "exports": SHARED | {"geo", "plans", "atlas", "insight", "verify", "wording", "layers"},
    "assistant": SHARED | {"geo", "plans", "atlas", "insight", "verify", "wording", "exports"},
    "api": SHARED | {"geo", "plans", "sitelists", "atlas", "insight", "wording", "layers", "exports"},
    "views": SHARED
    | {
        "geo",
        "plans",
        "reader",
        "sitelists",
        "atlas",
        "insight",
        "verify",
        "wording",
        "layers",
        "exports",
        "assistant",
        "api",
    },
    "app": SHARED | {"views"},
    "cli": SHARED
    | {
        "geo",
        "plans",
        "reader",
        "sitelists",
        "atlas",
        "insight",
        "verify",
        "wording",
        "layers",
        "exports",
        "assistant",
        "api",
        "benchmarks",
    },
    "datafiles": {"errors", "language"},
    "constants": set(),
    "errors": {"language"},
    "language": {"constants"},
}
OURS = set(BEFORE) | {"tests", "tools", "benchmarks"}
MODULES = modules()


def backward(module: Module) -> set[str]:
    """Packages that the module imports against the arrows."""
    return (module.imported_packages & OURS) - BEFORE[module.package] - {module.package}


def listed(faults: Iterable[tuple[Module, object]]) -> list[str]:
    """What is wrong, a line a module."""
    return [f"{module.name}: {found}" for module, found in faults if found]


def made_up(tmp_path, package, text):
    path = tmp_path / package / "x.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Module(path, tmp_path)


def test_all_packages_are_walked():
    assert {module.package for module in MODULES} == set(BEFORE)


def test_no_arrow_goes_back():
    assert listed((module, backward(module)) for module in MODULES) == []


def test_imports_are_absolute():
    relative = ((module, [name for name, _ in module.imports if name.startswith(".")]) for module in MODULES)
    assert listed(relative) == []


def test_an_arrow_back_is_noticed(tmp_path, subtests):
    cases = [
        ("plans", "import geo.sites", {"geo"}), ("geo", "from plans.records import Site", {"plans"}),
        ("insight", "def f():\n    from layers import LAYERS", {"layers"}), ("exports", "import views", {"views"}),
        ("cli", "import views.state", {"views"}), ("layers", "from atlas.view import View", set()),
        ("errors", "import tests.toy", {"tests"}), ("insight", "from wording.words import Words", {"wording"}),
    ]  # fmt: skip
    for package, text, found in cases:
        with subtests.test(package=package):
            assert backward(made_up(tmp_path, package, text)) == found


def test_streamlit_stays_in_views_and_app():
    users = [module.name for module in MODULES if "streamlit" in module.imported_packages]
    assert [name for name in users if not name.startswith(("views/", "app.py", "cli/serve.py"))] == []


def test_folium_has_one_file_and_jinja_one_maker():
    folium = [module.name for module in MODULES if module.imported_packages & {"folium", "branca"}]
    makers = [module.name for module in MODULES if ("jinja2", "Environment") in module.imports]
    assert (folium, makers) == (["layers/web/webmap.py"], ["layers/templating.py"])


def test_only_state_touches_the_session_and_the_address():
    names = {"session_state", "query_params"}
    touching = [
        module.name for module in MODULES
        if module.attributes & {f"st.{name}" for name in names} or names & {name for _, name in module.imports}
    ]  # fmt: skip
    assert touching == ["views/state.py"]


def test_only_the_cache_caches():
    names = {"lru_cache", "cache", "cache_data", "cache_resource"}
    caching = [
        module.name for module in MODULES
        if module.attributes & {f"{package}.{name}" for package in ("functools", "st") for name in names}
        or {name for source, name in module.imports if source in ("functools", "streamlit")} & names
    ]  # fmt: skip
    assert caching == ["views/caching/shared.py"]


def test_what_computes_draws_nothing():
    drawing = {"streamlit", "folium", "branca", "matplotlib", "jinja2", "starlette"}
    computing = modules("geo", "plans", "reader", "atlas", "insight", "verify", "wording")
    assert listed((module, module.imported_packages & drawing) for module in computing) == []


def test_what_plans_say_and_how_they_are_read_knows_no_geometry():
    geometry = {"geopandas", "shapely", "pandas", "numpy", "pyproj"}
    assert (
        listed((module, module.imported_packages & geometry) for module in modules("plans", "reader")) == []
    )
