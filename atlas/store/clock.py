"""Now, as the store writes it: UTC in ISO 8601, which sorts as it is written."""

from datetime import UTC, datetime


def now() -> str:
    """Date and time to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
