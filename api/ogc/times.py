"""Dates as spans of time, and what the parameter ``datetime`` asks for."""

import re
from calendar import monthrange
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from api.ogc.model import TimeSpan
from api.ogc.refusing import FeatureRefusal, wrong_parameter
from language import message

EARLIEST, LATEST = "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAYS = re.compile(r"P(\d{1,6})D")
_OPEN = ("", "..")


def dated(text: str) -> tuple[TimeSpan, ...]:
    """The span of a year, month or day as data write it; none where that is no date."""
    found = _DATE.fullmatch(text.replace("/", "-").strip())
    if not found:
        return ()
    year, month, day = (int(part) if part else None for part in found.groups())
    with suppress(ValueError, IndexError):  # no such month or day
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last = date(first.year, last_month, day or monthrange(first.year, last_month)[1])
        return (TimeSpan(f"{first}T00:00:00Z", f"{last}T23:59:59Z"),)
    return ()


def asked_time(text: str) -> TimeSpan:
    """What is asked for: a moment or day, or two of them with a slash between, either of which may be ``..``.

    Raises:
        FeatureRefusal: it is none of these.
    """
    parts = text.split("/")
    if len(parts) > 2 or all(part in _OPEN for part in parts):
        raise _wrong(text)
    if len(parts) == 1:
        return _moment(text, text)
    start = EARLIEST if parts[0] in _OPEN else _moment(parts[0], text).start
    if days := _DAYS.fullmatch(parts[1]):
        return TimeSpan(start, _later(start, int(days[1]), text))
    end = LATEST if parts[1] in _OPEN else _moment(parts[1], text).end
    if end < start:
        raise _wrong(text)
    return TimeSpan(start, end)


def overlap(asked: TimeSpan, spans: tuple[TimeSpan, ...]) -> bool:
    """Whether any of the spans has a moment in common with what is asked for."""
    return any(span.start <= asked.end and asked.start <= span.end for span in spans)


def _moment(text: str, whole: str) -> TimeSpan:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        if found := dated(text):
            return found[0]
    elif re.match(r"\d{4}-\d\d-\d\d[Tt]", text):
        with suppress(ValueError, OverflowError):
            moment = datetime.fromisoformat(text.upper())
            if moment.tzinfo:
                at = _written(moment.astimezone(UTC))
                return TimeSpan(at, at)
    raise _wrong(whole)


def _later(start: str, days: int, whole: str) -> str:
    with suppress(OverflowError):
        return _written(datetime.fromisoformat(start) + timedelta(days=days))
    raise _wrong(whole)


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20)


def _wrong(text: str) -> FeatureRefusal:
    remedy = message("请写 2024-04-22、2024-04-22T00:00:00Z，或用“/”隔开的起止，一端可写“..”。")
    return wrong_parameter("datetime", text, remedy)
