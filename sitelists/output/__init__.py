"""Lists that leave again: the marked workbook of a check, and exports of sites."""
