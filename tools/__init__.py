"""What is run from the project folder but is no part of the served atlas."""
