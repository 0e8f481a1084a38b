"""How much of one file is read: far beyond any plan, and little enough for a small machine."""

FILE = 50_000_000
"""Bytes of any file, as it lies there."""
PACKED = 20_000_000
"""Bytes of a Word document or PDF."""
TEXT = 5_000_000
"""Bytes of a text or web page."""
UNPACKED = 60_000_000
"""Bytes of a Word document's parts together, unpacked."""
TAGS = 1_000_000
"""Tags in one part of a Word document; a hundred pages have some hundred thousand."""
PAGES = 300
"""Pages of a PDF."""
PIECES = 20_000
"""Pieces of text, and lines drawn, of one page of a PDF."""
CELLS = 50_000
"""Cells of a document's tables, merged ones counted as often as they span."""
CHARACTERS = 200_000
"""Characters of a text; the rest is left out, and said so."""
DIGITS = 15
"""Digits of one number, with its decimals; longer runs are no figures."""
SECONDS = 9
"""Seconds of computing for taking the text out of a Word document or PDF, and again for reading it."""
WAITED = 60
"""Seconds that it may take altogether, on a machine with much else to do."""
MEMORY = 500_000_000
"""Bytes of memory for the same."""
CONVERTING = 60
"""Seconds that LibreOffice may take to convert a file."""
