"""What the pages keep: by the state of the data files, shared by all sessions, never older than they are."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from atlas.compiled.loading import is_whole, opened
from atlas.model import Atlas
from atlas.stored import packed, unpacked
from atlas.view import View
from constants import DATA
from layers import OWN_SITES, paper_layers, usual_layers
from views.caching.disk_cache import kept
from views.caching.shared import shared
from views.caching.stamps import Stamp, data_now, name_of
from views.serving.static import FACES, Asset, load_assets
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.appearance import Appearance
    from exports.report.report import Report
    from insight.balance.report import Balance
    from insight.checks.provenance import Provenance
    from insight.search.index import Searchable
    from layers.charts.locator import Locator
    from views.parts.balance import BalanceHtml
    from wording.checks import Check


def atlas() -> Atlas:
    """The atlas of the data files as they are now."""
    return _atlas(data_now())


def checks(lang: str) -> "tuple[Check, ...]":
    """What was checked about the data as they are now, said in ``lang``."""
    return _checks(data_now(), lang)


def provenance() -> "Provenance":
    """Where the data as they are now come from and what is unknown."""
    return _provenance(data_now())


def description(view: View) -> bytes:
    """The map's description of a view's filters, gzipped JSON."""
    return _description(data_now(), filters(view))


def panel(view: View) -> str:
    """The panel of a view's filters and city, as HTML."""
    return _panel(data_now(), replace(filters(view), city=view.city))


def page(lang: str) -> bytes:
    """The map page in one language, gzipped HTML; it draws the unfiltered view at once."""
    return _page(data_now(), lang)


def later_shapes(level: str) -> bytes:
    """The shapes of a level that the map page fetches only when they are shown, gzipped JSON."""
    return _later_shapes(data_now(), level)


def page_version() -> str:
    """Changes with the data and with the code that draws; part of every address."""
    return _version(data_now())


def balance(view: View) -> "Balance":
    """How evenly the view's plans name the cities, counted by its matter and rule."""
    return _balance(data_now(), _counted(filters(view)))


def balance_html(view: View) -> "BalanceHtml":
    """What the balance page says of the view."""
    return _balance_html(data_now(), filters(view))


def locator() -> "Locator":
    """The small map of all cities."""
    return _locator(data_now())


def search_index() -> "Searchable":
    """What can be found, and by which words."""
    return _search_index(data_now())


def report(
    view: View,
    cities: tuple[str, ...],
    sections: tuple[str, ...],
    base_url: str,
    made: date | None = None,
    appearance: "Appearance | None" = None,
) -> "Report":
    """The report of a view, today's unless said otherwise; what its formats and previews share is made once."""
    return _report(data_now(), _for_paper(view), cities, sections, base_url, made or date.today(), appearance)


def preview(
    view: View,
    cities: tuple[str, ...],
    sections: tuple[str, ...],
    base_url: str,
    made: date | None = None,
    appearance: "Appearance | None" = None,
    *,
    paged: bool = False,
) -> str:
    """The same report as it is shown before it is made, as HTML; ``paged``: every page of the paper."""
    wanted = (_for_paper(view), cities, sections, base_url, made or date.today(), appearance)
    return _preview(data_now(), paged, *wanted)


def context_layer(id: str, lang: str) -> bytes:
    """A layer of context, which the map page fetches only when it is shown, gzipped JSON.

    Raises:
        KeyError: there is no such layer.
    """
    return _context_layer(data_now(), id, lang)


def filters(view: View) -> View:
    """The view without what the page keeps itself: the chosen city and the layers shown."""
    usual = View()
    return replace(view.on_map(), city=usual.city, layers=usual.layers, own=usual.own)


def _for_paper(view: View) -> View:
    """The view without what only screens draw; as usual on a screen, it has the layers usual on paper."""
    shown = tuple(name for name in view.layers if name != OWN_SITES)
    known = atlas()
    return replace(view, layers=paper_layers(known) if shown == usual_layers(known) else shown, own=None)


