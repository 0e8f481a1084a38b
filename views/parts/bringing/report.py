"""What stands before the review: what of the file was restored, not understood, left out, each with the place."""

from collections.abc import Mapping
from typing import Any

from atlas.store.reading import said_again
from views.parts.html import show
from wording.words import Words

_MOST = 60


def report(words: Words, found: Mapping[str, Any]) -> None:
    """The report of a reading, by what was done; nothing where none was kept."""
    say, notes = words.say, list(found.get("notes") or ())
    titles = {
        "restored": say("已复原"), "unreadable": say("未能复原"), "unknown": say("看到但未能理解"),
        "left_out": say("文件中未读入"), "elsewhere": say("说的是另一个省"), "unrecorded": say("点名而未成记录"),
        "unpromised": say("像是承诺而未成记录"), "skipped": say("不属于正文"), "ignored": say("不是承诺的数字"),
        "cleaned": say("已清理"),
    }  # fmt: skip
    groups = []
    for kind, title in titles.items():
        own = [{**note, "why": say(said_again(note))} for note in notes if note.get("kind") == kind]
        if own:
            groups.append((say("{title} {count} 处", title=title, count=len(own)), own))
    if found.get("file"):
        lead = say("{file}：{characters} 字，{count} 处要留意。", file=found["file"],
                   characters=f"{found.get('characters', 0):,}", count=len(notes))  # fmt: skip
        show("import_report.html", words, lead=lead, groups=groups, most=_MOST)
