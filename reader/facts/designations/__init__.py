"""Which places a plan names, for which industries, as what: one form of sentence a file."""

from plans.reader.designations.reader import DesignationReader

__all__ = ["DesignationReader"]
