"""Where each row lies: its county and city by name, its point in WGS 84, and whether the two agree."""
