"""What plans are laid over, drawn: people by county, development zones, recognised clusters, airports; never a promise."""
