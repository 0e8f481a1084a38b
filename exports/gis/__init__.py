"""The layers for other software: GeoJSON and GeoPackage."""
