"""How a list is to be read where a person decides: sheet, datum, and what each column holds."""

from collections.abc import Mapping

import streamlit as st

from sitelists.columns.fields import AREAS
from sitelists.columns.recognise import FURTHER
from sitelists.columns.units import HECTARES
from sitelists.model import CheckedList, ListColumn, ZoneFit
from sitelists.placing.datums import DATUM_NAMES
from views.serving.sitelists.checks import ListCheck, ListChoices
from wording.own_sites.fields import FIELD_NAMES
from wording.words import Words

_EPSG = "epsg"


def choose(check: ListCheck, found: CheckedList | None, words: Words) -> ListChoices:
    """The widgets with what was taken, and what they say now; without a list only sheet and datum."""
    mark = str(id(check))  # another reading has widgets of its own
    left, middle, right = st.columns(3)
    with left:
        sheet = _sheet(check, found, mark, words)
    with middle:
        datum = _datum(check, found, mark, words)
    with right:
        datum = _number(datum, found, mark, words)
    columns = _columns(check, found, mark, words) if found else check.choices.columns
    return ListChoices(sheet, datum, columns, check.choices.source)


def _sheet(check: ListCheck, found: CheckedList | None, mark: str, words: Words) -> str:
    taken = check.choices.sheet or (found.sheet if found and len(found.sheets) < 2 else "")
    return st.text_input(words.say("工作表（空着则自动选择）"), taken, key=f"sites-sheet-{mark}").strip()


def _datum(check: ListCheck, found: CheckedList | None, mark: str, words: Words) -> str:
    zones = found.fit.zones if found else ()
    names = dict(DATUM_NAMES)
    names |= {zone.datum: _zone_name(zone, found.fit.compared, words) for zone in zones if found}
    names[_EPSG] = words.say("投影坐标（写 EPSG 编号）")
    taken = (found.datum if found else "") or check.choices.datum or "wgs84"
    codes = list(names)
    at = codes.index(taken if taken in names else _EPSG)
    return st.selectbox(
        words.say("坐标系"), codes, at, format_func=lambda code: names[code], key=f"sites-datum-{mark}"
    )


def _zone_name(zone: ZoneFit, compared: int, words: Words) -> str:
    return words.say(
        "{datum}（中央经线 {meridian}°，{inside}/{all} 个点相合）",
        datum=zone.datum, meridian=zone.meridian, inside=zone.inside, all=compared,
    )  # fmt: skip


def _number(datum: str, found: CheckedList | None, mark: str, words: Words) -> str:
    """The datum; of projected coordinates the number that is written."""
    if datum != _EPSG:
        return datum
    taken = found.datum if found and found.datum not in DATUM_NAMES else "EPSG:"
    return st.text_input(words.say("EPSG 编号"), taken, key=f"sites-epsg-{mark}").strip()


def _taken(column: ListColumn) -> str:
    """What a column was recognised as, as ``recognise`` takes it."""
    return f"{column.field}:{column.unit}" if column.unit else column.field or FURTHER


def _columns(check: ListCheck, found: CheckedList, mark: str, words: Words) -> tuple[tuple[str, str], ...]:
    """What each column holds; those that were left as recognised are not said again."""
    names = {FURTHER: words.say("按原样保留")} | {code: words.say(name) for code, name in FIELD_NAMES.items()}
    names |= {f"{field}:{unit}": f"{names[field]}（{unit}）" for field in AREAS for unit in HECTARES}
    fields = {name: code for code, name in names.items()}
    first = [one.row.cells for one in (*found.rows, *found.waiting)[:1]]
    heads = words.say("列"), words.say("第一行"), words.say("内容")
    rows = [
        dict(zip(heads, (heading, first[0][column.index] if first else "", names[_taken(column)]), strict=True))
        for heading, column in zip(found.headings, found.columns, strict=True)
    ]  # fmt: skip
    edited: list[Mapping[str, str]] = st.data_editor(
        rows, disabled=heads[:2], hide_index=True, key=f"sites-columns-{mark}",
        column_config={heads[2]: st.column_config.SelectboxColumn(options=list(fields), required=True)},
    )  # fmt: skip
    given = dict(check.choices.columns)
    for column, before, after in zip(found.columns, rows, edited, strict=True):
        if before[heads[2]] != after[heads[2]]:
            given[f"#{column.index + 1}"] = fields[after[heads[2]]]
    return tuple(given.items())
