"""What the fields of a list of sites and of a site are called."""

from language import Message, message
from wording.words import Words

FIELD_NAMES: dict[str, Message] = {
    "id": message("编号"), "serial": message("序号"), "name": message("名称"), "kind": message("类型"),
    "adcode": message("行政区划代码"), "city": message("市"), "county": message("区县"), "place": message("所在地"),
    "address": message("地址"), "coordinates": message("经纬度（一列）"), "lon": message("经度或横坐标"),
    "lat": message("纬度或纵坐标"), "datum": message("坐标系统"), "precision": message("位置精度"),
    "industry": message("产业"), "area": message("面积"), "vacant": message("可用面积"), "status": message("状态"),
    "contact": message("联系方式"), "updated": message("更新日期"),
}  # fmt: skip
"""The fields that a column may hold, as somebody chooses them."""

SITE_FIELDS: dict[str, Message] = FIELD_NAMES | {
    "area_ha": message("面积（公顷）"), "vacant_ha": message("可用面积（公顷）"), "industry_words": message("产业原文"),
    "further": message("其他列"), "lon": message("经度"), "lat": message("纬度"),
}  # fmt: skip
"""The fields of a site, where it is said which of them have changed."""


class SiteNames:
    """What is known of own sites, in the reader's words."""

    def __init__(self, words: Words) -> None:
        """Of one language."""
        self.words = words

    def precision(self, precision: str) -> str:
        """How well a place is known."""
        say = self.words.say
        known = {
            "exact": say("确切"),
            "county": say("县级近似"),
            "city": say("市级近似"),
        }
        return known.get(precision, say("位置未知"))

    def place(self, city: str, county: str) -> str:
        """City and county, as far as they are known."""
        names = self.words.names
        found = [names.place(code) for code in (city, county) if code]
        return self.words.say(" · ").join(found)

    def industries(self, codes: tuple[str, ...], written: tuple[str, ...]) -> str:
        """Industries of the taxonomy, and as written where it has none of them."""
        if codes:
            return self.words.join(map(self.words.names.industry, codes))
        if written:
            return self.words.say("{words}（未归类）", words=self.words.join(written))
        return ""

    def hectares(self, value: float | None) -> str:
        """An area with its unit; nothing where it is unknown."""
        return (
            ""
            if value is None
            else self.words.say("{value}公顷", value=f"{value:,.2f}".rstrip("0").rstrip("."))
        )
