"""The laid-out map for print and Office: where everything stands on a page, in points."""
