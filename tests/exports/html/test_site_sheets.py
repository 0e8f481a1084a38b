"""The sheets of own sites: a page each, strangers' texts escaped, contact data only where they are asked for."""

from datetime import date

from atlas.model import Atlas
from exports.html.site_sheets import site_sheets
from sitelists.own_site import OwnSite
from wording.words import Words

SITES = (
    OwnSite("a", "<script>甲园</script>", "名单", city="370100", county="370102", lon=117.08, lat=36.66, precision="exact",
            contact="王 13800001234", further={"备注": "电话 13800001234"}),
    OwnSite("b", "乙园", "名单"),
)  # fmt: skip


def test_a_page_a_site_without_contact_data(real_atlas: Atlas) -> None:
    text = site_sheets(Words(real_atlas, "zh"), SITES, date(2026, 1, 2), contacts=False).decode()
    assert text.count("<article>") == 2 and "&lt;script&gt;甲园" in text and "<script" not in text
    assert "13800001234" not in text and "没有位置，不上图" in text and "2026-01-02" in text
    assert "济南遥墙" in text and "src=" not in text
    full = site_sheets(Words(real_atlas, "en"), SITES[:1], date(2026, 1, 2), contacts=True).decode()
    assert "13800001234" in full
