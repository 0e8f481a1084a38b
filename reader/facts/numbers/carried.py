"""What an amount takes over from the one before or behind it, where its own words leave it unsaid."""

import re
from dataclasses import replace

from reader.facts.numbers.counted import Counted
from reader.facts.numbers.indicators import PACE, Noun
from reader.facts.numbers.quantity import Quantity
from reader.facts.sentences import JOINTS

_CHANGED = re.compile(r"增长|增加|提高|提升|上升|下降|降低|减少|增幅|增速|回落")
_COMPARED = re.compile(r"[到至达过翻为]|保持|稳定|[少低高多]于|突破|占|冲刺|迈向|跨越|跃上")
_BARE = re.compile(
    r"(?:年|总|主营|业务|营业|销售|工业|生产|累计|平均|其中)*(?:总数|总量|数量|个数|规模|占比|比重|比例|产值|产量|收入|营收|"
    r"增加值|利润|税收|交易额|成交额|出口额|进出口额?|投资额?|面积|覆盖率|达标率|普及率|产能|装机|装机容量)|占.{2,20}(?:比重|比例)"
)
_MEASURES = re.compile(
    r"(?:年|总|主营|业务|营业|销售)*(?:总数|总量|数量|规模|产值|产量|收入|营收|增加值|利润|税收|交易额|产能|总额|(?:播种|种植|养殖)面积)$|增速$|增幅$"
)
_DOING = re.compile(
    r"(?:建成|完成|投产|并网|投用|开工|实施|(?P<other>提升改造|改造提升|改造|新建|新增|更新|扩建|改建|整治))$"
)
_BESIDE = re.compile("占(?!地)|[高低快好优]于")
_OF_WHOLE = re.compile("(?:全国|全省|全市|全县|全区|全球|世界)(?:总量)?的?")
_RATES = ("%", "个百分点", "个点")
_WORD = re.compile("[\u4e00-\u9fff]")
_TO_DO = re.compile(r"^(?:新(?:开通|增|建|培育|认定|引进|打造|创建)|累计|生产|销售)+")


def carried(
    words: str, amount: Quantity, noun: Noun, previous: Counted | None, same: bool
) -> tuple[Noun, str]:
    """The noun before an amount, with what it takes over, and why it is less certain.

    Args:
        words: those in front of the amount, up to the amount before it or the segment's beginning.
        amount: the number.
        noun: what its own words say.
        previous: the amount before it in the sentence, with what that counts.
        same: whether both stand in one segment.
    """
    if previous is not None and (noun.text in ("", noun.prefix) or PACE.fullmatch(noun.text)):
        return _continued(words, amount, noun, previous), "承前文所指"
    if previous is not None and _OF_WHOLE.fullmatch(noun.text) and "占" in previous.noun.text:
        return replace(
            noun, text=previous.noun.text.rpartition("占")[0] + "占" + noun.text, written=""
        ), "承前文所指"
    if previous is not None and _BESIDE.match(noun.text):
        return replace(noun, text=previous.noun.text + noun.text, written=""), "承前文所指"
    if (
        previous is not None
        and (not same or JOINTS.match(words))
        and not noun.attributes
        and _BARE.fullmatch(noun.text)
    ):
        return _of_the_same(noun, previous), "承前文所指"
    return _inherited(words, noun, previous if same else None)


def completed(item: Counted, after: Counted | None) -> Counted:
    """1家千亿级、5家百亿级企业: the next item says what both are."""
    if after is None or item.noun.text or not after.behind or after.segment != item.segment:
        return item
    if after.amount.unit != item.amount.unit or not item.grades:
        return item
    noun = replace(item.noun, text=after.noun.text, attributes=item.grades)
    return replace(item, noun=noun, behind=True, reason="列举中后文所指")


def _continued(words: str, amount: Quantity, noun: Noun, previous: Counted) -> Noun:
    """到2027年达到X, 其中国家级X个: the words do not say what; it is what the number before counted."""
    changed = amount.unit in _RATES and (_CHANGED.search(words) or PACE.search(words))
    alike = amount.is_measured == previous.amount.is_measured
    measured = noun.attributes or _COMPARED.search(words) or _CHANGED.search(words)
    doing = _DOING.search(words)
    if doing and amount.unit == previous.amount.unit:
        thing = _TO_DO.sub("", previous.noun.text)
        text = (doing["other"] or "") + thing
        return replace(noun, text=text, attributes=previous.noun.attributes, written="")
    same = amount.unit == previous.amount.unit and _WORD.search(words)
    return replace(
        noun, text=previous.noun.text if changed or same or (measured and alike) else "", written=""
    )


def _of_the_same(noun: Noun, previous: Counted) -> Noun:
    """新开通基站15万个, 总数达到30万个: a measure alone measures what was counted before."""
    thing = _MEASURES.sub("", _TO_DO.sub("", previous.noun.text))
    return replace(noun, text=thing + noun.text, written="") if len(thing) > 1 else noun


def _inherited(words: str, noun: Noun, previous: Counted | None) -> tuple[Noun, str]:
    """An item of a list takes over the kept verb and the thresholds said before the first."""
    listed = JOINTS.match(words.strip())
    if previous is None or not listed or previous.behind or not noun.text:
        return noun, ""
    prefix = previous.noun.prefix
    if not prefix or noun.prefix:
        return noun, "列举中承前省略"
    national = noun.text.startswith(("国家", "省", "全国"))
    grades = noun.attributes or tuple(
        grade for grade in previous.noun.attributes if grade.endswith("级") and not national
    )
    return replace(noun, text=prefix + noun.text, prefix=prefix, attributes=grades), "列举中承前省略"
