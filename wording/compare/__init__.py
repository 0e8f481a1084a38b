"""Two plans, or two to four cities, side by side in words."""
