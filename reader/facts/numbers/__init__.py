"""The numbers of a plan: what is counted, promised, given, reached, when and whose, one idea a file."""

from reader.facts.numbers.setting import Setting
from reader.facts.numbers.targets import TargetReader

__all__ = ["Setting", "TargetReader"]
