"""What a province is called in its profile: full and short, in Chinese and English."""

from dataclasses import dataclass

from geo.building.spelling import Speller

_MUNICIPALITY, _REGION = "市", "自治区"
_WITHOUT_PROVINCIAL_AGENCIES = ("710000", "810000", "820000")


@dataclass(frozen=True)
class NewProvince:
    """The names of one province, as its profile, title and agencies use them."""

    adcode: str
    name: str
    short: str
    name_en: str
    short_en: str
    pinyin: str

    @property
    def kind(self) -> str:
        """How its own agencies' names begin beside its name: 省, 自治区 or 市."""
        return next((kind for kind in (_MUNICIPALITY, _REGION) if self.name.endswith(kind)), "省")

    @property
    def has_usual_agencies(self) -> bool:
        """Whether its government has the departments that a province's, region's or municipality's has."""
        return self.adcode not in _WITHOUT_PROVINCIAL_AGENCIES


def province_names(adcode: str, name: str) -> NewProvince:
    """The names by the package's code and full name; a municipality has no longer English name."""
    speller = Speller()
    short, short_en = speller.short(adcode, name), speller.english(adcode, name, with_kind=False)
    whole = short_en if name.endswith(_MUNICIPALITY) else speller.english(adcode, name, with_kind=True)
    return NewProvince(adcode, name, short, whole, short_en, speller.pinyin(short))
