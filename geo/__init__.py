"""Where things are: boundaries, names, datums and sites of the province."""
