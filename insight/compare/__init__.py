"""Two plans, or two to four cities, side by side: what was asked for, and what the sides have."""
