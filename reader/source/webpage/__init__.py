"""A saved web page to its text as a browser shows it, each character with its place in the page's source."""

from reader.source.webpage.page import looks_like_page, visible

__all__ = ["looks_like_page", "visible"]
