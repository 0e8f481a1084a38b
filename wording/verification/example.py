"""A draft to try the check with: a promise as the plan has it, and the same with another number."""

import re

from atlas.model import Atlas
from plans.records import Target


def example_draft(atlas: Atlas) -> str:
    """Two sentences in the plans' own words, the second with a number twice as high; "" where no plan has a promise for a year."""
    for target in atlas.records(Target):
        number = f"{target.value:g}" if target.value else ""
        once = (
            len(re.findall(rf"(?<![\d.]){re.escape(number)}(?![\d.])", target.evidence)) == 1
            if number
            else False
        )
        if once and target.year and target.scope == "province" and target.kind == "target":
            wrong = target.evidence.replace(number, f"{target.value * 2:g}")
            return f"{target.evidence}。\n{wrong}。"
    return ""
