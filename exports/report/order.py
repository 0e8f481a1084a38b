"""What report somebody asks for, said in names: cities, plans, industries, layers, sections, a format."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from atlas.model import Atlas
from atlas.view import View
from errors import UserError
from exports import EXPORTS, Export
from exports.report.chapters import EVERY_SECTION, SECTIONS
from geo.places import Place, named
from language import LANGUAGES, Message, Name, message
from layers import layers_of, paper_layers

if TYPE_CHECKING:
    from exports.report.report import Report

ALL = "all"
"""What stands for every city."""

_EVERY_CITY = (ALL, "全部")
_LONGEST_SHOWN = 40


class Cities(NamedTuple):
    """Prefectures by adcode in the atlas's order, and what was understood otherwise than it was written."""

    codes: tuple[str, ...]
    notes: tuple[Message, ...]


def chosen_cities(atlas: Atlas, names: Iterable[str]) -> Cities:
    """The cities that names mean: of a city, of a county (its city), of a group of cities, or ``all``.

    Raises:
        UserError: a name that is none of these.
    """
    codes, notes = set(), []
    for name in names:
        if name.strip().casefold() in (*_EVERY_CITY, f"全部{len(atlas.cities)}市"):
            codes |= set(atlas.cities)
            continue
        place = atlas.gazetteer.find(name)
        found = _cities_of(place, atlas)
        if not found:
            raise UserError(_no_city(place, atlas))
        if place.level == "county":
            home = atlas.boundaries.areas["prefectures"][found[0]]
            notes.append(message("{county}属{city}，以该市为准。", county=named(place), city=named(home)))
        codes |= set(found)
    return Cities(tuple(code for code in atlas.cities if code in codes), tuple(notes))


def _no_city(place: Place, atlas: Atlas) -> Message:
    advice = message("要{whole}的报告，请不写城市；要每个市，请写 all。", whole=atlas.province.inside)
    if atlas.group_names:
        group = atlas.group_names.kind
        return message("{place}不是市、县或{group}。{advice}", place=named(place), group=group, advice=advice)
    return message("{place}不是市或县。{advice}", place=named(place), advice=advice)


def _cities_of(place: Place, atlas: Atlas) -> list[str]:
    if place.level == "circle":
        return [city for city in atlas.cities if atlas.circle_of(city) == place.adcode]
    city = atlas.prefecture_of(place.adcode)
    return [city] if city in atlas.cities else []


def chosen_view(
    atlas: Atlas,
    lang: str,
    cities: tuple[str, ...] = (),
    plans: Iterable[str] = (),
    industries: Iterable[str] = (),
    layers: str | None = None,
) -> View:
    """The view that names mean; a single city is the view's own.

    Args:
        atlas: what the names are looked up in.
        lang: of the report.
        cities: adcodes.
        plans: ids or short titles.
        industries: codes, names or aliases.
        layers: ids parted by commas, ``none`` for none; ``None`` for the usual ones.

    Raises:
        UserError: an unknown name; says which there are.
    """
    if lang not in LANGUAGES:
        raise UserError(_unknown(message("语言"), lang, LANGUAGES))
    headers = {plan.id: plan.header for plan in atlas.plans}
    entries = atlas.vocabulary.every_industry
    return View(
        plans=_known(
            message("规划"),
            plans,
            {id: tuple(filter(None, (id, it.short, it.short_en))) for id, it in headers.items()},
        ),
        industries=_known(
            message("产业"),
            industries,
            {
                code: (Name(it.zh, it.en), it.en, code, *it.aliases, *it.aliases_en)
                for code, it in entries.items()
            },
        ),
        city=cities[0] if len(cities) == 1 else None,
        layers=paper_layers(atlas) if layers is None else _shown(layers, layers_of(atlas)),
        lang=lang,
    )


def chosen_kinds(atlas: Atlas, names: Iterable[str]) -> tuple[str, ...]:
    """The kinds of designations and sites named, by code or name.

    Raises:
        UserError: an unknown kind; says which there are.
    """
    kinds = atlas.vocabulary.kinds.items()
    return _known(message("类型"), names, {code: (Name(it.zh, it.en), it.en, code) for code, it in kinds})


def chosen_sections(names: Iterable[str]) -> tuple[str, ...]:
    """The sections named, each once, in the order given; the usual ones where none is named.

    Raises:
        UserError: an unknown section.
    """
    known = {name: (name,) for name in EVERY_SECTION}
    found = (code for name in names for code in _known(message("章节"), [name], known))
    return tuple(dict.fromkeys(found)) or SECTIONS


def chosen_export(form: str | None, path: Path) -> Export:
    """The format named, else the one that the path's ending names.

    Raises:
        UserError: there is no such format, or the path does not say one.
    """
    asked = (form or path.suffix).lower().removeprefix(".")
    if asked in EXPORTS:
        return EXPORTS[asked]
    if form or asked not in ("", "zip"):
        raise UserError(_unknown(message("格式"), form or path.suffix, EXPORTS))
    formats = tuple(EXPORTS)
    raise UserError(
        message("“{path}”没有说明格式。请用 --format 写明：{formats}。", path=path, formats=formats)
    )


def lost(report: "Report") -> tuple[Message, ...]:
    """What to say of characters that the project's font lacks; nothing where it has all."""
    characters = tuple(
        message("{name}（{code}）", name=character, code=f"U+{ord(character):04X}")
        for character in report.lost
    )
    problem = message("字体没有收录以下字符，图片和 PDF 中印作〓：{characters}", characters=characters)
    return (problem,) if characters else ()


def _shown(text: str, known: Iterable[str]) -> tuple[str, ...]:
    names = [name for name in text.split(",") if name.strip()]
    if [name.strip() for name in names] == ["none"]:
        return ()
    return _known(message("图层"), names or [text], {name: (name,) for name in known})


def _known(what: Message, names: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The codes meant, in their own order."""
    meant = {alias.casefold(): code for code, aliases in known.items() for alias in aliases if alias}
    chosen = set()
    for name in names:
        code = meant.get(name.strip().casefold())
        if code is None:
            raise UserError(_unknown(what, name, (aliases[0] for aliases in known.values())))
        chosen.add(code)
    return tuple(code for code in known if code in chosen)


def _unknown(what: Message, name: str, known: Iterable[str]) -> Message:
    shown = name if len(name) <= _LONGEST_SHOWN else name[:_LONGEST_SHOWN] + "…"
    return message("没有{what}“{name}”。可用的有：{known}。", what=what, name=shown, known=tuple(known))
