"""The review of one draft: the document's text and its records, and every decision about them."""

import json
from collections.abc import Callable

import streamlit as st

from atlas.store.drafts import FIRST
from atlas.store.roles import Actor, may
from constants import ROOT
from views.parts.visitor import login
from views.serving.drafts.passes import issued
from wording.words import Words

_ASSETS = ROOT / "views" / "parts" / "assets"
_SCRIPTS = (
    "review_talk",
    "review_text",
    "review_list",
    "review_beside",
    "review_parts",
    "review_editor",
    "review_keys",
    "review",
)
_REVIEW = st.components.v2.component(
    "plan_atlas_review",
    html=(_ASSETS / "review.html").read_text("utf-8"),
    css=(_ASSETS / "review.css").read_text("utf-8"),
    js="\n".join((_ASSETS / f"{name}.js").read_text("utf-8") for name in _SCRIPTS),
)


def review(
    words: Words, draft: int, actor: Actor, accepted: Callable[[], None], reading: int = FIRST
) -> None:
    """Show the review; the component asks the server itself, which decides anew who may do what.

    Args:
        words: the reader's language.
        draft: its number.
        actor: who looks at it.
        accepted: is called when the plan was accepted.
        reading: which one; the plan is accepted beside the first.
    """
    data = {
        "draft": draft,
        "reading": reading,
        "lang": words.lang,
        "name": actor.name,
        "login": issued(login()),
        "may": may(actor.role, "decide"),
        "accepts": may(actor.role, "accept") and reading == FIRST,
        "words": json.dumps(review_words(words), ensure_ascii=False),
    }
    _REVIEW(key="review", data=data, on_accepted_change=accepted)


def review_words(words: Words) -> dict[str, object]:
    """All that the review says."""
    say = words.say
    return {
        "text": say("原文"), "records": say("读出的记录"), "header": say("文件信息"), "none_shown": say("没有符合筛选的记录。"),
        "accept": say("收下此条"), "edit": say("修改"), "reject": say("拒绝此条"), "undo": say("撤销"), "keyed": say("{word}（{key}）"),
        "accept_high": say("收下本条中把握高的 {count} 条"), "reason": say("读取依据：{reason}"),
        "decided": say("{by} 于 {at}：{done}。"), "to_fill": say("有待填写或改正"),
        "sure_high": say("把握高"), "sure_medium": say("把握中"), "sure_low": say("把握低"),
        "is_waiting": say("待核对"), "is_accepted": say("收下"), "is_rejected": say("拒绝"), "is_split": say("已拆分"),
        "is_merged": say("已并入别条"), "all_types": say("全部类型"), "all_sure": say("全部把握"), "all_states": say("全部状态"),
        "left": say("待核对 {count}"), "counts": say("，收下 {accepted}，拒绝 {rejected}"), "keys": say("按键"),
        "done_accept": say("已收下 {count} 条。"), "done_edit": say("已保存。"), "done_reject": say("已拒绝 {count} 条。"),
        "done_undo": say("已撤销。"), "done_add": say("已添加。"), "done": say("已保存。"),
        "may_not": say("您可以查看，不能改动：需要 editor 或 reviewer，并填写姓名。"),
        "lost": say("与图谱的连接断开了，没有保存。请稍后再试。"),
        "clash": say("两人的决定不同"), "theirs": say("{by} 的决定（已保存）"), "mine": say("您的决定（还没有保存）"),
        "keep_theirs": say("保留对方的"), "put_mine": say("改用我的"), "save": say("保存并收下"), "cancel": say("取消"),
        "close": say("关闭"), "more": say("更多：英文与说明"), "choose": say("请选择"), "from_text": say("取左边选中的原文"),
        "find_place": say("输入市、县名，按回车"), "find_industry": say("输入产业名，按回车"), "remove": say("去掉{name}"),
        "add": say("从选中的原文添加…"), "join": say("归入这一组"), "joined": say("已在这一组。"), "small_map": say("这一条会画出什么"),
        "split": say("拆成两条"), "merge": say("与下一条合并"), "done_split": say("已拆分。"), "done_merge": say("已合并。"),
        "split_lead": say("拆成两条，各自填好后一起保存："), "part": say("第{number}条"),
        "no_next": say("后面没有同一条款、同一类型的记录，不能合并。"),
        "merge_lead": say("合并：下面是合并后的一条，另一条并入其中。"), "accept_plan": say("收下整份规划"), "accept_again": say("再次收下"),
        "still": say("还有 {count} 条待核对，核对完才能收下。"), "all_decided": say("全部核对完。收下后即在地图、检索、均衡和导出中。"),
        "on_map": say("规划 {plan} 已在地图上。"),
        "help": {
            "J": say("下一条"), "K": say("上一条"), "A": say("收下此条"), "E": say("修改"), "R": say("拒绝此条"), "U": say("撤销"),
            "S": say("拆成两条"), "M": say("与下一条合并"),
            "Esc": say("离开编辑或关闭"), "?": say("显示或收起按键"),
        },
    }  # fmt: skip
