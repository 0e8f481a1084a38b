"""Named parks, laboratories, platforms, centres, bases, events and companies: one form of name a file."""

from reader.facts.sites.reader import SiteReader

__all__ = ["SiteReader"]
