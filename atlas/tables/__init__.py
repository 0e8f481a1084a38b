"""The data as tables: one model for the data package, the frames of Python and their documentation."""
