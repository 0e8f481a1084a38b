"""The tables behind a report as an Excel workbook."""
