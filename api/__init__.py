"""The atlas for other programs: its records over HTTP, described by OpenAPI, and nothing that writes."""
