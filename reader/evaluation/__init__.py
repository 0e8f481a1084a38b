"""How well proposed records agree with true ones: what matches, which fields are right, the scores."""

from reader.evaluation.agreement import evaluate
from reader.evaluation.lines import read_rows
from reader.evaluation.score import Score, as_dict, as_text

__all__ = ["Score", "as_dict", "as_text", "evaluate", "read_rows"]
