"""One city's summary as text and as JSON."""
