"""What somebody means by the names in a question: plans, an industry, a city; refused with the nearest names."""

import re
from dataclasses import dataclass

from assistant.model import Asking
from atlas.model import Atlas
from atlas.view import View
from errors import UserError
from exports.report.order import chosen_view
from geo.places import Place
from language import Message, Name, message

_NEAREST, _ALIKE, _SHOWN = 5, 50, 40
_REF = re.compile(r"([a-z0-9-]+)/([a-z0-9]+)")


@dataclass(frozen=True)
class AskedPlace:
    """A prefecture, by its own name or that of a county in it.

    Attributes:
        code: of the prefecture. place: what was asked for.
    """

    code: str
    place: Place

    @property
    def is_county(self) -> bool:
        """Whether a county was asked for."""
        return self.place.level == "county"


def plans_called(asking: Asking, name: str) -> tuple[str, ...]:
    """The one plan of an id or short title; none for no name.

    Raises:
        UserError: there is none; says which there are.
    """
    return chosen_view(asking.atlas, asking.words.lang, plans=[name], layers="none").plans if name else ()


def place_called(asking: Asking, name: str) -> AskedPlace:
    """The city or county of a name or code.

    Raises:
        UserError: no such place, several, or one that is no more; says which are near.
    """
    place, code = asking.atlas.city_called(name)
    return AskedPlace(code, place)


def industry_called(atlas: Atlas, name: str) -> str | None:
    """The code of an industry's name, alias or code; none where the taxonomy has no such word."""
    wanted = name.strip().casefold()
    for code, entry in atlas.vocabulary.every_industry.items():
        names = (code, entry.zh, entry.en, *entry.aliases, *entry.aliases_en)
        if wanted in (known.casefold() for known in names):
            return code
    return None


def industry_or_refused(atlas: Atlas, name: str) -> str:
    """The code of an industry.

    Raises:
        UserError: the taxonomy has no such word; says which are near.
    """
    code = industry_called(atlas, name)
    if code is None:
        near = nearest_industries(atlas, name)
        raise UserError(
            message("产业分类里没有“{name}”。{remedy}", name=name[:_SHOWN], remedy=_near(atlas, near))
        )
    return code


def nearest_industries(atlas: Atlas, name: str) -> tuple[str, ...]:
    """Up to five codes whose names look like a word, best first."""
    from rapidfuzz import fuzz, process  # only where a name was not found

    entries = atlas.vocabulary.industries.items()
    known = {alias.casefold(): code for code, it in entries for alias in (it.zh, it.en, *it.aliases)}
    hits = process.extract(
        name.strip().casefold()[:_SHOWN], list(known), scorer=fuzz.ratio, limit=20, score_cutoff=_ALIKE
    )
    return tuple(dict.fromkeys(known[hit] for hit, _, _ in hits))[:_NEAREST]


def clause_called(asking: Asking, text: str) -> tuple[str, str]:
    """Plan and clause of ``plan/clause``, of a citation such as ``health 第11条``, or of a plan alone (clause "").

    Raises:
        UserError: no such plan or clause; says which there are.
    """
    wanted = text.strip()
    found = _REF.fullmatch(wanted.casefold())
    if found is None:
        return _cited(asking, wanted)
    plan, clause = found.groups()
    asking.atlas.refuse_unknown_plan(plan)
    if f"{plan}/{clause}" not in asking.atlas.clause_by_ref:
        known = tuple(
            ref.partition("/")[2] for ref in asking.atlas.clause_by_ref if ref.startswith(f"{plan}/")
        )
        raise UserError(
            message(
                "{plan}没有条款“{clause}”。可用：{known}。", plan=plan, clause=clause[:_SHOWN], known=known
            )
        )
    return plan, clause


def _cited(asking: Asking, text: str) -> tuple[str, str]:
    wanted = "".join(text.casefold().split())
    for clause in asking.atlas.clause_by_ref.values():
        if "".join(asking.words.names.citation(clause).casefold().split()) == wanted:
            return clause.plan, clause.clause
    return plans_called(asking, text)[0], ""


def filtered(asking: Asking, plans: tuple[str, ...], industry: str = "", year: int = 0) -> View:
    """The view of these filters."""
    return View(
        plans=plans,
        industries=(industry,) if industry else (),
        years=(str(year),) if year else (),
        lang=asking.words.lang,
    )


def _near(atlas: Atlas, codes: tuple[str, ...]) -> Message:
    if not codes:
        return message("请换一个说法，或用 find 查找。")
    entries = (atlas.vocabulary.industries[code] for code in codes)
    return message("相近的有：{places}。", places=tuple(Name(it.zh, it.en) for it in entries))
