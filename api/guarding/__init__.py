"""What stands before every application for programs: limits of length and of number, other websites, HEAD."""

from api.guarding.guards import guards

__all__ = ["guards"]
