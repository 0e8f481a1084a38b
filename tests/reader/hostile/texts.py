"""Texts that lead patterns astray: one piece over and over, in one line or in many."""

from tests.reader.world import plan_of

_LENGTH = 6_000
_PIECES = (
    "、", "2025年", "（", "）", "1", "12,", "1.", "1 ", "“", "”", "《", "》", "济南、", "济南、青岛", "机器人产业", "等", " ",
    "\t \t", "\n", "和及与", "到2030年，建成5个，", "（省科技厅", "（省科技厅、省财政厅）", "1.支持济南。", "一、", "（一）", "5%",
    "百亿级", "2025-", "牵头单位：", "零一二三", "以上", "。", "A", "A级", "http://", "GB1", "每", "第1", "分之", "济 南 ", "&lt;",
    "&", ">", "٥", "𝟐", "省科技厅、", "济(", "济（jǐ）", "千", "1多", "1~", "-", "�", "Ã©", "分别", "〔2024〕", "x\0",
    "力争", "超过100亿元以上，", "全省", "牵头单位：省科技厅；", "一、二、", "三百", "年均", "其中", "由2024年的", "的", "国家级",
    "支持", "建设", "依托", "5—10个", "5万", "在济南", "《x》", "“x”", "重点", "产业园", "市中区", "\u200b", "é", "１", "一",
    "十", "㈠", "①", "½", "〇", "\r", "。\r\n", "’", "［", "【", "<p>", "<!--", "<table><tr><td>", "</", "&#x4e00;", "5‰",
)  # fmt: skip


def texts() -> dict[str, str]:
    """Each piece repeated to a few thousand characters, bare and as a clause of a plan."""
    found = {}
    for piece in _PIECES:
        many = piece * (_LENGTH // len(piece))
        found[f"{piece!r} bare"] = many
        found[f"{piece!r} in a clause"] = plan_of(f"{many}到2030年，建成园区5个。（省科技厅负责）")
    return found
