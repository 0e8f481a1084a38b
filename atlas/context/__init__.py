"""What is known of places besides the plans: people, zones, clusters, airports, stations; context, never a promise."""
