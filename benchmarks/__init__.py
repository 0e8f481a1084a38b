"""Figures of the atlas beside the plain way, in one run: ``plan-atlas bench``."""
