"""One city and all of them: how the plans name them, for what, with which sites, beside whom."""
