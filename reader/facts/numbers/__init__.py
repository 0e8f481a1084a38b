"""The numbers of a plan: what is counted, promised, given, reached, when and whose, one idea a file."""

from plans.reader.numbers.setting import Setting
from plans.reader.numbers.targets import TargetReader

__all__ = ["Setting", "TargetReader"]
