"""One industry through all plans, and what it is laid over; two of them side by side."""
