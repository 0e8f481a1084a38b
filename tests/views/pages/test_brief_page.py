"""The briefing page: choices in both languages, a preview, one file or one a city, nothing chosen."""

import html

import pytest
from streamlit.testing.v1 import AppTest

from exports import EXPORTS, Export
from exports.report.chapters import SECTIONS
from language import LANGUAGES
from tests.patience import SECONDS
from views.caching import cache
from wording.words import Words

SCRIPT = """
from wording.words import Words
from views.pages import brief as brief_page
from views.caching import cache
from views import state
atlas = cache.atlas()
view = state.read(atlas, "brief", cache.page_version())
brief_page.show(Words(atlas, view.lang), view)
"""


def plain_text(markdown: str) -> str:
    """What is read of a text that was made harmless for Markdown."""
    return markdown.replace("\\", "").replace("\u2060", "")


class Desk:
    """The page after a run, and what may be chosen on it."""

    def __init__(self, **params: str) -> None:
        """Opens the page with URL parameters."""
        self.app = AppTest.from_string(SCRIPT, default_timeout=SECONDS)
        self.app.query_params.update(params)
        self.run()

    def run(self) -> "Desk":
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self

    def choose(self, *cities: str) -> "Desk":
        self.app.multiselect(key="brief-cities").set_value(list(cities))
        return self.run()

    def form(self, extension: str) -> "Desk":
        self.app.selectbox(key="brief-format").set_value(extension)
        return self.run()

    def make(self) -> "Desk":
        self.app.button(key="brief-make").click()
        self.run()
        while [button for button in self.app.button if button.key == "brief-cancel"]:
            self.run()  # as the page does by itself
        return self

    @property
    def preview(self) -> str:
        """The preview as HTML with its entities resolved; empty where there is none."""
        found = [element.proto.body for element in self.app.get("html")]
        return html.unescape("".join(body for body in found if 'class="brief-preview' in body))

    @property
    def offered(self) -> list[str]:
        """The labels of the files offered."""
        found = [element.proto for element in self.app.get("download_button")]
        return [plain_text(button.label) for button in found if "brief-keep" not in button.id]

    @property
    def advice(self) -> str:
        """What the page asks for, without the signs that keep Markdown from acting on it."""
        return plain_text("".join(element.value for element in self.app.info))


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    """Format, cities, language and sections of every file made; the files themselves are short."""
    made = []

    def write(export: Export, report: object) -> bytes:
        made.append((export.extension, report.cities, report.view.lang, report.sections))
        return report.imprint.title.encode()

    monkeypatch.setattr(Export, "write", write)
    return made


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_province_s_report_is_there_from_the_first_moment(lang: str) -> None:
    desk = Desk(lang=lang)
    words = Words(cache.atlas(), lang)
    assert words.atlas.province.name.text(lang) in desk.preview
    assert words.say("城市与产业") in desk.preview
    assert desk.advice == ""
    assert [button for button in desk.app.button if button.key == "brief-make"]


def test_the_city_of_the_view_is_chosen_already() -> None:
    assert Desk(city="371300").app.multiselect(key="brief-cities").value == ["371300"]


def test_circles_and_all_cities_can_be_chosen() -> None:
    options = Desk().app.multiselect(key="brief-cities").options
    assert options[0] == "全部16市"
    assert set(options[1:4]) == {"省会经济圈", "胶东经济圈", "鲁南经济圈"}
    assert len(options) == 1 + 3 + 16 + 136


def test_a_county_is_its_city_and_that_is_said(files: list) -> None:
    desk = Desk().choose("371326")
    assert any("平邑县属临沂市" in plain_text(caption.value) for caption in desk.app.caption)
    desk.make()
    assert files == [("pptx", ("371300",), "zh", SECTIONS)]


