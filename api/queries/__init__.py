"""The parameters of every address, and what they let through."""
