"""Numbers that are no amounts: in titles and names, of documents, dates and meetings, each with the reason."""

import re
from collections.abc import Iterator

from language import Message, message

_CN = "[一二三四五六七八九十两]"
_NOT_DONE = "".join(
    f"(?<!{act})" for act in ("推出", "打造", "建设", "培育", "形成", "建成", "新建", "做强", "创建")
)
_PATTERNS = (
    (message("书名号内"), r"《[^》\n]{1,80}》"),
    (message("文号"), r"[〔\[(](?:20|19)\d\d[〕\])]\s?第?\d+号|第\d+号|[〔(]20\d\d(?:年?[-~至]20\d\d)?年?[〕)]"),
    (message("标准号"), r"(?:GB|DB|ISO|IEC|YY|NY|HG|JJG|T/[A-Z]+)[/A-Z]*\s?\d[\d.]*(?:-\d{4})?"),
    (message("网址或电话"), r"https?://\S+|www\.\S+|\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)"),
    (message("时刻"), r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)"),
    (message("日期"), r"(?:20|19)\d\d年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|"
        r"(?<!\d)\d{1,2}月(?:底|份|末|上旬|中旬|下旬)?(?![\u4e00-\u9fff]*个月)|\d{4}-\d{1,2}-\d{1,2}"),
    (message("年份"),
        r"(?<![\d.])(?:19|20)\d\d(?:年?\s*[-~至]\s*(?:20)\d\d)?年(?:度|底|末)?|[二一]〇[一二三四五六七八九〇]{2}年|“?十[一二三四五六]五”?"),
    (message("次序"), r"第[\d一二三四五六七八九十百]+(?:个|批|次|届|位|名|期|轮|代|方|产业|线|家)?|首[批家个台套次款]+"),
    (message("工程的期次"), r"(?<![\d一二三四五六七八九十两][、~-])[一二三四五]期(?=工程|项目|[、,;。等)]|建设|$)"),
    (message("文件的篇章"),
        rf"(?:{_CN}+|\d{{1,3}})[篇章编](?=(?:{_CN}|\d)+[篇章节条编]|的篇幅)|"
        rf"(?<=[篇章编])(?:{_CN}+|\d{{1,3}})[章节条](?!措施|政策|意见)"),
    (message("年龄"), r"(?<!\d)\d{1,3}(?:[-~至]\d{1,3})?周?岁(?:及?以[上下])?"),
    (message("基数"), r"每[\d百千万十亿]+(?:名|个)?(?:常住|户籍|老年)?人口?|[万千百]元(?=GDP|产值|增加值|生产总值|地区)|单位"),
    (message("名称中的数字"), r"“[^”\n]{0,20}”|(?<![A-Za-z])[A-Za-z][A-Za-z/+.-]{0,20}\d[\d.]{0,9}[A-Za-z]*|"
        r"(?<!\d)\d{1,6}(?:\+\d{1,6})+|(?<!\d)\d{1,6}[xX×*]\d+|\d[GDKV](?![A-Za-z])"),
    (message("会议的届次"),
        rf"(?:党的|中共|人大|政协){_CN}{{1,3}}[大届]|"
        rf"{_CN}{{1,3}}届(?={_CN}{{1,3}}[中次、]|全国|人大|政协)(?:{_CN}{{1,3}}[中次]、?)*(?:全会|全体会议|会议)?|"
        rf"{_CN}{{1,3}}[中次]全(?:会|体会议)"),
    (message("列举的概数"), rf"{_CN}+大(?=[\u4e00-\u9fff])|{_NOT_DONE}(?<!\d)\d+大(?=[\u4e00-\u9fff])"),
    (message("分配办法中的份额"),
        r"(?<=[,;:。、])(?:按各?)?\d{1,3}(?:\.\d+)?%(?=由[\u4e00-\u9fff]|[留划归返上分](?:[给归交还]|配给))|"
        r"(?<=按各)\d{1,3}%|(?<=各)\d{1,3}%(?=[留归划])"),
    (message("与会的人数"),
        r"\d+[多余]?[万千]?[余多]?[名位人](?=[^,;。]{0,14}(?:嘉宾|代表|专家|学者|记者|客商|观众)?[^,;。]{0,8}"
        r"(?:收听收看|观看|到场|出席|参会|与会|到会|齐聚|参加(?:大会|会议|论坛|活动|开幕|本[届次])))|"
        r"(?<=代表)\d+[余多]?[名人位]|(?:嘉宾|与会代表|参会代表|参会人员|专家学者)(?:共|约|达)?\d+[余多]?[名人位]"),
    (message("印发的部门数"), r"(?<=等)\d{1,2}个?(?:部门|单位|厅局|部委)|\d{1,2}个?(?:部门|厅局|部委)(?=联合|共同|印发)"),
    (message("工作频次"), r"每(?:半年|季度?|月|周|天|两个月)[^,;。0-9]{0,8}\d+次"),
    (message("时限"), r"(?<!\d)[1-9]\d?年(?:时间|内|以内|左右|以上|期)|"
        r"(?<!\d)\d{1,4}(?:[-~至]\d{1,4})?个?(?:工作日|小时|分钟|秒|天|日内|日|个月|周)(?:以?内)?"),
)  # fmt: skip
_NEEDS = {
    "书名号内": "《", "文号": "号〔〕()[]", "日期": "月-", "时刻": ":", "年份": "年〇五", "次序": "第首", "工程的期次": "期",
    "文件的篇章": "篇章编", "年龄": "岁",
    "基数": "每元单", "列举的概数": "大", "分配办法中的份额": "%", "与会的人数": "人名位", "工作频次": "每",
}  # fmt: skip
"""Characters without which a pattern finds nothing."""
_MASKS = tuple(
    (why, frozenset(_NEEDS.get(why.template, "")), re.compile(pattern)) for why, pattern in _PATTERNS
)


def masked(text: str, start: int, end: int) -> Iterator[tuple[int, int, Message]]:
    """Where numbers from ``start`` to ``end`` of a folded text are no amounts, and why."""
    characters = set(text[start:end])
    for why, needs, pattern in _MASKS:
        if not needs or not needs.isdisjoint(characters):
            for found in pattern.finditer(text, start, end):
                yield found.start(), found.end(), why


TIMES = ("年份", "日期")
"""The reasons of what is read as a time."""