def test_title_signature_order_of_parts_and_style_go_into_the_file(files: list) -> None:
    desk = Desk(city="370300").form("docx")
    desk.app.text_input(key="brief-title").set_value("某汇报")
    desk.app.multiselect(key="brief-order").set_value(["targets"])
    desk.app.radio(key="brief-style").set_value("official")
    desk.run()
    assert 'alt="第1页' in desk.preview  # every page as it will be
    desk.make()
    ((_, _, _, sections),) = files
    assert sections[0] == "targets" and set(sections) == set(SECTIONS)


def test_the_official_style_is_for_chinese(files: list) -> None:
    desk = Desk(city="370300").form("pdf")
    desk.app.radio(key="brief-style").set_value("official")
    desk.app.radio(key="brief-lang").set_value("en")
    desk.run()
    assert "只用于中文" in desk.advice
    assert desk.preview == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_preview_tells_of_the_city_with_map_and_foot(lang: str) -> None:
    desk = Desk(city="370300", lang=lang)
    words = Words(cache.atlas(), lang)
    assert words.names.place("370300") in desk.preview
    assert 'src="data:image/png;base64,' in desk.preview
    assert "培育淄博、威海医疗器械产业集群" in desk.preview
    assert "GS" in desk.preview
    assert words.say("来源") in desk.preview


def test_the_preview_of_an_unnamed_city_says_so() -> None:
    assert "未点名不等于不支持" in Desk(city="371400").preview


def test_the_language_of_the_brief_is_its_own() -> None:
    desk = Desk(city="370300")
    desk.app.radio(key="brief-lang").set_value("en")
    desk.run()
    assert "Zibo" in desk.preview
    assert desk.app.button(key="brief-make").label == "制作"


def test_sections_left_out_are_left_out(files: list) -> None:
    desk = Desk(city="370300")
    desk.app.button_group(key="brief-sections").set_value(["targets", "designations"])
    desk.run()
    assert "园区、平台与活动" not in desk.preview
    assert "data:image" not in desk.preview
    desk.make()
    assert files == [("pptx", ("370300",), "zh", ("designations", "targets"))]


def test_no_section_says_what_to_choose() -> None:
    desk = Desk(city="370300")
    desk.app.button_group(key="brief-sections").set_value([])
    desk.run()
    assert "请至少选择一项内容" in desk.advice
    assert desk.preview == ""


@pytest.mark.parametrize("extension", EXPORTS)
def test_one_city_is_one_file_in_any_format(files: list, extension: str) -> None:
    desk = Desk(city="370300").form(extension)
    assert files == [] and desk.offered == []
    desk.make()
    assert files == [(extension, ("370300",), "zh", SECTIONS)]
    (label,) = desk.offered
    assert "山东产业规划图谱_淄博市_" in label
    assert f".{extension}" in label


def test_another_choice_takes_an_earlier_file_away(files: list) -> None:
    desk = Desk(city="370300").make()
    assert len(desk.offered) == 1
    assert desk.form("pdf").offered == []


def test_several_cities_are_one_file_or_one_each(files: list) -> None:
    desk = Desk().choose("370100", "lunan")
    cities = ("370100", "370400", "370800", "371300", "371700")
    desk.make()
    assert files == [("pptx", (city,), "zh", SECTIONS) for city in cities]
    assert ".zip" in desk.offered[0]
    files.clear()
    desk.app.radio(key="brief-apart").set_value(False)
    desk.run()
    assert "另有4市" in desk.preview
    desk.make()
    assert files == [("pptx", cities, "zh", SECTIONS)]
    assert "5市" in desk.offered[0] and ".pptx" in desk.offered[0]


def test_all_cities_are_sixteen_files(files: list) -> None:
    Desk().choose("all").make()
    assert len({cities for _, cities, _, _ in files}) == 16


def test_the_filters_of_the_view_count(files: list) -> None:
    assert "医养健康2024" in Desk(city="370300", plan="health-2024").preview
    assert "医养健康2022" not in Desk(city="370300", plan="health-2024").preview.split("<h2>")[0]
