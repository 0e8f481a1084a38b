"""One table model: a kind of table is defined once, and every format shows the columns it wants of it."""
