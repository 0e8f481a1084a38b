"""What the records add up to: pure functions over an immutable atlas."""
