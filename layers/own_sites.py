"""Sites of an office's own: on the screen only, where the browser draws them from columns that it fetches by itself."""

from atlas.model import Atlas
from atlas.view import View
from layers import OWN_SITES
from layers.model import Entry, Layer, Style, table
from wording.words import Words

_COLOUR = "#5A3E85"
"""None of an industry's; the browser's script has it, too."""


def build(atlas: Atlas, view: View) -> Layer:
    """Words and legend alone; the points are in ``layers.web.own_points``."""
    say = Words(atlas, view.lang).say
    dot = Style(fill=_COLOUR, pattern="solid", stroke=_COLOUR, shape="circle")
    about = Style(fill=_COLOUR, pattern="solid", stroke=_COLOUR, shape="ring", approximate="city")
    return Layer(
        id=OWN_SITES,
        group=say("自有场地"),
        title=say("本单位的场地（{count} 处，不计入点名）", count=f"{len(atlas.own_sites):,}"),
        level="points",
        table=table([], dot),
        legend=(
            Entry(say("自有场地；圈内数字是该处的数目"), dot, "own"),
            Entry(say("虚线环：县级/市级近似位置"), about, "own-approximate"),
        ),
        sources=(),
    )
