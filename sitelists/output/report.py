"""What a check found, as text for people and as plain data for programs."""

from collections.abc import Iterable, Sequence
from typing import Any

from language import LANGUAGES, Message, message, sayer
from sitelists.difference import SiteDifference
from sitelists.model import CheckedList, SiteFinding, row_on_sheet

_SHOWN = 20
"""Warnings of one kind that the text lists; a kind is one problem in one column."""
_SURE = {
    "given": message("指定"), "certain": message("整个标题"), "likely": message("标题的一部分"), "content": message("按内容"),
}  # fmt: skip


def as_text(found: CheckedList, lang: str) -> str:
    """Everything about a list: how it was read, every fault, warnings, and the count at the end."""
    say = sayer(lang)
    lines = [say("{file}：{count} 列", file=_place(found), count=len(found.columns))]
    for column in found.columns:
        if column.field:
            how = say(_SURE[column.sure])
            unit = f" [{column.unit}]" if column.unit else ""
            lines.append(
                say(
                    "  {heading} → {field}{unit}（{how}）",
                    heading=column.heading,
                    field=column.field,
                    unit=unit,
                    how=how,
                )
            )
    further = tuple(column.heading for column in found.columns if not column.field and column.heading)
    if further:
        lines.append(say("  原样保留：{names}", names=further))
    lines += [say("· {note}", note=note) for note in found.notes]
    lines += [
        say("[{mark}] {fault}", mark=message("错误"), fault=_line(found, fault, lang))
        for fault in found.faults
    ]
    lines += _warnings(found, lang)
    lines.append(say(summary(found)))
    return "\n".join(lines)


def summary(found: CheckedList) -> Message:
    """How many rows are good, wait, and how much is wrong with them."""
    return message(
        "可用 {good} 行，待改 {waiting} 行；错误 {faults} 处，提醒 {warnings} 处。",
        good=len(found.rows), waiting=len(found.waiting), faults=len(found.faults), warnings=len(found.warnings),
    )  # fmt: skip


def as_dict(found: CheckedList, lang: str) -> dict[str, Any]:
    """The same as plain data; the texts of problems are in the reader's language."""
    say = sayer(lang)
    return {
        "file": found.file, "sheet": found.sheet, "sheets": list(found.sheets), "datum": found.datum,
        "good": len(found.rows), "waiting": len(found.waiting),
        "columns": [
            {"column": c.index + 1, "heading": c.heading, "field": c.field, "sure": c.sure, "unit": c.unit} for c in found.columns
        ],
        "fit": {
            "compared": found.fit.compared, "inside": dict(found.fit.inside), "better": found.fit.better,
            "zones": [zone._asdict() for zone in found.fit.zones],
        },
        "faults": [_by_command(found, finding, lang) for finding in found.faults],
        "warnings": [_by_command(found, finding, lang) for finding in found.warnings],
        "notes": [say(note) for note in found.notes],
    }  # fmt: skip


def _by_command(found: CheckedList, finding: SiteFinding, lang: str) -> dict[str, Any]:
    remedy = sayer(lang)(finding.remedy_by_command)
    return _as_row(finding, lang) | {"sheet": found.sheet_of(finding.row), "remedy": remedy}


def _as_row(finding: SiteFinding, lang: str) -> dict[str, Any]:
    say = sayer(lang)
    return {
        "row": finding.row and row_on_sheet(finding.row)[1], "column": finding.column, "value": finding.value,
        "problem": say(finding.problem), "remedy": say(finding.remedy),
    }  # fmt: skip


def _warnings(found: CheckedList, lang: str) -> Iterable[str]:
    """Warnings, each kind shortened: of unknown industries there may be as many as rows."""
    say = sayer(lang)
    kinds: dict[tuple[str, str], list[SiteFinding]] = {}
    for finding in found.warnings:
        kinds.setdefault((finding.column, getattr(finding.problem, "template", finding.problem)), []).append(
            finding
        )
    for findings in kinds.values():
        yield from (
            say("[{mark}] {fault}", mark=message("提醒"), fault=_line(found, finding, lang))
            for finding in findings[:_SHOWN]
        )
        if len(findings) > _SHOWN:
            yield say("  …… 同类提醒还有 {count} 处", count=len(findings) - _SHOWN)


def _line(found: CheckedList, finding: SiteFinding, lang: str) -> str:
    return finding.fault(found.file, found.sheet_of(finding.row)).in_language(lang)


def _place(found: CheckedList) -> str | Message:
    sheets = found.sheets or ((found.sheet,) if found.sheet else ())
    return message("{file} 工作表“{sheet}”", file=found.file, sheet=sheets) if sheets else found.file


def by_row(findings: Iterable[SiteFinding]) -> dict[int, tuple[dict[str, Any], ...]]:
    """Findings as plain data, by the row they are about, as the store keeps them."""
    found: dict[int, tuple[dict[str, Any], ...]] = {}
    for finding in findings:
        if finding.row is not None:
            found[finding.row] = (*found.get(finding.row, ()), _as_row(finding, LANGUAGES[0]))
    return found


def changes_text(changes: SiteDifference, lang: str) -> str:
    """What a new file of a source changes, a line a site."""
    say = sayer(lang)
    lines = [say("+ {name}（{id}）", name=site.name, id=site.id) for site in changes.added]
    for change in changes.changed:
        fields = "; ".join(
            f"{name}: {getattr(change.before, name)} → {getattr(change.after, name)}"
            for name in change.fields
        )
        lines.append(
            say("~ {name}（{id}）{fields}", name=change.after.name, id=change.after.id, fields=fields)
        )
    lines += [say("- {name}（{id}）", name=site.name, id=site.id) for site in changes.gone]
    return "\n".join(lines)


def lines_of(findings: Sequence[SiteFinding], lang: str) -> list[str]:
    """Problem and remedy of each finding, for the marked workbook."""
    say = sayer(lang)
    return [
        say("{problem}。{remedy}。", problem=finding.problem, remedy=finding.remedy) for finding in findings
    ]
