"""What was read as records, as a draft file and as a report."""
