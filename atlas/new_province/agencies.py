"""The agencies that every provincial government has, out of the program's own list, as one province names them."""

import json
import tomllib
from pathlib import Path

from atlas.new_province.naming import NewProvince

_OWN = "省"
_PARTY = {"省": "省委", "自治区": "自治区党委", "市": "市委"}
_ADJECTIVE = {"省": "Provincial", "自治区": "Regional", "市": "Municipal"}
_ADVERB = {"省": "provincial", "自治区": "regional", "市": "municipal"}
_HEAD = "# The agencies that lead or support clauses: the short name the plans use, and English.\n\n"
_ALIASES_HEAD = """\
# Common short and full names of the agencies in agencies.toml, without {kind}: they serve only to find them.
# The name in agencies.toml without its {kind} need not stand here.

"""


def agencies(folder: Path, names: NewProvince) -> str:
    """``agencies.toml`` for a province: the general ones of the list in ``folder``, none where it has no such."""
    found: dict[str, str] = tomllib.loads((folder / "agencies.toml").read_text("utf-8"))
    lines = [f"{_quoted(_named(zh, names))} = {_quoted(_english(en, names))}" for zh, en in found.items()
             if _is_general(zh) and names.has_usual_agencies]  # fmt: skip
    return _HEAD + "\n".join(lines) + "\n"


def aliases(folder: Path, names: NewProvince) -> str:
    """``agency_aliases.toml`` for a province: the general ones, without names of the list's own province."""
    found: dict[str, list[str]] = tomllib.loads((folder / "agency_aliases.toml").read_text("utf-8"))
    lines = []
    for zh, others in found.items():
        kept = [other for other in others if _OWN not in other]
        if _is_general(zh) and kept and names.has_usual_agencies:
            lines.append(f"{_quoted(_named(zh, names))} = {json.dumps(kept, ensure_ascii=False)}")
    return _ALIASES_HEAD.format(kind=names.kind) + "\n".join(lines) + "\n"


def _is_general(zh: str) -> bool:
    """Whether a name begins with 省 and says no more of where it is."""
    return zh.startswith(_OWN)


def _named(zh: str, names: NewProvince) -> str:
    if zh.startswith(_PARTY[_OWN]):
        return _PARTY[names.kind] + zh.removeprefix(_PARTY[_OWN])
    return names.kind + zh.removeprefix(_OWN)


def _english(en: str, names: NewProvince) -> str:
    return en.replace(_ADJECTIVE[_OWN], _ADJECTIVE[names.kind]).replace(_ADVERB[_OWN], _ADVERB[names.kind])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
