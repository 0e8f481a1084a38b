"""``province.toml`` to a profile: every fault found at once, what remains used, what is missing made up for."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from atlas.province.profile import BaseMapLine, CityGroups, MapView, Province, ProvinceNames
from datafiles.faults import in_words
from datafiles.model import Model
from datafiles.toml import read_toml
from errors import DataError, Fault
from geo.unknown_code import division
from language import LANGUAGES, Message, Name, message, sayer
from reader.local_words import LocalWords

FILE = "province.toml"
_REQUIRED = ("adcode", "name", "short", "name_en", "short_en", "title", "title_en", "base_map")
_SECTIONS = ("base_map", "map", "groups", "reader")
_MISSING = message("缺少这一项"), message("请补上")
_NO_FILE = message("缺少省份说明，不知道是哪个省"), message("请按说明文档写一份 province.toml")
M = TypeVar("M", bound=Model)


def load_province(folder: Path) -> tuple[Province, list[Fault]]:
    """The profile in a data folder.

    A faulty key, and with it the groups or the base-map line that it is part of, is left out; names that are
    missing are taken from the table of provinces as far as the adcode is known. An unknown key is not read.
    """
    if not (folder / FILE).exists():
        return _province(ProvinceNames(), {}, []), [Fault(FILE, "", "", *_NO_FILE)]
    try:
        raw = read_toml(folder / FILE, FILE)
    except DataError as error:
        return _province(ProvinceNames(), {}, []), list(error.faults)
    faults = [Fault(FILE, key, "", *_MISSING) for key in _REQUIRED if key not in raw]
    names = _section(ProvinceNames, {key: raw[key] for key in raw if key not in _SECTIONS}, "", faults)
    return _province(
        names or ProvinceNames(), {key: raw[key] for key in _SECTIONS if key in raw}, faults
    ), faults


def _province(names: ProvinceNames, sections: dict[str, Any], faults: list[Fault]) -> Province:
    known = division(names.adcode or "")
    line = _optional(BaseMapLine, "base_map", sections, faults)
    return Province(
        adcode=names.adcode or "",
        name=Name(names.name or known, names.name_en or known.en),
        short=Name(names.short or known, names.short_en or known.en),
        title=Name(names.title or "", names.title_en or ""),
        compare=names.compare or (),
        base_map=Name(line.line, line.line_en) if line else in_both(message("底图来源和审图号未注明")),
        map=_optional(MapView, "map", sections, faults) or MapView(),
        groups=_optional(CityGroups, "groups", sections, faults),
        words=_optional(LocalWords, "reader", sections, faults) or LocalWords(),
    )


def in_both(text: Message) -> Name:
    """A message as a name in both languages."""
    return Name(str(text), sayer(LANGUAGES[1])(text))


def _optional(model: type[M], name: str, sections: dict[str, Any], faults: list[Fault]) -> M | None:
    return _section(model, sections[name], name, faults) if name in sections else None


def _section(model: type[M], raw: Any, name: str, faults: list[Fault]) -> M | None:
    """The section without its faulty keys; ``None`` where nothing of it can be used."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = [item["type"] == "extra_forbidden" for item in errors]
    faults += [_fault(name, item, raw, kept) for item, kept in zip(errors, unknown, strict=True)]
    wrong = [item["loc"] if kept else item["loc"][:1] for item, kept in zip(errors, unknown, strict=True)]
    try:
        return model.model_validate(_without(raw, wrong))
    except ValidationError:
        return None


def _without(raw: Any, paths: Iterable[tuple[str | int, ...]], at: tuple[str | int, ...] = ()) -> Any:
    """The values without what stands at some paths."""
    if isinstance(raw, dict):
        return {
            key: _without(value, paths, (*at, key)) for key, value in raw.items() if (*at, key) not in paths
        }
    if isinstance(raw, tuple):
        return tuple(_without(value, paths, (*at, number)) for number, value in enumerate(raw))
    return raw


def _inside(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, tuple) and isinstance(step, int) and step < len(value) else None


def _fault(section: str, item: Any, raw: Any, kept: bool) -> Fault:
    """One error; a member of a list is named by its id where it has one."""
    steps, here = [section] if section else [], raw
    for step in item["loc"]:
        here = _inside(here, step)
        own = here.get("id") if isinstance(here, dict) and isinstance(step, int) else None
        steps.append(str(own or step))
    value = "" if isinstance(item["input"], dict) else str(item["input"])[:60]
    return Fault(FILE, ".".join(steps), value, *in_words(item), kept)
