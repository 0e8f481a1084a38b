"""What is known of places besides the plans, in words."""
