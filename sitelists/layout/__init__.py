"""Where the list is on its sheet: the heading row, the rows of sites, and what stands around them."""
