"""The ``plan-atlas`` commands."""
