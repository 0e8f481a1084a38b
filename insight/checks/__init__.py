"""What the data do not tell: where they come from, what they lack, and when “not named” cannot be judged."""
