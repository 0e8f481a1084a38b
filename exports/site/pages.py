"""The pages of the published site: which there are, what stands on each, how they lead to one another."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from exports.html.page import page as map_page
from exports.html.templating import STATIC_POLICY, rendered
from exports.report.blocks import Block, Chapter, Paragraph, ReportSection
from exports.report.chapters import city_chapter, province_chapter
from exports.report.counties import county_chapter
from exports.report.industries import industry_chapter
from exports.report.report import Report
from exports.site.downloads import Download, by_thing
from exports.site.links import Links, NavigationLink
from exports.site.package import PublishedPackage
from insight.cities.attention import STATES, attention
from insight.industries.page import industry_list
from insight.targets.listing import target_list
from insight.targets.promises import Promise, fold, target_cities
from language import LANGUAGE_NAMES, LANGUAGES
from layers.charts.locator import Locator, locator
from wording.not_named import meaning
from wording.tables.promises import promise_table

STYLE = "site.css"
MAP, PROVINCE, INDUSTRIES, COUNTIES, TARGETS, SOURCES, CONTENTS = (
    f"{name}.html" for name in ("map", "province", "industries", "counties", "targets", "sources", "contents")
)

DESCRIBED = ("index.html", SOURCES)
"""The pages that tell search engines about the data."""


class Pages:
    """All pages in one language."""

    def __init__(self, report: Report, downloads: tuple[Download, ...], package: PublishedPackage) -> None:
        """Takes the report of the whole province, and what the site offers to download."""
        self.report, self.downloads, self.package = report, downloads, package
        self.lang, self.say, self.province = report.view.lang, report.words.say, report.atlas.province
        self.root = "" if self.lang == LANGUAGES[0] else f"{self.lang}/"

    def made(self) -> Iterator[tuple[str, bytes]]:
        """Path from the root of the site and content of each page."""
        words, view, sections, say = self.report.words, self.report.view, self.report.sections, self.say
        yield self._page(
            "index.html", "site_index.html", self.province.title.text(self.lang), states=self._states()
        )
        yield self.root + MAP, map_page(self.report, self.links(MAP))
        chapters = {
            PROVINCE: province_chapter(words, view, sections),
            TARGETS: self._targets(),
            SOURCES: Chapter("", say("来源"), "", self.report.closing),
        }
        for name, chapter in chapters.items():
            yield self._page(name, "site_chapter.html", chapter.title, chapter=chapter)
        drawn = locator(self.report.atlas.boundaries)
        for code in self.report.atlas.cities:
            yield self._city(city_chapter(words, view, code, sections), drawn)
        yield from self._listed(INDUSTRIES, self.industries, lambda code: industry_chapter(words, code))
        yield from self._listed(COUNTIES, self.counties, lambda code: county_chapter(words, code))
        yield self._page(CONTENTS, "site_contents.html", say("全部页面与文件"), names=self.names)

    def links(self, name: str) -> Links:
        """The navigation of the page of this name, e.g. ``cities/330100.html``."""
        up = "../" * (self.root + name).count("/")
        home = up + self.root
        entries = tuple(
            NavigationLink(label, home + path, path == name)
            for path, label in self.names.items()
            if "/" not in path
        )
        roots = {code: "" if code == LANGUAGES[0] else f"{code}/" for code in LANGUAGES if code != self.lang}
        others = tuple((code, LANGUAGE_NAMES[code], up + root + name) for code, root in roots.items())
        return Links(up, home, entries, others)

    @cached_property
    def names(self) -> dict[str, str]:
        """Every page's path below the root of the language, and what it is called."""
        say, words = self.say, self.report.words
        names = {
            "index.html": say("首页"),
            MAP: say("地图"),
            PROVINCE: self.province.name.text(self.lang),
            INDUSTRIES: say("产业"),
            COUNTIES: say("县（市、区）"),
            TARGETS: say("目标"),
        }
        cities = {city_page(code): words.names.place(code) for code in self.report.atlas.cities}
        return names | {SOURCES: say("来源"), CONTENTS: say("全部页面与文件")} | cities

    @property
    def paths(self) -> tuple[str, ...]:
        """Every page's path below the root of the language."""
        listed = ((INDUSTRIES, self.industries), (COUNTIES, self.counties))
        return (*self.names, *(entry_page(name, code) for name, entries in listed for code in entries))

    @cached_property
    def industries(self) -> dict[str, str]:
        """Code and name of every industry that something is known of."""
        names = self.report.words.names
        return {line.code: names.industry(line.code) for line in industry_list(self.report.atlas)}

    @cached_property
    def counties(self) -> dict[str, str]:
        """Adcode of every county, and its name behind that of its city."""
        say, names, atlas = self.say, self.report.words.names, self.report.atlas
        cities = {code: atlas.prefecture_of(code) for code in atlas.boundaries.areas["counties"]}
        return {
            code: say("{city} {county}", city=names.city(city), county=names.place(code))
            for code, city in cities.items()
            if city
        }

    def _listed(
        self, name: str, entries: dict[str, str], chapter: Callable[[str], Chapter]
    ) -> Iterator[tuple[str, bytes]]:
        """A page that lists many, and the page of each."""
        paths = {entry_page(name, code): title for code, title in entries.items()}
        yield self._page(name, "site_list.html", self.names[name], entries=paths)
        for code, path in zip(entries, paths, strict=True):
            made = chapter(code)
            yield self._page(path, "site_chapter.html", made.title, chapter=made)

    def _page(self, name: str, template: str, title: str, **values: object) -> tuple[str, bytes]:
        links = self.links(name)
        html = rendered(
            template,
            title=title,
            links=links,
            policy=STATIC_POLICY,
            downloads=by_thing(self.downloads),
            picture=self._picture,
            report=self.report,
            words=self.report.words,
            say=self.say,
            lang=self.lang,
            city_page=city_page,
            languages=LANGUAGE_NAMES,
            style=STYLE,
            package=self.package,
            dataset=self.package.described(self.report.atlas, self.lang, links.up)
            if name in DESCRIBED
            else None,
            unnamed=meaning(self.report.words, self.report.view.plans),
            **values,
        )
        return self.root + name, html.encode()

    def _city(self, chapter: Chapter, drawn: Locator) -> tuple[str, bytes]:
        styles = self.report.layers["designations"].table["style"]
        own = [item for item in self.downloads if item.city == chapter.code and item.lang == self.lang]
        values = {"chapter": chapter, "drawn": drawn, "styles": styles, "own": own}
        return self._page(city_page(chapter.code), "site_city.html", chapter.title, **values)

    @property
    def _picture(self) -> str:
        """The path of the map as a picture; "" where that format is not made."""
        found = (item for item in self.downloads if (item.city, item.lang) == ("", self.lang))
        return next((item.path for item in found if item.export.extension == "svg"), "")

    def _states(self) -> dict[str, list[str]]:
        """The cities by how they are named."""
        named = attention(self.report.atlas, self.report.view)
        return {state: [code for code, item in named.items() if item.state == state] for state in STATES}

    def _targets(self) -> Chapter:
        say, atlas = self.say, self.report.atlas
        found = target_list(atlas, self.report.view)
        tied = [item for item in found.promises if target_cities(item.main, atlas)]
        open_ones = [item for item in found.promises if not item.main.scope]
        general = [item for item in found.promises if item not in tied and item not in open_ones]
        lists = (
            ("province", say("{whole}目标，未分解到市", whole=self.report.words.names.province), general),
            ("cities", say("落到城市的目标"), tied),
            *((("open", say("原文未写明范围的目标"), open_ones),) if open_ones else ()),
            ("rewards", say("奖励"), fold(found.rewards)),
        )
        return Chapter(
            "",
            say("目标"),
            "",
            tuple(ReportSection(id, name, self._promises(some)) for id, name, some in lists),
        )

    def _promises(self, promises: Sequence[Promise]) -> tuple[Block, ...]:
        if not promises:
            return (Paragraph(self.say("无"), quiet=True),)
        return (promise_table(self.report.words, promises),)


def entry_page(name: str, code: str) -> str:
    """The path of one of the pages that the page ``name`` lists."""
    return f"{name.removesuffix('.html')}/{code}.html"


def city_page(code: str) -> str:
    """The path of a city's page below the root of the language."""
    return f"cities/{code}.html"
