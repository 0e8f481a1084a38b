"""Which places a plan names, for which industries, as what: one form of sentence a file."""

from reader.facts.designations.reader import DesignationReader

__all__ = ["DesignationReader"]
