"""Words that every step shares: a range of characters, and a record as a row."""

from typing import Any

Range = tuple[int, int]  # from the first character to behind the last
RecordRow = dict[str, Any]
