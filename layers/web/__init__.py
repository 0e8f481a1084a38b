"""The map in a browser: folium's page, its script and what it is told to draw."""
