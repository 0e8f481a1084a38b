"""A file as it was brought, to sheets of text: workbooks, delimited text, GIS files."""
