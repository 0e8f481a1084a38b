"""Which province of the package somebody means."""

from dataclasses import dataclass

from atlas.new_province.naming import NewProvince, province_names
from errors import UserError
from geo.building.package import ListedProvince, listed_provinces
from geo.gazetteer import AmbiguousPlace, Gazetteer, UnknownPlace
from geo.places import Place, folded, named
from language import message


@dataclass(frozen=True)
class Offered:
    """A province that a folder can be made for: its names, and what the package has of it."""

    names: NewProvince
    listed: ListedProvince


def offered() -> tuple[Offered, ...]:
    """Every province of the package, by adcode.

    Raises:
        UserError: the package is not there.
    """
    return tuple(Offered(province_names(found.adcode, found.name_zh), found) for found in listed_provinces())


def chosen(text: str) -> Offered:
    """The one province meant, by code, Chinese or English name or pinyin.

    Raises:
        UserError: none or several have the name, with those that may be meant; the package is not there.
    """
    every = {found.names.adcode: found for found in offered()}
    places = Gazetteer(map(_place, every.values()))
    try:
        return every[places.find(text).adcode]
    except AmbiguousPlace:
        raise
    except UnknownPlace as error:
        begun = [place for place in places.places if _begins(place, folded(text))]
        near = tuple(message("{name}（{code}）", name=named(place), code=place.adcode)
                     for place in begun or error.nearest)  # fmt: skip
        remedy = message("相近的有：{places}", places=near) if near else _LIST
        raise UserError(message("没有找到省份“{text}”。{remedy}。", text=text[:40], remedy=remedy)) from None


_LIST = message("请运行 plan-atlas province list 查看全部名称")


def _begins(place: Place, text: str) -> bool:
    names = (place.name_zh, place.name_en, place.pinyin)
    return bool(text) and any(folded(name).startswith(text) for name in names)


def _place(found: Offered) -> Place:
    names = found.names
    return Place(names.adcode, names.name, names.short, names.short_en, names.pinyin, "province", "")
