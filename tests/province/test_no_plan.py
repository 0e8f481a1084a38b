"""A province's folder before its first plan: every page, file and command works, and says that there is no plan."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from atlas.loading import load_atlas
from atlas.view import View
from exports import EXPORTS
from exports.report.report import Report
from exports.site.publishing import publish
from tests.views.one_page import html_of, opened
from wording.checks import run_checks

PAGES = ("map", "city", "targets", "clauses", "balance", "compare", "brief", "sources")
NO_PLAN = {"zh": "还没有规划", "en": "No plan yet"}
PROVINCES = ("浙江", "北京", "海南", "澳门")
"""A plain one (in both languages); one prefecture; counties directly under the province; one without any county."""


@pytest.mark.parametrize("name", PROVINCES)
def test_every_page_says_that_there_is_no_plan(
    folder_of: Callable[[str], Path], shown: Callable[[Path], None], name: str
) -> None:
    folder = folder_of(name)
    shown(folder)
    first = next(iter(load_atlas(folder).cities))
    silent = []
    for lang, words in NO_PLAN.items() if name == PROVINCES[0] else [("zh", NO_PLAN["zh"])]:
        for page in PAGES:
            app = opened(page, lang=lang)
            if words not in html_of(app):
                silent.append((page, lang))
        if words not in html_of(opened("city", lang=lang, city=first)):
            silent.append((first, lang))
    assert silent == []


def test_no_page_blames_a_filter_or_a_fault(
    folder_of: Callable[[str], Path], shown: Callable[[Path], None]
) -> None:
    shown(folder_of("浙江"))
    seen = "".join(html_of(opened(page)) for page in PAGES)
    assert [
        words for words in ("放宽", "去掉所有条件", "plan-atlas check 查看原因", "0份") if words in seen
    ] == []
    assert all(city in seen for city in ("杭州", "舟山", "丽水"))


@pytest.mark.parametrize("name", ["浙江", "澳门"])
def test_every_file_can_be_made(folder_of: Callable[[str], Path], name: str) -> None:
    atlas = load_atlas(folder_of(name))
    made = {}
    for extension, export in EXPORTS.items():
        report = Report(atlas, View(), (), made=date(2030, 1, 2))
        made[extension] = export.write(report)
    assert all(made.values())
    assert "还没有规划" in "".join(page.extract_text() for page in PdfReader(io.BytesIO(made["pdf"])).pages)
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as parts:
        assert "还没有规划" in parts.read("word/document.xml").decode()


def test_it_can_be_published(folder_of: Callable[[str], Path], tmp_path: Path) -> None:
    publish(load_atlas(folder_of("澳门")), tmp_path / "site", date(2030, 1, 2))
    assert "还没有规划" in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_the_checks_pass_and_state_it(folder_of: Callable[[str], Path]) -> None:
    atlas = load_atlas(folder_of("浙江"))
    checks = run_checks(atlas)
    assert [item.title for item in checks if item.required and not item.passed] == []
    assert [item.title for item in checks if not item.passed] == ["还没有规划"]
