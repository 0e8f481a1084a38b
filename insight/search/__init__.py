"""Any name in any script to the place that answers it."""