def _counted(view: View) -> View:
    """The view as far as the numbers of its balance depend on it."""
    return replace(view, compare=(), lang=View().lang)


@shared(1)
def assets() -> dict[str, Asset]:
    """Leaflet's files and the font, by file name; other ones ask for a restart, as other code does."""
    return load_assets()


def faces() -> str:
    """The address of the style sheet of the project's Chinese font."""
    return assets()[FACES].path


@shared(2)
def _atlas(stamp: Stamp) -> Atlas:
    found = unpacked(kept(f"{_version(stamp)}.atlas", lambda: packed(opened(DATA))))
    return found if is_whole(found) else opened(DATA)


@shared(1)
def _search_index(stamp: Stamp) -> "Searchable":
    from insight.search.compiled.index import search_index  # with its pinyin, only when somebody searches

    return search_index(_atlas(stamp))


@shared(32)
def _balance(stamp: Stamp, view: View) -> "Balance":
    from insight.balance.counting import Counting  # with its measures, only for who balances
    from insight.balance.report import balance as balance_of

    return balance_of(_atlas(stamp), view, Counting(view.matter, view.rule))


@shared(32)
def _balance_html(stamp: Stamp, view: View) -> "BalanceHtml":
    from views.parts.balance import balance_html  # with its charts, only for who balances

    return balance_html(Words(_atlas(stamp), view.lang), view, _balance(stamp, _counted(view)))


@shared(1)
def _locator(stamp: Stamp) -> "Locator":
    from layers.charts.locator import locator

    return locator(_atlas(stamp).boundaries)


@shared(2)
def _checks(stamp: Stamp, lang: str) -> "tuple[Check, ...]":
    from wording.checks import run_checks

    return run_checks(_atlas(stamp), lang)


@shared(1)
def _provenance(stamp: Stamp) -> "Provenance":
    from insight.checks.provenance import provenance

    return provenance(_atlas(stamp))


@shared(512)
def _panel(stamp: Stamp, view: View) -> str:
    from views.parts.panel import panel_html  # with Streamlit, which a process that makes files does without

    def made() -> bytes:
        return panel_html(Words(_atlas(stamp), view.lang), view).encode()

    first = view == View(lang=view.lang)
    return (kept(f"{_version(stamp)}-{view.lang}.panel.html", made) if first else made()).decode()


@shared(8)
def _report(
    stamp: Stamp,
    view: View,
    cities: tuple[str, ...],
    sections: tuple[str, ...],
    base_url: str,
    made: date,
    appearance: "Appearance | None",
) -> "Report":
    from exports.report.appearance import Appearance
    from exports.report.report import Report  # with all it takes to write one, only when somebody wants one

    look = appearance or Appearance()
    return Report(_atlas(stamp), view, cities, sections, made, base_url, appearance=look)


@shared(16)
def _preview(stamp: Stamp, is_paged: bool, *wanted: object) -> str:
    from exports.html.preview import paged, preview

    return (paged if is_paged else preview)(_report(stamp, *wanted))


@shared(64)
def _description(stamp: Stamp, view: View) -> bytes:
    from views.serving.making import described  # with the layers, only for a map that is not as usual

    return described(_atlas(stamp), view)


@shared(2)
def _later_shapes(stamp: Stamp, level: str) -> bytes:
    from views.serving.making import further_shapes

    return further_shapes(_atlas(stamp), level)


@shared(12)
def _context_layer(stamp: Stamp, id: str, lang: str) -> bytes:
    from views.serving.making import context_layer

    return context_layer(_atlas(stamp), id, lang)


@shared(4)
def _page(stamp: Stamp, lang: str) -> bytes:
    return kept(f"{_version(stamp)}-{lang}.html.gz", lambda: _made_page(stamp, lang))


def _made_page(stamp: Stamp, lang: str) -> bytes:
    from views.serving.making import map_page  # only when the page is not kept from an earlier start

    return map_page(_atlas(stamp), lang, _version(stamp), assets())


@shared(2)
def _version(stamp: Stamp) -> str:
    return name_of(stamp, assets()["leaflet.js"].path)
