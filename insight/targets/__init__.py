"""Promised numbers: each promise once, by whom it binds and when it falls due."""
