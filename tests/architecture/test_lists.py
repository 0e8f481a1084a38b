"""Types of records and kinds stand in one place each; a kind more is one entry more."""

import ast
import tomllib
from collections.abc import Iterator

from atlas.loading import load_atlas
from atlas.names import Names
from constants import PACKAGES, ROOT
from plans.types import TYPES
from tests.architecture.source import Module, modules
from tests.toy import A, clause, designation, plan, site, write_plan

SEVERAL = 4
BESIDE = {"tools", "benchmarks", "tests"}


def listed(module: Module, words: set[str]) -> Iterator[set[str]]:
    """Those of the words that a collection in a module lists."""
    for node in ast.walk(module.tree):
        items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", ())
        found = {item.value for item in items if isinstance(item, ast.Constant)} & words
        if len(found) >= SEVERAL:
            yield found


def test_the_types_of_records_are_listed_once():
    assert [module.name for module in modules() for _ in listed(module, set(TYPES))] == ["plans/types.py"]


def test_the_packages_are_listed_once_and_pyproject_has_them_all():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} - BESIDE == set(PACKAGES)
    assert set(settings["slipcover"]["source"]) == set(PACKAGES)
    for names in (settings["mypy"]["files"], settings["ruff"]["lint"]["isort"]["known-first-party"]):
        assert set(PACKAGES) <= set(names)
    found = {name.rstrip("*") for name in settings["setuptools"]["packages"]["find"]["include"]}
    assert set(PACKAGES) <= found


def test_no_code_lists_the_kinds(real_atlas):
    kinds = set(real_atlas.vocabulary.kinds)
    assert [module.name for module in modules() for _ in listed(module, kinds)] == []


def test_the_reader_reads_kinds_that_there_are(real_atlas):
    words, lexicon = real_atlas.vocabulary, real_atlas.lexicon
    assert set(lexicon.designations.kinds.values()) <= set(words.kinds_of("designation"))
    assert set(lexicon.names.sites.values()) <= set(words.kinds_of("site"))
    assert set(real_atlas.province.words.site_kinds.values()) <= set(words.kinds_of("site"))


def test_a_kind_more_is_one_entry_more(toy_copy):
    path = toy_copy / "kinds.toml"
    entry = '\n[valley]\nzh = "谷"\nen = "Valley"\nshape = "square"\nof = ["designation", "site", "place"]\n'
    path.write_text(path.read_text("utf-8") + entry, "utf-8")
    records = designation([A], "alpha", "each", kind="valley"), site("甲谷", [A], kind="valley")
    write_plan(toy_copy, plan("toy-2033", "2033-01", clause("1", *records)))
    table = toy_copy / "sites" / "sites.csv"
    table.write_text(table.read_text("utf-8").replace(",park,", ",valley,"), "utf-8")
    atlas = load_atlas(toy_copy)
    assert atlas.faults == ()
    assert Names(atlas, "zh").kind("valley") == "谷"


def test_a_kind_of_something_else_is_refused(toy_copy):
    write_plan(toy_copy, plan("toy-2033", "2033-01", clause("1", site("甲集群", [A], kind="cluster"))))
    (fault,) = load_atlas(toy_copy).faults
    assert (fault.file, fault.value, fault.problem) == (
        "plans/toy-2033.yaml", "cluster", "不在允许的取值之内",
    )  # fmt: skip
    assert fault.remedy == "可用：base、park、event"
    assert fault.place.endswith("kind")


def test_without_kinds_they_are_not_checked(toy_copy):
    (toy_copy / "kinds.toml").write_text("=", "utf-8")
    atlas = load_atlas(toy_copy)
    assert {fault.file for fault in atlas.faults} == {"kinds.toml"}
    assert atlas.checked and len(atlas.sites) == 6
