"""The tables as frames of pandas and geopandas, for notebooks and scripts."""
