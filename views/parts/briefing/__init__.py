"""What the briefing page lets one choose besides cities, parts, language and format."""
