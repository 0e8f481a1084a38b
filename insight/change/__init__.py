"""What one plan says otherwise than an earlier one, for the province and for a city."""
