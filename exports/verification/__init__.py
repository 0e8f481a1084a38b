"""A checked draft as files: a Word document with comments at the places, and a list as a workbook."""
