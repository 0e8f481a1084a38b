"""What groups of prefectures are called: one, several, all of them, in full and in short, as a heading and inside a sentence."""

from dataclasses import dataclass

from atlas.province.profile import CityGroups
from language import Name


@dataclass(frozen=True)
class GroupNames:
    """Names in both languages; in Chinese one and several are the same.

    Attributes:
        title: all of them together, as a heading. together: the same inside a sentence.
        one, many: as a heading, e.g. “Economic circle”. kind, any_one: one inside a sentence, without and with article.
        short, shorts, any_short: in short inside a sentence. heads: several in short at its beginning.
    """

    title: Name
    together: Name
    one: Name
    many: Name
    kind: Name
    any_one: Name
    short: Name
    shorts: Name
    any_short: Name
    heads: Name

    def in_short(self, group: str) -> str:
        """A group's Chinese name with the short word for what it is: 甲经济圈 as 甲圈."""
        return group.removesuffix(self.one) + self.short if group.endswith(self.one) else group


def group_names(groups: CityGroups) -> GroupNames:
    """The names that the profile gives, and those that follow from them."""
    name, short = groups.name, groups.short or groups.name
    name_en, short_en = groups.name_en, groups.short_en or groups.name_en
    many, shorts = groups.plural_en or f"{name_en}s", groups.short_plural_en or f"{short_en}s"
    return GroupNames(
        title=Name(groups.title, groups.title_en),
        together=Name(groups.title, _inside(groups.title_en)),
        one=Name(name, _heading(name_en)),
        many=Name(name, _heading(many)),
        kind=Name(name, name_en),
        any_one=Name(f"一个{name}", _with_article(name_en)),
        short=Name(short, short_en),
        shorts=Name(short, shorts),
        any_short=Name(f"一个{name}", _with_article(short_en)),
        heads=Name(short, _heading(shorts)),
    )


def _heading(english: str) -> str:
    return english[:1].upper() + english[1:]


def _inside(english: str) -> str:
    """“The three circles” as “the three circles”; other words may be names."""
    return f"the {english[4:]}" if english.startswith("The ") else english


def _with_article(english: str) -> str:
    return f"{'an' if english[:1].lower() in 'aeiou' else 'a'} {english}"
