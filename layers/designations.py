"""Which cities the plans name: filled by the chosen industry, or by how many industries."""

from insight.atlas import Atlas
from insight.attention import Attention, attention
from insight.view import View
from layers.cards import city_card
from layers.model import Entry, Feature, Layer, Style, table

_RAMP = ("#D6E0EA", "#A9C0D6", "#7698BB", "#44709D")
_STROKE = {"stroke": "#6B7278", "weight": 1.2}
_PATTERN = {"each": "solid", "group": "hatch"}
_NOT_NAMED = Entry("未点名（不等于不支持）", Style(fill="#FFFFFF", **_STROKE))


def build(atlas: Atlas, view: View) -> Layer:
    """Solid = named by itself, hatched = only in a group, white = not named."""
    named = attention(atlas, view)
    single = view.industries[0] if len(view.industries) == 1 else None
    paint = _by_industry(atlas, single) if single else _by_count
    shapes = atlas.boundaries.prefectures.geometry
    features = [
        Feature(code, shapes[code], paint(item), city_card(item, atlas), city=code)
        for code, item in named.items()
    ]
    return Layer(
        id="designations",
        group="规划点名",
        title=f"点名城市：{atlas.vocabulary.industries[single].zh}" if single else "点名城市：产业数",
        level="prefectures",
        table=table(features),
        legend=_industry_legend(atlas, single) if single else _count_legend(),
        sources=("plans",),
        unit="" if single else "个产业",
    )


def _by_industry(atlas: Atlas, code: str):
    colour = atlas.vocabulary.industries[code].colour

    def paint(item: Attention) -> Style:
        if code not in item.industries:
            return _NOT_NAMED.style
        return Style(fill=colour, pattern=_PATTERN[item.industries[code]], **_STROKE)

    return paint


def _by_count(item: Attention) -> Style:
    if item.state == "none":
        return _NOT_NAMED.style
    colour = _RAMP[min(len(item.industries), len(_RAMP)) - 1]
    return Style(fill=colour, pattern=_PATTERN[item.state], **_STROKE)


def _industry_legend(atlas: Atlas, code: str) -> tuple[Entry, ...]:
    industry = atlas.vocabulary.industries[code]
    return (
        Entry(f"{industry.zh}：单独点名", Style(fill=industry.colour, pattern="solid", **_STROKE)),
        Entry(f"{industry.zh}：仅并列点名", Style(fill=industry.colour, pattern="hatch", **_STROKE)),
        _NOT_NAMED,
    )


def _count_legend() -> tuple[Entry, ...]:
    edges = ["1个产业", "2个产业", "3个产业", "4个及以上"]
    ramp = [
        Entry(label, Style(fill=c, pattern="solid", **_STROKE)) for label, c in zip(edges, _RAMP, strict=True)
    ]
    hatch = Entry("斜线：仅并列点名，未逐一对应", Style(fill=_RAMP[2], pattern="hatch", **_STROKE))
    return (*ramp, hatch, _NOT_NAMED)
