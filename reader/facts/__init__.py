"""What a clause says: places, agencies, numbers, designations, sites, programmes."""
