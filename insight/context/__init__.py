"""What is known of places besides the plans, put together: shares and ranks, zones, clusters, distances; never attention."""
